package layout

import "testing"

// TestOwnCaption: of two tables side by side each is named by what stands above it, but not by another table's
// rows.
func TestOwnCaption(t *testing.T) {
	two := []string{
		"232 100 Estado; 200> Casos; 300 País; 400> Casos", "248 100 Colima; 200> 3; 300 Cuba; 400> 13",
		"264 100 Jalisco; 200> 31; 300 Haití; 400> 10", "280 100 Sonora; 200> 12; 300 Perú; 400> 14",
	}
	for name, c := range map[string]struct {
		above []string
		want  string
	}{
		"captions": {[]string{"216 100 Por estado; 300 Por país"}, "Por estado; Por país; "},
		"rows": {[]string{
			"164 100 Mes; 200> Casos; 350> Otros", "180 100 Enero; 200> 14; 350> 9", "196 100 Marzo; 200> 31; 350> 2", "212 100 Abril; 200> 12; 350> 7",
		}, "; ; "},
	} {
		p := typeset(append(c.above, two...)...)
		rule := ruling(&p)
		for _, x := range []float64{90, 160, 210, 290, 360, 410} {
			rule(x, 222, x+1, 290)
		}
		for _, y := range []float64{222, 238, 254, 270, 289} {
			rule(90, y, 210, y+1)
			rule(290, y, 410, y+1)
		}
		if name == "rows" {
			for _, x := range []float64{90, 160, 210, 360} {
				rule(x, 154, x+1, 217)
			}
			for _, y := range []float64{154, 170, 186, 202, 216} {
				rule(90, y, 360, y+1)
			}
		}
		got := ""
		for _, g := range New(p).Grids() {
			if g.Box[1] > 0.27 {
				got += g.TitleText() + "; "
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
