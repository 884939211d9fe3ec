package ocr

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/page"
)

// wordSigns is what the recogniser may read in a word. It knows no accents.
const wordSigns = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/.,-:;()"

const (
	leastWord   = 3    // letters of a word that is read once more
	sureUnknown = 0.95 // from which a word that the dictionary lacks is taken for a name
	doubtedWord = 0.75 // confidence below which a table's label is read once more, though it is a word
)

// wordOpinions has the recogniser read words that Tesseract's dictionary does not know, and
// doubtful ones of a table's labels, on which hang the figures of their rows. Of 485 words of
// the worn pages of 7 drawn bundles it read 52 otherwise than Tesseract, twice alike and
// surely: 31 of these rightly, and all that the dictionary knew.
func (e *Engine) wordOpinions(s *sheet, words []found) error {
	if e.second == nil {
		return nil
	}
	for i, w := range words {
		_, mine, _ := core(w.text)
		if !wordLike(mine) || !s.largeEnough(w) {
			continue
		}
		if e.tess.knows(mine) {
			if w.confidence >= doubtedWord || !labels(words, i) {
				continue
			}
		} else if w.confidence >= sureUnknown || utf8.RuneCountInString(mine) < leastWord {
			continue
		}
		opinions, err := e.opinionsOn(s, w)
		if err != nil {
			return err
		}
		words[i] = w.advisedWord(opinions, e.tess.knows)
	}
	return nil
}

// opinionsOn are two readings of a word, the second with less paper around it.
func (e *Engine) opinionsOn(s *sheet, w found) ([]page.Reading, error) {
	var out []page.Reading
	for _, around := range paperBeside {
		r, err := e.ask(s, w.at, around, wordSigns)
		if err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	return out, nil
}

// core parts a word from the marks before and behind it.
func core(text string) (before, word, behind string) {
	other := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	word = strings.TrimLeftFunc(text, other)
	before = text[:len(text)-len(word)]
	word = strings.TrimRightFunc(word, other)
	return before, word, text[len(before)+len(word):]
}

// wordLike reports whether a text is made of letters, for the most part, and is no code.
func wordLike(text string) bool {
	letters, others := 0, 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			letters++
		} else {
			others++
		}
	}
	return letters > others && !strings.ContainsAny(text, "/.-@")
}

// labels reports whether figures that stand alone, as cells do, follow word i on its line.
func labels(words []found, i int) bool {
	at := words[i].at
	for k, w := range words {
		if w.at.Min.X >= at.Max.X && figureLike(w.text) && 2*overlapY(w.at, at) > at.Dy() && alone(words, k) {
			return true
		}
	}
	return false
}

// advisedWord is a word of which the recogniser has these opinions. What it reads twice alike
// and surely is taken where that is a word of the dictionary and what Tesseract read is none,
// or was not sure and the recogniser is.
func (w found) advisedWord(opinions []page.Reading, knows func(string) bool) found {
	before, mine, behind := core(w.text)
	_, said, _ := core(opinions[0].Text)
	least := opinions[0]
	for _, r := range opinions[1:] {
		if _, again, _ := core(r.Text); again != said {
			return w
		}
		if r.Confidence < least.Confidence {
			least = r
		}
	}
	enough := sureSaid
	if knows(mine) {
		enough = sureFigure
	}
	if least.Confidence < enough || fold.Text(said) == fold.Text(mine) || utf8.RuneCountInString(said) < leastWord {
		return w
	}
	if said = accented(said, mine, knows); said == "" {
		return w
	}
	w.readings = append(w.firstReading(), least)
	return w.as(before+said+behind, w.at, min(least.Confidence, believed))
}

// accented is a word that was read without accents, with those that another reading of it has,
// or as it stands. Empty where the dictionary has neither; it has most words without accents too.
func accented(word, other string, knows func(string) bool) string {
	with, like := []rune(word), []rune(other)
	if len(like) == len(with) {
		for i := range with {
			if fold.Text(string(like[i])) == fold.Text(string(with[i])) {
				with[i] = like[i]
			}
		}
	}
	for _, w := range []string{string(with), word} {
		if knows(w) {
			return w
		}
	}
	return ""
}
