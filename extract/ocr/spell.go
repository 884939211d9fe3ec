package ocr

import (
	"image"
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/ocr/recognizer"
	"github.com/oficialia/oficialia/extract/ocr/typeface"
	"github.com/oficialia/oficialia/extract/page"
)

const (
	clearDigit    = 25   // from which a digit is sure
	likeDigit     = 0.8  // and how like it must be to others
	sureDigit     = 0.95 // how sure it is then
	probableDigit = 0.8  // and how sure one is that is less clear
	spelledAlone  = 0.7  // confidence of a figure that no look has read so
)

// weighType reads figures that are doubted by how the page prints its digits. A figure that
// is spelled as it was read is believed, and so is another reading of it that is. What no
// look has read is taken where they differ, or lost a digit, but less believed; where they
// agree, none is believed. On the 22 worst of 120 drawn scans, of what was spelled as no look
// had read it 8 of 8 were right where the looks differed, and 2 of 2 where they had lost a
// digit; where they agreed, 3 of 5.
func (s *sheet) weighType(words []found) error {
	if !slices.ContainsFunc(words, found.unsettled) {
		return nil
	}
	t, err := s.typefaceOf(words)
	if err != nil {
		return err
	}
	for i, w := range words {
		lost := w.lostIn(words, i)
		if !lost && !w.unsettled() {
			continue
		}
		r, err := s.spelled(w, t, s.room(words, i))
		switch {
		case err != nil:
			return err
		case r.Text == "":
		case lost:
			w.readings = append(slices.Clone(w.readings), r)
			words[i] = w.as(r.Text, w.at, min(r.Confidence, spelledAlone))
		default:
			words[i] = w.spelledAs(r)
		}
	}
	return nil
}

// lostIn reports whether word i is read as none in a column of figures.
func (w found) lostIn(words []found, i int) bool {
	return len(w.readings) > 0 && !figureLike(w.text) && w.confidence < doubtful && !noFigure.MatchString(w.text) && alone(words, i) && inColumn(words, i) && !w.surelyLetters()
}

// surelyLetters reports whether the reader of figures has surely seen signs that no figure has, and
// nothing else, each time: an H is spelled as 11.
func (w found) surelyLetters() bool {
	sure := 0
	for _, r := range w.readings {
		if strings.Contains(r.Text, recognizer.Other) && strings.Trim(r.Text, recognizer.Other) == "" && r.Confidence >= clearSigns {
			sure++
		}
	}
	return sure >= enoughLooks
}

// unsettled reports whether a figure that was looked at again is doubted, or not all looks
// have the same digits.
func (w found) unsettled() bool {
	return len(w.readings) > 0 && figureLike(w.text) && !w.withUnit() && (w.confidence < doubtful || !w.looksAgree(w.readings))
}

// looksAgree reports whether looks at a figure read the digits that it was read with.
func (w found) looksAgree(looks []page.Reading) bool {
	return !slices.ContainsFunc(looks, func(r page.Reading) bool { return !sameDigits(r.Text, w.text) })
}

// spelledAs is a figure of which is known how its digits are spelled. One that is believed has more
// digits than are spelled where a speck has made one unlike the page's others.
func (w found) spelledAs(r page.Reading) found {
	looks := w.readings
	w.readings = append(slices.Clone(looks), r)
	if !wellFormed.MatchString(r.Text) {
		return w
	}
	if sure, ok := w.surelySaid(r); ok {
		if !sameDigits(sure, w.text) {
			return w.as(sure, w.at, believed)
		}
		return w.borneOut(page.Reading{Text: sure, Confidence: believed})
	}
	if w.rivalled(r) {
		w.confidence = min(w.confidence, contradicted)
		return w
	}
	seen := slices.ContainsFunc(looks, func(look page.Reading) bool {
		return sameDigits(look.Text, r.Text) && !strings.Contains(look.Text, recognizer.Other)
	})
	switch {
	case !seen && w.confidence >= believed && digits(r.Text) < digits(w.text):
		w.readings = looks
	case sameDigits(w.text, r.Text) && !wellFormed.MatchString(w.text): // a speck behind it
		return w.as(r.Text, w.at, believed)
	case sameDigits(w.text, r.Text) && w.signsAgree():
		w.confidence = max(w.confidence, believed)
	case sameDigits(w.text, r.Text):
	case seen:
		return w.as(r.Text, w.at, believed)
	case w.confidence < believed && !w.looksAgree(looks), w.confidence <= contradicted && digits(r.Text) > digits(w.text):
		return w.as(r.Text, w.at, spelledAlone)
	default:
		w.confidence = min(w.confidence, contradicted)
	}
	return w
}

// surelySaid is what two looks surely read alike of a figure, where how it is spelled has as many digits and
// others, and less surely. Of 13 such of 1,200 drawn bundles all were what the looks read.
func (w found) surelySaid(spelled page.Reading) (text string, ok bool) {
	if spelled.Confidence >= sureDigit {
		return "", false
	}
	sure := map[string]int{}
	for _, look := range w.readings {
		if look.Confidence >= surelySaid && wellFormed.MatchString(look.Text) && digits(look.Text) == digits(spelled.Text) {
			sure[onlyDigits(look.Text)]++
		}
	}
	for _, look := range w.readings {
		if n := onlyDigits(look.Text); sure[n] >= enoughLooks && len(sure) == 1 && n != onlyDigits(spelled.Text) {
			return w.withOwnSigns(look.Text), true
		}
	}
	return "", false
}

// rivalled reports whether two looks are sure of another figure of as many digits than is spelled less surely, and
// fewer are sure of that, or have read it at all. Of 7 figures of 2,340 drawn bundles that had been believed for how
// they are spelled 5 were the other.
func (w found) rivalled(spelled page.Reading) bool {
	if spelled.Confidence >= sureDigit {
		return false
	}
	own, all, sure := onlyDigits(spelled.Text), map[string]int{}, map[string]int{}
	for _, look := range w.readings {
		n := onlyDigits(look.Text)
		all[n]++
		if look.Confidence >= sureFigure && len(n) == len(own) {
			sure[n]++
		}
	}
	for n := range sure {
		if n != own && sure[n] >= enoughLooks && (sure[own] < enoughLooks || all[own] < all[n]) {
			return true
		}
	}
	return false
}

// spelled reads a figure by how the page prints its digits; it is empty where that does not
// tell, or tells of digits among which signs may stand that no look has seen.
func (s *sheet) spelled(w found, t *typeface.Typeface, room image.Rectangle) (r page.Reading, err error) {
	if !s.largeEnough(w) || strings.Contains(w.text, "%") {
		return r, nil
	}
	f, err := s.printed(w, s.tighten(w.at).Union(w.at), room) // a digit that is hardly there is not in what is tight
	if err != nil {
		return r, err
	}
	r.Confidence = 1
	for _, d := range t.Read(f) {
		symbol := symbolOf(d)
		r.Symbols = append(r.Symbols, symbol)
		r.Confidence = min(r.Confidence, symbol.Confidence)
	}
	if len(r.Symbols) == 0 && w.looksAgree(w.readings) && wellFormed.MatchString(w.text) && t.Spells(f, w.text) {
		return page.Reading{Text: w.text, Confidence: believed}, nil
	}
	if text := w.textWith(len(r.Symbols)); text != "" {
		r.Text = withDigits(text, r.Symbols)
		return r, nil
	}
	if r.Text = w.grown(r.Symbols); r.Text == "" {
		return page.Reading{}, nil
	}
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

// textWith is what a figure was read as, or a look at it, with so many digits, as a number is
// written; if nothing is, digits alone, of a number that has no more than can stand without
// signs. It is empty where there is no such, and where a look saw decimals that the digits
// alone have lost the sign of.
func (w found) textWith(n int) string {
	texts := []string{w.text}
	for _, r := range w.readings {
		texts = append(texts, r.Text)
	}
	same := slices.DeleteFunc(slices.Clone(texts), func(t string) bool { return n == 0 || digits(t) != n || !figureLike(t) })
	for i, t := range same {
		same[i] = found{text: t}.withDecimals().text
	}
	pointed := slices.ContainsFunc(texts, decimal.MatchString)
	lostSign := func(t string) bool { return pointed && n > mostUnsigned && n == len(t) }
	if i := slices.IndexFunc(same, func(t string) bool { return wellFormed.MatchString(t) && !lostSign(t) }); i >= 0 {
		return same[i]
	}
	switch {
	case n <= mostUnsigned && !pointed:
		return strings.Repeat("0", n)
	case len(same) > 0 && !lostSign(same[0]):
		return same[0]
	}
	return ""
}

// grown is a figure's text with a digit that was lost; empty unless digits make just one
// number so.
func (w found) grown(of []page.Symbol) (text string) {
	for i := range w.text + " " {
		before := digits(w.text[:i])
		if before >= len(of) {
			break
		}
		t := w.text[:i] + of[before].Text + w.text[i:]
		switch {
		case !wellFormed.MatchString(t) || digits(t) != len(of) || withDigits(t, of) != t || t == text:
		case text != "":
			return ""
		default:
			text = t
		}
	}
	return text
}

// mostUnsigned is how many digits a number has at most that is printed without signs.
const mostUnsigned = 4

// decimals is how many digits stand behind a number's last sign, where they are too few for
// a group of three. Which of the signs it is does not matter: worn ones are alike, or leave a blank.
func decimals(text string) int {
	text = strings.TrimRight(text, "%")
	if n := len(text) - 1 - strings.LastIndexAny(text, ".,: "); n < len(text) && n < 3 {
		return n
	}
	return 0
}

// decimal is a number with decimals, maybe misread.
var decimal = regexp.MustCompile(`[.,:]\d{1,2}\D*$`)

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
