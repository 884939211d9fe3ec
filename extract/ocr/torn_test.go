package ocr

import (
	"image"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// TestTornFigures: pieces of a figure with a digit between them are put together, figures of
// two columns are not. One that says that it goes on lacks no digit.
func TestTornFigures(t *testing.T) {
	s := pagetest.NewSheet(6, 3, 200)
	s.Text(1, 1, 11, "1513")
	s.Text(3, 1, 11, "12")
	s.Text(3.26, 1, 11, "10")
	s.Text(4, 1, 11, "2,278")
	words := []found{
		{text: "1", at: image.Rect(201, 177, 213, 200), confidence: 0.9},
		{text: "13", at: image.Rect(235, 177, 268, 200), confidence: 0.9},
		{text: "12", at: image.Rect(601, 177, 634, 200), confidence: 0.9},
		{text: "10", at: image.Rect(653, 177, 686, 200), confidence: 0.9},
		{text: "2,", at: image.Rect(801, 177, 824, 204), confidence: 0.9},
		{text: "278", at: image.Rect(827, 177, 878, 200), confidence: 0.9},
	}
	got, err := engine.joinTorn(prepared(t, s), words)
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 4 || got[0].text != "1513" || got[0].confidence != believed || got[1].text != "12" || got[3].text != "2,278" {
		t.Errorf("got %+v", got)
	}
}

// TestWornHeads: what wear left of a digit before a number's last group leaves that doubted, where the
// whole is not read; a speck a word away does not.
func TestWornHeads(t *testing.T) {
	for name, c := range map[string]struct {
		head image.Rectangle
		want float64
	}{
		"the bar of a 7":    {image.Rect(100, 50, 108, 53), contradicted},
		"a digit":           {image.Rect(100, 50, 108, 62), 0.99},
		"a speck far off":   {image.Rect(60, 50, 68, 53), 0.99},
		"a speck far below": {image.Rect(100, 66, 108, 69), 0.99},
	} {
		words := []found{{text: "7", at: c.head, confidence: 0.56}, {text: "568", at: image.Rect(115, 50, 140, 62), confidence: 0.99}}
		if doubtHeads(words); words[1].confidence != c.want {
			t.Errorf("%s: %v, want %v", name, words[1].confidence, c.want)
		}
	}
}
