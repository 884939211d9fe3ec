package ocr

import (
	"image"
	"regexp"
	"slices"
)

// Coats of arms stand in most letterheads and stamps, and come out as words.
const (
	emblemLeast  = 0.25 // inches, across and down
	emblemMost   = 1.2
	emblemWord   = 0.70 // confidence that no word read out of one had, on worn copies and clean ones
	emblemCovers = 0.70 // share of the word's box
)

// findEmblems notes where emblems stand: a piece of ink that is larger than
// letters and about as high as it is wide.
func (s *sheet) findEmblems() error {
	least, most := s.pixels(emblemLeast), s.pixels(emblemMost)
	s.emblems = slices.DeleteFunc(s.ink.parts(), func(p image.Rectangle) bool {
		return min(p.Dx(), p.Dy()) < least || max(p.Dx(), p.Dy()) > most || p.Dx() > 2*p.Dy() || p.Dy() > 2*p.Dx()
	})
	return nil
}

// inEmblem reports whether a rectangle lies upon an emblem.
func (s *sheet) inEmblem(at image.Rectangle) bool {
	return slices.ContainsFunc(s.emblems, func(p image.Rectangle) bool {
		both := p.Intersect(at)
		return float64(both.Dx()*both.Dy()) > emblemCovers*float64(at.Dx()*at.Dy())
	})
}

// spelledOut is a word as no emblem comes out: a pen's stroke may cross it.
var spelledOut = regexp.MustCompile(`^\pL{4,}$`)

// withoutEmblems leaves doubtful words out that were read out of emblems.
func (s *sheet) withoutEmblems(words []found) []found {
	return slices.DeleteFunc(words, func(w found) bool {
		return w.confidence < emblemWord && !spelledOut.MatchString(w.text) && s.inEmblem(w.at)
	})
}
