package statute

import (
	_ "embed"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/fold"
)

//go:embed words.txt
var wordsTxt string

// restorable is how long a word must be for one letter of it to be corrected;
// shorter ones are only corrected where OCR's usual confusions explain all.
const restorable = 7

// Restore corrects the words of a title that stands in no book where they are
// plainly words of titles misread ("Secretarla" for "Secretaría"). Other words
// stay as they are printed.
func (b *Book) Restore(printed string) string {
	words := strings.Fields(printed)
	for i, w := range words {
		bare := strings.TrimRight(w, ",")
		words[i] = b.restoreWord(bare) + w[len(bare):]
	}
	return strings.Join(words, " ")
}

func (b *Book) restoreWord(w string) string {
	folded := fold.Text(w)
	if len(folded) < 5 {
		return w
	}
	if _, known := b.words[folded]; known {
		return w
	}
	found := ""
	for _, known := range b.vocabulary {
		limit := 0
		if len(folded) >= restorable {
			limit = 1
		}
		if !Misread(known.folded, folded, limit) {
			continue
		}
		if found != "" || stem(known.folded) == stem(folded) {
			return w // it may be either, or is another form of the word
		}
		found = known.printed
	}
	switch {
	case found == "":
		return w
	case strings.IndexFunc(w, unicode.IsLower) < 0:
		return strings.ToUpper(found)
	}
	return found
}

// stem is a folded word without what tells its number and gender.
func stem(folded string) string {
	return strings.TrimRight(strings.TrimSuffix(folded, "S"), "AEO")
}

// learnWords gathers the words of the book's titles and of the list of words.
func (b *Book) learnWords() {
	b.words = map[string]bool{}
	learn := func(text string) {
		for _, w := range strings.Fields(text) {
			w = strings.Trim(w, ",.")
			if f := fold.Text(w); len(f) >= 4 && !b.words[f] {
				b.words[f] = true
				b.vocabulary = append(b.vocabulary, word{w, f})
			}
		}
	}
	for _, l := range b.laws {
		learn(l.Title)
	}
	learn(wordsTxt)
}
