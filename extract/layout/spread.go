package layout

import "slices"

// spread gives the words of a header's merged cell to each column under it: no
// vertical rule passes between them there, while one does below.
func (r ruledRegion) spread(g *Grid, columns []span) {
	for i := range g.Rows {
		row := &g.Rows[i]
		if !row.Header || i+1 == len(g.Rows) {
			continue
		}
		for _, m := range r.merged(row.y, columns) {
			if cells := row.Cells[m.from:m.to]; !r.partedBelow(row.y, columns[m.from:m.to]) || namedEach(cells) {
				continue
			}
			var words []Word
			for c := m.from; c < m.to; c++ {
				words = append(words, row.Cells[c].Words...)
			}
			for c := m.from; c < m.to; c++ {
				row.Cells[c].Words = words
			}
		}
	}
}

// namedEach reports whether each cell has a name, and these are no text that runs on: the
// rules between them are worn off.
func namedEach(cells []Cell) bool {
	for i, c := range cells {
		if len(c.Words) == 0 {
			return false
		}
		if i > 0 && runsOver(cells[i-1:i+1]) {
			return false
		}
	}
	return true
}

// merged are the runs of columns, without that of the labels, that no vertical
// rule parts at height y.
func (r ruledRegion) merged(y float64, columns []span) []columnRange {
	var out []columnRange
	for c := 1; c < len(columns); {
		from := c
		for c++; c < len(columns) && !r.ruleBetween(columns[c-1], columns[c], y); c++ {
		}
		if c-from > 1 {
			out = append(out, columnRange{from, c})
		}
	}
	return out
}

// partedBelow reports whether vertical rules part the columns somewhere below y.
func (r ruledRegion) partedBelow(y float64, columns []span) bool {
	for c := 1; c < len(columns); c++ {
		if !slices.ContainsFunc(r.down, func(s stroke) bool {
			return s.along.hi > y+r.height && s.along.lo > y && r.between(s, columns[c-1], columns[c])
		}) {
			return false
		}
	}
	return true
}

// ruleBetween reports whether a vertical rule between two columns passes height y.
func (r ruledRegion) ruleBetween(a, b span, y float64) bool {
	return slices.ContainsFunc(r.down, func(s stroke) bool {
		return s.along.lo < y && s.along.hi > y && r.between(s, a, b)
	})
}

func (r ruledRegion) between(s stroke, a, b span) bool {
	return s.at > a.center() && s.at < b.center() && abs(s.at-(a.hi+b.lo)/2) < r.height
}

// rowY is the height of a row's middle line: that of what stands right of the labels, which
// may be set in the middle of several rows of names, where anything does.
func rowY(row []piece, labels span) float64 {
	var ys, right []float64
	for _, p := range row {
		ys = append(ys, p.y)
		if p.items[len(p.items)-1].box.CenterX() > labels.hi {
			right = append(right, p.y)
		}
	}
	if len(right) > 0 {
		return median(right)
	}
	return median(ys)
}
