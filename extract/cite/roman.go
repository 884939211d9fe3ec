package cite

import (
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/fold"
)

// romans reads a list of fractions: "I", "I, II y IX", "I a V", and steps over
// those that were not read. A number in digits may be a misread fraction only in
// a list that the plural announced.
func (p *parser) romans(i int, plural bool) (list []string, next int, ok bool) {
	i = p.firstRoman(i, plural)
	n, ok := p.fraction(i, plural)
	if !ok || p.partOfNumber(i) {
		return nil, i, false
	}
	if n > 0 {
		list = append(list, fold.Roman(n))
	}
	next = p.paren(i + 1)
	for {
		j := p.romanSeparator(next, n, plural)
		ranged := j == next && p.at(j).is("A", "AL")
		if ranged {
			j++
		}
		m, ok := p.fraction(j, plural)
		run := j == next && (m != n || m == 0) && p.at(j).upper() && (plural || m == 0) // "VI XI": its comma was not read
		if j == next && !run && !ranged || !ok || p.digitsNotFraction(j, plural) {
			return list, next, true
		}
		if ranged && m > n && m-n <= maxRange {
			for k := n + 1; k < m; k++ {
				list = append(list, fold.Roman(k))
			}
		}
		if m > n { // fractions ascend: the same again, or less, is a misreading
			list, n = append(list, fold.Roman(m)), m
		}
		next = p.paren(j + 1)
	}
}

// fraction reads the fraction at i, 0 where it was not read.
func (p *parser) fraction(i int, plural bool) (n int, ok bool) {
	if p.misreadFive(i, plural) {
		return 5, true
	}
	n, ok = romanValue(p.at(i))
	if ok && p.adjacentMark(i+1, "]!") {
		return 0, true // an I, or dirt
	}
	return n, ok || p.strokes(i)
}

// strokes reports whether the word at i is what OCR makes of a fraction that it
// cannot read: "XIl!l", "VIM", "4X". What follows must go on after a fraction.
func (p *parser) strokes(i int) bool {
	t, after := p.at(i), p.at(i+1)
	if !t.word || t.digits() || len(t.s) > 8 || strings.Trim(t.s, "IVXLUHYNMTJ1|![4EFW") != "" {
		return false
	}
	switch {
	case t.s == "Y": // a V
		return t.upper() && (after.is(",", ".", "DE", "DEL") || keywordOf(after) != noKeyword)
	case !t.initial() && t.is(small...), t.is(connectors...):
		return false
	case len(t.s) > 3 && strings.ContainsFunc(strings.NewReplacer("l", "", "i", "", "í", "").Replace(string(t.orig)), unicode.IsLower):
		return false
	}
	_, roman := romanValue(after)
	return roman || !after.word || after.is("Y", "E", "DE", "DEL") || keywordOf(after) != noKeyword
}

// firstRoman steps over fractions that were not read at the head of a list: a
// missing one before "y", or up to three scraps in capitals.
func (p *parser) firstRoman(i int, plural bool) int {
	if !plural || p.misreadFive(i, plural) {
		return i
	}
	if p.separator(i) > i {
		return p.separator(i)
	}
	for j := i; j < i+4; j++ {
		if _, ok := romanValue(p.at(j)); ok {
			return j
		}
		if t := p.at(j); !t.is("-", ",", "'") && (!t.upper() || len(t.s) > 4) {
			break
		}
	}
	return i
}

// misreadFive reports whether a list of fractions begins with a V taken for a
// capital Y: "fracciones Y y XII".
func (p *parser) misreadFive(i int, plural bool) bool {
	return plural && p.at(i).s == "Y" && p.at(i).upper() && p.separator(i+1) > i+1
}

// romanSeparator steps over what joins two fractions; a point does between one
// and a greater one after which the sentence goes on.
func (p *parser) romanSeparator(i, n int, plural bool) int {
	j := p.separator(i)
	if j > i && p.at(j-1).s == "Y" && (p.misreadFive(j-1, plural) || j-1 == i && plural && p.strokes(i)) {
		return j - 1
	}
	if j > i || !plural || !p.at(i).is(".", ";", ":") {
		return j
	}
	m, ok := romanValue(p.at(i + 1))
	if after := p.at(i + 2); !ok || m <= n || !p.at(i+1).upper() || !after.is(",", "Y", "E", "DE", "DEL") && !after.upper() {
		return i
	}
	return i + 1
}

// digitsNotFraction reports whether the word at i of a list of fractions is
// rather the next article's number.
func (p *parser) digitsNotFraction(i int, plural bool) bool {
	t := p.at(i)
	if !t.digits() {
		return len(t.s) > 1 && !plural && !t.upper() || p.at(i+1).is("/")
	}
	if !plural || strings.Trim(t.s, "1") != "" || p.partOfNumber(i) {
		return true
	}
	if p.at(i + 1).is(",") {
		i++
	}
	return keywordOf(p.at(i+1)) != noKeyword
}

// paren steps over a parenthesis, or a speck that was taken for a mark there.
func (p *parser) paren(i int) int {
	if p.at(i).is(")") || p.adjacentMark(i, "]!'\"") {
		return i + 1
	}
	return i
}
