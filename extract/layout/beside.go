package layout

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// sideBySide reports whether two tables stand beside one another in a run, each
// with labels and figures, and where to part them.
func sideBySide(run []candidate) (cut float64, ok bool) {
	rows, full := 0, 0
	left, right := 0.0, 1e9
	for _, c := range run {
		if !c.full {
			continue
		}
		full++
		if lo, hi, parted := c.secondLabel(); parted {
			rows++
			left, right = max(left, lo), min(right, hi)
		}
	}
	if 3*rows <= full || rows < 2 || left >= right {
		return 0, false
	}
	return (left + right) / 2, true
}

// Gaps between words, in heights of print: between a label and a figure right of
// it, and between a figure and another table's label.
const (
	figureGap = 0.5
	tableGap  = 0.6
)

// secondLabel finds a figure in the row's label, with words after it: where the
// figure ends, and where the words begin. A date is no label.
func (c candidate) secondLabel() (figure, words float64, ok bool) {
	for i := len(c.names) - 2; i > 0; i-- {
		next := c.names[i+1].word.Text
		if !figureOrMark(c.names[i].word.Text) || figureOrMark(next) || !strings.ContainsFunc(next, unicode.IsLetter) || shortDate.MatchString(next) || fusedDate.MatchString(c.names[i].word.Text) || c.spelledDate(i) {
			continue
		}
		if prev := fold.Words(c.names[i-1].word.Text); prev == "DE" || prev == "DEL" {
			continue
		}
		first := i // blanks may part a number
		for first > 1 && figureOrMark(c.names[first-1].word.Text) && c.gap(first) < figureGap*c.height {
			first--
		}
		return c.names[i].box[2], c.names[i+1].box[0], c.gap(i+1) > tableGap*c.height && c.gap(first) > figureGap*c.height
	}
	return 0, 0, false
}

// spelledDate reports whether a date that is written out begins with word i of the label.
func (c candidate) spelledDate(i int) bool {
	return i+2 < len(c.names) && fold.Words(c.names[i+1].word.Text) == "DE" && monthIn(c.label[i+2:i+3]) >= 0
}

// shortDate is a date with its month's name in one word.
var shortDate = regexp.MustCompile(`^\d{1,2}[-/.]\pL{3,}`)

// fusedDate is a day, month and year whose slashes wore away.
var fusedDate = regexp.MustCompile(`^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(19|20)\d\d$`)

// gap is the room left of a word of the label.
func (c candidate) gap(i int) float64 { return c.names[i].box[0] - c.names[i-1].box[2] }

// parted finds the tables on both sides of a cut, from some lines above the run
// on, where their headers stand.
func (s *strip) parted(run []candidate, cut float64) []Grid {
	from, to := run[0].line, s.longerSide(run, cut)
	for i := from - 1; i >= max(s.from, from-headLines-1) && !s.used[i]; i-- {
		from = i
	}
	left, right := *s, *s
	left.from, left.to, left.across.hi = from, to, cut
	right.from, right.to, right.across.lo = from, to, cut
	left.used, right.used = slices.Clone(s.used), slices.Clone(s.used)
	return append(left.alignedGrids(), right.alignedGrids()...)
}

// longerSide is the line after the last of two tables side by side: the one may have rows
// below the other's last, and between them stand the second lines of labels.
func (s *strip) longerSide(run []candidate, cut float64) int {
	last := run[len(run)-1]
	to, most := last.line+1, widestGap*rowGap(run)
	for i := to; i < s.to && !s.used[i]; i++ {
		items := s.items(i)
		if len(items) == 0 {
			continue
		}
		c, full := newCandidate(items)
		across := items[0].box[0] < cut && items[len(items)-1].box[2] > cut
		second := c.bareLine() && len(c.label) <= headWords
		if !full && !second || across || c.y-last.y > most {
			break
		}
		if to = i + 1; full {
			last = c
		}
	}
	return to
}

// rowOf reports whether a line is of a grid that does not stand beside the given one.
func rowOf(grids []Grid, line int, g *Grid) bool {
	return slices.ContainsFunc(grids, func(o Grid) bool {
		return slices.Contains(o.Lines, line) && !o.beside(g) && !slices.Equal(o.Lines, g.Lines)
	})
}

// ownCaption takes for a grid's title what stands above it in its own part of a
// line, where another grid stands beside it.
func (p *Page) ownCaption(g *Grid, boxed []int, grids []Grid) {
	if len(g.Title) > 0 || len(g.Lines) == 0 {
		return
	}
	height := p.Lines[g.Lines[0]].Box.Height()
	for i := g.Lines[0] - 1; i >= 0; i-- {
		l := &p.Lines[i]
		if elsewhere(boxed, i, g) || rowOf(grids, i, g) || g.Box[1]-l.Box[3] > 2.6*height || len(l.Words) > captionWords {
			return
		}
		for _, c := range l.Chunks {
			if g.under(c.Box, height, grids) && c.Box.Width() < max(g.Box.Width()+8*height, 2*g.Box.Width()) {
				g.Title = c.Words
				g.Lines = append([]int{i}, g.Lines...)
				return
			}
		}
	}
}

// under reports whether words stand over a grid, or begin where its frame may, and nearer to it than to any
// grid beside it.
func (g *Grid) under(words schema.Box, height float64, grids []Grid) bool {
	away := func(o *Grid) float64 { return max(0, o.Box[0]-words.CenterX(), words.CenterX()-o.Box[2]) }
	over := words[0] < g.Box[2]+height && words[2] > g.Box[0]-height
	return over && !slices.ContainsFunc(grids, func(o Grid) bool { return o.beside(g) && away(&o) < away(g) })
}
