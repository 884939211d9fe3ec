package check

import (
	"slices"
	"testing"

	"github.com/oficialia/oficialia/extract/check/solve"
	"github.com/oficialia/oficialia/extract/table"
	"github.com/oficialia/oficialia/schema"
)

// TestFirstLost: where looks lack the first digit that was taken, a one may stand there, and
// before three digits where blanks part thousands a group that was lost, if others of the column have one.
func TestFirstLost(t *testing.T) {
	votes := map[float64]float64{417: 2, 17: 1}
	unclear := weighed(417, votes, 0.01, 0, nil, 1)[117]
	votes[23], votes[17] = votes[17], 0
	if other := weighed(417, votes, 0.01, 0, nil, 1)[117]; unclear < 2*other {
		t.Errorf("117 where a look reads 17: %v, where one reads 23: %v", unclear, other)
	}
	if signs := weighed(-171, map[float64]float64{-171: 2, 171: 2}, 0.5, 0, nil, 1); signs[1171] > 1e-3 {
		t.Errorf("1171 where looks differ on a minus: %v", signs[1171])
	}
	for _, c := range []struct {
		group   rune
		text    string
		grouped float64
		want    bool
	}{{' ', "399", 0.9, true}, {',', "399", 0.9, false}, {' ', "39", 0.9, false}, {' ', "3 990", 0.9, false}, {' ', "399", 0.06, false}} {
		n, _ := table.ParseNumber(c.text, table.Style{Group: c.group})
		v := schema.NewValue(schema.Number(n.Value), c.text, at(0, 0.97))
		likely := false
		_, others, _ := (looks{}).readings(&v, tableStyle{Style: table.Style{Group: c.group}, grouped: c.grouped})
		for _, r := range others() {
			likely = likely || r.Value == n.Value+1000 && r.Cost < 7
		}
		if likely != c.want {
			t.Errorf("%q in groups parted by %q: a lost one is likely: %t", c.text, c.group, likely)
		}
	}
}

// TestWeighTwin: a figure that begins with a one, and was not read quite surely, may have lost
// another one before it.
func TestWeighTwin(t *testing.T) {
	for _, c := range []struct {
		value      float64
		text       string
		confidence float64
		other      float64
		want       bool
	}{
		{12, "12", 0.93, 112, true},
		{1.3, "1.3", 0.89, 11.3, true},
		{12, "12", 0.96, 112, false},
		{32, "32", 0.93, 132, false},
	} {
		v := schema.NewValue(schema.Number(c.value), c.text, at(0, c.confidence))
		_, others, _ := (looks{}).readings(&v, tableStyle{decimals: decimalsOf(v.Value)})
		likely := slices.ContainsFunc(others(), func(r solve.Reading) bool { return r.Value == c.other && r.Cost < 6 })
		if likely != c.want {
			t.Errorf("%s read at %v: %v is likely: %t", c.text, c.confidence, c.other, likely)
		}
	}
}
