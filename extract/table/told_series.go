package table

import (
	"slices"
	"strings"
)

// fewestPairs is how many labels with figures make a series.
const fewestPairs = 3

// The most words of a label, of what stands between it and its figure, of what
// is counted, and of all between two figures.
const (
	labelWordsMost = 7
	fillerMost     = 4
	unitMost       = 3
	gapMost        = 14
)

// pair is a label and its figure.
type pair struct {
	from, to int // the label's terms
	figure   int
	kind     labelKind
	between  string // the signs between label and figure; or the word, as "EN"
	filler   string // words between: "en 2018 se recibieron 45"
	unit     string // words after the figure: "45 personas"
	sep      string // the signs after the pair
	broken   bool   // the line ends after it
	closing  bool   // "y" before it
	opened   bool   // a colon, a parenthesis or "en la" before it
}

// series are pairs that follow one another, alike.
type series struct {
	pairs     []pair
	from, end int  // its terms
	listed    bool // a pair a line
}

// forward reads a series in which labels come first, from figure k on.
func (p *prose) forward(k int) (series, bool) {
	first, ok := p.firstPair(p.figures[k])
	if !ok {
		return series{}, false
	}
	s := series{pairs: []pair{first}}
	for ; k+1 < len(p.figures); k++ {
		last := &s.pairs[len(s.pairs)-1]
		next, ok := p.nextPair(last, p.figures[k+1])
		if !ok || last.closing || last.kind == total || !alikePairs(first, next) || next.kind == unknown && (p.strange(next) || p.below(s, next)) {
			break
		}
		s.pairs = append(s.pairs, next)
	}
	return p.finish(s)
}

// below reports whether a pair is of the text below a list: each figure of the list ends its
// line, and this one does not.
func (p *prose) below(s series, next pair) bool {
	inside := func(q pair) bool { return !p.terms[q.figure].last }
	return len(s.pairs) >= fewestPairs && inside(next) && !slices.ContainsFunc(s.pairs, inside)
}

// alikePairs reports whether figures follow labels in both pairs in one way; of
// labels that are known OCR may have lost the colon.
func alikePairs(a, b pair) bool {
	known := a.kind != unknown && b.kind != unknown
	return a.between == b.between || b.kind == total || known && strings.Trim(a.between+b.between, ".:") == ""
}

// nextPair reads what stands between a pair and the next figure: the end of the
// one and the beginning of the other.
func (p *prose) nextPair(last *pair, figure int) (pair, bool) {
	at, ok := p.afterPair(last, figure)
	if !ok {
		return pair{}, false
	}
	closing := at < figure && conjunction(p.terms[at])
	if closing {
		at++
	}
	if at < figure && p.point(at) {
		at++
	}
	next, ok := p.labelled(at, figure)
	next.closing = closing
	return next, ok
}

// afterPair finds the end of a pair: the signs after its figure, or after what it
// counts, or the line's end, or "y". It returns the term after it.
func (p *prose) afterPair(last *pair, figure int) (int, bool) {
	i := last.figure
	last.broken = p.terms[i].last && p.terms[i+1].first
	if figure-i > gapMost || strings.ContainsAny(p.terms[i].trail, ":=-") {
		return 0, false
	}
	for at := i; at < figure && at-i <= unitMost; at++ {
		last.sep, last.unit = tidy(p.terms[at].trail), p.name(i+1, at+1)
		last.broken = p.terms[at].last && p.terms[at+1].first
		if last.sep != "" || last.broken || at+1 < figure && conjunction(p.terms[at+1]) {
			return at + 1, true
		}
	}
	return 0, false
}

// labelled reads a label, and what stands between it and its figure, of the terms
// from at on.
func (p *prose) labelled(at, figure int) (pair, bool) {
	for i := at; i < figure; i++ {
		if kind, to := p.known(i, figure); kind != unknown {
			return p.filled(pair{from: i, to: to, figure: figure, kind: kind, opened: true})
		}
		if !introduces(p.terms[i]) {
			break
		}
	}
	i := at
	for i < figure && i-at < 2 && introduces(p.terms[i]) {
		i++
	}
	return p.filled(pair{from: i, to: figure, figure: figure, opened: i > at})
}

// filled completes a pair with what stands between label and figure.
func (p *prose) filled(q pair) (pair, bool) {
	words := q.to - q.from
	if words == 0 || words > labelWordsMost || q.figure-q.to > fillerMost || !p.unbroken(q.from, q.to) || !p.unbroken(q.to, q.figure) {
		return q, false
	}
	q.between, q.filler = p.terms[q.to-1].trail, p.name(q.to, q.figure)
	if q.filler != "" && p.terms[q.figure-1].trail != "" || p.terms[q.figure].apart && !strings.Contains(q.between, "..") {
		return q, false
	}
	q.between = tidy(q.between + p.terms[q.figure].lead)
	return q, true
}
