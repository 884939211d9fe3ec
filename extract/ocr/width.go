package ocr

import (
	"image"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/page"
)

const (
	signWidth   = 0.5  // of a digit's, that a comma or point takes
	blankPlace  = 0.8  // of a digit's, that a blank between groups takes with what is beside it
	besideOne   = 0.2  // and that is paper on either side of a one
	blankLeast  = 0.3  // that a blank adds to the width of a number, with what is beside it
	strayWidth  = 0.65 // digits by which a figure may be wider or narrower than its text
	boldWidth   = 1.2  // times as wide as others that bold digits are at most
	widthVoters = 4    // figures near that tell how wide digits are
)

// weighWidths holds each figure that stands alone against those near it: digits
// are equally wide, so that one too many or too few shows in the width of the
// ink. Such a figure is not believed, unless its pieces of ink are as many as its
// digits, or another reading fits.
func (s *sheet) weighWidths(words []found) {
	for i, w := range words {
		if !wellFormed.MatchString(w.text) || strings.ContainsAny(w.text, "$%") || !alone(words, i) {
			continue
		}
		pitch := digitWidth(words, i)
		if pitch == 0 {
			continue
		}
		room := float64(s.tighten(w.at).Dx()) / pitch
		if fits(w.text, room) || len(s.digitsFilling(w)) == digits(w.text) || w.otherFace(room) {
			continue
		}
		words[i].confidence = min(w.confidence, contradicted)
		for _, r := range w.readings {
			if wellFormed.MatchString(r.Text) && fits(r.Text, room) && r.Confidence >= accepted {
				words[i] = w.as(r.Text, w.at, min(r.Confidence, believed))
			}
		}
	}
}

// otherFace reports whether a number that all looks read surely is wider or
// narrower than its neighbours by no more than bold digits are.
func (w found) otherFace(room float64) bool {
	wider := room / places(w.text)
	return wider < boldWidth && wider > 1/boldWidth && len(w.readings) > 1 && !slices.ContainsFunc(w.readings, func(r page.Reading) bool {
		return r.Confidence < believed || !sameDigits(r.Text, w.text)
	})
}

// fits reports whether a number is as wide as room for so many digits. Blanks may
// part its groups where no sign does.
func fits(text string, room float64) bool {
	off := room - places(text)
	most := strayWidth
	if wholeNumber.MatchString(text) {
		most += blankPlace * float64((len(text)-1)/3)
	}
	return off < most && off > -strayWidth
}

// places is how wide a number's ink is, in digits. A one has paper on both sides,
// which shows where it stands at an end.
func places(text string) float64 {
	n := float64(digits(text)) + signWidth*float64(strings.Count(text, ",")+strings.Count(text, "."))
	for _, end := range []bool{strings.HasPrefix(text, "1"), strings.HasSuffix(text, "1")} {
		if end {
			n -= besideOne
		}
	}
	return n
}

// digitWidth is the usual width of a digit of the sure figures around word i, in
// pixels; 0 where there are too few.
func digitWidth(words []found, i int) float64 {
	var widths []float64
	for k, w := range words {
		if k != i && w.confidence >= sureFigure && digits(w.text) >= shortFigure && sameSize(words[i].at, w.at) &&
			near(words[i].at, w.at) && wellFormed.MatchString(w.text) && !strings.ContainsAny(w.text, "$%") {
			widths = append(widths, float64(w.at.Dx())/places(w.text))
		}
	}
	if len(widths) < widthVoters {
		return 0
	}
	slices.Sort(widths)
	return widths[len(widths)/2]
}

// sameSize reports whether two words are of about the same height.
func sameSize(a, b image.Rectangle) bool { return 6*abs(a.Dy()-b.Dy()) <= a.Dy() }
