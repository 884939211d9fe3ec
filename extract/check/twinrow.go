package check

import (
	"cmp"
	"slices"

	"github.com/oficialia/oficialia/extract/check/solve"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// twinFavour is by how much less a figure's reading costs that has a row be like the one above it,
// as all else in it is: one such row in a thousand is taken to differ in print.
const twinFavour = 6.9

// favourTwins has the figures in which a row of a scan differs from the one above it, with the
// same label and otherwise the same cells, be rather alike: the row stands there twice, and one of
// the two was misread. Which one is, sums tell.
func (m *model) favourTwins(v *view) {
	if ownText(v.table) {
		return
	}
	rows := v.table.Rows
	for i := 1; i < len(rows); i++ {
		column, ok := differsIn(rows[i-1], rows[i])
		if !ok {
			continue
		}
		a, first := m.known(&rows[i-1].Cells[column])
		b, second := m.known(&rows[i].Cells[column])
		if first && second {
			m.favour(a, m.taken(b))
			m.favour(b, m.taken(a))
		}
	}
}

// favour makes one of a figure's other readings likelier.
func (m *model) favour(f int, value float64) {
	readings := slices.Clone(m.readings(f))
	for i, r := range readings[1:] {
		if r.Value == value {
			readings[i+1].Cost = max(readings[0].Cost, r.Cost-twinFavour)
		}
	}
	slices.SortStableFunc(readings[1:], func(a, b solve.Reading) int { return cmp.Compare(a.Cost, b.Cost) })
	m.figures[f].Readings = readings
}

// differsIn is the only cell in which two rows of one label differ, both figures; ok is false where
// they have less than two large figures or days alike.
func differsIn(above, r schema.Row) (column int, ok bool) {
	label := fold.Words(r.Label)
	if len(label) < leastName || label != fold.Words(above.Label) || len(above.Cells) != len(r.Cells) || overlaid(above, r) {
		return 0, false
	}
	column = -1
	for c := range r.Cells {
		if above.Cells[c].Value == r.Cells[c].Value {
			continue
		}
		if column >= 0 {
			return 0, false
		}
		column = c
	}
	if column < 0 {
		return 0, false
	}
	a, b := withoutCell(above, column), withoutCell(r, column)
	return column, sameCells(a, b) && largeFacts(a) >= leastFacts
}

func withoutCell(r schema.Row, column int) schema.Row {
	r.Cells = slices.Delete(slices.Clone(r.Cells), column, column+1)
	return r
}

// largeFacts counts a row's days, and figures that are not small.
func largeFacts(r schema.Row) int {
	n := 0
	for _, c := range r.Cells {
		if f, ok := c.Value.Num(); ok && f >= leastFigure || day(c) {
			n++
		}
	}
	return n
}
