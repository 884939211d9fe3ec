package check

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// looks are pages by their numbers: it finds the words that a value was read from,
// with all their readings.
type looks map[int]*layout.Page

func newLooks(pages []*layout.Page) looks {
	out := looks{}
	for _, p := range pages {
		out[p.Number] = p
	}
	return out
}

// words are those that a value stands in. Of a word that reaches beyond it, as with
// a sentence's comma, the signs at the ends of its readings do not count, nor do the digits
// of a figure beside it that was read as one with it.
func (l looks) words(v *schema.Value) []layout.Word {
	var out []layout.Word
	for _, e := range v.Places() {
		if l[e.Page] == nil {
			continue
		}
		for word := range l[e.Page].WordsIn(e.Start, e.End) {
			out = append(out, partOf(*word, e.Start, e.End))
		}
	}
	return out
}

// partOf is what of a word stands between two places. Of two figures that were read as one
// word only looks at as many signs tell which are whose.
func partOf(w layout.Word, start, end int) layout.Word {
	from, to := max(start-w.Start, 0), min(end, w.End)-w.Start
	text := []rune(w.Text)
	w.Readings = slices.Clone(w.Readings)
	switch {
	case start <= w.Start && w.End <= end:
	case len(text) == w.End-w.Start && digitsOf(string(text[:from])+string(text[to:])) != "":
		w.Readings = slices.DeleteFunc(w.Readings, func(r page.Reading) bool { return len([]rune(r.Text)) != len(text) })
		for k, r := range w.Readings {
			w.Readings[k].Text = string([]rune(r.Text)[from:to])
		}
		w.Text = string(text[from:to])
	default:
		w.Text = strings.Trim(w.Text, sentenceSigns)
		for k := range w.Readings {
			w.Readings[k].Text = strings.Trim(w.Readings[k].Text, sentenceSigns)
		}
	}
	return w
}
