package check

import (
	"math"
	"slices"

	"github.com/oficialia/oficialia/extract/check/solve"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/pattern"
)

// What columns of running totals and of shares are called.
var (
	runningName = pattern.MustCompile(`\bACUMULAD`)
	shareName   = pattern.MustCompile(`%|PORCENTAJE|PARTICIPACION`)
)

// mostSlips is the share of a column's lines that may contradict what the column is
// taken for, mostOfNamed that where its name says it: one wrong running total breaks two.
const (
	mostSlips   = 0.34
	mostOfNamed = 0.5
)

// runningSums relates each figure of a column of running totals to the one above
// it and to its line's figure in the column left of it that it runs over.
func (m *model) runningSums(v *view) {
	for c, column := range v.table.Columns {
		named := runningName.MatchString(fold.Words(column.Name))
		for from := c - 1; from >= 0; from-- {
			if all := m.running(v, from, c); m.telling(all) && m.likely(all, mostSlips) || named && m.likely(all, mostOfNamed) {
				break
			}
		}
	}
}

// telling reports whether running totals hold in enough lines to be no coincidence,
// whatever the column is called: sums of two figures that are not nothing.
func (m *model) telling(all []relation) bool {
	n := 0
	for _, r := range all {
		if len(r.terms) > 1 && r.off(m.taken) == 0 && m.taken(r.terms[0]) != 0 && m.taken(r.terms[1]) != 0 {
			n++
		}
	}
	return n >= leastTelling
}

// leastTelling is in how many lines running totals must hold in a column whose name
// does not say what it is.
const leastTelling = 2

func (m *model) running(v *view, from, to int) []relation {
	var out []relation
	above := noFigure
	for _, l := range v.lines {
		if !l.single() {
			continue
		}
		r := relation{kind: runningSum, total: l.at(to), label: cellName(l.label, v.table, to), oficio: v.oficio, table: v.table}
		if above != noFigure {
			r.terms = append(r.terms, above)
		}
		if l.at(from) != noFigure {
			r.terms = append(r.terms, l.at(from))
		}
		if above = l.at(to); m.complete(r) {
			r.slack = m.slack(v, append(r.terms, r.total))
			out = append(out, r)
		}
	}
	if len(out) > 1 && out[0].off(m.taken) > 0 && len(out[0].terms) == 1 && out[1].off(m.taken) == 0 {
		return out[1:] // they run on from before the table
	}
	return out
}

// complete reports whether all figures of a relation were read.
func (m *model) complete(r relation) bool {
	for _, t := range r.terms {
		if t < 0 {
			return false
		}
	}
	return r.total >= 0 && len(r.terms) > 0
}

// likely takes relations over where most of them hold: they are what the table
// means.
func (m *model) likely(all []relation, most float64) bool {
	if len(all) < 3 || float64(m.mistakes(all)) > most*float64(len(all)) {
		return false
	}
	m.relations = append(m.relations, all...)
	return true
}

// mistakes counts the relations that do not hold, but two neighbours once that one wrong
// running total breaks: what it is too much in its own line the next one is short of.
func (m *model) mistakes(all []relation) int {
	n := m.wrong(all)
	for i := 1; i < len(all); i++ {
		above, off := &all[i-1], all[i].off(m.taken)
		if off != 0 && round(off+above.off(m.taken)) == 0 && slices.Contains(all[i].terms, above.total) {
			n--
			i++
		}
	}
	return n
}

// shares relates each percentage to its line's figure and that column's total.
func (m *model) shares(v *view) {
	for c, column := range v.table.Columns {
		named := shareName.MatchString(fold.Words(column.Name)) || m.percentages(v, c) || m.ofHundred(v, c)
		if !named || !m.makeWhole(v, c) {
			continue
		}
		for from := c - 1; from >= 0; from-- {
			if all := m.sharing(v, from, c); m.likely(all, mostSlips) || m.likelyOfAnother(all) {
				break
			}
		}
	}
}

// likelyOfAnother takes shares over whose whole was misread: most of them hold with another
// reading of it.
func (m *model) likelyOfAnother(all []relation) bool {
	if len(all) < leastShares {
		return false
	}
	whole := all[0].terms[1]
	return slices.ContainsFunc(m.readings(whole)[1:], func(reading solve.Reading) bool {
		wrong := 0
		for i := range all {
			if all[i].off(m.but(whole, reading.Value)) != 0 {
				wrong++
			}
		}
		if float64(wrong) > mostSlips*float64(len(all)) {
			return false
		}
		m.relations = append(m.relations, all...)
		return true
	})
}

// leastShares is how many shares must hold for a misread whole to be told by them.
const leastShares = 4

// wholeSlack is how far the shares of a column may be from 100 in all: one of them
// may be wrong.
const wholeSlack = 30

// makeWhole reports whether a column's shares are those of one whole: they, or their
// total, are about 100.
func (m *model) makeWhole(v *view, c int) bool {
	sum := 0.0
	for _, l := range v.lines {
		switch f := l.at(c); {
		case f < 0:
		case l.total && math.Abs(m.taken(f)-100) < 1:
			return true
		case l.single():
			sum += m.taken(f)
		}
	}
	return math.Abs(sum-100) <= wholeSlack
}

// ofHundred reports whether a column whose name does not say so holds shares: its total is
// 100, and most of its figures are what a column left of it makes them.
func (m *model) ofHundred(v *view, c int) bool {
	if !slices.ContainsFunc(v.lines, func(l line) bool { return l.total && l.at(c) >= 0 && m.taken(l.at(c)) == 100 }) {
		return false
	}
	for from := range c {
		all := m.sharing(v, from, c)
		if len(all) >= 3 && float64(m.wrong(all)) <= mostSlips*float64(len(all)) {
			return true
		}
	}
	return false
}

// percentages reports whether a column's figures are printed with the sign.
func (m *model) percentages(v *view, c int) bool {
	signed, figures := 0, 0
	for _, l := range v.lines {
		if f := l.at(c); f >= 0 {
			figures++
			if percent(m.figures[f].value) {
				signed++
			}
		}
	}
	return figures > 0 && 2*signed > figures
}

func (m *model) sharing(v *view, from, to int) []relation {
	whole := noFigure
	for _, l := range v.lines {
		if l.total && l.at(from) >= 0 {
			whole = l.at(from)
		}
	}
	var out []relation
	for _, l := range v.lines {
		r := relation{kind: shareOf, total: l.at(to), terms: []int{l.at(from), whole}, label: cellName(l.label, v.table, to), oficio: v.oficio, table: v.table}
		if !l.total && m.complete(r) {
			r.slack = min(m.unit(r.total), math.Pow10(-v.styles[to].decimals)) // its own point may be unread
			out = append(out, r)
		}
	}
	return out
}
