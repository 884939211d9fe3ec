package layout

import (
	"slices"

	"github.com/oficialia/oficialia/extract/fold"
)

// regularStub is in how many rows a label of the second column stands at least that is one of those
// which begin anew in each group.
const regularStub = 3

// tidyStubs takes from labels of the second column what is no part of the one that other groups
// have in its place too: crumbs of the label above or below.
func (g *Grid) tidyStubs(body []*GridRow) {
	regular := map[string]int{}
	for _, r := range body {
		regular[fold.Words(r.Cells[1].Text())]++
	}
	for _, r := range body {
		words := r.Cells[1].Words
		if len(words) < 2 || regular[fold.Words(r.Cells[1].Text())] >= regularStub {
			continue
		}
		own := func(w Word) bool { return regular[fold.Words(w.Text)] >= regularStub }
		if i := slices.IndexFunc(words, own); i >= 0 && !slices.ContainsFunc(words[i+1:], own) {
			r.Cells = slices.Clone(r.Cells)
			r.Cells[1].Words = words[i : i+1]
		}
	}
}
