package check

import (
	"testing"

	"github.com/oficialia/oficialia/extract/check/solve"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
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

// TestBeginningsLost: a figure whose looks differ may be the end of the one that a sum with it lacks.
func TestBeginningsLost(t *testing.T) {
	for name, c := range map[string]struct {
		total float64 // of the figure, 57, and 1838
		looks []string
		want  bool
	}{
		"the end of it":      {4595, []string{"57", "7"}, true},
		"another end":        {4505, []string{"57", "7"}, false},
		"looks that agree":   {4595, []string{"57", "57"}, false},
		"as long as it":      {1905, []string{"57", "7"}, false},
		"of the file itself": {4595, nil, false},
	} {
		word := layout.Word{Word: page.Word{Text: "57"}, End: 2}
		for _, l := range c.looks {
			word.Readings = append(word.Readings, page.Reading{Text: l, Confidence: 0.9})
		}
		m := newModel([]*layout.Page{{Page: page.Page{Number: 1}, Lines: []layout.Line{{Words: []layout.Word{word}, End: 2}}}})
		origin := schema.OCR
		if c.looks == nil {
			origin = schema.Native
		}
		for i, v := range []float64{57, 1838, c.total} {
			value := schema.NewValue(schema.Number(v), "", schema.Evidence{Page: 1, Start: 10 * i, End: 10*i + 2, Origin: origin})
			m.figures = append(m.figures, figure{value: &value, Cell: solve.Cell{Readings: []solve.Reading{{Value: v}}}})
		}
		v := &view{lines: []line{{cells: []int{0, 1, 2}}}}
		r := &relation{kind: sumOf, terms: []int{0, 1}, total: 2, from: []spot{{0, 0}, {0, 1}}, at: spot{0, 2}}
		if got := m.beginningsLost(v, []*relation{r}); (len(got[spot{0, 0}]) > 0) != c.want || len(got) > 1 {
			t.Errorf("%s: %v", name, got)
		}
	}
}
