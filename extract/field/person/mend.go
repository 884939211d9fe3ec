package person

import (
	"slices"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/field/slip"
	"github.com/oficialia/oficialia/extract/fold"
)

// hardlyRead is the confidence below which any one letter of a name may be wrong, above
// it one that OCR takes for another.
const hardlyRead = 0.7

// A word has so many letters at least to be mended: shorter ones are near too
// many names. One with a letter missed, added or wholly wrong needs more.
const (
	shortestMended = 4
	shortestLost   = 5
	shortestWrong  = 6
)

// mend returns the one name that a folded word is a slip of OCR away from, among
// those that may stand in its place; nothing where none is, or several are.
func (l *lexicon) mend(word string, confidence float64, fits func(string) bool) string {
	if len(word) < shortestMended || confidence >= reading.SurelyRead || l.has(word) {
		return ""
	}
	found := ""
	for _, w := range l.near(word) {
		if !fits(w) || !isSlip(word, w, confidence) {
			continue
		}
		if found != "" {
			return ""
		}
		found = w
	}
	if found != "" && l.paired(found, word) {
		return ""
	}
	return found
}

// paired reports whether a word's last letter was misread where it alone tells a man's
// name from a woman's: Claudio, Claudia.
func (l *lexicon) paired(name, read string) bool {
	stem := name[:len(name)-1]
	return len(read) == len(name) && read[:len(stem)] == stem && l.given[stem+"A"] != "" && l.given[stem+"O"] != ""
}

// isSlip reports whether OCR may have made one word of another that is near.
func isSlip(read, printed string, confidence float64) bool {
	a, b := slip.Differing(read, printed)
	last := strings.HasSuffix(read, a) && strings.HasSuffix(printed, b) && read[:len(read)-len(a)] == printed[:len(printed)-len(b)]
	switch {
	case len(a)+len(b) == 1: // a last letter more or less often makes another name
		return len(printed) >= shortestLost && (!last || a == "" && confidence < hardlyRead)
	case (a == "S" || a == "Z") && (b == "S" || b == "Z") && confidence >= hardlyRead:
		return false // families spell one name both ways: Ledesma, Ledezma
	case len(a) == 1 && len(b) == 1 && a[0] >= '0' && a[0] <= '9':
		return true // no name has a figure
	case len(a) == 1 && len(b) == 1:
		return slip.Lookalike(a[0], b[0]) || confidence < hardlyRead && len(read) >= shortestWrong
	}
	return true // one of the pairs
}

// near returns the name words that a folded word is one step away from: a
// letter changed, missed or added, or two read for one.
func (l *lexicon) near(word string) []string {
	found := map[string]bool{}
	for _, p := range slip.Pairs {
		for _, w := range append(slip.Replaced(word, p.One, p.Two), slip.Replaced(word, p.Two, p.One)...) {
			found[w] = l.has(w)
		}
	}
	for _, w := range l.shortened[word] {
		found[w] = true
	}
	for i := range word {
		key := word[:i] + word[i+1:]
		found[key] = l.has(key)
		for _, w := range l.shortened[key] {
			found[w] = fold.Distance(word, w) == 1
		}
	}
	var out []string
	for w, near := range found {
		if near {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return out
}

// likePrinted gives a name's word the capitals that the printed one has.
func likePrinted(word, printed string) string {
	if strings.ContainsFunc(printed, unicode.IsLower) {
		return word
	}
	return strings.ToUpper(word)
}
