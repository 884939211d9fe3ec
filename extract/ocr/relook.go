package ocr

import (
	"image"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// way is one more way to look at a line of text.
type way struct {
	height float64 // pixels that the line is brought to
	mode   mode
}

// ways are those of the heights and modes tried that agree least with one another:
// of 52 names under signatures' ink that had been read wrong, each reads 24 to 26
// rightly, and at least one of them 30.
var ways = []way{{36, modeLine}, {64, modeLine}, {36, modeRaw}, {48, modeRaw}, {64, modeRaw}}

// readLines reads lines of text in each of the ways.
func (e *Engine) readLines(s *sheet, lines []schema.Box) ([]page.Line, error) {
	out := make([]page.Line, len(lines))
	for i, at := range lines {
		out[i].Box = at
		r := s.rectangleOf(at)
		if r.Dy() < leastFigure || r.Dx() < r.Dy() {
			continue
		}
		for _, how := range ways {
			words, err := e.readLine(s, r, how)
			if err != nil {
				return nil, err
			}
			out[i].Looks = append(out[i].Looks, s.reading(words).Words)
		}
	}
	return out, nil
}

// readLine reads a line of text, cut out close: what runs into it from above, as a
// signature's loops do, is left out. The words stand where they do on the sheet.
func (e *Engine) readLine(s *sheet, at image.Rectangle, how way) ([]found, error) {
	margin := max(2, at.Dy()/8)
	crop, err := s.gray.crop(at, margin)
	if err != nil {
		return nil, err
	}
	defer crop.free()
	c := cutting{crop, 1, at.Min.Sub(image.Pt(margin, margin))}
	return e.readCutting(s, c, how.height/float64(at.Dy()), how.mode, "")
}
