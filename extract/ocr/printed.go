package ocr

import (
	"image"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/ocr/typeface"
	"github.com/oficialia/oficialia/extract/page"
)

// mostSamples is how many figures tell how a page prints its digits, at most.
const mostSamples = 200

// typefaceOf learns how the page prints its digits from its figures that were looked at
// again.
func (s *sheet) typefaceOf(words []found) (*typeface.Typeface, error) {
	figures := slices.DeleteFunc(slices.Clone(words), func(w found) bool { return len(w.readings) == 0 || w.spellings() == nil || !s.largeEnough(w) })
	var out []typeface.Figure
	every := 1 + len(figures)/mostSamples
	for i := 0; i < len(figures); i += every {
		at := s.tighten(figures[i].at)
		f, err := s.printed(figures[i], at, at)
		if err != nil {
			return nil, err
		}
		out = append(out, f)
	}
	return typeface.Learn(out), nil
}

// spellings are the numbers that a figure may be, by its looks, whose digits differ.
func (w found) spellings() []string {
	var out []string
	for _, r := range append([]page.Reading{w.reading()}, w.readings...) {
		if wellFormed.MatchString(r.Text) && !strings.Contains(r.Text, "%") && !slices.ContainsFunc(out, func(t string) bool { return sameDigits(t, r.Text) }) {
			out = append(out, r.Text)
		}
	}
	return out
}

// printed is a figure as it stands on the sheet, with what is around it where it has room.
func (s *sheet) printed(w found, at, room image.Rectangle) (typeface.Figure, error) {
	around := room.Union(at.Inset(-at.Dy() / 2)).Intersect(s.bounds())
	img, err := s.gray.pixelsIn(around)
	sure := w.confidence >= believed && wellFormed.MatchString(w.text) && w.looksAgree(w.readings)
	return typeface.Figure{Image: img, At: at.Sub(around.Min), Texts: w.spellings(), Sure: sure}, err
}

// roomBeside is how far beside a figure digits that were cut off are looked for, in its
// heights.
const roomBeside = 3

// room is where the digits of word i may stand: its place, and that beside it up to the next
// words.
func (s *sheet) room(words []found, i int) image.Rectangle {
	at := s.tighten(words[i].at)
	free := at
	free.Min.X -= roomBeside * at.Dy()
	free.Max.X += roomBeside * at.Dy()
	for k, w := range words {
		if k == i || overlapY(w.at, at) <= 0 {
			continue
		}
		if w.at.Max.X <= at.Min.X {
			free.Min.X = max(free.Min.X, w.at.Max.X)
		}
		if w.at.Min.X >= at.Max.X {
			free.Max.X = min(free.Max.X, w.at.Min.X)
		}
	}
	return free
}

// largeEnough reports whether enough of a figure lies on the sheet for its digits to be told.
func (s *sheet) largeEnough(w found) bool {
	at := w.at.Intersect(s.bounds())
	return at.Dx() >= leastFigure/2 && at.Dy() >= leastFigure
}
