package unit

import (
	"regexp"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// Unknown is the issuer of an oficio whose institution has no acronym that can
// be read.
const Unknown = "unknown"

var leadingLetters = regexp.MustCompile(`^[A-Z]{2,8}$`)

// MayBeAcronym reports whether a number's group is letters, as many as acronyms have.
func MayBeAcronym(group string) bool { return leadingLetters.MatchString(group) }

// smallWords do not count in an acronym.
var smallWords = map[string]bool{"DE": true, "DEL": true, "LA": true, "EL": true, "LOS": true, "LAS": true, "Y": true, "E": true, "PARA": true, "EN": true, "A": true, "AL": true}

// Acronym returns the issuing institution's acronym in lower case, for event
// subjects: the institution's initials, or the number's first group when these
// begin with its letters or are not known; else Unknown.
func Acronym(o schema.Oficio) string {
	first := ""
	if o.Number != nil {
		number, _ := o.Number.Value.Str()
		first, _, _ = strings.Cut(strings.NewReplacer(".", "/", "-", "/").Replace(number), "/")
	}
	if !MayBeAcronym(first) {
		first = ""
	}
	for _, body := range []*schema.Value{o.Institution, o.Ministry} {
		if body == nil {
			continue
		}
		name, _ := body.Value.Str()
		letters := Initials(name)
		if first != "" && (first == letters || abbreviates(first, name)) {
			return strings.ToLower(first)
		}
		if body == o.Institution && len(letters) >= 2 && len(letters) <= 8 {
			return strings.ToLower(letters)
		}
	}
	return Unknown
}

// Initials are the first letters of a name's words, without the small ones.
func Initials(name string) string {
	var b strings.Builder
	for _, w := range strings.FieldsFunc(fold.Text(name), parts) {
		if w = strings.Trim(w, ".,\"'"); w != "" && !smallWords[w] && fold.IsAlnum(w[0]) {
			b.WriteByte(w[0])
		}
	}
	return b.String()
}

// parts reports whether a character parts words: a blank, or a speck in its place.
func parts(r rune) bool { return strings.ContainsRune(" \n\t:;'\"", r) }

// ofState is the state in a government's name.
var ofState = regexp.MustCompile(`^GOBIERNO DEL ESTADO (?:LIBRE Y SOBERANO )?DEL? (.*)$`)

// StateInitials is the code of a state's institution that names it with the state: its
// initials and the state's, as FGJNL. The government is the letterhead's ministry.
func StateInitials(institution, government string) []string {
	m := ofState.FindStringSubmatch(fold.Words(government))
	if m == nil || institution == "" {
		return nil
	}
	return []string{Initials(institution) + Initials(m[1])}
}

// abbreviates reports whether an acronym's letters stand in a name in order,
// the first ones beginning words (CONAGUA, SEGOB).
func abbreviates(acronym, name string) bool {
	folded := fold.Words(name)
	if !strings.HasPrefix(Initials(name), acronym[:1]) {
		return false
	}
	at := 0
	for i := 0; i < len(acronym); i++ {
		next := strings.IndexByte(folded[at:], acronym[i])
		if next < 0 {
			return false
		}
		at += next + 1
	}
	return true
}
