package ocr

import (
	"image"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// TestLoneFigures: a digit that Tesseract passed over is found in its column, on the line of a
// label; a speck there, and a digit elsewhere, are not.
func TestLoneFigures(t *testing.T) {
	s := pagetest.NewSheet(6, 4, 200)
	var words []found
	for i, figure := range []string{"1,204", "318", "7", "2,951"} {
		y := 1 + 0.25*float64(i)
		s.Text(1, y, 11, "Sonora")
		s.Text(4-0.085*float64(len(figure)), y, 11, figure)
		base := int(200 * y)
		words = append(words, found{text: "Sonora", at: image.Rect(200, base-24, 290, base+2), confidence: 0.95})
		if figure != "7" {
			words = append(words, found{text: figure, at: image.Rect(800-17*len(figure), base-23, 800, base+1), confidence: 0.95})
		}
	}
	s.Text(5, 1.5, 11, "4")
	s.Text(2, 3, 11, "9")
	sheet := prepared(t, s)
	got, err := engine.loneFigures(sheet, words)
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 1 || got[0].text != "7" || got[0].at.Max.X < 780 {
		t.Errorf("found %+v", got)
	}
}
