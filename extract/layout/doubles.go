package layout

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// sharedInk is the part of the smaller of two words' boxes that both have, from which on
// they stand at one place, and leastDouble how many letters a word has that is read twice.
const (
	sharedInk   = 0.5
	leastDouble = 3
)

// withoutDoubles takes out words that OCR has read twice at one place, whole or in part.
func withoutDoubles(p page.Page) page.Page {
	if p.Origin == schema.Native {
		return p
	}
	double := make([]bool, len(p.Words))
	for i, a := range p.Words {
		for k, b := range p.Words[:i] {
			if double[k] || a.Origin == schema.Native && b.Origin == schema.Native || shared(a.Box, b.Box) < sharedInk {
				continue
			}
			switch {
			case partOf(a.Text, b.Text):
				double[i] = true
			case partOf(b.Text, a.Text):
				double[k] = true
			}
		}
	}
	if !slices.Contains(double, true) {
		return p
	}
	var words []page.Word
	for i, w := range p.Words {
		if !double[i] {
			words = append(words, w)
		}
	}
	p.Words = words
	return p
}

// shared is the part of the smaller box that both have.
func shared(a, b schema.Box) float64 {
	if a[3] <= b[1] || b[3] <= a[1] {
		return 0
	}
	width, height := min(a[2], b[2])-max(a[0], b[0]), min(a[3], b[3])-max(a[1], b[1])
	if width <= 0 || height <= 0 {
		return 0
	}
	return width * height / min(a.Width()*a.Height(), b.Width()*b.Height())
}

// partOf reports whether a text is another one, or its beginning or end.
func partOf(text, of string) bool {
	text, of = fold.Words(text), fold.Words(of)
	return len(text) >= leastDouble && (strings.HasPrefix(of, text) || strings.HasSuffix(of, text))
}
