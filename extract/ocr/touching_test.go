package ocr

import (
	"image"
	"testing"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// column draws figures one below the other, of which one may be drawn closer
// than its font has it, and returns them as read surely.
func column(t *testing.T, printed []string, draw func(s *pagetest.Sheet, i int, text string)) (*sheet, []found) {
	t.Helper()
	s := pagetest.NewSheet(6, 5, 200)
	for i, text := range printed {
		draw(s, i, text)
	}
	sheet := prepared(t, s)
	var words []found
	for i, text := range printed {
		at := image.Rectangle{}
		for _, p := range sheet.ink.parts() {
			if (p.Max.Y-70)/60 == i {
				at = at.Union(p)
			}
		}
		words = append(words, found{text: text, at: at, confidence: 0.95, readings: []page.Reading{{Text: text, Confidence: 0.95}}})
	}
	return sheet, words
}

func plainly(s *pagetest.Sheet, i int, text string) { s.Text(2, 0.5+0.3*float64(i), 11, text) }

// TestTouchingDigits: a digit that touches its neighbour and was passed over
// comes back; without a digit's room there is none.
func TestTouchingDigits(t *testing.T) {
	printed := []string{"734", "187", "316", "547", "859", "682", "206", "104", "110", "918"}
	for _, c := range []struct {
		print, read, want string
	}{
		{"110", "10", "110"},
		{"187", "17", "187"},
		{"187", "19", "19"}, // no digit of what was read may be lost
		{"10", "10", "10"},
	} {
		row := append([]string(nil), printed...)
		row[8] = c.print
		sheet, words := column(t, row, plainly)
		at := words[8].at
		bridge := image.Rect(at.Min.X+4, at.Min.Y+at.Dy()/2, at.Max.X-12, at.Min.Y+at.Dy()/2+1)
		darken(t, sheet, bridge)
		words[8].text, words[8].confidence = c.read, contradicted
		if err := sheet.weighShapes(words); err != nil {
			t.Fatal(err)
		}
		if got := words[8].text; got != c.want {
			t.Errorf("%s read as %s: got %s, want %s", c.print, c.read, got, c.want)
		}
	}
}

// darken draws a stroke, by which digits touch.
func darken(t *testing.T, s *sheet, at image.Rectangle) {
	t.Helper()
	stroke, err := fromGray(image.NewGray(image.Rect(0, 0, at.Dx(), at.Dy())))
	if err != nil {
		t.Fatal(err)
	}
	defer stroke.free()
	s.gray.paste(stroke, at.Min)
}

// TestHiddenFigures: a short word in a column of figures is one when its ink
// looks so; a real word stays.
func TestHiddenFigures(t *testing.T) {
	printed := []string{"734", "187", "316", "547", "859", "682", "206", "104", "511", "918"}
	for _, c := range []struct{ print, read, want string }{{"511", "su", "511"}, {"su", "su", "su"}, {"ND", "ND", "ND"}, {"II", "II", "II"}} {
		row := append([]string(nil), printed...)
		row[8] = c.print
		sheet, words := column(t, row, plainly)
		words[8].text, words[8].readings, words[8].confidence = c.read, nil, 0.92
		if err := sheet.weighShapes(words); err != nil {
			t.Fatal(err)
		}
		if got := words[8].text; got != c.want {
			t.Errorf("%s read as %s: got %s, want %s", c.print, c.read, got, c.want)
		}
	}
}

// TestPesoSigns: a sign read as a five is a sign where the column has them, and
// a five where it looks like one.
func TestPesoSigns(t *testing.T) {
	printed := []string{"$734.50", "$187.25", "$315.80", "$547.15", "$859.00", "$652.30", "$205.75", "$104.60", "$115.35"}
	for _, c := range []struct{ print, read, want string }{{"$76.50", "576.50", "$76.50"}, {"576.50", "576.50", "576.50"}, {"976.50", "976.50", "976.50"}} {
		row := append(append([]string(nil), printed...), c.print)
		sheet, words := column(t, row, plainly)
		words[9].text = c.read
		words[9].readings[0].Text = c.read
		words[9].confidence = contradicted
		if err := sheet.weighShapes(words); err != nil {
			t.Fatal(err)
		}
		if got := words[9].text; got != c.want {
			t.Errorf("%s read as %s: got %s, want %s", c.print, c.read, got, c.want)
		}
	}
}

// TestColonsInFigures: a colon in a column's figure is a speck; in a column of
// times it is none.
func TestColonsInFigures(t *testing.T) {
	for _, c := range []struct {
		printed []string
		at      int
		want    string
	}{
		{[]string{"734", "187", "147", "547", "859"}, 2, "147"},
		{[]string{"7:34", "1:57", "1:47", "5:47", "8:59"}, 2, "1:47"},
		{[]string{"1:47", "187", "316", "547", "859"}, 0, "1:47"},
	} {
		sheet, words := column(t, c.printed, plainly)
		words[c.at].text, words[c.at].readings = "1:47", nil
		if err := engine.rereadFigures(sheet, words); err != nil {
			t.Fatal(err)
		}
		if got := words[c.at].text; got != c.want {
			t.Errorf("%q: got %s, want %s", c.printed, got, c.want)
		}
	}
}
