package cite

import (
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/cite/statute"
)

const (
	// maxDamaged is how many words and marks a damaged title may stretch over.
	maxDamaged = 25
	// sure is the confidence from which on a word that no title is known to
	// have is believed to be a word.
	sure = 0.6
)

// damaged reads the title at i, which ends at printed as far as it looks like
// one, though words of it are unreadable: by the words that are left, else by
// the acronym in parentheses after it. A law that cannot be told is unknown; it
// is never called by what is left of its title.
func (p *parser) damaged(i, printed int, noun string) (ref, int, named) {
	end := p.damagedEnd(i, noun)
	words := make([]statute.Printed, 0, end-i)
	for j := i; j < end; j++ {
		words = append(words, statute.Printed{Folded: p.at(j).s, Readable: p.readable(j)})
	}
	words[0].Folded = noun
	if found, ok := p.book.Damaged(words, p.known); ok {
		r := bookRef(found.Law)
		r.share = found.Share
		return r, i + found.End, byTitle
	}
	if l, ok := p.book.Acronym(string(p.at(end + 1).orig)); ok && p.at(end).is("(") && p.at(end+2).is(")") && bookRef(l).class == noun {
		r := bookRef(l)
		r.share = 0.5
		return r, end, byTitle
	}
	p.torn, p.said.unread = true, max(printed, i+1)
	return ref{}, max(printed, i+1), unknown
}

// damagedEnd returns the token at which a damaged title has ended at the
// latest: a mark, another law, or a word that no title has.
func (p *parser) damagedEnd(i int, noun string) int {
	j := i + 1
	for ; j < i+maxDamaged && j < len(p.toks); j++ {
		t := p.at(j)
		if keywordOf(t) != noKeyword || t.is(".", ",", ";", ":", "(", ")") || t.is(ending...) {
			break
		}
		if _, other := heads[t.s]; other && (noun != "REGLAMENTO" || t.s != "LEY") {
			break
		}
		if t.word && !t.capital() && !t.is(connectors...) && len(t.s) >= 3 && p.confidence(j) >= sure {
			break
		}
	}
	return j
}

// small are the words of a letter or two, and some of three, that texts have.
var small = []string{"NO", "ES", "SI", "UN", "YA", "LO", "LE", "ME", "NI", "HA", "HE", "VA", "TE", "TU", "MI", "UNA", "SON", "FUE", "HAY", "QUE", "COMO", "SIN", "NOS", "LES", "MAS", "ESA", "ESE", "ASI"}

// junk reports whether the word at i is none: what a stamp or a speck left.
func (p *parser) junk(i int) bool {
	t := p.at(i)
	if !t.word || t.digits() || keywordOf(t) != noKeyword || t.is(connectors...) || t.is(small...) || t.is(ending...) {
		return false
	}
	number, _, _ := splitNumber(t)
	if _, fraction := romanValue(t); fraction || number != "" || p.head(i) != "" {
		return false
	}
	if len(t.s) == 3 {
		return p.confidence(i) < sure && !p.book.Knows(t.s)
	}
	return !p.readable(i)
}

// junkAfter reports whether junk stands at i, small words of a title before it
// or not: what a title that ends there went on with.
func (p *parser) junkAfter(i int) bool {
	j := i
	for j < i+3 && p.at(j).is(connectors...) && !p.at(j).is("QUE", "SE") {
		j++
	}
	return p.junk(j)
}

// doubtful reports whether what looks like a title from i to end is none: a
// word of it is no word, or it breaks off where a title cannot end.
func (p *parser) doubtful(i, end int) bool {
	if p.at(i+1).is("Y", "E", "A", "AL", "EN") {
		return true
	}
	for j := i + 1; j < end; j++ {
		gap := p.at(j).is("LA", "LAS", "LOS", "EL", "DEL") && p.at(j+1).is("DE", "DEL", "LA", "LAS", "LOS", "EL", "Y")
		if gap || p.at(j).word && !p.readable(j) {
			return true
		}
	}
	if p.at(i).is("CONSTITUCION") && end == i+2 && p.at(i+1).is("POLITICA") {
		return true
	}
	return p.junkAfter(end) || p.at(end-1).is("ACCESO", "PROTECCION", "SECRETARIA", "INSTITUTO", "POSESION", "ESTADOS", "COMISION", "SUJETOS", "RENDICION", "MATERIA")
}

// readable reports whether the word at i can stand in a title: it is one that
// titles have, or it has a word's form and was read with some confidence.
func (p *parser) readable(i int) bool {
	t := p.at(i)
	if p.book.Knows(t.s) || t.is(connectors...) {
		return true
	}
	if !t.word || len(t.s) < 3 || strings.ContainsAny(t.s, "0123456789|!") {
		return false
	}
	if _, noun := heads[t.s]; noun {
		return true
	}
	if p.confidence(i) < sure {
		return p.book.Restore(string(t.orig)) != string(t.orig)
	}
	return t.upper() || wordlike(t) && !p.book.Stump(t.s)
}

// wordlike reports whether a word could be Spanish: capitals first only, with
// vowels, and no more consonants in a row than Spanish has.
func wordlike(t token) bool {
	if len(t.s) < 4 {
		return false
	}
	row := 0
	for k, r := range t.orig {
		if k > 0 && unicode.IsUpper(r) {
			return false
		}
		if row++; strings.IndexByte("AEIOUY", t.s[k]) >= 0 {
			row = 0
		}
		if row > 4 {
			return false
		}
	}
	return strings.ContainsAny(t.s, "AEIOU")
}

// confidence is how sure the reading of the token at i is.
func (p *parser) confidence(i int) float64 {
	places := p.flow.Evidences(p.at(i).start, p.at(i).end)
	if len(places) == 0 {
		return 0
	}
	return places[0].Confidence
}
