package layout

import (
	"testing"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// read gives a page's words the confidences with which they were read.
func read(p page.Page, confidences ...float64) page.Page {
	for i := range p.Words {
		p.Words[i].Confidence = confidences[i]
	}
	return p
}

// TestDoubles: what OCR has read twice at one place is there once, and what is printed
// twice twice.
func TestDoubles(t *testing.T) {
	for name, c := range map[string]struct {
		words page.Page
		want  string
	}{
		"a word":               {words(100, 200, 40, "Norte", 100, 201, 40, "NORTE"), "Norte"},
		"a part":               {words(100, 200, 25, "Homb", 100, 200, 40, "Hombres"), "Hombres"},
		"another place":        {words(100, 200, 40, "Walla", 150, 200, 40, "Walla"), "Walla Walla"},
		"another word":         {words(100, 200, 40, "Norte", 100, 200, 40, "Sur"), "Norte\nSur"},
		"the next line":        {words(100, 200, 40, "Norte", 100, 214, 40, "Norte"), "Norte\nNorte"},
		"a worse reading":      {read(words(100, 200, 40, "CUAHUILA", 100, 200, 41, "COAHUILA"), 0.7, 0.96), "COAHUILA"},
		"a letter misread":     {read(words(100, 200, 12, "Sa", 100, 200, 12, "Se"), 0.7, 0.96), "Se"},
		"misread digits":       {read(words(100, 200, 24, ":612", 100, 200, 17, "6l"), 0.8, 0.7), ":612"},
		"another inside":       {read(words(100, 200, 90, "requerimientos", 177, 200, 13, "4,"), 0.96, 0.94), "requerimientos 4,"},
		"beside and inside":    {read(words(100, 200, 80, "agosto", 150, 200, 30, "2022"), 0.9, 0.6), "agosto 2022"},
		"a stroke of a figure": {words(100, 200, 30, "500", 102, 200, 8, "-"), "500"},
		"a dash beside it":     {words(100, 200, 30, "500", 140, 200, 8, "-"), "500 -"},
		"two signs at once":    {words(100, 200, 10, "1", 100, 200, 10, "1"), "1\n1"},
	} {
		c.words.Origin = schema.OCR
		if got := New(c.words).Text; got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
