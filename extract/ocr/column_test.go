package ocr

import (
	"image"
	"testing"

	"github.com/oficialia/oficialia/extract/page"
)

// TestColumnsAgree: a figure is parted as its column's others are when a look
// has read it so, and is not believed when none has.
func TestColumnsAgree(t *testing.T) {
	readings := func(texts ...string) (out []page.Reading) {
		for _, s := range texts {
			out = append(out, page.Reading{Text: s, Confidence: 0.8})
		}
		return out
	}
	for _, c := range []struct {
		name   string
		column []string
		is     string
		read   []page.Reading
		want   string
		sure   bool
	}{
		{"a point too many", []string{"7527", "7396"}, "6.368", readings("6.368", "6368"), "6368", true},
		{"a comma lost", []string{"7,527", "7,396"}, "6368", readings("6368", "6,368"), "6,368", true},
		{"no look says so", []string{"7527", "7396"}, "6.368", readings("6.368", "6.868"), "6.368", false},
		{"a point for a comma", []string{"7,527", "7,396"}, "6.368", readings("6.368", "6.368"), "6,368", true},
		{"most of them", []string{"7,527", "7,396", "7.396", "7,001", "7,002"}, "6.368", readings("6.368", "6.368"), "6,368", true},
		{"years", []string{"2019", "2020"}, "6,368", readings("6,368", "6,368"), "6,368", false},
		{"alike", []string{"7,527", "7,396"}, "6,368", readings("6,368", "6368"), "6,368", true},
		{"too few to tell", []string{"7527"}, "6.368", readings("6.368", "6368"), "6.368", true},
		{"not alike among themselves", []string{"7527", "7,396"}, "6.368", readings("6.368", "6368"), "6.368", true},
		{"short ones do not tell", []string{"527", "396"}, "6,368", readings("6,368", "6368"), "6,368", true},
	} {
		words := []found{{text: c.is, at: image.Rect(0, 0, 60, 15), confidence: 0.9, readings: c.read}}
		for i, s := range c.column {
			at := image.Rect(0, 0, 60, 15).Add(image.Pt(0, 30*(i+1)))
			words = append(words, found{text: s, at: at, confidence: 0.9})
		}
		agree(words)
		if got := words[0]; got.text != c.want || (got.confidence > contradicted) != c.sure {
			t.Errorf("%s: got %q at %.2f", c.name, got.text, got.confidence)
		}
	}
}

// TestAloneInGroups: a number that blanks part stands alone as a whole, and not in a sentence.
func TestAloneInGroups(t *testing.T) {
	word := func(x int, text string) found {
		return found{text: text, at: image.Rect(x, 100, x+12*len(text), 120)}
	}
	rule := found{text: "—", at: image.Rect(180, 96, 190, 130), confidence: 0.39} // what is left of one
	cell := []found{word(0, "Perú"), word(200, "1"), word(222, "154"), word(268, "900.5"), word(400, "5"), word(422, "902.7"), word(600, "2"), word(622, "0%9")}
	for i := 1; i < len(cell); i++ {
		if !alone(append(cell, rule), i) {
			t.Errorf("%s stands alone in its cell", cell[i].text)
		}
	}
	sentence := []found{word(0, "de"), word(30, "5"), word(52, "154"), word(94, "casos")}
	for i := range sentence {
		if alone(sentence, i) {
			t.Errorf("%s stands in a sentence", sentence[i].text)
		}
	}
}
