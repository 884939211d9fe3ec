package ocr

import (
	"image"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPiecesOfAmount: pieces are joined that fill exactly the room of the amounts above and below
// them. Figures of two columns do not, and words among them are no pieces.
func TestPiecesOfAmount(t *testing.T) {
	at := func(x0, x1, y int) image.Rectangle { return image.Rect(x0, y, x1, y+16) }
	amounts := []found{
		{text: "$879,880.97", at: at(100, 230, 140), confidence: 0.9},
		{text: "$484,825.57", at: at(101, 230, 180), confidence: 0.9},
		{text: "$855,871.99", at: at(100, 231, 220), confidence: 0.9},
	}
	for _, c := range []struct {
		name  string
		words []found
		want  []string
	}{
		{"pieces", []found{{text: "$13", at: at(99, 120, 100)}, {text: "79", at: at(128, 198, 100)}, {text: "57", at: at(206, 230, 100)}}, []string{"$137957"}},
		{"read twice", []found{{text: "$137,797.57", at: at(99, 230, 100)}, {text: "$137,79757", at: at(99, 230, 100)}}, []string{"$137,797.57", "$137,79757"}},
		{"less room", []found{{text: "$13", at: at(140, 160, 100)}, {text: "57", at: at(206, 230, 100)}}, []string{"$13", "57"}},
		{"more room", []found{{text: "13", at: at(60, 110, 100)}, {text: "57", at: at(206, 230, 100)}}, []string{"13", "57"}},
		{"a word among them", []found{{text: "$13", at: at(99, 120, 100)}, {text: "de", at: at(128, 198, 100)}, {text: "57", at: at(206, 230, 100)}}, []string{"$13", "de", "57"}},
	} {
		got := []string{}
		for _, w := range joinInColumn(append(c.words, amounts...)) {
			if w.at.Min.Y == 100 {
				got = append(got, w.text)
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}
