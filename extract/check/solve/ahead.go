package solve

import (
	"cmp"
	"math"
	"slices"
)

// pastMost is what settling a relation costs at least that nothing is known of, far above
// any bound.
const pastMost = 1e3

// settling is a relation that is off by so much, in units of rounding.
type settling struct {
	relation int
	off      int64
}

// ahead is what a state costs at least until no relation is open: what settling those
// open relations does that have no cell in common, of the fewest cells first.
func (s *search) ahead(st *state) float64 {
	sum := 0.0
	clear(s.taken)
	for _, i := range s.order {
		if st.off[i] == 0 || slices.ContainsFunc(s.Relations[i].Cells, func(c int) bool { return s.taken[c] }) {
			continue
		}
		for _, c := range s.Relations[i].Cells {
			s.taken[c] = true
		}
		sum += min(s.leastBroken(st, i), s.leastChange(i, st.off[i]))
	}
	return sum
}

// leastBroken is what calling an open relation broken costs at least: little where one
// that shares a cell is called broken already, since it may be by the same misprint.
func (s *search) leastBroken(st *state, relation int) float64 {
	r := &s.Relations[relation]
	if slices.ContainsFunc(st.broken, func(b brokenRelation) bool { return s.shareCell(b.relation, relation) }) {
		return min(twin, r.Least)
	}
	return s.lowest[relation]
}

// lowestOf are the least that relations' being broken may cost: what it does by themselves, or
// as twins of others that are broken too.
func (s *search) lowestOf() []float64 {
	out := make([]float64, len(s.Relations))
	for i, r := range s.Relations {
		out[i] = r.Least
		for _, c := range r.Cells {
			for _, k := range s.of[c] {
				out[i] = min(out[i], s.Relations[k].Least+twin)
			}
		}
	}
	return out
}

// returned is by how much a state's cost may fall once open relations are called broken too:
// what is off by the same misprint costs the cheapest fault of them, which may be that of an open
// one, as of a total beside which the figure stands that it leaves out.
func (s *search) returned(st *state) float64 {
	sum := 0.0
	var counted []int
	for i, b := range st.broken {
		open := s.openTwin(st, b)
		if open < 0 || s.repeats(st, i) {
			continue
		}
		left := twin
		if !slices.Contains(counted, open) {
			counted, left = append(counted, open), s.Relations[open].Least
		}
		sum += max(0, s.leastOf(st, b)-left)
	}
	return sum
}

// openTwin is the open relation that costs least of those that are off by the same misprint as a
// broken one; -1 where there is none.
func (s *search) openTwin(st *state, b brokenRelation) int {
	out := -1
	for a, off := range st.off {
		cheaper := out < 0 || s.Relations[a].Least < s.Relations[out].Least
		if off != 0 && cheaper && s.shareCell(a, b.relation) && s.sameMisprint(st, brokenRelation{a, off}, b) {
			out = a
		}
	}
	return out
}

func (s *search) shareCell(a, b int) bool {
	return slices.ContainsFunc(s.Relations[a].Cells, func(c int) bool { return slices.Contains(s.Relations[b].Cells, c) })
}

// leastChange is what reading one or two cells of a relation otherwise costs at least, so
// that it holds.
func (s *search) leastChange(relation int, off float64) float64 {
	key := settling{relation, steps(off)}
	if known, ok := s.least[key]; ok {
		return known
	}
	r := &s.Relations[relation]
	least := pastMost
	if r.Weights == nil || r.Slack > 0 {
		least = s.leastDearer(r)
	} else {
		for i, c := range r.Cells {
			for k := range s.others[c] {
				one := s.others[c][k]
				left := steps(off + r.Weights[i]*s.more(one))
				if left == 0 {
					least = min(least, s.dearer(one))
					continue
				}
				for j := i + 1; j < len(r.Cells); j++ {
					if two, ok := s.byMore(r.Cells[j])[-left*int64(r.Weights[j])]; ok {
						least = min(least, s.dearer(one)+two)
					}
				}
			}
		}
	}
	s.least[key] = least
	return least
}

// leastDearer is what the cheapest other reading of a relation's cells costs.
func (s *search) leastDearer(r *Relation) float64 {
	least := pastMost
	for _, c := range r.Cells {
		if len(s.others[c]) > 0 {
			least = min(least, s.dearer(s.others[c][0]))
		}
	}
	return least
}

// byMore is what raising a cell by a difference costs, by the differences of its readings.
func (s *search) byMore(cell int) map[int64]float64 {
	if s.raises[cell] == nil {
		s.raises[cell] = make(map[int64]float64, len(s.others[cell]))
		for _, o := range s.others[cell] {
			more, cost := steps(s.more(o)), s.dearer(o)
			if known, ok := s.raises[cell][more]; !ok || cost < known {
				s.raises[cell][more] = cost
			}
		}
	}
	return s.raises[cell]
}

// steps is a difference in units of what adding binary fractions leaves behind.
func steps(v float64) int64 { return int64(math.Round(v * 1e5)) }

// bySize are the relations by how many cells they have.
func (p *Problem) bySize() []int {
	out := make([]int, len(p.Relations))
	for i := range out {
		out[i] = i
	}
	slices.SortStableFunc(out, func(a, b int) int { return cmp.Compare(len(p.Relations[a].Cells), len(p.Relations[b].Cells)) })
	return out
}
