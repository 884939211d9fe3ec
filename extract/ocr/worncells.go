package ocr

import (
	"cmp"
	"image"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// How a place in a column of figures is told to hold a worn one.
const (
	crumbSigns = 3    // that crumbs are read for at most
	wornInk    = 0.4  // of the ink that a digit of the column has, at least
	wornHeight = 0.35 // of a digit's height, at least, where it stands in the middle: dashes are less
	dashOff    = 0.35 // of a digit's height that a dash is off a digit's middle at most
	wornAside  = 0.5  // heights of the column's figures that one reaches beyond them
	wornBeyond = 1.6  // distances of rows beyond the column's last figure that rows are looked for in
)

// wornCells puts figures to the words that Tesseract passed over, or read for a letter or two: a
// digit by itself, or what came to crumbs, which have no letter's size. They are ink where a column
// of figures crosses a row of words. None is believed that the reader of figures does not
// surely read twice alike, and none passes for an empty cell.
func (e *Engine) wornCells(s *sheet, words []found) ([]found, error) {
	if e.second == nil {
		return words, nil
	}
	faint, err := s.gray.ink(faintInk)
	if err != nil {
		return nil, err
	}
	defer faint.free()
	sound := slices.DeleteFunc(slices.Clone(words), crumb)
	left, err := s.uncovered(faint, sound)
	if err != nil {
		return nil, err
	}
	defer left.free()
	for _, c := range figureColumns(sound) {
		perDigit := c.inkOfDigit(faint)
		for _, spot := range c.gaps(sound) {
			at, ok := c.wornIn(left, spot, perDigit)
			if !ok || overlapsOther(sound, -1, at) {
				continue
			}
			w, err := e.wornFigure(s, at)
			if err != nil {
				return nil, err
			}
			if w.confidence >= believed || digits(w.text) > 0 && besideFigure(sound, w.at) {
				sound, words = append(sound, w), withWorn(words, w)
			}
		}
	}
	return words, nil
}

// besideFigure reports whether a place stands in a row that surely has figures: dirt behind the
// second line of a label is no worn figure.
func besideFigure(words []found, at image.Rectangle) bool {
	return slices.ContainsFunc(words, func(w found) bool {
		return w.confidence >= believed && wellFormed.MatchString(w.text) && level(w.at, at)
	})
}

// crumb reports whether a word may be what is left of a worn figure, or a zero read for a letter.
func crumb(w found) bool {
	if strings.EqualFold(w.text, "o") || speck(w) {
		return true
	}
	return w.confidence < doubtful && digits(w.text) == 0 && utf8.RuneCountInString(w.text) <= crumbSigns && strings.ContainsFunc(w.text, unicode.IsLetter)
}

// withWorn puts a worn figure to the words, in the place of its crumbs where it was surely read.
func withWorn(words []found, w found) []found {
	over := func(o found) bool { return o.at.Overlaps(w.at) }
	if w.confidence < believed && slices.ContainsFunc(words, func(o found) bool { return over(o) && !speck(o) }) {
		return words
	}
	return append(slices.DeleteFunc(slices.Clone(words), over), w)
}

// wornFigure is what the reader sees of a worn figure.
func (e *Engine) wornFigure(s *sheet, at image.Rectangle) (found, error) {
	w := found{at: at, confidence: contradicted / 2}
	for _, around := range paperAround {
		img, err := s.with(at, around)
		if err != nil {
			return w, err
		}
		r, err := e.second.ReadFigure(img)
		if err != nil {
			return w, err
		}
		w.readings = append(w.readings, r)
	}
	w.text = w.readings[0].Text
	if r, alike := said(w.readings).reading(); alike && r.Confidence >= clearSigns && wellFormed.MatchString(r.Text) {
		w = w.as(r.Text, at, believed)
	}
	return w, nil
}

// figureColumn are figures that stand one above the other, from top to bottom.
type figureColumn []found

// figureColumns are the columns that surely read figures make.
func figureColumns(words []found) (out []figureColumn) {
	figures := slices.DeleteFunc(slices.Clone(words), func(w found) bool {
		return w.confidence < believed || !wellFormed.MatchString(w.text) || w.stamp > 0
	})
	slices.SortStableFunc(figures, func(a, b found) int { return cmp.Compare(a.at.Min.Y, b.at.Min.Y) })
	for _, w := range figures {
		i := slices.IndexFunc(out, func(c figureColumn) bool {
			last := c[len(c)-1].at
			near := float64(w.at.Min.Y-last.Max.Y) < 2*columnReach*float64(w.at.Dy())
			return near && last.Max.Y <= w.at.Min.Y+w.at.Dy()/4 && flush(w.at, last)
		})
		if i < 0 {
			out = append(out, figureColumn{w})
			continue
		}
		out[i] = append(out[i], w)
	}
	return slices.DeleteFunc(out, func(c figureColumn) bool { return len(c) <= columnNumber })
}

// height is that of the column's figures, in pixels.
func (c figureColumn) height() int { return usualHeight(c) }

// inkOfDigit is how many pixels of ink a digit of the column's usually has.
func (c figureColumn) inkOfDigit(ink pix) int {
	per := make([]int, len(c))
	for i, w := range c {
		per[i] = ink.countIn(w.at) / max(1, digits(w.text))
	}
	slices.Sort(per)
	return per[len(per)/2]
}

// gaps are the places in the column where rows of words cross it that have no word there.
func (c figureColumn) gaps(words []found) (out []image.Rectangle) {
	height := c.height()
	for _, w := range words {
		above, below := c.around(w.at)
		if above == nil && below == nil {
			continue
		}
		spot := c.spot(above, below)
		spot.Min.Y, spot.Max.Y = w.at.Min.Y+(w.at.Dy()-height)/2, w.at.Min.Y+(w.at.Dy()+height)/2
		if w.at.Max.X >= spot.Min.X || w.at.Dy() < height/2 || w.at.Dy() > 2*height {
			continue
		}
		if !slices.ContainsFunc(words, func(o found) bool { return o.at.Overlaps(spot) }) && !nearerWord(words, w, spot) {
			out = append(out, spot)
		}
	}
	return out
}

// nearerWord reports whether another word of w's row stands nearer to a place right of it.
func nearerWord(words []found, w found, spot image.Rectangle) bool {
	return slices.ContainsFunc(words, func(o found) bool {
		return o.at.Min.X > w.at.Min.X && o.at.Max.X < spot.Min.X && 2*overlapY(o.at, w.at) > min(o.at.Dy(), w.at.Dy())
	})
}

// around are the column's figures above and below a row, where it crosses the column between two
// of them or little beyond its ends; nil where there is none.
func (c figureColumn) around(row image.Rectangle) (above, below *found) {
	y := (row.Min.Y + row.Max.Y) / 2
	k, _ := slices.BinarySearchFunc(c, y, func(w found, y int) int { return cmp.Compare((w.at.Min.Y+w.at.Max.Y)/2, y) })
	pitch := c.pitch()
	switch {
	case k == 0:
		if float64(c[0].at.Min.Y-y) < wornBeyond*float64(pitch) {
			return nil, &c[0]
		}
		return nil, nil
	case k == len(c):
		if float64(y-c[k-1].at.Max.Y) < wornBeyond*float64(pitch) {
			return &c[k-1], nil
		}
		return nil, nil
	}
	return &c[k-1], &c[k]
}

// pitch is how far the column's figures usually stand from one another, in pixels.
func (c figureColumn) pitch() int {
	steps := make([]int, len(c)-1)
	for i := range steps {
		steps[i] = c[i+1].at.Min.Y - c[i].at.Min.Y
	}
	slices.Sort(steps)
	return steps[len(steps)/2]
}

// spot is where a figure between two others, or beyond one, may stand across.
func (c figureColumn) spot(above, below *found) image.Rectangle {
	at := image.Rectangle{}
	for _, w := range []*found{above, below} {
		if w != nil {
			at = at.Union(w.at)
		}
	}
	wide := 0
	for _, w := range c {
		wide = max(wide, w.at.Dx())
	}
	aside := int(wornAside * float64(c.height()))
	at.Min.X = min(at.Min.X, at.Max.X-wide) - aside
	at.Max.X += aside
	return at
}

// wornIn is where ink stands in a spot that may be a worn figure's.
func (c figureColumn) wornIn(left pix, spot image.Rectangle, perDigit int) (image.Rectangle, bool) {
	height := c.height()
	tall := image.Rect(spot.Min.X, spot.Min.Y-height/4, spot.Max.X, spot.Max.Y+height/4).Intersect(image.Rectangle{Max: image.Pt(left.size())})
	cut, err := left.clip(tall)
	if err != nil {
		return image.Rectangle{}, false
	}
	defer cut.free()
	at := image.Rectangle{}
	for _, p := range cut.parts() {
		if p.Dx() > 2*height || p.Dy() > 2*height { // what is left of a rule
			continue
		}
		at = at.Union(p.Add(tall.Min))
	}
	off := abs(at.Min.Y + at.Max.Y - spot.Min.Y - spot.Max.Y)
	high := float64(at.Dy()) >= wornHeight*float64(height) || float64(off) >= 2*dashOff*float64(height)
	ok := high && float64(left.countIn(at)) >= wornInk*float64(perDigit)
	at.Min.Y, at.Max.Y = min(at.Min.Y, spot.Min.Y), max(at.Max.Y, spot.Max.Y)
	return at, ok
}
