package check

import (
	"testing"

	"github.com/oficialia/oficialia/extract/check/solve"
	"github.com/oficialia/oficialia/schema"
)

// TestLoose: what is read otherwise by a sum alone confirms none of three figures of it that
// were not believed, and does where another sum confirms it, or fewer were not believed.
func TestLoose(t *testing.T) {
	sum := relation{kind: sumOf, total: 5, terms: []int{0, 1, 2, 3, 4}}
	crossing := relation{kind: sumOf, total: 7, terms: []int{3, 6}}
	for _, c := range []struct {
		name      string
		relations []relation
		believed  int
		want      bool
	}{
		{"three not believed", []relation{sum}, 2, true},
		{"two not believed", []relation{sum}, 3, false},
		{"confirmed by another sum", []relation{sum, crossing}, 2, false},
	} {
		m := newModel(nil)
		m.relations = c.relations
		for i := range 8 {
			v := schema.Value{}
			if i >= 5-c.believed {
				v.Value = schema.Number(float64(i))
			}
			m.figures = append(m.figures, figure{value: &v})
		}
		e := solve.Explanation{Changes: []solve.Change{{Cell: 3, Reading: 1}}}
		if got := m.loose(e, []int{0, 1}[:len(c.relations)], []int{0, 1, 2, 3, 4, 5, 6, 7}, 0, 0); got != c.want {
			t.Errorf("%s: %t", c.name, got)
		}
	}
}
