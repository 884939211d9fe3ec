package check

import (
	"testing"

	"github.com/oficialia/oficialia/schema"
)

// TestEndsAtFoot: a table by months that ends with December goes on on no other page, though some are left out.
func TestEndsAtFoot(t *testing.T) {
	for name, c := range map[string]struct {
		lines []string
		want  bool
	}{
		"to December":     {[]string{"Enero | 4", "Marzo | 7", "Octubre | 3", "Diciembre | 9"}, false},
		"to November":     {[]string{"Enero | 4", "Marzo | 7", "Octubre | 3", "Noviembre | 9"}, true},
		"from March only": {[]string{"Marzo | 7", "Octubre | 3", "Diciembre | 9"}, true},
		"states":          {[]string{"Colima | 4", "Sonora | 7"}, true},
	} {
		table := tab("t1", "A", c.lines...)
		last := table.Rows[len(table.Rows)-1].Cells[0].Evidence
		last.Box[1], last.Box[3] = 0.89, 0.9
		if got := endsAtFoot(&schema.Oficio{Pages: []int{last.Page, last.Page + 1}}, &table); got != c.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}
