package page

import (
	"context"
	"math"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/schema"
)

// native reads page n's own text, when it is there and can be believed. A text
// under a scan is somebody's OCR, of unknown quality: ours is taken.
func (d *Document) native(ctx context.Context, n int) (Page, bool, error) {
	l, err := d.lookAt(ctx, n)
	if err != nil {
		return Page{}, false, err
	}
	if _, covers := l.scan(); covers {
		return Page{}, false, nil
	}
	s := l.sheet
	words, err := d.ownWords(ctx, n, l)
	if err != nil || !believable(words) {
		return Page{}, false, err
	}
	w, h := s.size()
	return Page{
		Number: n, Width: int(math.Round(w)), Height: int(math.Round(h)), DPI: 72,
		Origin: schema.Native, Confidence: 1, Words: words, Rules: []Rule{}, Unread: []schema.Unread{},
	}, true, nil
}

// ownWords takes the words from the content stream where their letters and
// places are known, else from poppler.
func (d *Document) ownWords(ctx context.Context, n int, l *look) ([]Word, error) {
	if l.scene != nil && !l.scene.unplaced {
		var words []Word
		for _, w := range l.scene.words {
			words = append(words, w.Word)
		}
		if believable(words) {
			return words, nil
		}
	}
	return d.popplerWords(ctx, n, l.sheet)
}

const (
	fewestWords   = 3
	mostGarbage   = 0.03 // signs that no letter should hold
	plausibleOver = 0.75 // words that look like words
)

// believable reports whether a page's own text can stand for what is shown:
// its signs are letters and its words made as words are.
func believable(words []Word) bool {
	if len(words) < fewestWords {
		return false
	}
	signs, garbage, plausible := 0, 0, 0
	for _, w := range words {
		for _, r := range w.Text {
			signs++
			if strange(r) {
				garbage++
			}
		}
		if wordlike(w.Text) {
			plausible++
		}
	}
	return float64(garbage) <= mostGarbage*float64(signs) && float64(plausible) >= plausibleOver*float64(len(words))
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
