package layout

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFigureReadLow: between two rules a figure whose box was read somewhat too low is of the row of
// those beside it, also where it was taken for one beside the label's next line.
func TestFigureReadLow(t *testing.T) {
	rows := func(second string) string {
		p := typeset("100 100 Oficina; 300> Casos; 380> Bajas", "120 100 Norte; 300> 40; 380> 22",
			"139 100 Delegación; 380> 69", second, "166 100 Sur; 300> 11; 380> 14")
		rule := ruling(&p)
		for _, y := range []float64{88, 106, 128, 156, 174} {
			rule(90, y, 390, y+1)
		}
		for _, x := range []float64{90, 260, 320, 390} {
			rule(x, 88, x+1, 174)
		}
		return shown(p)
	}
	const head = "= \n#Oficina | Casos | Bajas\nNorte | 40 | 22\n"
	for second, want := range map[string]string{
		"146 100 Metropolitana; 300> 77": head + "Delegación Metropolitana | 77 | 69\nSur | 11 | 14\n",
		"150 100 Poniente; 300> 77":      head + "Delegación |  | 69\nPoniente | 77 | \nSur | 11 | 14\n",
	} {
		if diff := cmp.Diff(want, rows(second)); diff != "" {
			t.Errorf("%q: %s", second, diff)
		}
	}
}
