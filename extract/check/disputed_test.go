package check

import (
	"testing"

	"github.com/oficialia/oficialia/extract/check/solve"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// TestDisputed: a sum that another digit would close is disputed where looks differ on that
// digit, whatever they read.
func TestDisputed(t *testing.T) {
	for _, c := range []struct {
		other string
		would float64
		want  bool
	}{
		{"3,196", 3156, true},
		{"3,196", 3136.5, false},
		{"8,136", 3156, false},
		{"3,136", 3156, false},
		{"3,1961", 3156, false},
	} {
		read := schema.NewValue(schema.Number(3136), "3,136", schema.Evidence{Page: 1, End: 5})
		total := schema.NewValue(schema.Number(3156), "3,156")
		word := layout.Word{Word: page.Word{Text: "3,136", Readings: []page.Reading{{Text: "3,136"}, {Text: c.other}}}, End: 5}
		m := newModel([]*layout.Page{{Page: page.Page{Number: 1}, Lines: []layout.Line{{Words: []layout.Word{word}, End: 5}}}})
		m.figures = []figure{
			{value: &read, Cell: solve.Cell{Readings: []solve.Reading{{Value: 3136}, {Value: c.would, Cost: 9}}}},
			{value: &total, Cell: solve.Cell{Readings: []solve.Reading{{Value: c.would}}}},
		}
		if got := m.disputed(&relation{terms: []int{0}, total: 1}); got != c.want {
			t.Errorf("%s beside 3,136 for %v: %t", c.other, c.would, got)
		}
	}
}
