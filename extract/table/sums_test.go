package table

import (
	"testing"

	"github.com/oficialia/oficialia/schema"
)

// TestSumsButOne: a last row is a total that leaves out one row in nearly all columns, or counts it twice;
// not where it does so in few, or another row in each.
func TestSumsButOne(t *testing.T) {
	row := func(values ...float64) (out schema.Row) {
		for _, v := range values {
			out.Cells = append(out.Cells, schema.NewValue(schema.Number(v), "1"))
		}
		return out
	}
	above := []schema.Row{row(76, 434, 781, 12), row(433, 111, 765, 24), row(673, 287, 560, 31)}
	for name, c := range map[string]struct {
		last schema.Row
		want bool
	}{
		"leaves one out":            {row(509, 545, 1546, 36), true},
		"in all columns but one":    {row(509, 545, 1546, 40), true},
		"counts one twice":          {row(1855, 1119, 2666, 98), true},
		"another in each column":    {row(509, 721, 1341, 55), false},
		"in two columns":            {row(509, 545, 9999, 9999), false},
		"a row like those above it": {row(58, 864, 300, 20), false},
	} {
		if got := sumsButOne(c.last, above); got != c.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}
