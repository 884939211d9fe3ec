package ocr

import (
	"image"
	"regexp"
	"slices"
	"strings"
)

// wholeNumber is a number whose groups nothing parts, or a blank that was passed
// over.
var wholeNumber = regexp.MustCompile(`^\d{4,9}$`)

// A blank between a number's groups is wider than the gaps between its other
// digits, and than that beside a one, which stands alone.
const (
	widerBlank  = 2    // times
	narrowBlank = 1.4  // times, where another number of the row is parted
	leastBlank  = 0.38 // heights of the digits; a thin blank with its gaps is 0.41, worn digits stand 0.3 apart
)

// partGroups parts numbers that are printed with blanks between their groups of
// three (7 789) and came out without: their neighbours have them, and a column
// must be written alike. Each group is a word, as where Tesseract sees the blank.
// Among figures with commas or points the blank is where a worn one stood.
func (s *sheet) partGroups(words []found) []found {
	apart := make([]found, 0, len(words))
	for i, w := range words {
		digits := s.digitsApart(w)
		if digits == nil {
			apart = append(apart, w)
			continue
		}
		if by, clear := usualGroups(words, i); clear && by != "" {
			apart = append(apart, w.as(inGroups(w.text, by), w.at, min(w.confidence, believed)))
			continue
		}
		from := 0
		for to := (len(digits)-1)%3 + 1; to <= len(digits); to += 3 {
			group := w.part(from, to)
			group.at.Min.X, group.at.Max.X = digits[from].Min.X, digits[to-1].Max.X
			apart, from = append(apart, group), to
		}
	}
	return partAsColumn(s.partAsRow(apart))
}

// partAsRow parts numbers whose blanks are narrow where another on their line is
// parted: a row is written alike.
func (s *sheet) partAsRow(words []found) []found {
	out := make([]found, 0, len(words))
	for i, w := range words {
		if !oneBlank.MatchString(w.text) || isYear(words, i) || !rowParted(words, i) {
			out = append(out, w)
			continue
		}
		blank, ok := s.narrowBlank(words, i)
		if !ok {
			out = append(out, w)
			continue
		}
		last := len(w.text) - 3
		head, rest := w.part(0, last), w.part(last, len(w.text))
		head.at.Max.X, rest.at.Min.X = blank.Min, blank.Max
		out = append(out, head, rest)
	}
	return out
}

// narrowBlank returns where the last three digits of word i are parted from
// those before: by the widest gap between digits or, where some touch, by the
// room that the number takes up beyond its digits.
func (s *sheet) narrowBlank(words []found, i int) (span, bool) {
	w := words[i]
	if digits := s.tallPieces(w.at); len(digits) == len(w.text) {
		last := len(digits) - 3
		return span{digits[last-1].Max.X, digits[last].Min.X}, blankAt(digits, narrowBlank)
	}
	pitch, at := digitWidth(words, i), s.tighten(w.at)
	if pitch == 0 || float64(at.Dx())/pitch < places(w.text)+blankLeast {
		return span{}, false
	}
	end := at.Max.X - int(3*pitch)
	return span{end - int(blankLeast*pitch), end}, true
}

// rowParted reports whether a number on the line of word i is parted by a blank.
func rowParted(words []found, i int) bool {
	at := words[i].at
	for k := 1; k < len(words); k++ {
		w := words[k]
		if k != i && overlapY(w.at, at) > at.Dy()/2 && lastGroup.MatchString(w.text) && besides(words[k-1], w) {
			return true
		}
	}
	return false
}

// blankAt reports whether the gap before the last three digits is so many times
// as wide as each other one.
func blankAt(digits []image.Rectangle, times float64) bool {
	last := len(digits) - 3
	blank := float64(digits[last].Min.X - digits[last-1].Max.X)
	for i := 1; i < len(digits); i++ {
		if i != last && blank < times*float64(max(1, digits[i].Min.X-digits[i-1].Max.X)) {
			return false
		}
	}
	return true
}

// inGroups writes a whole number with a sign between its groups of three.
func inGroups(digits, sign string) string {
	var groups []string
	for len(digits) > 3 {
		groups = append([]string{digits[len(digits)-3:]}, groups...)
		digits = digits[:len(digits)-3]
	}
	return strings.Join(append([]string{digits}, groups...), sign)
}

// partAsColumn parts numbers whose digits touch where the blank of those above
// and below stands.
func partAsColumn(words []found) []found {
	out := make([]found, 0, len(words))
	for i, w := range words {
		blank, ok := columnBlank(words, i)
		if !ok {
			out = append(out, w)
			continue
		}
		thousands, rest := w.part(0, len(w.text)-3), w.part(len(w.text)-3, len(w.text))
		thousands.at.Max.X, rest.at.Min.X = blank.Min, blank.Max
		thousands.confidence, rest.confidence = min(w.confidence, believed), min(w.confidence, believed)
		out = append(out, thousands, rest)
	}
	return out
}

// span is a stretch of a line, in pixels.
type span struct{ Min, Max int }

// columnBlank returns where a blank should part word i: most numbers that end
// above and below it have one there.
func columnBlank(words []found, i int) (span, bool) {
	w := words[i]
	if !oneBlank.MatchString(w.text) || yearText.MatchString(w.text) && !alone(words, i) { // "Altas de 2019" above a column
		return span{}, false
	}
	var blanks []span
	whole := 0
	for k := range words {
		if other := words[k]; k == i || !near(w.at, other.at) || abs(other.at.Max.X-w.at.Max.X) > w.at.Dy()/2 {
			continue
		} else if oneBlank.MatchString(other.text) {
			whole++
		} else if k > 0 && lastGroup.MatchString(other.text) && besides(words[k-1], other) {
			blanks = append(blanks, span{words[k-1].at.Max.X, other.at.Min.X})
		}
	}
	if len(blanks) < columnNumber || len(blanks) <= whole {
		return span{}, false
	}
	blank := blanks[len(blanks)/2]
	return blank, blank.Min > w.at.Min.X && blank.Max < w.at.Max.X
}

var (
	oneBlank  = regexp.MustCompile(`^\d{4,6}$`)
	lastGroup = regexp.MustCompile(`^\d{3}$`)
	headGroup = regexp.MustCompile(`^\d{1,3}$`)
)

// besides reports whether a word is the group before another.
func besides(head, last found) bool {
	gap := last.at.Min.X - head.at.Max.X
	return headGroup.MatchString(head.text) && gap >= 0 && gap < last.at.Dy() && overlapY(head.at, last.at) > last.at.Dy()/2
}

// part is some digits of a whole number, with the same of its readings, which may have signs or blanks between them.
func (w found) part(from, to int) found {
	out := w
	out.text, out.symbols, out.readings = w.text[from:to], nil, nil
	for _, r := range w.readings {
		if digits := onlyDigits(r.Text); strings.Trim(r.Text, "0123456789 .,") == "" && len(digits) == len(w.text) {
			r.Text, r.Symbols = digits[from:to], nil
			out.readings = append(out.readings, r)
		}
	}
	return out
}

// digitsApart returns where the digits of a number stand whose groups are parted
// by blanks; none where they are not, or where digits touch.
func (s *sheet) digitsApart(w found) []image.Rectangle {
	if !wholeNumber.MatchString(w.text) {
		return nil
	}
	digits := s.tallPieces(w.at)
	if len(digits) != len(w.text) {
		return nil
	}
	blank, other, height := w.at.Dx(), 1, 0
	for i, d := range digits {
		height = max(height, d.Dy())
		if i == 0 {
			continue
		}
		gap := d.Min.X - digits[i-1].Max.X
		if (len(digits)-i)%3 == 0 {
			blank = min(blank, gap)
		} else {
			other = max(other, gap)
		}
	}
	if blank < widerBlank*other || float64(blank) < leastBlank*float64(height) {
		return nil
	}
	return digits
}

// tallPieces returns, from left to right, the pieces of a word's ink that are
// letters for their height; faint ink too, without which worn digits stand apart.
func (s *sheet) tallPieces(at image.Rectangle) []image.Rectangle {
	ink, err := s.faint(at)
	if err != nil {
		return nil
	}
	defer ink.free()
	tall := slices.DeleteFunc(ink.parts(), func(p image.Rectangle) bool { return 2*p.Dy() < at.Dy() })
	slices.SortFunc(tall, func(a, b image.Rectangle) int { return a.Min.X - b.Min.X })
	for i := range tall {
		tall[i] = tall[i].Add(at.Min)
	}
	return tall
}
