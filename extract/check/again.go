package check

import (
	"slices"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// How many words are asked to be looked at again: each costs some hundredths of a
// second, and a page of which more are in doubt was not read badly in places.
const (
	mostAgain     = 400 // of a document
	mostAgainPage = 120
)

// Again returns the places, word by word, of the figures of a document that
// should be looked at again before its findings are made: those that were not
// believed, and those of sums that do not hold as they were read. The record is
// one that Document has not mended; it stays as it is.
func Again(doc *schema.Document, pages []*layout.Page) []schema.Evidence {
	m := newModel(pages)
	m.relate(doc)
	a := again{seen: map[schema.Evidence]bool{}, pages: map[int]int{}}
	for i := range m.figures {
		if m.doubted(i) {
			a.add(m, pages, i)
		}
	}
	for k := range m.relations {
		r := &m.relations[k]
		if r.off(m.taken) == 0 {
			continue
		}
		for _, f := range r.figures() {
			a.add(m, pages, f)
		}
	}
	return a.places
}

// again collects places within the bounds.
type again struct {
	places []schema.Evidence
	seen   map[schema.Evidence]bool
	pages  map[int]int // places on each page
}

// add notes the words of a figure that OCR has read.
func (a *again) add(m *model, pages []*layout.Page, figure int) {
	for _, e := range m.figures[figure].value.Places() {
		i := slices.IndexFunc(pages, func(p *layout.Page) bool { return p.Number == e.Page })
		if e.Origin == schema.Native || i < 0 {
			continue
		}
		for _, w := range m.looks.within(e) {
			at := pages[i].Evidence(w.Start, w.End)
			if at.Origin != schema.Native && !a.seen[at] && len(a.places) < mostAgain && a.pages[e.Page] < mostAgainPage {
				a.seen[at] = true
				a.pages[e.Page]++
				a.places = append(a.places, at)
			}
		}
	}
}

// within are the words of a place.
func (l looks) within(e schema.Evidence) []layout.Word {
	return l.words(&schema.Value{Evidence: &e})
}
