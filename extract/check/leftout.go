package check

import (
	"maps"
	"math"
	"slices"

	"github.com/oficialia/oficialia/extract/check/solve"
)

// leftOutFault is what it costs a total to leave out a row that the total of another column
// leaves out: people leave a row out of all totals, or one slip of a formula does.
const leftOutFault = 0.7

// leftOut are the terms of a total in the rows that the same total leaves out in another
// column, or in several where the figures are not large: those a slip or a misread digit may be off by as well.
func (m *model) leftOut(r *relation) []int {
	v := m.views[r.table]
	if v == nil || r.kind != sumOf || len(r.from) == 0 || r.across() {
		return nil
	}
	large, others := map[int]bool{}, map[int]int{} // by figure: some column tells, so many do
	for _, o := range m.ofTable(r.table) {
		if o.kind != sumOf || o.at.line != r.at.line || o.at.column == r.at.column || len(o.from) == 0 || o.across() {
			continue
		}
		for _, s := range o.from {
			left, own := v.figure(s), v.figure(spot{s.line, r.at.column})
			if left < 0 || !slices.Contains(r.terms, own) || !o.leaves(left, o.off(m.taken), m.taken) {
				continue
			}
			large[own] = large[own] || min(m.taken(left), m.taken(own)) >= leastFigure
			if m.taken(left) >= twoDigits {
				others[own]++
			}
		}
	}
	return slices.DeleteFunc(slices.Sorted(maps.Keys(large)), func(own int) bool { return !large[own] && others[own] < leastColumns })
}

// leastColumns is how many columns' totals leave out a row at least for its figures not to be what they are off
// by otherwise.
const leastColumns = 2

// leaves reports whether a total is off as by leaving out one of its terms.
func (r *relation) leaves(term int, off float64, value func(int) float64) bool {
	return off < 0 && math.Abs(value(term)+off) <= r.slackBy(value(term))
}

// besideLeaves reports whether a relation is wrong in print, by an explanation, as by leaving
// out the row that the total of another column leaves out too.
func (m *model) besideLeaves(e solve.Explanation, cells []int, r *relation) bool {
	value := m.valuesIn(e, cells)
	return slices.ContainsFunc(m.leftOut(r), func(t int) bool { return r.leaves(t, r.off(value), value) })
}
