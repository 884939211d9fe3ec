package unit

import (
	"maps"
	"regexp"
	"slices"
	"unicode"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/field/slip"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// Vocabulary counts the words of a bundle's texts, folded, on top of what all
// offices write.
type Vocabulary map[string]int

var wordLetters = regexp.MustCompile(`[A-Z]+`)

// NewVocabulary counts the words of all pages of a bundle.
func NewVocabulary(oficios []segment.Oficio) Vocabulary {
	v := maps.Clone(officialese())
	for _, o := range oficios {
		for _, p := range o.Pages {
			v.count(p.Folded)
		}
	}
	return v
}

func (v Vocabulary) count(folded string) {
	for _, w := range wordLetters.FindAllString(folded, -1) {
		v[w]++
	}
}

// doubtful reports whether a value was recognised less than surely.
func doubtful(v *schema.Value) bool {
	return v != nil && v.Confidence() < reading.SurelyRead && v.Places()[0].Origin == schema.OCR
}

// A word is put right by one that stands so often at least.
const oftenOffice = 3

// officeWords are the words of a text of offices, with the signs that OCR makes
// of letters.
var officeWords = regexp.MustCompile(`[A-Z~][A-Z0-9!|\]~]*`)

// Mend puts right the words of a recognised text that the bundle hardly has elsewhere,
// but often with what OCR makes of it, and small words that Spanish has not.
func (v Vocabulary) Mend(value *schema.Value) {
	if value == nil || len(value.Places()) == 0 || value.Places()[0].Origin != schema.OCR {
		return
	}
	runes, unsure := []rune(reading.ValueOf(value)), doubtful(value)
	var out []rune
	at, before := 0, ""
	for _, m := range officeWords.FindAllStringIndex(fold.Text(string(runes)), -1) {
		printed := runes[m[0]:m[1]]
		word := fold.Text(string(printed))
		to := slip.LinkingWord(word)
		if other := v.misread(word); to == "" && (unsure || officialese()[other] > 0) {
			to = other
		}
		if before == "A" && word == "DA" {
			to = "LA" // no verb follows the preposition
		}
		before = word
		out = append(out, runes[at:m[0]]...)
		out = append(out, reletter(printed, word, to)...)
		at = m[1]
	}
	if out = append(out, runes[at:]...); string(out) != string(runes) {
		*value = reading.Doubted(*value, string(out))
	}
}

// elsewhere reports whether a bundle has a word more than once.
func (v Vocabulary) elsewhere(word string) bool {
	return slices.ContainsFunc(wordLetters.FindAllString(word, -1), func(w string) bool { return v[w] > 1 })
}

// reletter writes into a printed word what another has that it was misread of.
func reletter(printed []rune, word, to string) []rune {
	if to == "" {
		return printed
	}
	wrong, right := slip.Differing(word, to)
	start := 0
	for start < len(word) && start < len(to) && word[start] == to[start] {
		start++
	}
	out := slices.Clone(printed[:start])
	for i := range right {
		out = append(out, cased(right[i], printed))
	}
	return append(out, printed[start+len(wrong):]...)
}

// misread returns the word that another is a misreading of, nothing where it is
// none or may be several's.
func (v Vocabulary) misread(word string) string {
	found := ""
	if officialese()[word] > 0 {
		return found
	}
	for _, to := range slip.Of(word) {
		if v[to] < oftenOffice || to == found || v[word] > 1 && (v[word] > mostAlike && officialese()[to] == 0 || v[to] < soMuchOftener*v[word]) {
			continue
		}
		if found != "" {
			return ""
		}
		found = to
	}
	return found
}

// A word is seldom misread in the same way: not oftener than so, unless it is one that all
// offices write, and so many times less often than it is read well.
const (
	mostAlike     = 3
	soMuchOftener = 10
)

// cased is a letter in small print where most of a word is.
func cased(letter byte, word []rune) rune {
	if reading.InCapitals(string(word)) {
		return rune(letter)
	}
	return unicode.ToLower(rune(letter))
}
