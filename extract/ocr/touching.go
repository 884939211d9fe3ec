package ocr

import (
	"image"
	"regexp"
)

const (
	touchingLike  = 0.30 // how far a digit cut from its neighbours is from its kind at most
	touchingOther = 1.3  // times as far that it is from any other kind
	cutSteps      = 9    // places that the cuts are tried at
	cutReach      = 0.3  // digits to either side
)

// shortWhole is a number whose digits nothing parts.
var shortWhole = regexp.MustCompile(`^\d{1,4}$`)

// mendTouching reads figures by their digits' shapes of which one was passed over
// since it touches its neighbour, ones most of all: their ink is a digit too
// wide. What was read of them must be among the digits that are found.
func (s *sheet) mendTouching(words []found, seen *alphabet) error {
	for i, w := range words {
		if w.confidence > contradicted || !shortWhole.MatchString(w.text) || !alone(words, i) {
			continue
		}
		pitch := digitWidth(words, i)
		if pitch == 0 {
			continue
		}
		at := s.tighten(w.at)
		if float64(at.Dx())/pitch-places(w.text) < strayWidth {
			continue
		}
		text, err := s.cutDigitsApart(at, len(w.text)+1, pitch, seen)
		if err != nil {
			return err
		}
		if text != "" && oneMore(w.text, text) {
			words[i] = w.rewritten(text)
			words[i].confidence = believed
		}
	}
	return nil
}

// oneMore reports whether a text is another with one more sign somewhere.
func oneMore(text, longer string) bool {
	for i := range longer {
		if longer[:i]+longer[i+1:] == text {
			return true
		}
	}
	return false
}

// cutDigitsApart reads so many digits of equal width by their shapes; nothing
// where some look like none, or like several.
func (s *sheet) cutDigitsApart(at image.Rectangle, n int, pitch float64, seen *alphabet) (string, error) {
	best, least := "", float32(n)*touchingLike
	for step := range cutSteps {
		left := float64(at.Min.X) + (float64(at.Dx())-pitch*float64(n))/2 + cutReach*pitch*(2*float64(step)/(cutSteps-1)-1)
		text, sum := "", float32(0)
		for k := range n {
			cell := image.Rect(int(left+pitch*float64(k)+0.5), at.Min.Y, int(left+pitch*float64(k+1)+0.5), at.Max.Y)
			digit, distance, err := s.digitIn(cell.Intersect(s.bounds()), seen)
			if err != nil {
				return "", err
			}
			text, sum = text+digit, sum+distance
		}
		if len(text) == n && sum < least {
			best, least = text, sum
		}
	}
	return best, nil
}

// digitIn returns the digit that the ink in a cell clearly looks like, and how
// far it is from it.
func (s *sheet) digitIn(cell image.Rectangle, seen *alphabet) (string, float32, error) {
	ink := s.inkWithin(cell)
	if ink.Empty() {
		return "", 1, nil
	}
	gray, err := s.gray.pixelsIn(ink)
	if err != nil {
		return "", 1, err
	}
	sh := shapeOf(gray)
	digit, distance := seen.nearest(&sh)
	if distance > touchingLike {
		return "", 1, nil
	}
	return digit, distance, nil
}

// nearest returns the digit that a shape clearly looks like more than any other,
// and how far it is from it; none, at 1, where there is no such.
func (a *alphabet) nearest(sh *shape) (string, float32) {
	digit, least, next := -1, float32(1), float32(1)
	for d := range a {
		switch distance, known := a.distance(sh, d, -1); {
		case !known:
		case distance < least:
			digit, least, next = d, distance, least
		default:
			next = min(next, distance)
		}
	}
	if digit < 0 || next < touchingOther*least {
		return "", 1
	}
	return string(rune('0' + digit)), least
}

// inkWithin returns the bounds of the ink in a cell that is as high as digits.
func (s *sheet) inkWithin(cell image.Rectangle) (out image.Rectangle) {
	for _, p := range s.tallPieces(cell) {
		out = out.Union(p)
	}
	return out
}
