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
// Split is the entry point. It supposes oficios and holds each page's traits
// against the profile of the pages before it (sign.go); a programme over the
// whole bundle takes the suppositions that hold best (programme.go). Numbers (ScanNumber, Canonical) and dates (Dates)
// are parsed here because boundaries depend on them; package field reads the
// rest.
package segment

import (
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/spread"
	"github.com/oficialia/oficialia/schema"
)

// Oficio is a run of pages that belong together.
type Oficio struct {
	Kind  string         // schema.Oficio's kind
	Pages []*layout.Page // all of them, annexes and blank ones included, in the order in which they are to be read
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
	oficios, _ := SplitJudged(pages)
	return oficios
}

// SplitJudged parts pages as Split does, and says of each page after the first
// whether an oficio begins on it, how sure that is, and what speaks for it.
func SplitJudged(pages []*layout.Page) ([]Oficio, []schema.Boundary) {
	heads := readHeads(pages)
	all := make([]traits, len(heads))
	for i := range heads {
		all[i] = traitsOf(&heads[i])
	}
	starts, judged := boundaries(all)
	var out []Oficio
	for i, start := range starts {
		end := len(heads)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		out = append(out, newOficio(heads[start:end]))
	}
	return out, judged
}

func newOficio(lying []Head) Oficio {
	heads := inOrder(lying)
	o := Oficio{Kind: kindOf(heads), Heads: heads, Annexes: annexes(heads)}
	for _, h := range heads {
		o.Pages = append(o.Pages, h.Page)
		o.Body = append(o.Body, h.Body...)
	}
	return o
}

func readHeads(pages []*layout.Page) []Head {
	heads := make([]Head, len(pages))
	spread.Over(len(pages), func(i int) { heads[i] = readHead(pages[i]) })
	dropRepeated(heads)
	return heads
}
