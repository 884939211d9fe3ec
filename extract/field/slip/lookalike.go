package slip

import (
	"slices"
	"strings"
)

// lookalikes are letters, figures and signs that OCR takes for one another,
// small and capital ones, in groups.
var lookalikes = strings.Fields(`OCGQDU0 AOEUZ ECO EFB ILTFJ1|!] IRE TRY FPR RN NMHW NUR HBK BRD BPR8 VYU VWN GYQ GA SA5Z SE Z2 XKAN UJ`)

// Lookalike reports whether OCR takes two characters for one another.
func Lookalike(a, b byte) bool {
	return slices.ContainsFunc(lookalikes, func(group string) bool {
		return strings.IndexByte(group, a) >= 0 && strings.IndexByte(group, b) >= 0
	})
}

// Pair are letters, and others that OCR takes them for.
type Pair struct{ One, Two string }

// Pairs are letters, and the two that OCR reads for them or they for.
var Pairs = []Pair{
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
	{"B", "TE"},
	{"TO", "TB"}, // letters that type sets into one another
}

// Differing returns the middles of two texts, without what they have in common
// at their beginnings and ends.
func Differing(a, b string) (string, string) {
	for a != "" && b != "" && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for a != "" && b != "" && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return a, b
}

// Replaced returns a word with each occurrence of a text exchanged in turn.
func Replaced(word, old, by string) []string {
	var out []string
	for i := 0; i+len(old) <= len(word); i++ {
		if strings.HasPrefix(word[i:], old) {
			out = append(out, word[:i]+by+word[i+len(old):])
		}
	}
	return out
}
