package check

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/fold"
)

// How many of a column's lines must add up for it to be a sum of others: where
// its name says so, and where nothing does.
const (
	namedShare    = 0.5
	unnamedShare  = 0.8
	namelessShare = 0.75 // where the name was not read
	unnamedLines  = 3
)

// rowSums relates the columns of totals to those that they sum up, and one that sums up all
// to the totals of them too.
func (m *model) rowSums(v *view) {
	v.findTotals(m)
	for c, total := range v.totals {
		if !total {
			continue
		}
		columns, sure := v.columnsOf(m, c)
		if !sure {
			continue
		}
		parts := v.totalsBefore(m, c)
		for i, l := range v.lines {
			r, ok := m.sum(v, spotsOf(i, columns), spot{i, c})
			r.label = cellName(l.label, v.table, c)
			if ok {
				m.relations = append(m.relations, r)
			} else {
				m.wait(v, r)
			}
			if by, ok := m.sum(v, spotsOf(i, parts), spot{i, c}); ok && !slices.Equal(parts, columns) {
				by.label = r.label
				m.relations = append(m.relations, by)
			}
		}
	}
}

// totalsBefore are the columns of totals left of one that it is the sum of in nearly all
// lines; none where it is not.
func (v *view) totalsBefore(m *model, c int) summands {
	totals := v.totalsLeftOf(c)
	holds, lines := m.adding(v, totals, c)
	if len(totals) < 2 || lines < unnamedLines || float64(holds) < unnamedShare*float64(lines) {
		return nil
	}
	return totals
}

func (v *view) totalsLeftOf(c int) summands {
	var out summands
	for k := range c {
		if v.totals[k] {
			out = append(out, k)
		}
	}
	return out
}

// findTotals has columns be totals, whatever their names: the last one where none is named
// so and it is the sum of the others in nearly all lines, or else each that is certain to
// be the sum of those since the one before, or of the totals before.
func (v *view) findTotals(m *model) {
	last := len(v.totals) - 1
	if last < 2 {
		return
	}
	if name := v.table.Columns[last].Name; !slices.Contains(v.totals, true) && !unsummed.MatchString(fold.Words(name)) && span(name) == 0 {
		holds, lines := m.adding(v, v.plain(0, last), last)
		share := unnamedShare
		if !strings.ContainsFunc(name, unicode.IsLetter) {
			share = namelessShare
		}
		if v.totals[last] = min(holds, lines) >= unnamedLines && float64(holds) >= share*float64(lines); v.totals[last] {
			return
		}
	}
	since := 0
	for c := range v.totals {
		if !v.totals[c] {
			v.totals[c] = m.acts(v, v.plain(since, c), c) || m.acts(v, v.totalsLeftOf(c), c)
		}
		if v.totals[c] {
			since = c + 1
		}
	}
}

// unnamedDigits is how many digits the sums have together at least by which a column among
// others is a total: small numbers are sums of those beside them by chance.
const unnamedDigits = 8

// acts reports whether a column among others, of no month or year, is the sum of some of
// them in nearly all lines, zeros aside; in most where its name may be that of a total.
func (m *model) acts(v *view, columns summands, total int) bool {
	name := v.table.Columns[total].Name
	if len(columns) < 2 || unsummed.MatchString(fold.Words(name)) || span(name) > 0 {
		return false
	}
	holds, lines, digits := 0, 0, 0
	for i := range v.lines {
		r, ok := m.sum(v, spotsOf(i, columns), spot{i, total})
		switch {
		case !ok || m.taken(r.total) == 0 && r.expected(m.taken) == 0:
		case r.off(m.taken) == 0:
			holds, lines, digits = holds+1, lines+1, digits+len(plainDigits(m.taken(r.total)))
		case len(m.doubtedOf(&r)) == 0:
			lines++
		}
	}
	if likeTotal(name) {
		return lines >= unnamedLines && float64(holds) >= namedShare*float64(lines)
	}
	return lines >= unnamedLines && float64(holds) >= unnamedShare*float64(lines) && digits >= unnamedDigits
}

// likeTotal reports whether a column's name ends with what "Total" may have been misread for: its first letters,
// set close in bold, make one, as in "2022 btal".
func likeTotal(name string) bool {
	words := strings.Fields(fold.Words(name))
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1]
	return strings.HasSuffix(last, "TAL") && fold.Distance(last, "TOTAL") <= 2
}

// plain are the columns from one to another that are summed up and no totals.
func (v *view) plain(from, to int) summands {
	var out summands
	for _, c := range v.summable() {
		if c >= from && c < to && !v.totals[c] {
			out = append(out, c)
		}
	}
	return out
}

// columnsOf finds the columns that column c sums up, as summandsOf does lines:
// those since the total left of it, all left of it, the totals left of it, and
// all right of it. It is sure where half of the lines add up.
func (v *view) columnsOf(m *model, c int) (columns summands, sure bool) {
	totals := v.totalsLeftOf(c)
	ways := []summands{v.sinceTotal(c), v.plain(0, c), totals, v.plain(c+1, len(v.totals))}
	most := 0.0
	for _, way := range ways {
		holds, lines := m.adding(v, way, c)
		if share := float64(holds) / float64(max(lines, 1)); len(way) > 1 && lines > 1 && share > most {
			columns, most = way, share
		}
	}
	return columns, most >= namedShare
}

// adding counts the lines that could be checked in which a column is the sum of
// others, and all that could be. One that does not hold tells nothing where a figure of it
// was not believed.
func (m *model) adding(v *view, columns summands, total int) (holds, lines int) {
	for i := range v.lines {
		r, ok := m.sum(v, spotsOf(i, columns), spot{i, total})
		switch {
		case !ok:
		case r.off(m.taken) == 0:
			holds, lines = holds+1, lines+1
		case len(m.doubtedOf(&r)) == 0:
			lines++
		}
	}
	return holds, lines
}

// settleBlanks takes empty cells for nothing in a table that leaves cells empty
// where there is nothing to count, and where none was lost: some line with an
// empty cell has a total that is the sum of the others.
func (m *model) settleBlanks(v *view) {
	nothing := false
	for c, total := range v.totals {
		for i := range v.lines {
			nothing = nothing || total && (m.holdsEmpty(v, spotsOf(i, v.sinceTotal(c)), spot{i, c}) || m.holdsEmpty(v, spotsOf(i, v.plain(0, c)), spot{i, c}))
		}
	}
	for _, l := range v.lines {
		for c := range l.cells {
			if nothing && l.cells[c] == emptyCell {
				l.cells[c] = noFigure
			}
		}
	}
}

// holdsEmpty reports whether a total is the sum of the figures in cells of which some are empty.
func (m *model) holdsEmpty(v *view, cells []spot, at spot) bool {
	r := relation{kind: sumOf, total: v.figure(at)}
	empty := false
	for _, s := range cells {
		switch f := v.figure(s); {
		case f >= 0:
			r.terms = append(r.terms, f)
		case f == unreadCell:
			return false
		default:
			empty = empty || f == emptyCell
		}
	}
	return empty && m.complete(r) && r.off(m.taken) == 0
}

// sinceTotal are the columns that are summed up between a total and the one left of it.
func (v *view) sinceTotal(c int) summands {
	prev := c - 1
	for prev >= 0 && !v.totals[prev] {
		prev--
	}
	return v.plain(prev+1, c)
}

// crossed reports whether the rows' own totals explain that no column adds up: each is off
// by as much as some row is, by a figure that both hold.
func (m *model) crossed(v *view, columns []relation) bool {
	var offs []float64
	for c, total := range v.totals {
		parts, sure := v.columnsOf(m, c)
		if !total || !sure {
			continue
		}
		for i := range v.lines {
			if r, ok := m.sum(v, spotsOf(i, parts), spot{i, c}); ok {
				offs = append(offs, math.Abs(r.off(m.taken)))
			}
		}
	}
	return !slices.ContainsFunc(columns, func(r relation) bool {
		return !slices.ContainsFunc(offs, func(off float64) bool {
			return off > 0 && math.Abs(off-math.Abs(r.off(m.taken))) <= r.slack+1e-6
		})
	})
}
