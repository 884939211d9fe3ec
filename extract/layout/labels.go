package layout

import (
	"cmp"
	"math"
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
	// nameGap is the least blank between two names above, which the words of one never have.
	nameGap = 2
	// startShare is the share of the rows whose words must begin at the gap's end.
	startShare = 0.75
)

// splitLabels parts the labels of a grid without rules where gaps run through
// them: into the rows' numbers, their labels, and columns of text.
func (g *Grid) splitLabels(p *Page) {
	body := g.body()
	f := newFrame(p)
	rows := make([][]span, len(body))
	var words []Word
	for i, r := range body {
		for _, w := range r.Cells[0].Words {
			if strings.ContainsFunc(w.Text, letterOrDigit) {
				rows[i] = append(rows[i], across(f.box(w.Box)))
				words = append(words, w)
			}
		}
	}
	if len(body) < 2 || len(words) == 0 {
		return
	}
	withoutDirt(rows, words, medianHeight(words))
	bounds := labelGaps(body, rows, medianHeight(words), g.nameGaps(f))
	if len(bounds) == 0 {
		return
	}
	for i := range g.Rows {
		sums := g.Rows[i].sums()
		parts := make([]Cell, len(bounds)+1)
		for _, w := range g.Rows[i].Cells[0].Words {
			k, _ := slices.BinarySearch(bounds, f.box(w.Box).CenterX())
			if sums {
				k = 0
			}
			parts[k].Words = append(parts[k].Words, w)
		}
		g.Rows[i].Cells = slices.Concat(parts, g.Rows[i].Cells[1:])
	}
}

// withoutDirt has words begin where others of the same letters do that end with them: what stands left of one,
// such as a piece of a rule, was read into it. The words are those of the rows, one after the other.
func withoutDirt(rows [][]span, words []Word, height float64) {
	alike := map[string][]*span{}
	k := 0
	for i := range rows {
		for j := range rows[i] {
			name := fold.Words(words[k].Text)
			alike[name] = append(alike[name], &rows[i][j])
			k++
		}
	}
	for _, all := range alike {
		if len(all) < sureRows {
			continue
		}
		var from, to []float64
		for _, s := range all {
			from, to = append(from, s.lo), append(to, s.hi)
		}
		lo, hi := median(from), median(to)
		for _, s := range all {
			if abs(s.hi-hi) < height/2 && s.lo < lo-height/2 {
				s.lo = lo
			}
		}
	}
}

// labelGaps finds where no row has a word in its label, and most have some on both
// sides, or names stand over both. Rows are where the words of each label stand in the frame, specks
// aside; names are the blanks between the names above.
func labelGaps(body []*GridRow, rows [][]span, height float64, names []span) []float64 {
	spans := slices.Concat(rows...)
	slices.SortFunc(spans, func(a, b span) int { return cmp.Compare(a.lo, b.lo) })
	var out []float64
	hi := spans[0].hi
	for _, s := range spans {
		gap := span{hi, s.lo}
		named := slices.ContainsFunc(names, func(n span) bool { return n.length() > nameGap*height && n.lo < gap.hi && gap.lo < n.hi })
		if gap.length() > alignedGap*height && !sameName(body, rows, gap) && partsColumns(rows, gap, height, named) {
			out = append(out, gap.center())
		}
		hi = max(hi, s.hi)
	}
	return out
}

// nameGaps are the blanks between the words over the labels, where these stand on one line.
func (g *Grid) nameGaps(f frame) []span {
	var out []span
	for _, r := range g.Rows {
		if !r.Header {
			continue
		}
		words := byX(r.Cells[0].Words)
		for i := range words[min(1, len(words)):] {
			a, b := f.box(words[i].Box), f.box(words[i+1].Box)
			if a[1] < b.CenterY() && b.CenterY() < a[3] {
				out = append(out, span{a[2], b[0]})
			}
		}
	}
	return out
}

// sameName reports whether the same word stands left of a gap in all rows: in "Sesión 1",
// "Sesión 2" the number is the label's.
func sameName(body []*GridRow, rows [][]span, gap span) bool {
	names := map[string]bool{}
	for i, r := range body {
		k := 0
		for _, w := range r.Cells[0].Words {
			if !strings.ContainsFunc(w.Text, letterOrDigit) {
				continue
			}
			if rows[i][k].center() < gap.center() {
				names[fold.Words(w.Text)] = true
			}
			k++
		}
	}
	if len(body) < sureRows || len(names) != 1 {
		return false
	}
	for name := range names {
		return !figureOrMark(name)
	}
	return false
}

// partsColumns reports whether a gap parts two columns, which may be named.
func partsColumns(rows [][]span, gap span, height float64, named bool) bool {
	left, right := 0, 0
	var starts []float64
	for _, r := range rows {
		l, first := false, math.Inf(1)
		for _, s := range r {
			if s.center() < gap.center() {
				l = true
			} else {
				first = min(first, s.lo)
			}
		}
		left += one(l)
		if !math.IsInf(first, 1) {
			right, starts = right+1, append(starts, first)
		}
	}
	aligned := right > 1 && flushStarts(starts, height) >= startShare*float64(right) || centredBeside(rows, gap, height)
	return 4*left >= len(rows) && 2*right >= len(rows) && (named || aligned || gap.length() > plainGap*height)
}

// flushStarts counts the places that lie within half a height of the middle one: a speck
// read with a word, or a figure shorter than the others, has some begin elsewhere.
func flushStarts(at []float64, height float64) float64 {
	n := 0
	for _, x := range at {
		n += one(abs(x-median(at)) < 0.5*height)
	}
	return float64(n)
}

// centredBeside reports whether what stands right of a gap is set in the middle of a column,
// in all rows that have something there, and what stands left of it ends in line.
func centredBeside(rows [][]span, gap span, height float64) bool {
	var ends, middles []float64
	for _, r := range rows {
		last, beside := math.Inf(-1), span{lo: math.Inf(1)}
		for _, s := range r {
			if s.center() < gap.center() {
				last = max(last, s.hi)
			} else {
				beside = span{min(beside.lo, s.lo), max(beside.hi, s.hi)}
			}
		}
		if !math.IsInf(last, -1) && !math.IsInf(beside.lo, 1) {
			ends, middles = append(ends, last), append(middles, beside.center())
		}
	}
	level := func(at []float64) bool { return slices.Max(at)-slices.Min(at) < height/2 }
	return len(ends) >= sureRows && level(ends) && level(middles)
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
