package check

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
)

// TestPartOf: of two figures that were read as one word each has its own digits, as looks of
// the same length tell; of a figure with a comma only the comma goes.
func TestPartOf(t *testing.T) {
	for _, c := range []struct {
		text, other string
		start, end  int
		want        []string
	}{
		{"2378", "2878", 10, 12, []string{"23", "28"}},
		{"2378", "2878", 12, 14, []string{"78", "78"}},
		{"2378", "23|78", 10, 12, []string{"23"}},
		{"5,130,", "5,180,", 10, 15, []string{"5,130", "5,180"}},
		{"5,130", "5,180", 10, 15, []string{"5,130", "5,180"}},
	} {
		w := layout.Word{Word: page.Word{Text: c.text, Readings: []page.Reading{{Text: c.text}, {Text: c.other}}}, Start: 10, End: 10 + len(c.text)}
		part := partOf(w, c.start, c.end)
		var got []string
		for _, r := range part.Readings {
			got = append(got, r.Text)
		}
		if diff := cmp.Diff(c.want, got); diff != "" || part.Text != c.want[0] {
			t.Errorf("%s from %d to %d: %q %s", c.text, c.start, c.end, part.Text, diff)
		}
		if w.Readings[1].Text != c.other {
			t.Errorf("%s: the word's own reading is now %q", c.text, w.Readings[1].Text)
		}
	}
}
