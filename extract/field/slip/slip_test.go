package slip

import (
	"slices"
	"testing"
)

func TestOf(t *testing.T) {
	for _, c := range []struct {
		read, printed string
		want          bool
	}{
		{"IRANSPARENCIA", "TRANSPARENCIA", true},
		{"TANSPARENCIA", "TRANSPARENCIA", true},
		{"SECRETANA", "SECRETARIA", true},
		{"GENERA!", "GENERAL", true},
		{"ACCESQ", "ACCESO", true},
		{"PERMISOS", "PERMISOS", false},
		{"REGISTRADOS", "REGISTRADAS", false},
		{"EMISION", "OMISION", false},
		{"TOMAS", "TEMAS", false},
	} {
		if got := slices.Contains(Of(c.read), c.printed); got != c.want {
			t.Errorf("%s of %s: %v", c.read, c.printed, got)
		}
	}
}

func TestDiffering(t *testing.T) {
	for _, c := range [][4]string{
		{"CARRINO", "CARNINO", "R", "N"},
		{"EMESTO", "ERNESTO", "M", "RN"},
		{"RAMRO", "RAMIRO", "", "I"},
		{"ANA", "ANA", "", ""},
	} {
		if a, b := Differing(c[0], c[1]); a != c[2] || b != c[3] {
			t.Errorf("%s, %s: %q, %q", c[0], c[1], a, b)
		}
	}
}
