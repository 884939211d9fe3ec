package table

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/layout"
)

// sameWidth is how far, in digits, a number may be from as wide as another with as many signs: a blank is
// wider.
const sameWidth = 0.35

// signApart is a column's style for a cell before whose number its currency's sign was passed over: where
// a blank parts the sign from the numbers, one that is as wide as another without its sign, and has as
// many digits, has none of them for the sign. The usual width is that of a digit.
func (s Style) signApart(rows []row, r row, column int, usual float64) Style {
	c := r.cells[column]
	if !s.Sign || !s.Parted || len(c.Words) != 1 || strings.Contains(c.Text(), "$") {
		return s
	}
	width := c.Box().Width()
	s.Sign = !slices.ContainsFunc(rows, func(o row) bool {
		words := o.cells[column].Words
		if o.page != r.page || len(words) != 2 || words[0].Text != "$" {
			return false
		}
		other := layout.Cell{Words: words[1:]}
		alike := len(other.Text()) == len(c.Text()) && signs(other.Text()) == signs(c.Text())
		return alike && max(width-other.Box().Width(), other.Box().Width()-width) < sameWidth*usual
	})
	return s
}
