package layout

import (
	"slices"
	"strconv"
	"strings"
)

// yearsOnly reports whether all figures of a line are years, as over columns. Several that
// follow one another may have been parted by blanks, as the figures below are.
func yearsOnly(tokens []token) bool {
	return !slices.ContainsFunc(tokens, func(t token) bool {
		return slices.ContainsFunc(t.words, func(w Word) bool { return !Year(w.Text) })
	}) || partedYears(tokens)
}

func partedYears(tokens []token) bool {
	last := 0
	for _, t := range tokens {
		text := strings.ReplaceAll(joinWords(t.words), " ", "")
		n, _ := strconv.Atoi(text)
		if !Year(text) || last > 0 && n != last+1 {
			return false
		}
		last = n
	}
	return len(tokens) > 1
}

// successiveYears reports whether words are nothing but years that follow one another, two or
// more, each perhaps parted behind its first digit by a blank.
func successiveYears(words []Word) bool {
	var years []int
	for i := 0; i < len(words); i++ {
		text := words[i].Text
		if i+1 < len(words) && !Year(text) && Year(text+words[i+1].Text) {
			i++
			text += words[i].Text
		}
		n, err := strconv.Atoi(text)
		if err != nil || !Year(text) || len(years) > 0 && n != years[len(years)-1]+1 {
			return false
		}
		years = append(years, n)
	}
	return len(years) > 1
}

// lineYears reports whether a line is nothing but such years.
func lineYears(items []item) bool {
	words := make([]Word, len(items))
	for i, it := range items {
		words[i] = *it.word
	}
	return successiveYears(words)
}

// years counts the figures of a line that are years.
func (c candidate) years() int {
	n := 0
	for _, t := range c.tokens {
		if yearsOnly([]token{t}) {
			n++
		}
	}
	return n
}

// overYears reports whether the lines taken so far name columns by years.
func (h *header) overYears() bool {
	return slices.ContainsFunc(h.lines, func(t taken) bool {
		return slices.ContainsFunc(t.chunks, func(c chunk) bool { return Year(strings.ReplaceAll(joinWords(c.words), " ", "")) })
	})
}
