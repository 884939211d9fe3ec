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
	known := wordsOfPlaces(all)
	for i := range all {
		v := all[i].Place
		if v == nil || len(v.Places()) == 0 || v.Places()[0].Origin != schema.OCR {
			continue
		}
		others := placesBut{known, i}
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

// spellings are how the last letter that has a word of a place prints it, and how the last
// before that does.
type spellings struct {
	printed, before string
	letter          int
}

// anyLetter has the words that places of any bundle have.
const anyLetter = -1

// wordsOfPlaces are the words of the places of all letters, by their folded form.
func wordsOfPlaces(all []schema.Oficio) map[string]spellings {
	words := map[string]spellings{}
	add := func(w string, letter int) {
		was := words[fold.Text(w)]
		if was.printed != "" && was.letter != letter {
			was.before = was.printed
		}
		was.printed, was.letter = w, letter
		words[fold.Text(w)] = was
	}
	for i := range all {
		for _, w := range placeWord.FindAllString(reading.ValueOf(all[i].Place), -1) {
			add(w, i)
		}
	}
	for _, w := range placeWords {
		add(w, anyLetter)
	}
	return words
}

// placesBut are the words of the places of all letters but one.
type placesBut struct {
	words  map[string]spellings
	letter int
}

// printed is how another letter prints a word, empty where none has it.
func (p placesBut) printed(s spellings) string {
	if s.letter == p.letter {
		return s.before
	}
	return s.printed
}

// only is how others print the one word that is so; empty where there is none, or more.
func (p placesBut) only(is func(folded string) bool) (found string) {
	for folded, s := range p.words {
		printed := p.printed(s)
		if printed == "" || !is(folded) {
			continue
		}
		if found != "" {
			return ""
		}
		found = printed
	}
	return found
}

// placeWordNear is the one other word that a word is but for a letter, itself where there is
// none, or it is one.
func placeWordNear(word string, others placesBut) string {
	folded := fold.Text(word)
	if len(folded) < shortestPlaceWord || others.printed(others.words[folded]) != "" {
		return word
	}
	return likeWord(others.only(func(other string) bool {
		return len(other) == len(folded) && fold.Distance(other, folded) == 1
	}), word)
}

// firstRestored is the one other word that a place's first word, which begins with a small
// letter, is the end of; itself where there is none.
func firstRestored(word string, others placesBut) string {
	folded := fold.Text(word)
	if r, _ := utf8.DecodeRuneInString(word); !unicode.IsLower(r) || len(folded) < 3 {
		return word
	}
	return likeWord(others.only(func(other string) bool { return strings.HasSuffix(other, folded) && other != folded }), word)
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
