package check

import "slices"

// despiteLack reports whether rows that may lack here, for a reason, explain none of the
// totals that do not hold: the only total is less than the rows that are here, as by a slip,
// the rows stand where none lacks, or the same rows add up to it in another column.
func (m *model) despiteLack(v *view, sums []relation, why bilingual) bool {
	for i := range sums {
		r := &sums[i]
		off := r.off(m.taken)
		switch {
		case off == 0, off < 0 && v.count() == 1 && m.slips(r):
		case off < 0 && v.lines[r.from[0].line].total: // of subtotals
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

// besideHolds reports whether the rows of a sum add up to its total in another column. Of a
// total that is off otherwise than by a slip that tells nothing where rows have no figure
// there, as the one that lacks may.
func (m *model) besideHolds(v *view, sums []relation, r *relation) bool {
	return slices.ContainsFunc(sums, func(o relation) bool {
		if o.at.line != r.at.line || len(o.from) != len(r.from) || len(o.terms) < 2 || o.off(m.taken) != 0 || m.taken(o.total) < leastFigure {
			return false
		}
		return m.slips(r) || !m.leavesOut(v, o.from)
	})
}

// leavesOut reports whether some rows of a table have cells without a figure, or with a
// zero.
func (m *model) leavesOut(v *view, of []spot) bool {
	return slices.ContainsFunc(of, func(s spot) bool {
		return slices.ContainsFunc(v.lines[s.line].cells, func(f int) bool { return f < 0 || m.taken(f) == 0 })
	})
}
