package ocr

import (
	"image"
	"slices"
	"unicode"
	"unicode/utf8"
)

const (
	bandReach = 4    // lines above and below whose ends tell how far a line may go
	bandWidth = 2.5  // heights of the line; ink that is longer may be words
	bandInk   = 0.08 // share of ink from which a band of it is no lone stroke; print has twice as much
	bandMore  = 3    // letters that a band must add to the words that it touches
	mostBands = 20   // read again on one page
)

// readBands reads ink on lines of text that no word covers and that is not cut
// into letters: a stamp's frame or a pen's stroke holds print together there,
// and Tesseract breaks the line off. The words that it broke off in are read
// anew with it.
func (e *Engine) readBands(s *sheet, words []found) ([]found, error) {
	left, err := s.uncovered(s.ink, words)
	if err != nil {
		return nil, err
	}
	defer left.free()
	lines := linesOf(words)
	tried := 0
	for i, line := range lines {
		for _, at := range s.bands(left, lines, i) {
			if tried++; tried > mostBands {
				return words, nil
			}
			if words, err = e.readBand(s, words, at, line); err != nil {
				return nil, err
			}
		}
	}
	return words, nil
}

// textLine is where the words of a line stand, and its number.
type textLine struct {
	at   image.Rectangle
	line int
}

// linesOf returns the lines of more than one word.
func linesOf(words []found) []textLine {
	var out []textLine
	for from := 0; from < len(words); {
		to, at := from, image.Rectangle{}
		for ; to < len(words) && words[to].line == words[from].line; to++ {
			at = at.Union(words[to].at)
		}
		if to > from+1 {
			out = append(out, textLine{at, words[from].line})
		}
		from = to
	}
	return out
}

// bands returns where ink that no word covers stands on line i, as far as the
// lines around it go.
func (s *sheet) bands(left pix, lines []textLine, i int) []image.Rectangle {
	at := lines[i].at
	for _, near := range lines[max(0, i-bandReach):min(len(lines), i+bandReach+1)] {
		at.Min.X, at.Max.X = min(at.Min.X, near.at.Min.X), max(at.Max.X, near.at.Max.X)
	}
	cut, err := left.clip(at)
	if err != nil {
		return nil
	}
	defer cut.free()
	joined, err := cut.closed(at.Dy()/2, 1)
	if err != nil {
		return nil
	}
	defer joined.free()
	var out []image.Rectangle
	for _, p := range joined.parts() {
		high, long := 2*p.Dy() >= at.Dy(), float64(p.Dx()) >= bandWidth*float64(at.Dy())
		if high && long && float64(cut.countIn(p)) >= bandInk*float64(p.Dx()*p.Dy()) {
			out = append(out, image.Rect(p.Min.X, 0, p.Max.X, at.Dy()).Add(at.Min))
		}
	}
	return out
}

// readBand reads a band of a line with the words that it touches, and takes
// that for them where it is credible and says more.
func (e *Engine) readBand(s *sheet, words []found, at image.Rectangle, line textLine) ([]found, error) {
	reach := at.Inset(-at.Dy() / 2)
	touched := func(w found) bool { return w.line == line.line && w.at.Overlaps(reach) }
	var old []found
	for _, w := range words {
		if touched(w) {
			old, at = append(old, w), at.Union(w.at)
		}
	}
	again, err := e.look(s, at, float64(at.Dy()), 1, "")
	if err != nil || letters(again) < letters(old)+bandMore || sureness(again) < accepted || !sameBeginning(old, again) {
		return words, err
	}
	first := slices.IndexFunc(words, func(w found) bool { return w.line == line.line && w.at.Max.X > at.Min.X })
	if first < 0 { // it ends the line
		first = 1 + lastOf(words, line.line)
	}
	for i := range again {
		again[i].line = line.line
		if i > 0 { // what joins the letters may join their boxes too
			again[i].at.Min.X = min(max(again[i].at.Min.X, again[i-1].at.Max.X+1), again[i].at.Max.X-1)
		}
	}
	rest := slices.DeleteFunc(slices.Clone(words[first:]), touched)
	return slices.Concat(words[:first], again, rest), nil
}

// sameBeginning reports whether a look at a band has not lost the words that it
// touches.
func sameBeginning(old, again []found) bool {
	if len(old) == 0 || len(again) == 0 {
		return true
	}
	a, _ := utf8.DecodeRuneInString(old[0].text)
	b, _ := utf8.DecodeRuneInString(again[0].text)
	return unicode.ToLower(a) == unicode.ToLower(b)
}

func lastOf(words []found, line int) int {
	last := -1
	for i, w := range words {
		if w.line == line {
			last = i
		}
	}
	return last
}
