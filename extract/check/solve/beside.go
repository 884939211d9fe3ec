package solve

import "slices"

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
