package cite

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/cite/statute"
	"github.com/oficialia/oficialia/extract/fold"
)

// units and tens are the words of ordinals; feminine and short forms are
// reached by their first letters.
var units = []string{"PRIMERO", "SEGUNDO", "TERCERO", "CUARTO", "QUINTO", "SEXTO", "SEPTIMO", "OCTAVO", "NOVENO"}

var tens = []string{"DECIMO", "VIGESIMO", "TRIGESIMO", "CUADRAGESIMO", "QUINCUAGESIMO", "SEXAGESIMO", "SEPTUAGESIMO", "OCTOGESIMO", "NONAGESIMO"}

// ordinal reads ordinal words from token i: "primer", "Décimo Séptimo".
func (p *parser) ordinal(i int) (n, next int, ok bool) {
	if n, ok := tensWord(p.at(i).s); ok {
		if u, ok := unitWord(p.at(i + 2).s); ok && p.at(i+1).is(".") && p.at(i+3).is("DE") {
			return n + u, i + 3, true // "Trigésimo. Octavo de los Lineamientos"
		}
		if u, ok := unitWord(p.at(i + 1).s); ok && p.at(i+1).word {
			return n + u, i + 2, true
		}
		return n, i + 1, true
	}
	if n, ok := unitWord(p.at(i).s); ok {
		return n, i + 1, true
	}
	for t, ten := range tens { // decimoséptimo, vigesimoprimero
		if rest, ok := strings.CutPrefix(p.at(i).s, ten); ok {
			if u, ok := unitWord(rest); ok {
				return 10*(t+1) + u, i + 1, true
			}
		}
	}
	return 0, i, false
}

func unitWord(s string) (int, bool) {
	if s == "PRIMER" || s == "TERCER" {
		s += "O"
	}
	return indexWord(units, 1, s)
}

func tensWord(s string) (int, bool) { return indexWord(tens, 10, s) }

func indexWord(words []string, step int, s string) (int, bool) {
	if len(s) < 5 {
		return 0, false
	}
	if strings.HasSuffix(s, "A") {
		s = s[:len(s)-1] + "O"
	}
	for i, w := range words {
		if s == w || (len(w) > 6 && statute.Misread(w, s, 1)) {
			return (i + 1) * step, true
		}
	}
	return 0, false
}

// number reads an article's number: "110", "4º", "1o.", "6 bis", "16-A",
// "décimo séptimo", "único".
func (p *parser) number(i int) (num string, next int, ok bool) {
	if n, next, ok := p.ordinal(i); ok {
		return strconv.Itoa(n), next, true
	}
	t := p.at(i)
	if t.like("UNICO") || t.is("UNICA") {
		return "único", i + 1, true
	}
	digits, ordinal, letter := splitNumber(t)
	if digits == "" || p.partOfNumber(i) {
		return "", i, false
	}
	next = i + 1
	if ordinal || p.adjacentMark(next, "*'?%\"") {
		next = p.ordinalMark(next)
	}
	if letter != "" {
		return digits + "-" + letter, next, true
	}
	suffix, next := p.suffix(next)
	return digits + suffix, next, true
}

// splitNumber reads the digits of a word, an ordinal sign after them, or a
// letter that belongs to the number ("16A").
func splitNumber(t token) (digits string, ordinal bool, letter string) {
	s := []byte(t.s)
	n := len(s)
	if n > 6 || n == 0 {
		return "", false, ""
	}
	if n > 1 && s[n-1] == 'O' && t.orig[len(t.orig)-1] != 'O' {
		ordinal, n = true, n-1
	}
	seen := false
	for i := range n {
		if s[i] >= '0' && s[i] <= '9' {
			seen = true
		}
	}
	for i := range n {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
		case seen && strings.IndexByte("LI|", c) >= 0:
			s[i] = '1'
		case seen && c == 'O':
			s[i] = '0'
		case seen && i == n-1 && i > 0 && c >= 'A' && c <= 'G':
			letter, n = string(c), n-1
		default:
			return "", false, ""
		}
	}
	if !seen || s[0] == '0' || n > 4 {
		return "", false, ""
	}
	return string(s[:n]), ordinal, letter
}

// partOfNumber reports whether the word at i is a part of a longer number: a
// date, a folio, an amount, an oficio's number.
func (p *parser) partOfNumber(i int) bool {
	if p.adjacentMark(i+1, "/$") || i > 0 && p.at(i-1).end == p.at(i).start && p.at(i-1).is("/", "$") {
		return true
	}
	if p.adjacentMark(i+1, ".,:") && p.at(i+2).start == p.at(i+1).end && p.at(i+2).word && unicode.IsDigit(p.at(i + 2).orig[0]) {
		return true
	}
	return i > 1 && p.at(i-1).is(".") && p.at(i-1).end == p.at(i).start && p.at(i-2).end == p.at(i-1).start && p.at(i-2).digits()
}

// ordinalMark steps over the signs that close an ordinal: "1o.", "4*".
func (p *parser) ordinalMark(i int) int {
	if p.adjacentMark(i, "*'?%\"") {
		i++
	}
	if p.adjacentMark(i, ".") && !p.at(i+1).capital() {
		i++
	}
	return i
}

func (p *parser) adjacentMark(i int, marks string) bool {
	t := p.at(i)
	return i > 0 && len(t.s) == 1 && strings.Contains(marks, t.s) && t.start == p.at(i-1).end
}

// suffix reads "bis", "ter", "bis 1", "-A" after an article's number.
func (p *parser) suffix(i int) (string, int) {
	if p.adjacentMark(i, ".") && p.at(i+1).start == p.at(i).end && p.at(i+1).is("BIS", "TER", "QUATER", "QUINQUIES") {
		i++ // a speck between
	}
	t := p.at(i)
	if t.is("BIS", "TER", "QUATER", "QUINQUIES", "SEXIES", "SEPTIES") {
		if n := p.at(i + 1); n.digits() && len(n.s) == 1 && !p.partOfNumber(i+1) && p.at(i+2).is("DE", "DEL") {
			return " " + strings.ToLower(t.s) + " " + n.s, i + 2
		}
		return " " + strings.ToLower(t.s), i + 1
	}
	if n := p.at(i + 1); p.adjacentMark(i, "-") && n.start == t.end && len(n.s) == 1 && n.upper() {
		return "-" + n.s, i + 2
	}
	return "", i
}

// maxFraction is how high fractions go; what reads as more was misread.
const maxFraction = 89

// romanValue reads a fraction's number, with OCR's usual confusions: l, 1 and |
// for I, H for II, Y for V. A U may be II or V, and is neither. Arabic digits stand for themselves, save that 1, 11
// and 111 are I, II and III.
func romanValue(t token) (int, bool) {
	if !t.word || len(t.orig) > 8 || t.is("Y", "E", "O", "U", "DI", "DIL") {
		return 0, false
	}
	if t.digits() && strings.Trim(t.s, "1") != "" {
		n, err := strconv.Atoi(t.s)
		return n, err == nil && n > 0 && n <= 50
	}
	for _, upperL := range []string{"L", "I"} {
		var b strings.Builder
		for _, r := range t.orig {
			b.WriteString(romanLetter(r, upperL, len(t.orig) > 1))
		}
		if n, ok := fold.ParseRoman(b.String()); ok && n <= maxFraction {
			return n, true
		}
	}
	return 0, false
}

func romanLetter(r rune, upperL string, more bool) string {
	switch r {
	case 'l', '1', '|', '!', 'I', 'i', 'í', 'Í', 'ì', 'Ì', 'ï':
		return "I"
	case 'L':
		return upperL
	case 'H':
		return "II"
	case 'V', 'v', 'X', 'x':
		return string(unicode.ToUpper(r))
	}
	if more {
		switch r {
		case 'T', 'J', 't', 'j':
			return "I"
		case 'Y':
			return "V"
		}
	}
	return "?"
}
