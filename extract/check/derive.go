package check

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"github.com/oficialia/oficialia/extract/check/solve"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// How likely a figure is that was not legible, and that two sums tell alike, or that
// one tells and what was read of it resembles.
const (
	toldTwice = 0.995
	toldOnce  = 0.97
)

// spot is a place in a view.
type spot struct{ line, column int }

func (s spot) compare(o spot) int {
	return cmp.Or(cmp.Compare(s.line, o.line), cmp.Compare(s.column, o.column))
}

func spotsIn(lines summands, column int) []spot {
	out := make([]spot, len(lines))
	for i, l := range lines {
		out[i] = spot{l, column}
	}
	return out
}

func spotsOf(line int, columns summands) []spot {
	out := make([]spot, len(columns))
	for i, c := range columns {
		out[i] = spot{line, c}
	}
	return out
}

// waiting is a sum that cannot be checked since figures of it were not legible.
type waiting struct {
	view *view
	relation
}

func (m *model) wait(v *view, r relation) { m.waiting = append(m.waiting, waiting{v, r}) }

// derive tells illegible figures by the sums in which they alone are missing: by two
// that say the same, or by one where what was read resembles it. Each figure may
// complete a sum that tells the next.
func (m *model) derive() {
	for m.deriveOnce() {
	}
	for _, w := range m.waiting {
		r, ok := m.sum(w.view, w.from, w.at)
		r.label, r.column = w.label, w.column
		switch {
		case ok:
			m.relations = append(m.relations, r)
		case r.lacking:
			m.lacking = append(m.lacking, r)
		}
	}
	m.waiting = nil
}

// deriveOnce tells the figures that can be told now, and whether there were any.
func (m *model) deriveOnce() bool {
	told := map[spot][]float64{}
	var order []spot
	var v *view
	for _, w := range m.waiting {
		if s, value, ok := m.missing(w); ok {
			if told[s] == nil {
				order = append(order, s)
			}
			told[s], v = append(told[s], value), w.view
		}
	}
	any := false
	for _, s := range order {
		any = m.take(v, s, told[s]) || any
	}
	return any
}

// missing is the one figure of a sum that is not legible, and what it must be.
func (m *model) missing(w waiting) (at spot, value float64, ok bool) {
	unknown := 0
	cell := func(s spot) float64 {
		switch f := w.view.figure(s); {
		case f >= 0:
			return m.taken(f)
		case f == unreadCell:
			at = s
			unknown++
		case f == emptyCell:
			unknown = 2 // something may stand there
		}
		return 0
	}
	value = cell(w.at)
	for _, s := range w.from {
		value -= cell(s)
	}
	if unknown == 1 && at == w.at {
		value = -value
	}
	return at, round(value), unknown == 1 && value >= 0
}

// take gives an illegible cell the value that sums tell.
func (m *model) take(v *view, s spot, values []float64) bool {
	cell := &v.lines[s.line].row.Cells[s.column]
	probability := toldTwice
	if len(values) < 2 || !alikeAll(values) {
		probability = toldOnce
		values = slices.DeleteFunc(values, func(value float64) bool { return !m.resembles(cell, value, v.styles[s.column]) })
	}
	if len(values) == 0 || !alikeAll(values) {
		return false
	}
	m.figures = append(m.figures, figure{
		name: cellName(v.lines[s.line].label, v.table, s.column), table: v.table, value: cell,
		Cell: solve.Cell{Readings: []solve.Reading{{Value: values[0], Cost: -math.Log(probability)}}}, derived: probability,
	})
	m.of[cell] = len(m.figures) - 1
	v.lines[s.line].cells[s.column] = len(m.figures) - 1
	return true
}

func alikeAll(values []float64) bool {
	for _, v := range values {
		if math.Abs(v-values[0]) > 1e-6 {
			return false
		}
	}
	return true
}

// resembles reports whether some look at a cell read most of a value's digits.
func (m *model) resembles(cell *schema.Value, value float64, s tableStyle) bool {
	digits := digitsOf(strconv.FormatFloat(value, 'f', s.decimals, 64))
	texts := []string{cell.Text}
	for _, w := range m.looks.words(cell) {
		for _, r := range w.Readings {
			texts = append(texts, r.Text)
		}
	}
	for _, t := range texts {
		if read := digitsOf(t); len(read) > 0 && 3*fold.Distance(read, digits) <= len(digits) {
			return true
		}
	}
	return false
}
