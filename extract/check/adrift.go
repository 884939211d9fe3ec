package check

import (
	"slices"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// How far above or below a table's rows a line of its figures may stand, in distances of
// two rows, and how many words such a line has at most beside figures: more are a sentence.
const (
	rowsApart  = 1.7
	adriftMost = 8
)

// leastAlone is how many digits a figure must have that is a line by itself: fewer may be
// specks.
const leastAlone = 3

// adrift reports whether a line of a scan that no other table has holds a figure in a column of
// the table, among its rows or right above or below them: a row that was not found.
func (m *model) adrift(t *schema.Table) bool {
	if ownText(t) {
		return false
	}
	columns, rows := footprint(t)
	reach := rowsApart * pitch(slices.Concat(t.Rows, t.Totals))
	for number, box := range rows {
		p := m.looks[number]
		if p == nil {
			continue
		}
		for i := range p.Lines {
			l := &p.Lines[i]
			near := l.Box.CenterY() > box[1]-reach && l.Box.CenterY() < box[3]+reach
			if near && figureIn(l, columns[number]) && !m.taking(t, l) && !headed(t, p, l) {
				return true
			}
		}
	}
	return false
}

// headed reports whether a line holds a name of the table's columns: beside it a sign that names
// another may have been read for a figure, as "0%" is for "%".
func headed(t *schema.Table, p *layout.Page, l *layout.Line) bool {
	words := strings.Fields(fold.Words(p.Slice(l.Start, l.End)))
	return slices.ContainsFunc(t.Columns, func(c schema.Column) bool {
		return slices.ContainsFunc(strings.Fields(fold.Words(c.Name)), func(name string) bool {
			return strings.ContainsFunc(name, unicode.IsLetter) && slices.Contains(words, name)
		})
	})
}

// footprint is where a table's figures stand on each page: by columns, and all of them.
func footprint(t *schema.Table) (columns map[int]map[int]schema.Box, all map[int]schema.Box) {
	columns, all = map[int]map[int]schema.Box{}, map[int]schema.Box{}
	for _, r := range slices.Concat(t.Rows, t.Totals) {
		for c, v := range r.Cells {
			if _, ok := v.Value.Num(); !ok {
				continue
			}
			for _, e := range v.Places() {
				if columns[e.Page] == nil {
					columns[e.Page] = map[int]schema.Box{}
				}
				columns[e.Page][c] = columns[e.Page][c].Union(e.Box)
				all[e.Page] = all[e.Page].Union(e.Box)
			}
		}
	}
	return columns, all
}

// cellPlace is where a cell stands in the text of its page, and whose it is.
type cellPlace struct {
	table      *schema.Table
	start, end int  // code points
	nameless   bool // neither its columns have names nor itself: it may be a part of another
}

// placeCells notes where the cells of all tables stand, by page.
func (m *model) placeCells() {
	for t, v := range m.views {
		unnamed := nameless(t) && (!titled(v.oficio, t) || titledByRow(t))
		for _, r := range slices.Concat(t.Rows, t.Totals) {
			for _, c := range r.Cells {
				for _, e := range c.Places() {
					m.cells[e.Page] = append(m.cells[e.Page], cellPlace{t, e.Start, e.End, unnamed})
				}
			}
		}
	}
}

// taking reports whether the table, or another whose columns have names or that has a title,
// has a cell in a line. One without may be the rest of this.
func (m *model) taking(own *schema.Table, l *layout.Line) bool {
	return slices.ContainsFunc(m.cells[l.Page], func(p cellPlace) bool {
		return p.start < l.End && l.Start < p.end && (p.table == own || !p.nameless)
	})
}

// figureIn reports whether a line ends in figures, one of which stands in a column.
func figureIn(l *layout.Line, columns map[int]schema.Box) bool {
	words := slices.DeleteFunc(slices.Clone(l.Words), func(w layout.Word) bool { return layout.NumberLike(w.Text) })
	if len(words) > adriftMost || len(l.Words) == 1 && len(digitsOf(l.Words[0].Text)) < leastAlone {
		return false
	}
	for _, w := range slices.Backward(l.Words) {
		if !layout.NumberLike(w.Text) {
			return false
		}
		for _, b := range columns {
			if !layout.Year(w.Text) && w.Box.CenterX() > b[0] && w.Box.CenterX() < b[2] {
				return true
			}
		}
	}
	return false
}
