package ocr

import (
	"image"
	"testing"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// TestLetteredFigures: letters read for a figure in a table's row are that figure; those that
// are printed, a part of a longer figure, and what stands for none stay.
func TestLetteredFigures(t *testing.T) {
	s := pagetest.NewSheet(6, 5, 200)
	var words []found
	put := func(x, y float64, printed, read string, confidence float64) {
		left := x - pagetest.Width(11, printed)
		s.Text(left, y, 11, printed)
		base := int(200 * y)
		words = append(words, found{text: read, at: image.Rect(int(200*left), base-23, int(200*x), base+1), confidence: confidence})
	}
	for i, row := range [][3]string{{"318", "46", "80"}, {"204", "29", "73"}, {"951", "64", "kg"}, {"846", "17", "N/D"}, {"433", "24", "571"}, {"60", "54", "114"}, {"37", "8", "45"}, {"253", "47", "s/n"}, {"77", "51", "37"}, {"12", "34", "56"}} {
		y := 1 + 0.25*float64(i)
		put(2, y, row[0], row[0], 0.95)
		put(3, y, row[1], row[1], 0.95)
		read := map[string]string{"80": "Ho", "N/D": "Nb", "571": "sn", "114": "na", "45": "as", "s/n": "sn", "37": "y"}[row[2]]
		if read == "" {
			read = row[2]
		}
		sure := map[bool]float64{true: 0.95, false: 0.7}[wellFormed.MatchString(read) || read == "as" || read == "y"]
		put(4, y, row[2], read, sure)
	}
	put(2, 4, "64", "tl", 0.7) // in no row of figures
	put(4, 3.5, "H", "H", 0.7)
	put(2, 3.5, "12", "12", 0.95)
	put(3, 3.5, "13", "13", 0.95)
	put(4, 4.4, "y", "y", 0.95)
	if err := engine.letteredFigures(prepared(t, s), words); err != nil {
		t.Fatal(err)
	}
	for i, want := range map[int]string{2: "80", 8: "kg", 11: "Nb", 14: "571", 17: "114", 20: "45", 23: "sn", 26: "37", 30: "tl", 31: "H", 34: "y"} {
		if words[i].text != want || want == "80" && words[i].confidence > believed {
			t.Errorf("word %d: %q at %.2f, want %q", i, words[i].text, words[i].confidence, want)
		}
	}
}

// TestSaysZero: a round letter is a nought where the reader saw one twice, and nothing else surely.
func TestSaysZero(t *testing.T) {
	saw := func(text string, sure float64) page.Reading { return page.Reading{Text: text, Confidence: sure} }
	for name, c := range map[string]struct {
		said said
		want bool
	}{
		"twice":               {said{saw("0", 0.96), saw("0", 0.88), saw("6", 0.87)}, true},
		"once":                {said{saw("0", 0.96), saw("0", 0.7)}, false},
		"and surely another":  {said{saw("0", 0.96), saw("0", 0.88), saw("6", 0.93)}, false},
		"and surely a letter": {said{saw("*", 0.96), saw("0", 0.88), saw("0", 0.88)}, false},
	} {
		if got := c.said.saysZero(); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
