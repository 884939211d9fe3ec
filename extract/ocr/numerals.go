package ocr

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// numeral opens a line: a question, a reply or a limb has its number there, with
// a stop that comes out as a comma behind a quotation mark.
var numeral = regexp.MustCompile(`^[“"(]?\d{1,2},$`)

// mendNumerals writes the stop behind numerals whose sign has its shape. Behind
// other words commas may have it, too, in small print.
func (s *sheet) mendNumerals(words []found) {
	height := float64(s.letterHeight(words))
	for i, w := range words {
		if !numeral.MatchString(w.text) || !opensLine(words, i) {
			continue
		}
		if endMark(s.piecesIn(w.at.Inset(-1).Intersect(s.bounds())), height) == "." {
			words[i] = w.rewritten(strings.TrimSuffix(w.text, ",") + ".")
		}
	}
}

// opensLine reports whether nothing stands before word i on its line, and a
// sentence begins behind it.
func opensLine(words []found, i int) bool {
	at := words[i].at
	next := -1
	for k, w := range words {
		if k == i || overlapY(at, w.at) <= at.Dy()/2 {
			continue
		}
		if w.at.Min.X < at.Min.X {
			return false
		}
		if next < 0 || w.at.Min.X < words[next].at.Min.X {
			next = k
		}
	}
	if next < 0 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(words[next].text)
	return first == '¿' || unicode.IsUpper(first)
}
