package ocr

import "image"

// tooHigh is from how many widths of its digits a figure's box is higher than any digit is: those of
// narrow faces are 1.6 times as high as wide.
const tooHigh = 2.5

// lowered is a figure's box that is far higher than its digits, as low as they are: specks above and
// below are in it, and the looks at it would see digits too small.
func (s *sheet) lowered(w found) image.Rectangle {
	wide := float64(w.at.Dx()) / max(places(w.text), 1)
	if float64(w.at.Dy()) < tooHigh*wide {
		return w.at
	}
	cut, err := s.faint(w.at)
	if err != nil {
		return w.at
	}
	defer cut.free()
	ink := image.Rectangle{}
	for _, p := range cut.parts() {
		if high := float64(p.Dy()); high >= wide && high < tooHigh*wide {
			ink = ink.Union(p.Add(w.at.Min))
		}
	}
	if 3*ink.Dx() < 2*w.at.Dx() {
		return w.at
	}
	return image.Rect(w.at.Min.X, ink.Min.Y, w.at.Max.X, ink.Max.Y)
}
