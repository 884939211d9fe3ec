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
// has worn those off, they are all that is left of a table's rows. Those that go on beside
// are pieces of rules of a wider table.
func looseRules(groups [][]stroke, height float64) []stroke {
	var out []stroke
	all := slices.Concat(groups...)
	for _, g := range groups {
		if slices.ContainsFunc(g, func(s stroke) bool { return s.vertical }) {
			continue
		}
		for _, s := range g {
			if !s.goesOn(all, height) {
				out = append(out, s)
			}
		}
	}
	slices.SortFunc(out, func(a, b stroke) int { return cmp.Compare(a.at, b.at) })
	return out
}

// brokenOff is how far apart two pieces of a worn rule are at most, in heights of print.
const brokenOff = 3.0

// goesOn reports whether a horizontal rule goes on in another piece of it.
func (s stroke) goesOn(all []stroke, height float64) bool {
	return slices.ContainsFunc(all, func(o stroke) bool {
		apart := max(o.along.lo-s.along.hi, s.along.lo-o.along.hi)
		return !o.vertical && abs(o.at-s.at) < height/2 && apart > 0 && apart < brokenOff*height
	})
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
