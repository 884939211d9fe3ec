package ocr

import (
	"image"
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// TestGroupsParted: a blank that was passed over comes back, and the gap beside
// a one is none.
func TestGroupsParted(t *testing.T) {
	for _, c := range []struct{ printed, read, want string }{
		{"7 789", "7789", "7 789"},
		{"12 345 678", "12345678", "12 345 678"},
		{"7789", "7789", "7789"},
		{"1297", "1297", "1297"},
		{"2011", "2011", "2011"},
		{"7 789", "7,789", "7,789"},
		{"7 789", "778", "778"},
	} {
		s := pagetest.NewSheet(6, 3, 200)
		s.Text(1, 1, 12, c.printed)
		sheet := prepared(t, s)
		at := image.Rectangle{}
		for _, p := range sheet.ink.parts() {
			at = at.Union(p)
		}
		words := sheet.partGroups([]found{{text: c.read, at: at, readings: []page.Reading{{Text: c.read}, {Text: "77"}}}})
		var texts []string
		for i, w := range words {
			texts = append(texts, w.text)
			if i > 0 && w.at.Min.X <= words[i-1].at.Max.X {
				t.Errorf("%s: %v after %v", c.printed, w.at, words[i-1].at)
			}
			if len(words) > 1 && (len(w.readings) != 1 || w.readings[0].Text != w.text) {
				t.Errorf("%s: readings %v", w.text, w.readings)
			}
		}
		if got := strings.Join(texts, " "); got != c.want {
			t.Errorf("%s read as %s: got %s", c.printed, c.read, got)
		}
	}
}
