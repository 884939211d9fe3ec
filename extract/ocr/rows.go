package ocr

import (
	"image"
	"slices"
	"strings"
)

// mostRows is how many rows of cells are read anew of one page, and highestRow how high they are at most, in
// heights of words: what is higher is several rows, or no line.
const (
	mostRows   = 20
	highestRow = 5.0
)

// rereadRows reads rows anew, cell by cell, in which cells of two lines stand beside others of one:
// Tesseract takes such a row for one line, and reads signs of both lines as one, or none.
func (e *Engine) rereadRows(s *sheet, words []found) ([]found, error) {
	usual := usualHeight(words)
	out := make([]found, 0, len(words))
	looks := 0
	for from := 0; from < len(words); {
		to := lineEnd(words, from)
		row := words[from:to]
		from = to
		cells := s.cellsOf(row, usual)
		high := float64(extent(row).Dy()) / float64(max(usual, 1))
		if len(cells) < 2 || high < tallShare || high > highestRow || looks == mostRows {
			out = append(out, row...)
			continue
		}
		looks++
		var anew []found
		for _, cell := range cells {
			better, err := e.betterCell(s, cell, row, usual)
			if err != nil {
				return nil, err
			}
			anew = append(anew, better...)
		}
		out = append(out, slices.Concat(anew, marksBeside(row, anew, usual))...)
	}
	return out, nil
}

// marksBeside are the signs of a row that stand in cells of their own, as dashes do, and are no higher
// than a line.
func marksBeside(row, words []found, usual int) []found {
	return slices.DeleteFunc(slices.Clone(row), func(w found) bool {
		return !wordless(w) || float64(w.at.Dy()) >= tallShare*float64(usual) || overlapsOther(words, -1, w.at)
	})
}

// wordless reports whether a word has neither letter nor digit, nor a peso sign, which is a figure's.
func wordless(w found) bool { return letters([]found{w}) == 0 && !strings.Contains(w.text, "$") }

// cellsOf are the words of a row, from left to right, by the cells that wide blanks or rules part, without
// specks and what was read for a rule.
func (s *sheet) cellsOf(row []found, usual int) [][]found {
	row = slices.DeleteFunc(slices.Clone(row), wordless)
	slices.SortStableFunc(row, func(a, b found) int { return a.at.Min.X - b.at.Min.X })
	var out [][]found
	end := 0
	for i, w := range row {
		blank := image.Rect(end, w.at.Min.Y, w.at.Min.X, w.at.Max.Y)
		if i == 0 || float64(blank.Dx()) >= cellBlank*float64(usual) || w.at.Min.X > end && s.ruledOff(blank) {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], w)
		end = max(end, w.at.Max.X)
	}
	return out
}

// ruledOff reports whether a vertical rule stands in a blank.
func (s *sheet) ruledOff(blank image.Rectangle) bool {
	return slices.ContainsFunc(s.rules, func(r ruling) bool {
		x := center(r.at)
		return r.vertical && x >= blank.Min.X && x <= blank.Max.X && overlapY(r.at, blank) > blank.Dy()/2
	})
}

// betterCell is a cell's words as they were, or as a look at the cell alone, as high as its row, reads
// them, where that is surer and has lost none. A figure is left: it is looked at by itself.
func (e *Engine) betterCell(s *sheet, cell, row []found, usual int) ([]found, error) {
	other := func(w found) bool { return !wellFormed.MatchString(w.text) }
	if sureness(cell) >= weakLine || !slices.ContainsFunc(cell, other) {
		return cell, nil
	}
	at, whole := extent(cell), extent(row)
	others := slices.DeleteFunc(slices.Clone(row), func(w found) bool { return w.at.In(at) || wordless(w) })
	again, err := e.block(s, widened(image.Rect(at.Min.X, whole.Min.Y, at.Max.X, whole.Max.Y), others, usual))
	if err != nil {
		return nil, err
	}
	lost := float64(letters(again)) < shortened*float64(letters(cell)) || lineDigits(again) < lineDigits(cell)
	if lost || sureness(again) < sureness(cell)+clearlyMore {
		return cell, nil
	}
	return again, nil
}

// extent is the box around words.
func extent(words []found) image.Rectangle {
	at := image.Rectangle{}
	for _, w := range words {
		at = at.Union(w.at)
	}
	return at
}
