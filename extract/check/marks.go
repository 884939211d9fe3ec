package check

// leastMarked is how many other rows must show that a mark stands for nothing.
const leastMarked = 2

// marksTellNothing reports whether what stands beside a row's only figure are marks that
// stand for nothing in this table: other rows whose total is their only figure have them too, or
// nothing, and none of them has another total.
func (m *model) marksTellNothing(v *view, r *relation) bool {
	shown := 0
	for i, l := range v.lines {
		only, alone := l.onlyFigure(r.from)
		switch total := l.at(r.at.column); {
		case !r.across() || i == r.at.line || !alone || total < 0:
		case m.taken(only) != m.taken(total):
			return false
		default:
			shown++
		}
	}
	return shown >= leastMarked
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
