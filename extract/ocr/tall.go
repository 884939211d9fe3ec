package ocr

import (
	"cmp"
	"image"
	"slices"
)

// Words so many times as high as the page's words are may be two lines that were taken
// for one, as in narrow cells; so many of them are looked at again on one page.
const (
	tallShare = 1.6
	mostTall  = 40
	// cellBlank is how far apart cells stand in a row, in heights of words.
	cellBlank = 2.0
	// bandPieces is how many pieces of ink a line of print has at least, and bandHeight
	// how high they are, in heights of words.
	bandPieces = 2
	bandHeight = 0.5
)

// readTall reads words again whose boxes hold two lines, the recogniser passes one of
// them over without a word, or a row of cells one of which has two lines.
func (e *Engine) readTall(s *sheet, words []found) ([]found, error) {
	usual := usualHeight(words)
	var out []found
	looks := 0
	for _, w := range words {
		if float64(w.at.Dy()) < tallShare*float64(usual) || looks == mostTall {
			out = append(out, w)
			continue
		}
		cells := s.tallCells(w, words, usual)
		if len(cells) > 0 {
			looks++
		}
		var again []found
		for _, at := range cells {
			in, err := e.block(s, at)
			if err != nil {
				return nil, err
			}
			again = append(again, in...)
		}
		if again = slices.DeleteFunc(again, func(a found) bool { return a.confidence < accepted }); !severalLines(again) || letters(again) <= letters([]found{w}) {
			again = []found{w}
		}
		out = append(out, again...)
	}
	return out, nil
}

// tallCells are the boxes that a tall word should be read anew in: the whole, where two lines are
// stacked in it, or its cells, where it tells nothing.
func (s *sheet) tallCells(w found, words []found, usual int) []image.Rectangle {
	if s.stackedLines(w.at, usual) {
		return []image.Rectangle{widened(w.at, words, usual)}
	}
	var cells []image.Rectangle
	for _, p := range s.piecesIn(w.at.Intersect(s.bounds())) {
		if n := len(cells); n > 0 && float64(p.Min.X-cells[n-1].Max.X) < cellBlank*float64(usual) {
			cells[n-1] = cells[n-1].Union(p)
		} else {
			cells = append(cells, p)
		}
	}
	if len(cells) < 2 || w.confidence >= accepted {
		return nil
	}
	return cells
}

// widened is a box that reaches further to both sides by a height of print, or to the
// next word there: of two lines the one that was read may be the shorter.
func widened(at image.Rectangle, words []found, by int) image.Rectangle {
	out := image.Rect(at.Min.X-by, at.Min.Y, at.Max.X+by, at.Max.Y)
	for _, w := range words {
		switch {
		case w.at.Max.Y <= at.Min.Y || w.at.Min.Y >= at.Max.Y:
		case w.at.Max.X <= at.Min.X:
			out.Min.X = max(out.Min.X, w.at.Max.X+1)
		case w.at.Min.X >= at.Max.X:
			out.Max.X = min(out.Max.X, w.at.Min.X-1)
		}
	}
	return out
}

// stackedLines reports whether the ink in a box parts into two lines: a row between them
// is free of ink, and both have pieces as high as letters.
func (s *sheet) stackedLines(at image.Rectangle, usual int) bool {
	pieces := s.piecesIn(at.Intersect(s.bounds()))
	slices.SortFunc(pieces, func(a, b image.Rectangle) int { return cmp.Compare(a.Min.Y, b.Min.Y) })
	high := func(pieces []image.Rectangle) int {
		n := 0
		for _, p := range pieces {
			if float64(p.Dy()) >= bandHeight*float64(usual) {
				n++
			}
		}
		return n
	}
	bottom := 0
	for i, p := range pieces {
		if i > 0 && p.Min.Y > bottom && high(pieces[:i]) >= bandPieces && high(pieces[i:]) >= bandPieces {
			return true
		}
		bottom = max(bottom, p.Max.Y)
	}
	return false
}

// severalLines reports whether words stand one below another.
func severalLines(words []found) bool {
	return slices.ContainsFunc(words, func(w found) bool { return w.at.Min.Y >= words[0].at.Max.Y || w.at.Max.Y <= words[0].at.Min.Y })
}
