package ocr

import (
	"image"
	"slices"
)

// Stamps, seals and pens' strokes lie over print. Sizes are in inches, shades in
// grays of whitened paper.
const (
	markWidth   = 0.6   // ink that holds together and is as wide and high is no letter or word
	markMost    = 3.5   // and larger ones are pictures or tables
	markHeight  = 0.2   // but may be a mark over print
	lineGap     = 0.025 // over which thin lines that lean hold together: they break where they climb
	paler       = 35    // that a mark is lighter than print by, when it can be lifted off
	usualStroke = 0.5
	printStroke = 0.25 // a stamp's own words are among the strokes beside its frame
	liftAt      = 0.6  // of the way from print to mark, above which gray is the mark's
)

// layer is a mark that is read by itself.
type layer struct {
	at      image.Rectangle // on the sheet
	gray    pix             // of the mark, what lies outside of its frame left out
	print   int             // gray of the print around it
	between int             // gray that parts a paler mark from print, else 0
	outline outline
	how     marking
	words   []found // that were read of it, as they stand when it is turned level
	unread  bool    // it was lifted off, and nothing was read of it
}

// marking is how a mark lies on the sheet.
type marking int

const (
	onPaper   marking = iota // on blank paper
	liftedOff                // paler than the print below it, and off the sheet
	overPrint                // as dark as the print below it
)

// takeMarks takes the frames of stamps off, which hold the print together that they
// cross, and what is paler than print within them. The stamps are kept to be read by
// themselves.
func (s *sheet) takeMarks() error {
	large, err := s.largeInk()
	if err != nil {
		return err
	}
	defer large.free()
	regions := united(large.parts(), s.pixels(markMost))
	if len(regions) == 0 {
		return nil
	}
	for _, at := range regions {
		if float64(large.countIn(at)) >= pictureFill*float64(at.Dx()*at.Dy()) || at.Dx() > s.pixels(markMost) || at.Dy() > s.pixels(markMost) {
			continue
		}
		if err := s.takeMark(at); err != nil {
			return err
		}
	}
	return s.findInk()
}

// takeMark takes a mark's frame off, and what is paler than print. What it says is
// kept to be read by itself.
func (s *sheet) takeMark(at image.Rectangle) error {
	at = at.Inset(-s.pixels(markGap)).Intersect(s.bounds())
	img, err := s.gray.pixelsIn(at)
	if err != nil {
		return err
	}
	across, down, rest := s.framed(img)
	if len(across) == 0 {
		return nil
	}
	l := s.layerOf(img, at, across, down, rest)
	paint(img, across, false)
	paint(img, down, true)
	bare, err := fromGray(img)
	if err != nil {
		return err
	}
	defer bare.free()
	if l.gray, err = s.within(bare, l.outline); err != nil {
		return err
	}
	s.layers = append(s.layers, l)
	if l.how == liftedOff {
		bare.stretch(l.print, l.between)
	}
	s.gray.paste(bare, at.Min)
	return nil
}

// layerOf tells where a mark's frame stands in an image of it, and how it lies. One
// of which sides are missing is taken for as large as the image.
func (s *sheet) layerOf(img *image.Gray, at image.Rectangle, across, down []line, rest []stroke) layer {
	o, closed := outlineOf(across, down, at.Size(), float64(s.pixels(sidesWithin)))
	if !closed {
		o.outer = boxOf(image.Rectangle{Max: at.Size()}.Sub(at.Size().Div(2)))
		o.inner = o.outer
	}
	var on []stroke
	for _, l := range across {
		on = append(on, l.strokes...)
	}
	shade, print := shadeOf(img, on, usualStroke), shadeOf(img, rest, printStroke)
	l := layer{at: at, outline: o, print: print, how: overPrint}
	if shade >= print+paler {
		l.how, l.between = liftedOff, print+int(liftAt*float64(shade-print))
	}
	if closed && !o.crossed(img, float64(s.pixels(outlineBlur)), float64(s.pixels(outlineNear))) {
		l.how = onPaper
	}
	return l
}

// within copies what stands within a frame.
func (s *sheet) within(all pix, o outline) (pix, error) {
	w, h := all.size()
	img, err := all.pixelsIn(image.Rect(0, 0, w, h))
	if err != nil {
		return pix{}, err
	}
	o.fill(img, o.inner.grown(-float64(s.pixels(outlineBlur))), false, 255)
	return fromGray(img)
}

// largeInk returns the ink, faint ink too, of pieces that are larger than
// letters.
func (s *sheet) largeInk() (pix, error) {
	faint, err := s.gray.ink(faintInk)
	if err != nil {
		return pix{}, err
	}
	defer faint.free()
	gap := s.pixels(lineGap)
	joined, err := faint.closed(gap, gap)
	if err != nil {
		return pix{}, err
	}
	defer joined.free()
	large, err := joined.larger(s.pixels(markWidth), s.pixels(markHeight))
	if err != nil {
		return pix{}, err
	}
	large.and(faint)
	return large, nil
}

// united puts rectangles that overlap together, as a broken frame's do, up to a size: a
// table's may overlap that of a mark beside it.
func united(rects []image.Rectangle, most int) []image.Rectangle {
	var out []image.Rectangle
	for _, r := range rects {
		for i := 0; i < len(out); i++ {
			if both := r.Union(out[i]); out[i].Overlaps(r) && max(both.Dx(), both.Dy()) <= most {
				r = both
				out = slices.Delete(out, i, i+1)
				i = -1
			}
		}
		out = append(out, r)
	}
	return out
}

// paler copies what of a mark is paler than print.
func (l *layer) paler() (pix, error) {
	dark, err := l.gray.ink(l.between)
	if err != nil {
		return pix{}, err
	}
	defer dark.free()
	print, err := dark.dilated(3, 3)
	if err != nil {
		return pix{}, err
	}
	defer print.free()
	pale, err := l.gray.scaled(1)
	if err == nil {
		pale.erase(print)
	}
	return pale, err
}
