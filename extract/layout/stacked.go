package layout

import (
	"slices"
	"strings"
)

// samePitch is by how much, of the distance of a table's rules between rows, two of them may stand
// otherwise, and stackedShare how much of their widths two parts of a table have in common at least.
const (
	samePitch    = 0.15
	stackedShare = 0.8
)

// stacked joins groups of strokes, one above the other, that are one table whose vertical rules are
// gone in a row: the rules around it stand as far from one another as the others between rows, and
// the row has words in several columns. The vertical rules are put there.
func stacked(groups [][]stroke, height float64, words []item) [][]stroke {
	for i, upper := range groups {
		for k, lower := range groups {
			if gone := goneBetween(upper, lower, height, words); i != k && len(gone) > 0 {
				groups[k] = slices.Concat(upper, gone, lower)
				return stacked(slices.Delete(groups, i, i+1), height, words)
			}
		}
	}
	return groups
}

// goneBetween are the vertical rules between a group of strokes and the one below it; none where they
// are not of one table.
func goneBetween(upper, lower []stroke, height float64, words []item) []stroke {
	_, above := byDirection(upper)
	_, below := byDirection(lower)
	tops, ys := edges(above, height/2, 0), edges(below, height/2, 0)
	if len(tops) == 0 || len(ys) == 0 || max(len(tops), len(ys)) < 3 {
		return nil
	}
	row := span{tops[len(tops)-1], ys[0]}
	a, b := across(groupBox(above)), across(groupBox(below))
	xs := edgesInLine(upper, lower, height)
	if !inPitch(tops, row) || !inPitch(ys, row) || a.common(b) < stackedShare*max(a.length(), b.length()) || !rowBetween(row, xs, height, words) {
		return nil
	}
	var out []stroke
	for _, x := range xs {
		out = append(out, stroke{at: x, along: row, vertical: true})
	}
	return out
}

// inPitch reports whether a row is as high as those that edges part; two edges do not tell.
func inPitch(ys []float64, row span) bool {
	n := len(ys) - 1
	return n < 2 || abs(row.length()*float64(n)/(ys[n]-ys[0])-1) < samePitch
}

// edgesInLine are where the vertical rules of two groups stand; none where those of the one with fewer
// are not in line with the other's.
func edgesInLine(a, b []stroke, height float64) []float64 {
	down, other := verticals(a, height), verticals(b, height)
	if len(down) < len(other) {
		down, other = other, down
	}
	for _, x := range other {
		if !slices.ContainsFunc(down, func(at float64) bool { return abs(at-x) < height/2 }) {
			return nil
		}
	}
	return down
}

func verticals(group []stroke, height float64) []float64 {
	down, _ := byDirection(group)
	return edges(down, height/2, 0)
}

// rowBetween reports whether the words in a row stand between the edges of columns, in two of them at
// least.
func rowBetween(row span, xs []float64, height float64, words []item) bool {
	filled := map[int]bool{}
	for _, it := range words {
		if y := it.box.CenterY(); y < row.lo || y > row.hi || it.tiny(height) || !strings.ContainsFunc(it.word.Text, letterOrDigit) {
			continue
		}
		lo, _ := slices.BinarySearch(xs, it.box[0])
		hi, _ := slices.BinarySearch(xs, it.box[2])
		if outside := hi == 0 || lo == len(xs); outside {
			continue
		}
		if lo != hi {
			return false
		}
		filled[lo] = true
	}
	return len(filled) > 1
}
