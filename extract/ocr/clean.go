package ocr

import "image"

const (
	edgeBlot   = 0.5  // ink that touches the image's edge and is longer is a scanner's border
	holeMin    = 0.15 // diameters of punch holes
	holeMax    = 0.45
	holeMargin = 1.0  // how far from the edge they are punched
	holeFill   = 0.70 // a disc fills π/4 of its box
	speckSize  = 0.012
	speckShare = 0.6 // specks for each piece of ink of letters' size, from which on a median helps
)

// takeBorders erases the dark edges of copies and punch holes.
func (s *sheet) takeBorders() error {
	w, h := s.ink.size()
	margin := s.pixels(holeMargin)
	inner := image.Rect(margin, margin, w-margin, h-margin)
	blot := s.pixels(edgeBlot)
	for _, part := range s.ink.parts() {
		touches := part.Min.X <= 1 || part.Min.Y <= 1 || part.Max.X >= w-1 || part.Max.Y >= h-1
		switch {
		case touches && (part.Dx() >= blot || part.Dy() >= blot) && s.solid(part):
		case s.isHole(part) && !part.In(inner):
		default:
			continue
		}
		grown := part.Inset(-2)
		s.gray.eraseRect(grown)
		s.ink.eraseRect(grown)
	}
	return nil
}

// solid reports whether a piece at the edge is a narrow strip along it, so that
// erasing its box takes no print with it.
func (s *sheet) solid(part image.Rectangle) bool {
	return min(part.Dx(), part.Dy()) < s.pixels(edgeBlot)
}

func (s *sheet) isHole(part image.Rectangle) bool {
	lo, hi := s.pixels(holeMin), s.pixels(holeMax)
	w, h := part.Dx(), part.Dy()
	if w < lo || h < lo || w > hi || h > hi || w*4 < h*3 || h*4 < w*3 {
		return false
	}
	return float64(s.ink.countIn(part)) > holeFill*float64(w*h)
}

// takeSpecks smooths a sheet that is strewn with specks; on a clean one that
// would only thin the letters.
func (s *sheet) takeSpecks() error {
	size := s.pixels(speckSize)
	specks, letters := 0, 0
	for _, part := range s.ink.parts() {
		if part.Dx() <= size && part.Dy() <= size {
			specks++
		} else if part.Dy() >= s.pixels(0.03) {
			letters++
		}
	}
	if float64(specks) < speckShare*float64(letters) {
		return nil
	}
	smooth, err := s.gray.median()
	if err != nil {
		return err
	}
	s.gray.become(smooth)
	return s.findInk()
}
