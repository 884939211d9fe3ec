package ocr

import (
	"image"
	"regexp"
)

// signedFigure is a figure behind signs that specks are read for.
var signedFigure = regexp.MustCompile(`^[-–—.,:;'"*·_~]{1,3}(\$?\d[\d.,]*%?)$`)

// A minus is this many times as wide as high at least, and this share of the digits' height;
// a speck is about as wide as high.
const (
	minusLong = 1.8
	minusWide = 0.25
)

// takeSpeckSigns takes specks off that stand before a figure and were read as its signs: of a
// minus a line is seen. The figure is looked at again without them.
func (s *sheet) takeSpeckSigns(words []found) {
	for i, w := range words {
		m := signedFigure.FindStringSubmatch(w.text)
		if m == nil {
			continue
		}
		if specks, first := s.specksBefore(w.at); first.Min.X > w.at.Min.X && len(specks) > 0 {
			for _, p := range specks {
				s.gray.eraseRect(p.Inset(-1))
				s.ink.eraseRect(p)
			}
			w.at.Min.X = first.Min.X
			words[i] = w.as(m[1], w.at, min(w.confidence, cutFigure))
		}
	}
}

// specksBefore are the pieces of ink in a word that stand before its first digit, and that
// digit; none where one of them is as long as a minus.
func (s *sheet) specksBefore(at image.Rectangle) (specks []image.Rectangle, first image.Rectangle) {
	digits := s.tallPieces(at)
	ink, err := s.faint(at)
	if err != nil || len(digits) == 0 {
		return nil, first
	}
	defer ink.free()
	first = digits[0]
	for _, p := range ink.parts() {
		p = p.Add(at.Min)
		if p.Max.X > first.Min.X {
			continue
		}
		if float64(p.Dx()) >= minusLong*float64(p.Dy()) && float64(p.Dx()) >= minusWide*float64(first.Dy()) {
			return nil, first
		}
		specks = append(specks, p)
	}
	return specks, first
}
