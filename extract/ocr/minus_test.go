package ocr

import (
	"image"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// TestTakeSpeckSigns: a speck before a figure is no minus; a minus stays one.
func TestTakeSpeckSigns(t *testing.T) {
	for _, c := range []struct {
		wide, high float64
		want       string
	}{{0.04, 0.012, "-345"}, {0.025, 0.025, "345"}} {
		s := pagetest.NewSheet(6, 5, 200)
		s.Fill(2.07, 1.94, c.wide, c.high)
		s.Text(2.1, 2, 11, "345")
		sheet := prepared(t, s)
		at := image.Rectangle{}
		for _, p := range sheet.ink.parts() {
			at = at.Union(p)
		}
		words := []found{{text: "-345", at: at, confidence: 0.9}}
		sheet.takeSpeckSigns(words)
		if words[0].text != c.want || (words[0].at == at) != (c.want == "-345") {
			t.Errorf("%v by %v inches before 345 became %s at %v of %v", c.wide, c.high, words[0].text, words[0].at, at)
		}
	}
}
