package ocr

import (
	"image"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// TestNarrower: what was read with a digit more than stands there is narrower than those around it are.
func TestNarrower(t *testing.T) {
	s := pagetest.NewSheet(6, 5, 200)
	var words []found
	for i, text := range []string{"649", "227", "432", "315", "223", "302"} {
		y := 1 + 0.3*float64(i)
		s.Text(2, y, 11, text)
		right := int(200 * (2 + pagetest.Width(11, text)))
		words = append(words, found{text: text, confidence: 0.95, at: image.Rect(398, int(200*y)-24, right+2, int(200*y)+3)})
	}
	sheet := prepared(t, s)
	for i := range words {
		words[i].at = sheet.tighten(words[i].at)
	}
	for text, want := range map[string]bool{"302": false, "3602": true} {
		words[5].text, words[5].confidence = text, 0.65
		if got := sheet.narrower(words, 5); got != want {
			t.Errorf("%s is too narrow: %v", text, got)
		}
	}
}
