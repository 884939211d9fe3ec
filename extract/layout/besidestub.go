package layout

// takeBeside takes the first column off where it is what stands beside the table, as a
// stamp does that touches its frame: it has no name where the next one has, nothing in the
// first row, and something in half of the others at most, while the next column names each
// row otherwise. Groups of rows that have a column of their own begin with the first row.
func (g *Grid) takeBeside() {
	if g.Columns() < 3 || !g.besideStub() {
		return
	}
	for i := range g.Rows {
		g.Rows[i].Cells = g.Rows[i].Cells[1:]
	}
}

func (g *Grid) besideStub() bool {
	named, body, filled := false, 0, 0
	labels := map[string]bool{}
	for _, r := range g.Rows {
		first, label := r.Cells[0], r.Cells[1].Text()
		if r.Header {
			if len(first.Words) > 0 {
				return false
			}
			named = named || label != ""
			continue
		}
		if label == "" || labels[label] || body == 0 && len(first.Words) > 0 {
			return false
		}
		labels[label] = true
		body++
		if len(first.Words) > 0 {
			filled++
		}
	}
	return named && filled > 0 && 2*filled <= body
}
