package check

import (
	"math"
	"slices"

	"github.com/oficialia/oficialia/extract/check/solve"
	"github.com/oficialia/oficialia/extract/table"
)

// leastLegible is how likely the readings must be of figures that the record does not
// hold, for a sum to be told with them.
const leastLegible = 0.9

// leastHeld is how likely, if a sum does not hold in print, all its figures must be what was
// read and believed.
const leastHeld = 0.5

// blankSure is the probability that nothing stands in a cell without ink: of
// 66 empty cells of drawn scans none held a figure.
const blankSure = 0.98

// legible is the probability that those of a relation's figures that were not believed
// were read rightly, if it does not hold in print; 0 where it is too low to tell anything
// of the relation.
func (m *model) legible(r *relation, v verdict, j judgement) float64 {
	if m.ranTogether(r) || m.lostDecimals(r) || m.mayWiden(r) {
		return 0
	}
	p, doubted := 1.0, m.doubtedOf(r)
	for _, f := range doubted {
		if m.lackedAcross(r, f) || m.lacksDigits(r, f) {
			return 0
		}
		p *= m.right(r, f, j)
	}
	switch {
	case len(doubted) > 0:
		p = min(p, v.asRead)
	case v.asRead < leastHeld:
		return 0
	}
	if r.blanks > 0 {
		p *= blankSure
	}
	if p < leastLegible {
		return 0
	}
	return p
}

// mayWiden reports whether a total of a rough table is less than its figures by what is no
// slip, and cells without ink are among them: a figure of one may not have been found that
// makes the difference what it is in print. A row that is empty throughout has none.
func (m *model) mayWiden(r *relation) bool {
	v := m.views[r.table]
	if v == nil || !v.rough || r.blanks == 0 || r.off(m.taken) >= 0 || m.slips(r) {
		return false
	}
	return slices.ContainsFunc(r.from, func(s spot) bool { return v.figure(s) == emptyCell && !v.lines[s.line].blank() })
}

// blank reports whether no cell of a line of several holds anything.
func (l line) blank() bool {
	return len(l.cells) > 1 && !slices.ContainsFunc(l.cells, func(f int) bool { return f != emptyCell })
}

// ranTogether reports whether a figure of a sum is more than the whole total and stands beside
// an empty cell: it may be two that were read as one, "23 78" as 2378.
func (m *model) ranTogether(r *relation) bool {
	v := m.views[r.table]
	if r.kind != sumOf || v == nil || m.native(r) {
		return false
	}
	return slices.ContainsFunc(r.from, func(s spot) bool {
		f := v.figure(s)
		beside := func(column int) bool {
			return column >= 0 && column < len(v.lines[s.line].cells) && v.empty(spot{s.line, column})
		}
		return f >= 0 && m.taken(f) > m.taken(r.total) && m.taken(r.total) > 0 && (beside(s.column-1) || beside(s.column+1))
	})
}

// lackedAcross reports whether the sums of both the row and the column of a figure that was
// not believed are off by as much: they tell the figure that was misread.
func (m *model) lackedAcross(r *relation, f int) bool {
	off := r.off(m.taken)
	sums := func(o *relation) bool { return o.kind == sumOf && len(o.from) > 0 && slices.Contains(o.terms, f) }
	return sums(r) && off != 0 && slices.ContainsFunc(m.about(f), func(o *relation) bool {
		return sums(o) && o.table == r.table && o.across() != r.across() && math.Abs(o.off(m.taken)-off) <= max(o.slack, r.slack)+1e-6
	})
}

// unthought is the share of a figure's misreadings that none of its readings is.
const unthought = 0.05

// right is the probability that a figure was read rightly that was not believed, if the
// relation does not hold whatever it is.
func (m *model) right(r *relation, f int, j judgement) float64 {
	right := math.Exp(-m.figures[f].Readings[0].Cost)
	if m.figures[f].derived > 0 {
		return right
	}
	all := right + (1-right)*unthought*m.against(f)
	for _, other := range j.others[f] {
		if r.off(m.but(f, other.value)) != 0 {
			all += right * other.odds
		}
	}
	return right / all
}

// against is how much less likely a value that nobody thinks of is than what was taken, by
// the relations with the figure: some hold, or are off as by a slip.
func (m *model) against(f int) float64 {
	cost := 0.0
	for _, r := range m.about(f) {
		switch off := r.off(m.taken); {
		case off == 0:
			cost += faults[r.kind]
		case r.kind != shareOf && m.slips(r):
			cost += oddFault
		}
	}
	return math.Exp(-cost)
}

// but are the values that were taken, with one that is another.
func (m *model) but(f int, value float64) func(int) float64 {
	return func(i int) float64 {
		if i == f {
			return value
		}
		return m.taken(i)
	}
}

// otherReading is a value that a figure may have, and its odds against what was taken.
type otherReading struct{ value, odds float64 }

// weighOthers notes what the figures may be that were not believed, and the odds: another
// reading may break relations that hold with what was taken, or have a total be off by any
// number that is off as by a slip. The base is what is read otherwise anyhow.
func (m *model) weighOthers(p *solve.Problem, cells []int, base []solve.Change, j judgement) {
	costs := p.Costs()
	own := costs(base...)
	for i, f := range cells {
		if !m.doubted(f) || slices.ContainsFunc(base, func(c solve.Change) bool { return c.Cell == i }) {
			continue
		}
		for k, reading := range p.Cells[i].Readings[1:] {
			cost := costs(append(slices.Clone(base), solve.Change{Cell: i, Reading: k + 1})...)
			j.others[f] = append(j.others[f], otherReading{reading.Value, math.Exp(own - cost)})
		}
	}
}

// doubtedOf are the figures of a relation that were not believed.
func (m *model) doubtedOf(r *relation) []int {
	return slices.DeleteFunc(r.figures(), func(f int) bool { return !m.doubted(f) })
}

// A figure that was not found is not more than farLarger times the largest beside it; fewer
// than fewFigures tell nothing of that. It may well be one digit: of 67 cells without ink of
// tables of drawn scans that were not rough 5 held one, and none a longer figure; of 58 of rough
// ones 5 did. Where figures have four digits and more few of those would be as a slip is.
const (
	farLarger  = 2
	fewFigures = 5
	twoDigits  = 10
	fourDigits = 1000
)

// mayBeLost reports whether a figure that was not found in an empty cell may be what a
// total is more than its figures: one of a digit, or where the difference is no slip's, which
// is likelier, or one of few digits in a rough table, and not far larger than the figures.
func (m *model) mayBeLost(r *relation, rough bool) bool {
	off, largest := r.off(m.taken), 0.0
	for _, f := range r.terms {
		largest = max(largest, m.taken(f))
	}
	near := len(r.terms) < fewFigures || off <= farLarger*largest
	return off > 0 && (off < twoDigits*m.last(r) || near && (!m.slips(r) || rough && largest < fourDigits*m.last(r)))
}

// last is one of the last decimal that a relation's figures are printed with.
func (m *model) last(r *relation) float64 {
	decimals := 0
	for _, f := range r.figures() {
		decimals = max(decimals, printedDecimals(*m.figures[f].value))
	}
	return math.Pow10(-decimals)
}

// emptyOnPurpose reports whether a table that was not hard to read leaves cells empty where
// there is nothing to count: those of the same rows in another column add up to its total,
// some of them empty. More than a digit is not lost in one then.
func (m *model) emptyOnPurpose(v *view, r *relation) bool {
	if v.rough || math.Abs(r.off(m.taken)) < twoDigits*m.last(r) || r.across() {
		return false
	}
	for c := range v.table.Columns {
		empty, sum := false, 0.0
		for _, s := range r.from {
			f := v.figure(spot{s.line, c})
			if f == unreadCell {
				sum = math.NaN()
			} else if f >= 0 {
				sum += m.taken(f)
			}
			empty = empty || f == emptyCell
		}
		if total := v.figure(spot{r.at.line, c}); empty && total >= 0 && sum >= leastFigure && round(sum) == m.taken(total) {
			return true
		}
	}
	return false
}

// hard says which figures of a relation were hard to read.
func (m *model) hard(r *relation) bilingual {
	out := bilingual{}
	for _, f := range m.doubtedOf(r) {
		g := &m.figures[f]
		out = out.and(say(" The figure %s at %s is hard to read.", " La cifra %s en %s es difícil de leer.", table.FormatNumber(g.Readings[0].Value), quoted(g.name)))
	}
	if r.blanks > 0 {
		out = out.and(say(" %s without ink.", " %s sin tinta.", counted(r.blanks, bilingual{"cell is", "celda está"}, bilingual{"cells are", "celdas están"})))
	}
	return out
}
