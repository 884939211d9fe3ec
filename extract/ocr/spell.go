package ocr

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/ocr/typeface"
	"github.com/oficialia/oficialia/extract/page"
)

const (
	mostSamples = 200 // figures that tell how a page prints its digits, at most

	clearDigit    = 25   // from which a digit is sure
	likeDigit     = 0.8  // and how like it must be to others
	sureDigit     = 0.95 // how sure it is then
	probableDigit = 0.8  // and how sure one is that is less clear
)

// weighType reads figures that are doubted by how the page prints its digits. A figure that
// is spelled as it was read is believed, and so is another reading of it that is. What
// nobody else has read is taken, but not for sure.
func (s *sheet) weighType(words []found) error {
	if !slices.ContainsFunc(words, found.unsettled) {
		return nil
	}
	t, err := s.typefaceOf(words)
	if err != nil {
		return err
	}
	for i, w := range words {
		if !w.unsettled() {
			continue
		}
		r, err := s.spelled(w, t)
		if err != nil {
			return err
		}
		if r.Text != "" {
			words[i] = w.spelledAs(r)
		}
	}
	return nil
}

// unsettled reports whether a figure that was looked at again is doubted, or not all looks
// have the same digits.
func (w found) unsettled() bool {
	return len(w.readings) > 0 && figureLike(w.text) && (w.confidence < doubtful || !w.looksAgree())
}

// looksAgree reports whether all looks at a figure read the same digits.
func (w found) looksAgree() bool {
	return !slices.ContainsFunc(w.readings, func(r page.Reading) bool { return !sameDigits(r.Text, w.text) })
}

// spelledAs is a figure of which is known how its digits are spelled.
func (w found) spelledAs(r page.Reading) found {
	w.readings = append(slices.Clone(w.readings), r)
	if !wellFormed.MatchString(r.Text) {
		return w
	}
	switch {
	case !sameDigits(w.text, r.Text):
	case w.signsAgree() && wellFormed.MatchString(w.text):
		w.confidence = max(w.confidence, believed)
		return w
	default:
		return w
	}
	sure := accepted
	for _, other := range w.readings[:len(w.readings)-1] {
		if sameDigits(other.Text, r.Text) {
			sure = believed
		}
	}
	return w.as(r.Text, w.at, sure)
}

// typefaceOf learns how the page prints its digits from figures that all looks agree on.
func (s *sheet) typefaceOf(words []found) (*typeface.Typeface, error) {
	var sure []found
	for _, w := range words {
		if w.confidence >= believed && len(w.readings) > 0 && wellFormed.MatchString(w.text) && !strings.Contains(w.text, "%") && w.looksAgree() {
			sure = append(sure, w)
		}
	}
	var out []typeface.Figure
	every := 1 + len(sure)/mostSamples
	for i := 0; i < len(sure); i += every {
		f, err := s.printed(sure[i])
		if err != nil {
			return nil, err
		}
		out = append(out, f)
	}
	return typeface.Learn(out), nil
}

// printed is a figure as it stands on the sheet, with paper around it.
func (s *sheet) printed(w found) (typeface.Figure, error) {
	at := s.tighten(w.at)
	around := at.Inset(-at.Dy() / 2).Intersect(s.bounds())
	img, err := s.gray.pixelsIn(around)
	return typeface.Figure{Image: img, At: at.Sub(around.Min), Text: w.text}, err
}

// spelled reads a figure by how the page prints its digits; empty where that does not tell,
// or tells of more or fewer digits than any look at it has seen.
func (s *sheet) spelled(w found, t *typeface.Typeface) (r page.Reading, err error) {
	if w.at.Dx() < leastFigure/2 || w.at.Dy() < leastFigure || strings.Contains(w.text, "%") {
		return r, nil
	}
	f, err := s.printed(w)
	if err != nil {
		return r, err
	}
	r.Confidence = 1
	for _, d := range t.Read(f) {
		symbol := symbolOf(d)
		r.Symbols = append(r.Symbols, symbol)
		r.Confidence = min(r.Confidence, symbol.Confidence)
	}
	text, ok := w.textWith(len(r.Symbols))
	if !ok {
		return page.Reading{}, nil
	}
	r.Text = withDigits(text, r.Symbols)
	return r, nil
}

// symbolOf is a digit with the one that it is most like.
func symbolOf(d typeface.Digit) page.Symbol {
	sure := probableDigit
	if d.Clear >= clearDigit && d.Fit >= likeDigit {
		sure = sureDigit
	}
	other := page.Alternative{Text: string(rune(d.Other)), Confidence: float64(int(1000*(1-sure)+0.5)) / 1000}
	return page.Symbol{Text: string(rune(d.Value)), Confidence: sure, Alternatives: []page.Alternative{other}}
}

// textWith is what a figure was read as, or a look at it, with so many digits; ok is false
// where nothing has as many.
func (w found) textWith(n int) (text string, ok bool) {
	texts := []string{w.text}
	for _, r := range w.readings {
		texts = append(texts, r.Text)
	}
	same := slices.DeleteFunc(texts, func(t string) bool { return n == 0 || digits(t) != n || !figureLike(t) })
	if len(same) == 0 {
		return "", false
	}
	if i := slices.IndexFunc(same, wellFormed.MatchString); i >= 0 {
		return same[i], true
	}
	return same[0], true
}

// withDigits is a text with others in the place of its digits.
func withDigits(text string, digits []page.Symbol) string {
	out, next := "", 0
	for _, r := range text {
		if r >= '0' && r <= '9' {
			out += digits[next].Text
			next++
			continue
		}
		out += string(r)
	}
	return out
}
