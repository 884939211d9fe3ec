package ocr

import (
	"image"
	"regexp"
	"slices"
)

// widestBlank is the widest blank within a figure, in heights of its digits: a blank between
// groups with a worn digit beside it is 1.0.
const widestBlank = 1.2

// crumbs is the share of a blank that specks may cover.
const crumbs = 0.04

// partCrossing parts figures that a vertical rule passes between, or that stand as far apart
// as only cells do: with the rule taken out, and beside specks, Tesseract reads the figures of
// two cells as one.
func (s *sheet) partCrossing(words []found) []found {
	var out []found
	for _, w := range words {
		out = append(out, s.partedAsCells(w)...)
	}
	return out
}

// partedAsCells is a word, or its parts where its digits can be told on both sides
// of a rule, or a blank parts it. The parts are doubted: they are looked at again, each by itself.
func (s *sheet) partedAsCells(w found) []found {
	if !figureLike(w.text) {
		return []found{w}
	}
	pieces := s.tallPieces(w.at.Intersect(s.bounds()))
	for _, x := range s.rulesAcross(w.at) {
		w.at = beforeRule(w.at, pieces, x)
	}
	if left, right, ok := w.partedAtSpeck(pieces); ok {
		return []found{left, right}
	}
	if !wholeNumber.MatchString(w.text) && !wellFormed.MatchString(w.text) {
		return []found{w}
	}
	for _, x := range s.rulesAcross(w.at) {
		if left, right, ok := w.partedAt(pieces, x); ok && len(pieces) == digits(w.text) {
			return append([]found{left}, s.partedAsCells(right)...)
		}
	}
	for _, x := range s.wideBlanks(pieces) {
		if left, right, ok := w.partedAt(pieces, x); ok {
			return append([]found{left}, s.partedAsCells(right)...)
		}
	}
	return []found{w}
}

// beforeRule is a figure's box without what lies beyond a rule at x, where that is but a speck of the
// next cell.
func beforeRule(at image.Rectangle, pieces []image.Rectangle, x int) image.Rectangle {
	beyond := func(p image.Rectangle) bool { return p.Max.X > x }
	before := func(p image.Rectangle) bool { return p.Min.X < x }
	switch {
	case len(pieces) == 0:
	case !slices.ContainsFunc(pieces, before):
		at.Min.X = x
	case !slices.ContainsFunc(pieces, beyond):
		at.Max.X = x
	}
	return at
}

// rulesAcross are where vertical rules pass through a word, not at its ends.
func (s *sheet) rulesAcross(at image.Rectangle) (out []int) {
	for _, r := range s.rules {
		x := center(r.at)
		if r.vertical && x > at.Min.X+at.Dy()/2 && x < at.Max.X-at.Dy()/2 && overlapY(r.at, at) >= at.Dy()/2 {
			out = append(out, x)
		}
	}
	return out
}

// wideBlanks are the middles of the blanks between pieces of ink that no figure has. A worn digit's
// piece is lower than its figure.
func (s *sheet) wideBlanks(pieces []image.Rectangle) (out []int) {
	height := 0
	for _, p := range pieces {
		height = max(height, p.Dy())
	}
	for i := 1; i < len(pieces); i++ {
		a, b := pieces[i-1], pieces[i]
		blank := image.Rect(a.Max.X, min(a.Min.Y, b.Min.Y), b.Min.X, max(a.Max.Y, b.Max.Y))
		if float64(blank.Dx()) > widestBlank*float64(height) && s.inkless(blank) {
			out = append(out, b.Min.X-blank.Dx()/2)
		}
	}
	return out
}

// inkless reports whether there is next to no ink in a rectangle, faint ink counted: a digit in
// crumbs has more.
func (s *sheet) inkless(at image.Rectangle) bool {
	ink, err := s.faint(at)
	if err != nil {
		return false
	}
	defer ink.free()
	return float64(ink.count()) <= crumbs*float64(at.Dx()*at.Dy())
}

// partedAt parts a word of digits at x, between two of its pieces of ink, of which each has
// its share of the digits.
func (w found) partedAt(pieces []image.Rectangle, x int) (left, right found, ok bool) {
	n := 0
	for n < len(pieces) && pieces[n].Max.X <= x {
		n++
	}
	if n == 0 || n == len(pieces) || pieces[n].Min.X < x {
		return w, w, false
	}
	at := afterDigits(w.text, n*digits(w.text)/len(pieces))
	left, right = w.as(w.text[:at], edge(pieces[:n], w), w.confidence*cutFigure), w.as(w.text[at:], edge(pieces[n:], w), w.confidence*cutFigure)
	left.symbols, right.symbols, left.readings, right.readings = nil, nil, nil, nil
	return left, right, true
}

// twoFigures are two numbers with groups, and a sign between them that a speck was read for.
var twoFigures = regexp.MustCompile(`^(\d{1,3}(?:[.,]\d{3})+)[-–—~](\d{1,3}(?:[.,]\d{3})+)$`)

// partedAtSpeck parts two figures that are one word for a speck between them, at its widest blank.
func (w found) partedAtSpeck(pieces []image.Rectangle) (left, right found, ok bool) {
	texts, at, widest := twoFigures.FindStringSubmatch(w.text), 0, 0
	for i := 1; i < len(pieces); i++ {
		if blank := pieces[i].Min.X - pieces[i-1].Max.X; blank > widest {
			at, widest = i, blank
		}
	}
	if texts == nil || at == 0 {
		return w, w, false
	}
	left, right = w.as(texts[1], edge(pieces[:at], w), w.confidence*cutFigure), w.as(texts[2], edge(pieces[at:], w), w.confidence*cutFigure)
	left.symbols, right.symbols, left.readings, right.readings = nil, nil, nil, nil
	return left, right, true
}

// afterDigits is where a text's first n digits end.
func afterDigits(text string, n int) int {
	for i, r := range text {
		if r >= '0' && r <= '9' {
			if n == 0 {
				return i
			}
			n--
		}
	}
	return len(text)
}

// edge is the box around pieces, as high as the word.
func edge(pieces []image.Rectangle, w found) image.Rectangle {
	return image.Rect(pieces[0].Min.X, w.at.Min.Y, pieces[len(pieces)-1].Max.X, w.at.Max.Y)
}
