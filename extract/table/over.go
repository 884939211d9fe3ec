package table

import "github.com/oficialia/oficialia/schema"

// over reports whether what OCR read in a cell stands over the place of its neighbour too, which is
// empty: the figures of both were read as one.
func (r row) over(rows []row, column int) bool {
	if r.page.Origin == schema.Native || len(r.cells[column].Words) == 0 {
		return false
	}
	own := r.cells[column].Box()
	for _, k := range []int{column - 1, column + 1} {
		if k < 1 || k >= len(r.cells) || len(r.cells[k].Words) > 0 {
			continue
		}
		figure, usual := nearestIn(rows, r, k), nearestIn(rows, r, column)
		if figure != nil && usual != nil && covers(own, *figure) && !covers(*usual, *figure) {
			return true
		}
	}
	return false
}

// covers reports whether a stands over most of b's width.
func covers(a, b schema.Box) bool {
	return min(a[2], b[2])-max(a[0], b[0]) > b.Width()/2
}
