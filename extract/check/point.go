package check

import (
	"math"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/schema"
)

// leastPointed is how many figures of a table must have been believed with decimals for
// them to say how many it prints.
const leastPointed = 3

// tooFine reports whether a value has more decimals than any figure of a figure's table
// that was believed: such a one comes of what looks misread, not of the print.
func (m *model) tooFine(f int, value float64) bool {
	pointed, most := 0, 0
	for i := range m.figures {
		other := &m.figures[i]
		if other.table != m.figures[f].table || i == f || m.doubted(i) {
			continue
		}
		if d := decimalsOf(other.value.Value); d > 0 {
			pointed, most = pointed+1, max(most, d)
		}
	}
	return pointed >= leastPointed && decimalsOf(schema.Number(round(value))) > most
}

// lostDecimals reports whether a sum of decimals is off by less than one and one of its
// figures was read without any: their point and digits may be worn off, and are rather what
// is off than a clerk's slip.
func (m *model) lostDecimals(r *relation) bool {
	if off := math.Abs(r.off(m.taken)); r.kind != sumOf || off >= 1 || m.native(r) {
		return false
	}
	return slices.ContainsFunc(r.figures(), func(f int) bool {
		v := m.figures[f].value
		return !v.Value.IsNull() && v.Text != "" && !strings.ContainsAny(v.Text, ".,'") && math.Trunc(m.taken(f)) == m.taken(f)
	})
}
