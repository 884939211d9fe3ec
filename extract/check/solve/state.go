package solve

import (
	"math"
	"slices"
	"strconv"
)

// state is a partial explanation.
type state struct {
	changes []Change
	broken  []brokenRelation
	off     []float64 // of each relation as the cells are read; 0 where it is called broken
	cost    float64
	least   float64 // that its explanations cost
}

type brokenRelation struct {
	relation int
	off      float64
}

// sound reports whether all relations that are called broken are.
func (st *state) sound() bool {
	return !slices.ContainsFunc(st.broken, func(b brokenRelation) bool { return b.off == 0 })
}

func (st *state) changed(cell int) bool {
	return slices.ContainsFunc(st.changes, func(c Change) bool { return c.Cell == cell })
}

// value is a cell's value as the state reads it.
func (s *search) value(st *state) func(int) float64 {
	return func(cell int) float64 {
		for _, c := range st.changes {
			if c.Cell == cell {
				return s.Cells[cell].Readings[c.Reading].Value
			}
		}
		return s.Cells[cell].Readings[0].Value
	}
}

func (s *search) off(st *state, relation int) float64 {
	return s.Relations[relation].Off(s.value(st))
}

// with is the state with one more cell read otherwise. A relation that was called
// broken stays so, by as much as it is off then.
func (s *search) with(st *state, c Change) *state {
	out := &state{changes: append(slices.Clone(st.changes), c), broken: slices.Clone(st.broken), off: slices.Clone(st.off)}
	slices.SortFunc(out.changes, func(a, b Change) int { return a.Cell - b.Cell })
	for _, i := range s.of[c.Cell] {
		k := slices.IndexFunc(out.broken, func(b brokenRelation) bool { return b.relation == i })
		if k < 0 {
			out.off[i] = s.off(out, i)
		} else {
			out.broken[k].off = s.off(out, i)
		}
	}
	out.cost = s.cost(out)
	return out
}

// broken is the state with a relation called broken in print.
func (s *search) broken(st *state, relation int) *state {
	out := &state{changes: st.changes, off: slices.Clone(st.off)}
	out.off[relation] = 0
	out.broken = append(slices.Clone(st.broken), brokenRelation{relation, st.off[relation]})
	slices.SortFunc(out.broken, func(a, b brokenRelation) int { return a.relation - b.relation })
	out.cost = s.cost(out)
	return out
}

// cost is what a state's changes and broken relations cost together.
func (s *search) cost(st *state) float64 {
	sum := 0.0
	for _, c := range st.changes {
		sum += s.dearer(c)
	}
	paying := s.paying(st)
	for _, b := range paying {
		sum += s.leastOf(st, b)
	}
	return sum + twin*float64(len(st.broken)-len(paying))
}

// leastOf is what a misprint costs that breaks a relation and others: as the one of them has it that
// tells it best for a slip. The sum of many rounded figures hides a digit that one of few shows.
func (s *search) leastOf(st *state, by brokenRelation) float64 {
	least := math.Inf(1)
	for _, b := range st.broken {
		if b == by || s.sameMisprint(st, by, b) {
			least = min(least, s.Relations[b.relation].Fault(b.off, s.value(st)))
		}
	}
	return least
}

// repeats reports whether a broken relation is off by the same misprint as one before it.
func (s *search) repeats(st *state, i int) bool {
	return slices.ContainsFunc(st.broken[:i], func(a brokenRelation) bool { return s.sameMisprint(st, a, st.broken[i]) })
}

// sameMisprint reports whether one wrong cell may break both relations: they share one,
// and are off by as much, or the value that would mend one mends the other.
func (s *search) sameMisprint(st *state, a, b brokenRelation) bool {
	alike := math.Abs(math.Abs(a.off)-math.Abs(b.off)) < 1e-6+max(s.Relations[a.relation].Slack, s.Relations[b.relation].Slack)
	return slices.ContainsFunc(s.Relations[a.relation].Cells, func(c int) bool {
		return slices.Contains(s.Relations[b.relation].Cells, c) && (alike || s.mendsBoth(st, a, b, c) || s.mendsBoth(st, b, a, c))
	})
}

// mendsBoth reports whether the value of a cell by which one relation, a sum, would hold
// makes another hold that is none.
func (s *search) mendsBoth(st *state, sum, other brokenRelation, cell int) bool {
	r, o := &s.Relations[sum.relation], &s.Relations[other.relation]
	if r.Weights == nil || o.Weights != nil {
		return false
	}
	mended := s.value(st)(cell) - sum.off/r.Weights[slices.Index(r.Cells, cell)]
	return o.Off(func(c int) float64 {
		if c == cell {
			return mended
		}
		return s.value(st)(c)
	}) == 0
}

// key names the state, whatever way it was come by.
func (st *state) key() string {
	var b []byte
	for _, c := range st.changes {
		b = strconv.AppendInt(b, int64(c.Cell), 36)
		b = append(b, ':')
		b = strconv.AppendInt(b, int64(c.Reading), 36)
		b = append(b, ' ')
	}
	for _, r := range st.broken {
		b = append(b, '/')
		b = strconv.AppendInt(b, int64(r.relation), 36)
	}
	return string(b)
}

func (st *state) explanation() Explanation {
	e := Explanation{Changes: st.changes, Cost: st.cost}
	for _, b := range st.broken {
		e.Broken = append(e.Broken, b.relation)
	}
	return e
}

// queue has the state first whose explanations may cost least.
type queue []*state

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, k int) bool { return q[i].least < q[k].least }
func (q queue) Swap(i, k int)      { q[i], q[k] = q[k], q[i] }
func (q *queue) Push(x any)        { *q = append(*q, x.(*state)) }

// Pop takes the last one off.
func (q *queue) Pop() any {
	old := *q
	out := old[len(old)-1]
	*q = old[:len(old)-1]
	return out
}
