package table

import (
	"strings"
	"unicode"
)

// joined are the line's terms, of which the first may be the end of the last of
// those before.
func (c *cutter) joined(before *[]term) []term {
	n := len(c.terms)
	if n == 0 {
		return nil
	}
	c.terms[0].first, c.terms[n-1].last = true, true
	if len(*before) == 0 {
		return c.terms
	}
	last, next := &(*before)[len(*before)-1], c.terms[0]
	if last.trail == "-" && unicode.IsDigit([]rune(next.text)[0]) && last.hyphened() {
		last.trail = "" // a speck: no hyphen parts a figure from the word before
	}
	if last.trail != "-" || !unicode.IsLower([]rune(next.text)[0]) {
		return c.terms
	}
	last.text += next.text
	last.folded += next.folded
	last.words[0].Text = last.text
	last.trail, last.last = next.trail, n == 1
	return c.terms[1:]
}

// hyphened reports whether a hyphen stands right behind a term.
func (t term) hyphened() bool {
	end := t.words[len(t.words)-1].End
	return end < len([]rune(t.page.Text)) && t.page.Slice(end, end+1) == "-"
}

// mostSpelled is how many words spell a figure out at most.
const mostSpelled = 14

// withoutSpelled leaves out what stands in parentheses after a figure and has
// none itself: the figure spelled out.
func withoutSpelled(terms []term) []term {
	var out []term
	for i := 0; i < len(terms); i++ {
		out = append(out, terms[i])
		if end := spelled(terms, i); end > 0 {
			t := &out[len(out)-1]
			_, t.trail, _ = strings.Cut(terms[end].trail, ")")
			t.last = terms[end].last
			i = end
		}
	}
	return out
}

// spelled is the last term of the parenthesis after the figure i, 0 without one.
func spelled(terms []term, i int) int {
	if !figureLike(terms[i]) || terms[i].trail != "" || i+1 == len(terms) || !strings.Contains(terms[i+1].lead, "(") {
		return 0
	}
	for k := i + 1; k < min(len(terms), i+mostSpelled); k++ {
		if strings.ContainsAny(terms[k].text, "0123456789") {
			return 0
		}
		if strings.Contains(terms[k].trail, ")") {
			return k
		}
	}
	return 0
}
