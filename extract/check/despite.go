package check

import (
	"math"
	"slices"
)

// despite reports whether totals that do not hold are told though a table's rows may not be those that are printed.
func (m *model) despite(v *view, sums []relation, why bilingual) bool {
	if why == rowRepeated {
		return m.allCountedOnce(sums)
	}
	return m.despiteLack(v, sums, why)
}

// despiteLack reports whether rows that may lack here, for a reason, explain none of the
// totals that do not hold: the only total is less than the rows that are here, as by a slip, or
// any is to which rows on the next page could only add, the rows stand where none lacks, or the same rows add up to it in another column.
func (m *model) despiteLack(v *view, sums []relation, why bilingual) bool {
	for i := range sums {
		r := &sums[i]
		off := r.off(m.taken)
		switch {
		case off == 0, off < 0 && v.count() == 1 && m.slips(r):
		case off < 0 && (why == noEnd || v.lines[r.from[0].line].total): // of subtotals
		case why == noBeginning && v.behindTotal(r):
		case !m.besideHolds(v, sums, r):
			return false
		}
	}
	return true
}

// behindTotal reports whether a sum is of rows that all stand between another total and its
// own: of a table whose beginning lacks none of them does.
func (v *view) behindTotal(r *relation) bool {
	first := r.from[0].line
	return first < r.at.line && slices.ContainsFunc(v.lines[:first], func(l line) bool { return l.total })
}

// besideHolds reports whether the rows of a sum add up to its total in other columns. Of a
// total that is off otherwise than by a slip that tells nothing where the row that lacks may
// have a figure in none of them, as those that are here have it.
func (m *model) besideHolds(v *view, sums []relation, r *relation) bool {
	var holding []int
	for _, o := range sums {
		if o.at.line == r.at.line && len(o.from) == len(r.from) && len(o.terms) > 1 && o.off(m.taken) == 0 && m.taken(o.total) >= leastFigure {
			holding = append(holding, o.at.column)
		}
	}
	return len(holding) > 0 && (m.slips(r) || !m.leavesOut(v, r.from, holding))
}

// mostLeftOut is how likely a row may be at most to have a figure in none of some columns, for
// one that is not here to have one in some.
const mostLeftOut = 0.01

// leavesOut reports whether a row may well have no figure, or a zero, in any of some columns:
// one has none, or by the share of such cells in the whole table it would be no wonder.
func (m *model) leavesOut(v *view, rows []spot, columns []int) bool {
	nothing := func(f int) bool { return f < 0 || m.taken(f) == 0 }
	left, all := 0, 0
	for _, s := range rows {
		if !slices.ContainsFunc(columns, func(c int) bool { return !nothing(v.figure(spot{s.line, c})) }) {
			return true
		}
		for _, f := range v.lines[s.line].cells {
			all++
			if nothing(f) {
				left++
			}
		}
	}
	return math.Pow(float64(left)/float64(all), float64(len(columns))) > mostLeftOut
}
