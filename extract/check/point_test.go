package check

import (
	"testing"

	"github.com/oficialia/oficialia/schema"
)

// TestLostDecimals: a sum of decimals that is off by less than one is not told where one of
// its figures was read without decimals, and is where all have them.
func TestLostDecimals(t *testing.T) {
	for name, c := range map[string]struct {
		last string
		want int
	}{
		"read without decimals": {"665", 0},
		"read with decimals":    {"665.2", 1},
	} {
		got := told(checked(document(tab("t1", "A", "x | 2,002.4", "y | 7,096.9", "z | "+c.last, "=TOTAL | 9,765.0"))))
		if len(got) != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// TestTooFine: no figure is mended to more decimals than its table prints.
func TestTooFine(t *testing.T) {
	m, table := &model{}, &schema.Table{}
	for _, v := range []float64{2002.4, 7096.9, 665.7, 9765.5} {
		value := schema.NewValue(schema.Number(v), "")
		m.figures = append(m.figures, figure{table: table, value: &value})
	}
	m.figures[0].value.Value = schema.Scalar{}
	for value, want := range map[float64]bool{2002.34: true, 2002.3: false, 2002: false} {
		if m.tooFine(0, value) != want {
			t.Errorf("%v: not %v", value, want)
		}
	}
}
