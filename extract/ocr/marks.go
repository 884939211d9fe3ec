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
	stampWords  = 4     // letters and digits that must be read of a stamp to count
	usualStroke = 0.5
	printStroke = 0.25 // a stamp's own words are among the strokes beside its frame
	liftAt      = 0.6  // of the way from print to mark, above which gray is the mark's
)

// layer is a mark that was lifted off the sheet.
type layer struct {
	at    image.Rectangle // on the sheet
	gray  pix             // of the mark, without the print below it
	angle float64         // degrees clockwise by which its lines must be turned to be level
}

// takeMarks takes off what lies over print: a mark of paler ink is lifted, to be
// read by itself; of one as dark as print the frame is erased, which holds the
// print together that it crosses.
func (s *sheet) takeMarks() error {
	large, err := s.largeInk()
	if err != nil {
		return err
	}
	defer large.free()
	regions := united(large.parts())
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

// takeMark takes off one mark, if that has a frame that leans.
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
	var on []stroke
	for _, l := range across {
		on = append(on, l.strokes...)
	}
	shade, print := shadeOf(img, on, usualStroke), shadeOf(img, rest, printStroke)
	paint(img, across, false)
	paint(img, down, true)
	bare, err := fromGray(img)
	if err != nil {
		return err
	}
	defer bare.free()
	if shade >= print+paler {
		between := print + int(liftAt*float64(shade-print))
		if err := s.lift(bare, at, -across[0].degrees, between); err != nil {
			return err
		}
		bare.stretch(print, between)
	}
	s.gray.paste(bare, at.Min)
	return nil
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

// united puts rectangles that overlap together.
func united(rects []image.Rectangle) []image.Rectangle {
	var out []image.Rectangle
	for _, r := range rects {
		for i := 0; i < len(out); i++ {
			if out[i].Overlaps(r) {
				r = r.Union(out[i])
				out = slices.Delete(out, i, i+1)
				i = -1
			}
		}
		out = append(out, r)
	}
	return out
}

// lift keeps what of a rectangle is paler than a gray, to be read by itself.
func (s *sheet) lift(all pix, at image.Rectangle, angle float64, gray int) error {
	dark, err := all.ink(gray)
	if err != nil {
		return err
	}
	defer dark.free()
	print, err := dark.dilated(3, 3)
	if err != nil {
		return err
	}
	defer print.free()
	mark, err := all.scaled(1)
	if err != nil {
		return err
	}
	mark.erase(print)
	s.layers = append(s.layers, layer{at, mark, angle})
	return nil
}

// readLayers reads the marks that were lifted off. What lies over print is left,
// and a mark without a credible word is told.
func (e *Engine) readLayers(s *sheet, words []found) (more []found, unread []image.Rectangle, err error) {
	for _, l := range s.layers {
		got, err := e.readLayer(s, l)
		if err != nil {
			return nil, nil, err
		}
		got = slices.DeleteFunc(got, func(w found) bool {
			over := func(p found) bool { return p.at.Overlaps(w.at) }
			return w.confidence < accepted || slices.ContainsFunc(words, over)
		})
		switch {
		case letters(got) >= stampWords:
			more = append(more, got...)
		case l.holds(unreadPieces):
			unread = append(unread, l.at)
		}
	}
	return more, unread, nil
}

// holds reports whether a layer holds so many pieces of ink.
func (l layer) holds(pieces int) bool {
	ink, err := l.gray.ink(faintInk)
	if err != nil {
		return false
	}
	defer ink.free()
	return len(ink.parts()) >= pieces
}

// readLayer reads a mark turned level. Its words stand where they do on the
// sheet.
func (e *Engine) readLayer(s *sheet, l layer) ([]found, error) {
	margin := max(l.at.Dx(), l.at.Dy()) / 4 // so that no corner is turned out
	wide, err := l.gray.bordered(margin)
	if err != nil {
		return nil, err
	}
	defer wide.free()
	level, err := wide.rotated(l.angle)
	if err != nil {
		return nil, err
	}
	defer level.free()
	words, err := e.recognise(level, s.dpi, modeBlock, "")
	for i := range words {
		at := words[i].at
		w, h := level.size()
		x, y := turned(at, float64(w)/2, float64(h)/2, -l.angle)
		middle := image.Pt(int(x), int(y)).Add(l.at.Min).Sub(image.Pt(margin, margin))
		words[i].at = image.Rectangle{Max: at.Size()}.Add(middle).Sub(at.Size().Div(2))
	}
	return words, err
}
