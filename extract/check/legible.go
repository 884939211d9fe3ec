package check

import (
	"math"
	"slices"

	"github.com/oficialia/oficialia/extract/table"
	"github.com/oficialia/oficialia/schema"
)

// leastLegible is how likely the readings must be of figures that the record does not
// hold, for a sum to be told with them.
const leastLegible = 0.9

// slipIfRight is how often a wrong total differs from its figures in the way of a slip.
// slipIfWrong is how often at least it does so by chance, since a misread figure is part
// of the difference.
const (
	slipIfRight = 0.9
	slipIfWrong = 0.05
)

// blankSure is the probability that nothing stands in a cell without ink: of
// 66 empty cells of drawn scans none held a figure.
const blankSure = 0.98

// legible is the probability that those of a relation's figures were read rightly
// that were not believed; 0 where it is too low to tell anything of the relation.
func (m *model) legible(r *relation, j judgement) float64 {
	p := 1.0
	if r.blanks > 0 {
		p = blankSure
	}
	for _, f := range m.doubtedOf(r) {
		p *= min(math.Exp(-m.figures[f].Readings[0].Cost), 1-j.otherwise[f])
	}
	switch by := m.chance(r); {
	case p < 1 && by < slipIfRight:
		p = p * slipIfRight / (p*slipIfRight + (1-p)*by)
	case by == 1 && len(m.doubtedOf(r)) > 0:
		p = p * (1 - slipIfRight) / (p*(1-slipIfRight) + (1-p)*(1-slipIfWrong))
	}
	if p < leastLegible {
		return 0
	}
	return p
}

// doubtedOf are the figures of a relation that were not believed.
func (m *model) doubtedOf(r *relation) []int {
	return slices.DeleteFunc(r.figures(), func(f int) bool { return !m.doubted(f) })
}

// chance is how often any difference looks like a slip by chance, as a relation's
// difference does: there are 9 of one digit besides zeros at its end, and 8 that two
// neighbouring digits make that changed places, among those of as many digits. It is 1
// where this one does not look like a slip, or like that a figure was left out that was
// not believed: whatever was read for it, the total is off by it.
func (m *model) chance(r *relation) float64 {
	off := math.Abs(r.off(m.taken))
	units := math.Round(off * math.Pow10(decimalsOf(schema.Number(off))))
	leftOut := func(f int) bool { return m.doubted(f) && m.isOff(f, off) }
	if r.kind == shareOf || units < 10 || !m.slip(r, off, units) || slices.ContainsFunc(r.terms, leftOut) {
		return 1
	}
	return max(slipIfWrong, 17/(9*math.Pow10(int(math.Log10(units)))))
}

// farLarger is how many times larger than the largest figure beside it one is not that
// was not found; fewer than fewFigures tell nothing of that.
const (
	farLarger  = 2
	fewFigures = 5
)

// mayBeLost reports whether a figure that was not found in an empty cell may be what a
// total is more than its figures: in a rough table, or where the difference is no slip's,
// which is likelier, and not far larger than the figures.
func (m *model) mayBeLost(r *relation, rough bool) bool {
	off, largest := r.off(m.taken), 0.0
	for _, f := range r.terms {
		largest = max(largest, m.taken(f))
	}
	return off > 0 && (len(r.terms) < fewFigures || off <= farLarger*largest) && (rough || !m.slips(r))
}

// slips reports whether a total is off as by a slip.
func (m *model) slips(r *relation) bool {
	off := math.Abs(r.off(m.taken))
	return m.slip(r, off, math.Round(off*math.Pow10(decimalsOf(schema.Number(off)))))
}

// slip reports whether a total differs from its figures as people's slips make it
// differ: by one digit, by two neighbouring digits that changed places, which makes
// nine times such a difference, or by a figure that was left out or counted twice.
func (m *model) slip(r *relation, off, units float64) bool {
	return oneDigit(units) || math.Mod(units, 9) == 0 && oneDigit(units/9) ||
		slices.ContainsFunc(r.terms, func(f int) bool { return m.isOff(f, off) })
}

// isOff reports whether a figure is by what a total is off.
func (m *model) isOff(f int, off float64) bool { return math.Abs(m.taken(f)-off) < 1e-6 }

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

// oneDigit reports whether a whole number has one digit besides zeros at its end.
func oneDigit(n float64) bool {
	for n >= 10 && math.Mod(n, 10) == 0 {
		n /= 10
	}
	return n >= 1 && n < 10
}
