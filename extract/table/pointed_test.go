package table

import (
	"testing"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

func TestDigitsWith(t *testing.T) {
	for _, c := range []struct {
		text     string
		decimals int
		want     float64 // 0 for none
	}{
		{"71159", 1, 7115.9},
		{"1642,3", 1, 1642.3},
		{"18,48%", 2, 18.48},
		{"$409.565.84", 2, 409565.84},
		{"45%", 1, 4.5},
		{"70501546", 2, 0},
		{"05", 1, 0.5},
		{"055", 1, 0},
		{"5", 1, 0},
		{"1,56", 1, 0},
		{"12,34,5", 1, 0},
		{"1.5606", 1, 1560.6},
		{"s.d.", 1, 0},
	} {
		if got, ok := digitsWith(c.text, c.decimals); got != c.want || ok != (c.want != 0) {
			t.Errorf("%s with %d decimals: %v %t", c.text, c.decimals, got, ok)
		}
	}
}

// TestWithAgreed: what looks agree on is believed in a column of as many decimals, and only
// there.
func TestWithAgreed(t *testing.T) {
	for name, c := range map[string]struct {
		others []string
		looks  []string
		want   bool
	}{
		"all have one decimal":   {[]string{"7.1", "12.3", "4.5"}, []string{"3,3", "33"}, true},
		"looks differ":           {[]string{"7.1", "12.3", "4.5"}, []string{"3,3", "38"}, false},
		"one look":               {[]string{"7.1", "12.3", "4.5"}, []string{"3,3"}, false},
		"one has none":           {[]string{"7.1", "12.3", "4"}, []string{"3,3", "33"}, false},
		"the others have a sign": {[]string{"$7.1", "$12.3", "$4.5"}, []string{"3,3", "33"}, false},
		"few":                    {[]string{"7.1", "12.3"}, []string{"3,3", "33"}, false},
	} {
		var body []schema.Row
		for _, text := range c.others {
			n, _ := ParseNumber(text, Style{Group: ',', Decimal: '.'})
			body = append(body, schema.Row{Cells: []schema.Value{schema.NewValue(schema.Number(n.Value), text)}})
		}
		body = append(body, schema.Row{Cells: []schema.Value{schema.NewValue(schema.Scalar{}, "3,3", schema.Evidence{Confidence: 0.5})}})
		w := layout.Word{Word: page.Word{Text: "3,3"}}
		for _, text := range c.looks {
			w.Readings = append(w.Readings, page.Reading{Text: text})
		}
		r := row{cells: []layout.Cell{{}, {Words: []layout.Word{w}}}}
		withAgreed(r.cellsThat(func(_ int, c layout.Cell) bool { return alikeLooks(c) }, false, len(body)-1, 0), body, nil)
		v := body[len(body)-1].Cells[0]
		if got, ok := v.Value.Num(); ok != c.want || ok && (got != 3.3 || v.Confidence() >= 0.5) {
			t.Errorf("%s: %v %t at %v", name, got, ok, v.Confidence())
		}
	}
}
