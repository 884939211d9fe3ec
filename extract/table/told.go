package table

import (
	"slices"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// WithTold adds the tables that an oficio's running text tells to those found on
// its pages: "Enero 2,468, Febrero 2,735 y Marzo 1,904, para un total de 7,107",
// or such pairs line by line. Body are the lines that no table takes up. All are
// returned in reading order. A sentence's lines stay the text's, since a citation may
// stand in them; those of a list that hold nothing else are the table's.
func WithTold(found []Found, pages []*layout.Page, body []layout.Line) []Found {
	var out []Found
	body = acrossPages(pages, body)
	terms := bodyTerms(pages, body)
	for _, s := range allSeries(terms) {
		f, ok := s.found(terms, body)
		if !ok {
			continue
		}
		t := terms[s.from]
		at := place{t.page.Number, lineAt(t.page, t.words[0].Start)}
		for len(found) > 0 && !at.before(begin(found[0])) {
			out, found = append(out, found[0]), found[1:]
		}
		out = append(out, f)
	}
	return append(out, found...)
}

// place is a line of a page.
type place struct{ page, line int }

func (a place) before(b place) bool {
	return a.page < b.page || a.page == b.page && a.line < b.line
}

// begin is where a table found on pages begins.
func begin(f Found) place {
	var out place
	for page, lines := range f.Lines {
		if len(lines) > 0 && (out.page == 0 || page < out.page) {
			out = place{page, lines[0]}
		}
	}
	return out
}

// lineAt is the index of the page's line in which a text's offset lies.
func lineAt(p *layout.Page, offset int) int {
	return max(slices.IndexFunc(p.Lines, func(l layout.Line) bool { return offset < l.End }), 0)
}

// found makes the table of a series. One whose figures are mostly illegible is
// none.
func (s *series) found(terms []term, body []layout.Line) (Found, bool) {
	f := Found{Lines: map[int][]int{}}
	f.Table.Columns = []schema.Column{{}}
	f.Table.Rows, f.Table.Totals = typedRows(s.rows(terms), "")
	legible := 0
	for _, r := range f.Table.Rows {
		_, ok := r.Cells[0].Value.Num()
		legible += one(ok)
	}
	for _, p := range s.pairs {
		t := terms[p.figure]
		if number := t.page.Number; !slices.Contains(f.Table.Pages, number) {
			f.Table.Pages = append(f.Table.Pages, number)
		}
		if l := body[t.line]; s.listed {
			f.Lines[l.Page] = append(f.Lines[l.Page], lineAt(t.page, l.Start))
		}
	}
	return f, len(f.Table.Rows) >= fewestPairs && 3*legible >= 2*len(f.Table.Rows)
}

// rows are the series' pairs as rows of a table.
func (s *series) rows(terms []term) []row {
	var out []row
	for _, p := range s.pairs {
		var label layout.Cell
		for _, t := range terms[p.from:p.to] {
			label.Words = append(label.Words, t.words...)
		}
		figure := terms[p.figure]
		out = append(out, row{cells: []layout.Cell{label, {Words: figure.words}}, page: figure.page, told: true})
	}
	return out
}
