package table

import (
	"testing"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// fuzzTexts are the words that fuzzed pages are made of.
var fuzzTexts = []string{"Enero", "TOTAL", "15,952", "1.5", "-", "2019", "|", "$", "Mes", "95,5/1", "%", "7", "Dirección", "—", "(3)", "x"}

// fuzzPage makes a page of bytes: each four are a word or a rule.
func fuzzPage(number int, data []byte) page.Page {
	p := page.Page{Number: number, Width: 1700, Height: 2200, DPI: 200, Origin: schema.OCR}
	for ; len(data) >= 4; data = data[4:] {
		x, y, w := float64(data[0])/256, float64(data[1])/256, float64(data[2]%64)/128
		switch data[3] >> 6 {
		case 0:
			p.Rules = append(p.Rules, page.Rule{Box: schema.Box{x, y, x + w, y + 0.001}})
		case 1:
			p.Rules = append(p.Rules, page.Rule{Box: schema.Box{x, y, x + 0.001, y + w}, Vertical: true})
		default:
			text := fuzzTexts[int(data[3])%len(fuzzTexts)]
			p.Words = append(p.Words, page.Word{Text: text, Box: schema.Box{x, y, x + w/4, y + 0.01}, Confidence: float64(data[2]) / 255})
		}
	}
	return p
}

func FuzzBuild(f *testing.F) {
	f.Add([]byte{}, []byte{})
	f.Add([]byte("0a\x100@b\x200P\x84\x200"), []byte{1, 2, 3, 200, 60, 2, 3, 202, 1, 9, 3, 200, 60, 9, 3, 202, 1, 16, 3, 201, 60, 16, 3, 202})
	f.Fuzz(func(t *testing.T, first, second []byte) {
		if len(first)+len(second) > 2000 {
			return
		}
		pages := []*layout.Page{layout.New(fuzzPage(1, first)), layout.New(fuzzPage(2, second))}
		for _, found := range Build(pages) {
			checkTable(t, found, pages)
		}
	})
}

// checkTable checks what holds for every table: rows as wide as the columns,
// and values that stand where they say.
func checkTable(t *testing.T, found Found, pages []*layout.Page) {
	t.Helper()
	for number, lines := range found.Lines {
		for _, i := range lines {
			if i < 0 || i >= len(pages[number-1].Lines) {
				t.Fatalf("line %d of page %d does not exist", i, number)
			}
		}
	}
	for _, rows := range [][]schema.Row{found.Table.Rows, found.Table.Totals} {
		for _, r := range rows {
			if len(r.Cells) != len(found.Table.Columns) {
				t.Fatalf("row %q has %d cells under %d columns", r.Label, len(r.Cells), len(found.Table.Columns))
			}
			for _, c := range r.Cells {
				checkValue(t, c, pages)
			}
		}
	}
}

func checkValue(t *testing.T, v schema.Value, pages []*layout.Page) {
	t.Helper()
	length := 0
	for _, e := range v.Places() {
		p := pages[e.Page-1]
		if e.Start < 0 || e.Start >= e.End || e.End > utf8.RuneCountInString(p.Text) {
			t.Fatalf("%q stands from %d to %d of %d", v.Text, e.Start, e.End, utf8.RuneCountInString(p.Text))
		}
		length += e.End - e.Start
	}
	if n := utf8.RuneCountInString(v.Text); n > 0 && length+len(v.Places())-1 != n {
		t.Fatalf("%q stands on %d code points", v.Text, length)
	}
}
