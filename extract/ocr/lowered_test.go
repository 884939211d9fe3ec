package ocr

import (
	"image"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// TestLowered: a box far higher than its digits is as high as they are; one that fits them stays, and so
// does one of two rows.
func TestLowered(t *testing.T) {
	drawn := pagetest.NewSheet(6, 3, 200)
	drawn.Text(1, 1, 11, "11174")
	drawn.Fill(1.2, 0.8, 0.02, 0.02)
	drawn.Text(3, 1, 11, "11174")
	drawn.Text(3, 1.18, 11, "10122")
	s := prepared(t, drawn)
	box := func(x0, y0, x1, y1 float64) image.Rectangle {
		return image.Rect(s.pixels(x0), s.pixels(y0), s.pixels(x1), s.pixels(y1))
	}
	for name, c := range map[string]struct {
		at  image.Rectangle
		low bool
	}{
		"specks around": {box(0.99, 0.77, 1.42, 1.1), true},
		"its own":       {box(0.99, 0.88, 1.42, 1.01), false},
		"two rows":      {box(2.99, 0.86, 3.42, 1.2), false},
	} {
		got := s.lowered(found{text: "11174", at: c.at})
		if c.low && (got.Dy() > s.pixels(0.13) || got.Dy() < s.pixels(0.09)) || !c.low && got.Dy() < c.at.Dy()*8/10 {
			t.Errorf("%s: %v of %v", name, got, c.at)
		}
	}
}
