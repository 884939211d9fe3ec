package ocr

import (
	"image"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/page"
)

const (
	doubtful     = 0.88 // confidence below which a figure is looked at again: right ones mostly score 0.9 and more
	believed     = 0.80 // from which a figure says that its column holds figures
	columnNumber = 2    // so many figures make a column
	columnReach  = 12.0 // how far up and down a column's figures are looked for, in heights of the word
	sureFigure   = 0.90 // from which one look alone is believed
	enoughLooks  = 2    // that confirm a doubtful figure
	contradicted = 0.50 // confidence of a figure that no look confirms

	confirmHeight = 34.0 // pixels that a sure figure is brought to for one more look

	shortFigure   = 3    // signs; so short a number has nothing to be checked by
	doubtfulShort = 0.93 // and is looked at again below this confidence
)

// strayEnd is a number that ends with a sign that no number ends with: a digit
// misread, or a speck.
var strayEnd = regexp.MustCompile(`^\d{2,}[:;'"|!]$`)

// wellFormed is a number as tables print it: groups of three, all parted by the
// same sign, or none, and decimals parted by another, or none.
var wellFormed = regexp.MustCompile(`^-?\$?(\d{1,3}(,\d{3})+(\.\d{1,2})?|\d{1,3}(\.\d{3})+(,\d{1,2})?|\d+([.,]\d{1,2})?)%?$`)

// badGroups is a number whose groups of digits are none of those: a stroke was
// read twice, or a point as a comma.
func badGroups(s string) bool { return numeric.MatchString(s) && !wellFormed.MatchString(s) }

// doubtfulYear reports whether a word is a year that may be read wrongly.
func doubtfulYear(w found) bool { return w.confidence < doubtful && yearText.MatchString(w.text) }

var yearText = regexp.MustCompile(`^(19|20)\d\d$`)

// numeric is made as numbers are, whatever their groups.
var numeric = regexp.MustCompile(`^-?\$?[.,:]?\d+([.,:]\d+)+%?$`)

// rereadFigures looks again, by itself and at other sizes, at each word that
// stands alone as cells do: at figures, doubtful or not, and at doubtful words
// in columns of figures. One whose groups are wrong is looked at wherever it
// stands, and a doubtful year, which may be a table's.
func (e *Engine) rereadFigures(s *sheet, words []found) error {
	of := make([]said, len(words))
	bareGroups(words)
	for i, w := range words {
		standing := alone(words, i)
		if !standing && !badGroups(w.text) && !doubtfulYear(w) && !speckedGroup(words, i) {
			continue
		}
		if standing && figureLike(w.text) {
			w = w.tidied()
			if asTime.MatchString(w.text) && betweenFigures(words, i) {
				w = w.as(strings.Replace(w.text, ":", "", 1), w.at, min(w.confidence, cutFigure))
			}
		}
		if !figureLike(w.text) && (w.confidence >= doubtful || !inColumn(words, i)) {
			continue
		}
		if figureLike(w.text) {
			w.at = s.lowered(w)
		}
		var err error
		if of[i], err = e.figureSaid(s, w); err != nil {
			return err
		}
		again := e.looking(w, of[i])
		if again == nil {
			if words[i] = w; digits(w.text) >= shortFigure {
				words[i].readings = w.firstReading()
			}
			continue
		}
		sign, bare := s.withoutSign(w)
		better, err := again(s, bare, figures, wellFormed)
		if err != nil {
			return err
		}
		if better, err = e.counted(s, better.withDecimals()); err != nil {
			return err
		}
		better.text, better.at = sign+better.text, better.at.Union(w.at)
		words[i] = better
	}
	agree(words)
	if err := s.weighShapes(words); err != nil {
		return err
	}
	if err := e.opinions(s, words, of); err != nil {
		return err
	}
	if err := s.weighType(words); err != nil {
		return err
	}
	for i, w := range words {
		words[i] = w.behindSign()
	}
	s.withoutSpecks(words)
	if err := e.lookPastDirt(s, words); err != nil {
		return err
	}
	return s.doubt(words)
}

// looking is how Tesseract looks again at a figure, or at a doubtful word in a column of
// figures; nil where it need not, as the reader of figures has surely read the same, or the
// figure is short and sure.
func (e *Engine) looking(w found, all said) func(*sheet, found, string, *regexp.Regexp) (found, error) {
	r, _ := all.reading()
	switch {
	case doubtfulFigure(w) || !figureLike(w.text):
		return e.lookAgain
	case digits(w.text) < shortFigure, sameDigits(w.text, r.Text) && r.Confidence >= surelySaid:
		return nil
	}
	return e.confirm
}

// withoutSpecks fits the boxes of figures to their ink that all looks read alike, or as no number, or that two
// surely read so and none is sure of another: a speck beside a figure is no digit of it that was lost, as its
// width would tell. What leaves less than the figure's digits take up was a worn one of them.
func (s *sheet) withoutSpecks(words []found) {
	for i, w := range words {
		if len(w.readings) <= enoughLooks || strings.Contains(w.text, "$") || !w.settled() {
			continue
		}
		tight, wide := s.tighten(w.at), places(w.text)
		words[i].at = tight // of whose height those are that tell
		width := digitWidth(words, i)
		if float64(tight.Dx()) > width*(wide+signWidth) {
			tight = s.withoutCrumbs(tight)
		}
		if words[i].at = tight; float64(tight.Dx()) < width*(wide-signWidth) {
			words[i].at = w.at
		}
	}
}

// settled reports whether a figure is believed and no look read another, or two looks are quite sure of it and none is
// sure of another.
func (w found) settled() bool {
	sure, other, doubt := 0, false, false
	for _, r := range w.readings {
		switch {
		case sameDigits(r.Text, w.text):
			if r.Confidence >= surelySaid {
				sure++
			}
		case digits(r.Text) > 0:
			other, doubt = true, doubt || r.Confidence >= sureFigure
		}
	}
	return w.confidence >= believed && !other || sure >= enoughLooks && !doubt
}

// confirm looks once more at a figure that was read surely: Tesseract is sure
// of some digits that it reads wrongly. When the look says otherwise, more are
// taken.
func (e *Engine) confirm(s *sheet, w found, whitelist string, form *regexp.Regexp) (found, error) {
	look, err := e.line(s, s.tighten(w.at), confirmHeight, 1, whitelist)
	if err != nil {
		return w, err
	}
	if sameDigits(w.text, look.text) {
		w.readings = []page.Reading{{Text: w.text, Confidence: w.confidence}, {Text: look.text, Confidence: look.confidence, Symbols: look.symbols}}
		return w.confirmed(look), nil
	}
	return e.lookAgain(s, w, whitelist, form)
}

// doubtfulFigure reports whether a word looks like a figure that may be read
// wrongly: its confidence is low, for a short one lower than that of most, or
// no number is written so, whatever its confidence.
func doubtfulFigure(w found) bool {
	switch {
	case !figureLike(w.text):
		return false
	case !wellFormed.MatchString(w.text):
		return w.confidence < doubtful || strayEnd.MatchString(w.text) || badGroups(w.text)
	case len(w.text) <= shortFigure:
		return w.confidence < doubtfulShort
	}
	return w.confidence < doubtful
}

// looks are the heights in pixels that a doubtful word is brought to, and how
// far its strokes are thickened.
var looks = []struct {
	height float64
	mend   int
}{{28, 1}, {40, 1}, {40, 3}}

// lookAgain takes a vote of a word's readings: looks at its crop at two sizes
// of its glyphs and with its strokes thickened. What two looks agree on is
// taken; one look alone must be sure. Where none can be believed the word stays
// as it was, and less sure when the looks contradict it. All readings are kept.
func (e *Engine) lookAgain(s *sheet, w found, whitelist string, form *regexp.Regexp) (found, error) {
	at := s.tighten(w.at)
	w.readings = []page.Reading{{Text: w.text, Confidence: w.confidence}}
	var good, shorter []found
	agreed, signs := 0, 0
	for _, how := range looks {
		look, err := e.line(s, at, how.height, how.mend, whitelist)
		if err != nil {
			return w, err
		}
		w.readings = append(w.readings, page.Reading{Text: look.text, Confidence: look.confidence, Symbols: look.symbols})
		if sameDigits(w.text, look.text) {
			if agreed++; agreed == enoughLooks {
				return w.confirmed(look), nil
			}
			w = w.confirmed(found{text: look.text})
			continue
		}
		if signRead(w.text, look.text) {
			if signs++; signs == enoughLooks {
				return w.as(look.text, at, contradicted), nil
			}
			w.confidence = min(w.confidence, contradicted)
		}
		if !form.MatchString(look.text) {
			continue
		}
		if shortens(w.text, look.text) {
			shorter = append(shorter, look)
			continue
		}
		if i := slices.IndexFunc(good, func(f found) bool { return f.text == look.text }); i >= 0 {
			confidence := max(look.confidence, good[i].confidence)
			if agreed > 0 { // two against two
				return w.as(w.text, w.at, min(w.confidence, contradicted)), nil
			}
			if len(good) > 1 { // three ways to read it
				confidence = min(confidence, contradicted)
			}
			return w.outvoted(look.text, at, confidence), nil
		}
		good = append(good, look)
	}
	switch {
	case agreed == 0 && allSay(shorter, len(looks)):
		surest := shorter[0]
		if (w.confidence < believed || !s.cutDigits(w.at, at)) && surest.confidence >= sureFigure {
			return w.as(surest.text, at, surest.confidence), nil
		}
		w.confidence = min(w.confidence, contradicted)
	case agreed > 0 && len(good) > 0:
		w.confidence = min(w.confidence, contradicted)
	case agreed > 0:
	case len(good) == 1 && good[0].confidence >= sureFigure && good[0].confidence > w.confidence:
		return w.as(good[0].text, at, good[0].confidence), nil
	case len(good) > 1 && !slices.ContainsFunc(good, func(f found) bool { return f.text == w.text }), agreed == 0 && figureLike(w.text):
		w.confidence = min(w.confidence, contradicted)
	}
	return w, nil
}

// cutDigits reports whether ink of digits' height was cut from a figure when its
// box was fitted to its ink.
func (s *sheet) cutDigits(was, is image.Rectangle) bool {
	return len(s.tallPieces(was)) != len(s.tallPieces(is))
}

// allSay reports whether so many looks read the same.
func allSay(looks []found, n int) bool {
	return len(looks) == n && !slices.ContainsFunc(looks, func(f found) bool { return f.text != looks[0].text })
}

// sameDigits reports whether two figures differ in nothing but their separators.
func sameDigits(a, b string) bool {
	return figureLike(a) && figureLike(b) && onlyDigits(a) == onlyDigits(b)
}

// signRead reports whether a look saw a peso sign where a digit was read.
func signRead(was, is string) bool {
	bare, signed := strings.CutPrefix(is, "$")
	return signed && bare != "" && len(onlyDigits(was)) == len(onlyDigits(bare))+1 && strings.HasSuffix(was, bare)
}

func onlyDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}

// confirmed is a figure whose digits another look read too. Separators are as
// they were first read, next to their neighbours, unless no number has such or
// they were passed over.
func (w found) confirmed(look found) found {
	unsound := !wellFormed.MatchString(w.text) || !strings.ContainsAny(w.text, ".,")
	if unsound && wellFormed.MatchString(look.text) && strings.ContainsAny(look.text, ".,") {
		w.text = strings.TrimPrefix(look.text, "$")
	}
	w.confidence = max(w.confidence, look.confidence)
	return w
}

// outvoted is a word that two looks read otherwise. Where they are no surer than
// the first reading was of a sound number, none is believed.
func (w found) outvoted(text string, at image.Rectangle, confidence float64) found {
	if wellFormed.MatchString(w.text) && len(onlyDigits(w.text)) == len(onlyDigits(text)) && confidence < w.confidence+clearlyMore {
		w.confidence = min(w.confidence, contradicted)
		return w
	}
	return w.as(text, at, confidence)
}

// as is the word with another reading taken for it.
func (w found) as(text string, at image.Rectangle, confidence float64) found {
	w.text, w.at, w.confidence = text, at, confidence
	return w
}

// shortens reports whether a look has lost digits, or signs of what was no
// figure: a crop that cut a number reads well and is wrong.
func shortens(was, is string) bool {
	if figureLike(was) {
		if utf8.RuneCountInString(is) == utf8.RuneCountInString(was) && wellFormed.MatchString(is) && !strings.HasPrefix(is, "-") {
			return false // a comma read as a one
		}
		least := digits(was)
		if badGroups(was) {
			least-- // a stroke read twice
		}
		return digits(is) < least
	}
	return utf8.RuneCountInString(is) < utf8.RuneCountInString(was)-1
}

func digits(s string) int { return len(onlyDigits(s)) }

// figureLike reports whether a text is made of digits for the most part, and
// is no ordinal, date or part of a code: a slash may be a misread seven only in
// a number with separators.
func figureLike(s string) bool {
	digits, others := 0, 0
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case !strings.ContainsRune(figures, r):
			others++
		}
	}
	slash := strings.Contains(s, "/") && (strings.Count(s, "/") > 1 || !strings.ContainsAny(s, ".,"))
	return digits > 0 && digits >= others && !slash
}

// usualHeight is the median height of words, 0 when there are none.
func usualHeight(words []found) int {
	if len(words) == 0 {
		return 0
	}
	heights := make([]int, len(words))
	for i, w := range words {
		heights[i] = w.at.Dy()
	}
	slices.Sort(heights)
	return heights[len(heights)/2]
}
