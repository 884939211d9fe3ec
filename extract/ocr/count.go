package ocr

import (
	"image"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/page"
)

const (
	widestDigit = 0.85 // of its height; wider ink is two digits that touch
	groupGap    = 0.3  // heights between digits from which they are looked at apart
)

// counted holds a figure against its ink: how many digits it has can be told
// where each stands apart, whatever they are. Of a reading with fewer, another
// one is taken that has as many, or its groups are read one by one; else it is
// not believed. One with more was read twice or holds a speck, unless two looks
// agree.
func (e *Engine) counted(s *sheet, w found) (found, error) {
	seen := s.digitsSeen(w.at)
	fits := len(seen) == digits(w.text) || len(seen) == digits(w.text)+1 && w.signed()
	if seen == nil || fits || len(seen) < digits(w.text) && w.agreed() {
		return w, nil
	}
	if r, ok := w.readingOf(len(seen)); ok {
		return w.as(r.Text, w.at, min(r.Confidence, believed)), nil
	}
	if groups := apart(seen); len(seen) > digits(w.text) && len(groups) > 1 {
		text, confidence, err := e.byGroups(s, w, groups)
		if err != nil {
			return w, err
		}
		if text != "" {
			w.readings = append(w.readings, page.Reading{Text: text, Confidence: confidence})
			return w.as(text, w.at, min(confidence, believed)), nil
		}
	}
	w.confidence = min(w.confidence, contradicted)
	return w, nil
}

// signed reports whether all looks saw a peso sign before the figure or a percent sign behind
// it, which may stand as one more piece.
func (w found) signed() bool {
	looks := append([]page.Reading{w.reading()}, w.readings...)
	return len(looks) > enoughLooks && (!slices.ContainsFunc(looks, func(r page.Reading) bool { return !strings.HasPrefix(r.Text, "$") }) ||
		!slices.ContainsFunc(looks, func(r page.Reading) bool { return !strings.HasSuffix(r.Text, "%") }))
}

// agreed reports whether two sure readings have the figure's digits.
func (w found) agreed() bool {
	n := 0
	for _, r := range w.readings {
		if r.Confidence >= sureFigure && sameDigits(r.Text, w.text) {
			n++
		}
	}
	return n >= enoughLooks
}

// readingOf returns the surest credible reading with so many digits that is
// written as numbers are.
func (w found) readingOf(digits int) (best page.Reading, ok bool) {
	for _, r := range w.readings {
		if len(onlyDigits(r.Text)) == digits && wellFormed.MatchString(r.Text) && r.Confidence >= accepted && r.Confidence > best.Confidence {
			best, ok = r, true
		}
	}
	return best, ok
}

// digitsSeen returns the pieces of a figure's ink that are digits, from left to
// right; none where some touch or are broken, or cannot be told from specks.
func (s *sheet) digitsSeen(at image.Rectangle) []image.Rectangle {
	pieces := s.tallPieces(at)
	tallest := 0
	for _, p := range pieces {
		tallest = max(tallest, p.Dy())
	}
	for i, p := range pieces {
		touching := float64(p.Dx()) > widestDigit*float64(p.Dy())
		broken := 4*p.Dy() < 3*tallest
		if touching || broken {
			return nil
		}
		if i == 0 {
			continue
		}
		if gap := p.Min.X - pieces[i-1].Max.X; gap < 0 || gap > tallest {
			return nil
		}
	}
	return pieces
}

// apart parts digits where wide gaps lie between them.
func apart(digits []image.Rectangle) [][]image.Rectangle {
	out := [][]image.Rectangle{digits[:1]}
	for i := 1; i < len(digits); i++ {
		if float64(digits[i].Min.X-digits[i-1].Max.X) >= groupGap*float64(digits[i].Dy()) {
			out = append(out, digits[i:i])
		}
		last := len(out) - 1
		out[last] = digits[i-len(out[last]) : i+1]
	}
	return out
}

// byGroups reads the groups of a figure one by one, as a number without signs;
// nothing where one cannot be read with as many digits as are seen.
func (e *Engine) byGroups(s *sheet, w found, groups [][]image.Rectangle) (text string, confidence float64, err error) {
	confidence = 1
	for _, g := range groups {
		at := image.Rect(g[0].Min.X, w.at.Min.Y, g[len(g)-1].Max.X, w.at.Max.Y)
		look, err := e.line(s, at, confirmHeight, 1, figures)
		if err != nil {
			return "", 0, err
		}
		if digits := onlyDigits(look.text); len(digits) != len(g) {
			return "", 0, nil
		}
		text += onlyDigits(look.text)
		confidence = min(confidence, look.confidence)
	}
	if confidence < accepted || !slices.Contains([]int{1, 2, 3}, len(groups[0])) {
		return "", 0, nil
	}
	return text, confidence, nil
}
