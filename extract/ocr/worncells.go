package ocr

import (
	"image"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// How a place in a column of figures is told to hold a worn one.
const (
	crumbSigns = 3    // that crumbs are read for at most
	wornInk    = 0.4  // of the ink that a digit of the column has, at least
	wornHeight = 0.35 // of a digit's height, at least, where it stands in the middle: dashes are less
	blankInk   = 0.2  // and what specks have at most
	dashedInk  = 0.3  // and what those beside a dash have
	dashOff    = 0.35 // of a digit's height that a dash is off a digit's middle at most
	dashHeight = 0.25 // of a digit's height that a dash is high at most
	dashLeast  = 0.25 // and wide at least
	dashMost   = 0.9  // and at most
)

// wornCells puts figures to the words that Tesseract passed over, or read for a letter or two: a
// digit by itself, or what came to crumbs, which have no letter's size. They are ink where a column
// of figures crosses a row of words. What the reader of figures surely reads twice alike is
// believed; other digits that it sees there are told, not believed, so that the cell does not
// pass for an empty one. Ink in which it sees no digit is passed over. The sheet notes the places
// that are blank.
func (e *Engine) wornCells(s *sheet, words []found) ([]found, error) {
	if e.second == nil {
		return words, nil
	}
	s.blanks = nil
	faint, err := s.gray.ink(faintInk)
	if err != nil {
		return nil, err
	}
	defer faint.free()
	height := usualHeight(words)
	sound := slices.DeleteFunc(slices.Clone(words), func(w found) bool { return crumb(w) || flat(w, height) || low(w, height) })
	left, err := s.uncovered(faint, sound)
	if err != nil {
		return nil, err
	}
	defer left.free()
	for _, c := range figureColumns(sound) {
		perDigit := c.inkOfDigit(faint)
		for _, spot := range c.gaps(sound) {
			at, ok := c.wornIn(left, spot, perDigit)
			if !ok && c.blankIn(left, spot, perDigit) {
				s.blanks = append(s.blanks, spot)
			}
			if !ok || overlapsOther(sound, -1, at) {
				continue
			}
			w, err := e.wornFigure(s, at)
			if err != nil {
				return nil, err
			}
			if w.confidence >= believed || digits(w.text) > 0 && besideFigure(sound, w.at) {
				sound, words = append(sound, w), withWorn(words, w)
			}
		}
	}
	return words, nil
}

// besideFigure reports whether a place stands in a row that surely has figures: dirt behind the
// second line of a label is no worn figure.
func besideFigure(words []found, at image.Rectangle) bool {
	return slices.ContainsFunc(words, func(w found) bool {
		return w.confidence >= believed && wellFormed.MatchString(w.text) && level(w.at, at)
	})
}

// crumb reports whether a word may be what is left of a worn figure, or a zero read for a letter.
func crumb(w found) bool {
	if strings.EqualFold(w.text, "o") || speck(w) {
		return true
	}
	return w.confidence < doubtful && digits(w.text) == 0 && utf8.RuneCountInString(w.text) <= crumbSigns && strings.ContainsFunc(w.text, unicode.IsLetter)
}

// flat reports whether a word is a mark too low for a digit beside words of a height: a dash, or a
// speck for which a point was read.
func flat(w found, height int) bool {
	sign := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	return float64(w.at.Dy()) < wornHeight*float64(height) && !strings.ContainsFunc(w.text, sign)
}

// What is read of one piece of a worn figure has so many signs, and heights of print, at most.
const (
	lowSigns  = 2
	lowHeight = 0.6
)

// low reports whether a doubtful figure is too low beside words of a height to be more than a piece of
// one.
func low(w found, height int) bool {
	piece := float64(w.at.Dy()) < lowHeight*float64(height) && utf8.RuneCountInString(w.text) <= lowSigns
	return piece && w.confidence < believed && figureLike(w.text)
}

// withWorn puts a worn figure to the words, in the place of its crumbs where it was surely read.
func withWorn(words []found, w found) []found {
	over := func(o found) bool { return o.at.Overlaps(w.at) }
	if w.confidence < believed && slices.ContainsFunc(words, func(o found) bool { return over(o) && !speck(o) }) {
		return words
	}
	return append(slices.DeleteFunc(slices.Clone(words), over), w)
}

// wornFigure is what the reader sees of a worn figure.
func (e *Engine) wornFigure(s *sheet, at image.Rectangle) (found, error) {
	all, err := s.shown(at, paperAround, e.second.ReadFigure)
	if err != nil {
		return found{}, err
	}
	w := found{at: at, confidence: contradicted / 2, readings: all}
	w.text = w.readings[0].Text
	if r, alike := said(w.readings).reading(); alike && r.Confidence >= clearSigns && wellFormed.MatchString(r.Text) {
		w = w.as(r.Text, at, believed)
	}
	return w, nil
}

// wornIn is where ink stands in a spot that may be a worn figure's.
func (c figureColumn) wornIn(left pix, spot image.Rectangle, perDigit int) (image.Rectangle, bool) {
	at, _ := c.inkIn(left, spot)
	if at.Empty() {
		return at, false
	}
	ok := c.digitHigh(at, spot) && float64(left.countIn(at)) >= wornInk*float64(perDigit)
	at.Min.Y, at.Max.Y = min(at.Min.Y, spot.Min.Y), max(at.Max.Y, spot.Max.Y)
	return at, ok
}

// blankIn reports whether no figure stands in a spot, be it worn: nothing does, or a dash, or
// specks, or a dash among specks.
func (c figureColumn) blankIn(left pix, spot image.Rectangle, perDigit int) bool {
	at, whole := c.inkIn(left, spot)
	if !whole || at.Empty() || !c.digitHigh(at, spot) {
		return whole
	}
	ink, most := left.countIn(at), blankInk
	if dash := c.dashIn(left, spot); !dash.Empty() {
		ink, most = ink-left.countIn(dash), dashedInk
	}
	return float64(ink) < most*float64(perDigit)
}

// dashIn is where a dash stands in a spot; empty where none does.
func (c figureColumn) dashIn(left pix, spot image.Rectangle) image.Rectangle {
	height := float64(c.height())
	pieces, _ := c.piecesIn(left, spot)
	for _, p := range pieces {
		wide, high := float64(p.Dx()), float64(p.Dy())
		if high <= dashHeight*height && wide >= dashLeast*height && wide <= dashMost*height && !c.off(p, spot) {
			return p
		}
	}
	return image.Rectangle{}
}

// inkIn is the extent of the ink in a spot and little above and below it, and whether that is
// all: pieces that are larger than digits are passed over, as what is left of a rule.
func (c figureColumn) inkIn(left pix, spot image.Rectangle) (at image.Rectangle, whole bool) {
	pieces, whole := c.piecesIn(left, spot)
	for _, p := range pieces {
		if p.Dx() > 2*c.height() || p.Dy() > 2*c.height() {
			whole = false
			continue
		}
		at = at.Union(p)
	}
	return at, whole
}

// piecesIn are the pieces of ink in a spot and little above and below it; ok is false where the sheet has
// no such place.
func (c figureColumn) piecesIn(left pix, spot image.Rectangle) (out []image.Rectangle, ok bool) {
	height := c.height()
	tall := image.Rect(spot.Min.X, spot.Min.Y-height/4, spot.Max.X, spot.Max.Y+height/4).Intersect(image.Rectangle{Max: image.Pt(left.size())})
	if tall.Empty() {
		return nil, false
	}
	cut, err := left.clip(tall)
	if err != nil {
		return nil, false
	}
	defer cut.free()
	out = cut.parts()
	for i := range out {
		out[i] = out[i].Add(tall.Min)
	}
	return out, true
}

// digitHigh reports whether ink in a spot is as high as a worn digit is at least, or off the
// middle, where dashes stand.
func (c figureColumn) digitHigh(at, spot image.Rectangle) bool {
	return float64(at.Dy()) >= wornHeight*float64(c.height()) || c.off(at, spot)
}

// off reports whether ink stands off a spot's middle further than a dash does.
func (c figureColumn) off(at, spot image.Rectangle) bool {
	return float64(abs(at.Min.Y+at.Max.Y-spot.Min.Y-spot.Max.Y)) >= 2*dashOff*float64(c.height())
}
