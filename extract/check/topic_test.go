package check

import "testing"

// TestBreakdown: what the rows of a table are is no part of its subject.
func TestBreakdown(t *testing.T) {
	want := stems("Visitas de inspección 2021")
	for _, by := range []string{"por zona", "por entidad federativa", "por área", "por país de origen", "por jurisdicción sanitaria"} {
		if got := stems("Visitas de inspección " + by + ", 2021"); !sameWords(got, want) {
			t.Errorf("%s: %v", by, got)
		}
	}
}

func TestIsGrand(t *testing.T) {
	for name, want := range map[string]bool{"TOTAL": true, "TOTAL GENERAL": true, "TOTAL YENERAL": true, "TOTAL OTA GENERAL": true, "TOTAL ZONA 3 GENERAL": false, "NACIONALES TOTAL": false, "TOTAL GENERO": false} {
		if isGrand(name) != want {
			t.Errorf("%s: %t", name, !want)
		}
	}
}

// TestShared: a letter of a long word may be misread, and of one of five beside another that is
// the same.
func TestShared(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"Recetas surtidas", "Retetas surtidas", 2},
		{"Recetas", "Retetas", 0},
		{"Credenciales", "Credencialos", 1},
		{"Sitas pagadas", "Citas pagadas", 1},
	} {
		if got := shared(stems(c.a), stems(c.b)); got != c.want {
			t.Errorf("%s and %s share %d words, want %d", c.a, c.b, got, c.want)
		}
	}
}
