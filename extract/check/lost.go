package check

import (
	"maps"
	"slices"
	"strings"
)

// findLost has an empty cell of a scan, or one that holds but a mark or the end of a figure, hold a figure that was
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
	for _, cells := range []map[spot][]*relation{told, m.beginningsLost(v, short)} {
		for _, s := range slices.SortedFunc(maps.Keys(cells), spot.compare) {
			by := cells[s]
			if a, b, ok := m.crossing(by); ok && !lost[a] && !lost[b] {
				v.lines[s.line].cells[s.column] = unreadCell
				lost[a], lost[b] = true, true
			}
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

// beginningsLost are the cells of sums, and the sums, that would hold if the cell's figure had digits more before
// those that were read, where looks at it differ: "57" of 2,757.
func (m *model) beginningsLost(v *view, short []*relation) map[spot][]*relation {
	out := map[spot][]*relation{}
	for _, r := range short {
		for _, s := range r.from {
			f := v.figure(s)
			if f < 0 {
				continue
			}
			read, would := plainDigits(m.taken(f)), plainDigits(round(m.taken(f)+r.off(m.taken)))
			if len(would) > len(read) && strings.HasSuffix(would, read) && m.looksVary(f) {
				out[s] = append(out[s], r)
			}
		}
	}
	return out
}

// looksVary reports whether looks at a figure read other digits.
func (m *model) looksVary(f int) bool {
	looks := digitsRead(m.looks.words(m.figures[f].value))
	return slices.ContainsFunc(looks, func(l string) bool { return l != looks[0] })
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
	for k := range len(m.relations) + len(m.lacking) {
		o := m.either(k)
		if o.kind == sumOf && o.table == r.table && o.across() != r.across() && slices.Contains(o.from, s) && o.off(m.taken) == r.off(m.taken) {
			return o, true
		}
	}
	return nil, false
}

// either is a sum that was checked or, behind those, one that was not.
func (m *model) either(k int) *relation {
	if k < len(m.relations) {
		return &m.relations[k]
	}
	return &m.lacking[k-len(m.relations)]
}
