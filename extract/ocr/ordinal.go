package ocr

import (
	"image"
	"regexp"
)

// The sign of ordinals (N°, 8º) is not among those that Tesseract's Spanish
// model knows: it comes out as a star, a quote, a question mark or a digit.
var ordinal = regexp.MustCompile(`^(N|\d{1,3}?)([^\pL\d]{1,2}?|\d)([.,;:]?)$`)

// Shares of the height of what stands before the sign.
const (
	leastRing   = 0.2 // across
	mostRing    = 0.6
	tallestRing = 0.8 // with its bar
	ringFoot    = 0.2 // that it ends above the other's foot at least
	ringToDigit = 0.9 // widths of a digit that a ring read as one is wide at most
)

// ringDepth is how many grays a ring's middle is lighter than the ring at least.
const ringDepth = 50

// withOrdinals gives N and short numbers the sign of ordinals whose ring stands
// raised behind them.
func (s *sheet) withOrdinals(words []found) error {
	for i, w := range words {
		parts := ordinal.FindStringSubmatch(w.text)
		if parts == nil || w.agreed() {
			continue
		}
		pieces := stacked(s.piecesIn(w.at.Intersect(s.bounds())))
		sign, err := s.ringAt(pieces[:max(0, len(pieces)-len(parts[3]))], len(parts[1]), parts[2] >= "0" && parts[2] <= "9")
		if err != nil {
			return err
		}
		if sign != "" {
			words[i] = w.rewritten(parts[1] + sign + parts[3])
			words[i].confidence = min(w.confidence, believed)
		}
	}
	return nil
}

// ringAt returns ° or, where a bar stands below the ring, º, where pieces are so
// many letters and a raised ring behind them. One that passed for a digit is
// narrower than the others: worn digits lose their feet.
func (s *sheet) ringAt(pieces []image.Rectangle, letters int, asDigit bool) (sign string, err error) {
	if len(pieces) != letters+1 {
		return "", nil
	}
	ring, before := pieces[letters], pieces[letters-1]
	h := float64(before.Dy())
	switch {
	case float64(ring.Dx()) < leastRing*h || float64(ring.Dx()) > mostRing*h || float64(ring.Dy()) > tallestRing*h:
		return "", nil
	case float64(before.Max.Y-ring.Max.Y) < ringFoot*h:
		return "", nil
	case asDigit && float64(ring.Dx()) > ringToDigit*float64(widest(pieces[:letters])):
		return "", nil
	}
	gray, err := s.gray.pixelsIn(ring)
	if err != nil {
		return "", err
	}
	strokes := strokesBelow(gray, min(ring.Dy(), ring.Dx())/2)
	ring.Max.Y = min(ring.Max.Y, ring.Min.Y+ring.Dx()+1)
	round := gray.SubImage(image.Rectangle{Max: ring.Size()}).(*image.Gray)
	switch {
	case !isRing(round):
		return "", nil
	case strokes > 1 || 4*gray.Rect.Dy() > 5*gray.Rect.Dx():
		return "º", nil
	}
	return "°", nil
}

// strokesBelow is how many strokes lie below a row in the middle of an image.
func strokesBelow(gray *image.Gray, y int) int {
	x, n, dark := gray.Rect.Dx()/2, 0, false
	level := int(gray.GrayAt(x, y).Y) - ringDepth
	for ; y < gray.Rect.Dy(); y++ {
		was := dark
		if dark = int(gray.GrayAt(x, y).Y) <= level; dark && !was {
			n++
		}
	}
	return n
}

func widest(pieces []image.Rectangle) int {
	most := 0
	for _, p := range pieces {
		most = max(most, p.Dx())
	}
	return most
}

// stacked puts pieces together that stand one over the other, from left to right.
func stacked(pieces []image.Rectangle) []image.Rectangle {
	var out []image.Rectangle
	for _, p := range pieces {
		if n := len(out) - 1; n >= 0 && p.Min.X < out[n].Max.X {
			out[n] = out[n].Union(p)
		} else {
			out = append(out, p)
		}
	}
	return out
}

// isRing reports whether an image is darker than its middle on all four sides of
// it.
func isRing(gray *image.Gray) bool {
	b := gray.Rect
	x, y := b.Dx()/2, b.Dy()/2
	middle := int(gray.GrayAt(x, y).Y)
	for _, side := range []image.Rectangle{
		image.Rect(0, y, x, y+1), image.Rect(x+1, y, b.Max.X, y+1), image.Rect(x, 0, x+1, y), image.Rect(x, y+1, x+1, b.Max.Y),
	} {
		if side.Empty() || darkest(gray, side) > middle-ringDepth {
			return false
		}
	}
	return true
}
