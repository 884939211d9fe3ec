package check

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/table"
)

// Widths in those of digits: what a sign between them takes up, and from how many times what was read a figure has
// digits that were not.
const (
	signTakes  = 0.5
	digitsMore = 1.4 // times
	shortLost  = 3   // digits at most of which that is told: a longer one that is wider may have lost a point
)

// lacksDigits reports whether a figure that was not believed is printed wider than what is taken for it, as
// the others of its sum tell: "2" on the room of 272.
func (m *model) lacksDigits(r *relation, f int) bool {
	at := place(*m.figures[f].value)
	text := table.FormatNumber(m.taken(f))
	if at == nil || len(m.figures[f].value.Places()) != 1 || len(digitsOf(text)) > shortLost {
		return false
	}
	var widths []float64
	for _, o := range r.figures() {
		if e := place(*m.figures[o].value); o != f && e != nil && e.Page == at.Page && !m.doubted(o) {
			widths = append(widths, e.Box.Width()/room(m.figures[o].value.Text))
		}
	}
	if len(widths) < 2 {
		return false
	}
	slices.Sort(widths)
	return at.Box.Width() > widths[len(widths)/2]*room(text)*digitsMore
}

// room is how wide a figure is in digits.
func room(text string) float64 {
	return max(1, float64(len(digitsOf(text)))+signTakes*float64(strings.Count(text, ",")+strings.Count(text, ".")+strings.Count(text, " ")))
}
