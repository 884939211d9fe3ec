package person

import (
	"maps"
	"math"
	"slices"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// A given name under a signature's ink is read a little otherwise at each look:
// "DEONARDO", "BEONARDO". It is the one name of the lexicon that all of these are near,
// where so many looks agree on the names behind it.
const (
	inkedLooks    = 2    // that agree on the names behind it
	inkedNames    = 2    // behind it at least
	inkedLetters  = 5    // that it has at least
	inkedDistance = 0.34 // mean distance to it, as a share of its letters, at most
	inkedMargin   = 0.7  // how much further the next name is, in letters, at least
	inkedShare    = 0.5  // what is left of the confidence
)

// inked is a name as looks saw it: a word that the lexicon does not know, and names
// that it knows behind it.
type inked struct {
	title  *schema.Value
	hidden []string // the word as each look has it, folded
	behind string   // as printed
}

// underInk is the name of a signature whose given name is under ink, "" where it cannot
// be told.
func (s *signature) underInk() (name string, title *schema.Value) {
	seen := map[string]*inked{}
	for _, look := range append(s.looks(), s.page) {
		lines := look.Lines
		if look == s.page {
			lines = s.lines[:1]
		}
		s.addInked(seen, layout.NewFlow([]*layout.Page{look}, lines), look)
	}
	var best *inked
	for _, key := range slices.Sorted(maps.Keys(seen)) {
		if i := seen[key]; len(i.hidden) >= inkedLooks && (best == nil || len(i.hidden) > len(best.hidden)) {
			best = i
		}
	}
	if best == nil {
		return "", nil
	}
	given := nearestGiven(best.hidden)
	if given == "" {
		return "", nil
	}
	return reading.Trim(likePrinted(names().spelled(given), best.behind) + " " + best.behind + " " + s.wrapped()), best.title
}

// addInked notes what a look saw, if a word that is no name stands before names at
// the beginning of what it read.
func (s *signature) addInked(seen map[string]*inked, f *layout.Flow, look *layout.Page) {
	from := 0
	n := printedName{}
	if m := titles.FindStringIndex(f.Folded); m != nil && m[1] < len(f.Folded) {
		from, n.title = m[1], titleIn(f, 0, m[1])
	}
	words := nameWords(f, from, len(f.Folded))
	first := len(words)
	for first > 0 && (names().has(words[first-1].folded) || words[first-1].particle()) {
		first--
	}
	if first == 0 || first > mostJunk || len(words)-first < inkedNames || words[first].particle() {
		return
	}
	hidden := words[first-1]
	v := f.Value(schema.String("name"), hidden.start, words[len(words)-1].end)
	n.name, n.whole, n.led = &v, true, first > 1
	if !s.legible(look, n) {
		return
	}
	behind := reading.Tidy(f.Slice(words[first].start, words[len(words)-1].end))
	key := fold.Text(behind)
	if seen[key] == nil {
		seen[key] = &inked{title: n.title, behind: behind}
	}
	seen[key].hidden = append(seen[key].hidden, hidden.folded)
}

// nearestGiven is the given name that some readings of a word are nearest to, ""
// where none is near enough, or another nearly as near.
func nearestGiven(readings []string) string {
	best, least, next := "", math.Inf(1), math.Inf(1)
	for _, given := range slices.Sorted(maps.Keys(names().given)) {
		sum := 0
		for _, r := range readings {
			sum += fold.Distance(r, given)
		}
		mean := float64(sum) / float64(len(readings))
		if mean < least {
			best, least, next = given, mean, least
		} else {
			next = min(next, mean)
		}
	}
	if len(best) < inkedLetters || least > inkedDistance*float64(len(best)) || next-least < inkedMargin {
		return ""
	}
	return best
}
