package layout

import (
	"slices"
	"testing"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// TestPartCrossed: two cells' figures read as one word are parted where their column ends,
// and neither is believed; a figure that only leans over a rule stays whole.
func TestPartCrossed(t *testing.T) {
	word := func(text string, lo, hi, y float64) item {
		b := schema.Box{lo, y, hi, y + 10}
		return item{word: &Word{Word: page.Word{Text: text, Box: b, Confidence: 0.9}, End: len(text)}, box: b}
	}
	r := ruledRegion{xs: []float64{0, 50, 100}, ys: []float64{0, 20, 40, 60}, height: 10}
	for _, c := range []struct {
		name    string
		crossed item
		want    []string
		sure    bool
	}{
		{"two figures", word("2378", 26, 90, 20), []string{"23", "78"}, false},
		{"of three and one", word("2378", 19, 90, 20), []string{"237", "8"}, false},
		{"not where the column ends", word("2378", 29, 90, 20), []string{"2378"}, false},
		{"one that leans over", word("2378", 35, 63, 20), []string{"2378"}, true},
	} {
		pieces := []piece{{items: []item{word("82", 26, 40, 0), word("13", 76, 90, 0)}}, {items: []item{c.crossed}}, {items: []item{word("55", 26, 40, 40), word("61", 76, 90, 40)}}}
		r.partCrossed(pieces)
		var got []string
		for _, it := range pieces[1].items {
			got = append(got, it.word.Text)
			if sure := it.word.Confidence > crossedConfidence; sure != c.sure {
				t.Errorf("%s: %s is sure: %v", c.name, it.word.Text, sure)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
