package segment

import (
	"math"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/schema"
)

// A judge compares a page with the pages of a supposed oficio before it and
// names what it sees; empty when it sees nothing.
type judge func(p *profile, t *traits) string

var judges = []judge{
	prior, paperSign, numberSign, quotedSign, dateSign, subjectSign, addresseeSign, openingSign, instrumentSign,
	titleSign, counterSign, pageNumberSign, letterheadSign, closeSign, flowSign, layoutSign,
}

// signsOf collects the signs for and against a page's being the first of a new
// oficio. On a page of which nothing is known nothing else is a sign.
func signsOf(p *profile, t *traits) []schema.Sign {
	if t.blank() {
		return []schema.Sign{{Name: "blank", Weight: weights["blank"]}}
	}
	if t.unread() {
		return []schema.Sign{{Name: "unread", Weight: weights["unread"]}}
	}
	out := make([]schema.Sign, 0, len(judges))
	for _, see := range judges {
		if name := see(p, t); name != "" {
			out = append(out, schema.Sign{Name: name, Weight: rounded(weights[name] * share(name, p, t))})
		}
	}
	return out
}

// rounded keeps a weight to as many places as it has meaning.
func rounded(weight float64) float64 { return math.Round(weight*100) / 100 }

// share is how much of its weight a sign has. What is missing on a page that is
// hardly legible may stand there all the same.
func share(name string, p *profile, t *traits) float64 {
	switch {
	case strings.HasPrefix(name, "no_") && name != noClose && faint(t.head.Page):
		return faintShare
	case (name == noClose || name == "sentence_unended") && faint(p.last.head.Page):
		return faintShare
	}
	return 1
}

// noClose is the sign that no page of the oficio so far has a close.
const noClose = "no_close_yet"

func prior(*profile, *traits) string { return "prior" }

func paperSign(p *profile, t *traits) string {
	if t.wide && !p.last.wide {
		return "turned_paper"
	}
	return ""
}

func numberSign(p *profile, t *traits) string {
	switch {
	case t.head.Number == nil:
		return "no_number"
	case t.number == "":
		return "gap_in_number"
	case len(p.numbers) == 0:
		return "first_number"
	case p.hasNumber(t.number):
		return "same_number"
	case p.similarNumber(t):
		return "similar_number"
	}
	return "new_number"
}

func quotedSign(p *profile, t *traits) string {
	if t.quoted && t.number != "" && !p.hasNumber(t.number) {
		return "quoted_head"
	}
	return ""
}

func dateSign(p *profile, t *traits) string {
	return compared("date", t.date, p.dates, func(a, b string) bool { return a == b })
}

func subjectSign(p *profile, t *traits) string {
	return compared("subject", t.subject, p.subjects, func(a, b string) bool { return alike(a, b) || begins(a, b) })
}

// compared names how a page's reading stands to those of the pages before.
func compared(what, reading string, before []string, same func(a, b string) bool) string {
	switch {
	case reading == "":
		return "no_" + what
	case len(before) == 0:
		return "first_" + what
	case slices.ContainsFunc(before, func(b string) bool { return same(reading, b) }):
		return "same_" + what
	}
	return "new_" + what
}

func addresseeSign(p *profile, t *traits) string {
	switch named := len(t.head.Addressee) > 0; {
	case t.head.Memo && p.sameMemo(t):
		return "same_memo_head"
	case t.head.Memo:
		return "memo_head"
	case named && t.head.Present:
		return "addressee"
	case t.head.Present:
		return "presente"
	case named:
		return "person_in_head"
	}
	return "no_addressee"
}

func openingSign(_ *profile, t *traits) string {
	if t.opens {
		return "opening"
	}
	return ""
}

func instrumentSign(p *profile, t *traits) string {
	if t.instrument || t.ofInstrument && t.number != "" && !p.hasNumber(t.number) {
		return "instrument"
	}
	return ""
}

func titleSign(_ *profile, t *traits) string {
	if len(t.head.Title) > 0 {
		return "annex_title"
	}
	return ""
}

// pageNumberSign reads numbers without a total. They may number the pages of the
// whole bundle, and a speck may pass for one: they weigh little.
func pageNumberSign(p *profile, t *traits) string {
	is, was := t.head.PageNumber, p.last.head.PageNumber
	switch {
	case is == 0 || t.head.Counter[0] > 0:
		return ""
	case is == was+1 && was > 0:
		return "number_follows"
	case is == 1:
		return "number_one"
	}
	return ""
}

// counterSign reads "page x of y".
func counterSign(p *profile, t *traits) string {
	is, was := t.head.Counter, p.last.head.Counter
	switch {
	case is[0] == 1:
		return "page_one"
	case is[0] == 0 && was[1] > 0 && was[0] == was[1]:
		return "last_page_before"
	case is[0] == 0:
		return ""
	case is[0] == was[0]+1 && is[1] == was[1]:
		return "next_page"
	case is[1] > 0 && is[1] == was[1] && is[0] != was[0]:
		return "same_total"
	}
	return "later_page"
}

func letterheadSign(p *profile, t *traits) string {
	if len(t.units) == 0 {
		return "no_letterhead"
	}
	if len(p.units) == 0 {
		return "first_letterhead"
	}
	for _, u := range t.units {
		if !slices.ContainsFunc(p.units, func(old string) bool { return alike(old, u) }) {
			return "new_letterhead"
		}
	}
	return "same_letterhead"
}

func closeSign(p *profile, _ *traits) string {
	switch {
	case p.last.ended:
		return "close_before"
	case p.closed:
		return "close_earlier"
	}
	return noClose
}

// flowSign tells a sentence or a table that goes on over the pages' break.
func flowSign(p *profile, t *traits) string {
	last := p.last
	switch {
	case len(last.head.Body) == 0 || len(t.head.Body) == 0:
		return ""
	case last.unended && t.small:
		return "sentence_goes_on"
	case last.columns[1] >= tableChunks && last.columns[1] == t.columns[0]:
		return "table_goes_on"
	case last.announces:
		return "announced"
	case last.unended:
		return "sentence_unended"
	}
	return ""
}

// Margins and sizes of print that differ by more than OCR's boxes do.
const (
	otherMargin = 0.03 // of the page's width
	otherSize   = 0.15 // of the size
)

func layoutSign(p *profile, t *traits) string {
	if t.size == 0 || p.last.size == 0 {
		return ""
	}
	if !near(t.left, p.last.left, otherMargin) || !near(t.size, p.last.size, otherSize*p.last.size) {
		return "other_layout"
	}
	return "same_layout"
}
