package ocr

import (
	"image"
	"slices"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// A box around two lines, of which one was read, gives back the other, and one around a row of
// cells, one of them of two lines, gives these back; one around a single line, accents and all,
// stays.
func TestTallWordsAreReadAgain(t *testing.T) {
	s := pagetest.NewSheet(8.5, 4, 200)
	s.Text(1, 1, 11, "PRIMER")
	s.Text(1, 1.2, 11, "TRIMESTRE")
	s.Text(4, 1, 11, "Telefonía")
	s.Text(1, 2, 11, "La cantidad que se indica es la que obra en los archivos")
	s.Text(1, 3, 11, "Delegación")
	s.Text(1, 3.2, 11, "Centro")
	s.Text(3, 3.1, 11, "204")
	s.Text(4, 3.1, 11, "628")
	sheet := prepared(t, s)
	inches := func(x0, y0, x1, y1 float64) image.Rectangle {
		return image.Rect(sheet.pixels(x0), sheet.pixels(y0), sheet.pixels(x1), sheet.pixels(y1))
	}
	words := []found{
		{text: "TRIMESTRE", at: inches(0.95, 0.85, 2.2, 1.25), confidence: 0.96},
		{text: "Telefonía", at: inches(3.95, 0.8, 5, 1.05), confidence: 0.96},
	}
	words = append(words, found{text: "DAA", at: inches(0.95, 2.85, 4.4, 3.25), confidence: 0.16})
	for x := range 5 {
		words = append(words, found{text: "cantidad", at: inches(1+float64(x), 1.88, 1.5+float64(x), 2), confidence: 0.96})
	}
	got, err := engine.readTall(sheet, words)
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, w := range got[:7] {
		texts = append(texts, w.text)
	}
	if want := []string{"PRIMER", "TRIMESTRE", "Telefonía", "Delegación", "Centro", "204", "628"}; !sameWords(texts, want) || len(got) != len(words)+4 {
		t.Errorf("got %q, want %q", texts, want)
	}
}

// sameWords reports whether two lists hold the same words, in whatever order.
func sameWords(a, b []string) bool {
	a, b = slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b))
	return slices.Equal(a, b)
}
