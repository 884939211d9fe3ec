package ocr

import (
	"image"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// TestHiddenLetters: a name that was hardly read as a digit is looked at again; a digit that was read so is not.
func TestHiddenLetters(t *testing.T) {
	s := pagetest.NewSheet(4, 2, 200)
	s.Text(1, 1, 11, "Total")
	sheet := prepared(t, s)
	for name, c := range map[string]struct {
		width int
		sure  float64
		want  string
	}{"a name": {66, 0.07, "Total"}, "as narrow as a digit": {20, 0.07, "0"}, "read well": {66, 0.7, "0"}} {
		words, err := engine.rereadWide(sheet, []found{{text: "0", at: image.Rect(200, 178, 200+c.width, 202), confidence: c.sure}})
		if err != nil {
			t.Fatal(err)
		}
		if got := joined(words); got.text != c.want {
			t.Errorf("%s: %s", name, got.text)
		}
	}
}

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
