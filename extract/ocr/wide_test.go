package ocr

import (
	"image"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// TestWideWords: a doubtful word that is far wider than its letters is looked at again by itself, a sure
// one is not.
func TestWideWords(t *testing.T) {
	s := pagetest.NewSheet(4, 2, 200)
	s.Text(1, 1, 11, "DE PARTE")
	sheet := prepared(t, s)
	for confidence, want := range map[float64]string{0.04: "DEPARTE", 0.95: "A"} {
		words, err := engine.rereadWide(sheet, []found{{text: "A", at: image.Rect(200, 176, 336, 202), confidence: confidence, line: 3}})
		if err != nil {
			t.Fatal(err)
		}
		if got := joined(words); got.text != want || words[0].line != 3 {
			t.Errorf("%v: %+v", confidence, words)
		}
	}
}
