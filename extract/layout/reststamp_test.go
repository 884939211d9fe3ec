package layout

import (
	"slices"
	"testing"
)

// TestStampBesideRows: words of a stamp right of a table's last rows, beside a group's label and beside figures, are
// none of the table's; a further column's figures are.
func TestStampBesideRows(t *testing.T) {
	rows := func(last ...any) []any {
		list := last
		for i, r := range []string{"Sonora", "Hidalgo", "Colima", "Oaxaca"} {
			list = append(list, 100, 200+16*i, 40, r, 220, 200+16*i, 15, "846", 280, 200+16*i, 15, "601")
		}
		return append(list, 100, 264, 40, "Zacatecas", 220, 264, 15, "669", 280, 264, 15, "825", 100, 280, 40, "TOTAL", 213, 280, 22, "7238", 273, 280, 22, "7276")
	}
	for name, c := range map[string]struct {
		words []any
		last  []string
	}{
		"a stamp":          {rows(360, 264, 40, "PARTES", 360, 281, 12, "26", 376, 281, 20, "SEP", 400, 281, 20, "2022"), []string{"TOTAL", "7238", "7276"}},
		"its year":         {rows(400, 281, 20, "2022"), []string{"TOTAL", "7238", "7276"}},
		"a further column": {rows(360, 232, 15, "158", 360, 248, 15, "214", 360, 264, 15, "437", 353, 280, 22, "1009"), []string{"TOTAL", "7238", "7276", "1009"}},
	} {
		got := texts(only(t, words(c.words...)))
		if len(got) != 6 || !slices.Equal(got[5], c.last) {
			t.Errorf("%s: %q", name, got)
		}
	}
}
