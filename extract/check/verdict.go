package check

import (
	"cmp"
	"math"
	"slices"

	"github.com/oficialia/oficialia/extract/check/solve"
	"github.com/oficialia/oficialia/schema"
)

// How likely the print's own mistake must be to be told as such, and another
// value of a cell to be taken into the record. Where all figures were believed,
// 13 of 13 were the print's that were told of 350 drawn scans with 0.74 to 0.9.
const (
	sourceSure  = 0.8
	doubtedSure = 0.9 // where some figure was not believed
	mendSure    = 0.95
	mendAll     = 0.98 // where several cells must be read otherwise at once
)

// mostSure is the probability that is told at most: a row that was lost, or a total
// that sums up other rows than it seems, no search of readings sees.
const mostSure = 0.995

// mostHypotheses is how many explanations of a finding are listed.
const mostHypotheses = 5

// verdict is what the search says of a relation that does not hold as it was
// read.
type verdict struct {
	source       float64 // the probability that it does not hold in print
	asRead       float64 // if so, that its figures are what the record holds
	unsure       bool    // it may hold in print, where some figure was not believed of it, or of another off by the same misprint
	explanations []explained
}

// explained is a way to read some cells otherwise so that a relation holds.
type explained struct {
	changes     []change
	probability float64
}

// change is a figure that is read otherwise.
type change struct {
	figure int
	value  float64
}

// mending is another value of a figure that the search is sure of.
type mending struct {
	value, probability float64
}

// judgement is what comes of all relations.
type judgement struct {
	verdicts  map[int]verdict        // by relation
	mendings  map[int]mending        // by figure
	otherwise map[int]float64        // by figure: the probability that it is not what was taken
	others    map[int][]otherReading // by figure that was not believed
}

// judge weighs, for all figures that relations hold together, what explains the
// relations that do not hold, and what the figures that were not believed are.
func (m *model) judge() judgement {
	j := judgement{map[int]verdict{}, map[int]mending{}, map[int]float64{}, map[int][]otherReading{}}
	for _, relations := range m.components() {
		if m.inDoubt(relations) {
			m.judgeComponent(relations, j)
		}
	}
	return j
}

// inDoubt reports whether some relation does not hold, or some figure was not
// believed.
func (m *model) inDoubt(relations []int) bool {
	return slices.ContainsFunc(relations, func(k int) bool {
		r := &m.relations[k]
		return r.off(m.taken) != 0 || m.doubted(r.total) || slices.ContainsFunc(r.terms, m.doubted)
	})
}

// doubted reports whether a figure has readings but no value yet.
func (m *model) doubted(f int) bool { return m.figures[f].value.Value.IsNull() }

func (m *model) judgeComponent(relations []int, j judgement) {
	m.addTold(relations)
	p, cells := m.problem(relations)
	found, complete := p.Explain()
	if complete && len(found) > 0 {
		m.weighOthers(p, cells, found[0].Changes, j)
		m.mend(found, relations, cells, j)
	}
	for i, k := range relations {
		v := verdict{}
		for _, e := range found {
			if slices.Contains(e.Broken, i) {
				v.source += e.Probability
				v.asRead += e.Probability * m.asHeld(&m.relations[k], e, cells, j)
			} else if x := m.explained(e, p, cells); len(x.changes) > 0 && touches(&m.relations[k], x.changes) {
				v.explanations = append(v.explanations, x)
			}
		}
		if v.source > 0 {
			v.asRead /= v.source
			v.unsure = v.source < mendSure && m.doubtedWith(found, relations, cells, i)
		}
		if !complete {
			v.source = min(v.source, 0.5)
		}
		j.verdicts[k] = v
	}
}

// asHeld is 1 where an explanation has the figures of a relation be what they are taken for, or
// mended to, else 0.
func (m *model) asHeld(r *relation, e solve.Explanation, cells []int, j judgement) float64 {
	value := m.valuesIn(e, cells)
	for _, f := range r.figures() {
		held := m.taken(f)
		if by, mended := j.mendings[f]; mended {
			held = by.value
		}
		if value(f) != held {
			return 0
		}
	}
	return 1
}

// explained is an explanation's changes in the model's figures.
func (m *model) explained(e solve.Explanation, p *solve.Problem, cells []int) explained {
	out := explained{probability: e.Probability}
	for _, c := range e.Changes {
		out.changes = append(out.changes, change{cells[c.Cell], p.Cells[c.Cell].Readings[c.Reading].Value})
	}
	return out
}

func touches(r *relation, changes []change) bool {
	return slices.ContainsFunc(changes, func(c change) bool { return c.figure == r.total || slices.Contains(r.terms, c.figure) })
}

// mend notes how likely each figure is not what was taken, and those whose value the
// explanations agree on in which some relation holds with it.
func (m *model) mend(found []solve.Explanation, relations, cells []int, j judgement) {
	sure := mendSure
	if len(found[0].Changes) > 1 {
		sure = mendAll
	}
	for i, f := range cells {
		best, as, confirmed := m.valueIn(found[0], i, f), 0.0, 0.0
		for _, e := range found {
			value := m.valueIn(e, i, f)
			if value == m.taken(f) {
				as += e.Probability
			}
			speck := best < 0 != (m.taken(f) < 0) && best == -m.taken(f) // which looks alone tell
			if value == best && (speck || m.held(e, relations, cells, f)) {
				confirmed += e.Probability
			}
		}
		j.otherwise[f] = 1 - as
		if taken, ok := m.figures[f].value.Value.Num(); (!ok || taken != best) && confirmed >= sure && !m.tooFine(f, best) {
			j.mendings[f] = mending{best, min(confirmed, cmp.Or(m.figures[f].derived, mostSure))}
		}
	}
}

// valueIn is the value that an explanation gives the problem's cell i, which is
// figure f.
func (m *model) valueIn(e solve.Explanation, i, f int) float64 {
	for _, c := range e.Changes {
		if c.Cell == i {
			return m.figures[f].Readings[c.Reading].Value
		}
	}
	return m.taken(f)
}

// held reports whether a relation with the figure holds by the explanation, or is off by
// the same misprint as one without it, one of which half of the figures were believed, or
// all but two: a sum of guesses confirms none.
func (m *model) held(e solve.Explanation, relations, cells []int, f int) bool {
	for i, k := range relations {
		r := &m.relations[k]
		believed := len(m.doubtedOf(r)) <= max(2, len(r.figures())/2)
		if !believed || m.guessed(e, cells, r) || !slices.Contains(r.figures(), f) || m.loose(e, relations, cells, i, f) {
			continue
		}
		if !slices.Contains(e.Broken, i) || m.offAlike(e, relations, cells, i, f) || m.besideLeaves(e, cells, r) {
			return true
		}
	}
	return false
}

// cause tells whose mistake it is that a relation does not hold.
func (m *model) cause(r *relation, v verdict) string {
	sure := sourceSure
	switch {
	case m.rowGone(r):
		return schema.CauseUndetermined
	case m.disputed(r):
		sure = mendSure
	case len(m.doubtedOf(r)) > 0:
		sure = doubtedSure
	}
	if !v.unsure && v.source >= sure {
		return schema.CauseSource
	}
	return schema.CauseUndetermined
}

// hypotheses lists what would explain a relation, the likeliest first: what the
// search found, and each other reading of a lone figure that would close it, be it
// ever so unlikely.
func (m *model) hypotheses(r *relation, v verdict) []schema.Hypothesis {
	all := m.left(r, v.explanations)
	for _, x := range m.closing(r, v.source) {
		if !slices.ContainsFunc(all, func(o explained) bool { return slices.Equal(o.changes, x.changes) }) {
			all = append(all, x)
		}
	}
	slices.SortStableFunc(all, func(a, b explained) int { return cmp.Compare(b.probability, a.probability) })
	out := []schema.Hypothesis{}
	for _, x := range all[:min(len(all), mostHypotheses)] {
		out = append(out, m.hypothesis(x))
	}
	return out
}

// left are explanations of a relation by what they change that the record does not hold
// yet, the relation's own figures first.
func (m *model) left(r *relation, explanations []explained) []explained {
	var out []explained
	for _, x := range explanations {
		var changes, beside []change
		for _, c := range x.changes {
			switch {
			case m.taken(c.figure) == c.value:
			case touches(r, []change{c}):
				changes = append(changes, c)
			default:
				beside = append(beside, c)
			}
		}
		if len(changes) == 0 {
			continue
		}
		changes = append(changes, beside...)
		if i := slices.IndexFunc(out, func(o explained) bool { return slices.Equal(o.changes, changes) }); i >= 0 {
			out[i].probability += x.probability
			continue
		}
		out = append(out, explained{changes, x.probability})
	}
	return out
}

// closing are the readings of lone figures that would close a relation, and their
// probabilities beside that of the print's mistake.
func (m *model) closing(r *relation, source float64) []explained {
	var out []explained
	fault, _ := m.fault(r)
	printed := fault(r.off(m.taken), m.taken)
	for _, f := range r.figures() {
		first := m.figures[f].Readings[0]
		for _, reading := range m.readings(f)[1:] {
			if r.off(m.but(f, reading.Value)) == 0 {
				odds := math.Exp(printed - (reading.Cost - first.Cost))
				out = append(out, explained{[]change{{f, reading.Value}}, source * odds / (1 + odds)})
			}
		}
	}
	return out
}

func (m *model) hypothesis(x explained) schema.Hypothesis {
	first := m.changed(x.changes[0])
	h := schema.Hypothesis{
		Cell: first.Cell, Read: first.Read, WouldBe: first.WouldBe, Evidence: first.Evidence,
		Probability: round(x.probability), Readings: m.figures[x.changes[0].figure].value.Readings,
	}
	for _, c := range x.changes[1:] {
		h.Also = append(h.Also, m.changed(c))
	}
	return h
}

func (m *model) changed(c change) schema.Change {
	f := &m.figures[c.figure]
	return schema.Change{Cell: f.name, Read: f.value.Value, WouldBe: schema.Number(c.value), Evidence: place(*f.value)}
}
