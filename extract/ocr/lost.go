package ocr

import "image"

// Where a digit may stand that was lost before a figure: so many heights of it to its left.
const lostReach = 0.9

// doubtLost leaves no figure believed before which stands ink like a digit's that no word covers: what
// wear left of it was passed over, and the rest reads well.
func (s *sheet) doubtLost(words []found) error {
	faint, err := s.gray.ink(faintInk)
	if err != nil {
		return err
	}
	defer faint.free()
	for i, w := range words {
		if w.confidence < believed || !wellFormed.MatchString(w.text) || !alone(words, i) {
			continue
		}
		at := image.Rect(w.at.Min.X-int(lostReach*float64(w.at.Dy())), w.at.Min.Y, w.at.Min.X-1, w.at.Max.Y)
		if overlapsOther(words, i, at) || !at.In(s.bounds()) || s.ruledOff(at) {
			continue
		}
		if wornDigit(faint, at, float64(faint.countIn(w.at))/float64(digits(w.text))) {
			words[i].confidence = contradicted
		}
	}
	return nil
}

// wornDigit reports whether the ink in a place may be a worn digit's beside others that have so much each: there
// is enough of it, in the upper and in the lower half, and little above and below, as a rule has.
func wornDigit(ink pix, at image.Rectangle, perDigit float64) bool {
	middle := (at.Min.Y + at.Max.Y) / 2
	half := at.Dy() / 2
	upper := ink.countIn(image.Rect(at.Min.X, at.Min.Y, at.Max.X, middle))
	lower := ink.countIn(image.Rect(at.Min.X, middle, at.Max.X, at.Max.Y))
	beyond := ink.countIn(image.Rect(at.Min.X, at.Min.Y-half, at.Max.X, at.Min.Y)) + ink.countIn(image.Rect(at.Min.X, at.Max.Y, at.Max.X, at.Max.Y+half))
	n := upper + lower
	return float64(n) >= wornInk*perDigit && 4*min(upper, lower) >= n && 2*beyond < n
}
