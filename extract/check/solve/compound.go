package solve

import (
	"math"
	"slices"
)

// mostCompounded is how many relations may be broken for one to be told to be off by the
// misprints of two others: where more are, hardly any tells of another.
const mostCompounded = 12

// compounded reports whether a relation is off by the misprints of two others together, as the
// total over two wrong cells is: it holds with the values by which these would. What the two cost
// is counted with them.
func (s *search) compounded(of brokenRelation, others []brokenRelation) bool {
	r := &s.Relations[of.relation]
	if r.Weights == nil || len(others) < 2 || len(others) > mostCompounded {
		return false
	}
	for i, a := range others {
		for _, one := range s.mended(of.relation, a) {
			for _, b := range others[i+1:] {
				if s.shareCell(a.relation, b.relation) {
					continue
				}
				for _, two := range s.mended(of.relation, b) {
					if math.Abs(of.off+one+two) <= r.Slack+rounding {
						return true
					}
				}
			}
		}
	}
	return false
}

// mended are the differences that the figures which a relation shares with another make to it,
// each where it has the value by which the other would hold.
func (s *search) mended(relation int, by brokenRelation) []float64 {
	r, o := &s.Relations[relation], &s.Relations[by.relation]
	if relation == by.relation || o.Weights == nil || by.off == 0 {
		return nil
	}
	var out []float64
	for i, c := range r.Cells {
		if k := slices.Index(o.Cells, c); k >= 0 {
			out = append(out, -by.off/o.Weights[k]*r.Weights[i])
		}
	}
	return out
}

// paying are the broken relations of a state of which none is off by the same misprint as another
// or by those of two others.
func (s *search) paying(st *state) []brokenRelation {
	var out []brokenRelation
	for i, b := range st.broken {
		if !s.repeats(st, i) {
			out = append(out, b)
		}
	}
	for i := 0; i < len(out); i++ {
		if s.compounded(out[i], out) {
			out = slices.Delete(out, i, i+1)
			i--
		}
	}
	return out
}

// compoundable is by how much a state's cost may fall once open relations are called broken too,
// since one that is broken is off by the misprints of two, of which one is open.
func (s *search) compoundable(st *state) float64 {
	all := slices.Clone(st.broken)
	for i, off := range st.off {
		if off != 0 {
			all = append(all, brokenRelation{i, off})
		}
	}
	sum := 0.0
	if len(all) == len(st.broken) {
		return 0
	}
	for _, b := range s.paying(st) {
		if s.compounded(b, all) {
			sum += max(0, s.leastOf(st, b)-twin)
		}
	}
	return sum
}
