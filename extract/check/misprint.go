package check

import (
	"math"
	"slices"

	"github.com/oficialia/oficialia/extract/check/solve"
)

// valuesIn are the figures' values by an explanation.
func (m *model) valuesIn(e solve.Explanation, cells []int) func(int) float64 {
	changed := map[int]float64{}
	for _, c := range e.Changes {
		changed[cells[c.Cell]] = m.figures[cells[c.Cell]].Readings[c.Reading].Value
	}
	return func(f int) float64 {
		if value, ok := changed[f]; ok {
			return value
		}
		return m.taken(f)
	}
}

// sameMisprint are the other relations, by their places among some, that an explanation
// has broken in print by as much as relation i, and that share a figure with it: one wrong
// figure breaks the sums of both its row and its column.
func (m *model) sameMisprint(e solve.Explanation, relations, cells []int, i int) []int {
	value := m.valuesIn(e, cells)
	r := &m.relations[relations[i]]
	var out []int
	for _, k := range e.Broken {
		o := &m.relations[relations[k]]
		shared := k != i && slices.ContainsFunc(o.figures(), func(f int) bool { return slices.Contains(r.figures(), f) })
		if shared && math.Abs(math.Abs(o.off(value))-math.Abs(r.off(value))) < 1e-6+max(o.slack, r.slack) {
			out = append(out, k)
		}
	}
	return out
}

// offAlike reports whether a relation is off, with what a figure is by the explanation, by
// the same misprint as a sum without the figure, or another table or the text, which state
// what it comes to: that confirms the figure as a sum does that holds.
func (m *model) offAlike(e solve.Explanation, relations, cells []int, i, f int) bool {
	return slices.ContainsFunc(m.sameMisprint(e, relations, cells, i), func(k int) bool {
		o := &m.relations[relations[k]]
		states := o.kind == sumOf || o.kind == sameAs || o.kind == inText
		return states && !slices.Contains(o.figures(), f) && len(m.doubtedOf(o)) == 0
	})
}

// doubtedWith reports whether a figure was not believed of a relation, or of another that is
// off by the same misprint as the likeliest explanation has it.
func (m *model) doubtedWith(found []solve.Explanation, relations, cells []int, i int) bool {
	if len(m.doubtedOf(&m.relations[relations[i]])) > 0 {
		return true
	}
	return slices.Contains(found[0].Broken, i) && slices.ContainsFunc(m.sameMisprint(found[0], relations, cells, i), func(k int) bool {
		return len(m.doubtedOf(&m.relations[relations[k]])) > 0
	})
}

// mostLoose is how many figures of a sum may not have been believed where another one of it
// is read otherwise by the sum alone: some way of reading more of them closes any gap.
const mostLoose = 2

// loose reports whether an explanation closes relation i by reading figures otherwise that
// no other sum confirms, where so many were not believed that it confirms no other of them.
func (m *model) loose(e solve.Explanation, relations, cells []int, i, f int) bool {
	r := &m.relations[relations[i]]
	if len(m.doubtedOf(r)) <= mostLoose {
		return false
	}
	return slices.ContainsFunc(e.Changes, func(c solve.Change) bool {
		g := cells[c.Cell]
		if g == f || !slices.Contains(r.figures(), g) {
			return false
		}
		for k, other := range relations {
			if k != i && !slices.Contains(e.Broken, k) && slices.Contains(m.relations[other].figures(), g) {
				return false
			}
		}
		return true
	})
}
