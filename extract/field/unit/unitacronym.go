package unit

import (
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// GiveAcronyms gives an oficio's units the acronyms that its number's code has for
// them, outer to inner: INM/DGA/DRH/SP/3511/2022. The institution's acronym is
// no unit's.
func GiveAcronyms(o *schema.Oficio) {
	codes := unitCodes(o)
	for _, fits := range []func(code, name string) bool{isInitials, compounds} {
		for i := range o.Units {
			u := &o.Units[i]
			for k, code := range codes {
				if u.Acronym == "" && code != "" && fits(code, reading.ValueOf(&u.Value)) {
					u.Acronym, codes[k] = code, ""
				}
			}
		}
	}
}

// unitCodes are the groups of letters in an oficio's number, without its
// institution's and ministry's.
func unitCodes(o *schema.Oficio) []string {
	var out []string
	for _, g := range strings.FieldsFunc(reading.ValueOf(o.Number), func(r rune) bool { return reading.IsSeparator(r) || r == ' ' }) {
		if MayBeAcronym(g) && !isInitials(g, reading.ValueOf(o.Institution)) && !isInitials(g, reading.ValueOf(o.Ministry)) {
			out = append(out, g)
		}
	}
	return out
}

// Abbreviates reports whether a code is made of the beginnings of an institution's words.
func Abbreviates(code, name string) bool { return compounds(code, name) }

func isInitials(code, name string) bool { return Initials(name) == code }

// compounds reports whether a code is made of the beginnings of a name's words,
// one after the other, as SEGOB is of "SEcretaría de GOBernación". A word that
// does not count in an acronym may be left out, and so may the last words when
// three or more letters stand for the others (DGTI).
func compounds(code, name string) bool {
	words := strings.FieldsFunc(fold.Text(name), func(r rune) bool { return !fold.IsAlnum(byte(r)) })
	return len(code) > 1 && madeOf(code, words, len(code) > 2)
}

func madeOf(code string, words []string, open bool) bool {
	if len(words) == 0 {
		return code == ""
	}
	if code == "" && open {
		return true
	}
	first, rest := words[0], words[1:]
	if smallWords[first] && madeOf(code, rest, open) {
		return true
	}
	for n := 1; n <= len(first) && n <= len(code) && first[:n] == code[:n]; n++ {
		if madeOf(code[n:], rest, open) {
			return true
		}
	}
	return false
}
