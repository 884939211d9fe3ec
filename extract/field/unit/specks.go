package unit

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/field/slip"
	"github.com/oficialia/oficialia/extract/fold"
)

// longWord is how many letters a word of a unit has at least that is no
// abbreviation before a full stop.
const longWord = 6

// unstoppedUnit leaves out of a unit specks that were read as full stops and as
// words.
func unstoppedUnit(s string) string {
	words := slices.DeleteFunc(strings.Fields(s), isScrap)
	for i, w := range words[:max(0, len(words)-1)] {
		if bare := strings.TrimRight(w, "."); smallWords[fold.Text(bare)] || len(fold.Text(bare)) >= longWord {
			words[i] = bare
		}
	}
	return strings.Join(words, " ")
}

// isScrap reports whether a word of a unit is strokes read as a small letter or two.
func isScrap(word string) bool {
	f := fold.Text(word)
	one := len(f) == 1 && fold.IsLetter(f[0]) && !slip.IsVowel(f[0]) && f != "Y"
	return (one || len(f) == 2) && word == strings.ToLower(word) && word != strings.ToUpper(word) && !smallWords[f]
}

// untorn leaves out the torn beginning of a word that is read again whole, as
// lines that overlap are: "DIRECCIÓN GE GENERAL".
func untorn(s string) string {
	words := strings.Fields(s)
	var out []string
	for i, w := range words {
		f := fold.Text(w)
		if i+1 < len(words) && len(f) >= 2 && !smallWords[f] {
			if next := fold.Text(words[i+1]); next == f || len(f) <= 4 && strings.HasPrefix(next, f) {
				continue
			}
		}
		out = append(out, w)
	}
	return strings.Join(out, " ")
}

// dropComma leaves a speck that was read as a comma off an entry's end.
func (u *unit) dropComma() {
	last := &u.lines[len(u.lines)-1]
	for last.End > last.Start && strings.IndexByte(", ", u.page.Folded[last.End-1]) >= 0 {
		last.End--
	}
	u.folded = strings.TrimRight(u.folded, ", ")
}
