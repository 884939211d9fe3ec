// Package segment parts the pages of a bundle into its oficios.
//
// The nouns:
//
//   - A Mark is something that stands in a page's head or foot and tells
//     what the page is: the letterhead, the number, the date, the subject,
//     the addressee, the close, "page 2 of 5".
//   - A Head is what the marks of one page say, and where they stand.
//   - An Oficio is a run of pages with one number (or one subject, date and
//     addressee where no number could be read), with its annexes.
//
// Split is the entry point. Numbers (ScanNumber, Canonical) and dates (Dates)
// are parsed here because boundaries depend on them; package field reads the
// rest.
package segment

import "github.com/oficialia/oficialia/extract/layout"

// Oficio is a run of pages that belong together.
type Oficio struct {
	Kind  string         // schema.Oficio's kind
	Pages []*layout.Page // all of them, annexes and blank ones included
	Heads []Head         // one for each page
	// Body holds the lines of all pages without letterheads, repeated heads,
	// addressees, footers and page counters.
	Body    []layout.Line
	Annexes []Annex
}

// Annex is a document inside an oficio: the same number, another subject.
type Annex struct {
	Subject []layout.Line // where the subject is printed, its label left out
	Pages   []*layout.Page
}

// Split parts pages into oficios. Every page belongs to exactly one; a document
// without any head that is known is one oficio of kind other.
func Split(pages []*layout.Page) []Oficio {
	var out []Oficio
	for _, h := range readHeads(pages) {
		if n := len(out); n > 0 && !starts(&out[n-1], h) {
			out[n-1].Pages = append(out[n-1].Pages, h.Page)
			out[n-1].Heads = append(out[n-1].Heads, h)
			continue
		}
		out = append(out, Oficio{Pages: []*layout.Page{h.Page}, Heads: []Head{h}})
	}
	for i := range out {
		o := &out[i]
		o.Kind = kindOf(o.Heads)
		o.Annexes = annexes(o.Heads)
		for _, h := range o.Heads {
			o.Body = append(o.Body, h.Body...)
		}
	}
	return out
}

func readHeads(pages []*layout.Page) []Head {
	heads := make([]Head, len(pages))
	for i, p := range pages {
		heads[i] = readHead(p)
	}
	dropRepeated(heads)
	return heads
}
