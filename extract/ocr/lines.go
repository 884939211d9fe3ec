package ocr

import (
	"image"
	"slices"
	"unicode"
	"unicode/utf8"
)

const (
	weakLine    = 0.84 // confidence of a line below which it is looked at again
	clearlyMore = 0.02 // that a second look must be surer by
	shortened   = 0.95 // share of its letters and digits that a line must keep
	mostLines   = 40   // looked at again on one page
	lineHeight  = 44.0 // pixels, from accents to descenders, that a line is brought to
	mendHeight  = 3    // pixels; worn print has lost its strokes along the line
)

// rereadLines looks again, one by one, at the lines that came out weak: their
// worn strokes thickened and small print enlarged. The surer reading is taken.
// Lines of figures are left: each figure is looked at by itself.
func (e *Engine) rereadLines(s *sheet, words []found) ([]found, error) {
	out := make([]found, 0, len(words))
	looks := 0
	for from := 0; from < len(words); {
		to := lineEnd(words, from)
		line := words[from:to]
		from = to
		if sureness(line) < weakLine && looks < mostLines && 2*lineDigits(line) < signs(line) {
			looks++
			better, err := e.betterLine(s, line)
			if err != nil {
				return nil, err
			}
			// strokes beside a line make a weak one of their own, and a look at them reads their neighbour
			if others := slices.Concat(words[:from-len(line)], words[to:]); !slices.ContainsFunc(better, func(w found) bool { return readBefore(others, w.at) }) {
				line = better
			}
		}
		out = append(out, line...)
	}
	return out, nil
}

// lineEnd is where the line ends of which the first word has an index.
func lineEnd(words []found, from int) int {
	to := from + 1
	for to < len(words) && words[to].line == words[from].line {
		to++
	}
	return to
}

// betterLine returns a line's words as they were, or as a look that is surer
// and has lost none of them reads it.
func (e *Engine) betterLine(s *sheet, line []found) ([]found, error) {
	at := extent(line)
	height := max(lineHeight, float64(at.Dy()))
	again, err := e.look(s, at, height, mendHeight, "")
	if err != nil {
		return nil, err
	}
	lost := float64(letters(again)) < shortened*float64(letters(line)) || lineDigits(again) < lineDigits(line)
	if lost || sureness(again) < sureness(line)+clearlyMore {
		return line, nil
	}
	for i := range again {
		again[i].line = line[0].line
	}
	return again, nil
}

// sureness is the mean confidence of words, by their lengths.
func sureness(words []found) float64 {
	sum := 0.0
	for _, w := range words {
		sum += w.confidence * float64(utf8.RuneCountInString(w.text))
	}
	return sum / float64(max(signs(words), 1))
}

// surely is how much was read surely: the letters and digits of words of at least
// sureWord.
func surely(words []found) int {
	return letters(slices.DeleteFunc(slices.Clone(words), func(w found) bool { return w.confidence < sureWord }))
}

// sureWord is the confidence of a word that counts as read.
const sureWord = 0.7

func signs(words []found) int {
	n := 0
	for _, w := range words {
		n += utf8.RuneCountInString(w.text)
	}
	return n
}

func letters(words []found) int {
	n := 0
	for _, w := range words {
		for _, r := range w.text {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				n++
			}
		}
	}
	return n
}

// lineDigits counts the digits of a line's numbers; a lone one is as often a
// Roman numeral's stroke.
func lineDigits(words []found) int {
	n := 0
	for _, w := range words {
		if d := digits(w.text); d > 1 {
			n += d
		}
	}
	return n
}

// line reads a rectangle of the sheet as one word whose glyphs are brought to
// a height in pixels.
func (e *Engine) line(s *sheet, at image.Rectangle, height float64, mend int, whitelist string) (found, error) {
	words, err := e.look(s, at, height, mend, whitelist)
	return joined(words), err
}

// joined is what one look saw as one word, as sure as its least sure part.
func joined(words []found) found {
	if len(words) == 0 {
		return found{}
	}
	out := found{confidence: 1}
	for _, w := range words {
		out.text += w.text
		out.symbols = append(out.symbols, w.symbols...)
		out.confidence = min(out.confidence, w.confidence)
	}
	return out
}

// look reads a rectangle of the sheet as one line that is brought to a height
// in pixels, after its strokes were thickened down the page to so many pixels
// (1: as they are). The words stand where they do on the sheet.
func (e *Engine) look(s *sheet, at image.Rectangle, height float64, mend int, whitelist string) ([]found, error) {
	margin := max(2, at.Dy()/8)
	taken := at.Inset(-margin).Intersect(s.bounds())
	crop, finer, err := s.cut(taken, margin, whitelist)
	if err != nil {
		return nil, err
	}
	defer func() { crop.free() }()
	if mend > 1 {
		mended, err := crop.thickened(1, mend)
		if err != nil {
			return nil, err
		}
		crop.become(mended)
	}
	c := cutting{crop, finer, taken.Min.Sub(image.Pt(margin, margin))}
	return e.readCutting(s, c, height/float64(at.Dy()), modeLine, whitelist)
}

// cutting is what was cut out of a sheet.
type cutting struct {
	pix   pix
	finer float64     // than the sheet
	from  image.Point // its corner on the sheet
}

// readCutting reads a cutting as a line, so many times as large as on the sheet. The
// words stand where they do on the sheet.
func (e *Engine) readCutting(s *sheet, c cutting, scale float64, m mode, whitelist string) ([]found, error) {
	scaled, err := c.pix.scaled(scale / c.finer)
	if err != nil {
		return nil, err
	}
	defer scaled.free()
	const border = 12
	bordered, err := scaled.bordered(border)
	if err != nil {
		return nil, err
	}
	defer bordered.free()
	words, err := e.recognise(bordered, int(float64(s.dpi)*scale), m, whitelist)
	for i := range words {
		words[i].at = unscaled(words[i].at.Sub(image.Pt(border, border)), scale).Add(c.from)
	}
	return words, err
}

func unscaled(r image.Rectangle, scale float64) image.Rectangle { return rectangle(r, 1/scale) }
