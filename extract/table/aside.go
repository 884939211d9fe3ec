package table

import (
	"cmp"
	"slices"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

const (
	asideGap   = 4.0 // heights of print between a label and what stands beside it by chance
	asideShare = 3   // one row in so many has such a gap at most; where more have, it parts two columns
)

// withoutAside leaves out of scanned labels what stands far left or right of them, as a stamp's
// words do.
func withoutAside(rows []row) []row {
	parted, edges := 0, []float64(nil)
	for _, r := range rows {
		if parts := asideParts(r); len(parts) > 0 {
			edges = append(edges, parts[0][0].Box[0])
			parted += one(len(parts) > 1)
		}
	}
	if parted == 0 || asideShare*parted > len(rows) {
		return rows
	}
	slices.Sort(edges)
	edge := edges[len(edges)/2]
	out := slices.Clone(rows)
	for i, r := range rows {
		parts := asideParts(r)
		if len(parts) < 2 {
			continue
		}
		own := slices.MinFunc(parts, func(a, b []layout.Word) int {
			return cmp.Compare(max(a[0].Box[0]-edge, edge-a[0].Box[0]), max(b[0].Box[0]-edge, edge-b[0].Box[0]))
		})
		kept := r.cells[0]
		kept.Words = slices.DeleteFunc(slices.Clone(kept.Words), func(w layout.Word) bool {
			return !slices.ContainsFunc(own, func(o layout.Word) bool { return o.Start == w.Start })
		})
		out[i].cells = append([]layout.Cell{kept}, r.cells[1:]...)
	}
	return out
}

// asideParts are the words of a scanned row's label from left to right, parted where gaps are wide.
func asideParts(r row) [][]layout.Word {
	words := slices.Clone(r.cells[0].Words)
	if len(words) == 0 || r.page.Origin == schema.Native || r.page.Height == 0 {
		return nil
	}
	slices.SortFunc(words, func(a, b layout.Word) int { return cmp.Compare(a.Box[0], b.Box[0]) })
	aspect := float64(r.page.Width) / float64(r.page.Height)
	parts, right := [][]layout.Word{words[:1]}, words[0].Box[2]
	for _, w := range words[1:] {
		if (w.Box[0]-right)*aspect > asideGap*w.Box.Height() {
			parts = append(parts, nil)
		}
		last := len(parts) - 1
		parts[last] = append(slices.Clip(parts[last]), w)
		right = max(right, w.Box[2])
	}
	return parts
}
