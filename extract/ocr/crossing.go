package ocr

import "image"

// partCrossing parts figures that a vertical rule passes between: with the rule
// taken out, Tesseract reads the figures of two narrow cells as one.
func (s *sheet) partCrossing(words []found) []found {
	var out []found
	for _, w := range words {
		out = append(out, s.partedByRules(w)...)
	}
	return out
}

// partedByRules is a word, or its parts where its digits can be told on both sides
// of a rule. The parts are doubted: they are looked at again, each by itself.
func (s *sheet) partedByRules(w found) []found {
	if !wholeNumber.MatchString(w.text) && !wellFormed.MatchString(w.text) {
		return []found{w}
	}
	for _, r := range s.rules {
		x := center(r.at)
		if !r.vertical || x <= w.at.Min.X+w.at.Dy()/2 || x >= w.at.Max.X-w.at.Dy()/2 || overlapY(r.at, w.at) < w.at.Dy()/2 {
			continue
		}
		if left, right, ok := s.partedAt(w, x); ok {
			return append([]found{left}, s.partedByRules(right)...)
		}
	}
	return []found{w}
}

// partedAt parts a word of digits at x where as many pieces of ink as it has digits
// lie on both sides.
func (s *sheet) partedAt(w found, x int) (left, right found, ok bool) {
	pieces := s.tallPieces(w.at.Intersect(s.bounds()))
	if len(pieces) != digits(w.text) {
		return w, w, false
	}
	n := 0
	for n < len(pieces) && pieces[n].Max.X <= x {
		n++
	}
	if n == 0 || n == len(pieces) || pieces[n].Min.X < x {
		return w, w, false
	}
	at := afterDigits(w.text, n)
	left, right = w.as(w.text[:at], edge(pieces[:n], w), w.confidence*cutFigure), w.as(w.text[at:], edge(pieces[n:], w), w.confidence*cutFigure)
	left.symbols, right.symbols, left.readings, right.readings = nil, nil, nil, nil
	return left, right, true
}

// afterDigits is where a text's first n digits end.
func afterDigits(text string, n int) int {
	for i, r := range text {
		if r >= '0' && r <= '9' {
			if n == 0 {
				return i
			}
			n--
		}
	}
	return len(text)
}

// edge is the box around pieces, as high as the word.
func edge(pieces []image.Rectangle, w found) image.Rectangle {
	return image.Rect(pieces[0].Min.X, w.at.Min.Y, pieces[len(pieces)-1].Max.X, w.at.Max.Y)
}
