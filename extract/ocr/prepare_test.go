package ocr

import (
	"math"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// TestStraightenAFewRows: the lines of a page with but a small table lean less clearly than those of a full one, and
// as much upside down.
func TestStraightenAFewRows(t *testing.T) {
	const lean = 3.5
	s := pagetest.NewSheet(8.5, 11, 150)
	for i := range 6 {
		y := 2 + 0.3*float64(i)
		s.Text(1.5, y, 10, "Aguascalientes")
		s.Text(3.5, y, 10, "309")
		s.Text(4.5, y, 10, "1,047")
	}
	gray, err := fromGray(s.Gray)
	if err != nil {
		t.Fatal(err)
	}
	defer gray.free()
	leaning, err := gray.rotated(lean)
	if err != nil {
		t.Fatal(err)
	}
	defer leaning.free()
	out, err := prepare(leaning, s.DPI)
	if err != nil {
		t.Fatal(err)
	}
	defer out.free()
	if math.Abs(out.turn+lean) > 0.2 {
		t.Errorf("turned by %.2f, want %.1f", out.turn, -lean)
	}
}
