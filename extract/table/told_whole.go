package table

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/layout"
)

// longestSentence is how far a sentence is looked through for more figures.
const longestSentence = 40

// whole reports whether a series neither goes on after its last pair nor began
// before its first one with something that was not understood.
func (p *prose) whole(s series) bool {
	if s.listed {
		return !p.goesOn(s, s.from-1) && !p.goesOn(s, s.end)
	}
	if i := s.from - 1; i >= 0 {
		for i > 0 && introduces(p.terms[i]) {
			i--
		}
		t := p.terms[i]
		if figureLike(t) && !layout.Year(t.text) && (t.trail == "," || t.trail == ";") || conjunction(t) && i > 0 && figureLike(p.terms[i-1]) {
			return false
		}
	}
	n := len(s.pairs)
	if s.pairs[n-1].closing || s.pairs[n-1].kind == total || p.totalWord(s.end) >= 0 {
		return true
	}
	return !p.more(s.end)
}

// goesOn reports whether the line of a term, which is beside a list, begins with
// a label of the list's kind and has a figure: such lines are a chart's or of a
// table, and the list is a part of it.
func (p *prose) goesOn(s series, at int) bool {
	if at < 0 || at >= len(p.terms) {
		return false
	}
	from, to := at, at
	for from > 0 && !p.terms[from].first {
		from--
	}
	for to < len(p.terms)-1 && !p.terms[to].last {
		to++
	}
	kind, _ := p.known(from, to+1)
	return kind != unknown && kind == s.pairs[0].kind && slices.ContainsFunc(p.terms[from+1:to+1], figureLike)
}

// more reports whether the sentence has another figure after a term.
func (p *prose) more(end int) bool {
	for i := end - 1; i < min(len(p.terms), end+longestSentence); i++ {
		t := p.terms[i]
		if i >= end && figureLike(t) && !layout.Year(t.text) {
			return true
		}
		if strings.ContainsAny(t.trail, ".)") && len(t.folded) > 1 {
			return false
		}
	}
	return false
}
