package ocr

import (
	"image"
	"testing"
)

// TestWordOf: what was not read surely is a word where it is letters, about as many as there are pieces of
// ink; a stamp's or a pen's strokes are none.
func TestWordOf(t *testing.T) {
	letters := func(n int) (out []image.Rectangle) {
		for i := range n {
			out = append(out, image.Rect(10+11*i, 100, 18+11*i, 118))
		}
		return out
	}
	for name, c := range map[string]struct {
		text       string
		confidence float64
		pieces     []image.Rectangle
		want       bool
	}{
		"a word with a speck":      {"Internacidnal", 0.44, letters(13), true},
		"letters that touch":       {"Internacidnal", 0.44, letters(11), true},
		"next to nothing believed": {"Internacidnal", 0.2, letters(13), false},
		"signs among them":         {"Inter-acidnal", 0.44, letters(13), false},
		"few letters":              {"Norte", 0.44, letters(5), false},
		"crumbs":                   {"Internacidnal", 0.44, letters(30), false},
		"a stroke across it":       {"Internacidnal", 0.44, append(letters(12), image.Rect(0, 90, 160, 130)), false},
	} {
		w := found{text: c.text, confidence: c.confidence, at: image.Rect(10, 100, 160, 118)}
		if got := w.wordOf(c.pieces); got != c.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}
