package check

import "slices"

// findLost has an empty cell of a scan, or one that holds but a mark, hold a figure that was
// not found where both its row's and its column's total are larger than the figures by the
// same, or several of a column where it lacks what their rows lack together: a digit by
// itself is easily lost, and no clerk adds up what he did not write down. The view's
// relations begin at first.
func (m *model) findLost(v *view, first int) {
	if ownText(v.table) {
		return
	}
	told := map[spot][]*relation{}
	short := m.short(v, first)
	for _, r := range short {
		for _, s := range r.from {
			if v.inkless(s) || v.figure(s) == noFigure {
				told[s] = append(told[s], r)
			}
		}
	}
	lost := map[*relation]bool{}
	for s, by := range told {
		if a, b, ok := m.crossing(by); ok {
			v.lines[s.line].cells[s.column] = unreadCell
			lost[a], lost[b] = true, true
		}
	}
	for _, r := range short {
		cells, sums := r.crossed(told)
		if lost[r] || len(sums) < 2 || m.lacked(sums) != r.off(m.taken) {
			continue
		}
		lost[r] = true
		for i, s := range cells {
			v.lines[s.line].cells[s.column], lost[sums[i]] = unreadCell, true
		}
	}
	if len(lost) > 0 {
		m.suspend(v, first, lost)
	}
}

// suspend has sums from first on wait for figures that are not told yet.
func (m *model) suspend(v *view, first int, lost map[*relation]bool) {
	all := m.relations
	m.relations = m.relations[:first:first]
	for i := first; i < len(all); i++ {
		if lost[&all[i]] {
			m.wait(v, all[i])
		} else {
			m.relations = append(m.relations, all[i])
		}
	}
}

// short are a view's sums whose totals are larger than their figures.
func (m *model) short(v *view, first int) []*relation {
	var out []*relation
	for k := first; k < len(m.relations); k++ {
		if r := &m.relations[k]; r.kind == sumOf && r.off(m.taken) > 0 {
			out = append(out, r)
		}
	}
	for k := range m.waiting {
		if w := &m.waiting[k]; w.view == v && w.lacking {
			out = append(out, &w.relation)
		}
	}
	return out
}

// crossing are the two sums, one of a row and one of a column, that are off by as much.
func (m *model) crossing(sums []*relation) (a, b *relation, ok bool) {
	for i, a := range sums {
		for _, b := range sums[i+1:] {
			if a.across() != b.across() && a.off(m.taken) == b.off(m.taken) {
				return a, b, true
			}
		}
	}
	return nil, nil, false
}

// crossed are the empty cells of a sum that sums across it lack a figure in too, and these
// sums, by cells that sums lack a figure in.
func (r *relation) crossed(told map[spot][]*relation) (cells []spot, sums []*relation) {
	for _, s := range r.from {
		for _, other := range told[s] {
			if other.across() != r.across() {
				cells, sums = append(cells, s), append(sums, other)
				break
			}
		}
	}
	return cells, sums
}

// lacked is by how much the totals of sums are larger than their figures together.
func (m *model) lacked(sums []*relation) (all float64) {
	for _, r := range sums {
		all += r.off(m.taken)
	}
	return round(all)
}

// across reports whether a sum is one of a row.
func (r *relation) across() bool { return r.at.line == r.from[0].line }

// lostBeside is a figure that was not found in an empty cell, which both its row and its
// column lack now that other figures of theirs are mended: of two that ran together the
// other one, say.
func (m *model) lostBeside() (figure int, ok bool) {
	for k := range m.relations {
		r := &m.relations[k]
		if r.kind != sumOf || r.off(m.taken) <= 0 || ownText(r.table) {
			continue
		}
		v := m.views[r.table]
		for _, s := range r.from {
			if !v.inkless(s) && v.figure(s) != noFigure {
				continue
			}
			if o, crosses := m.lackingToo(r, s); crosses && m.take(v, s, []float64{r.off(m.taken), o.off(m.taken)}) {
				figure = len(m.figures) - 1
				r.terms, o.terms = append(r.terms, figure), append(o.terms, figure)
				return figure, true
			}
		}
	}
	return 0, false
}

// lackingToo is the sum across another one that lacks as much, and sums up a cell of it.
func (m *model) lackingToo(r *relation, s spot) (o *relation, ok bool) {
	for k := range m.relations {
		o := &m.relations[k]
		if o.kind == sumOf && o.table == r.table && o.across() != r.across() && slices.Contains(o.from, s) && o.off(m.taken) == r.off(m.taken) {
			return o, true
		}
	}
	return nil, false
}
