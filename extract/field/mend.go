package field

import (
	"slices"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/fold"
)

// surelyRead is the confidence from which on what was read stays as it is: a word that
// no list has is one that the list lacks.
const surelyRead = 0.95

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

// lookalikes are letters, figures and signs that OCR takes for one another,
// small and capital ones, in groups.
var lookalikes = strings.Fields(`OCGQDU0 AOEUZ ECO EFB ILTFJ1|!] IRE TRY FPR RN NMHW NUR HBK BRD BPR8 VYU VWN GYQ GA SA5Z SE Z2 XKAN UJ`)

func lookalike(a, b byte) bool {
	return slices.ContainsFunc(lookalikes, func(group string) bool {
		return strings.IndexByte(group, a) >= 0 && strings.IndexByte(group, b) >= 0
	})
}

// pair are letters, and others that OCR takes them for.
type pair struct{ one, two string }

// pairs are letters, and the two that OCR reads for them or they for.
var pairs = []pair{
	{"M", "RN"},
	{"N", "RI"},
	{"M", "NI"},
	{"M", "IN"},
	{"D", "CL"},
	{"W", "VV"},
	{"U", "LI"},
	{"U", "II"},
	{"H", "LI"},
	{"K", "LC"},
	{"A", "FI"},
	{"B", "TO"},
	{"TO", "TB"}, // letters that type sets into one another
}

// mend returns the one name that a folded word is a slip of OCR away from, among
// those that may stand in its place; nothing where none is, or several are.
func (l *lexicon) mend(word string, confidence float64, fits func(string) bool) string {
	if len(word) < shortestMended || confidence >= surelyRead || l.has(word) {
		return ""
	}
	found := ""
	for _, w := range l.near(word) {
		if !fits(w) || !slip(word, w, confidence) {
			continue
		}
		if found != "" {
			return ""
		}
		found = w
	}
	return found
}

// slip reports whether OCR may have made one word of another that is near.
func slip(read, printed string, confidence float64) bool {
	a, b := differing(read, printed)
	last := strings.HasSuffix(read, a) && strings.HasSuffix(printed, b) && read[:len(read)-len(a)] == printed[:len(printed)-len(b)]
	switch {
	case len(a)+len(b) == 1: // a last letter more or less often makes another name
		return len(printed) >= shortestLost && (!last || a == "" && confidence < hardlyRead)
	case (a == "S" || a == "Z") && (b == "S" || b == "Z") && confidence >= hardlyRead:
		return false // families spell one name both ways: Ledesma, Ledezma
	case len(a) == 1 && len(b) == 1:
		return lookalike(a[0], b[0]) || confidence < hardlyRead && len(read) >= shortestWrong
	}
	return true // one of the pairs
}

// differing returns the middles of two texts, without what they have in common
// at their beginnings and ends.
func differing(a, b string) (string, string) {
	for a != "" && b != "" && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for a != "" && b != "" && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return a, b
}

// near returns the name words that a folded word is one step away from: a
// letter changed, missed or added, or two read for one.
func (l *lexicon) near(word string) []string {
	found := map[string]bool{}
	for _, p := range pairs {
		for _, w := range append(replaced(word, p.one, p.two), replaced(word, p.two, p.one)...) {
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

// replaced returns a word with each occurrence of a text exchanged in turn.
func replaced(word, old, by string) []string {
	var out []string
	for i := 0; i+len(old) <= len(word); i++ {
		if strings.HasPrefix(word[i:], old) {
			out = append(out, word[:i]+by+word[i+len(old):])
		}
	}
	return out
}

// likePrinted gives a name's word the capitals that the printed one has.
func likePrinted(word, printed string) string {
	if strings.ContainsFunc(printed, unicode.IsLower) {
		return word
	}
	return strings.ToUpper(word)
}
