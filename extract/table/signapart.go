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
// a blank parts the sign from the numbers, one that is as wide as another without its sign, or begins where
// that does and is no wider, and has as many digits, has none of them for the sign. The usual width is that of a digit.
func (s Style) signApart(rows []row, r row, column int, usual float64) Style {
	c := r.cells[column]
	if !s.Sign || !s.Parted || len(c.Words) != 1 || strings.Contains(c.Text(), "$") {
		return s
	}
	box := c.Box()
	near := func(a, b float64) bool { return max(a-b, b-a) < sameWidth*usual }
	s.Sign = !slices.ContainsFunc(rows, func(o row) bool {
		words := o.cells[column].Words
		if o.page != r.page || len(words) != 2 || words[0].Text != "$" {
			return false
		}
		other := layout.Cell{Words: words[1:]}
		alike := len(other.Text()) == len(c.Text()) && signs(other.Text()) == signs(c.Text())
		return alike && (near(box.Width(), other.Box().Width()) || near(box[0], other.Box()[0]) && box.Width() < other.Box().Width())
	})
	return s
}
