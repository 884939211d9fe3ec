package field

import (
	"slices"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/fold"
)

// How many letters a word has at least that is put right: with a letter that OCR
// takes for another, with one consonant for another, and with any other slip inside
// it. Of shorter ones vowels tell words apart.
const (
	shortestOffice = 6
	shortestSound  = 7
	shortestSlip   = 8
)

// slips are what a word may be a misreading of, words of the language or not. Another
// first or last letter, or another vowel before a last S, is another word's form.
func slips(word string) []string {
	n := len(word)
	var out []string
	for i := range word {
		sign, inner := !fold.IsLetter(word[i]), i > 0 && i < n-1
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
var twoForOne = append([]pair{{"N", "RR"}, {"RI", "N"}}, pairs...)

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
