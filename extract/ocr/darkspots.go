package ocr

import (
	"image"
	"slices"
)

// A spot of dirt on a figure is darker than so much of what the figure's ink usually is, and so high and wide
// in shares of the figure's height. Ink is what is darker than so much.
const (
	spotGray  = 0.5
	leastSpot = 0.1
	mostSpot  = 0.4
	mostSpots = 2
	inkGray   = 170
)

// lookPastDirt takes dark spots off figures and reads these again: in a 0 a spot makes all looks see an 8.
// One that is surely read otherwise then is no longer believed.
func (e *Engine) lookPastDirt(s *sheet, words []found) error {
	if e.second == nil {
		return nil
	}
	for i, w := range words {
		if w.confidence <= contradicted || !wellFormed.MatchString(w.text) {
			continue
		}
		spots, err := s.spotsOn(w.at)
		if err != nil {
			return err
		}
		if len(spots) == 0 {
			continue
		}
		for _, p := range spots {
			s.gray.eraseRect(p.Inset(-1))
		}
		all, err := e.figureSaid(s, w)
		if err != nil {
			return err
		}
		words[i] = w.past(all)
	}
	return nil
}

// past is a figure after it was read without the dirt on it.
func (w found) past(all said) found {
	r, alike := all.reading()
	if alike && r.Confidence >= clearSigns && !sameDigits(r.Text, w.text) && digits(r.Text) == digits(w.text) {
		w.readings = append(w.firstReading(), all...)
		w.confidence = contradicted
	}
	return w
}

// spotsOn are the dark spots on a figure; none where its own ink is as dark.
func (s *sheet) spotsOn(at image.Rectangle) ([]image.Rectangle, error) {
	at = at.Intersect(s.bounds())
	if at.Empty() {
		return nil, nil
	}
	cut, err := s.gray.clip(at)
	if err != nil {
		return nil, err
	}
	defer cut.free()
	img, err := s.gray.pixelsIn(at)
	if err != nil {
		return nil, err
	}
	dark, err := cut.ink(int(spotGray * float64(usualInk(img))))
	if err != nil {
		return nil, err
	}
	defer dark.free()
	spots := dark.parts()
	height := float64(at.Dy())
	other := func(p image.Rectangle) bool {
		return float64(max(p.Dx(), p.Dy())) > mostSpot*height || float64(min(p.Dx(), p.Dy())) < leastSpot*height
	}
	if len(spots) > mostSpots || slices.ContainsFunc(spots, other) {
		return nil, nil
	}
	for i := range spots {
		spots[i] = spots[i].Add(at.Min)
	}
	return spots, nil
}

// usualInk is the middle gray of what is ink; 0 where nothing is.
func usualInk(img *image.Gray) int {
	var ink []int
	for _, v := range img.Pix {
		if v <= inkGray {
			ink = append(ink, int(v))
		}
	}
	if len(ink) == 0 {
		return 0
	}
	return median(ink)
}
