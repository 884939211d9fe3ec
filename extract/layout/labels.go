package layout

import (
	"cmp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
)

// Bounds of the gaps that part columns of text among the labels, in heights of
// print: where the words right of the gap begin under one another, and where they
// do not.
const (
	alignedGap = 0.7
	plainGap   = 1.3
	// startShare is the share of the rows whose words must begin at the gap's end.
	startShare = 0.75
)

// splitLabels parts the labels of a grid without rules where gaps run through
// them: into the rows' numbers, their labels, and columns of text.
func (g *Grid) splitLabels(p *Page) {
	body := g.body()
	var words []Word
	for _, r := range body {
		words = append(words, r.Cells[0].Words...)
	}
	if len(body) < 2 || len(words) == 0 {
		return
	}
	height := medianHeight(words) * float64(p.Height) / float64(max(p.Width, 1))
	bounds := labelGaps(body, words, height)
	if len(bounds) == 0 {
		return
	}
	for i := range g.Rows {
		sums := g.Rows[i].sums()
		parts := make([]Cell, len(bounds)+1)
		for _, w := range g.Rows[i].Cells[0].Words {
			k, _ := slices.BinarySearch(bounds, w.Box.CenterX())
			if sums {
				k = 0
			}
			parts[k].Words = append(parts[k].Words, w)
		}
		g.Rows[i].Cells = slices.Concat(parts, g.Rows[i].Cells[1:])
	}
}

// labelGaps finds where no row has a word in its label, and most have some on both
// sides.
func labelGaps(body []*GridRow, words []Word, height float64) []float64 {
	spans := make([]span, len(words))
	for i, w := range words {
		spans[i] = across(w.Box)
	}
	slices.SortFunc(spans, func(a, b span) int { return cmp.Compare(a.lo, b.lo) })
	var out []float64
	hi := spans[0].hi
	for _, s := range spans {
		if gap := (span{hi, s.lo}); gap.length() > alignedGap*height && partsColumns(body, gap, height) {
			out = append(out, gap.center())
		}
		hi = max(hi, s.hi)
	}
	return out
}

// partsColumns reports whether a gap parts two columns.
func partsColumns(body []*GridRow, gap span, height float64) bool {
	left, right, starts := 0, 0, 0
	name, names := "", 0 // different words left of the gap
	for _, r := range body {
		l, first := false, 0.0
		for _, w := range r.Cells[0].Words {
			if w.Box.CenterX() < gap.center() {
				l = l || strings.ContainsFunc(w.Text, letterOrDigit)
				if word := fold.Words(w.Text); word != name {
					name, names = word, names+1
				}
			} else if first == 0 || w.Box[0] < first {
				first = w.Box[0]
			}
		}
		if l {
			left++
		}
		if first > 0 {
			right++
			if first-gap.hi < 0.5*height {
				starts++
			}
		}
	}
	if len(body) >= sureRows && names == 1 && !figureOrMark(name) {
		return false // "Sesión 1", "Sesión 2": the number is the label's
	}
	aligned := float64(starts) >= startShare*float64(right)
	return 4*left >= len(body) && 2*right >= len(body) && (aligned || gap.length() > plainGap*height)
}
