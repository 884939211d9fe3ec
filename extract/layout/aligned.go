package layout

import (
	"cmp"
	"slices"
	"strings"
)

// rowPitch is how far apart, in heights of print, two rows of a table may
// stand; a wrapped label lies between at most.
const rowPitch = 4.5

// alignedGrids finds tables without rules in the lines not used: consecutive
// lines whose figures stand under each other. Lines with a label only may lie
// between.
func alignedGrids(p *Page, f frame, used []bool) []Grid {
	var out []Grid
	var run []candidate
	flush := func() {
		if g, ok := gridOfRun(p, f, run, used); ok {
			out = append(out, g)
		}
		run = nil
	}
	for i := range p.Lines {
		items := f.items(p, func(line int) bool { return line == i })
		if used[i] {
			flush()
			continue
		}
		if len(items) == 0 {
			continue
		}
		c, ok := nextRow(run, items)
		switch {
		case ok && (len(run) == 0 || carriesOn(run, c)):
			run = append(run, c)
		case ok:
			flush()
			run = append(run, c)
		case len(run) > 0 && c.bare(run):
			run = append(run, c)
		case len(run) > 0 && !beside(run, items) && !dirt(run, items):
			flush()
		}
	}
	flush()
	return out
}

// nextRow makes a candidate of a line. Where the line as a whole does not go on
// with the run, what stands right of the run's figures, such as a stamp, is left
// out if the rest does.
func nextRow(run []candidate, items []item) (candidate, bool) {
	c, ok := newCandidate(items)
	if len(run) == 0 || ok && carriesOn(run, c) {
		return c, ok
	}
	last := lastFull(run)
	edge := last.tokens[len(last.tokens)-1].span.hi + last.height
	n := slices.IndexFunc(items, func(it item) bool { return it.box[0] > edge })
	if n <= 0 {
		return c, ok
	}
	if inner, full := newCandidate(items[:n]); full && carriesOn(run, inner) {
		return inner, true
	}
	return c, ok
}

// How high, in heights of print, and how sure a letter or two are at most that
// count as dirt between two rows.
const (
	dirtHeight     = 0.65
	dirtConfidence = 0.6
)

// dirt reports whether a line between two rows is a letter or two that are too
// low for the table's print, and doubted.
func dirt(run []candidate, items []item) bool {
	height := lastFull(run).height
	return !slices.ContainsFunc(items, func(it item) bool {
		return it.box.Height() > dirtHeight*height || it.word.Confidence > dirtConfidence || len(it.word.Text) > 2
	})
}

// beside reports whether the words stand wholly to the right of the run's last
// figures, like a stamp.
func beside(run []candidate, items []item) bool {
	last := lastFull(run)
	return items[0].box[0] > last.tokens[len(last.tokens)-1].span.hi+last.height
}

// lastFull returns the run's last row that has figures; the first always has.
func lastFull(run []candidate) candidate {
	for i := len(run) - 1; i > 0; i-- {
		if run[i].full {
			return run[i]
		}
	}
	return run[0]
}

// bare reports whether the line goes on with the run as a row without figures:
// a label under the labels, and at most marks under the figures.
func (c candidate) bare(run []candidate) bool {
	last := lastFull(run)
	near := c.y-run[len(run)-1].y < rowPitch*last.height
	flush := abs(c.left.lo-last.left.lo) < 2*last.height
	centered := abs(c.left.center()-last.left.center()) < last.height
	under := (flush || centered) && c.left.hi < last.tokens[0].span.lo
	return near && under && c.marksUnder(last.tokens)
}

// marksUnder reports whether each of the line's marks stands at one of the
// figures.
func (c candidate) marksUnder(figures []token) bool {
	for _, t := range c.tokens {
		if !slices.ContainsFunc(figures, func(u token) bool { return t.span.common(u.span) > -c.height }) {
			return false
		}
	}
	return true
}

// gridOfRun makes a table of the run, when it is one: three rows with figures,
// or fewer with wide gaps.
func gridOfRun(p *Page, f frame, run []candidate, used []bool) (Grid, bool) {
	for len(run) > 0 && !run[len(run)-1].full && len(run[len(run)-1].tokens) == 0 {
		run = run[:len(run)-1] // a label at the end belongs to what follows
	}
	full := 0
	for _, c := range run {
		if c.full {
			full++
		}
	}
	if full == 0 || full <= 2 && !wide(run) || crowded(run) || sideBySide(run) {
		return Grid{}, false
	}
	columns := tokenColumns(run)
	g := Grid{Page: p.Number, Fragment: len(run) == 1}
	label := run[0].left
	for _, c := range run {
		label = label.union(c.left)
	}
	label.hi = min(label.hi, columns[0].lo)
	g.fill(run, columns)
	g.heads(p, f, label, columns, run[0], used)
	for _, i := range g.Lines {
		g.Box = g.Box.Union(p.Lines[i].Box)
	}
	g.markHeaders()
	g.settleColumns()
	return g, true
}

// fill makes rows of the run. A line with a label only is a row when it stands
// as far from its neighbours as rows do; nearer to one of them, it is a part of
// that one's label.
func (g *Grid) fill(run []candidate, columns []span) {
	pitch := rowGap(run)
	var above []Word // the upper lines of the next row's label
	for i, c := range run {
		g.Lines = append(g.Lines, c.line)
		if len(c.tokens) == 0 {
			switch {
			case c.y-run[i-1].y < 0.8*pitch && len(above) == 0:
				label := &g.Rows[len(g.Rows)-1].Cells[0]
				label.Words = append(slices.Clone(label.Words), c.label...)
				continue
			case run[i+1].y-c.y < 0.8*pitch:
				above = append(above, c.label...)
				continue
			}
		}
		c.label = append(above, c.label...)
		above = nil
		g.Rows = append(g.Rows, GridRow{Cells: c.cells(columns)})
	}
}

// rowGap is the usual distance between neighbouring rows.
func rowGap(run []candidate) float64 {
	var gaps []float64
	for i := 1; i < len(run); i++ {
		gaps = append(gaps, run[i].y-run[i-1].y)
	}
	if len(gaps) == 0 {
		return 0
	}
	slices.Sort(gaps)
	return gaps[len(gaps)/2]
}

// wide reports whether every row's first figure stands well off its label.
func wide(run []candidate) bool {
	return !slices.ContainsFunc(run, func(c candidate) bool {
		return c.full && c.tokens[0].span.lo-c.left.hi < chunkGap*c.height
	})
}

// crowded reports whether the rows look like justified prose: long labels that
// end close to the figures in every row.
func crowded(run []candidate) bool {
	close := 0
	for _, c := range run {
		if c.full && len(c.label) > 6 && c.tokens[0].span.lo-c.left.hi < chunkGap*c.height {
			close++
		}
	}
	return 2*close > len(run)
}

// sideBySide reports whether labels hold amounts in many rows: two tables stand
// beside one another, and their rows cannot be told apart.
func sideBySide(run []candidate) bool {
	rows := 0
	for _, c := range run {
		if slices.ContainsFunc(c.label[min(1, len(c.label)):], func(w Word) bool {
			return NumberLike(w.Text) && len(w.Text) > 4 && strings.ContainsAny(w.Text, ",.")
		}) {
			rows++
		}
	}
	return 3*rows > len(run)
}

// tokenColumns are the stretches that the rows' figures fill, from left to
// right.
func tokenColumns(run []candidate) []span {
	var all []span
	for _, c := range run {
		for _, t := range c.tokens {
			if !t.mark {
				all = append(all, t.span)
			}
		}
	}
	slices.SortFunc(all, func(a, b span) int { return cmp.Compare(a.center(), b.center()) })
	var out []span
	for _, s := range all {
		if n := len(out); n > 0 && out[n-1].common(s) > 0.3*min(out[n-1].length(), s.length()) {
			out[n-1] = out[n-1].union(s)
			continue
		}
		out = append(out, s)
	}
	return out
}

// cells sorts the line's label and figures into cells.
func (c candidate) cells(columns []span) []Cell {
	cells := make([]Cell, len(columns)+1)
	cells[0].Words = c.label
	for _, t := range c.tokens {
		k := nearest(t.span, columns)
		if t.mark && t.span.common(columns[k]) < -3*c.height {
			continue // dirt between the columns
		}
		cells[k+1].Words = append(cells[k+1].Words, t.words...)
	}
	return cells
}

// nearest returns the column that the span overlaps most or lies closest to.
func nearest(s span, columns []span) int {
	best := 0
	for i, c := range columns {
		if s.common(c) > s.common(columns[best]) {
			best = i
		}
	}
	return best
}
