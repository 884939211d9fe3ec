package layout

import (
	"testing"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// TestVerticalRulesGoneInARow: the parts of a table whose rules down are gone in a row are one; where a
// caption stands in the place of the row, or it is as high as no row, they are not.
func TestVerticalRulesGoneInARow(t *testing.T) {
	for name, c := range map[string]struct {
		second []any
		higher int
		whole  bool
	}{
		"a row":     {[]any{105, 231, 40, "Hidalgo", 220, 231, 15, "620"}, 0, true},
		"a caption": {[]any{120, 231, 130, "Expedientes radicados"}, 0, false},
		"a gap":     {[]any{105, 231, 40, "Hidalgo", 220, 231, 15, "620"}, 14, false},
	} {
		y := func(row int) int {
			if row > 1 {
				return 200 + 20*row + c.higher
			}
			return 200 + 20*row
		}
		list := append([]any{105, 211, 40, "Entidad", 210, 211, 30, "Hombres"}, c.second...)
		for i, l := range []string{"Jalisco", "Nayarit", "Querétaro"} {
			list = append(list, 105, y(i+2)+11, 40, l, 220, y(i+2)+11, 15, "457")
		}
		p := words(list...)
		rule := func(x0, y0, x1, y1 float64, vertical bool) {
			p.Rules = append(p.Rules, page.Rule{Box: schema.Box{x0 / 612, y0 / 792, x1 / 612, y1 / 792}, Vertical: vertical})
		}
		for row := range 6 {
			rule(100, float64(y(row)), 260, float64(y(row))+0.5, false)
		}
		for _, x := range []float64{100, 190, 259.5} {
			rule(x, 200, x+0.5, float64(y(1))-4, true)
			rule(x, float64(y(2))-3, x+0.5, float64(y(5)), true)
		}
		grids := New(p).Grids()
		if got := len(grids) == 1 && len(grids[0].Rows) == 5; got != c.whole {
			t.Errorf("%s: %d tables, the first of %d rows", name, len(grids), len(grids[0].Rows))
		}
	}
}
