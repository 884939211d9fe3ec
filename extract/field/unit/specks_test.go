package unit

import (
	"testing"
)

func TestUntorn(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"DIRECCIÓN GE GENERAL DE SERVICIOS", "DIRECCIÓN GENERAL DE SERVICIOS"},
		{"DIRECCIÓN DE DE CANALES", "DIRECCIÓN DE DE CANALES"},
		{"UNIDAD DE DESARROLLO Y EL ELECTORADO", "UNIDAD DE DESARROLLO Y EL ELECTORADO"},
	} {
		if got := untorn(c.text); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}
