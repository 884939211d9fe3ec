package ocr

import (
	"cmp"
	"image"
	"slices"

	"github.com/oficialia/oficialia/schema"
)

// Sizes in inches and shares by which ink that was not read is named.
const (
	leastMark    = 0.25 // of a signature, stamp or picture, in height and width
	markGap      = 0.08 // between strokes of one mark
	pictureFill  = 0.30 // share of ink in its box from which a mark is a picture; print has about a sixth, strokes of a pen less
	stampLetters = 10   // so many pieces of letters' size make a mark a stamp
)

// unread lists the ink that was not read: the regions that look like text, and
// marks of the size of signatures, stamps and pictures. Text in a stamp is part
// of it.
func (s *sheet) unread(words []found, text []image.Rectangle) ([]schema.Unread, error) {
	left, err := s.uncovered(s.ink, words)
	if err != nil {
		return nil, err
	}
	defer left.free()
	for _, r := range text {
		left.eraseRect(r)
	}
	marks, err := s.marks(left)
	if err != nil {
		return nil, err
	}
	var out []schema.Unread
	for _, m := range marks {
		kind := s.kindOf(left, m)
		if kind == "stamp" {
			text = slices.DeleteFunc(text, func(r image.Rectangle) bool { return r.In(m) })
		}
		out = append(out, schema.Unread{Box: s.box(m), Kind: kind})
	}
	for _, r := range text {
		out = append(out, schema.Unread{Box: s.box(r), Kind: "text"})
	}
	return out, nil
}

// uncovered is the ink that no word covers.
func (s *sheet) uncovered(ink pix, words []found) (pix, error) {
	left, err := ink.empty()
	if err != nil {
		return pix{}, err
	}
	left.or(ink)
	around := s.letterHeight(words) / 5
	for _, w := range words {
		left.eraseRect(w.at.Inset(-around))
	}
	return left, nil
}

// letterHeight is the usual height of the words, in pixels.
func (s *sheet) letterHeight(words []found) int {
	return cmp.Or(usualHeight(words), s.pixels(plainHeight))
}

// marks are the bounds of what stands close together and is large.
func (s *sheet) marks(left pix) ([]image.Rectangle, error) {
	gap := s.pixels(markGap)
	joined, err := left.closed(gap, gap)
	if err != nil {
		return nil, err
	}
	defer joined.free()
	least := s.pixels(leastMark)
	out := slices.DeleteFunc(joined.parts(), func(r image.Rectangle) bool { return r.Dx() < least || r.Dy() < least })
	slices.SortFunc(out, func(a, b image.Rectangle) int {
		return cmp.Or(cmp.Compare(a.Min.Y, b.Min.Y), cmp.Compare(a.Min.X, b.Min.X))
	})
	return out, nil
}

// kindOf names a mark: a picture is full of ink, a stamp has letters in it, and
// what is left are the strokes of a pen.
func (s *sheet) kindOf(left pix, mark image.Rectangle) string {
	if float64(left.countIn(mark)) >= pictureFill*float64(mark.Dx()*mark.Dy()) {
		return "picture"
	}
	cut, err := left.clip(mark)
	if err != nil {
		return "picture"
	}
	defer cut.free()
	letters := 0
	for _, p := range cut.parts() {
		if p.Dy() >= s.pixels(leastLetter) && p.Dy() <= s.pixels(leastMark) && p.Dx() <= s.pixels(leastMark) {
			letters++
		}
	}
	if letters >= stampLetters {
		return "stamp"
	}
	return "handwriting"
}
