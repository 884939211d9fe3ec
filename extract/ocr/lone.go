package ocr

import (
	"image"
	"slices"
)

// How high ink is, in heights of a column's figures, that may be one of them.
const (
	lowestDigit  = 0.75
	highestDigit = 1.4
)

// loneFigures are the figures that Tesseract passed over, most often one of a single digit:
// ink that no word covers in a column of figures, on a line with other words, which the reader
// of figures reads surely twice alike. They are told to be less sure than what both read.
func (e *Engine) loneFigures(s *sheet, words []found) ([]found, error) {
	if e.second == nil {
		return nil, nil
	}
	regions, err := s.missedRegions(words)
	if err != nil {
		return nil, err
	}
	var out []found
	for _, r := range regions {
		if cutFrom(words, r.at) >= 0 || !mayBeCell(words, r.at) {
			continue
		}
		w := found{at: r.at}
		all, err := e.figureSaid(s, w)
		if err != nil {
			return nil, err
		}
		if said, alike := all.reading(); alike && said.Confidence >= clearSigns && wellFormed.MatchString(said.Text) {
			w = w.as(said.Text, w.at, believed)
			w.readings = slices.Clone(all)
			out = append(out, w)
		}
	}
	return out, nil
}

// mayBeCell reports whether ink stands in a column of figures as high as it is, on a line with
// words before it.
func mayBeCell(words []found, at image.Rectangle) bool {
	column, line := 0, false
	for _, w := range words {
		line = line || w.at.Max.X < at.Min.X && 2*overlapY(w.at, at) > at.Dy()
		high := float64(at.Dy()) / float64(max(1, w.at.Dy()))
		if aligned(at, w.at) && w.confidence >= believed && wellFormed.MatchString(w.text) && high >= lowestDigit && high <= highestDigit {
			column++
		}
	}
	return line && column >= columnNumber
}
