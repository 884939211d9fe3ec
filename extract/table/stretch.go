package table

import (
	"slices"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// A number of up to shortNumber signs is taken for cut when it is as wide as if
// it had lostShare more signs. In longer ones a lost digit breaks the grouping,
// and boxes are often wide because of what stands beside them.
const (
	shortNumber = 2
	lostShare   = 0.75
)

// signWidth is the usual width of a sign of the table's numbers, in fractions
// of the page; 0 when too few tell.
func signWidth(rows []row) float64 {
	var widths []float64
	for _, r := range rows {
		for _, c := range r.cells[1:] {
			if n := utf8.RuneCountInString(c.Text()); n > 1 && layout.NumberLike(c.Text()) {
				widths = append(widths, c.Box().Width()/float64(n))
			}
		}
	}
	if len(widths) < 4 {
		return 0
	}
	slices.Sort(widths)
	return widths[len(widths)/2]
}

// cut reports whether a number that OCR read is too wide for its digits: one of
// them was not read. A 5 as wide as 55 is no 5.
func (r row) cut(c layout.Cell, usual float64) bool {
	n := utf8.RuneCountInString(c.Text())
	if usual == 0 || n > shortNumber || r.page.Origin == schema.Native || !layout.NumberLike(c.Text()) {
		return false
	}
	return c.Box().Width() > (float64(n)+lostShare)*usual
}
