package layout

import "slices"

// ruleShare is how much of a table's width a rule between its rows fills, in pieces perhaps.
const ruleShare = 0.8

// banded tells each line of a run how many rules between rows stand above it, and whether one
// stands below it.
func (s *strip) banded(run []candidate) []candidate {
	if len(run) == 0 {
		return run
	}
	across, height := span{run[0].left.lo, 0}, run[0].height
	for _, c := range run {
		across.lo = min(across.lo, c.left.lo)
		if n := len(c.tokens); n > 0 {
			across.hi = max(across.hi, c.tokens[n-1].span.hi)
		}
	}
	var level []stroke
	for _, r := range s.rules {
		if r.along = (span{max(r.along.lo, across.lo), min(r.along.hi, across.hi)}); !r.vertical && r.along.length() > 0 {
			level = append(level, r)
		}
	}
	rules := edges(level, height/2, ruleShare*across.length())
	out := slices.Clone(run)
	for i, c := range out {
		out[i].band, _ = slices.BinarySearch(rules, c.y)
		out[i].closed = out[i].band < len(rules)
	}
	return out
}

// ruledRow is the only line with figures that stands between the same two rules as line i,
// -1 where there is none or more than one, or line i stands as far from the next as rows do.
// Lines that begin elsewhere are those of a merged cell: then there may be more rows.
func ruledRow(run []candidate, i int) int {
	row, least := -1, leastGap(run)
	for k, c := range run {
		switch {
		case c.band != run[i].band || c.band == 0 || !c.closed:
		case !c.setUnder(run[i]):
			return -1
		case c.bareLine():
		case row >= 0 || !c.full:
			return -1
		default:
			row = k
		}
	}
	if row < 0 || least == 0 {
		return row
	}
	next := i + 1
	if row < i {
		next = i - 1
	}
	if abs(run[i].y-run[next].y) > nearer*least {
		return -1
	}
	return row
}
