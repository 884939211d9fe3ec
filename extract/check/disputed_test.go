package check

import (
	"slices"
	"testing"

	"github.com/oficialia/oficialia/extract/check/solve"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// TestDisputed: a sum that another digit would close is disputed where looks differ on that
// digit, whatever they read; one look that is not sure disputes nothing beside five that are.
func TestDisputed(t *testing.T) {
	for _, c := range []struct {
		other string
		looks int // that agree
		would float64
		want  bool
	}{
		{"3,196", 1, 3156, true},
		{"3,196", 1, 3136.5, false},
		{"8,136", 1, 3156, false},
		{"3,136", 1, 3156, false},
		{"3,1961", 1, 3156, false},
		{"3,196", 3, 3156, true},
		{"3,196", 5, 3156, false},
	} {
		read := schema.NewValue(schema.Number(3136), "3,136", schema.Evidence{Page: 1, End: 5})
		total := schema.NewValue(schema.Number(3156), "3,156")
		looks := append(slices.Repeat([]page.Reading{{Text: "3,136", Confidence: 0.95}}, c.looks), page.Reading{Text: c.other, Confidence: 0.7})
		word := layout.Word{Word: page.Word{Text: "3,136", Readings: looks}, End: 5}
		m := newModel([]*layout.Page{{Page: page.Page{Number: 1}, Lines: []layout.Line{{Words: []layout.Word{word}, End: 5}}}})
		m.figures = []figure{
			{value: &read, Cell: solve.Cell{Readings: []solve.Reading{{Value: 3136}, {Value: c.would, Cost: 9}}}},
			{value: &total, Cell: solve.Cell{Readings: []solve.Reading{{Value: c.would}}}},
		}
		if got := m.disputed(&relation{terms: []int{0}, total: 1}); got != c.want {
			t.Errorf("%s beside %d of 3,136 for %v: %t", c.other, c.looks, c.would, got)
		}
	}
}
