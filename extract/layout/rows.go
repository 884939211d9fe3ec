package layout

import (
	"math"
	"slices"

	"github.com/oficialia/oficialia/extract/fold"
)

// wrapPitch is how far apart, in heights of print, the lines of one label stand at
// most.
const wrapPitch = 2.2

// unlabelled makes a candidate of a line of figures alone whose first stands under
// the run's first column: its label is written around it, above and below.
func unlabelled(run []candidate, items []item) (candidate, bool) {
	if len(run) == 0 || slices.ContainsFunc(items, func(it item) bool { return !figureOrMark(it.word.Text) }) {
		return candidate{}, false
	}
	c := candidate{line: items[0].line, y: medianY(items), height: textHeight(items)}
	c.tokens = tokensOf(items, 0.7*c.height)
	c.full = slices.ContainsFunc(c.tokens, func(t token) bool { return !t.mark })
	c.left = lastFull(run).left
	return c, c.full && c.startsUnder(run) && carriesOn(run, c)
}

// amidLabel makes a candidate of figures that stand right of two lines of words and
// between them, nearer to both than two rows stand to one another: the first row's, whose
// label takes two lines or three.
func (s *strip) amidLabel(i int, items []item) (candidate, bool) {
	other := func(it item) bool { return !figureOrMark(it.word.Text) }
	if i == s.from || i+1 >= s.to || slices.ContainsFunc(items, other) || Year(items[0].word.Text) {
		return candidate{}, false
	}
	c := candidate{line: i, y: medianY(items), height: textHeight(items), full: true}
	c.tokens = tokensOf(items, c.height)
	if !slices.ContainsFunc(c.tokens, token.figure) || len(c.tokens) == 1 && !NumberLike(items[len(items)-1].word.Text) {
		return c, false
	}
	for _, k := range []int{i - 1, i + 1} {
		words := s.items(k)
		if s.used[k] || len(words) == 0 || words[len(words)-1].box[2] > items[0].box[0]-c.height || abs(medianY(words)-c.y) > c.height {
			return c, false
		}
		if line, full := newCandidate(words); full || len(line.tokens) > 0 {
			return c, false
		}
		begin := span{words[0].box[0], words[0].box[0]}
		if k > i && c.left.lo < begin.lo {
			begin = c.left
		}
		c.left = begin
	}
	return c, true
}

// startsUnder reports whether the line's first figure or mark stands under the
// leftmost of the run's.
func (c candidate) startsUnder(run []candidate) bool {
	leftmost := lastFull(run).tokens[0]
	for _, r := range run {
		if r.full && r.tokens[0].span.hi < leftmost.span.lo {
			leftmost = r.tokens[0]
		}
	}
	return c.tokens[0].under(leftmost)
}

func figureOrMark(s string) bool { return NumberLike(s) || Mark(s) || sign(s) }

// legibleShare is the share of a row's cells that must be figures where the others
// are not legible as such.
const legibleShare = 0.6

// underColumns makes a candidate of a line by the run's columns, where not all that
// stands under them is legible as a figure.
func underColumns(run []candidate, items []item) (candidate, bool) {
	columns := tokenColumns(run)
	c, n := place(columns, items)
	if n < 1 || len(columns) < 2 {
		return c, false
	}
	legible := 0
	for _, it := range items[n:] {
		if at := across(it.box); at.common(columns[nearest(at, columns)]) < 0 && !underMark(run, at, c.height) {
			return c, false
		}
		if figureOrMark(it.word.Text) || Specked(it.word.Text) {
			legible++
		}
	}
	clear := legible > 1 && float64(legible) >= legibleShare*float64(len(items)-n)
	return c, (clear || c.keepsPitch(run) && c.inColumns(columns)) && carriesOn(run, c)
}

// place makes a candidate of a line whose words from n on reach into the columns, whatever
// was read there; without a label n is none.
func place(columns []span, items []item) (c candidate, n int) {
	c = candidate{line: items[0].line, y: medianY(items), height: textHeight(items)}
	n = slices.IndexFunc(items, func(it item) bool { return it.box[2] > columns[0].lo })
	if n < 1 {
		return c, n
	}
	for _, it := range items[:n] {
		c.label = append(c.label, *it.word)
	}
	c.names, c.left = items[:n], span{items[0].box[0], items[n-1].box[2]}
	c.tokens, c.full = tokensOf(items[n:], 0.7*c.height), true
	return c, n
}

// pitchMargin is how far, in shares of the usual distance of rows, a row may stand from where
// the next one is expected.
const pitchMargin = 0.2

// keepsPitch reports whether the line stands where the run's next row would, and begins
// under the labels of most.
func (c candidate) keepsPitch(run []candidate) bool {
	pitch, rows, flush := rowGap(run), 0, 0
	for _, r := range run {
		if r.full && len(r.label) > 0 {
			rows++
			if abs(r.left.lo-c.left.lo) < c.height {
				flush++
			}
		}
	}
	return rows > 2 && 2*flush > rows && abs(c.y-run[len(run)-1].y-pitch) < pitchMargin*pitch
}

// inColumns reports whether what stands right of the label is as narrow as the figures of
// the columns, and stands in half of them at least, whatever was read there.
func (c candidate) inColumns(columns []span) bool {
	in := map[int]bool{}
	for _, t := range c.tokens {
		k := nearest(t.span, columns)
		if in[k] || t.span.lo < columns[k].lo-c.height || t.span.hi > columns[k].hi+c.height {
			return false
		}
		in[k] = true
	}
	return 2*len(in) >= len(columns) && c.tokens[0].span.lo-c.left.hi > 0.8*c.height
}

// underMark reports whether a figure stands under a mark of the run, which has no figure
// in that column yet.
func underMark(run []candidate, at span, height float64) bool {
	return slices.ContainsFunc(run, func(c candidate) bool {
		return slices.ContainsFunc(c.tokens, func(t token) bool { return t.mark && t.span.common(at) > -height/2 })
	})
}

// withoutFalseLabels takes a first figure that was taken for a label, and stands
// under figures of most other rows, for a figure.
func withoutFalseLabels(run []candidate) []candidate {
	out := slices.Clone(run)
	for i, c := range out {
		if !c.full || !c.figureLabel() {
			continue
		}
		under, rows := 0, 0
		for k, o := range run {
			if k != i && o.full && !o.figureLabel() {
				rows++
				if slices.ContainsFunc(o.tokens, func(t token) bool { return t.under(token{span: c.left}) }) {
					under++
				}
			}
		}
		if rows > 0 && 2*under > rows {
			out[i].tokens = slices.Concat(tokensOf(c.names, 0.7*c.height), c.tokens)
			out[i].label, out[i].left = nil, span{out[(i+1)%len(out)].left.lo, out[(i+1)%len(out)].left.lo}
		}
	}
	return out
}

// figureLabel reports whether what was taken for a label is nothing but a figure, perhaps
// of several groups.
func (c candidate) figureLabel() bool {
	return len(c.label) > 0 && !slices.ContainsFunc(c.label, func(w Word) bool { return !figureOrMark(w.Text) })
}

// fill makes rows of the run. A line with a label only is a part of the row whose
// lines it is set with, or a row by itself when it stands as far from its neighbours
// as rows do.
func (g *Grid) fill(run []candidate, columns []span) {
	owner := owners(run, rowGap(run))
	for i, c := range run {
		g.Lines = append(g.Lines, c.line)
		if owner[i] != i {
			continue
		}
		c.label = nil
		for k := range run {
			if owner[k] == i {
				c.label = append(c.label, run[k].label...)
			}
		}
		g.Rows = append(g.Rows, GridRow{Cells: c.cells(columns)})
	}
}

const (
	// ownPitch is the share of the usual distance of rows from which on a label alone
	// is a row of its own.
	ownPitch = 0.8
	// closer is by how much nearer a line must stand to one neighbour than to the
	// other to be set with it.
	closer = 0.87
)

// owners tells for each line of the run the line whose row it is part of: lines of
// one label stand nearer to one another than rows do, wherever in the row its
// figures are.
func owners(run []candidate, pitch float64) []int {
	out := make([]int, len(run))
	for i, c := range run {
		out[i] = i
		if c.bareLine() {
			out[i] = neighbour(run, i, pitch)
		}
	}
	settleRings(run, out, pitch)
	for i := range out {
		for n := 0; run[out[i]].bareLine() && out[out[i]] != out[i] && n < len(run); n++ {
			if next := out[out[i]]; next == i {
				break
			}
			out[i] = out[out[i]]
		}
	}
	return out
}

// settleRings gives lines of one label that are set with one another alone to the row that
// they stand nearest to.
func settleRings(run []candidate, owner []int, pitch float64) {
	for i := range owner {
		k := i + 1
		if k == len(run) || owner[i] != k || owner[k] != i || !run[i].bareLine() || !run[k].bareLine() {
			continue
		}
		for k+1 < len(run) && owner[k+1] == k && run[k+1].bareLine() {
			k++
		}
		top := i
		for top > 0 && owner[top-1] == top && run[top-1].bareLine() {
			top--
		}
		up, down := math.Inf(1), math.Inf(1)
		if top > 0 {
			up = run[top].y - run[top-1].y
		}
		if k+1 < len(run) {
			down = run[k+1].y - run[k].y
		}
		switch most := ownPitch * pitch; {
		case up <= down && up < most:
			owner[top] = top - 1
		case down < most:
			owner[top] = k + 1
		default:
			owner[top] = top
		}
		for j := top + 1; j <= k; j++ {
			owner[j] = owner[top]
		}
	}
}

// bareLine reports whether the line has a label and nothing else.
func (c candidate) bareLine() bool { return !c.full && len(c.tokens) == 0 }

// neighbour is the line that a label's line is set with: the one before or after,
// itself where neither is near.
func neighbour(run []candidate, i int, pitch float64) int {
	above, below := flush(run, i, -1), flush(run, i, 1)
	gap := func(a, b int) float64 {
		if a < 0 || b >= len(run) {
			return math.Inf(1)
		}
		return run[b].y - run[a].y
	}
	up, down := gap(above, i), gap(i, below)
	most := max(ownPitch*pitch, 1.05*run[i].height)
	if pitch == 0 {
		most = wrapBlank * run[i].height
	}
	if min(up, down) < closer*max(up, down) {
		most = max(most, closer*pitch)
	}
	least := leastGap(run)
	switch {
	case min(up, down) > closer*leastOf(run) && namesAnother(run, i):
		return i
	case up < nearer*least && down > nearer*least:
		return above // what stands so near to the row below may head a group
	case up < closer*down && up < most:
		return above
	case down < closer*up && down < most:
		return below
	case min(up, down) >= most:
		return i
	case above >= 0 && (len(run[above].label) == 0 || below == len(run)):
		return above
	case below < len(run) && len(run[below].label) == 0:
		return below
	case above >= 0:
		return above
	}
	return i
}

// Lines of one label stand nearer to one another than any two rows, by so much, where there
// are rows enough to tell.
const (
	nearer   = 0.93
	sureGaps = 4
)

// leastGap is the least distance between two rows with figures and nothing between them; 0
// where there are few.
func leastGap(run []candidate) float64 {
	least, n := math.Inf(1), 0
	for i := 1; i < len(run); i++ {
		if run[i-1].full && run[i].full {
			least, n = min(least, run[i].y-run[i-1].y), n+1
		}
	}
	if n < sureGaps {
		return 0
	}
	return least
}

// flush is the next line before or after line i that begins under it, or has the same
// middle, or has no label: those of merged cells, which begin elsewhere, are passed over. Where line i
// begins elsewhere itself it is the very next.
func flush(run []candidate, i, step int) int {
	under := func(k int) bool {
		a, b := run[k].left, run[i].left
		return len(run[k].label) == 0 || abs(a.lo-b.lo) < run[i].height || abs(a.center()-b.center()) < run[i].height/2
	}
	usual, labels := 0, 0
	for k := range run {
		if k != i && run[k].full && len(run[k].label) > 0 {
			labels++
			if under(k) {
				usual++
			}
		}
	}
	k := i + step
	for 2*usual > labels && k >= 0 && k < len(run) && !under(k) {
		k += step
	}
	return k
}

// rowGap is the usual distance between neighbouring rows with figures.
func rowGap(run []candidate) float64 {
	var gaps []float64
	last := -1
	for i, c := range run {
		if !c.full {
			continue
		}
		if last >= 0 {
			gaps = append(gaps, c.y-run[last].y)
		}
		last = i
	}
	if len(gaps) == 0 {
		return 0
	}
	slices.Sort(gaps)
	return gaps[len(gaps)/2]
}

// leastOf is the least distance between two rows with figures, whatever stands between.
func leastOf(run []candidate) float64 {
	least, last := math.Inf(1), -1
	for i, c := range run {
		if !c.full {
			continue
		}
		if last >= 0 {
			least = min(least, c.y-run[last].y)
		}
		last = i
	}
	return least
}

// namesAnother reports whether a line of words has the label of a row with figures, as where
// groups of rows have the same ones: it is a row too.
func namesAnother(run []candidate, i int) bool {
	label := fold.Words(joinWords(run[i].label))
	return slices.ContainsFunc(run, func(c candidate) bool { return c.full && fold.Words(joinWords(c.label)) == label })
}
