package ocr

import (
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// TestOrdinals: the sign of ordinals is read, and what looks like it stays.
func TestOrdinals(t *testing.T) {
	for _, line := range []string{
		"Oficio N° 4213 del 1° de enero",
		"artículo 8º del Reglamento",
		"artículos 5°, 6 y 7°; nada",
		"nota 5* del cuadro 20 y 80",
		"la pregunta \"7\" y el 12%",
	} {
		for _, dpi := range []int{150, 200, 300} {
			s := pagetest.NewSheet(6, 3, dpi)
			for i := range 6 {
				s.Text(0.5, 0.4+0.35*float64(i), 12, line)
			}
			got := strings.Join(texts(read(t, s)), " ")
			got = strings.NewReplacer("“", `"`, "”", `"`, "8°", "8º").Replace(got) // the bar is thin in this font
			if n := strings.Count(got, line); n < 5 {
				t.Errorf("%d dpi: %q %d times of 6 in %q", dpi, line, n, got)
			}
		}
	}
}
