package ocr

import (
	"image"
	"slices"
	"strings"
	"unicode/utf8"
)

// Dirt on paper or glass is often blacker than worn print. A stop, a dot or an
// accent never is: scanning blurs what is small, and so lightens it.
const (
	darker       = 25  // grays that dirt is darker than the letters around it
	aroundAcross = 0.3 // inches around a speck in which letters tell how dark print is
	aroundDown   = 0.12
	fewestLone   = 20 // specks that stood alone
	fewestAround = 3
)

// takeDarkSpecks erases specks that are darker than the letters around them:
// beside a letter they pass for stops, hyphens, quotes and accents. It does so
// where the specks that stood alone on the sheet were dirt of that kind; on other
// worn sheets they are crumbs of letters.
func (s *sheet) takeDarkSpecks(lone []int) error {
	specks, letters := s.bySize()
	if len(lone) < fewestLone || len(letters) == 0 {
		return nil
	}
	gray, err := s.gray.pixelsIn(s.bounds())
	if err != nil {
		return err
	}
	dark := make([]int, len(letters))
	for i, l := range letters {
		dark[i] = darkest(gray, l)
	}
	dirt := median(lone)
	if dirt > median(slices.Clone(dark))-darker {
		return nil
	}
	for _, p := range specks {
		// Where thin strokes of pale print meet it is darker than the rest, but no dirt.
		if around := s.darkAround(p, letters, dark); darkest(gray, p) < min(around-darker, (around+dirt)/2) {
			s.gray.eraseRect(p.Inset(-1))
			s.ink.eraseRect(p)
		}
	}
	return nil
}

// bySize tells pieces of ink that are as small as specks from those that are as
// high as letters.
func (s *sheet) bySize() (specks, letters []image.Rectangle) {
	for _, p := range s.ink.parts() {
		switch {
		case max(p.Dx(), p.Dy()) <= s.pixels(loneSize):
			specks = append(specks, p)
		case p.Dy() >= s.pixels(leastLetter) && p.Dy() <= s.pixels(tallestLetter):
			letters = append(letters, p)
		}
	}
	return specks, letters
}

// darkAround is how dark print is around a speck: the median of the letters'
// darkest grays; 0 where there are too few.
func (s *sheet) darkAround(p image.Rectangle, letters []image.Rectangle, dark []int) int {
	across, down := s.pixels(aroundAcross), s.pixels(aroundDown)
	around := image.Rect(p.Min.X-across, p.Min.Y-down, p.Max.X+across, p.Max.Y+down)
	var beside []int
	for i, l := range letters {
		if l.Overlaps(around) {
			beside = append(beside, dark[i])
		}
	}
	if len(beside) < fewestAround {
		return 0
	}
	return median(beside)
}

// darkest returns the lowest gray in a rectangle.
func darkest(gray *image.Gray, at image.Rectangle) int {
	least := 255
	for y := at.Min.Y; y < at.Max.Y; y++ {
		row := gray.Pix[gray.PixOffset(at.Min.X, y) : gray.PixOffset(at.Max.X-1, y)+1]
		least = min(least, int(slices.Min(row)))
	}
	return least
}

// median returns the middle one of some values, which are sorted by that.
func median(values []int) int {
	slices.Sort(values)
	return values[len(values)/2]
}

// What is read as a few points and dashes beside a figure, so many of its heights from it at most, and
// is larger nowhere than the second of these, is no dash, nor what is left of a digit: it is specks.
const (
	besideSpecks = 2.0
	speckHeight  = 0.3
	speckSigns   = ".,:;-–'`´·*"
)

// withoutSpeckWords leaves out words of mere points and dashes that are specks beside a figure. What
// stands between two may be a sign of one number.
func (s *sheet) withoutSpeckWords(words []found) []found {
	return slices.DeleteFunc(slices.Clone(words), func(w found) bool {
		if strings.Trim(w.text, speckSigns) != "" || utf8.RuneCountInString(w.text) > crumbSigns {
			return false
		}
		behind := slices.IndexFunc(words, func(o found) bool { return w.near(o, w.at.Min.X-o.at.Max.X) })
		before := slices.IndexFunc(words, func(o found) bool { return w.near(o, o.at.Min.X-w.at.Max.X) })
		beside := max(behind, before)
		return min(behind, before) < 0 && beside >= 0 && s.noLarger(w.at, int(speckHeight*float64(words[beside].at.Dy())))
	})
}

// near reports whether a word stands in the line of a figure that was surely read, over a gap that is
// not wide.
func (w found) near(figure found, gap int) bool {
	height := figure.at.Dy()
	in := w.at.Min.Y > figure.at.Min.Y-height/4 && w.at.Max.Y < figure.at.Max.Y+height/4
	return in && gap > 0 && float64(gap) <= besideSpecks*float64(height) && figure.confidence >= believed && wellFormed.MatchString(figure.text)
}

// noLarger reports whether no piece of ink in a place is larger than some pixels either way.
func (s *sheet) noLarger(at image.Rectangle, most int) bool {
	return !slices.ContainsFunc(s.piecesIn(at), func(p image.Rectangle) bool { return max(p.Dx(), p.Dy()) > most })
}
