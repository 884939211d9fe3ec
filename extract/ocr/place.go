package ocr

import (
	"image"
	"math"

	"github.com/oficialia/oficialia/schema"
)

// box turns a rectangle on the straightened sheet into fractions of the image
// as it was: the middle is turned back, width and height are kept, since a
// leaning line's box would cover its neighbours.
func (s *sheet) box(r image.Rectangle) schema.Box {
	w, h := s.gray.size()
	x, y := turned(r, float64(w)/2, float64(h)/2, -s.turn)
	dx, dy := float64(r.Dx())/2, float64(r.Dy())/2
	return schema.Box{
		fraction(x-dx, w), fraction(y-dy, h), fraction(x+dx, w), fraction(y+dy, h),
	}
}

// rectangleOf is where a box of the image as it was stands on the straightened
// sheet: what box made of it.
func (s *sheet) rectangleOf(b schema.Box) image.Rectangle {
	w, h := s.gray.size()
	pixel := func(share float64, size int) int { return int(math.Round(share * float64(size))) }
	r := image.Rect(pixel(b[0], w), pixel(b[1], h), pixel(b[2], w), pixel(b[3], h))
	x, y := turned(r, float64(w)/2, float64(h)/2, s.turn)
	left, top := int(math.Round(x-float64(r.Dx())/2)), int(math.Round(y-float64(r.Dy())/2))
	return image.Rect(left, top, left+r.Dx(), top+r.Dy()).Intersect(s.bounds())
}

// turned is where the middle of a rectangle comes when it is turned about a point
// by some degrees clockwise.
func turned(r image.Rectangle, mx, my, degrees float64) (x, y float64) {
	cx, cy := float64(r.Min.X+r.Max.X)/2, float64(r.Min.Y+r.Max.Y)/2
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	return mx + cos*(cx-mx) - sin*(cy-my), my + sin*(cx-mx) + cos*(cy-my)
}

// fraction is v/size within the page, to a hundred-thousandth: less than a
// pixel, and the same on every machine.
func fraction(v float64, size int) float64 {
	return math.Round(min(max(v/float64(size), 0), 1)*1e5) / 1e5
}
