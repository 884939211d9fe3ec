package check

import (
	"slices"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/pattern"
)

// meant are the figures of a table that a told total must be the sum of: the
// printed total, a year's figure, or all rows', where none may follow on the next page. It is
// not ok where the sentence is about something else, a part, or nothing certain.
func (m *model) meant(v *view, t toldTotal) (terms []int, ok bool) {
	if v == nil || namesPart(v, t.text) || !t.about(v) {
		return nil, false
	}
	column, ok := v.columnMeant(t, m.counts(v))
	if !ok {
		return nil, false
	}
	years := yearsIn(t.text)
	if year := onlyYear(years); year > 0 && v.annual() {
		i := slices.IndexFunc(v.lines, func(l line) bool { return !l.total && yearOf(l.label) == year })
		return []int{v.figureAt(i, column)}, i >= 0 && v.figureAt(i, column) >= 0
	}
	if !t.within(v, years) {
		return nil, false
	}
	if v.count() > 0 {
		f := v.figureAt(v.grand(), column)
		return []int{f}, f >= 0
	}
	terms = m.detailsOf(v, column)
	return terms, t.total && len(terms) > 1 && !endsAtFoot(v.oficio, v.table)
}

func (v *view) figureAt(line, column int) int {
	if line < 0 {
		return noFigure
	}
	return v.lines[line].at(column)
}

// detailsOf are the figures of a column's lines; none where one was not read, or
// where they are no sums.
func (m *model) detailsOf(v *view, column int) []int {
	var out []int
	for _, l := range v.lines {
		switch f := l.at(column); {
		case l.apart || l.under != nil:
		case f >= 0:
			out = append(out, f)
		case f != noFigure:
			return nil
		}
	}
	return out
}

// grand is the line of the total of the whole table, -1 where that is not certain.
func (v *view) grand() int {
	found := -1
	for i, l := range v.lines {
		label := fold.Words(l.label)
		if !l.total || subtotal.MatchString(label) || v.count() > 1 && !isGrand(label) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

// mostGrand is how many letters of "TOTAL GENERAL" may be misread.
const mostGrand = 1

// isGrand reports whether a folded name is that of the total of all.
func isGrand(name string) bool {
	return grandTotal.MatchString(name) || fold.Distance(name, "TOTAL GENERAL") <= mostGrand
}

var grandTotal = pattern.MustCompile(`^(?:GRAN )?(?:TOTAL|SUMA)\W*(?: (?:[A-Z]{1,4} )?GENERAL)?\W*$`)

// counts are the columns that are summed up and hold no shares of another.
func (m *model) counts(v *view) []int {
	return slices.DeleteFunc(v.summable(), func(c int) bool { return m.percentages(v, c) || m.ofHundred(v, c) })
}

// columnMeant is the column that a told total is in, of all that count something: the one
// that the words after the number name, else that of all.
func (v *view) columnMeant(t toldTotal, all []int) (column int, ok bool) {
	thing := stems(t.thing)
	var named []int
	for _, c := range all {
		name := stems(v.table.Columns[c].Name)
		if !v.totals[c] && len(name) > 0 && shared(name, thing) == len(name) {
			named = append(named, c)
		}
	}
	if len(all) > 1 && len(named) > 0 {
		return named[0], len(named) == 1
	}
	return v.overall(all)
}

// overall is the column of the whole table's figures: the only one, or that of the
// totals of all others.
func (v *view) overall(columns []int) (column int, ok bool) {
	if len(columns) == 1 {
		return columns[0], true
	}
	var totals []int
	for _, c := range columns {
		if v.totals[c] {
			totals = append(totals, c)
		}
	}
	if len(totals) == 0 {
		return 0, false
	}
	last := totals[len(totals)-1]
	return last, len(totals) == 1 || isGrand(fold.Words(v.table.Columns[last].Name))
}
