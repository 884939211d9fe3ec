package ocr

import (
	"fmt"
	"image"
	"math"
	"slices"
)

// Figures of print and of scanners, in inches unless said otherwise.
const (
	evenBlack    = 40  // grays on evened paper, which is 200, that become black
	evenWhite    = 185 // and white
	inkThreshold = 170 // gray below which, on whitened paper, there is ink
	smallestSkew = 0.4 // degrees; turning blurs, so that less is left alone
	surestSkew   = 3.0 // how far the angle must stand out against others
	likelySkew   = 2.0 // the same where the sheet upside down has the same angle, as specks have not
	sameSkew     = 0.2 // degrees
	steepestSkew = 7.0 // degrees; more is no skew but a picture's lines

	bodyHeight     = 15.0  // pixels; the usual letter's height that reads best in the least time: finer print loses figures of tables
	densest        = 300.0 // dots an inch that a sheet is enlarged to at most: specks taken for print must not make it huge
	coarsest       = 180   // dots an inch: a page of capitals and figures has small letters nonetheless
	worthScaling   = 0.8   // a scale above which it is not worth its time
	worthEnlarging = 1.3   // and one below which enlarging is not
	leastLetter    = 0.03  // height of letters
	tallestLetter  = 0.3
	fewestLetters  = 60 // that tell a usual height
)

// sheet is an image on its way to be read.
type sheet struct {
	gray  pix // 8 bits, white paper
	ink   pix // 1 bit
	fine  pix // gray as it was before it was scaled, not straightened and with all that was taken off; none where it was not scaled
	dpi   int // of gray and ink
	given size
	turn  float64 // degrees clockwise that straightened it
	rules []ruling

	blanks []image.Rectangle // in columns of figures, beside a row's words, without a figure's ink

	strewn  bool // with specks, or with the crumbs of worn letters
	emblems []image.Rectangle
	pens    []pen
	layers  []layer // marks that were lifted off

	apart image.Rectangle // of a word among others, outside of which its readers are shown blank paper; else empty
}

// size is that of an image, in pixels and in pixels an inch.
type size struct{ width, height, dpi int }

// ruling is a ruled line, in pixels of the straightened sheet.
type ruling struct {
	at       image.Rectangle
	vertical bool
}

func (s *sheet) free() {
	s.gray.free()
	s.ink.free()
	s.fine.free()
	for i := range s.layers {
		s.layers[i].gray.free()
	}
}

func (s *sheet) bounds() image.Rectangle {
	w, h := s.gray.size()
	return image.Rect(0, 0, w, h)
}

func (s *sheet) pixels(inches float64) int { return max(1, int(inches*float64(s.dpi)+0.5)) }

// even makes a sheet of a gray image, which stays the caller's: white paper, and
// print of the size that recognition wants, as the image lies.
func even(gray pix, dpi int) (*sheet, error) {
	w, h := gray.size()
	s := &sheet{dpi: dpi, given: size{w, h, dpi}}
	return s, s.after(func() error { return s.whiten(gray) }, s.fit)
}

// sheetOf is the prepared sheet of an image that must be turned by quarters clockwise.
func sheetOf(img *image.Gray, dpi, quarters int) (*sheet, error) {
	gray, err := fromGray(img)
	if err != nil {
		return nil, fmt.Errorf("read image: %w", err)
	}
	defer gray.free()
	laid, err := even(gray, dpi)
	if err != nil {
		return nil, fmt.Errorf("prepare image: %w", err)
	}
	defer laid.free()
	s, err := laid.prepared(quarters)
	if err != nil {
		return nil, fmt.Errorf("prepare image: %w", err)
	}
	return s, nil
}

// prepared returns a copy of an evened sheet, turned by quarters clockwise: with
// straight lines and without borders, rules, holes and specks.
func (s *sheet) prepared(quarters int) (*sheet, error) {
	p := &sheet{dpi: s.dpi, given: s.given}
	if quarters%2 != 0 {
		p.given.width, p.given.height = s.given.height, s.given.width
	}
	turn := func(from, to *pix) func() error {
		return func() (err error) {
			if from.p != nil {
				*to, err = from.quarter(quarters)
			}
			return err
		}
	}
	return p, p.after(
		turn(&s.gray, &p.gray), turn(&s.ink, &p.ink), turn(&s.fine, &p.fine),
		p.straighten, p.takeBorders, p.takeMarks, p.takeRules, p.takeSpecks, p.findEmblems,
	)
}

// after takes steps one after the other. A sheet at which one fails is freed.
func (s *sheet) after(steps ...func() error) error {
	for _, step := range steps {
		if err := step(); err != nil {
			s.free()
			return err
		}
	}
	return nil
}

// whiten evens the paper out and finds the ink. An image too small for that is
// taken as it is.
func (s *sheet) whiten(gray pix) error {
	white, err := gray.whiten(evenBlack, evenWhite)
	if err != nil {
		if white, err = gray.scaled(1); err != nil {
			return err
		}
	}
	s.gray = white
	return s.findInk()
}

func (s *sheet) findInk() error {
	ink, err := s.gray.ink(inkThreshold)
	if err != nil {
		return err
	}
	s.ink.become(ink)
	return nil
}

// fit scales the sheet so that its print has the size that recognition wants:
// finer costs time and, in tables, figures.
func (s *sheet) fit() error {
	height := s.printHeight()
	if height == 0 {
		return nil
	}
	by := min(max(bodyHeight/float64(height), coarsest/float64(s.dpi)), densest/float64(s.dpi))
	if by > worthScaling && by < worthEnlarging {
		return nil
	}
	fitted, err := s.gray.scaled(by)
	if err != nil {
		return err
	}
	s.fine, s.gray = s.gray, fitted
	s.dpi = int(float64(s.dpi)*by + 0.5)
	return s.findInk()
}

// printHeight is the usual height of the sheet's letters, most of which are
// small ones, in pixels; 0 when there are too few to tell.
func (s *sheet) printHeight() int {
	var heights []int
	for _, p := range s.ink.parts() {
		h := p.Dy()
		if h >= s.pixels(leastLetter) && h <= s.pixels(tallestLetter) && p.Dx() <= 2*h && 4*p.Dx() >= h {
			heights = append(heights, h)
		}
	}
	if len(heights) < fewestLetters {
		return 0
	}
	slices.Sort(heights)
	return heights[len(heights)/2]
}

// straighten turns the sheet when its lines lean clearly.
func (s *sheet) straighten() error {
	angle, sure, err := s.skew()
	if err != nil || !sure || angle > -smallestSkew && angle < smallestSkew || angle > steepestSkew || angle < -steepestSkew {
		return err
	}
	straight, err := s.gray.rotated(angle)
	if err != nil {
		return err
	}
	s.gray.become(straight)
	s.turn = angle
	return s.findInk()
}

// skew is the angle, in degrees clockwise, that would straighten the sheet's lines, and whether it is sure. Of 354
// pages of 60 drawn bundles three had one that stood out less; the lines of two leaned by it, and these had it upside
// down too.
func (s *sheet) skew() (angle float64, sure bool, err error) {
	angle, clear := s.ink.findSkew()
	if clear >= surestSkew || clear < likelySkew {
		return angle, clear >= surestSkew, nil
	}
	turned, err := s.ink.quarter(2)
	if err != nil {
		return 0, false, err
	}
	defer turned.free()
	again, clear := turned.findSkew()
	return angle, clear >= likelySkew && math.Abs(again-angle) <= sameSkew, nil
}
