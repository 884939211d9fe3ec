package ocr

import (
	"image"
	"math"
)

// cut copies a rectangle of the sheet with white paper around it, and tells how
// many times finer the copy is than the sheet. Codes are cut from the image as
// it was scanned, since a slash and a one look alike in coarse print; figures
// are not, since rules stand near them there.
func (s *sheet) cut(r image.Rectangle, margin int, whitelist string) (pix, float64, error) {
	if s.fine.p == nil || whitelist != codes {
		crop, err := s.gray.crop(r, margin)
		return crop, 1, err
	}
	finer := float64(s.given.dpi) / float64(s.dpi)
	crop, err := s.level(r, finer)
	if err != nil {
		return pix{}, 0, err
	}
	defer crop.free()
	bordered, err := crop.bordered(int(float64(margin) * finer))
	return bordered, finer, err
}

// level cuts a rectangle of the straightened sheet out of the fine image, which
// leans: more than the rectangle is cut, turned, and cut again.
func (s *sheet) level(r image.Rectangle, finer float64) (pix, error) {
	at := rectangle(r, finer)
	if s.turn == 0 {
		return s.fine.clip(at)
	}
	w, h := s.fine.size()
	sin, cos := math.Sincos(-s.turn * math.Pi / 180)
	cx, cy := float64(at.Min.X+at.Max.X-w)/2, float64(at.Min.Y+at.Max.Y-h)/2
	middle := image.Pt(int(cos*cx-sin*cy)+w/2, int(sin*cx+cos*cy)+h/2)
	lean := int(math.Abs(sin)*float64(max(at.Dx(), at.Dy()))) + 2
	around := image.Rect(0, 0, at.Dx()+2*lean, at.Dy()+2*lean)
	around = around.Add(middle).Sub(image.Pt(around.Dx()/2, around.Dy()/2))
	if !around.In(image.Rect(0, 0, w, h)) {
		return pix{}, errLeptonica
	}
	wide, err := s.fine.clip(around)
	if err != nil {
		return pix{}, err
	}
	defer wide.free()
	straight, err := wide.rotated(s.turn)
	if err != nil {
		return pix{}, err
	}
	defer straight.free()
	return straight.clip(image.Rect(lean, lean, lean+at.Dx(), lean+at.Dy()))
}

func rectangle(r image.Rectangle, by float64) image.Rectangle {
	scaled := func(v int) int { return int(float64(v)*by + 0.5) }
	return image.Rect(scaled(r.Min.X), scaled(r.Min.Y), scaled(r.Max.X), scaled(r.Max.Y))
}
