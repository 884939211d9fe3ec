package page

import (
	"context"
	"errors"

	"github.com/ledongthuc/pdf"

	"github.com/oficialia/oficialia/schema"
)

// errUnplaced says that a page's text is there and its places are not known.
var errUnplaced = errors.New("the glyphs' places are not known")

// glyphWords reads a page's words from its content stream. It refuses what the
// library places wrongly: composite fonts, whose widths it does not know,
// stretched blanks, turned text, and text inside form objects.
func glyphWords(ctx context.Context, l *look) ([]Word, error) {
	return guarded(ctx, func() ([]Word, error) {
		if l.sheet.rotate != 0 {
			return nil, errUnplaced
		}
		p := pdf.Page{V: l.leaf.Value}
		if !placeable(p) {
			return nil, errUnplaced
		}
		return joinGlyphs(p.Content().Text, l.sheet)
	})
}

// placeable reports whether the library knows where the page's glyphs stand.
func placeable(p pdf.Page) bool {
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
