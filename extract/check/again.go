package check

import (
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// How many words are asked to be looked at again: each costs some hundredths of a
// second, and a page of which more are in doubt was not read badly in places.
const (
	mostAgain     = 400 // of a document
	mostAgainPage = 120
)

// again returns the places, word by word, of the figures of a document that should be
// looked at again: those that were not believed, and those of sums that do not hold as
// they were read.
func (m *model) again() []schema.Evidence {
	a := again{seen: map[schema.Evidence]bool{}, count: map[int]int{}}
	for i := range m.figures {
		if m.doubted(i) {
			a.add(m, i)
		}
	}
	for k := range m.relations {
		r := &m.relations[k]
		if r.off(m.taken) == 0 {
			continue
		}
		for _, f := range r.figures() {
			a.add(m, f)
		}
	}
	return a.places
}

// again collects places within the bounds.
type again struct {
	places []schema.Evidence
	seen   map[schema.Evidence]bool
	count  map[int]int // places on each page
}

// add notes the words of a figure that OCR has read.
func (a *again) add(m *model, figure int) {
	for _, e := range m.figures[figure].value.Places() {
		p := m.looks[e.Page]
		if e.Origin == schema.Native || p == nil {
			continue
		}
		for _, w := range m.looks.within(e) {
			at := p.Evidence(w.Start, w.End)
			if at.Origin != schema.Native && !a.seen[at] && len(a.places) < mostAgain && a.count[e.Page] < mostAgainPage {
				a.seen[at] = true
				a.count[e.Page]++
				a.places = append(a.places, at)
			}
		}
	}
}

// within are the words of a place.
func (l looks) within(e schema.Evidence) []layout.Word {
	return l.words(&schema.Value{Evidence: &e})
}
