package check

import (
	"math"
	"slices"

	"github.com/oficialia/oficialia/extract/check/solve"
)

// leastAlike is in how many columns a row must be what a total is off by to explain
// that no column adds up, and in how many times as many as those that it does not explain.
const (
	leastAlike = 2
	mostlyOne  = 3
)

// oneRow reports whether one row explains why no column adds up: it was left out of
// all totals, or counted twice, as happens to people who sum up.
func (m *model) oneRow(v *view, all []relation) bool {
	return slices.ContainsFunc(v.lines, func(l line) bool {
		alike, unlike := 0, 0
		for k := range all {
			r, f := &all[k], l.at(all[k].column)
			switch {
			case f == r.total:
				return false
			case m.offBy(r, f, m.taken):
				if f >= 0 {
					alike++
				}
			case !m.mayBeOffBy(r, f):
				unlike++
			}
		}
		return alike >= max(leastAlike, mostlyOne*unlike)
	})
}

// offBy reports whether a total is off by a figure of its column, or holds where the
// column has none.
func (m *model) offBy(r *relation, f int, value func(int) float64) bool {
	off := math.Abs(r.off(value))
	if f < 0 {
		return off == 0
	}
	return math.Abs(math.Abs(value(f))-off) <= r.slack+1e-6
}

// mayBeOffBy reports whether a total is off by a figure where another that was not
// believed is read otherwise.
func (m *model) mayBeOffBy(r *relation, f int) bool {
	return slices.ContainsFunc(r.figures(), func(doubted int) bool {
		return m.doubted(doubted) && slices.ContainsFunc(m.figures[doubted].Readings, func(reading solve.Reading) bool {
			return m.offBy(r, f, m.but(doubted, reading.Value))
		})
	})
}
