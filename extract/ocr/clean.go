package ocr

import "image"

const (
	edgeBlot   = 0.5   // ink that touches the image's edge and is longer is a scanner's border
	edgeThick  = 0.015 // of the thinnest such border
	holeMin    = 0.15  // diameters of punch holes
	holeMax    = 0.45
	holeMargin = 1.0  // how far from the edge they are punched
	holeFill   = 0.70 // a disc fills π/4 of its box
	speckSize  = 0.012
	speckShare = 0.6 // specks for each piece of ink of letters' size, from which on a median may help

	loneSize = 0.025 // inches; larger pieces are no specks
	loneGap  = 0.02  // from the nearest ink
)

// takeBorders erases the dark edges of copies and punch holes.
func (s *sheet) takeBorders() error {
	if err := s.takeEdges(); err != nil {
		return err
	}
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

// takeEdges erases what is black along the image's edges, whatever its shape:
// left standing, it makes faint print pass for paper.
func (s *sheet) takeEdges() error {
	thick := s.pixels(edgeThick)
	band, err := s.ink.open(thick, thick)
	if err != nil {
		return err
	}
	defer band.free()
	band.eraseRect(s.bounds().Inset(s.pixels(edgeBlot)))
	seed, err := band.empty()
	if err != nil {
		return err
	}
	defer seed.free()
	seed.or(band)
	seed.eraseRect(s.bounds().Inset(2))
	edges, err := band.grown(seed)
	if err != nil {
		return err
	}
	defer edges.free()
	return s.eraseWithin(edges, 2*thick+1, 2*thick+1)
}

// eraseWithin erases what another image covers, widened to so many pixels.
func (s *sheet) eraseWithin(p pix, w, h int) error {
	mask, err := p.dilated(w, h)
	if err != nil {
		return err
	}
	defer mask.free()
	s.gray.erase(mask)
	s.ink.without(mask)
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

// takeSpecks erases specks that stand alone, and tells where the sheet is strewn with
// them.
func (s *sheet) takeSpecks() error {
	s.strewn = s.speckled()
	lone, err := s.takeLoneSpecks()
	if err != nil {
		return err
	}
	return s.takeDarkSpecks(lone)
}

// takeLoneSpecks erases small pieces of ink with nothing near, and returns how
// dark they were: points, accents and the crumbs of worn letters stand nearer to
// their letters, of which faint ink tells.
func (s *sheet) takeLoneSpecks() (grays []int, err error) {
	gap, size := s.pixels(loneGap), s.pixels(loneSize)
	faint, err := s.gray.ink(faintInk)
	if err != nil {
		return nil, err
	}
	defer faint.free()
	grown, err := faint.dilated(2*gap+1, 2*gap+1)
	if err != nil {
		return nil, err
	}
	defer grown.free()
	for _, part := range grown.parts() {
		if part.Dx() > size+2*gap || part.Dy() > size+2*gap {
			continue
		}
		speck, err := s.gray.pixelsIn(part)
		if err != nil {
			return nil, err
		}
		grays = append(grays, darkest(speck, speck.Rect))
		s.gray.eraseRect(part)
		s.ink.eraseRect(part)
	}
	return grays, nil
}

// speckled reports whether there are many specks for the letters.
func (s *sheet) speckled() bool {
	size := s.pixels(speckSize)
	specks, letters := 0, 0
	for _, part := range s.ink.parts() {
		if part.Dx() <= size && part.Dy() <= size {
			specks++
		} else if part.Dy() >= s.pixels(0.03) {
			letters++
		}
	}
	return float64(specks) >= speckShare*float64(letters)
}
