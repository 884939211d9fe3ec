package check

import (
	"testing"

	"github.com/oficialia/oficialia/extract/table"
	"github.com/oficialia/oficialia/schema"
)

// TestFirstLost: where looks lack the first digit that was taken, a one may stand there, and
// before three digits where blanks part thousands a group that was lost.
func TestFirstLost(t *testing.T) {
	votes := map[float64]float64{417: 2, 17: 1}
	unclear := weighed(417, votes, 0.01, 0, nil)[117]
	votes[23], votes[17] = votes[17], 0
	if other := weighed(417, votes, 0.01, 0, nil)[117]; unclear < 2*other {
		t.Errorf("117 where a look reads 17: %v, where one reads 23: %v", unclear, other)
	}
	for _, c := range []struct {
		group rune
		text  string
		want  bool
	}{{' ', "399", true}, {',', "399", false}, {' ', "39", false}, {' ', "3 990", false}} {
		n, _ := table.ParseNumber(c.text, table.Style{Group: c.group})
		v := schema.NewValue(schema.Number(n.Value), c.text, at(0, 0.97))
		likely := false
		_, others, _ := (looks{}).readings(&v, tableStyle{Style: table.Style{Group: c.group}})
		for _, r := range others() {
			likely = likely || r.Value == n.Value+1000 && r.Cost < 7
		}
		if likely != c.want {
			t.Errorf("%q in groups parted by %q: a lost one is likely: %t", c.text, c.group, likely)
		}
	}
}
