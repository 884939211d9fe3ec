package check

import (
	"testing"

	"github.com/oficialia/oficialia/extract/check/solve"
	"github.com/oficialia/oficialia/schema"
)

// TestLacksDigits: a figure that was not believed and takes up more room than its digits makes no total wrong.
func TestLacksDigits(t *testing.T) {
	for name, c := range map[string]struct {
		text  string
		taken float64 // for it
		width float64 // of the figure; a digit's is 1
		want  bool
	}{
		"the end of 272": {"2", 2, 3, false}, "a digit": {"2", 2, 1, true}, "a digit's end": {"35", 35, 3, false},
		"a lost point": {"5313", 5313, 4.5, true}, "a digit that looks told": {"015", 7015, 4.5, true},
	} {
		m, table := &model{}, &schema.Table{}
		for i, text := range []string{c.text, "96", "358", "1,641"} {
			value := schema.NewValue(schema.Number(float64(i)), text, schema.Evidence{Page: 1, Origin: schema.OCR, Box: schema.Box{0, 0, room(text), 1}})
			if i == 0 {
				value = schema.NewValue(schema.Scalar{}, text, schema.Evidence{Page: 1, Origin: schema.OCR, Box: schema.Box{0, 0, c.width, 1}})
			}
			m.figures = append(m.figures, figure{value: &value, Cell: solve.Cell{Readings: []solve.Reading{{Value: c.taken}}}})
		}
		r := &relation{table: table, terms: []int{0, 1, 2}, total: 3, from: []spot{{0, 0}, {1, 0}, {2, 0}}, at: spot{3, 0}}
		if p := m.legible(r, verdict{asRead: 1}, judgement{}); p > 0 != c.want {
			t.Errorf("%s: %v", name, p)
		}
	}
}
