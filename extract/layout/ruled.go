package layout

import (
	"cmp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/schema"
)

// piece is what a page's line has inside a region.
type piece struct {
	line  int
	items []item
	y     float64
}

// grid fills the region with the words inside it. It tells whether that makes a
// table, or a part of one: two columns that hold something.
func (r ruledRegion) grid(p *Page, all []item) (*Grid, bool) {
	pieces := r.pieces(all)
	if len(pieces) == 0 {
		return nil, false
	}
	r.partCrossed(pieces)
	columns := splitColumns(r.columns(pieces), pieces, r.height)
	if len(columns) < 2 {
		return nil, false
	}
	g := &Grid{Page: p.Number, Ruled: true, left: r.leftOn(pieces[0].items[0])}
	figures := figureColumns(pieces, columns)
	labels := columns[max(slices.Index(figures, true)-1, 0)]
	bands := r.bands(pieces)
	set := r.settingOf(bands, columns, figures)
	for _, band := range bands {
		for _, part := range set.setApart(band) {
			for _, row := range set.split(part.pieces) {
				cells := withoutOverrun(fillCells(row, columns), figures)
				g.Rows = append(g.Rows, GridRow{Cells: cells, y: rowY(row, labels), heading: part.heading})
			}
		}
	}
	for _, pc := range pieces {
		g.Lines = append(g.Lines, pc.line)
		for _, it := range pc.items {
			g.Box = g.Box.Union(it.word.Box)
		}
	}
	slices.Sort(g.Lines)
	g.Lines = slices.Compact(g.Lines)
	switch passing, inner := r.passing(pieces[0].y); {
	case passing == 0:
		g.takeTitle(true)
	case passing == 1 && inner > 2: // perhaps that of a table above, which is in line
		g.takeTitle(false)
	case passing == 1 && g.yearOnTop():
		g.takeTitle(true)
	}
	g.markHeaders()
	r.spread(g, columns)
	g.settleColumns()
	g.takeBeside()
	g.settleStubs(p)
	g.Fragment = len(g.Rows) == 1
	return g, g.filledColumns() >= 2
}

// leftOn is where the region begins on the page, beside a word in it.
func (r ruledRegion) leftOn(it item) float64 {
	if it.word.Box.Width() == 0 {
		return it.word.Box[0]
	}
	aspect := it.box.Width() / it.word.Box.Width()
	return it.word.Box[0] - (it.box[0]-r.box[0])/aspect
}

// holds reports whether a word's centre lies in the region. Beyond the outermost
// rows' edges half a line may hang over, where the outer rule was not found.
func (r ruledRegion) holds(it item) bool {
	lo, hi := min(r.ys[0], r.box[1])-0.2*r.height, max(r.ys[len(r.ys)-1], r.box[3])+0.2*r.height
	x, y := it.box.CenterX(), it.box.CenterY()
	return x > r.box[0]-r.height/2 && x < r.box[2]+r.height/2 && y > lo && y < hi
}

// onRule is how near, in heights of print, a dash lies to a rule between rows that is a piece of it.
const onRule = 0.25

// ofRule reports whether a dash is a piece of a worn rule between rows: it lies in one's line.
func (r ruledRegion) ofRule(it item) bool {
	y := it.box.CenterY()
	return strings.Trim(it.word.Text, "-–—_") == "" && it.word.Origin != schema.Native && slices.ContainsFunc(r.ys, func(at float64) bool { return abs(at-y) < onRule*r.height })
}

// pieces collects the words in the region, by line.
func (r ruledRegion) pieces(all []item) []piece {
	var out []piece
	for _, it := range all {
		if !r.holds(it) || r.ofRule(it) {
			continue
		}
		if n := len(out); n == 0 || out[n-1].line != it.line {
			out = append(out, piece{line: it.line})
		}
		out[len(out)-1].items = append(out[len(out)-1].items, it)
	}
	for i := range out {
		out[i].y = medianY(out[i].items)
	}
	slices.SortStableFunc(out, func(a, b piece) int { return cmp.Compare(a.y, b.y) })
	return out
}

func medianY(items []item) float64 {
	ys := make([]float64, len(items))
	for i, it := range items {
		ys[i] = it.box.CenterY()
	}
	return median(ys)
}

// columns are the stretches between vertical edges that hold words.
func (r ruledRegion) columns(pieces []piece) []span {
	bounds := slices.Clone(r.xs)
	if bounds[0] > r.box[0]+2*r.height {
		bounds = slices.Insert(bounds, 0, r.box[0])
	}
	if bounds[len(bounds)-1] < r.box[2]-2*r.height {
		bounds = append(bounds, r.box[2])
	}
	var out []span
	for i := 1; i < len(bounds); i++ {
		c := span{bounds[i-1], bounds[i]}
		if slices.ContainsFunc(pieces, func(p piece) bool { return p.touches(c) }) {
			out = append(out, c)
		}
	}
	return out
}

func (p piece) touches(c span) bool {
	return slices.ContainsFunc(p.items, func(it item) bool {
		return it.box.CenterX() >= c.lo && it.box.CenterX() <= c.hi
	})
}

// splitColumns parts a column where a vertical rule is missing: most of its
// rows have figures to the right of a gap that runs through.
func splitColumns(columns []span, pieces []piece, height float64) []span {
	var out []span
	for _, c := range columns {
		cut, ok := throughGap(c, pieces, height)
		for ok {
			out = append(out, span{c.lo, cut})
			c.lo = cut
			cut, ok = throughGap(c, pieces, height)
		}
		out = append(out, c)
	}
	return out
}

// throughGap finds the leftmost gap in the column that no row of figures
// crosses, and which has words on the left and figures on the right in most of
// them.
func throughGap(c span, pieces []piece, height float64) (float64, bool) {
	var rows [][]item
	for _, p := range pieces {
		var in []item
		for _, it := range p.items {
			if it.box.CenterX() >= c.lo && it.box.CenterX() <= c.hi {
				in = append(in, it)
			}
		}
		if n := len(in); n > 1 && NumberLike(in[n-1].word.Text) && !oneFigure(in, height) {
			rows = append(rows, in)
		}
	}
	if len(rows) < 2 || 2*len(rows) < len(pieces) {
		return 0, false
	}
	var cuts []float64
	for _, r := range rows {
		for _, left := range r[:len(r)-1] {
			cuts = append(cuts, left.box[2]+height/2)
		}
	}
	slices.Sort(cuts)
	for _, cut := range cuts {
		if !slices.ContainsFunc(rows, func(r []item) bool { return !parts(r, cut, 0.45*height) }) {
			return cut, true
		}
	}
	return 0, false
}

// oneFigure reports whether items are the groups of one figure that blanks part.
func oneFigure(items []item, height float64) bool {
	for i := 1; i < len(items); i++ {
		if !thousands(items[i-1], items[i], height) {
			return false
		}
	}
	return true
}

// parts reports whether x stands in a gap of the row that reaches at least
// margin to both sides, with words on the left and a figure right of it.
func parts(row []item, x, margin float64) bool {
	left := 0
	for _, it := range row {
		switch {
		case it.box[2] <= x-margin:
			left++
		case it.box[0] < x+margin:
			return false
		}
	}
	return left > 0 && left < len(row) && NumberLike(row[left].word.Text)
}

func (g *Grid) filledColumns() int {
	filled := 0
	for c := range g.Columns() {
		if slices.ContainsFunc(g.Rows, func(r GridRow) bool { return len(r.Cells[c].Words) > 0 }) {
			filled++
		}
	}
	return filled
}

// passing counts the vertical rules inside the region, and those that pass height y.
func (r ruledRegion) passing(y float64) (passing, inner int) {
	for _, s := range r.down {
		if s.at <= r.box[0]+r.height || s.at >= r.box[2]-r.height {
			continue
		}
		inner++
		if s.along.lo < y && s.along.hi > y {
			passing++
		}
	}
	return passing, inner
}

// takeTitle takes a first row with words in the middle only as the title: text
// that runs over the columns' edges or, where no rule parts the row, stands in a single
// cell while the rows below have figures.
func (g *Grid) takeTitle(whole bool) {
	if len(g.Rows) < 3 {
		return
	}
	first := g.Rows[0].Cells
	var words []Word
	filled := 0
	for _, c := range first {
		words = append(words, c.Words...)
		if len(c.Words) > 0 {
			filled++
		}
	}
	box := wordsBox(words)
	centered := abs(box.CenterX()-g.Box.CenterX()) < 0.15*g.Box.Width()
	if whole && filled == 1 && centered && g.hasFigures(1) ||
		filled > 1 && centered && runsOver(first) {
		g.Title, g.Rows = words, g.Rows[1:]
	}
}

// yearOnTop reports whether the first row holds nothing but a year, in the labels' column, above
// the names of all columns: none of these is called so, whatever passes it.
func (g *Grid) yearOnTop() bool {
	if len(g.Rows) < 3 || !Year(g.Rows[0].Cells[0].Text()) || slices.ContainsFunc(g.Rows[0].Cells[1:], func(c Cell) bool { return len(c.Words) > 0 }) {
		return false
	}
	return !slices.ContainsFunc(g.Rows[1].Cells, func(c Cell) bool { return !wordsOnly(c.Text()) })
}

// runsOver reports whether the cells' words follow one another with no more
// than a blank between, across the columns' edges.
func runsOver(cells []Cell) bool {
	var words []Word
	for _, c := range cells {
		words = append(words, c.Words...)
	}
	for i := 1; i < len(words); i++ {
		if gap := words[i].Box[0] - words[i-1].Box[2]; gap > 1.6*words[i].Box.Height() || words[i].Start != words[i-1].End+1 {
			return false
		}
	}
	return len(words) > 1
}

func (g *Grid) hasFigures(from int) bool {
	return slices.ContainsFunc(g.Rows[from:], GridRow.figures)
}

// figures reports whether the row has a figure right of its label.
func (r GridRow) figures() bool {
	return slices.ContainsFunc(r.Cells[1:], func(c Cell) bool { return NumberLike(c.Text()) || Specked(c.Text()) })
}
