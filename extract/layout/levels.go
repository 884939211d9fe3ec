package layout

import (
	"math"
	"slices"

	"github.com/oficialia/oficialia/extract/fold"
)

// cells puts the words of a header's line over the columns that they name: a chunk
// over a group of columns names each of them.
func (h *header) cells(l taken) []Cell {
	out := make([]Cell, len(h.columns)+1)
	out[0].Words = l.label
	ranges := h.repeated(len(l.chunks))
	if k, ok := h.flushWith(l.chunks); ok {
		ranges = []columnRange{{k, k + 1}}
	}
	if ranges == nil {
		ranges = groups(l.chunks, h.middles())
	}
	for i, r := range ranges {
		for c := r.from; c < r.to; c++ {
			out[c+1].Words = append(out[c+1].Words, l.chunks[i].words...)
		}
	}
	return out
}

// flushWith tells which column a line's only words name, where they end with its figures and
// reach over no other, or stand over such words.
func (h *header) flushWith(chunks []chunk) (column int, ok bool) {
	if len(chunks) != 1 || len(h.columns) < 2 || overlapping(chunks, h.columns) {
		return 0, false
	}
	all := []chunk{chunks[0]}
	for _, t := range h.lines {
		if len(t.chunks) == 1 && !t.row && abs(t.chunks[0].center()-chunks[0].center()) < h.height/2 && !overlapping(t.chunks, h.columns) {
			all = append(all, t.chunks[0])
		}
	}
	for _, c := range all {
		if k := nearest(c.span, h.columns); abs(c.hi-h.columns[k].hi) < h.height/2 {
			return k, true
		}
	}
	return 0, false
}

// repeated parts the columns into so many groups where their own names say so: they
// begin anew with each. It is nil where they do not.
func (h *header) repeated(n int) []columnRange {
	names := make([]string, len(h.columns))
	for _, l := range h.lines {
		if 2*len(l.chunks) <= len(h.columns) {
			continue
		}
		for _, c := range l.chunks {
			names[nearest(c.span, h.columns)] += fold.Words(joinWords(c.words))
		}
	}
	size := len(names) / max(n, 1)
	if n < 2 || size < 2 || size*n != len(names) {
		return nil
	}
	out := make([]columnRange, n)
	for i, name := range names {
		if name == "" || name != names[i%size] {
			return nil
		}
		out[i/size] = columnRange{i / size * size, (i/size + 1) * size}
	}
	return out
}

// middles are the columns with the places of their own names, which stand in their
// middles as figures do not; those without one have that of their figures.
func (h *header) middles() []span {
	out := slices.Clone(h.columns)
	for i := len(h.lines) - 1; i >= 0; i-- {
		if l := h.lines[i]; 2*len(l.chunks) > len(h.columns) && !overlapping(l.chunks, h.columns) {
			for _, c := range l.chunks {
				out[nearest(c.span, h.columns)] = c.span
			}
			break
		}
	}
	return out
}

// columnRange is a run of columns.
type columnRange struct{ from, to int }

// bareColumn is the cost, in widths of a column, of a column that no chunk of a
// line names.
const bareColumn = 0.3

// groups finds the columns that each chunk of a line names: runs of columns in
// whose middle it stands, which together leave few columns bare. As many chunks
// as columns name one each.
func groups(chunks []chunk, columns []span) []columnRange {
	pitch := (columns[len(columns)-1].hi - columns[0].lo) / float64(len(columns))
	n := len(columns)
	// best[k][c] is the least cost of the first k chunks over the first c columns.
	best := make([][]float64, len(chunks)+1)
	from := make([][]columnRange, len(chunks)+1)
	for k := range best {
		best[k], from[k] = make([]float64, n+1), make([]columnRange, n+1)
		for c := range best[k] {
			best[k][c] = math.Inf(1)
			if k == 0 {
				best[k][c] = bareColumn * float64(c)
			} else if c > 0 {
				best[k][c], from[k][c] = best[k][c-1]+bareColumn, from[k][c-1]
			}
			for a := 0; k > 0 && a < c; a++ {
				if cost := best[k-1][a] + chunks[k-1].over(columns[a:c])/pitch; cost < best[k][c] {
					best[k][c], from[k][c] = cost, columnRange{a, c}
				}
			}
		}
	}
	out := make([]columnRange, len(chunks))
	for k, c := len(chunks), n; k > 0; k-- {
		out[k-1] = from[k][c]
		c = from[k][c].from
	}
	return out
}

// over is how badly a chunk stands over a run of columns: how far off its middle,
// and by how much it reaches beyond it.
func (c chunk) over(columns []span) float64 {
	all := columns[0].union(columns[len(columns)-1])
	beyond := max(0, all.lo-c.lo) + max(0, c.hi-all.hi)
	if len(columns) == 1 {
		beyond /= 4 // a name may be wider than its figures
	}
	if len(columns) == 2 && (c.ofOne(columns[0], columns[1]) || c.ofOne(columns[1], columns[0])) {
		beyond += all.length()
	}
	return abs(c.center()-all.center()) + beyond
}

// ofOne reports whether a chunk stands over one column and beside the other, as a line of
// the one's name does and a name of both does not.
func (c chunk) ofOne(column, other span) bool {
	return c.center() > column.lo && c.center() < column.hi && c.common(other) < 0
}
