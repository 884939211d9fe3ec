package table

import (
	"math"
	"slices"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// disbelieved is the confidence that a figure has at most when looks at it say
// different things, or its ink does not fit what was read.
const disbelieved = 0.6

// disbelief reports whether a cell's figure was looked at again and is not
// believed.
func disbelief(_ int, c layout.Cell) bool {
	return slices.ContainsFunc(c.Words, func(w layout.Word) bool { return w.Confidence <= disbelieved && len(w.Readings) > 1 })
}

// spot is a cell that is not believed, or of which something else holds, by its row and its
// place in that.
type spot struct {
	total     bool // the row is a total
	row, cell int
}

// cellsThat lists a row's cells of which something holds; it is to be the next row of the body,
// or of the totals.
func (r row) cellsThat(holds func(i int, c layout.Cell) bool, total bool, bodyRows, totalRows int) []spot {
	at := bodyRows
	if total {
		at = totalRows
	}
	var out []spot
	for i, c := range r.cells[1:] {
		if holds(i, c) {
			out = append(out, spot{total, at, i})
		}
	}
	return out
}

// withoutDoubts nulls the figures that are not believed. Sums may confirm them later,
// and say so.
func withoutDoubts(doubts []spot, body, sums []schema.Row) {
	for _, d := range doubts {
		rows := body
		if d.total {
			rows = sums
		}
		rows[d.row].Cells[d.cell].Value = schema.Scalar{}
	}
}

func isSum(total schema.Value, cells []schema.Value) bool {
	stated, ok := total.Value.Num()
	if !ok {
		return false
	}
	for _, c := range cells {
		v, ok := c.Value.Num()
		if !ok {
			return false
		}
		stated -= v
	}
	return math.Abs(stated) < 0.005
}
