package person

import (
	"regexp"
	"strings"
)

var (
	// A run of consonants is Spanish where it ends as a syllable begins (Andrés,
	// Montblanch) or has an s after a consonant (Constanza).
	consonants = regexp.MustCompile(`[BCDFGHJKLMNÑPQRSTVWXZ]{3,}`)
	onset      = regexp.MustCompile(`(?:[BCFGP][LR]|[DT]R|TL|[CSTP]H|LL|RR|[KW]H|[NRLB]S[BCDFGLMNPQRTV][LR]?)$`)
	misfit     = regexp.MustCompile(`Ñ[^AEIOUÁÉÍÓÚÜ\s]|[BCDFGHJKLMPQRSTV]X[AEIOU]|ÁA|AÁ|ÉE|EÉ|ÍI|IÍ|ÓO|OÓ|ÚU|UÚ`)
	apostrophe = regexp.MustCompile(`[\pL]{2}['’]`)
)

// spellable reports whether a name's words can be Spanish ones by their
// letters: what OCR made of a blurred name often cannot. Foreign names that
// cannot either lose their value only where they were read unsurely.
func spellable(name string) bool {
	upper := strings.ToUpper(name)
	if misfit.MatchString(upper) || apostrophe.MatchString(upper) {
		return false
	}
	for _, run := range consonants.FindAllString(upper, -1) {
		if !onset.MatchString(run) {
			return false
		}
	}
	return true
}
