package ocr

import (
	"image"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// TestFiguresOfSentences: the readers see an amount among words as it stands, without the words and
// the comma beside it. What names something is left.
func TestFiguresOfSentences(t *testing.T) {
	s := pagetest.NewSheet(6, 2, 200)
	s.Text(1, 1, 11, "Campeche 3,163, con")
	sheet := prepared(t, s)
	for before, want := range map[string]string{"Campeche": "3,163,", "folio": "3,168,"} {
		words := []found{
			{text: before, at: image.Rect(200, 170, 343, 206), confidence: 0.96},
			{text: "3,168,", at: image.Rect(351, 176, 427, 206), confidence: 0.7},
			{text: "con", at: image.Rect(435, 176, 486, 201), confidence: 0.96},
		}
		if err := engine.rereadSentences(sheet, words); err != nil {
			t.Fatal(err)
		}
		if words[1].text != want {
			t.Errorf("after %q: %+v", before, words[1])
		}
	}
}
