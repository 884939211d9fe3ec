package ocr

import (
	"image"
	"regexp"
	"slices"
)

// Coats of arms stand in most letterheads and stamps, and come out as words. So
// do signatures.
const (
	emblemLeast  = 0.25 // inches, across and down
	emblemMost   = 1.2
	emblemWord   = 0.70 // confidence that no word read out of one had, on worn copies and clean ones
	emblemCovers = 0.70 // share of the word's box

	penMost = 4.0  // inches across
	penFill = 0.35 // share of ink in its box that the strokes of a pen have at most
)

// pen is a piece of ink that a pen has written, with other pieces that stand
// among its strokes.
type pen struct {
	at     image.Rectangle
	others []image.Rectangle
}

// findEmblems notes where emblems stand: a piece of ink that is larger than
// letters and about as high as it is wide. A wider one of thin strokes was
// written with a pen.
func (s *sheet) findEmblems() error {
	least, most := s.pixels(emblemLeast), s.pixels(emblemMost)
	parts := s.ink.parts()
	for _, p := range parts {
		switch w, h := p.Dx(), p.Dy(); {
		case min(w, h) < least:
		case max(w, h) <= most && w <= 2*h && h <= 2*w:
			s.emblems = append(s.emblems, p)
		case w > 2*h && w <= s.pixels(penMost) && float64(s.ink.countIn(p)) <= penFill*float64(w*h):
			others := slices.DeleteFunc(slices.Clone(parts), func(o image.Rectangle) bool {
				return o == p || !o.Overlaps(p) || max(o.Dx(), o.Dy()) < s.pixels(leastLetter)
			})
			s.pens = append(s.pens, pen{p, others})
		}
	}
	return nil
}

// inEmblem reports whether a rectangle lies upon an emblem.
func (s *sheet) inEmblem(at image.Rectangle) bool {
	return slices.ContainsFunc(s.emblems, func(p image.Rectangle) bool { return covers(p, at) })
}

func covers(p, at image.Rectangle) bool {
	both := p.Intersect(at)
	return float64(both.Dx()*both.Dy()) > emblemCovers*float64(at.Dx()*at.Dy())
}

// penned reports whether all ink in a rectangle is part of what a pen has
// written.
func (s *sheet) penned(at image.Rectangle) bool {
	return slices.ContainsFunc(s.pens, func(p pen) bool {
		return covers(p.at, at) && !slices.ContainsFunc(p.others, at.Overlaps)
	})
}

// spelledOut is a word as no emblem comes out: a pen's stroke may cross it.
var spelledOut = regexp.MustCompile(`^\pL{4,}$`)

// withoutEmblems leaves doubtful words out that were read out of emblems or of
// signatures.
func (s *sheet) withoutEmblems(words []found) []found {
	return slices.DeleteFunc(words, func(w found) bool {
		return w.confidence < emblemWord && !spelledOut.MatchString(w.text) && (s.inEmblem(w.at) || s.penned(w.at))
	})
}
