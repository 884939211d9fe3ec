package cite

import (
	"strconv"
	"strings"
)

// titleCase writes the head nouns of laws that are known by their numbers.
var titleCase = map[string]string{
	"LEY": "Ley", "DECRETO": "Decreto", "DISPOSICION": "Disposición", "RESOLUCION": "Resolución", "ACUERDO": "Acuerdo",
	"DECISION": "Decisión Administrativa", "ORDENANZA": "Ordenanza", "CIRCULAR": "Circular",
}

// numbered reads a law by its number: "Ley Nº 24.156", "Decreto Nº 1558 del 29
// de noviembre de 2001", "Disposición DNPDP Nº 7/05". All ways to print one
// number give one name: "Ley 24156", "Decreto 1558/2001", "Disposición DNPDP
// 7/2005".
func (p *parser) numbered(i int, noun string) (ref, int, bool) {
	name, ok := titleCase[noun]
	if !ok || !p.at(i).capital() {
		return ref{}, i, false
	}
	j, marked := i+1, false
	var issuer []string
	for ; j < i+14; j++ {
		t := p.at(j)
		if p.numberMark(j) {
			j, marked = p.skipMark(j), true
			break
		}
		if t.is(".", "-") && t.start == p.at(j-1).end && len(p.at(j-1).s) <= 4 {
			continue
		}
		if !t.word || t.digits() || (!t.capital() && !t.is(connectors...)) || (j > i+1 && p.head(j) != "") || keywordOf(t) != noKeyword {
			break
		}
		issuer = append(issuer, string(t.orig))
	}
	num, next, ok := p.lawNumber(j, noun, marked || len(issuer) == 0)
	if !ok {
		return ref{}, i, false
	}
	if noun != "LEY" {
		name = strings.TrimSpace(name + " " + issuing(issuer))
	}
	return ref{name: name + " " + num, class: noun}, next, true
}

// issuing keeps of the words between noun and number those that belong to the
// name: the issuer's acronym, and "de Necesidad y Urgencia".
func issuing(words []string) string {
	all := strings.Join(words, " ")
	if strings.Contains(strings.ToUpper(all), "NECESIDAD Y URGENCIA") {
		return "de Necesidad y Urgencia"
	}
	var out []string
	for _, w := range words {
		if len(w) >= 2 && len(w) <= 8 && strings.ToUpper(w) == w && len(words) < 3 {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

// numberMark reports whether "Nº", "No.", "Núm.", "número" stands at i.
func (p *parser) numberMark(i int) bool {
	if p.at(i).is("NO", "NRO", "NUM", "NUMERO", "NROS", "NUMS", "NOS") {
		return true
	}
	return p.at(i).is("N") && (p.adjacentMark(i+1, ".*'\"?%") || p.at(i+1).digits())
}

func (p *parser) skipMark(i int) int {
	for i++; p.at(i).is(".", "O", "*", "'", "\"", "?", "%"); i++ {
	}
	return i
}

// lawNumber reads a law's number and year. Without a mark before it, it must
// look like one: thousands with a point, five digits, or a year after a slash.
func (p *parser) lawNumber(i int, noun string, near bool) (string, int, bool) {
	digits, next := p.grouped(i)
	if digits == "" {
		return "", i, false
	}
	marked := p.numberMark(i-1) || !p.at(i-1).word && i > 1 && p.numberMark(i-2)
	year, after := p.year(next, noun)
	if !marked && year == "" && (!near || noun != "LEY" || len(digits) < 4) {
		return "", i, false
	}
	if year != "" {
		return digits + "/" + year, after, true
	}
	return digits, next, true
}

// grouped reads digits that may be parted by points: "24.156", "1558".
func (p *parser) grouped(i int) (string, int) {
	if !p.at(i).digits() {
		return "", i
	}
	digits := p.at(i).s
	i++
	for p.adjacentMark(i, ".") && p.at(i+1).start == p.at(i).end && p.at(i+1).digits() && len(p.at(i+1).s) == 3 {
		digits += p.at(i + 1).s
		i += 2
	}
	digits = strings.TrimLeft(digits, "0")
	if len(digits) > 6 {
		return "", i
	}
	return digits, i
}

// year reads "/05", "/2005", or "del 8 de noviembre de 2005" (not for a Ley,
// whose number says all).
func (p *parser) year(i int, noun string) (string, int) {
	if p.at(i).is("/") && p.at(i+1).digits() {
		return fullYear(p.at(i + 1).s), i + 2
	}
	if noun == "LEY" || !p.at(i).is("DEL", "DE") {
		return "", i
	}
	j := i + 1
	for ; j < i+8; j++ {
		if y := p.at(j); y.digits() && len(y.s) == 4 && p.at(j-1).is("DE", "DEL") {
			return fullYear(y.s), j + 1
		}
		if !p.at(j).word {
			break
		}
	}
	return "", i
}

// fullYear writes a year with four digits; two digits from 50 on are of the
// last century.
func fullYear(s string) string {
	n, err := strconv.Atoi(s)
	switch {
	case err != nil || (len(s) != 2 && len(s) != 4):
		return ""
	case len(s) == 4 && (n < 1810 || n > 2100):
		return ""
	case len(s) == 4:
		return s
	case n < 50:
		n += 2000
	default:
		n += 1900
	}
	return strconv.Itoa(n)
}
