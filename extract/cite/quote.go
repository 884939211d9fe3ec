package cite

import (
	"sort"
	"strconv"

	"github.com/oficialia/oficialia/extract/fold"
)

// quotation is how many words and marks a quoted article is taken to last, for
// "esta Ley" and "la Ley General" inside it.
const quotation = 350

// quotedHeading reads "Artículo 110. Conforme…" where an article is quoted. Its
// law is that of which the article was just cited, or the law named just before
// the colon, or that of the article quoted before it.
func (p *parser) quotedHeading(i int) (int, bool) {
	it, next, ok := p.headingAt(i)
	if !ok || p.own {
		return i, false
	}
	opened := p.opened(i)
	r := p.quotedLaw(it.article, i, opened)
	if r.zero() {
		return next, true
	}
	p.said.quoted, p.said.until = r, i+quotation
	it.from, it.to = i, next
	for _, f := range p.found {
		if f.article == it.article && f.law.key() == r.key() {
			f.spans = append(f.spans, [2]int{p.at(i).start, p.at(next - 1).end})
			return next + 1, true
		}
	}
	it.fractions = p.quotedFractions(next)
	p.record(it, r)
	return next + 1, true
}

// headingAt reads a keyword, a number and a point where a sentence begins.
func (p *parser) headingAt(i int) (item, int, bool) {
	begins := i == 0 || p.at(i-1).is(".", ":", "\"", "'", ";", ")", "-", "*", ",", "(", "[") || keywordOf(p.at(i)) == article && p.beginsLine(i)
	if !begins || !p.at(i).capital() {
		return item{}, i, false
	}
	j := i
	switch keywordOf(p.at(i)) {
	case article:
		j = p.dot(i + 1)
	default:
		if _, _, ok := p.ordinal(i); !ok || p.said.last.class != "LINEAMIENTOS" || p.at(i-1).is(",") {
			return item{}, i, false
		}
	}
	num, next, ok := p.number(j)
	closed := p.at(next).is(".", "-", ":") || p.at(next-1).is(".")
	goesOnSmall := p.at(next+1).word && !p.at(next+1).capital() && !p.at(next).capital()
	if !ok || !closed || goesOnSmall {
		return item{}, i, false
	}
	return item{article: num}, next, true
}

// beginsLine reports whether token i is the first of its line.
func (p *parser) beginsLine(i int) bool {
	spans := p.flow.Spans()
	at := p.at(i).start
	k := sort.Search(len(spans), func(k int) bool { return spans[k].Start >= at })
	return k < len(spans) && spans[k].Start == at
}

// opened reports whether a quotation mark or a colon stands before token i.
func (p *parser) opened(i int) bool {
	for j := i - 1; j >= max(0, i-3); j-- {
		if p.at(j).is("\"", "'", ":") {
			return true
		}
		if p.at(j).word {
			return false
		}
	}
	return false
}

func (p *parser) quotedLaw(number string, i int, opened bool) ref {
	quoting := !p.said.quoted.zero() && i < p.said.until
	if p.said.unread > p.said.lastEnd && opened {
		return ref{} // of the law that was not read
	}
	if !opened && !quoting {
		return ref{}
	}
	if r := p.citedBefore(number); !r.zero() && opened {
		return r
	}
	if opened && p.said.lastEnd > i-4 {
		return p.said.last
	}
	if quoting {
		return p.said.quoted
	}
	if opened && p.said.lastEnd > 0 && p.at(i).start-p.at(p.said.lastEnd-1).end <= reach {
		return p.said.last
	}
	return ref{}
}

// quotedFractions reads the fractions that a quotation goes on with after its
// first sentence's colon: "aquella cuya publicación: I.- …; V. …".
func (p *parser) quotedFractions(i int) []string {
	var list []string
	last := 0
	for j := i; j < i+quotation && j < len(p.toks); j++ {
		if p.at(j).is("\"") && j > i+2 {
			break
		}
		if _, _, ok := p.headingAt(j); ok {
			break
		}
		before := p.at(j - 1)
		if len(list) == 0 && !before.is(":") || len(list) > 0 && !before.is(";", ".", "Y", ",") {
			continue
		}
		marks := ".)-"
		if len(list) == 0 {
			marks += "," // a worn point right after the colon cannot be a list's comma
		}
		n, ok := p.fractionMark(j, marks)
		if !ok || n <= last {
			if len(list) == 0 && before.is(":") && j > i+1 {
				break
			}
			continue
		}
		list, last = append(list, fold.Roman(n)), n
	}
	return list
}

// fractionMark reads "I.-", "IV." where a fraction begins.
func (p *parser) fractionMark(i int, marks string) (int, bool) {
	t := p.at(i)
	if t.digits() || len(t.s) == 0 || !p.adjacentMark(i+1, marks) {
		return 0, false
	}
	for _, r := range t.orig {
		if r != 'I' && r != 'V' && r != 'X' && r != 'l' && r != '1' && r != '|' {
			return 0, false
		}
	}
	return romanValue(t)
}

// division reads "Título Tercero, Derechos de …, de la Ley General …": a part
// of a law that is cited without any article.
func (p *parser) division(i int) (int, bool) {
	if keywordOf(p.at(i)) != heading || !p.at(i).capital() {
		return i, false
	}
	name := "Título"
	if p.at(i).like("CAPITULO") {
		name = "Capítulo"
	}
	n, next, ok := p.ordinal(i + 1)
	if !ok {
		if n, ok = romanValue(p.at(i + 1)); !ok {
			return i, false
		}
		next = i + 2
	}
	for j := next; j < next+20 && j < len(p.toks) && !p.at(j).is(".", ":", ";"); j++ {
		if keywordOf(p.at(j)) != noKeyword {
			return i, false
		}
		if j != next && !p.at(j-1).is(",") {
			continue
		}
		t, end := p.tail(j)
		if t.how != byTitle && t.how != byShort {
			continue
		}
		p.add(group{items: []item{{article: name + " " + strconv.Itoa(n), from: i, to: next}}, tail: t})
		return end, true
	}
	return i, false
}
