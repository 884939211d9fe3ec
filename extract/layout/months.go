package layout

import (
	"slices"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/fold"
)

// nextMonth reports whether a line's label is the month after that of the run's last row.
func (c candidate) nextMonth(run []candidate) bool {
	last := monthIn(run[len(run)-1].label)
	return last >= 0 && monthIn(c.label) == last+1
}

// monthIn is the place of the month that a label is, -1 where it is none.
func monthIn(label []Word) int {
	return slices.Index(Months, fold.Words(strings.TrimFunc(joinWords(label), func(r rune) bool { return !unicode.IsLetter(r) })))
}

// monthGoesOn reports whether row i, of which no figure was read, is of the month before the
// next row's, or of any under the name of the months' column.
func (g *Grid) monthGoesOn(i int) bool {
	if i+1 >= len(g.Rows) || !g.Rows[i+1].figures() {
		return false
	}
	own := monthIn(g.Rows[i].Cells[0].Words)
	named := i > 0 && g.Rows[i-1].Header && fold.Words(g.Rows[i-1].Cells[0].Text()) == "MES" && len(g.Rows[i].Cells[0].Words) == 1
	return own >= 0 && (named || monthIn(g.Rows[i+1].Cells[0].Words) == own+1)
}

// misreadMonth is a line as a row of a month, or of the one before the row below it, of which one figure was read and
// others were misread.
func (h *header) misreadMonth(items []item) (candidate, bool) {
	row, n := place(h.columns, items)
	figure := slices.ContainsFunc(items[max(n, 0):], func(it item) bool { return NumberLike(it.word.Text) && !Year(it.word.Text) })
	if n < 1 || !figure || h.named() {
		return row, false
	}
	before := len(h.lines) > 0 && h.lines[0].row && monthIn(h.lines[0].bare.label) > 0
	return row, monthIn(row.label) >= 0 || before
}
