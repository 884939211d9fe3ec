package field

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// placeWords are words that places of any bundle have.
var placeWords = []string{"Ciudad", "México", "Buenos", "Aires", "Autónoma", "Estado"}

// shortestPlaceWord is how many letters a place's word has at least that one misread letter
// leaves like no other.
const shortestPlaceWord = 5

var (
	placeWord = regexp.MustCompile(`\pL+`)
	// cityShort is "Cd. de México" with its second letter misread.
	cityShort = regexp.MustCompile(`^([Cc])\pL(\. de M[eé]xico)$`)
)

// agreePlaces puts right words of places that no other letter of the bundle has but for a
// letter, and a first one that lost its beginning.
func agreePlaces(all []schema.Oficio) {
	for i := range all {
		v := all[i].Place
		if v == nil || len(v.Places()) == 0 || v.Places()[0].Origin != schema.OCR {
			continue
		}
		others := otherPlaceWords(all, i)
		value := reading.ValueOf(v)
		to := cityShort.ReplaceAllString(value, "${1}d$2")
		to = placeWord.ReplaceAllStringFunc(to, func(w string) string { return placeWordNear(w, others) })
		if first := placeWord.FindString(to); first != "" && strings.HasPrefix(to, first) {
			to = firstRestored(first, others) + strings.TrimPrefix(to, first)
		}
		if to != value {
			*v = reading.Doubted(*v, to)
		}
	}
}

// otherPlaceWords are the words of the places of all letters but one, by their folded form.
func otherPlaceWords(all []schema.Oficio, but int) map[string]string {
	words := map[string]string{}
	for i := range all {
		for _, w := range placeWord.FindAllString(reading.ValueOf(all[i].Place), -1) {
			if i != but {
				words[fold.Text(w)] = w
			}
		}
	}
	for _, w := range placeWords {
		words[fold.Text(w)] = w
	}
	return words
}

// placeWordNear is the one other word that a word is but for a letter, itself where there is
// none, or it is one.
func placeWordNear(word string, others map[string]string) string {
	folded, found := fold.Text(word), ""
	if len(folded) < shortestPlaceWord || others[folded] != "" {
		return word
	}
	for other, printed := range others {
		if len(other) != len(folded) || fold.Distance(other, folded) != 1 {
			continue
		}
		if found != "" {
			return word
		}
		found = printed
	}
	return likeWord(found, word)
}

// firstRestored is the one other word that a place's first word, which begins with a small
// letter, is the end of; itself where there is none.
func firstRestored(word string, others map[string]string) string {
	folded, found := fold.Text(word), ""
	if r, _ := utf8.DecodeRuneInString(word); !unicode.IsLower(r) || len(folded) < 3 {
		return word
	}
	for other, printed := range others {
		if !strings.HasSuffix(other, folded) || other == folded {
			continue
		}
		if found != "" {
			return word
		}
		found = printed
	}
	return likeWord(found, word)
}

// likeWord is a word put right with the capitals that were printed; what was printed where
// there is none.
func likeWord(found, printed string) string {
	switch {
	case found == "":
		return printed
	case reading.InCapitals(printed):
		return strings.ToUpper(found)
	case reading.InCapitals(found):
		first, size := utf8.DecodeRuneInString(found)
		return string(first) + strings.ToLower(found[size:])
	}
	return found
}
