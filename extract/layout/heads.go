package layout

import "slices"

// heads takes the lines above the first row as headers whose chunks stand over
// the columns, two at most, and the rows without figures between.
func (g *Grid) heads(p *Page, f frame, label span, columns []span, first candidate, used []bool) {
	y, found := first.y, 0
	var rows []GridRow
	var lines []int
	for i := first.line - 1; i >= 0 && !used[i] && found < 2; i-- {
		items := f.items(p, func(line int) bool { return line == i })
		if len(items) == 0 {
			continue
		}
		c, full := newCandidate(items)
		cells, ok := headCells(items, label, columns, first.height, found > 0)
		row := GridRow{Header: true, Cells: cells}
		switch {
		case y-c.y > 3*first.height || full:
			i = 0
			continue
		case ok:
			found++
		case found > 0 || len(lines) > 3 || !c.marksUnder(first.tokens) || c.left.hi > columns[0].lo || abs(c.left.lo-label.lo) > 2*first.height:
			i = 0
			continue
		default:
			row = GridRow{Cells: c.cells(columns)}
		}
		rows, lines, y = append(rows, row), append(lines, i), c.y
	}
	if found == 0 {
		return
	}
	slices.Reverse(rows)
	slices.Reverse(lines)
	g.Rows, g.Lines = append(rows, g.Rows...), append(lines, g.Lines...)
}

// headWords is how many words the header of a lone column has at most, when
// nothing stands over the labels.
const headWords = 3

// headCells sorts a line's chunks over the label and the columns. It fails when
// the line is no header: a chunk that reaches over two columns, or nothing over
// the figures. A second line of headers must have two chunks.
func headCells(items []item, label span, columns []span, height float64, second bool) ([]Cell, bool) {
	all := append([]span{label}, columns...)
	cells := make([]Cell, len(all))
	over, chunks := 0, 0
	for i := 0; i < len(items); chunks++ {
		k, s := i+1, across(items[i].box)
		for k < len(items) && items[k].box[0]-items[k-1].box[2] < 0.9*height {
			s = s.union(across(items[k].box))
			k++
		}
		c := nearest(s, all)
		reach := slices.IndexFunc(all, func(o span) bool { return o != all[c] && s.common(o) > 0.5*o.length() })
		if reach >= 0 || len(cells[c].Words) > 0 || s.common(all[c]) < -4*height {
			return nil, false
		}
		for _, it := range items[i:k] {
			cells[c].Words = append(cells[c].Words, it.word)
		}
		if c > 0 {
			over++
		}
		if c > 0 && len(items) == k-i && (s.lo < label.hi || k-i > headWords) {
			return nil, false
		}
		i = k
	}
	labelled := len(cells[0].Words) > 0
	return cells, (chunks > 1 || !second) && (over == len(columns) || labelled && over > 0 && 2*over >= len(columns))
}
