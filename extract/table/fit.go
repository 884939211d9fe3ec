package table

import (
	"slices"

	"github.com/oficialia/oficialia/extract/layout"
)

// fewToFit is how many rows a part has at most whose columns the page before tells: they
// are too few to show where its labels end and its texts begin.
const fewToFit = 2

// fit sorts the words of a part into the columns of the one that it may go on with, where
// each cell that it has falls into one of them. A part with rules has its labels told by
// these, and lacks columns where some were not found; names that it has are the same.
func (p *part) fit(prev part) {
	if len(p.Rows) == 0 || len(p.Rows) > fewToFit+1 {
		return
	}
	columns := columnSpans(prev)
	out := make([]layout.GridRow, len(p.Rows))
	for i, r := range p.Rows {
		out[i] = layout.GridRow{Header: r.Header, Cells: make([]layout.Cell, len(columns))}
		for k, c := range r.Cells {
			for _, w := range c.Words {
				at := nearestColumn(w, columns)
				if k == 0 && (totalLabel(r.Cells[0].Text()) || p.Ruled && !layout.NumberLike(w.Text)) {
					at = 0
				}
				out[i].Cells[at].Words = append(out[i].Cells[at].Words, w)
			}
		}
		if !r.Header && split(r, out[i]) {
			return
		}
		// What stands below the names was taken for more of them where its columns were not told.
		out[i].Header = r.Header && (i == 0 || figuresIn(out[i]) == 0)
	}
	figures := func(r layout.GridRow) bool { return figuresIn(r) > 0 }
	if p.Ruled && !slices.ContainsFunc(out, figures) {
		return // text in a frame
	}
	fitted := part{Grid: layout.Grid{Rows: out}}
	if !unnamed(fitted) && !similarHeaders(foldedHeader(prev), foldedHeader(fitted)) {
		return
	}
	p.Rows = out
}

// split reports whether a figure's words fell into different columns, or two figures into
// one: cells that held several before hold one each after.
func split(before, after layout.GridRow) bool {
	figures := func(r layout.GridRow) int {
		n := 0
		for _, c := range r.Cells[1:] {
			if amounts := c.Amounts(); amounts > 0 {
				n += amounts
			} else if layout.NumberLike(c.Text()) {
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
