package check

import (
	"testing"

	"github.com/oficialia/oficialia/extract/check/solve"
	"github.com/oficialia/oficialia/schema"
)

// TestLackedAcross: a figure that was not believed makes no total wrong where its row and its
// column are off by as much; where they are not, what it was read as is weighed.
func TestLackedAcross(t *testing.T) {
	for name, c := range map[string]struct {
		row  float64 // the total of the row of 20 and 1272; that of the column, of 20 and 191, is 402
		want bool
	}{
		"off by as much":        {1483, false},
		"off by something else": {1302, true},
		"the row holds":         {1292, true},
	} {
		m, table := &model{}, &schema.Table{}
		for i, v := range []float64{20, 1272, c.row, 191, 402} {
			value := schema.NewValue(schema.Number(v), "")
			if i == 0 {
				value.Value = schema.Scalar{}
			}
			m.figures = append(m.figures, figure{value: &value, Cell: solve.Cell{Readings: []solve.Reading{{Value: v}}}})
		}
		m.relations = []relation{
			{table: table, terms: []int{0, 1}, total: 2, from: []spot{{0, 0}, {0, 1}}, at: spot{0, 2}},
			{table: table, terms: []int{0, 3}, total: 4, from: []spot{{0, 0}, {1, 0}}, at: spot{2, 0}},
		}
		if p := m.legible(&m.relations[1], verdict{asRead: 1}, judgement{}); p > 0 != c.want {
			t.Errorf("%s: %v", name, p)
		}
	}
}
