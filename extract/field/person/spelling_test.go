package person

import (
	"testing"
)

func TestSpellable(t *testing.T) {
	for _, c := range []struct {
		name string
		want bool
	}{
		{"Andrés Alcántara Hernández", true},
		{"XÓCHITL CUAUHTÉMOC IBARRA", true},
		{"Constanza Montblanch Saavedra", true},
		{"Transfiguración Abstengo Sánchez", true},
		{"Luis O’Hara D'Alessio", true},
		{"Alexandra Maximiliano Roxana", true},
		{"Patricia Zúñiga Muñrz", false},
		{"BERXARDO TOVAR PERALTA", false},
		{"Rocio Cáardenas Lozano", false},
		{"Rocio Cardenas'Lozano", false},
		{"Ana Ptrgda Sol", false},
	} {
		if got := spellable(c.name); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
