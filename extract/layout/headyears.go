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
