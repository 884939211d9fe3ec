package table

import "slices"

// backward reads a series in which figures come first, from figure k on: "2,468
// en enero, 2,735 en febrero y 1,904 en marzo".
func (p *prose) backward(k int) (series, bool) {
	if i := p.figures[k]; i > 0 && strange.MatchString(p.terms[i-1].folded) {
		return series{}, false
	}
	var s series
	for ; k < len(p.figures); k++ {
		end := len(p.terms)
		if k+1 < len(p.figures) {
			end = p.figures[k+1]
		}
		q, at, ok := p.counted(p.figures[k], end)
		if !ok || len(s.pairs) > 0 && q.between != s.pairs[0].between {
			break
		}
		s.pairs = append(s.pairs, q)
		if n := len(s.pairs); n > 1 && s.pairs[n-2].closing || at != end {
			break
		}
	}
	for i := len(s.pairs) - 1; i >= 0; i-- {
		s.pairs[i].closing = i > 0 && s.pairs[i-1].closing
	}
	return p.finish(s)
}

// counted reads the label after a figure, up to the end, where the next figure
// stands; it returns the term after the pair.
func (p *prose) counted(figure, end int) (pair, int, bool) {
	q := pair{figure: figure, opened: true}
	if p.terms[figure].trail != "" {
		return q, 0, false
	}
	at := figure + 1
	for at < end && at-figure <= unitMost && p.terms[at].trail == "" && !slices.Contains(relating, p.terms[at].folded) {
		at++
	}
	if at < end && slices.Contains(relating, p.terms[at].folded) {
		q.unit, q.between = p.name(figure+1, at), p.terms[at].folded
		at++
	} else {
		at = figure + 1
	}
	for i := at; i < end; i++ {
		if kind, to := p.known(i, end); kind != unknown {
			q.from, q.to, q.kind = i, to, kind
			return p.closed(q, end)
		}
		if !introduces(p.terms[i]) || q.between == "" {
			break
		}
	}
	return q, 0, false
}

// relating are the words between a figure and the label after it.
var relating = []string{"EN", "DE", "DEL", "PARA", "DURANTE", "A"}

// closed reads the signs and the "y" after a pair's label. Months and years
// after "de" are dates, or of a document's number.
func (p *prose) closed(q pair, end int) (pair, int, bool) {
	dated := (q.between == "DE" || q.between == "DEL") && (q.kind == month || q.kind == year || q.kind == quarter)
	if dated || q.kind == total || q.between == "" && q.kind != people {
		return q, 0, false
	}
	t, at := p.terms[q.to-1], q.to
	q.sep = tidy(t.trail)
	q.broken = t.last
	if at < end && conjunction(p.terms[at]) {
		q.closing = true // of the next pair, for now
		at++
	}
	return q, at, true
}
