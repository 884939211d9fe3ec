package layout

import (
	"cmp"
	"slices"
)

// token is a figure at the end of a line: one word, or the parts of a number
// that OCR or print has parted by a blank.
type token struct {
	words []Word
	span  span
	mark  bool // "-" and the like
}

// candidate is a line that may be a row of an unruled table: a label and
// figures to the right of it.
type candidate struct {
	line   int
	label  []Word
	left   span // of the label; empty when there is none
	y      float64
	height float64
	tokens []token
}

// rowPitch is how far apart, in heights of print, two rows of a table may
// stand; a wrapped label lies between at most.
const rowPitch = 4.5

// alignedGrids finds tables without rules in the lines not used: consecutive
// lines whose figures stand under each other.
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
		if used[i] {
			flush()
			continue
		}
		c, ok := newCandidate(f, &p.Lines[i], i)
		if !ok {
			continue
		}
		if len(run) > 0 && !carriesOn(run, c, p, f) {
			flush()
		}
		run = append(run, c)
	}
	flush()
	return out
}

// newCandidate takes the figures off the line's end. A single figure that
// follows its label at a blank's distance is text.
func newCandidate(f frame, l *Line, index int) (candidate, bool) {
	items := f.items(&Page{Lines: []Line{*l}}, func(int) bool { return true })
	if len(items) == 0 {
		return candidate{}, false
	}
	c := candidate{line: index, y: medianY(items), height: textHeight(items)}
	end := len(items)
	for end > 0 && (NumberLike(items[end-1].word.Text) || Mark(items[end-1].word.Text) || sign(items[end-1].word.Text)) {
		end--
	}
	if end == 0 { // all figures: the first is the label, such as a year
		end = 1
	}
	for _, it := range items[:end] {
		c.label = append(c.label, it.word)
	}
	c.left = span{items[0].box[0], items[end-1].box[2]}
	c.tokens = tokensOf(items[end:], 0.7*c.height)
	if len(c.tokens) == 0 || !slices.ContainsFunc(c.tokens, func(t token) bool { return !t.mark }) {
		return candidate{}, false
	}
	return c, c.tokens[0].span.lo-c.left.hi > 0.8*c.height
}

// sign reports whether s is a currency's or a percentage's sign by itself.
func sign(s string) bool { return s == "$" || s == "%" || s == "US$" }

// tokensOf joins figures that stand closer than gap.
func tokensOf(items []item, gap float64) []token {
	var out []token
	for i, it := range items {
		text := it.word.Text
		joined := i > 0 && it.box[0]-items[i-1].box[2] < gap && !Mark(text) && !out[len(out)-1].mark
		if i > 0 && items[i-1].word.Text == "$" {
			joined = true // a currency's sign may stand far left in its cell
		}
		if !joined {
			out = append(out, token{span: across(it.box), mark: Mark(text)})
		}
		t := &out[len(out)-1]
		t.words = append(t.words, it.word)
		t.span = t.span.union(across(it.box))
		if items[max(i-1, 0)].word.Text == "$" {
			t.span.lo = it.box[0] // so that alignment is the figures'
		}
	}
	return out
}

// carriesOn reports whether c is the next row of the run: near enough, with no
// prose between, its figures under those above.
func carriesOn(run []candidate, c candidate, p *Page, f frame) bool {
	last := run[len(run)-1]
	if c.y-last.y > rowPitch*max(c.height, last.height) {
		return false
	}
	between := 0
	for i := last.line + 1; i < c.line; i++ {
		items := f.items(p, func(line int) bool { return line == i })
		if len(items) == 0 {
			continue
		}
		if between++; between > 1 || items[len(items)-1].box[2] > last.tokens[0].span.lo {
			return false
		}
	}
	return aligned(last.tokens, c.tokens) || len(run) > 1 && aligned(run[len(run)-2].tokens, c.tokens)
}

// aligned reports whether the row with fewer figures has each of them over or
// under one of the other's.
func aligned(a, b []token) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	for _, t := range a {
		if !slices.ContainsFunc(b, func(u token) bool { return t.under(u) }) {
			return false
		}
	}
	return 2*len(a) >= len(b)
}

func (t token) under(u token) bool {
	return t.span.common(u.span) > 0.5*min(t.span.length(), u.span.length())
}

// gridOfRun makes a table of the run, when it is one: three rows, or fewer with
// wide gaps.
func gridOfRun(p *Page, f frame, run []candidate, used []bool) (Grid, bool) {
	if len(run) == 0 || len(run) <= 2 && !wide(run) || crowded(run) {
		return Grid{}, false
	}
	columns := tokenColumns(run)
	g := Grid{Page: p.Number, Fragment: len(run) == 1}
	label := run[0].left
	for i, c := range run {
		label = label.union(c.left)
		for between := run[max(i-1, 0)].line + 1; between < c.line; between++ {
			g.wrapped(f.items(p, func(line int) bool { return line == between }), between)
		}
		g.add(c, columns)
	}
	label.hi = min(label.hi, columns[0].lo)
	g.heads(p, f, label, columns, run[0], used)
	for _, i := range g.Lines {
		g.Box = g.Box.Union(p.Lines[i].Box)
	}
	g.markHeaders()
	return g, true
}

// wide reports whether every row's first figure stands well off its label.
func wide(run []candidate) bool {
	return !slices.ContainsFunc(run, func(c candidate) bool {
		return len(c.label) == 0 || c.tokens[0].span.lo-c.left.hi < chunkGap*c.height
	})
}

// crowded reports whether the rows look like justified prose: long labels that
// end close to the figures in every row.
func crowded(run []candidate) bool {
	close := 0
	for _, c := range run {
		if len(c.label) > 6 && c.tokens[0].span.lo-c.left.hi < chunkGap*c.height {
			close++
		}
	}
	return 2*close > len(run)
}

// tokenColumns are the stretches that the rows' figures fill, from left to
// right.
func tokenColumns(run []candidate) []span {
	var all []span
	for _, c := range run {
		for _, t := range c.tokens {
			all = append(all, t.span)
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

// add appends the candidate as a row.
func (g *Grid) add(c candidate, columns []span) {
	cells := make([]Cell, len(columns)+1)
	cells[0].Words = c.label
	for _, t := range c.tokens {
		k := nearest(t.span, columns)
		cells[k+1].Words = append(cells[k+1].Words, t.words...)
	}
	g.Rows = append(g.Rows, GridRow{Cells: cells})
	g.Lines = append(g.Lines, c.line)
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

// wrapped adds a line between two rows to the label that it belongs to: the row
// above, as labels wrap downward.
func (g *Grid) wrapped(items []item, index int) {
	if n := len(g.Rows); n > 0 {
		label := &g.Rows[n-1].Cells[0]
		label.Words = slices.Clone(label.Words)
		for _, it := range items {
			label.Words = append(label.Words, it.word)
		}
	}
	g.Lines = append(g.Lines, index)
}

// heads takes up to two lines above the first row as headers: their chunks
// stand over the columns.
func (g *Grid) heads(p *Page, f frame, label span, columns []span, first candidate, used []bool) {
	y := first.y
	for i := first.line - 1; i >= max(0, first.line-4) && !used[i]; i-- {
		items := f.items(p, func(line int) bool { return line == i })
		if len(items) == 0 {
			continue
		}
		cells, ok := headCells(items, label, columns, first.height)
		if !ok || y-medianY(items) > 3*first.height {
			return
		}
		g.Rows = slices.Insert(g.Rows, 0, GridRow{Header: true, Cells: cells})
		g.Lines = slices.Insert(g.Lines, 0, i)
		y = medianY(items)
	}
}

// headCells sorts a line's chunks over the label and the columns. It fails when
// the line is no header: a chunk that reaches over two columns, or nothing over
// the figures.
func headCells(items []item, label span, columns []span, height float64) ([]Cell, bool) {
	all := append([]span{label}, columns...)
	cells := make([]Cell, len(all))
	over := 0
	for i := 0; i < len(items); {
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
		i = k
	}
	labelled := len(cells[0].Words) > 0
	return cells, over == len(columns) || labelled && 2*over >= len(columns)
}
