package layout

import (
	"slices"
	"testing"
)

// TestDirtBesideAGroupsLabels: one of the labels that begin anew with each group was read together with a piece
// of a rule left of it: the gap between groups and labels is there all the same.
func TestDirtBesideAGroupsLabels(t *testing.T) {
	var list []any
	for i, group := range []string{"Tabasco", "Guerrero", "Michoacán"} {
		y := 200 + 36*i
		from := 180
		if i == 2 {
			from = 150
		}
		list = append(list, from, y, 220-from, "Hombres", 260, y, 20, "148", 300, y, 20, "276", 100, y+9, 52, group, 180, y+18, 38, "Mujeres", 260, y+18, 20, "307", 300, y+18, 20, "455")
	}
	g := only(t, words(list...))
	var got []string
	for _, r := range g.Rows {
		got = append(got, r.Cells[0].Text())
	}
	want := []string{"Tabasco Hombres", "Tabasco Mujeres", "Guerrero Hombres", "Guerrero Mujeres", "Michoacán Hombres", "Michoacán Mujeres"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
