package field

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// vocabulary counts words, folded: those in which a bundle tells offices, in its
// letterheads and in the positions of its people, or all of its texts' words.
type vocabulary map[string]int

var wordLetters = regexp.MustCompile(`[A-Z]+`)

func newVocabulary(oficios []segment.Oficio) vocabulary {
	v := vocabulary{}
	for _, o := range oficios {
		for _, h := range o.Heads {
			for _, lines := range [][]layout.Line{h.Letterhead, h.Addressee, h.Signature, h.Copies} {
				for _, l := range lines {
					v.count(h.Page.Folded[l.Start:l.End])
				}
			}
		}
	}
	return v
}

func (v vocabulary) count(folded string) {
	for _, w := range wordLetters.FindAllString(folded, -1) {
		v[w]++
	}
}

// agreeSubjects puts right words of subjects that a bundle's texts often have with
// another letter.
func agreeSubjects(all []schema.Oficio, oficios []segment.Oficio) {
	if !slices.ContainsFunc(all, func(o schema.Oficio) bool { return doubtful(o.Subject) }) {
		return
	}
	v := vocabulary{}
	for _, o := range oficios {
		for _, p := range o.Pages {
			v.count(p.Folded)
		}
	}
	for i := range all {
		v.mend(all[i].Subject)
	}
}

// doubtful reports whether a value was recognised less than surely.
func doubtful(v *schema.Value) bool {
	return v != nil && v.Confidence() < surelyRead && v.Places()[0].Origin == schema.OCR
}

// A word is put right that stands once and has so many letters at least, by one
// that stands so often at least.
const (
	shortestOffice = 6
	oftenOffice    = 3
)

// officeWords are the words of a text of offices, with the signs that OCR makes
// of letters.
var officeWords = regexp.MustCompile(`[A-Z][A-Z0-9!|\]]*`)

// mend puts right the words of a recognised text that the bundle has nowhere else, but
// often with one letter that OCR takes for the other.
func (v vocabulary) mend(value *schema.Value) {
	if !doubtful(value) {
		return
	}
	runes := []rune(valueOf(value))
	mended := false
	for _, m := range officeWords.FindAllStringIndex(fold.Text(string(runes)), -1) {
		word := fold.Text(string(runes[m[0]:m[1]]))
		if at, letter := v.misread(word); at >= 0 {
			runes[m[0]+at] = cased(letter, runes[m[0]:m[1]])
			mended = true
		}
	}
	if mended {
		*value = doubted(*value, string(runes))
	}
}

// misread returns which letter of a word is another's, and that one; a negative
// place where none is, or several may be.
func (v vocabulary) misread(word string) (at int, letter byte) {
	at = -1
	if len(word) < shortestOffice || v[word] > 1 {
		return at, 0
	}
	for i := range word[:len(word)-1] { // another last letter is another form
		for _, c := range lookingLike(word[i]) {
			if v[word[:i]+string(c)+word[i+1:]] < oftenOffice {
				continue
			}
			if at >= 0 {
				return -1, 0
			}
			at, letter = i, byte(c)
		}
	}
	return at, letter
}

// lookingLike are the letters that OCR takes a character for, each once.
func lookingLike(c byte) string {
	out := ""
	for _, group := range lookalikes {
		if strings.IndexByte(group, c) < 0 {
			continue
		}
		for _, other := range group {
			if unicode.IsUpper(other) && byte(other) != c && !strings.ContainsRune(out, other) {
				out += string(other)
			}
		}
	}
	return out
}

// cased is a letter in small print where most of a word is.
func cased(letter byte, word []rune) rune {
	if inCapitals(string(word)) {
		return rune(letter)
	}
	return unicode.ToLower(rune(letter))
}
