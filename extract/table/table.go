// Package table makes typed tables of the grids on an oficio's pages.
//
// A grid is what stands on one page; a table may go on over several. Its first
// column is the label of each row, the others are its cells: numbers, marks for
// "no figure" (null, with the mark as text), or text. A cell that looks like a
// number but cannot be read as one is null with its text: a wrong number that
// looks right is worse than none.
package table

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// Found is a table, and the lines of the pages that it and its caption take up.
type Found struct {
	Table schema.Table
	Lines map[int][]int // page number to indices of layout.Page.Lines, sorted
}

// Build finds the tables on the pages of one oficio, which are given in order. They have no
// ids: these tell the tables of a whole bundle apart.
func Build(pages []*layout.Page) []Found {
	var out []Found
	for _, parts := range joinParts(collect(pages)) {
		if t, ok := newTable(parts); ok {
			out = append(out, t)
		}
	}
	return out
}

// part is a grid with its page.
type part struct {
	layout.Grid
	page  *layout.Page
	order int // of the page among the oficio's that are not empty
	first bool
	last  bool // on its page
}

// collect finds the grids of all pages.
func collect(pages []*layout.Page) []part {
	var out []part
	order := 0
	for _, p := range pages {
		if len(p.Lines) == 0 {
			continue // a sheet's empty back parts no table
		}
		order++
		grids := slices.DeleteFunc(p.Grids(), func(g layout.Grid) bool {
			return form(&g) || stampedLines(&g) || foot(&g) || residue(p, &g) || field(pages, p, &g)
		})
		whole := func(g layout.Grid) bool { return !g.Fragment }
		for k, g := range grids {
			dropLetterhead(pages, p, &g)
			g.Caption = slices.DeleteFunc(g.Caption, func(line int) bool { return letterhead(pages, p, line) })
			g.Notes = slices.DeleteFunc(g.Notes, func(line int) bool { return letterhead(pages, p, line) })
			dropBeside(&g)
			first, last := !slices.ContainsFunc(grids[:k], whole), !slices.ContainsFunc(grids[k+1:], whole)
			out = append(out, splitTotals(part{Grid: g, page: p, order: order, first: first, last: last})...)
		}
	}
	return out
}

// foot reports whether a lone row is a line of text with a number at its end, such as
// an address at a page's foot, too long for a label, or the page's number.
func foot(g *layout.Grid) bool {
	return g.Fragment && !g.Ruled && (len(g.Rows[0].Cells[0].Words) >= proseWords || g.Box[1] > bodyBottom)
}

// residue reports whether a lone row is what is left of rules.
func residue(p *layout.Page, g *layout.Grid) bool {
	return g.Fragment && !g.Ruled && debris(p, g.Lines[0], g.Lines[len(g.Lines)-1]+1)
}

// field reports whether a lone row is a letterhead's field, such as an oficio's number with
// a blank for its digits, which other pages may repeat.
func field(pages []*layout.Page, p *layout.Page, g *layout.Grid) bool {
	if !g.Fragment || g.Ruled {
		return false
	}
	again := func(q *layout.Page) bool { return q != p && repeated(p, p.Lines[g.Lines[0]], q) }
	return formLabel.MatchString(fold.Words(g.Rows[0].Cells[0].Text())) || endsDate(p, g) || g.Box[3] < bodyTop && slices.ContainsFunc(pages, again)
}

// endsDate reports whether a lone row is the end of a date that wraps, with something beside
// it: a year, below "25 de agosto de".
func endsDate(p *layout.Page, g *layout.Grid) bool {
	row, line := g.Rows[0].Cells, g.Lines[0]
	if line == 0 || !layout.Year(row[len(row)-1].Text()) {
		return false
	}
	above := p.Lines[line-1]
	words := strings.Fields(fold.Words(p.Slice(above.Start, above.End)))
	n := len(words)
	return n > 1 && (words[n-1] == "DE" || words[n-1] == "DEL") && slices.Contains(layout.Months, words[n-2])
}

// newTable types the rows of a table's parts. A lone row is no table.
func newTable(parts []part) (Found, bool) {
	if len(parts) == 1 && parts[0].Fragment {
		return Found{}, false
	}
	f := Found{Lines: map[int][]int{}}
	t := &f.Table
	t.Title = title(parts[0])
	t.Columns = columns(parts[clearest(parts)])
	rows := dataRows(parts)
	if len(rows) == 0 {
		return Found{}, false
	}
	rows = withoutDirt(withoutCrumbs(rows))
	if !slices.ContainsFunc(parts, func(p part) bool { return p.Joined }) { // whose labels stand in two columns
		rows = withoutAside(rows)
	}
	t.Columns, rows = withoutStray(withoutStamp(t.Columns, rows))
	t.Rows, t.Totals = typedRows(rows, t.Title)
	typeColumns(t, styleOf(rows))
	for _, p := range parts {
		if !slices.Contains(t.Pages, p.Page) {
			t.Pages = append(t.Pages, p.Page)
		}
		lines := append(f.Lines[p.Page], append(slices.Clone(p.Caption), p.Lines...)...)
		slices.Sort(lines)
		f.Lines[p.Page] = slices.Compact(lines)
		for _, i := range p.Notes {
			l := p.page.Lines[i]
			t.Notes = append(t.Notes, strings.ReplaceAll(p.page.Slice(l.Start, l.End), "\t", " "))
		}
	}
	return f, true
}

// columns names the columns by the header's rows; a column without a header has
// an empty name.
func columns(p part) []schema.Column {
	out := make([]schema.Column, max(p.Columns()-1, 0))
	for _, r := range p.Rows {
		if !r.Header {
			continue
		}
		for i := range out {
			name := spacedYear.ReplaceAllString(cleaned(r.Cells[i+1].Text()), "$1$2")
			if out[i].Name != "" && name != "" {
				name = " " + name
			}
			out[i].Name += name
		}
	}
	return out
}

// spacedYear is a year that OCR parted as blanks part the thousands below it.
var spacedYear = regexp.MustCompile(`^(2) (0\d\d)$`)

// row is a row of cells and the page that it stands on.
type row struct {
	cells []layout.Cell
	page  *layout.Page
	told  bool // its figure stands behind its label in running text, in no column
}

// joining ends a line of a label that goes on below.
var joining = regexp.MustCompile(`\b(DE|DEL|LA|LAS|LOS|EL|EN|Y|E|O|POR|PARA|CON|A|AL|NO)$`)

// wraps reports whether a row is the second line of this one's label: nothing else stands
// in it, and it begins in small letters or behind a word that no label ends in, or is the end
// of a total's label.
func (r row) wraps(next layout.GridRow) bool {
	if len(r.cells[0].Words) == 0 || slices.ContainsFunc(next.Cells[1:], func(c layout.Cell) bool { return len(c.Words) > 0 }) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(next.Cells[0].Text())
	if len(r.cells[0].Words) == 1 && totalLabel(r.cells[0].Text()) && fold.Words(cleaned(next.Cells[0].Text())) == "GENERAL" {
		return true
	}
	return unicode.IsLower(first) || joining.MatchString(fold.Words(r.cells[0].Text()))
}

// dataRows collects the rows that are no headers.
func dataRows(parts []part) []row {
	var out []row
	for _, p := range parts {
		for _, r := range p.Rows {
			empty := !slices.ContainsFunc(r.Cells, func(c layout.Cell) bool { return len(c.Words) > 0 })
			switch {
			case r.Header || empty:
			case len(out) > 0 && out[len(out)-1].wraps(r):
				last := &out[len(out)-1]
				last.cells = slices.Clone(last.cells)
				last.cells[0].Words = slices.Concat(last.cells[0].Words, r.Cells[0].Words)
			default:
				out = append(out, row{cells: r.Cells, page: p.page})
			}
		}
	}
	return out
}
