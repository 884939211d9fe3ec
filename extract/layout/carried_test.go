package layout

import (
	"slices"
	"testing"

	"github.com/oficialia/oficialia/schema"
)

// TestCarriedOn: rules whose vertical ones are worn off belong to the table whose rules they
// are as wide as, and as far from as these are from one another.
func TestCarriedOn(t *testing.T) {
	region := ruledRegion{box: schema.Box{0.1, 0.2, 0.6, 0.29}, xs: []float64{0.1, 0.3, 0.6}, ys: []float64{0.2, 0.22, 0.24, 0.26, 0.28}, height: 0.01}
	for _, c := range []struct {
		name  string
		loose []stroke
		want  []float64
	}{
		{"above and below", []stroke{{at: 0.16, along: span{0.1, 0.6}}, {at: 0.18, along: span{0.1, 0.6}}, {at: 0.3, along: span{0.102, 0.598}}}, []float64{0.16, 0.18, 0.2, 0.22, 0.24, 0.26, 0.28, 0.3}},
		{"of another width", []stroke{{at: 0.3, along: span{0.1, 0.5}}}, region.ys},
		{"farther off", []stroke{{at: 0.32, along: span{0.1, 0.6}}}, region.ys},
		{"a piece of a longer rule", []stroke{{at: 0.3, along: span{0.1, 0.6}}, {at: 0.301, along: span{0.61, 0.7}}}, region.ys},
		{"beside another table", []stroke{{at: 0.3, along: span{0.1, 0.6}}, {at: 0.3, along: span{0.64, 0.9}}}, append(slices.Clone(region.ys), 0.3)},
		{"a double rule", []stroke{{at: 0.285, along: span{0.1, 0.6}}}, region.ys},
	} {
		got := region.carriedOn(looseRules([][]stroke{c.loose}, region.height))
		if !slices.Equal(got.ys, c.want) || got.box[1] > got.ys[0] || got.box[3] < got.ys[len(got.ys)-1] {
			t.Errorf("%s: %v in %v, want %v", c.name, got.ys, got.box, c.want)
		}
	}
	fenced := []stroke{{at: 0.3, along: span{0.1, 0.6}}, {at: 0.2, along: span{0.3, 0.4}, vertical: true}}
	if got := looseRules([][]stroke{fenced}, region.height); len(got) > 0 {
		t.Errorf("a table of its own lends rules: %v", got)
	}
}
