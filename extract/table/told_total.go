package table

import (
	"slices"
	"strings"
)

// The most words before "total", in the sentence and in the one after it, and
// between it and its figure.
const (
	beforeTotal     = 6
	beforeNextTotal = 2
	afterTotal      = 4
)

// ofTotal are the words between "total" and its figure.
var ofTotal = []string{"DE", "ES", "FUE", "SON", "GENERAL", "ANUAL", "GLOBAL", "ACUMULADO", "NACIONAL", "ASCIENDE", "ASCENDIO", "A", "LA", "CANTIDAD", "SUMA"}

// withTotal adds the total that the text states after a series: "para un total
// de 7,107".
func (p *prose) withTotal(s series) series {
	last := s.pairs[len(s.pairs)-1]
	if last.kind == total {
		return s
	}
	at := p.totalWord(s.end)
	if at < 0 {
		return s
	}
	to := at + 1
	for to < len(p.terms) && to-at < afterTotal && !p.figure[to] && slices.Contains(ofTotal, p.terms[to].folded) {
		to++
	}
	q := pair{from: at, to: at + 1, figure: to, kind: total}
	if to < len(p.terms) && (p.terms[at+1].folded == "GENERAL" || p.terms[at+1].folded == "ANUAL") {
		q.to++
	}
	if to >= len(p.terms) || !p.figure[to] || !p.exceeds(to, s) {
		return s
	}
	s.pairs, s.end = append(slices.Clone(s.pairs), q), to+1
	return s
}

// totalWord finds the word "total" soon after a series, -1 where it is not.
func (p *prose) totalWord(from int) int {
	most := beforeTotal
	if strings.Contains(p.terms[from-1].trail, ".") {
		most = beforeNextTotal
	}
	for i := from; i < min(len(p.terms), from+most+1); i++ {
		t := p.terms[i]
		if p.kindOf(i, i+1) == total {
			if p.partOf(i) {
				return -1
			}
			return i
		}
		if p.figure[i] || strings.Contains(t.trail, ".") {
			return -1
		}
	}
	return -1
}

// partOf reports whether the words before "total" say that what was told is a
// part of it: "de un total de".
func (p *prose) partOf(i int) bool {
	return i > 1 && (p.terms[i-1].folded == "DEL" || p.terms[i-1].folded == "UN" && p.terms[i-2].folded == "DE")
}

// exceeds reports whether a figure is larger than each of the series'.
func (p *prose) exceeds(figure int, s series) bool {
	style := p.style(s)
	sum, ok := ParseNumber(p.terms[figure].text, style)
	for _, q := range s.pairs {
		if n, legible := ParseNumber(p.terms[q.figure].text, style); ok && legible && n.Value > sum.Value {
			return false
		}
	}
	return true
}

func (p *prose) style(s series) Style {
	var texts []string
	for _, q := range s.pairs {
		texts = append(texts, p.terms[q.figure].text)
	}
	return StyleOf(texts)
}
