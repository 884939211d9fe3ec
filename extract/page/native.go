package page

import (
	"context"
	"fmt"
	"strings"
	"unicode"
)

// ownWords takes the words from the content stream where their letters and
// places are known, else from poppler, which cannot tell those without paint.
func (d *Document) ownWords(ctx context.Context, n int, l *look) ([]Word, error) {
	if l.scene != nil && !l.scene.unplaced {
		words := l.overImages()
		mute := l.scene.visible == 0 && l.scene.marks+l.scene.hidden+len(l.scene.placed) > 0
		if mute || l.scene.hidden > 0 || beliefIn(words).holds() {
			return words, nil
		}
	}
	return d.popplerWords(ctx, n, l.sheet)
}

const (
	fewestWords   = 3
	fewestLetters = 100  // from here on vowels are counted
	mostGarbage   = 0.03 // signs that no letter should hold
	plausibleOver = 0.75 // words that look like words
	fewestVowels  = 0.28 // among letters: Spanish has 0.46, English 0.38
	mostVowels    = 0.65
)

// belief is what there is to say for a page's own text.
type belief struct {
	words, signs, garbage, wordlike, letters, vowels int
}

func beliefIn(words []Word) belief {
	b := belief{words: len(words)}
	for _, w := range words {
		for _, r := range w.Text {
			b.sign(r)
		}
		if wordlike(w.Text) {
			b.wordlike++
		}
	}
	return b
}

func (b *belief) sign(r rune) {
	b.signs++
	switch {
	case strange(r):
		b.garbage++
	case unicode.IsLetter(r):
		b.letters++
		if strings.ContainsRune("aeiouáéíóúüàèìòùâêîôûãõ", unicode.ToLower(r)) {
			b.vowels++
		}
	}
}

// holds reports whether the text can stand for what is shown: its signs are
// letters, its words made as words are, its letters mixed as in a language and
// not one code for another.
func (b belief) holds() bool {
	voiced := b.share(b.vowels, b.letters)
	return b.words >= fewestWords && b.share(b.garbage, b.signs) <= mostGarbage && b.share(b.wordlike, b.words) >= plausibleOver &&
		(b.letters < fewestLetters || voiced >= fewestVowels && voiced <= mostVowels)
}

func (belief) share(part, of int) float64 { return float64(part) / float64(max(of, 1)) }

// String says what was counted.
func (b belief) String() string {
	text := fmt.Sprintf("%s of %d words well formed", percent(b.share(b.wordlike, b.words)), b.words)
	if b.garbage > 0 {
		text += fmt.Sprintf(", %d of %d signs without meaning", b.garbage, b.signs)
	}
	if voiced := b.share(b.vowels, b.letters); b.letters >= fewestLetters && (voiced < fewestVowels || voiced > mostVowels) {
		text += ", vowels " + percent(voiced)
	}
	return text
}

// shapely reports whether a few words are letters and well formed.
func shapely(words []Word) bool {
	b := beliefIn(words)
	return b.garbage == 0 && float64(b.wordlike) >= plausibleOver*float64(len(words))
}

// strange reports whether a sign stands for a glyph whose meaning is lost.
func strange(r rune) bool {
	return r == unicode.ReplacementChar || unicode.Is(unicode.Co, r) || unicode.IsControl(r)
}

// wordlike reports whether a word is made as words, numbers or marks are:
// letters with no digit inside them, or figures, or a lone sign.
func wordlike(s string) bool {
	core := strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	letters, digits, changes := 0, 0, 0
	last := 0
	for _, r := range core {
		kind := 0
		switch {
		case unicode.IsLetter(r):
			letters++
			kind = 1
		case unicode.IsDigit(r):
			digits++
			kind = 2
		default:
			if strange(r) {
				return false
			}
		}
		if kind != 0 && last != 0 && kind != last {
			changes++
		}
		if kind != 0 {
			last = kind
		}
	}
	return letters == 0 || digits == 0 || changes <= 1
}
