package ocr

import (
	"image"
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// TestTornFigures: pieces of a figure with a digit between them are put together, figures of
// two columns are not.
func TestTornFigures(t *testing.T) {
	s := pagetest.NewSheet(6, 3, 200)
	s.Text(1, 1, 11, "1513")
	s.Text(3, 1, 11, "12")
	s.Text(3.26, 1, 11, "10")
	words := []found{
		{text: "1", at: image.Rect(201, 177, 213, 200), confidence: 0.9},
		{text: "13", at: image.Rect(235, 177, 268, 200), confidence: 0.9},
		{text: "12", at: image.Rect(601, 177, 634, 200), confidence: 0.9},
		{text: "10", at: image.Rect(653, 177, 686, 200), confidence: 0.9},
	}
	got, err := engine.joinTorn(prepared(t, s), words)
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 3 || got[0].text != "1513" || got[0].confidence != believed || got[1].text != "12" {
		t.Errorf("got %+v", got)
	}
}
