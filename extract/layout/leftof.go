package layout

import (
	"slices"

	"github.com/oficialia/oficialia/extract/fold"
)

// Shares of the rows that begin at the labels' edge, and of their labels that are different,
// for what stands left of the edge to be no column of the table's.
const (
	flushRows   = 0.6
	differently = 0.8
)

// withoutBeside takes from labels what stands left of the edge at which most begin, such as
// a stamp's words. Where the labels repeat, it is a column of merged cells.
func withoutBeside(run []candidate) []candidate {
	edge, ok := labelEdge(run)
	if !ok {
		return run
	}
	out := slices.Clone(run)
	for i, c := range out {
		n := slices.IndexFunc(c.names, func(it item) bool { return it.box[0] > edge-c.height/2 })
		if n <= 0 || !c.full || c.sums() || len(c.names) != len(c.label) || c.names[n].box[0] > edge+c.height {
			continue
		}
		if c.names[n].box[0]-c.names[n-1].box[2] < tightBlank*c.height {
			continue // words of one label
		}
		c.names, c.label = c.names[n:], c.label[n:]
		c.left.lo = c.names[0].box[0]
		out[i] = c
	}
	return out
}

// labelEdge is where the labels of most rows with figures begin, if these tell the rows apart.
func labelEdge(run []candidate) (edge float64, ok bool) {
	var begin []float64
	for _, c := range run {
		if c.full && len(c.label) > 0 {
			begin = append(begin, c.left.lo)
		}
	}
	if len(begin) <= sureRows {
		return 0, false
	}
	slices.Sort(begin)
	edge = begin[len(begin)/2]
	flush, different, labels := 0, map[string]bool{}, 0
	for _, c := range run {
		if !c.full || len(c.label) == 0 {
			continue
		}
		if abs(c.left.lo-edge) < c.height/2 {
			flush++
		}
		n := slices.IndexFunc(c.names, func(it item) bool { return it.box[0] > edge-c.height/2 })
		if n >= 0 && !c.sums() {
			labels++
			different[fold.Words(joinWords(c.label[n:]))] = true
		}
	}
	return edge, float64(flush) >= flushRows*float64(len(begin)) && float64(len(different)) >= differently*float64(labels)
}
