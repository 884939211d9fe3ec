package cite

import (
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
)

// romans reads a list of fractions: "I", "I, II y IX", "I a V". A number in
// digits may be a misread fraction only in a list that the plural announced.
func (p *parser) romans(i int, plural bool) ([]string, int) {
	i = p.firstRoman(i, plural)
	n, ok := romanValue(p.at(i))
	if p.misreadFive(i, plural) {
		n, ok = 5, true
	}
	if !ok || p.partOfNumber(i) {
		return nil, i
	}
	list, next := []string{fold.Roman(n)}, p.paren(i+1)
	for {
		j := p.romanSeparator(next, n, plural)
		ranged := j == next && p.at(j).is("A", "AL")
		if ranged {
			j++
		}
		m, ok := romanValue(p.at(j))
		run := j == next && plural && m > n && p.at(j).upper() // "VI XI": its comma was not read
		if j == next && !run || !ok || p.digitsNotFraction(j, plural) {
			return list, next
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
	if j := p.separator(i); j > i || !plural || !p.at(i).is(".", ";", ":") {
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

func (p *parser) paren(i int) int {
	if p.at(i).is(")") {
		return i + 1
	}
	return i
}
