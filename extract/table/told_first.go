package table

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// firstPair reads the label before a series' first figure; nothing parts it from
// the text before but that it is a label.
func (p *prose) firstPair(figure int) (pair, bool) {
	at := p.clause(figure)
	if at == figure {
		return pair{}, false
	}
	if q, ok := p.firstKnown(at, figure); ok {
		return q, true
	}
	opened := at == 0 || p.terms[at].first && p.point(max(at-1, 0)) || strings.ContainsAny(p.terms[at-1].trail, ":;)") || p.terms[at].lead != ""
	i := at
	for !opened && i < figure && !p.capital(i) {
		i++
	}
	if i == figure {
		return pair{}, false
	}
	q, ok := p.labelled(i, figure)
	if line := p.lineBegin(figure); !ok && line > i && line < figure && p.terms[figure].last {
		q, ok = p.labelled(line, figure) // a speck's letters stand before a list's first line
	}
	q.opened = opened || i > at
	return q, ok
}

// lineBegin is the first term of the line that a term stands on.
func (p *prose) lineBegin(i int) int {
	for i > 0 && !p.terms[i].first {
		i--
	}
	return i
}

// clause is where the words before a figure begin that no sign parts from it.
func (p *prose) clause(figure int) int {
	at := figure
	for at > 0 && figure-at < labelWordsMost+fillerMost && !p.figure[at-1] && !p.point(at-1) {
		if at < figure && (p.terms[at].lead != "" || p.terms[at].apart || !p.unbroken(at-1, at+1)) {
			break
		}
		at--
	}
	return at
}

// firstKnown finds a known label that ends where the figure begins, or that "en"
// introduces.
func (p *prose) firstKnown(at, figure int) (pair, bool) {
	for i := at; i < figure; i++ {
		if kind, to := p.known(i, figure); kind != unknown && to == figure {
			return p.filled(pair{from: i, to: to, figure: figure, kind: kind, opened: true})
		}
	}
	for i := max(figure-fillerMost-longestKnown, 1); i < figure; i++ {
		if kind, to := p.known(i, figure); kind != unknown && introduces(p.terms[i-1]) {
			return p.filled(pair{from: i, to: to, figure: figure, kind: kind, opened: true})
		}
	}
	return pair{}, false
}

func (p *prose) capital(i int) bool {
	r, _ := utf8.DecodeRuneInString(p.terms[i].text)
	return unicode.IsUpper(r)
}

// finish notes where a series lies, and takes the first label of a list from its
// line's beginning.
func (p *prose) finish(s series) (series, bool) {
	n := len(s.pairs)
	if n < fewestPairs {
		return s, false
	}
	s.listed = true
	for i := range s.pairs[:n-1] {
		s.listed = s.listed && s.pairs[i].broken
	}
	if first := &s.pairs[0]; s.listed && first.from < first.figure && !p.listFirst(first) {
		return s, false
	}
	first, last := s.pairs[0], s.pairs[n-1]
	s.from, s.end = min(first.from, first.figure), max(last.figure+1, last.to)
	return s, true
}

// listFirst takes the label of a list's first pair from its line's beginning on.
func (p *prose) listFirst(q *pair) bool {
	i := p.lineBegin(q.figure)
	if p.point(i) {
		i++
	}
	if i >= q.figure {
		return false
	}
	found, ok := p.labelled(i, q.figure)
	found.broken, found.sep, found.unit, found.opened = q.broken, q.sep, q.unit, true
	*q = found
	return ok
}
