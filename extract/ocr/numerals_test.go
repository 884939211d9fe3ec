package ocr

import (
	"image"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// TestNumerals: a stop behind a question's number is no comma; a comma elsewhere
// stays.
func TestNumerals(t *testing.T) {
	for _, c := range []struct{ print, before, read, next, want string }{
		{"“4.", "", "“4,", "¿Cuántos", "“4."},
		{"12.", "", "12,", "Detalle", "12."},
		{"12,", "", "12,", "Detalle", "12,"},
		{"12.", "", "12,", "fracción", "12,"},
		{"12.", "calle", "12,", "Detalle", "12,"},
	} {
		d := pagetest.NewSheet(4, 2, 200)
		d.Text(1, 1, 12, c.print)
		s := prepared(t, d)
		at := allInk(s)
		words := []found{{text: c.read, at: at}, {text: c.next, at: at.Add(image.Pt(at.Dx()+10, 0))}}
		if c.before != "" {
			words = append(words, found{text: c.before, at: at.Sub(image.Pt(at.Dx()+10, 0))})
		}
		s.mendNumerals(words)
		if got := words[0].text; got != c.want {
			t.Errorf("%q %s before %s: got %q, want %q", c.before, c.read, c.next, got, c.want)
		}
	}
}
