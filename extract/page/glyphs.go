package page

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/ledongthuc/pdf"

	"github.com/oficialia/oficialia/schema"
)

// glyphTime bounds the first look at a page's text: it takes milliseconds, or
// it hangs on damage, and then poppler is asked.
const glyphTime = 5 * time.Second

// errUnplaced says that a page's text is there and its places are not known.
var errUnplaced = errors.New("the glyphs' places are not known")

// glyphWords reads the words of page n from its content stream. It refuses
// what the library places wrongly: composite fonts, whose widths it does not
// know, stretched blanks, turned text, and text inside form objects. Foreign
// bytes make it panic, which is an error here, or hang, and then its goroutine
// is left behind in a process that does not live long.
func glyphWords(ctx context.Context, path string, n int, s sheet) ([]Word, error) {
	ctx, cancel := context.WithTimeout(ctx, glyphTime)
	defer cancel()
	type result struct {
		words []Word
		err   error
	}
	done := make(chan result, 1)
	go func() {
		words, err := guardedWords(path, n, s)
		done <- result{words, err}
	}()
	select {
	case r := <-done:
		return r.words, r.err
	case <-ctx.Done():
		return nil, ErrTimeout
	}
}

func guardedWords(path string, n int, s sheet) (words []Word, err error) {
	defer func() {
		if v := recover(); v != nil {
			words, err = nil, fmt.Errorf("%w (%v)", ErrDamaged, v)
		}
	}()
	if s.rotate != 0 {
		return nil, errUnplaced
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	doc, err := pdf.NewReader(f, info.Size())
	if err != nil {
		return nil, fmt.Errorf("%w (%w)", ErrDamaged, err)
	}
	p := doc.Page(n)
	if !placed(p) {
		return nil, errUnplaced
	}
	return joinGlyphs(p.Content().Text, s)
}

// placed reports whether the library knows where the page's glyphs stand.
func placed(p pdf.Page) bool {
	resources := p.Resources()
	objects := resources.Key("XObject")
	for _, name := range objects.Keys() {
		if objects.Key(name).Key("Subtype").Name() == "Form" {
			return false
		}
	}
	fonts := resources.Key("Font")
	for _, name := range fonts.Keys() {
		font := fonts.Key(name)
		if font.Key("Subtype").Name() == "Type0" || font.Key("Subtype").Name() == "Type3" || font.Key("Widths").Len() == 0 {
			return false
		}
	}
	ok := true
	contents := p.V.Key("Contents")
	look := func(stack *pdf.Stack, op string) {
		var last pdf.Value
		for stack.Len() > 0 {
			if v := stack.Pop(); last.IsNull() {
				last = v
			}
		}
		switch op {
		case "Tw", "Tz":
			ok = ok && (last.Float64() == 0 || op == "Tz" && last.Float64() == 100)
		case "Tr":
			ok = ok && last.Int64() != 3
		case "\"":
			ok = false
		}
	}
	if contents.Kind() == pdf.Array {
		for i := range contents.Len() {
			pdf.Interpret(contents.Index(i), look)
		}
		return ok
	}
	pdf.Interpret(contents, look)
	return ok
}

// joinGlyphs puts glyphs into words: a blank, a gap of a fifth of the size or
// another line ends one.
func joinGlyphs(glyphs []pdf.Text, s sheet) ([]Word, error) {
	var words []Word
	var w word
	for _, g := range glyphs {
		if g.S == "\n" {
			continue // the library ends each array of strings so
		}
		if g.FontSize <= 0 || g.W <= 0 {
			return nil, errUnplaced
		}
		if g.S == " " || g.S == "\u00a0" || g.S == "\t" || !w.next(g) {
			words = w.end(words, s)
		}
		if g.S != " " && g.S != "\u00a0" && g.S != "\t" {
			w.add(g)
		}
	}
	return w.end(words, s), nil
}

// word is a word being built, in points, origin bottom left.
type word struct {
	text              string
	x0, x1, low, high float64
	base, size        float64
}

const (
	gapShare  = 0.2 // of the size: narrower gaps are kerning
	ascent    = 0.8 // of the size above and below the base line
	descent   = 0.2
	baseShift = 0.3
)

// next reports whether a glyph goes on with the word.
func (w *word) next(g pdf.Text) bool {
	if w.text == "" {
		return true
	}
	gap := g.X - w.x1
	return gap < gapShare*w.size && gap > -0.5*w.size && g.Y-w.base < baseShift*w.size && w.base-g.Y < baseShift*w.size
}

func (w *word) add(g pdf.Text) {
	if w.text == "" {
		*w = word{x0: g.X, base: g.Y, size: g.FontSize, low: g.Y - descent*g.FontSize, high: g.Y + ascent*g.FontSize}
	}
	w.text += g.S
	w.x1 = g.X + g.W
	w.low, w.high = min(w.low, g.Y-descent*g.FontSize), max(w.high, g.Y+ascent*g.FontSize)
}

func (w *word) end(words []Word, s sheet) []Word {
	width, height := s.size()
	box := schema.Box{(w.x0 - s.crop[0]) / width, (s.crop[3] - w.high) / height, (w.x1 - s.crop[0]) / width, (s.crop[3] - w.low) / height}
	words = appendWord(words, w.text, box)
	*w = word{}
	return words
}
