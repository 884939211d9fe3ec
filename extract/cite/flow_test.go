package cite

import (
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/cite/statute"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// flowOf places the words of a text's lines on pages; a form feed begins a page.
func flowOf(text string) *layout.Flow {
	var pages []*layout.Page
	var lines []layout.Line
	for n, sheet := range strings.Split(text, "\f") {
		p := layout.New(sheetOf(n+1, sheet))
		pages = append(pages, p)
		lines = append(lines, p.Lines...)
	}
	return layout.NewFlow(pages, lines)
}

func sheetOf(number int, text string) page.Page {
	p := page.Page{Number: number, Width: 1000, Height: 1000, DPI: 100, Origin: schema.OCR}
	rows := strings.Split(text, "\n")
	height := 1 / float64(max(len(rows)+1, 150))
	for y, row := range rows {
		longest := float64(len([]rune(row)) + 1)
		x := 0.0
		for _, w := range strings.Fields(row) {
			width := float64(len([]rune(w)))
			box := schema.Box{x / longest, float64(y) * height, (x + width) / longest, (float64(y) + 0.8) * height}
			p.Words = append(p.Words, page.Word{Text: w, Box: box, Confidence: 0.9})
			x += width + 0.001
		}
	}
	return p
}

func statutes(t testing.TB) *statute.Book {
	t.Helper()
	b, err := statute.New()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// values are the citations' one-line forms.
func values(t testing.TB, text string) []string {
	t.Helper()
	out := []string{}
	for _, c := range Find(flowOf(text), "2022-06-17", statutes(t)) {
		out = append(out, c.Value.Value.String())
	}
	return out
}
