package cite

import (
	"strconv"
	"strings"
	"unicode"
)

// item is one article as it is cited, with the parts of it that are meant.
type item struct {
	article   string
	apartado  string
	paragraph int
	last      bool // "último párrafo"
	fractions []string
	incisos   []string
	from, to  int // tokens
}

// take adds the parts of another to an item: those printed before its article.
func (it *item) take(o item) {
	if it.apartado == "" {
		it.apartado = o.apartado
	}
	if it.paragraph == 0 {
		it.paragraph, it.last = o.paragraph, o.last
	}
	it.fractions = append(o.fractions, it.fractions...)
	it.incisos = append(o.incisos, it.incisos...)
}

// inner reads one inner part at token i, after an optional comma and "en su".
func (p *parser) inner(i int, it *item) (int, bool) {
	j := i
	if p.at(j).is(",", "(") || p.misreadComma(j) {
		j++
	}
	for p.at(j).is("EN", "SU", "SUS") && j < i+3 {
		j++
	}
	switch k := keywordOf(p.at(j)); k {
	case fraction, fractions:
		list, next, ok := p.romans(p.dot(j+1), k == fractions)
		it.fractions = append(it.fractions, list...)
		after := p.separator(next)
		unread := p.at(next).is("DE", "DEL") || after > next && p.at(after).digits()
		return next, ok || unread
	case inciso:
		list, next, ok := p.letters(p.dot(j + 1))
		it.incisos = append(it.incisos, list...)
		return next, ok
	case paragraph:
		return p.paragraphAfter(p.dot(j+1), it)
	case apartado:
		if t := p.at(p.quote(j + 1)); len(t.s) == 1 && t.word && t.upper() {
			it.apartado = t.s
			return p.quote(p.quote(j+1) + 1), true
		}
		return i, false
	}
	return p.paragraphBefore(j, i, it)
}

// misreadComma reports whether a mark at i, before an inner part in small
// letters, must be a comma that OCR took for another: "199. fracciones IV",
// "180; párrafo tercero de la". An inner part that goes on with "del artículo"
// is of that article.
func (p *parser) misreadComma(i int) bool {
	t := p.at(i + 1)
	if !p.at(i).is(".", ";", ":") || t.capital() {
		return false
	}
	switch keywordOf(t) {
	case fraction, fractions, inciso, paragraph:
	default:
		if _, next, ok := p.ordinal(i + 1); !ok || keywordOf(p.at(next)) != paragraph {
			return false
		}
	}
	for j := i + 2; j < i+12; j++ {
		if k := keywordOf(p.at(j)); k == article || k == articles {
			return false
		}
		if p.at(j).is("DE", "DEL", ";") {
			k := keywordOf(p.at(j + 1))
			return k != article && k != articles
		}
	}
	return true
}

// dot steps over the point of an abbreviation, or a speck in its place, and
// over the end of a keyword that OCR has parted ("fracc ón").
func (p *parser) dot(i int) int {
	if k := keywordOf(p.at(i - 1)); (k == fraction || k == fractions) && p.at(i).is("ON", "ION", "IONES", "ONES") {
		return i + 1
	}
	glued := p.at(i+1).start == p.at(i).end
	if p.adjacentMark(i, ".") || p.adjacentMark(i, "'*:-") && glued || p.adjacentMark(i, ":") && !p.at(i+1).digits() {
		return i + 1
	}
	return i
}

func (p *parser) quote(i int) int {
	if p.at(i).is("\"", "'") {
		return i + 1
	}
	return i
}

// paragraphAfter reads "segundo", "segundo y tercero", "2" after "párrafo".
func (p *parser) paragraphAfter(i int, it *item) (int, bool) {
	if p.at(i).is("ULTIMO", "PENULTIMO") {
		it.last = true
		return i + 1, true
	}
	n, next, ok := p.place(i)
	if !ok {
		return i, false
	}
	it.setParagraph(n)
	for p.at(next).is("Y", "E", ",") {
		_, after, ok := p.place(next + 1)
		if !ok || p.at(next+1).digits() {
			break
		}
		next = after
	}
	return next, true
}

// paragraphBefore reads "segundo párrafo", "primer y segundo párrafos", "2º
// párrafo", "último párrafo".
func (p *parser) paragraphBefore(j, i int, it *item) (int, bool) {
	if p.at(j).is("ULTIMO", "PENULTIMO") && keywordOf(p.at(j+1)) == paragraph {
		it.last = true
		return j + 2, true
	}
	n, next, ok := p.place(j)
	for ok && p.at(next).is("Y", "E", ",") {
		_, after, more := p.place(next + 1)
		if !more {
			break
		}
		next = after
	}
	if !ok || keywordOf(p.at(next)) != paragraph {
		return i, false
	}
	it.setParagraph(n)
	return next + 1, true
}

// place reads an ordinal in words or digits.
func (p *parser) place(i int) (n, next int, ok bool) {
	if n, next, ok := p.ordinal(i); ok {
		return n, next, true
	}
	digits, _, letter := splitNumber(p.at(i))
	n, err := strconv.Atoi(digits)
	if err != nil || letter != "" || n > 30 {
		return 0, i, false
	}
	return n, p.ordinalMark(i + 1), true
}

func (it *item) setParagraph(n int) {
	if it.paragraph == 0 {
		it.paragraph = n
	}
}

// letters reads a list of incisos: "b", "a) y c)", "22", and steps over those
// that were not read.
func (p *parser) letters(i int) (list []string, next int, ok bool) {
	if j := p.separator(i); j > i && p.at(j+1).is(")") {
		i = j // the first one was not read
	}
	letter, next, ok := p.letter(i, true)
	if ok {
		list = []string{letter}
	} else if next = p.unreadLetter(i); next == i {
		return nil, i, false
	}
	for {
		if t := p.at(next); len(t.s) == 2 && t.s[0] == 'Y' && p.at(next+1).is(")") { // "ye)"
			list, next = append(list, strings.ToLower(t.s[1:])), next+2
		}
		j := p.separator(next)
		if j == next {
			return list, next, true
		}
		letter, after, ok := p.letter(j, false)
		switch {
		case ok && !p.at(j).digits():
			list = append(list, letter)
		case p.at(j).is("9") && p.at(j+1).is(")") && len(list) > 0 && list[len(list)-1] < "g":
			list, after = append(list, "g"), j+2
		default:
			if after = p.unreadLetter(j); after == j || p.at(j).digits() {
				return list, next, true
			}
		}
		next = after
	}
}

// unreadLetter steps over what stands in an inciso's place and is no letter:
// "bo,", "€)", "()".
func (p *parser) unreadLetter(i int) int {
	after := p.at(i + 1)
	switch t := p.at(i); {
	case t.is(")"):
		return i + 1
	case t.is("(") && len(after.s) == 1, after.is(")") && !t.word:
		return i + 2
	case t.word && len(t.s) <= 3 && after.is(",", "DE", "DEL", ")") && !t.is(connectors...) && !t.digits():
		return p.paren(i + 1)
	}
	return i
}

// letter reads an inciso's letter, quoted or before a parenthesis, which OCR
// may have taken for a j. In a list "y" and "e" join unless one of them closes
// with a parenthesis.
func (p *parser) letter(i int, first bool) (string, int, bool) {
	quoted := p.quote(i)
	t := p.at(quoted)
	next := p.paren(p.quote(quoted + 1))
	if !t.word || len(t.orig) > 2 {
		return "", i, false
	}
	if t.digits() {
		return t.s, next, true
	}
	r := unicode.ToLower(t.orig[0])
	if len(t.orig) == 2 && t.orig[1] != 'j' && t.s[0] != t.s[1] || !unicode.IsLetter(r) {
		return "", i, false
	}
	if !first && t.is("Y", "E", "O", "U") && next == quoted+1 {
		return "", i, false
	}
	return string(r), next, true
}

// separator steps over what joins the members of a list: ",", "y", "y/o", ";".
// A point or an exclamation mark is a worn comma where the sentence goes on.
func (p *parser) separator(i int) int {
	j := i
	and := p.at(j+1).is("Y", "E") && !p.at(j+1).upper()
	if p.at(j).is(",", ";") || p.at(j).is(":", "!") && (and || p.at(j+1).digits()) || p.at(j).is(".") && and {
		j++
	}
	switch {
	case p.has(j, "Y", "/", "O"):
		j += 3
	case p.at(j).is("Y", "E", "O", "U"), p.at(j).s == "V" && !p.at(j).upper() && p.at(j+1).digits():
		j++
	}
	return j
}
