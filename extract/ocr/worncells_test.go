package ocr

import (
	"image"
	"image/color"
	"slices"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// TestWornCells: figures that Tesseract passed over, or read for letters, are found where their
// columns cross rows, those too of which nothing but crumbs is left; a dash, a speck and a
// figure elsewhere are not.
func TestWornCells(t *testing.T) {
	s := pagetest.NewSheet(6, 5, 200)
	var words []found
	row := func(i int, figure string, read bool) image.Rectangle {
		y := 1 + 0.25*float64(i)
		base := int(200 * y)
		s.Text(1, y, 11, "Sonora")
		left := 4 - pagetest.Width(11, figure)
		s.Text(left, y, 11, figure)
		at := image.Rect(int(200*left), base-23, 800, base+1)
		words = append(words, found{text: "Sonora", at: image.Rect(200, base-24, 290, base+2), confidence: 0.95})
		if read {
			words = append(words, found{text: figure, at: at, confidence: 0.95})
		}
		return at
	}
	row(0, "1,204", true)
	row(1, "318", true)
	seven := row(2, "7", false)
	row(3, "2,951", true)
	worn := row(4, "846", false)
	row(5, "", false)
	s.Fill(3.95, 2.19, 0.05, 0.008) // a dash
	row(6, "530", true)
	zero := row(7, "0", false)
	words = append(words, found{text: "o", at: zero, confidence: 0.95})
	row(8, "", false)
	s.Fill(3.97, 2.95, 0.01, 0.01) // a speck
	row(9, "", false)
	s.Text(3.93, 3.25, 7, "z")     // dirt
	piece := row(10, "255", false) // of which one piece was read
	words = append(words, found{text: "1", at: image.Rect(piece.Max.X-14, piece.Max.Y-9, piece.Max.X, piece.Max.Y), confidence: 0.6})
	row(11, "742", true)
	row(12, "", false)
	s.Fill(3.95, 3.94, 0.05, 0.008) // a dash
	s.Fill(3.9, 3.87, 0.012, 0.012) // and specks
	s.Fill(3.93, 3.89, 0.015, 0.012)
	row(13, "615", true)
	s.Text(5.5, 1.5, 11, "4")
	s.Text(2, 4, 11, "9")
	for y := worn.Min.Y; y < worn.Max.Y; y += 7 {
		for x := worn.Min.X; x < worn.Max.X; x++ {
			s.SetGray(x, y, color.Gray{Y: 255})
		}
	}
	sheet := prepared(t, s)
	got, err := engine.wornCells(sheet, words)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]image.Rectangle{"7": seven, "846": worn, "0": zero, "255": piece}
	for _, w := range got {
		if len(w.readings) == 0 {
			continue
		}
		at, ok := want[w.text]
		if !ok || !at.Overlaps(w.at) || w.confidence > believed {
			t.Errorf("found %+v", w)
		}
		delete(want, w.text)
	}
	for _, i := range []int{5, 8, 12} { // with the dash, with the speck, and with both
		y := int(200*(1+0.25*float64(i))) - 11
		if !slices.ContainsFunc(sheet.blanks, func(at image.Rectangle) bool { return image.Pt(780, y).In(at) }) {
			t.Errorf("row %d is not blank: %v", i, sheet.blanks)
		}
	}
	for _, at := range sheet.blanks {
		if at.Overlaps(seven) || at.Overlaps(worn) || at.Overlaps(zero) {
			t.Errorf("a figure stands at %v", at)
		}
	}
	if len(want) > 0 || len(got) != len(words)+2 {
		t.Errorf("not found: %v, of %d words", want, len(got))
	}
}
