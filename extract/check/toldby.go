package check

import (
	"maps"
	"math"
	"slices"
	"strconv"

	"github.com/oficialia/oficialia/extract/check/solve"
	"github.com/oficialia/oficialia/extract/fold"
)

// How many relations must tell the value of a figure that was believed for that to be
// weighed, though nobody thought of reading it so; how many signs apart it is at most, and the share of misread
// figures that read as one given number so far apart.
const (
	leastTold = 2
	mostEdits = 2
	editShare = 0.05 / 3000
)

// addTold gives the figures of relations that do not hold one more reading, where several
// of these ask for the same, or one where the figure was not believed: two digits that became one, say, which no digit taken for
// another explains.
func (m *model) addTold(relations []int) {
	told := map[int]map[float64]int{}
	for _, k := range relations {
		r := &m.relations[k]
		off := r.off(m.taken)
		if off == 0 || r.kind == shareOf {
			continue
		}
		for _, f := range r.figures() {
			value := m.taken(f) + off
			if f == r.total {
				value = m.taken(f) - off
			}
			if told[f] == nil {
				told[f] = map[float64]int{}
			}
			told[f][round(value)]++
		}
	}
	for _, f := range slices.Sorted(maps.Keys(told)) {
		for _, value := range slices.Sorted(maps.Keys(told[f])) {
			if value < 0 || told[f][value] < leastTold && !m.doubted(f) {
				continue
			}
			if m.addReading(f, value) && told[f][value] < leastTold {
				m.figures[f].guesses = append(m.figures[f].guesses, value)
			}
		}
	}
}

// addReading adds a reading to a figure's, unless it is one already, or too far from what
// was read.
func (m *model) addReading(f int, value float64) bool {
	readings := m.readings(f)
	wrong := 1 - math.Exp(-readings[0].Cost)
	known := slices.ContainsFunc(readings, func(r solve.Reading) bool { return math.Abs(r.Value-value) < 1e-6 })
	if known || wrong <= 0 || fold.Distance(plainDigits(readings[0].Value), plainDigits(value)) > mostEdits {
		return false
	}
	added := solve.Reading{Value: value, Cost: -math.Log(wrong * editShare)}
	at := slices.IndexFunc(readings[1:], func(r solve.Reading) bool { return r.Cost > added.Cost })
	if at < 0 {
		at = len(readings) - 1
	}
	m.figures[f].Readings = slices.Insert(slices.Clone(readings), at+1, added)
	return true
}

// guessed reports whether an explanation has a figure of a relation be what the relation
// alone asks for, which then confirms nothing.
func (m *model) guessed(e solve.Explanation, cells []int, r *relation) bool {
	return slices.ContainsFunc(e.Changes, func(c solve.Change) bool {
		f := cells[c.Cell]
		return slices.Contains(r.figures(), f) && slices.Contains(m.figures[f].guesses, m.figures[f].Readings[c.Reading].Value)
	})
}

func plainDigits(v float64) string { return digitsOf(strconv.FormatFloat(v, 'f', -1, 64)) }
