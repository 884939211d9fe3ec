package check

import (
	"math"
	"slices"
)

// leastMarked is how many other rows must show that a mark stands for nothing, and plainlyMarked how
// many times as many as show another total, of which a figure or the total may be misprinted or misread.
const (
	leastMarked   = 2
	plainlyMarked = 4
)

// marksTellNothing reports whether what stands beside a row's only figure are marks that
// stand for nothing in this table: rows of its groups of columns whose total is their only figure
// have them too, or nothing, and next to none of them has another total. One row shows it where
// the total is wrong by another sum as well, and none has to where the figure is.
func (m *model) marksTellNothing(v *view, r *relation) bool {
	if !r.across() {
		return false
	}
	shown, others := m.onlyFigures(v, r.from, r.at)
	for since, c := 0, 0; c < len(v.totals); c++ {
		if !v.totals[c] {
			continue
		}
		if group := v.plain(since, c); len(group) > 1 && c != r.at.column {
			n, other := m.onlyFigures(v, spotsOf(r.at.line, group), spot{r.at.line, c})
			shown, others = shown+n, others+other
		}
		since = c + 1
	}
	return shown >= max(leastMarked, plainlyMarked*others) || others == 0 && (shown > 0 && m.totalOffAlike(r) || m.figureOffAlike(r))
}

// figureOffAlike reports whether the sum down the column of a row's only figure lacks as much as the row's total has
// more: the figure is wrong, whatever the marks beside it stand for.
func (m *model) figureOffAlike(r *relation) bool {
	off := r.off(m.taken)
	return len(r.terms) == 1 && slices.ContainsFunc(m.relations, func(o relation) bool {
		return o.kind == sumOf && !o.across() && slices.Contains(o.terms, r.terms[0]) && math.Abs(o.off(m.taken)-off) <= max(o.slack, r.slack)+1e-6
	})
}

// totalOffAlike reports whether the sum of a row's total with those of other rows is off by as much as the
// row's own: the total is wrong, whatever the marks beside its figure stand for.
func (m *model) totalOffAlike(r *relation) bool {
	off := math.Abs(r.off(m.taken))
	return slices.ContainsFunc(m.relations, func(o relation) bool {
		return o.kind == sumOf && !o.across() && slices.Contains(o.terms, r.total) && math.Abs(math.Abs(o.off(m.taken))-off) <= max(o.slack, r.slack)+1e-6
	})
}

// onlyFigures counts the lines but one whose only figure among some columns is their total, and
// those whose total is another.
func (m *model) onlyFigures(v *view, from []spot, at spot) (shown, others int) {
	for i, l := range v.lines {
		only, alone := l.onlyFigure(from)
		switch total := l.at(at.column); {
		case i == at.line || !alone || total < 0:
		case m.taken(only) != m.taken(total):
			others++
		default:
			shown++
		}
	}
	return shown, others
}

// onlyFigure is the one figure of a line in the columns of some cells; alone reports whether
// there is but one, with a mark or nothing in all others.
func (l line) onlyFigure(cells []spot) (figure int, alone bool) {
	figure = noFigure
	for _, s := range cells {
		switch f := l.at(s.column); {
		case f >= 0 && figure < 0:
			figure = f
		case f >= 0 || f == unreadCell:
			return noFigure, false
		}
	}
	return figure, figure >= 0
}
