package ocr

import (
	"image"
	"slices"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// TestPrintHeldTogetherIsRead: a stroke through the end of a line makes one
// piece of its letters, at which Tesseract broke the line off.
func TestPrintHeldTogetherIsRead(t *testing.T) {
	s := pagetest.NewSheet(6, 3, 200)
	s.Text(0.5, 1, 11, "de la Ley de Migración y su Reglamento")
	s.Text(0.5, 1.25, 11, "en la estación migratoria de que se trata")
	last := read(t, s).Words[7]
	from, long := 6*last.Box[0], 6*(last.Box[2]-last.Box[0])
	for i := range 200 {
		s.Fill(from+long*float64(i)/200, 0.98-float64(i)/8000, 0.011, 0.012)
	}
	sheet := prepared(t, s)
	words, err := engine.recognise(sheet.gray, sheet.dpi, modeColumns, "")
	if err != nil {
		t.Fatal(err)
	}
	words = slices.DeleteFunc(words, func(w found) bool { return w.line == 0 && w.at.Max.X > int(200*from)+20 })
	cut := len(words)
	words, err = engine.readBands(sheet, words)
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for i, w := range words {
		texts = append(texts, w.text)
		if i > 0 && w.line == words[i-1].line && w.at.Min.X < words[i-1].at.Min.X {
			t.Errorf("%q stands before %q", w.text, words[i-1].text)
		}
	}
	if got := strings.Join(texts, " "); cut != 15 || len(words) != 16 || !strings.Contains(got, "y su Reglament") {
		t.Errorf("%d words became %q", cut, got)
	}
	if again, err := engine.readBands(sheet, slices.Clone(words)); err != nil || len(again) != len(words) {
		t.Errorf("what is read is read once: %d words, then %d, %v", len(words), len(again), err)
	}
}

func TestWordsOverOthersWereReadBefore(t *testing.T) {
	words := []found{{at: image.Rect(100, 100, 200, 120)}}
	for _, c := range []struct {
		at   image.Rectangle
		want bool
	}{
		{image.Rect(100, 100, 200, 120), true},
		{image.Rect(120, 108, 160, 124), true},
		{image.Rect(195, 100, 260, 120), false}, // touches it
		{image.Rect(100, 118, 200, 138), false}, // the next line
	} {
		if got := readBefore(words, c.at); got != c.want {
			t.Errorf("%v: got %t", c.at, got)
		}
	}
}
