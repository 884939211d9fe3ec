package segment

import (
	"regexp"
	"strings"
	"unicode"
)

// wornGroup is a group of capitals or figures, and what stands in the place of a sign
// behind it.
var wornGroup = regexp.MustCompile(`^([A-Z]{1,9}|[0-9]{1,6}|[A-Z][0-9]{2})([/_-]{1,2}| ?[.,:'"?+-]{1,2} ?| {1,3}|$)`)

// wornYear is a year that ends a number.
var wornYear = regexp.MustCompile(`^(?:19|20)[0-9]{2}$`)

// worn reads a number some of whose thin signs are worn away, or to specks, that begins
// at a place. Its value has slashes in their places.
func worn(runes []rune, at int) (Number, bool) {
	rest := capitalsFrom(runes, at)
	var value, sign strings.Builder
	end, lost, letters, whole, figures := 0, false, false, "", 0
	for pos := 0; pos < len(rest); {
		m := wornGroup.FindStringSubmatch(rest[pos:])
		if m == nil {
			break
		}
		value.WriteString(sign.String() + m[1])
		sign.Reset()
		if pos += len(m[1]); isDigit(m[1][len(m[1])-1]) {
			figures++
			whole, end = value.String(), pos
			lost = strings.ContainsAny(strings.Trim(rest[:end], " "), " ,:'\"?+")
		} else {
			letters = true
		}
		if letters && wornYear.MatchString(m[1]) && len(whole) > len(m[1]) && m[2] != "/" && (figures > 1 || !runningBehindYear.MatchString(rest[pos:])) {
			break
		}
		if s := strings.Trim(m[2], " .,:'\"?+"); s != "" {
			sign.WriteString(s[:1])
		} else {
			sign.WriteString("/")
		}
		pos += len(m[2])
	}
	if !lost || !letters || !runningPart.MatchString(whole) {
		return Number{}, false
	}
	return Number{Value: whole, Start: at, End: at + end, Corrected: true, Unsigned: true}, true
}

// runningBehindYear is a running number behind a code and its year: "UT 2024 1784".
var runningBehindYear = regexp.MustCompile(`^[ .][0-9]{3,5}(?:[^0-9A-Z ]|$)`)

// runningPart is a number's running part behind a code.
var runningPart = regexp.MustCompile(`^[A-Z0-9]{2,9}[/-].*[0-9]{2,}`)

// capitalsFrom is a text from a place on up to what no worn number has, small letters
// above all.
func capitalsFrom(runes []rune, at int) string {
	end := at
	for end < len(runes) && (runes[end] >= 'A' && runes[end] <= 'Z' || strings.ContainsRune("0123456789 /_-.,:'\"?+¿’", runes[end])) {
		end++
	}
	if end < len(runes) && end > at && unicode.IsLetter(runes[end]) {
		for end > at && runes[end-1] != ' ' {
			end-- // the capital of a word
		}
	}
	return strings.NewReplacer("¿", "?", "’", "'").Replace(string(runes[at:end]))
}
