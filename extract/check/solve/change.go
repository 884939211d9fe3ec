package solve

import "math"

// exhausted reports whether the search is at its bounds.
func (s *search) exhausted() bool { return s.made > MostStates || s.tried > MostTries }

// change mends a relation: by each reading of one of its cells that closes it,
// and each two of two cells.
func (s *search) change(st *state, relation int) {
	r := &s.Relations[relation]
	for i, c := range r.Cells {
		most := s.worth(st, c) + unlikely
		for _, one := range s.otherwise(st, c, most) {
			if r.Weights == nil || r.closes(st.off[relation], i, s.more(one)) {
				s.pushMended(s.with(st, one), relation)
			}
			if len(st.changes) < MostChanges-1 {
				s.changeAfter(st, relation, i, one, most-s.dearer(one))
			}
		}
	}
}

// changeAfter mends a relation whose cell i is changed by one of those behind it.
func (s *search) changeAfter(st *state, relation, i int, one Change, most float64) {
	r := &s.Relations[relation]
	off := st.off[relation]
	if r.Weights != nil {
		off += r.Weights[i] * s.more(one)
	}
	for k := i + 1; k < len(r.Cells); k++ {
		for _, two := range s.otherwise(st, r.Cells[k], most) {
			s.tried++
			if r.Weights == nil || r.closes(off, k, s.more(two)) {
				s.pushMended(s.with(s.with(st, one), two), relation)
			}
		}
	}
}

func (s *search) pushMended(st *state, relation int) {
	if st.off[relation] == 0 && st.sound() {
		s.push(st)
	}
}

// closes reports whether a relation that is off holds once its cell i is more by a
// difference.
func (r *Relation) closes(off float64, i int, more float64) bool {
	return math.Abs(off+r.Weights[i]*more) <= r.Slack+rounding
}

// rounding is more than what adding binary fractions leaves behind.
const rounding = 2e-6

func (s *search) reading(c Change) Reading { return s.Cells[c.Cell].Readings[c.Reading] }

// more is by how much a change raises its cell's value.
func (s *search) more(c Change) float64 {
	return s.reading(c).Value - s.Cells[c.Cell].Readings[0].Value
}

// dearer is what a change costs.
func (s *search) dearer(c Change) float64 {
	return s.reading(c).Cost - s.Cells[c.Cell].Readings[0].Cost
}

// otherwise are the other readings of a cell, at a cost of most at most.
func (s *search) otherwise(st *state, cell int, most float64) []Change {
	if st.changed(cell) || len(st.changes) == MostChanges || s.exhausted() {
		return nil
	}
	most = min(most, s.bound-st.cost)
	readings := s.Cells[cell].Readings
	n := 1
	for n < len(readings) && readings[n].Cost-readings[0].Cost <= most {
		n++
	}
	return s.others[cell][:n-1]
}

// worth is what it would cost to call all open relations with the cell broken.
func (s *search) worth(st *state, cell int) float64 {
	sum := 0.0
	for _, i := range s.of[cell] {
		if st.off[i] != 0 {
			sum += s.Relations[i].Fault(st.off[i], s.value(st))
		}
	}
	return sum
}
