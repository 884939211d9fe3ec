package ocr

import (
	"image"
	"slices"
	"strings"
)

// tighten fits a word's box to its ink, faint ink too: of the pieces of letters'
// height that it touches it takes the whole, since the engine's boxes cut
// misread letters, and the crumbs that a worn letter is broken into; it leaves
// specks beside them out. It is as high as the box, unless that is a third higher than
// the letters: then a speck or a piece of a rule stands above or below.
func (s *sheet) tighten(at image.Rectangle) image.Rectangle {
	around := at
	around.Min.X -= at.Dy() / 2
	around.Max.X += at.Dy() / 2
	around = around.Intersect(s.bounds())
	cut, err := s.faint(around)
	if err != nil {
		return at
	}
	defer cut.free()
	var touched []image.Rectangle
	for _, p := range cut.parts() {
		if p = p.Add(around.Min); p.Overlaps(at) {
			touched = append(touched, p)
		}
	}
	tight, crumbs := digitsAmong(touched, at.Dy())
	if !tight.Empty() && 4*tight.Dy() < 3*at.Dy() {
		tight, crumbs = digitsAmong(slices.DeleteFunc(touched, outOfLine(tight)), tight.Dy())
	}
	if tight.Dx() < at.Dx()*2/3 && (tight.Empty() || wornBeside(crumbs, tight) || slices.ContainsFunc(crumbs, longPiece)) { // faint print: its ink is crumbs
		return at
	}
	near, high := tight.Inset(-max(2, at.Dy()/8)), tight
	if 4*tight.Dy() >= 3*at.Dy() {
		high = at
	}
	for _, p := range crumbs {
		if p.Overlaps(near) {
			tight = tight.Union(p)
		}
	}
	tight.Min.Y, tight.Max.Y = high.Min.Y, high.Max.Y
	return tight
}

// outOfLine tells pieces of ink that stand above or below some digits, as those of the next row do.
func outOfLine(digits image.Rectangle) func(image.Rectangle) bool {
	slack := max(1, digits.Dy()/8)
	return func(p image.Rectangle) bool { return p.Min.Y < digits.Min.Y-slack || p.Max.Y > digits.Max.Y+slack }
}

// digitsAmong are what pieces of ink of digits' height take up, of a figure so many pixels high, and the
// other pieces.
func digitsAmong(pieces []image.Rectangle, height int) (digits image.Rectangle, crumbs []image.Rectangle) {
	for _, p := range pieces {
		if p.Dy() >= height*2/5 {
			digits = digits.Union(p)
		} else {
			crumbs = append(crumbs, p)
		}
	}
	return digits, crumbs
}

// crumbsHigh is how high, in heights of the figure, crumbs reach at most that are no worn digit's.
const crumbsHigh = 0.6

// withoutCrumbs is a figure's box without specks beside its digits, which stand so near that they
// may be crumbs of a worn one, where they do not reach over as much of its height as those would.
func (s *sheet) withoutCrumbs(at image.Rectangle) image.Rectangle {
	cut, err := s.faint(at)
	if err != nil {
		return at
	}
	defer cut.free()
	pieces := cut.parts()
	for i, p := range pieces {
		pieces[i] = p.Add(at.Min)
	}
	tall, crumbs := digitsAmong(pieces, at.Dy())
	if tall.Empty() || wornBeside(crumbs, tall) {
		return at
	}
	return tall
}

// longPiece reports whether one of ink is as long as a minus.
func longPiece(p image.Rectangle) bool { return p.Dx() >= 2*p.Dy() }

// wornBeside reports whether the crumbs on one side of a figure's digits reach over as much of their
// height as those of a worn digit would.
func wornBeside(crumbs []image.Rectangle, digits image.Rectangle) bool {
	var left, right image.Rectangle
	for _, p := range crumbs {
		switch {
		case p.Max.X <= digits.Min.X:
			left = left.Union(p)
		case p.Min.X >= digits.Max.X:
			right = right.Union(p)
		}
	}
	return float64(max(left.Dy(), right.Dy())) >= crumbsHigh*float64(digits.Dy())
}

// faint is the ink of a rectangle, faint ink too: worn strokes hold together in
// it.
func (s *sheet) faint(at image.Rectangle) (pix, error) {
	cut, err := s.gray.clip(at)
	if err != nil {
		return pix{}, err
	}
	defer cut.free()
	return cut.ink(faintInk)
}

// withoutSign parts a figure from the peso sign before it, which is read as a
// digit now and then, and takes the sign off the sheet.
func (s *sheet) withoutSign(w found) (sign string, figure found) {
	bare, signed := strings.CutPrefix(w.text, "$")
	if !signed || bare == "" {
		return "", w
	}
	end := s.endOfSign(w)
	at := w.at
	at.Max.X = at.Min.X + end
	if end == 0 || !s.tallerThan(at, image.Rect(at.Max.X, at.Min.Y, w.at.Max.X, at.Max.Y)) {
		return "", w
	}
	at.Min.X -= at.Dy() / 4
	s.gray.eraseRect(at)
	s.ink.eraseRect(at)
	w.text, w.at.Min.X = bare, at.Max.X
	return "$", w
}

// signRises is how many times as high as digits a peso sign is at least: its
// stroke stands out above and below.
const signRises = 1.05

// tallerThan reports whether the ink of a peso sign's place is higher than the
// digits behind it, as that of a digit is not.
func (s *sheet) tallerThan(sign, digits image.Rectangle) bool {
	tall := s.tallPieces(digits)
	if len(tall) == 0 {
		return false
	}
	height := func(a, b image.Rectangle) int { return a.Dy() - b.Dy() }
	slices.SortFunc(tall, height)
	ink := image.Rectangle{}
	for _, p := range s.tallPieces(sign) {
		ink = ink.Union(p)
	}
	return float64(ink.Dy()) >= signRises*float64(tall[len(tall)/2].Dy())
}

// endOfSign is how wide the first sign of a word is, in pixels: as the first
// piece of its ink or, where that touches the next sign, up to where least ink is
// about there. It is 0 where that cannot be told.
func (s *sheet) endOfSign(w found) int {
	cut, err := s.ink.clip(w.at)
	if err != nil {
		return 0
	}
	defer cut.free()
	first := image.Rectangle{Min: w.at.Size()}
	for _, p := range cut.parts() {
		if 2*p.Dy() >= w.at.Dy() && p.Min.X < first.Min.X {
			first = p
		}
	}
	usual := w.at.Dx() / (1 + digits(w.text)) // a peso sign is as wide as a digit
	switch {
	case first.Empty() || usual == 0:
		return 0
	case 2*first.Dx() <= 3*usual:
		return first.Max.X + 1
	}
	best, least := 0, w.at.Dy()
	for x := first.Min.X + usual*2/3; x <= first.Min.X+usual*4/3; x++ {
		if n := cut.countIn(image.Rect(x, 0, x+1, w.at.Dy())); n < least {
			best, least = x, n
		}
	}
	return best
}
