// Package pagetest sets lines of text as pages, for tests of what reads pages.
package pagetest

import (
	"strings"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// The page's measures, in fractions of it: a letter page of 12-point print.
const (
	top       = 0.05
	pitch     = 0.02
	height    = 0.012
	character = 0.0085
	left      = 0.1
	right     = 0.9
	confident = 0.95
)

// Page sets one line below the other. A line that begins with ">" stands at the
// right margin, one with "^" is centred, others stand at the left one; an empty
// line leaves a gap.
func Page(number int, lines ...string) *layout.Page {
	p := page.Page{Number: number, Width: 1700, Height: 2200, DPI: 200, Origin: schema.OCR}
	for i, l := range lines {
		p.Words = append(p.Words, set(l, top+float64(i)*pitch)...)
	}
	return layout.New(p)
}

func set(line string, y float64) []page.Word {
	text := strings.TrimLeft(line, ">^ ")
	width := float64(utf8.RuneCountInString(text)) * character
	x := left
	switch {
	case strings.HasPrefix(line, ">"):
		x = right - width
	case strings.HasPrefix(line, "^"):
		x = (left + right - width) / 2
	}
	var out []page.Word
	for _, w := range strings.Split(text, " ") {
		wide := float64(utf8.RuneCountInString(w)) * character
		if w != "" {
			out = append(out, page.Word{Text: w, Box: schema.Box{x, y, x + wide, y + height}, Confidence: confident})
		}
		x += wide + character
	}
	return out
}
