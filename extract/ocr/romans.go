package ocr

import (
	"image"
	"regexp"
	"slices"
	"strings"
)

// romans are what the numerals of fracciones are written with.
const romans = "IVXL,.;"

var (
	// romanLike is a Roman numeral as it comes out: its strokes are read as l, i,
	// 1, |, ! or T, and one of several is lost now and then.
	romanLike = regexp.MustCompile(`^[IVXLTil1|!]+[.,;:)]?$`)
	romanForm = regexp.MustCompile(`^(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})[.,;:)]?$`)
	// mixedRoman is a numeral told from a number by its X or V, and from a word by
	// the figures among its capitals.
	mixedRoman = regexp.MustCompile(`^(?:[IVXl1|!]*[VX][IVXl1|!]*|[IVX]{2}[IVXil1|!]*)[.,;:)]?$`)
	// bars is a numeral of strokes alone.
	bars = regexp.MustCompile(`^[ILTil1|!]{1,4}[.,)]?$`)
	// ones is what may be a number after all.
	ones = regexp.MustCompile(`^1+[.,;:)]?$`)
	// item is the number of one in a list of numbers.
	item = regexp.MustCompile(`^\d{1,2}[.,)]?-?$`)
	// fractionWord announces numerals; its first letter is often misread.
	fractionWord = regexp.MustCompile(`(?i)racci[oó]n`)
)

const (
	romanReach = 10   // words behind "fracciones" in which their numerals are looked for: longer lists are rare
	sureOnes   = 0.93 // confidence of most that are ones, and of next to no strokes that are not
)

// rereadRomans looks again at the Roman numerals of fracciones: Tesseract knows
// no word that they are, is sure of XII where XIII is printed, and takes III for
// 111. A 11 that nothing announces may be a number, and is one unless it follows
// I in a list.
func (e *Engine) rereadRomans(s *sheet, words []found) error {
	left := 0
	for i, w := range words {
		left--
		if fractionWord.MatchString(w.text) {
			left = romanReach
			continue
		}
		announced := left == romanReach-1 || left > 0 && (!s.isOnes(w))
		if announced && romanLike.MatchString(w.text) {
			better, err := e.roman(s, w)
			if err != nil {
				return err
			}
			words[i] = better
		} else if mixedRoman.MatchString(w.text) {
			words[i] = w.asRoman(strokesAsI(w.text))
		}
	}
	s.listNumerals(words)
	return nil
}

// roman reads a word that is a numeral. Its strokes are counted where they stand
// apart; else a credible look is taken that has more of them, and that another
// confirms.
func (e *Engine) roman(s *sheet, w found) (found, error) {
	better, err := e.lookAgain(s, w, romans, romanForm)
	if err != nil {
		return w, err
	}
	w.readings = better.readings
	text := s.counted(w)
	if strokes(better.text) > strokes(text) && better.confidence > contradicted {
		return better.as(better.text, w.at, min(better.confidence, w.confidence)), nil
	}
	return w.asRoman(text), nil
}

// counted is a numeral's text with as many strokes at its end as stand there, and
// no fewer than were read.
func (s *sheet) counted(w found) string {
	text := strokesAsI(w.text)
	end := ending(text)
	signs, last := s.countSigns(w.at)
	base := strings.TrimRight(strings.TrimSuffix(text, end), "I")
	if signs == last && bars.MatchString(w.text) { // an L among strokes is one
		base = ""
	}
	if last == 0 || last > 3 || signs-last != len(base) {
		return text
	}
	return base + strings.Repeat("I", max(last, strokes(text)-len(base))) + end
}

// asRoman is the word read as a numeral, if that is one.
func (w found) asRoman(text string) found {
	if text == w.text || !romanForm.MatchString(text) {
		return w
	}
	return w.rewritten(text)
}

// rewritten is the word with another text than it was read with, which stays
// among its readings.
func (w found) rewritten(text string) found {
	if len(w.readings) == 0 {
		w.readings = append(w.readings, w.reading())
	}
	w.text = text
	return w
}

// listNumerals finds the numerals of lists: strokes that begin lines at one
// margin and grow by one.
func (s *sheet) listNumerals(words []found) {
	var open []int // the words of the list so far
	for i, w := range words {
		if i > 0 && words[i-1].line == w.line || i+1 == len(words) || words[i+1].line != w.line || w.headsGroup(words[i+1]) {
			continue // no beginning of a line of text, or of a number that a blank parts
		}
		n := 0
		if bars.MatchString(w.text) {
			n = s.countBars(w.at)
		}
		switch {
		case n == 1:
			open = append(open[:0], i)
			continue
		case n == 0 && item.MatchString(w.text):
			open = open[:0]
			continue
		case n == 0 || n != len(open)+1 || abs(w.at.Min.X-words[open[0]].at.Min.X) > w.at.Dy():
			continue
		}
		open = append(open, i)
		for k, at := range open {
			words[at] = words[at].asRoman(strings.Repeat("I", k+1) + ending(words[at].text))
		}
	}
}

// ending is the sign that closes a numeral.
func ending(s string) string { return s[len(strings.TrimRight(s, ".,;:)")):] }

// countBars counts the strokes that stand side by side in a rectangle, 0 where
// not each stands alone.
func (s *sheet) countBars(at image.Rectangle) int {
	if letters, last := s.countSigns(at); letters == last {
		return last
	}
	return 0
}

// countSigns counts the tall pieces in a rectangle, and how many of them, from
// the right, are strokes.
func (s *sheet) countSigns(at image.Rectangle) (all, strokes int) {
	cut, err := s.ink.clip(at)
	if err != nil {
		return 0, 0
	}
	defer cut.free()
	tall := slices.DeleteFunc(cut.parts(), func(p image.Rectangle) bool { return 3*p.Dy() < 2*at.Dy() })
	slices.SortFunc(tall, func(a, b image.Rectangle) int { return b.Min.X - a.Min.X })
	wide := slices.IndexFunc(tall, func(p image.Rectangle) bool { return 2*p.Dx() > p.Dy() })
	if wide < 0 {
		wide = len(tall)
	}
	return len(tall), wide
}

// isOnes reports whether a word further on may be a number of ones.
func (s *sheet) isOnes(w found) bool {
	return ones.MatchString(w.text) && (w.confidence >= sureOnes || !s.even(w.at))
}

// even reports whether each of a numeral's strokes has as much ink to its left as
// to its right at the top, where a one has its flag.
func (s *sheet) even(at image.Rectangle) bool {
	cut, err := s.ink.clip(at)
	if err != nil {
		return false
	}
	defer cut.free()
	return !slices.ContainsFunc(cut.parts(), func(p image.Rectangle) bool {
		if 3*p.Dy() < 2*at.Dy() {
			return false
		}
		half, top := p.Dx()/2, p.Min.Y+p.Dy()/3
		left := cut.countIn(image.Rect(p.Min.X, p.Min.Y, p.Min.X+half, top))
		right := cut.countIn(image.Rect(p.Max.X-half, p.Min.Y, p.Max.X, top))
		return 4*abs(left-right) > left+right
	})
}

// strokesAsI puts an I for each sign that one of a numeral is taken for.
func strokesAsI(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("Til1|!", r) {
			return 'I'
		}
		return r
	}, s)
}

// strokes counts the signs of a numeral.
func strokes(s string) int { return len(s) - len(ending(s)) }

// headsGroup reports whether the next word on the line is a group of three digits a blank's width away.
func (w found) headsGroup(next found) bool {
	return lastGroup.MatchString(next.text) && next.at.Min.X-w.at.Max.X < w.at.Dy()
}
