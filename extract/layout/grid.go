package layout

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/schema"
)

// Grid is a table as it stands on one page: rows of cells. Every row has as
// many cells as the grid has columns.
type Grid struct {
	Page  int
	Box   schema.Box
	Ruled bool
	// Fragment grids have a single row, or two without names: they are no table by themselves, but may
	// be what a page break has left of one.
	Fragment bool
	// Joined grids had two columns of labels, which are one now.
	Joined bool
	// Numbered grids had a column that numbered their rows, which is left out.
	Numbered bool
	Title    []Word // of a first row that spans all columns
	Rows     []GridRow
	Lines    []int // indices of the page's lines that the grid holds, title included
	Caption  []int // indices of the lines just above that name the grid, from top to bottom
	Notes    []int // of those that say in what it counts, and where its figures are from

	left float64 // where the frame of a ruled grid begins, a fraction of the page's width
}

// GridRow is a row of a grid.
type GridRow struct {
	Header bool
	Cells  []Cell
	y      float64 // in the frame, of a ruled row
	// heading is whether it heads rows that no rule parts it from.
	heading bool
}

// On reports whether words of the row stand on a line.
func (r GridRow) On(l Line) bool {
	return slices.ContainsFunc(r.Cells, func(c Cell) bool {
		return len(c.Words) > 0 && c.Words[0].Start >= l.Start && c.Words[0].End <= l.End
	})
}

// Cell is a cell of a grid: its words, from top left to bottom right. An empty
// cell has none.
type Cell struct{ Words []Word }

// Text returns the cell's words joined by blanks.
func (c Cell) Text() string { return joinWords(c.Words) }

// Box returns the box around the cell's words.
func (c Cell) Box() schema.Box { return wordsBox(c.Words) }

// Columns returns how many columns the grid has.
func (g *Grid) Columns() int {
	if len(g.Rows) == 0 {
		return 0
	}
	return len(g.Rows[0].Cells)
}

// TitleText returns the words of the spanning first row.
func (g *Grid) TitleText() string { return joinWords(g.Title) }

// Grids finds the page's tables, from top to bottom: first those with rules,
// then, in what is left, rows of figures under each other.
func (p *Page) Grids() []Grid {
	f := newFrame(p)
	all, rules := withoutSeals(f.items(p), pageStrokes(p, f))
	all = p.withoutStamps(all, rules)
	s := strip{p: p, lines: byLine(all, len(p.Lines)), rules: rules, used: make([]bool, len(p.Lines)), boxed: make([]int, len(p.Lines)), to: len(p.Lines), across: span{-1e9, 1e9}}
	var grids []Grid
	for i, r := range ruledRegions(rules, all) {
		switch g, ok := r.grid(p, all); {
		case !ok:
			s.boxUp(r, all, i+1)
		case !r.cutOff(g, all):
			all = slices.DeleteFunc(slices.Clone(all), r.holds) // a table beside it has words of the same lines
			grids = append(grids, *g)
		}
	}
	for _, g := range grids {
		s.use(g)
	}
	grids = append(grids, s.alignedGrids()...)
	slices.SortStableFunc(grids, func(a, b Grid) int {
		if a.beside(&b) {
			return cmp.Compare(a.Box[0], b.Box[0])
		}
		return cmp.Compare(a.Box[1], b.Box[1])
	})
	for i := range grids {
		if g := &grids[i]; slices.ContainsFunc(grids, func(o Grid) bool { return g.beside(&o) }) {
			p.ownCaption(g, s.boxed, grids)
		} else {
			g.Caption = p.caption(g, s.used, s.boxed)
		}
		p.footnotes(&grids[i], s.used)
	}
	p.captionsBelow(grids, s.used)
	return grids
}

// beside reports whether two grids stand side by side.
func (g *Grid) beside(o *Grid) bool {
	apart := g.Box[2] < o.Box[0] || o.Box[2] < g.Box[0]
	return apart && min(g.Box[3], o.Box[3])-max(g.Box[1], o.Box[1]) > 0.5*min(g.Box.Height(), o.Box.Height())
}

// Evidences says where the words stand: one evidence for each run of words
// that follow one another in the page's text.
func (p *Page) Evidences(words []Word) []schema.Evidence {
	var out []schema.Evidence
	for i := 0; i < len(words); {
		k := i + 1
		for k < len(words) && words[k].Start == words[k-1].End+1 {
			k++
		}
		e := p.Evidence(words[i].Start, words[k-1].End)
		out = append(out, e)
		i = k
	}
	return out
}

// joinWords parts words by blanks, but for those of a code that wraps behind its hyphen.
func joinWords(words []Word) string {
	var out strings.Builder
	for i, w := range words {
		if i > 0 && (!codeBegun.MatchString(words[i-1].Text) || !startsDigit(w.Text)) {
			out.WriteByte(' ')
		}
		out.WriteString(w.Text)
	}
	return out.String()
}

// codeBegun is what stands before the last hyphen of a code: "LPN-2022-".
var codeBegun = regexp.MustCompile(`[0-9A-Z]-$`)

func startsDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

func wordsBox(words []Word) schema.Box {
	var b schema.Box
	for _, w := range words {
		b = b.Union(w.Box)
	}
	return b
}
