package layout

import (
	"testing"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// TestNamedEach: names in each column are no merged cell's, however few rules are left
// between them; one name that runs over all is.
func TestNamedEach(t *testing.T) {
	cell := func(text string, lo, hi float64, start int) Cell {
		return Cell{Words: []Word{{Word: page.Word{Text: text, Box: schema.Box{lo, 0, hi, 10}}, Start: start, End: start + len(text)}}}
	}
	for _, c := range []struct {
		name  string
		cells []Cell
		want  bool
	}{
		{"years", []Cell{cell("2018", 0, 20, 0), cell("2019", 60, 80, 5)}, true},
		{"a name that runs on", []Cell{cell("Personas", 0, 50, 0), cell("atendidas", 55, 99, 9)}, false},
		{"an empty cell", []Cell{cell("2018", 0, 20, 0), {}}, false},
	} {
		if got := namedEach(c.cells); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
