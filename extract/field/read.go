// Package field reads an oficio's fields from its heads and its text: number,
// date, place, subject, units, people, folios, references and answers.
//
// Read is the entry point. Every value carries its printed text and where it
// stands; what is printed on several pages is read on each, and the reading
// that most pages support wins.
package field

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// Read reads the fields of an oficio by itself. Its citations and tables are left
// to the caller, its ID and what oficios of a bundle know of one another to
// ReadAll.
func Read(o segment.Oficio) schema.Oficio {
	out := schema.Oficio{
		Kind:    o.Kind,
		Number:  number(o.Heads),
		Date:    date(o.Heads),
		Place:   place(o.Heads),
		Subject: subject(o),

		Received: received(o.Heads),
		Motto:    yearMotto(o.Heads),
	}
	for _, p := range o.Pages {
		out.Pages = append(out.Pages, p.Number)
	}
	slices.Sort(out.Pages)
	out.Ministry, out.Institution, out.Units = letterhead(o)
	out.Addressee = addressee(o)
	out.Signatory, out.Copies = signatory(o), copies(o)
	out.Folios = folios(o.Pages)
	out.References = references(o, out.Number)
	out.Annexes = annexes(o)
	noneIsEmpty(&out)
	return out
}

// noneIsEmpty makes lists that hold nothing empty ones, as the record has them.
func noneIsEmpty(o *schema.Oficio) {
	o.Units, o.Copies, o.Folios = some(o.Units), some(o.Copies), some(o.Folios)
	o.References, o.Citations, o.Tables = some(o.References), some(o.Citations), some(o.Tables)
	o.Answers, o.Annexes = some(o.Answers), some(o.Annexes)
}

func some[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// subject joins the lines behind "Asunto:", from the pages that repeat the main
// subject.
func subject(o segment.Oficio) *schema.Value {
	annexed := map[int]bool{}
	for _, a := range o.Annexes {
		for _, p := range a.Pages {
			annexed[p.Number] = true
		}
	}
	var all []*schema.Value
	for _, h := range o.Heads {
		if v := joined(h.Subject, h.Page); v != nil && !annexed[h.Page.Number] {
			v.Value = schema.String(trim(withoutStamp(unspecked(v.Text))))
			all = append(all, v)
		}
	}
	return mostAgreed(all)
}

// unspecked leaves out words that are no words: signs on their own, and single
// letters that are no Spanish word.
func unspecked(s string) string {
	var out []string
	for _, w := range strings.Fields(s) {
		f := strings.Trim(fold.Text(w), "~")
		if !strings.ContainsFunc(f, func(r rune) bool { return fold.IsAlnum(byte(r)) }) || len(f) == 1 && strings.Contains("BCDFGHJKLMNPQRSTVWXZ", f) {
			continue
		}
		out = append(out, w)
	}
	return strings.Join(out, " ")
}

// joined makes one value of lines of some pages: their text, blanks closed up.
func joined(lines []layout.Line, pages ...*layout.Page) *schema.Value {
	if len(lines) == 0 {
		return nil
	}
	f := layout.NewFlow(pages, lines)
	v := f.Value(schema.String(tidy(f.Text)), 0, len(f.Folded))
	return &v
}

func annexes(o segment.Oficio) []schema.Annex {
	var out []schema.Annex
	for _, a := range o.Annexes {
		annex := schema.Annex{Subject: joined(a.Subject, a.Pages...)}
		for _, p := range a.Pages {
			annex.Pages = append(annex.Pages, p.Number)
		}
		out = append(out, annex)
	}
	return out
}
