// Package fieldtest sets letters and values, for tests of what reads fields.
package fieldtest

import (
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
	"github.com/oficialia/oficialia/schema"
)

// Running is a line of a letter's running text.
const Running = "la unidad administrativa revisó sus archivos de trámite y de concentración y encontró lo que sigue"

// Oficio is a page of lines, as pagetest sets them, as an oficio of its own.
func Oficio(lines ...string) segment.Oficio {
	return segment.Split([]*layout.Page{pagetest.Page(1, lines...)})[0]
}

// Heads are the heads of one oficio's pages.
func Heads(pages ...page.Page) []segment.Head {
	var laid []*layout.Page
	for _, p := range pages {
		laid = append(laid, layout.New(p))
	}
	return segment.Split(laid)[0].Heads
}

// Recognised is a value that OCR read with a confidence as it stands.
func Recognised(text string, confidence float64) *schema.Value {
	return PrintedAs(text, text, confidence)
}

// PrintedAs is a value that OCR read with a confidence of what is printed otherwise.
func PrintedAs(value, printed string, confidence float64) *schema.Value {
	v := schema.NewValue(schema.String(value), printed, schema.Evidence{Page: 1, Origin: schema.OCR, Confidence: confidence})
	return &v
}

// character is the width of one of a look's characters, as a fraction of the page's.
const character = 0.012

// Looked is a page with what further looks read at a line: words of equal width from
// near its left edge on.
func Looked(p *layout.Page, at schema.Evidence, looks ...string) *layout.Page {
	l := page.Line{Box: at.Box}
	for _, look := range looks {
		var words []page.Word
		left := at.Box[0] + 0.01
		for _, w := range strings.Fields(look) {
			right := left + character*float64(len(w))
			words = append(words, page.Word{Text: w, Confidence: 0.9, Box: schema.Box{left, at.Box[1], right, at.Box[3]}})
			left = right + character
		}
		l.Looks = append(l.Looks, words)
	}
	again := p.Page
	again.Lines = []page.Line{l}
	return layout.New(again)
}

// Within fails a test where a value stands anywhere but in its pages' text.
func Within(t *testing.T, pages []*layout.Page, v schema.Value) {
	t.Helper()
	for _, e := range v.Places() {
		if e.Start < 0 || e.Start >= e.End || e.End > len(pages[e.Page-1].Folded) {
			t.Errorf("%q at %d-%d of page %d", v.Text, e.Start, e.End, e.Page)
		}
	}
}
