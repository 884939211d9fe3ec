package table

import (
	"slices"
	"unicode"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// A table is beyond reading where the middle one of its figures' confidences is
// below illegibleMiddle, and that of its labels too; of such a table only
// figures of at least legibleFigure are kept.
const (
	illegibleMiddle = 0.6
	legibleFigure   = 0.8
)

// withoutGuesses nulls the figures of a table that is beyond reading: what OCR
// makes of worn print looks like numbers and is none.
func withoutGuesses(rows []row, typed ...[]schema.Row) {
	var labels, figures []float64
	for _, r := range rows {
		if r.page.Origin == schema.Native {
			return
		}
		for _, w := range r.cells[0].Words {
			labels = append(labels, w.Confidence)
		}
	}
	each := func(do func(v *schema.Value, confidence float64)) {
		for _, r := range slices.Concat(typed...) {
			for i := range r.Cells {
				if _, ok := r.Cells[i].Value.Num(); ok {
					do(&r.Cells[i], lowest(r.Cells[i]))
				}
			}
		}
	}
	each(func(_ *schema.Value, confidence float64) { figures = append(figures, confidence) })
	if middle(figures) >= illegibleMiddle || middle(labels) >= illegibleMiddle {
		return
	}
	each(func(v *schema.Value, confidence float64) {
		if confidence < legibleFigure {
			v.Value = schema.Scalar{}
		}
	})
}

// Of a table of which no figure was believed in so many of its cells, of enough, those that were are not either,
// unless they are sure: of four such tables of 1,920 drawn bundles 64 of 106 figures stood in print at all.
const (
	mostlyUnread = 0.4
	unreadCells  = 16
	legibleAmid  = 0.9
)

// withoutMostlyUnread nulls the figures of a scan's table that was hardly read, and all where no row has a name:
// nothing tells what they are of.
func withoutMostlyUnread(rows []row, body []schema.Row) {
	read, unread, named := 0, 0, false
	for _, r := range body {
		named = named || lettersIn(r.Label) >= leastSequence
		for _, c := range r.Cells {
			switch _, ok := c.Value.Num(); {
			case ok:
				read++
			case c.Value.IsNull() && c.Text != "" && !layout.Mark(c.Text):
				unread++
			}
		}
	}
	native := slices.ContainsFunc(rows, func(r row) bool { return r.page.Origin == schema.Native })
	if native || read+unread < unreadCells || float64(unread) < mostlyUnread*float64(read+unread) {
		return
	}
	for _, r := range body {
		for i := range r.Cells {
			if _, ok := r.Cells[i].Value.Num(); ok && (!named || lowest(r.Cells[i]) < legibleAmid) {
				r.Cells[i].Value = schema.Scalar{}
			}
		}
	}
}

// lettersIn counts a text's letters.
func lettersIn(text string) int {
	n := 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

// lowest is the lowest confidence of the places where a value stands.
func lowest(v schema.Value) float64 {
	out := 1.0
	for _, e := range v.Places() {
		out = min(out, e.Confidence)
	}
	return out
}

// middle is the median; 1 where there is nothing.
func middle(all []float64) float64 {
	if len(all) == 0 {
		return 1
	}
	slices.Sort(all)
	return all[len(all)/2]
}
