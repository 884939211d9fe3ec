package layout

import (
	"math"
	"slices"

	"github.com/oficialia/oficialia/extract/fold"
)

// owners tells for each line of the run the line whose row it is part of: lines of
// one label stand between the same rules or, where there are none, nearer to one another than
// rows do, wherever in the row its figures are.
func owners(run []candidate, pitch float64) []int {
	out := make([]int, len(run))
	for i, c := range run {
		out[i] = i
		if !c.bareLine() {
			continue
		}
		if row := ruledRow(run, i); row >= 0 {
			out[i] = row
		} else if worded := worded(run, i); worded != i {
			out[i] = worded
		} else if c.sums() && i+1 < len(run) && !run[i+1].sums() && i > 0 && run[i+1].y-c.y < run[i].y-run[i-1].y+c.height/2 {
			out[i] = i + 1 // no label ends so
		} else {
			out[i] = neighbour(run, out[:i], i, pitch)
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

// worded is the line that line i goes on with, or that goes on with it, by how they are worded; i itself
// where none is near.
func worded(run []candidate, i int) int {
	rows, lower := 0, 0
	for _, c := range run {
		rows, lower = rows+one(c.full), lower+one(c.full && beginsLower(c.label))
	}
	on := func(a, b int) bool {
		return a >= 0 && b < len(run) && run[b].y-run[a].y < wrapPitch*run[i].height && goesOn(run[a].label, run[b].label, 2*lower > rows)
	}
	switch {
	case on(i-1, i):
		return i - 1
	case on(i, i+1):
		return i + 1
	}
	return i
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
// itself where neither is near. Those before it have owners.
func neighbour(run []candidate, owner []int, i int, pitch float64) int {
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
	most = min(most, wrapPitch*max(run[i].height, usualHeight(run))) // rows without figures widen the distance of those with
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
	case below < len(run) && (len(run[below].label) == 0 || setAround(run, owner, i)):
		return below
	case above >= 0:
		return above
	}
	return i
}

// setAround reports whether the row above line i has a label of several lines with its figures in
// their middle, where they would not be with one line more.
func setAround(run []candidate, owner []int, i int) bool {
	row := i - 1
	for row >= 0 && run[row].bareLine() {
		row--
	}
	if row < 0 || len(run[row].tokens) == 0 {
		return false
	}
	top := row
	for top > 0 && run[top-1].bareLine() && owner[top-1] == top {
		top--
	}
	off := func(last int) float64 { return abs((run[top].y+run[last].y)/2 - run[row].tokens[0].y) }
	return top < row && off(i-1) < run[row].height/3 && off(i) > off(i-1)+run[row].height/3
}

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
	under := func(k int) bool { return run[k].setUnder(run[i]) }
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

// setUnder reports whether a line begins under another, or has the same middle, or has no
// label.
func (c candidate) setUnder(o candidate) bool {
	return len(c.label) == 0 || abs(c.left.lo-o.left.lo) < o.height || abs(c.left.center()-o.left.center()) < o.height/2
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
