package ocr

import (
	"image"
	"regexp"
	"slices"
	"strings"
)

const (
	doubtful     = 0.88 // confidence below which a figure is looked at again: right ones mostly score 0.9 and more
	believed     = 0.80 // from which a figure says that its column holds figures
	columnNumber = 2    // so many figures make a column
	columnReach  = 12.0 // how far up and down a column's figures are looked for, in heights of the word
	sureFigure   = 0.90 // from which one look alone is believed
)

// wellFormed is a number as tables print it: groups of three or none, decimals
// or none.
var wellFormed = regexp.MustCompile(`^-?\$?(\d{1,3}([.,]\d{3})+|\d+)([.,]\d{1,2})?%?$`)

// rereadFigures looks again, by itself and at other sizes, at each word that
// stands alone as cells do and came out doubtful, when it looks like a figure
// or stands in a column of figures. The second reading is taken when it is a
// well-formed number that two looks agree on, or one is sure of.
func (e *Engine) rereadFigures(s *sheet, words []found) error {
	for i := range words {
		w := words[i]
		if w.confidence >= doubtful || !alone(words, i) || !figureLike(w.text) && !inColumn(words, i) {
			continue
		}
		better, err := e.lookAgain(s, w)
		if err != nil {
			return err
		}
		if better.text != "" {
			words[i].text, words[i].confidence = better.text, better.confidence
		}
	}
	return nil
}

// lookAgain reads a word's crop at two sizes of its glyphs. It returns no text
// when neither reading can be believed.
func (e *Engine) lookAgain(s *sheet, w found) (found, error) {
	var looks []found
	at := s.tighten(w.at)
	for _, height := range []float64{28, 40} {
		look, err := e.line(s, at, height, figures)
		if err != nil {
			return found{}, err
		}
		if wellFormed.MatchString(look.text) {
			looks = append(looks, look)
		}
	}
	switch {
	case len(looks) == 2 && looks[0].text == looks[1].text:
		return found{text: looks[0].text, confidence: max(looks[0].confidence, looks[1].confidence)}, nil
	case len(looks) == 1 && looks[0].confidence >= sureFigure && looks[0].confidence > w.confidence:
		return looks[0], nil
	}
	return found{}, nil
}

// tighten leaves specks beside a word out of its box: of the pieces of ink in it
// it keeps those between the first and the last of letters' height.
func (s *sheet) tighten(at image.Rectangle) image.Rectangle {
	cut, err := s.ink.clip(at)
	if err != nil {
		return at
	}
	defer cut.free()
	tight := image.Rectangle{}
	for _, p := range cut.parts() {
		if p.Dy() >= at.Dy()*2/5 {
			tight = tight.Union(p.Add(at.Min))
		}
	}
	if tight.Empty() {
		return at
	}
	tight.Min.Y, tight.Max.Y = at.Min.Y, at.Max.Y
	return tight
}

// line reads a rectangle of the sheet as one line whose glyphs are brought to
// a height in pixels.
func (e *Engine) line(s *sheet, at image.Rectangle, height float64, whitelist string) (found, error) {
	margin := max(2, at.Dy()/8)
	crop, err := s.gray.crop(at.Inset(-margin), margin)
	if err != nil {
		return found{}, err
	}
	defer crop.free()
	scale := height / float64(at.Dy())
	scaled, err := crop.scaled(scale)
	if err != nil {
		return found{}, err
	}
	defer scaled.free()
	bordered, err := scaled.bordered(12)
	if err != nil {
		return found{}, err
	}
	defer bordered.free()
	words, err := e.recognise(bordered, int(float64(s.dpi)*scale), modeLine, whitelist)
	if err != nil || len(words) == 0 {
		return found{}, err
	}
	out := found{confidence: 1}
	for _, w := range words {
		out.text += w.text
		out.confidence = min(out.confidence, w.confidence)
	}
	return out, nil
}

// figureLike reports whether a text is made of digits for the most part, and
// is no ordinal or date.
func figureLike(s string) bool {
	digits, others := 0, 0
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case !strings.ContainsRune(figures, r):
			others++
		}
	}
	return digits > 0 && digits >= others && strings.Count(s, "/") < 2
}

// alone reports whether no other word stands beside word i on its line nearer
// than words of running text do.
func alone(words []found, i int) bool {
	at := words[i].at
	near := at
	near.Min.X -= at.Dy() * 5 / 4
	near.Max.X += at.Dy() * 5 / 4
	for k, w := range words {
		if k != i && w.at.Overlaps(near) && overlapY(w.at, at) > at.Dy()/3 {
			return false
		}
	}
	return true
}

// inColumn reports whether figures stand above or below word i, aligned with it.
func inColumn(words []found, i int) bool {
	at := words[i].at
	reach := int(columnReach * float64(at.Dy()))
	n := 0
	for k, w := range words {
		aligned := abs(w.at.Max.X-at.Max.X) < at.Dy() || abs(center(w.at)-center(at)) < at.Dy()
		if k != i && aligned && abs(w.at.Min.Y-at.Min.Y) < reach && w.confidence >= believed && wellFormed.MatchString(w.text) {
			n++
		}
	}
	return n >= columnNumber
}

func overlapY(a, b image.Rectangle) int { return min(a.Max.Y, b.Max.Y) - max(a.Min.Y, b.Min.Y) }

func center(r image.Rectangle) int { return (r.Min.X + r.Max.X) / 2 }

func abs(v int) int { return max(v, -v) }

// usualHeight is the median height of words, 0 when there are none.
func usualHeight(words []found) int {
	if len(words) == 0 {
		return 0
	}
	heights := make([]int, len(words))
	for i, w := range words {
		heights[i] = w.at.Dy()
	}
	slices.Sort(heights)
	return heights[len(heights)/2]
}
