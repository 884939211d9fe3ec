package ocr

import (
	"image"
	"slices"
	"strings"
)

const (
	signWidth   = 0.5 // of a digit's, that a comma or point takes
	besideOne   = 0.2 // and that is paper on either side of a one
	blankLeast  = 0.3 // that a blank adds to the width of a number, with what is beside it
	widthVoters = 4   // figures near that tell how wide digits are
)

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

// narrower reports whether the ink of word i is narrower than the digits that it was read with, as those around
// it tell: one of them was made of a stroke of another.
func (s *sheet) narrower(words []found, i int) bool {
	width := digitWidth(words, i)
	return width > 0 && float64(s.tighten(words[i].at).Dx()) < width*(places(words[i].text)-signWidth)
}
