package ocr

import (
	"image"
	"slices"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// prepared returns a drawn sheet as it is before it is read.
func prepared(t testing.TB, s *pagetest.Sheet) *sheet {
	t.Helper()
	gray, err := fromGray(s.Gray)
	if err != nil {
		t.Fatal(err)
	}
	defer gray.free()
	out, err := prepare(gray, s.DPI)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(out.free)
	return out
}

// allInk returns the bounds of a sheet's ink.
func allInk(s *sheet) (at image.Rectangle) {
	for _, p := range s.ink.parts() {
		at = at.Union(p)
	}
	return at
}

// A caption's strokes lie on the line that the rules of two tables make, one
// under the other.
func TestCaptionBetweenTablesKeepsItsStrokes(t *testing.T) {
	s := pagetest.NewSheet(8.5, 5, 200)
	s.Grid(2, 1, 2, 0.3, 2, 3)
	s.Grid(2, 2.35, 2, 0.3, 2, 3)
	for i := range 3 {
		s.Text(2.1, 1.21+0.3*float64(i), 11, "Enero")
		s.Text(4.1, 1.21+0.3*float64(i), 11, "4,207")
		s.Text(2.1, 2.56+0.3*float64(i), 11, "Enero")
		s.Text(4.1, 2.56+0.3*float64(i), 11, "5,318")
	}
	for _, shift := range []float64{0, 0.05} {
		caption := pagetest.NewSheet(8.5, 5, 200)
		copy(caption.Pix, s.Pix)
		caption.Text(3.75+shift, 2.17, 13, "2019")
		if got := texts(read(t, caption)); !slices.Contains(got, "2019") {
			t.Errorf("caption %.2f inches to the right: no 2019 in %q", shift, got)
		}
	}
}

func TestLoneSpecksGoAndPointsStay(t *testing.T) {
	s := pagetest.NewSheet(8.5, 4, 200)
	s.Text(1, 1, 11, "El índice: 1,204.5; año 2021. Párrafo i) ... fin")
	clean := prepared(t, s).ink.count()
	for i := range 60 {
		s.Fill(0.4+0.12*float64(i), 2+0.35*float64(i%5), 0.02, 0.015)
	}
	sheet := prepared(t, s)
	if got := sheet.ink.count(); got != clean {
		t.Errorf("%d pixels of ink, %d without specks", got, clean)
	}
	if n := len(sheet.ink.parts()); n < 40 {
		t.Errorf("%d pieces of ink stay: points and accents are among them", n)
	}
}

// A fine sheet of mere specks is not enlarged, however small they are.
func TestSpecksDoNotMakeASheetHuge(t *testing.T) {
	s := pagetest.NewSheet(8.5, 4, 300)
	for i := range 400 {
		s.Fill(0.5+0.35*float64(i%20), 0.3+0.17*float64(i/20), 0.034, 0.034)
	}
	sheet := prepared(t, s)
	if w, h := sheet.gray.size(); w > 2550 || h > 1200 {
		t.Errorf("%d by %d pixels, of 2550 by 1200", w, h)
	}
}

// prepare makes a sheet of an image that lies upright.
func prepare(gray pix, dpi int) (*sheet, error) {
	laid, err := even(gray, dpi)
	if err != nil {
		return nil, err
	}
	defer laid.free()
	return laid.prepared(0)
}

// TestStrokesThatCrossARuleStay: print that a rule runs through keeps its letters.
func TestStrokesThatCrossARuleStay(t *testing.T) {
	plain := pagetest.NewSheet(6, 3, 200)
	ruled := pagetest.NewSheet(6, 3, 200)
	for i := range 5 {
		for _, s := range []*pagetest.Sheet{plain, ruled} {
			s.Text(0.5, 0.6+0.4*float64(i), 12, "con fundamento en los artículos de la Ley General")
		}
		ruled.Fill(0.5, 0.555+0.4*float64(i), 4.6, 0.012) // through the small letters
	}
	before, after := prepared(t, plain).ink.count(), prepared(t, ruled).ink.count()
	if after < before*4/5 || after > before*11/10 {
		t.Errorf("%d pixels of ink stay, want about %d", after, before)
	}
	if got := texts(read(t, ruled)); len(got) != 45 {
		t.Errorf("%d words, want 45: %q", len(got), got)
	}
}
