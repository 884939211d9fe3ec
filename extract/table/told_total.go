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
// de 7,107". After a list it is in the next line.
func (p *prose) withTotal(s series) series {
	if s.pairs[len(s.pairs)-1].kind == total {
		return s
	}
	at := p.totalWord(s.end)
	if at < 0 || s.listed && p.terms[at].line > p.terms[s.end-1].line+1 {
		return s
	}
	q := pair{from: at, to: at + 1, figure: p.totalFigure(at), kind: total}
	if q.figure < 0 || !p.large(q.figure, s) || strings.Contains(p.terms[s.end-1].trail, ".") && p.leadsOn(q.figure) {
		return s
	}
	if word := p.terms[q.to].folded; word == "GENERAL" || word == "ANUAL" {
		q.to++
	}
	s.pairs, s.end = append(slices.Clone(s.pairs), q), q.figure+1
	return s
}

// totalFigure finds the figure that the word "total" is followed by, -1 without
// one.
func (p *prose) totalFigure(at int) int {
	to := at + 1
	for to < len(p.terms) && to-at < afterTotal && !p.figure[to] && slices.Contains(ofTotal, p.terms[to].folded) {
		to++
	}
	if to == len(p.terms) || !p.figure[to] || p.terms[to].apart {
		return -1
	}
	return to
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
		if p.figure[i] || t.apart || strings.Contains(t.trail, ".") || strings.ContainsAny(t.text, "0123456789") {
			return -1 // of a figure that was run together with its label, too
		}
	}
	return -1
}

// leading are words of a sentence that leads on to what follows it, and leadWords is how many of its words behind
// a figure are looked through for them.
var leading = []string{"SIGUIENTE", "SIGUIENTES", "CONTINUACION", "ENSEGUIDA", "MUESTRA", "MUESTRAN", "DETALLA", "DETALLAN", "INDICA", "DESGLOSE"}

const leadWords = 15

// leadsOn reports whether the sentence of a figure leads on to a table below it: the figure is that one's.
func (p *prose) leadsOn(figure int) bool {
	for _, t := range p.terms[figure:min(len(p.terms), figure+leadWords)] {
		switch {
		case strings.Contains(t.trail, ":"), slices.Contains(leading, t.folded):
			return true
		case strings.Contains(t.trail, "."):
			return false
		}
	}
	return false
}

// partOf reports whether the words before "total" say that what was told is a
// part of it: "de un total de".
func (p *prose) partOf(i int) bool {
	return i > 1 && (p.terms[i-1].folded == "DEL" || p.terms[i-1].folded == "UN" && p.terms[i-2].folded == "DE")
}

// leastShare is how large, against the largest figure, a total is at least: one
// with its first digit misprinted may be smaller.
const leastShare = 0.5

// large reports whether a figure may be a series' total.
func (p *prose) large(figure int, s series) bool {
	style := p.style(s)
	sum, ok := ParseNumber(p.terms[figure].text, style)
	for _, q := range s.pairs {
		if n, legible := ParseNumber(p.terms[q.figure].text, style); ok && legible && sum.Value < leastShare*n.Value {
			return false
		}
	}
	return true
}

// style is how the series' figures are written.
func (p *prose) style(s series) Style {
	var texts []string
	for _, q := range s.pairs {
		texts = append(texts, p.terms[q.figure].text)
	}
	return StyleOf(texts)
}
