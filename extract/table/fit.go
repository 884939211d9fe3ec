package table

import (
	"slices"

	"github.com/oficialia/oficialia/extract/layout"
)

// fewToFit is how many rows a part has at most whose columns the page before tells: they
// are too few to show where its labels end and its texts begin.
const fewToFit = 2

// fit sorts the words of a part without rules into the columns of the one that it may go
// on with, where each cell that it has falls into one of them.
func (p *part) fit(prev part) {
	rows := slices.DeleteFunc(slices.Clone(p.Rows), func(r layout.GridRow) bool { return r.Header })
	if p.Ruled || len(rows) != len(p.Rows) || len(rows) == 0 || len(rows) > fewToFit+1 {
		return
	}
	columns := columnSpans(prev)
	out := make([]layout.GridRow, len(rows))
	for i, r := range rows {
		out[i] = layout.GridRow{Cells: make([]layout.Cell, len(columns))}
		for k, c := range r.Cells {
			for _, w := range c.Words {
				at := nearestColumn(w, columns)
				if totalLabel(r.Cells[0].Text()) && k == 0 {
					at = 0
				}
				out[i].Cells[at].Words = append(out[i].Cells[at].Words, w)
			}
		}
		if split(r, out[i]) {
			return
		}
	}
	p.Rows = out
}

// split reports whether a figure's words fell into different columns, or two figures into
// one.
func split(before, after layout.GridRow) bool {
	figures := func(r layout.GridRow) int {
		n := 0
		for _, c := range r.Cells[1:] {
			if layout.NumberLike(c.Text()) {
				n++
			}
		}
		return n
	}
	return figures(before) != figures(after)
}

// columnSpans is where each column's words stand, from the left to the right end in
// fractions of the page.
func columnSpans(p part) [][2]float64 {
	out := make([][2]float64, p.Columns())
	for c := range out {
		out[c] = [2]float64{1, 0}
		for _, r := range p.Rows {
			if box := r.Cells[c].Box(); len(r.Cells[c].Words) > 0 && !r.Header {
				out[c] = [2]float64{min(out[c][0], box[0]), max(out[c][1], box[2])}
			}
		}
	}
	return out
}

func nearestColumn(w layout.Word, columns [][2]float64) int {
	best, least := 0, 2.0
	for i, c := range columns {
		if off := max(c[0]-w.Box.CenterX(), w.Box.CenterX()-c[1], 0); off < least {
			best, least = i, off
		}
	}
	return best
}
