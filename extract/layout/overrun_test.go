package layout

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestOverrun: the end of a label that runs over the rule right of it, under which a figure stands, is the
// label's.
func TestOverrun(t *testing.T) {
	for name, c := range map[string]struct{ line, want string }{
		"a label that runs over": {"140 100 Subsecretaría de Desarrollo; 228 Productivo; 340> 1,200", "Subsecretaría de Desarrollo Productivo | 1,200"},
		"a word by itself":       {"140 100 Subsecretaría; 228 Productivo; 340> 1,200", "Subsecretaría | Productivo 1,200"},
	} {
		p := typeset("100 100 Programa; 300 Vigente", "120 100 Obras; 340> 310", c.line, "160 100 Salud; 340> 90", "180 100 Turismo; 340> 70", "200 100 Deporte; 340> 50")
		rule := ruling(&p)
		for _, y := range []float64{88, 106, 126, 146, 166, 186, 206} {
			rule(90, y, 350, y+1)
		}
		for _, x := range []float64{90, 240, 350} {
			rule(x, 88, x+1, 206)
		}
		if diff := cmp.Diff("= \n#Programa | Vigente\nObras | 310\n"+c.want+"\nSalud | 90\nTurismo | 70\nDeporte | 50\n", shown(p)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
