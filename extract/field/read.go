// Package field reads an oficio's fields from its heads and its text: date, place,
// subject and folios here, the others in packages below it.
//
// Read is the entry point, ReadAll that for a bundle. Every value carries its printed
// text and where it stands; what is printed on several pages is read on each, and the
// reading that most pages support wins.
//
// Imports run downward: number above unit, person beside both, all above reading and slip.
package field

import (
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/field/number"
	"github.com/oficialia/oficialia/extract/field/person"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/field/unit"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// Read reads the fields of an oficio by itself. Its citations and tables are left
// to the caller, its ID and what oficios of a bundle know of one another to
// ReadAll.
func Read(o segment.Oficio) schema.Oficio {
	out := schema.Oficio{
		Kind:    o.Kind,
		Number:  number.Of(o.Heads),
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
	out.Ministry, out.Institution, out.Units = unit.Letterhead(o)
	out.Addressee = person.Addressee(o)
	out.Signatory, out.Copies = person.Signatory(o), person.Copies(o)
	out.Folios = folios(o.Pages)
	out.References = number.References(o, out.Number)
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
		if v := reading.Joined(h.Subject, h.Page); v != nil && !annexed[h.Page.Number] {
			v.Value = schema.String(reading.Trim(unit.WithoutStamp(unspecked(v.Text))))
			all = append(all, v)
		}
	}
	return reading.MostAgreed(all)
}

// takesA are words that a preposition follows in a subject.
var takesA = strings.Fields("RELATIVO RELATIVA RESPUESTA CONTESTACION ATENCION")

// unspecked leaves out words that are no words: signs on their own, single letters that
// are no Spanish word where they stand, unless one stands for a preposition, lone figures
// beside a folio and scraps behind it. What stands before a folio is named so.
func unspecked(s string) string {
	var out []string
	words := strings.Fields(s)
	for i, w := range words {
		f := strings.Trim(fold.Text(w), "~")
		last := ""
		if len(out) > 0 {
			last = fold.Text(out[len(out)-1])
		}
		switch {
		case !strings.ContainsFunc(f, func(r rune) bool { return fold.IsAlnum(byte(r)) }):
		case len(f) == 1 && strings.Contains("BCDFGHIJKLMNPQRSTVWXZ", f):
			if slices.Contains(takesA, last) {
				out = append(out, "a")
			}
		case len(f) == 1 && i+1 < len(words) && strayVowel(f, last, fold.Text(words[i+1])):
		case len(f) == 1 && fold.IsDigit(f[0]) && aFolio.MatchString(last):
		case aFolio.MatchString(f) && len(last) == 1 && fold.IsDigit(last[0]):
			out[len(out)-1] = w
		default:
			if aFolio.MatchString(f) {
				nameFolio(out)
			}
			out = append(out, readAsFive.ReplaceAllString(w, "S$1"))
		}
	}
	return scraps.ReplaceAllString(strings.Join(out, " "), "$1")
}

// strayVowel reports whether a vowel alone is no word between two others: "e" and "u" stand
// before their like, and no "o" between a word and the preposition that follows it.
func strayVowel(vowel, before, after string) bool {
	sound := strings.TrimPrefix(after, "H")
	switch vowel {
	case "E":
		torn := before != "" && strings.Contains("BCFGHKMPQTVWX", before[len(before)-1:]) // it ends the word before it
		return !torn && !strings.HasPrefix(sound, "I")
	case "U":
		return !strings.HasPrefix(sound, "O")
	}
	return vowel == "O" && after == "A" && slices.Contains(takesA, before)
}

// nameFolio puts right the word that stands between a preposition and a folio's figures.
func nameFolio(words []string) {
	n := len(words)
	if n < 2 {
		return
	}
	before, word := fold.Text(words[n-2]), fold.Text(words[n-1])
	if (before == "CON" || before == "AL") && len(word) >= 4 && word != "FOLIO" && fold.Distance(word, "FOLIO") <= 2 {
		words[n-1] = "folio"
	}
}

var (
	aFolio = regexp.MustCompile(`^[0-9]{12,}\W?$`)
	// scraps are signs and letters behind the folio that a subject ends with.
	scraps = regexp.MustCompile(`([0-9]{12,})(?: [\pL\pN]{1,2}){1,2}$`)
	// readAsFive is a capital S that begins a word in small letters.
	readAsFive = regexp.MustCompile(`^5([a-z])`)
)

func annexes(o segment.Oficio) []schema.Annex {
	var out []schema.Annex
	for _, a := range o.Annexes {
		annex := schema.Annex{Subject: reading.Joined(a.Subject, a.Pages...)}
		for _, p := range a.Pages {
			annex.Pages = append(annex.Pages, p.Number)
		}
		out = append(out, annex)
	}
	return out
}

// Unclear lists the lines of letters that should be looked at again: numbers and dates
// that were not read surely, and the names of who signs that were not read whole, each
// close around its letters.
func Unclear(parts []segment.Oficio) []schema.Evidence {
	var out []schema.Evidence
	for _, o := range parts {
		out = append(append(out, number.Unclear(o.Heads)...), unclearDates(o.Heads)...)
		if at := person.Unclear(o); at != nil {
			out = append(out, *at)
		}
	}
	return out
}
