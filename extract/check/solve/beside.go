package solve

import (
	"math"
	"slices"
)

// blameInstead adds to the explanations those that take one of their cells as read, and
// what does not hold then for the print's mistake: beside cells that are read otherwise
// and close no relation by themselves the search does not come by them.
func (s *search) blameInstead() {
	for _, e := range slices.Clone(s.found) {
		for i := range e.Changes {
			s.add(slices.Delete(slices.Clone(e.Changes), i, i+1))
		}
	}
}

// readRather adds to the explanations those that read a cell of a relation that they have
// broken in print as is likelier than what was taken, though it holds either way.
func (s *search) readRather() {
	for _, e := range slices.Clone(s.found) {
		for _, r := range e.Broken {
			for _, c := range s.Relations[r].Cells {
				if len(s.others[c]) == 0 || s.dearer(s.others[c][0]) >= 0 {
					continue
				}
				changed := slices.ContainsFunc(e.Changes, func(o Change) bool { return o.Cell == c })
				if !changed {
					s.add(append(slices.Clone(e.Changes), s.others[c][0]))
				}
			}
		}
	}
}

// How many explanations, the likeliest, are looked through for misprints that two relations
// may share, and how many relations one of them may have broken: where more do not hold, hardly
// any tells of another.
const (
	mostPaired = 20
	mostBroken = 30
)

// misprintOnce adds to the explanations those that read one more cell otherwise, so that two
// relations that they have broken in print are off by the same misprint.
func (s *search) misprintOnce() {
	for _, e := range slices.Clone(s.found[:min(len(s.found), mostPaired)]) {
		if len(e.Broken) > mostBroken {
			continue
		}
		for _, a := range e.Broken {
			for _, b := range e.Broken {
				if a != b && s.Relations[a].Weights != nil && s.shareCell(a, b) {
					s.pair(e, a, b)
				}
			}
		}
	}
}

// pair reads cells of one broken relation otherwise that another has not, so that both are
// off by as much.
func (s *search) pair(e Explanation, a, b int) {
	st := &state{changes: e.Changes}
	off, as := s.off(st, a), math.Abs(s.off(st, b))
	r := &s.Relations[a]
	if len(e.Changes) == MostChanges || math.Abs(math.Abs(off)-as) <= rounding {
		return
	}
	for i, c := range r.Cells {
		if st.changed(c) || slices.Contains(s.Relations[b].Cells, c) {
			continue
		}
		for _, one := range s.others[c] {
			if math.Abs(math.Abs(off+r.Weights[i]*s.more(one))-as) <= rounding {
				s.add(append(slices.Clone(e.Changes), one))
			}
		}
	}
}

// slipRather adds explanations that read one more cell of a broken relation otherwise, so that
// it is still wrong in print, but by a likelier mistake of people's.
func (s *search) slipRather() {
	for _, e := range slices.Clone(s.found[:min(len(s.found), mostPaired)]) {
		if len(e.Broken) > mostBroken || len(e.Changes) == MostChanges {
			continue
		}
		st := &state{changes: e.Changes}
		for _, k := range e.Broken {
			if s.Relations[k].Weights != nil {
				s.slip(st, k)
			}
		}
	}
}

// slip adds what slipRather does of one relation.
func (s *search) slip(st *state, relation int) {
	r := &s.Relations[relation]
	off := s.off(st, relation)
	fault := r.Fault(off, s.value(st))
	for i, c := range r.Cells {
		if st.changed(c) {
			continue
		}
		for _, one := range s.others[c] {
			if s.dearer(one) >= fault-r.Least {
				break // the others are dearer still
			}
			otherwise := &state{changes: append(slices.Clone(st.changes), one)}
			if s.dearer(one)+r.Fault(off+r.Weights[i]*s.more(one), s.value(otherwise)) < fault {
				s.add(otherwise.changes)
			}
		}
	}
}

// add adds the explanation that makes some changes, and has what does not hold with them
// broken in print.
func (s *search) add(changes []Change) {
	st := s.first()
	for _, c := range changes {
		st = s.with(st, c)
	}
	st = s.blameAll(st)
	known := slices.ContainsFunc(s.found, func(o Explanation) bool { return slices.Equal(o.Changes, st.changes) })
	if !known && st.cost <= s.bound {
		s.found = append(s.found, st.explanation())
	}
}

// mostTogether is what reading two cells otherwise may cost more to be weighed where their relation holds either way:
// less likely ones change no verdict.
const mostTogether = 6.0

// readTogether adds explanations that read two more cells of a relation otherwise with which it holds just as well: of
// a total and its only figure, both of which looks differ on, say.
func (s *search) readTogether() {
	for _, e := range slices.Clone(s.found[:min(len(s.found), mostPaired)]) {
		if len(e.Changes) > MostChanges-2 {
			continue
		}
		st := &state{changes: e.Changes}
		for k, r := range s.Relations {
			if r.Weights != nil && !slices.Contains(e.Broken, k) {
				s.together(st, k)
			}
		}
	}
}

// together adds what readTogether does of one relation.
func (s *search) together(st *state, relation int) {
	r := &s.Relations[relation]
	for i, c := range r.Cells {
		if st.changed(c) {
			continue
		}
		for _, one := range s.others[c] {
			if s.dearer(one) > mostTogether {
				break // the others are dearer still
			}
			for k := i + 1; k < len(r.Cells); k++ {
				for _, two := range s.others[r.Cells[k]] {
					if s.tried++; s.exhausted() || s.dearer(one)+s.dearer(two) > mostTogether {
						break
					}
					even := math.Abs(r.Weights[i]*s.more(one)+r.Weights[k]*s.more(two)) <= rounding
					if even && !st.changed(r.Cells[k]) {
						s.add(append(slices.Clone(st.changes), one, two))
					}
				}
			}
		}
	}
}
