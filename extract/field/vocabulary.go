package field

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// vocabulary counts the words of a bundle's texts, folded, on top of what all
// offices write.
type vocabulary map[string]int

var wordLetters = regexp.MustCompile(`[A-Z]+`)

func newVocabulary(oficios []segment.Oficio) vocabulary {
	v := maps.Clone(officialese())
	for _, o := range oficios {
		for _, p := range o.Pages {
			v.count(p.Folded)
		}
	}
	return v
}

func (v vocabulary) count(folded string) {
	for _, w := range wordLetters.FindAllString(folded, -1) {
		v[w]++
	}
}

// doubtful reports whether a value was recognised less than surely.
func doubtful(v *schema.Value) bool {
	return v != nil && v.Confidence() < surelyRead && v.Places()[0].Origin == schema.OCR
}

// A word is put right by one that stands so often at least.
const oftenOffice = 3

// How many letters a word has at least that is put right: with a letter that OCR
// takes for another, with one consonant for another, and with any other slip inside
// it. Of shorter ones vowels tell words apart.
const (
	shortestOffice = 6
	shortestSound  = 7
	shortestSlip   = 8
)

// officeWords are the words of a text of offices, with the signs that OCR makes
// of letters.
var officeWords = regexp.MustCompile(`[A-Z~][A-Z0-9!|\]~]*`)

// mend puts right the words of a recognised text that the bundle hardly has elsewhere,
// but often with what OCR makes of it, and small words that Spanish has not.
func (v vocabulary) mend(value *schema.Value) {
	if value == nil || len(value.Places()) == 0 || value.Places()[0].Origin != schema.OCR {
		return
	}
	runes, unsure := []rune(valueOf(value)), doubtful(value)
	var out []rune
	at := 0
	for _, m := range officeWords.FindAllStringIndex(fold.Text(string(runes)), -1) {
		printed := runes[m[0]:m[1]]
		word := fold.Text(string(printed))
		to := linkingWord(word)
		if other := v.misread(word); to == "" && (unsure || officialese()[other] > 0) {
			to = other
		}
		out = append(out, runes[at:m[0]]...)
		out = append(out, reletter(printed, word, to)...)
		at = m[1]
	}
	if out = append(out, runes[at:]...); string(out) != string(runes) {
		*value = doubted(*value, string(out))
	}
}

// reletter writes into a printed word what another has that it was misread of.
func reletter(printed []rune, word, to string) []rune {
	if to == "" {
		return printed
	}
	wrong, right := differing(word, to)
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
func (v vocabulary) misread(word string) string {
	found := ""
	if officialese()[word] > 0 {
		return found
	}
	for _, to := range slips(word) {
		if v[to] < oftenOffice || to == found || v[word] > 1 && (v[word] > mostAlike || v[to] < soMuchOftener*v[word]) {
			continue
		}
		if found != "" {
			return ""
		}
		found = to
	}
	return found
}

// A word is seldom misread in the same way: not oftener than so, and so many times
// less often than it is read well.
const (
	mostAlike     = 3
	soMuchOftener = 10
)

// slips are what a word may be a misreading of, words of the language or not. Another
// first or last letter, or another vowel before a last S, is another word's form.
func slips(word string) []string {
	n := len(word)
	var out []string
	for i := range word {
		sign, inner := !isLetter(word[i]), i > 0 && i < n-1
		if i == n-1 && !sign {
			break
		}
		for _, c := range lookingLike(word[i]) {
			if n >= shortestOffice && !otherForm(word, i, byte(c)) || n == shortestOffice-1 && !isVowel(byte(c)) {
				out = append(out, word[:i]+string(c)+word[i+1:])
			}
		}
		if n >= shortestSound && inner && !isVowel(word[i]) {
			out = append(out, withLetters(word[:i], word[i+1:], consonantLetters)...)
		}
		if n >= shortestSlip && inner {
			out = append(append(out, word[:i]+word[i+1:]), withLetters(word[:i], word[i:], letters)...)
		}
	}
	if n >= shortestSound {
		for _, p := range twoForOne {
			out = append(out, replaced(word, p.two, p.one)...)
		}
	}
	return slices.DeleteFunc(out, func(s string) bool { return s == word })
}

// twoForOne are letters and the two that OCR reads for them.
var twoForOne = append([]struct{ one, two string }{{"N", "RR"}, {"RI", "N"}}, pairs...)

const (
	letters          = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	consonantLetters = "BCDFGHJKLMNPQRSTVWXYZ"
)

func isVowel(c byte) bool { return strings.IndexByte("AEIOU", c) >= 0 }

// withLetters puts each of some letters between two texts.
func withLetters(before, after, letters string) []string {
	var out []string
	for _, c := range letters {
		out = append(out, before+string(c)+after)
	}
	return out
}

// otherForm reports whether a vowel makes of a word another form of it or another
// word: "registrados", "registradas", "omisión", "emisión".
func otherForm(word string, at int, to byte) bool {
	if at == 0 {
		return isVowel(word[0]) && isVowel(to)
	}
	return at == len(word)-2 && word[at+1] == 'S' && isVowel(word[at]) && isVowel(to)
}

// lookingLike are the letters that OCR takes a character for, each once.
func lookingLike(c byte) string {
	if c == '~' { // a sign that is no letter
		return letters
	}
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
