package segment

import (
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// starts reports whether a page begins a new oficio, from what speaks for it
// (another number, an addressee, another date, a letterhead of another unit)
// and against it (the same number, a sentence that goes on, "page 2 of 3").
func starts(o *Oficio, h Head) bool {
	last := o.Heads[len(o.Heads)-1]
	if h.Empty() {
		return false
	}
	if x := h.Counter[0]; x > 1 && h.Number == nil && h.Addressee == nil {
		return false
	}
	score := numberScore(o, &h)
	if h.Present && h.Addressee != nil {
		score += 3 // who is written to stands on a letter's first page alone
	} else if h.Addressee != nil {
		score++
	}
	score += dateScore(o, &h) + subjectScore(o, &h)
	switch x := h.Counter[0]; {
	case x == 1:
		score += 2
	case x > 1:
		score -= 2
	}
	if last.Closed {
		score++
	}
	if len(h.Title) > 0 {
		score -= 2
	}
	if goesOn(&last, &h) {
		score -= 2
	}
	if h.bareOfMarks() {
		score -= 4
	}
	return score >= 3
}

func (h *Head) bareOfMarks() bool {
	return h.Number == nil && h.Date == nil && h.Subject == nil && h.Addressee == nil && !h.Present
}

// numberScore compares a page's number with those of the oficio so far.
func numberScore(o *Oficio, h *Head) int {
	if h.Number == nil {
		return 0
	}
	seen, similar := false, false
	for _, old := range o.Heads {
		if old.Number == nil {
			continue
		}
		seen = true
		if squeezeNumber(old.Number.Value) == squeezeNumber(h.Number.Value) {
			return -8
		}
		similar = similar || misreadable(old.Page, h.Page) && Similar(old.Number.Value, h.Number.Value)
	}
	switch {
	case !seen:
		return 2
	case !similar:
		return 4
	case h.Present || h.Addressee != nil:
		return 1
	}
	return -2
}

// misreadable reports whether print of two pages may differ by a misreading:
// not in a file's own text, where oficios often have consecutive numbers.
func misreadable(a, b *layout.Page) bool {
	return a.Origin != schema.Native || b.Origin != schema.Native
}

func dateScore(o *Oficio, h *Head) int {
	if h.Date == nil || h.Date.ISO == "" {
		return 0
	}
	for _, old := range o.Heads {
		if old.Date != nil && old.Date.ISO != "" {
			if old.Date.ISO == h.Date.ISO {
				return -1
			}
			return 2
		}
	}
	return 0
}

// subjectScore: a repeated subject speaks against a new oficio, another one
// speaks for it a little, since annexes have one too.
func subjectScore(o *Oficio, h *Head) int {
	subject := foldLines(h.Page, h.Subject)
	if subject == "" {
		return 0
	}
	seen := false
	for _, old := range o.Heads {
		s := foldLines(old.Page, old.Subject)
		if s == "" {
			continue
		}
		seen = true
		if alike(s, subject) {
			return -1
		}
	}
	if seen {
		return 1
	}
	return 0
}

func foldLines(p *layout.Page, lines []layout.Line) string {
	var texts []string
	for _, l := range lines {
		texts = append(texts, p.Slice(l.Start, l.End))
	}
	return fold.Words(strings.Join(texts, " "))
}

// goesOn reports whether a sentence goes on from one page to the next.
func goesOn(last, next *Head) bool {
	if len(last.Body) == 0 || len(next.Body) == 0 || last.Closed {
		return false
	}
	first := next.Page.Slice(next.Body[0].Start, next.Body[0].End)
	return first != "" && strings.ToUpper(first[:1]) != first[:1]
}

// annexes finds the runs of pages that repeat the number with another subject,
// or begin with a title of their own ("Prueba de daño").
func annexes(heads []Head) []Annex {
	var out []Annex
	main := ""
	for _, h := range heads {
		subject := foldLines(h.Page, h.Subject)
		if main == "" {
			main = subject
		}
		switch n := len(out); {
		case subject != "" && (alike(subject, main) || begins(subject, main)):
			if n > 0 {
				return out
			}
		case subject != "" && (n == 0 || !alike(subject, foldLines(out[n-1].Pages[0], out[n-1].Subject))):
			out = append(out, Annex{Subject: h.Subject, Pages: []*layout.Page{h.Page}})
		case n > 0:
			out[n-1].Pages = append(out[n-1].Pages, h.Page)
		}
	}
	return out
}

// begins reports whether one of two folded texts is the other's beginning: ink
// over a subject's end adds to it or hides it.
func begins(a, b string) bool {
	n := min(len(a), len(b))
	return n >= 20 && alike(a[:n], b[:n])
}

// kindOf returns the kind that the first number's label names.
func kindOf(heads []Head) string {
	for _, h := range heads {
		if h.Number != nil {
			return h.Number.Kind
		}
	}
	for _, h := range heads {
		if h.Present || (h.Date != nil && h.Subject != nil) {
			return "oficio"
		}
	}
	return "other"
}
