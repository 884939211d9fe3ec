package table

import (
	"cmp"
	"slices"

	"github.com/oficialia/oficialia/extract/layout"
)

// allSeries finds the series that the text tells, in order. Where two readings
// of one stretch compete the longer one counts.
func allSeries(terms []term) []series {
	var all []series
	for _, years := range []bool{false, true} {
		p := newProse(terms, years)
		for k := range p.figures {
			for _, read := range []func(int) (series, bool){p.forward, p.backward} {
				if s, ok := read(k); ok && p.sound(s) {
					all = append(all, p.withTotal(s))
				}
			}
		}
	}
	slices.SortStableFunc(all, func(a, b series) int { return cmp.Compare(len(b.pairs), len(a.pairs)) })
	var out []series
	for _, s := range all {
		if !slices.ContainsFunc(out, func(o series) bool { return s.from < o.end && o.from < s.end }) {
			out = append(out, s)
		}
	}
	slices.SortFunc(out, func(a, b series) int { return cmp.Compare(a.from, b.from) })
	return out
}

// sound reports whether pairs are a series: labels of one kind and all different,
// figures of one style, the same signs throughout, and neither more before nor
// after.
func (p *prose) sound(s series) bool {
	labels := slices.DeleteFunc(slices.Clone(s.pairs), func(q pair) bool { return q.kind == total })
	if len(labels) < fewestPairs || s.pairs[0].kind == total {
		return false
	}
	return p.distinct(labels) && p.oneStyle(s) && p.sameSigns(s) && p.oneKind(s, labels) && p.whole(s)
}

func (p *prose) distinct(labels []pair) bool {
	seen := map[string]bool{}
	for _, q := range labels {
		name := p.name(q.from, q.to)
		if seen[name] {
			return false
		}
		seen[name] = true
	}
	return true
}

// oneStyle reports whether the figures are all of one kind, and few misread or
// like years.
func (p *prose) oneStyle(s series) bool {
	style := p.style(s)
	of, years, unread := map[Kind]bool{}, 0, 0
	for _, q := range s.pairs {
		text := p.terms[q.figure].text
		n, ok := ParseNumber(text, style)
		if ok {
			of[n.Kind] = true
		} else {
			unread++
		}
		years += one(layout.Year(text))
	}
	return len(of) == 1 && 2*years < len(s.pairs) && 3*unread <= len(s.pairs)
}

// sameSigns reports whether the same signs and words stand between all pairs and
// inside them. Of known labels OCR may have read a few otherwise.
func (p *prose) sameSigns(s series) bool {
	var fillers, units []string
	for _, q := range s.pairs {
		fillers, units = append(fillers, q.filler), append(units, q.unit)
	}
	if !repeats(fillers) || !repeats(units[:len(units)-1]) {
		return false
	}
	return s.listed || p.sameSeparators(s)
}

// repeats reports whether all are the same, but that the later ones may be left
// out: "en enero se recibieron 45, en febrero 50".
func repeats(all []string) bool {
	for i, text := range all {
		if text != "" && (text != all[0] || all[max(i-1, 0)] == "") {
			return false
		}
	}
	return true
}

// sameSeparators reports whether commas or semicolons part the pairs, save where
// "y" does.
func (p *prose) sameSeparators(s series) bool {
	seps := map[string]int{}
	for i, q := range s.pairs[1:] {
		if !q.closing {
			seps[s.pairs[i].sep]++
		}
	}
	most := max(seps[","], seps[";"])
	odd := -most
	for _, n := range seps {
		odd += n
	}
	if most == 0 || seps[s.pairs[0].between] == most {
		return false
	}
	return odd == 0 || 3*odd <= len(s.pairs) && p.familiar(s.pairs)
}

// familiar reports whether most labels are of one known kind.
func (p *prose) familiar(labels []pair) bool {
	of := map[labelKind]int{}
	for _, q := range labels {
		of[q.kind]++
	}
	for kind, n := range of {
		if kind != unknown && kind != total && 3*n >= 2*len(labels) {
			return true
		}
	}
	return false
}

// oneKind reports whether the labels are alike in kind: most of them months,
// years, states and the like, and the others at least names; or all of them
// names or words, where the pattern leaves no doubt.
func (p *prose) oneKind(s series, labels []pair) bool {
	names := 0
	for _, q := range labels {
		names += one(q.kind != unknown || p.capital(q.from))
	}
	familiar := p.familiar(labels)
	if names == len(labels) && familiar {
		return true
	}
	for _, q := range labels {
		if p.strange(q) {
			return false
		}
	}
	coloned := s.pairs[0].between == ":"
	return s.pairs[0].opened && (coloned || names == len(labels) && p.telling(s))
}

// strange reports whether a label is rather of a law, an address or a document,
// or has a long number in it.
func (p *prose) strange(q pair) bool {
	exOfficio := q.to-q.from > 2 && p.name(q.to-2, q.to) == "DE OFICIO" // "Alta de oficio"
	if strange.MatchString(p.terms[q.from].folded) || !exOfficio && strange.MatchString(p.terms[q.to-1].folded) {
		return true
	}
	return slices.ContainsFunc(p.terms[q.from:q.to], func(t term) bool {
		return len(onlyDigits(t.text)) > 2 && !layout.Year(t.text)
	})
}

// longFigure is how many digits a figure has that numbers no floor or office.
const longFigure = 3

// telling reports whether the figures of a series of names are counts rather
// than the numbers of an address, or of a list's pages.
func (p *prose) telling(s series) bool {
	style, rising, long, before := p.style(s), true, false, 0.0
	for _, q := range s.pairs {
		text := p.terms[q.figure].text
		n, _ := ParseNumber(text, style)
		long = long || len(onlyDigits(text)) >= longFigure
		rising = rising && n.Value >= before
		before = n.Value
	}
	return long && (s.pairs[0].between != "…" || !rising)
}
