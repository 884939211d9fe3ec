package ocr

import (
	"image"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/page"
)

// Where a digit may stand that was lost before a figure: so many heights of it to its left.
const lostReach = 0.9

// doubt leaves no figure believed that may lack a digit, or is none.
func (s *sheet) doubt(words []found) error {
	doubtHeads(words)
	doubtLow(words)
	seeDashes(words)
	return s.doubtLost(words)
}

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
		whole := w.at // pale figures are higher than their boxes
		grown := max(1, w.at.Dy()/4)
		whole.Min.Y, whole.Max.Y, at.Min.Y, at.Max.Y = whole.Min.Y-grown, whole.Max.Y+grown, at.Min.Y-grown, at.Max.Y+grown
		if wornDigit(faint, at, float64(faint.countIn(whole))/float64(digits(w.text))) {
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

// besideLow is how many figures of a line tell at least how high its digits are.
const besideLow = 2

// doubtLow leaves no figure of a digit or two believed that is far lower than the others of its line: it was
// read of a dash with a speck below it, or of what is left of a digit.
func doubtLow(words []found) {
	for i, w := range words {
		if w.confidence > contradicted && wellFormed.MatchString(w.text) && lowInLine(words, i) {
			words[i].confidence = contradicted
		}
	}
}

// lowInLine reports whether a word of a sign or two is far lower than the figures of its line, of which there are
// enough.
func lowInLine(words []found, i int) bool {
	w := words[i]
	if utf8.RuneCountInString(w.text) > lowSigns {
		return false
	}
	higher, others := 0, 0
	for k, o := range words {
		if k == i || o.confidence < believed || !wellFormed.MatchString(o.text) || 3*overlapY(w.at, o.at) < 2*w.at.Dy() {
			continue
		}
		if others++; float64(w.at.Dy()) < lowHeight*float64(o.at.Dy()) {
			higher++
		}
	}
	return higher == others && higher >= besideLow
}

// seeDashes has what is as low as a dash, and is read as one by two looks and as a number by none that is
// at all sure, be one: with a speck beside it, it had been read as a letter. So is what no look is sure of and
// is of the size of a dash in its column.
func seeDashes(words []found) {
	for i, w := range words {
		if w.confidence < accepted && sizedAsDash(words, w) {
			words[i] = w.as("-", w.at, believed)
			continue
		}
		if w.confidence >= believed || letters([]found{w}) > 1 || !inColumn(words, i) || !lowInLine(words, i) {
			continue
		}
		seen, surest, number := 0, 0.0, false
		for _, r := range w.readings {
			if strings.Trim(r.Text, ".,:'") == "-" {
				seen, surest = seen+1, max(surest, r.Confidence)
			}
			number = number || digits(r.Text) > 0 && r.Confidence >= accepted
		}
		if seen >= enoughLooks && surest >= accepted && !number {
			words[i] = w.as("-", w.at, surest)
		}
	}
}

// sizedAsDash reports whether a sign that no look read at all surely is of the size of a dash above or below it.
func sizedAsDash(words []found, w found) bool {
	if utf8.RuneCountInString(w.text) > 1 || slices.ContainsFunc(w.readings, func(r page.Reading) bool { return digits(r.Text) > 0 && r.Confidence >= accepted }) {
		return false
	}
	return slices.ContainsFunc(words, func(o found) bool {
		size := 5*abs(o.at.Dx()-w.at.Dx()) <= o.at.Dx() && abs(o.at.Dy()-w.at.Dy()) <= 1 && o.at.Dx() > 2*o.at.Dy()
		apart := abs(o.at.Min.Y - w.at.Min.Y)
		return o.text == "-" && o.confidence >= accepted && size && 2*abs(center(o.at)-center(w.at)) < o.at.Dx() && apart > o.at.Dy() && apart < dashReach*o.at.Dx()
	})
}

// dashReach is how many of its widths above or below a dash another of its column stands at most.
const dashReach = 40
