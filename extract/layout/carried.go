package layout

import (
	"cmp"
	"slices"
)

// How near to the usual distance of a region's rules, in shares of it, one that carries it on
// stands.
const (
	leastCarried = 0.7
	mostCarried  = 1.4
)

// looseRules are the horizontal rules of the groups that have no vertical one: where a scan
// has worn those off, they are all that is left of a table's rows.
func looseRules(groups [][]stroke) []stroke {
	var out []stroke
	for _, g := range groups {
		if !slices.ContainsFunc(g, func(s stroke) bool { return s.vertical }) {
			out = append(out, g...)
		}
	}
	slices.SortFunc(out, func(a, b stroke) int { return cmp.Compare(a.at, b.at) })
	return out
}

// carriedOn gives a region the loose rules above and below it that begin and end where its
// own do and stand as far from them as they do from one another: rows of the same table,
// whose vertical rules are broken there.
func (r ruledRegion) carriedOn(loose []stroke) ruledRegion {
	if len(r.ys) < 3 {
		return r
	}
	pitch := r.rulePitch()
	r.ys = slices.Clone(r.ys)
	for _, s := range loose {
		if last := r.ys[len(r.ys)-1]; r.asWide(s) && within(s.at-last, pitch) {
			r.ys = append(r.ys, s.at)
			r.box[3] = max(r.box[3], s.at)
		}
	}
	for _, s := range slices.Backward(loose) {
		if r.asWide(s) && within(r.ys[0]-s.at, pitch) {
			r.ys = slices.Insert(r.ys, 0, s.at)
			r.box[1] = min(r.box[1], s.at)
		}
	}
	return r
}

// rulePitch is the usual distance of the region's horizontal rules.
func (r ruledRegion) rulePitch() float64 {
	gaps := make([]float64, len(r.ys)-1)
	for i := range gaps {
		gaps[i] = r.ys[i+1] - r.ys[i]
	}
	return median(gaps)
}

// asWide reports whether a horizontal rule begins and ends where the region's do.
func (r ruledRegion) asWide(s stroke) bool {
	return abs(s.along.lo-r.box[0]) < r.height && abs(s.along.hi-r.box[2]) < r.height
}

func within(gap, pitch float64) bool { return gap > leastCarried*pitch && gap < mostCarried*pitch }
