package table

import (
	"slices"

	"github.com/oficialia/oficialia/extract/layout"
)

// bareTotal reports whether the last row is a total by what it lacks: each other row has
// a label that counts, and a text in some column of texts, such as a date or a name; this
// one has figures alone, and no number in its label.
func bareTotal(rows []row, numeric []bool) bool {
	n := len(rows) - 1
	if n < leastSequence {
		return false
	}
	last := rows[n]
	figure, full := false, false
	for i, c := range last.cells[1:] {
		switch {
		case numeric[i]:
			figure = figure || layout.NumberLike(c.Text())
		case len(c.Words) > 0:
			return false
		case !slices.ContainsFunc(rows[:n], func(r row) bool { return len(r.cells[i+1].Words) == 0 }):
			full = true
		}
	}
	return figure && full && !numbered(last) && !slices.ContainsFunc(rows[:n], func(r row) bool { return !numbered(r) })
}

// numbered reports whether a row's label has a digit.
func numbered(r row) bool { return onlyDigits(r.cells[0].Text()) != "" }
