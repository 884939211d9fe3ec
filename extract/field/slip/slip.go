// Package slip knows what OCR makes of letters: which look alike, which run into one
// another, and what a word may be a misreading of. Words are folded, as fold has them.
package slip

import (
	"slices"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/fold"
)

// ShortestWord is how many letters a word has at least that is put right with a letter
// that OCR takes for another. Of shorter ones vowels tell words apart.
const ShortestWord = 6

// How many one has that is put right with one consonant for another, and with any other
// slip inside it.
const (
	shortestSound = 7
	shortestSlip  = 8
)

// Of are what a word may be a misreading of, words of the language or not. Another
// first or last letter, or another vowel before a last S, is another word's form.
func Of(word string) []string {
	n := len(word)
	var out []string
	for i := range word {
		sign, inner := !fold.IsLetter(word[i]), i > 0 && i < n-1
		if i == n-1 && !sign && word[i] != 'Q' { // which ends no word
			break
		}
		for _, c := range LookingLike(word[i]) {
			if n >= ShortestWord && !otherForm(word, i, byte(c)) || n == ShortestWord-1 && !IsVowel(byte(c)) {
				out = append(out, word[:i]+string(c)+word[i+1:])
			}
		}
		if n >= shortestSound && inner && !IsVowel(word[i]) {
			out = append(out, withLetters(word[:i], word[i+1:], consonantLetters)...)
		}
		if n >= shortestSlip && inner {
			out = append(append(out, word[:i]+word[i+1:]), withLetters(word[:i], word[i:], letters)...)
		}
	}
	if n >= shortestSound {
		for _, p := range twoForOne {
			out = append(out, Replaced(word, p.Two, p.One)...)
		}
	}
	return slices.DeleteFunc(out, func(s string) bool { return s == word })
}

// twoForOne are letters and the two that OCR reads for them.
var twoForOne = append([]Pair{{"N", "RR"}, {"RI", "N"}}, Pairs...)

const (
	letters          = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	consonantLetters = "BCDFGHJKLMNPQRSTVWXYZ"
)

// IsVowel reports whether a byte of a folded word is a vowel.
func IsVowel(c byte) bool { return strings.IndexByte("AEIOU", c) >= 0 }

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
		return IsVowel(word[0]) && IsVowel(to)
	}
	return at == len(word)-2 && word[at+1] == 'S' && IsVowel(word[at]) && IsVowel(to)
}

// LookingLike are the letters that OCR takes a character for, each once.
func LookingLike(c byte) string {
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
