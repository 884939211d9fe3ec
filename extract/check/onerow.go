package check

import (
	"math"
	"slices"
)

// leastAlike is in how many columns a row must be what a total is off by to explain
// that no column adds up, and in how many times as many as those that it does not explain.
const (
	leastAlike = 2
	mostlyOne  = 3
)

// byOneRow keeps the sums that one row explains where no column adds up: it was left out of
// all totals, or counted twice, as happens to people who sum up. Those with figures in doubt are kept with them, and
// none where no row explains them.
func (m *model) byOneRow(v *view, all []relation) []relation {
	for _, l := range v.lines {
		if slices.ContainsFunc(all, func(r relation) bool { return l.at(r.column) == r.total }) {
			continue
		}
		var alike, unlike, silent []relation
		for k := range all {
			switch r, f := &all[k], l.at(all[k].column); {
			case m.offBy(r, f, m.taken):
				if f >= 0 {
					alike = append(alike, *r)
				}
			case m.tellsNothing(r):
				silent = append(silent, *r)
			default:
				unlike = append(unlike, *r)
			}
		}
		if len(alike) >= max(leastAlike, mostlyOne*len(unlike)) {
			return slices.Concat(alike, unlike, silent)
		}
	}
	return nil
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

// tellsNothing reports whether figures of a sum are in doubt, or cells of it are empty: by
// how much its total is off is not known then.
func (m *model) tellsNothing(r *relation) bool {
	return r.blanks > 0 || len(m.doubtedOf(r)) > 0
}
