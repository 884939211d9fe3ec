package layout

import "slices"

// touching parts the strokes into groups of such as cross or meet, or carry one
// another on, with a tolerance for gaps.
func touching(strokes []stroke, tolerance float64) [][]stroke {
	group := make([]int, len(strokes))
	for i := range group {
		group[i] = i
	}
	for i := range strokes {
		for k := range i {
			if group[i] != group[k] && meet(strokes, strokes[i], strokes[k], tolerance) {
				from, to := group[i], group[k]
				for n := range group {
					if group[n] == from {
						group[n] = to
					}
				}
			}
		}
	}
	var out [][]stroke
	for g := range strokes {
		var members []stroke
		for i, s := range strokes {
			if group[i] == g {
				members = append(members, s)
			}
		}
		if len(members) > 0 {
			out = append(out, members)
		}
	}
	return out
}

// apart is how far, in tolerances, two frames stand from one another at least; double
// lines stand nearer.
const apart = 0.6

// meet reports whether two strokes cross, touch or carry one another on, with a
// tolerance for gaps that no other stroke stands in: what ends at the side of one frame
// does not meet what begins at the side of the next.
func meet(all []stroke, a, b stroke, tolerance float64) bool {
	if a.vertical != b.vertical {
		return reaches(all, a, b, tolerance) && reaches(all, b, a, tolerance)
	}
	gap := -a.along.common(b.along)
	if abs(a.at-b.at) >= tolerance/2 || gap >= 2*tolerance {
		return false
	}
	if a.along.lo > b.along.lo {
		a, b = b, a
	}
	return gap < apart*tolerance || !ends(all, a, a.along.hi, tolerance) || !ends(all, b, b.along.lo, tolerance)
}

// ends reports whether a stroke that ends at x does so at one across it.
func ends(all []stroke, s stroke, x, tolerance float64) bool {
	return slices.ContainsFunc(all, func(o stroke) bool {
		return o.vertical != s.vertical && abs(o.at-x) < apart*tolerance/2 && o.covers(s.at, tolerance)
	})
}

// reaches reports whether a stroke reaches to the one across it, or nearly, and no other
// is nearer to its end.
func reaches(all []stroke, s, across stroke, tolerance float64) bool {
	if !s.covers(across.at, tolerance) {
		return false
	}
	end := s.along.hi
	if across.at < s.along.lo {
		end = s.along.lo
	}
	return s.along.lo <= across.at && across.at <= s.along.hi || abs(across.at-end) < apart*tolerance || !ends(all, s, end, tolerance)
}

// covers reports whether a stroke passes x, or nearly.
func (s stroke) covers(x, tolerance float64) bool {
	return x > s.along.lo-tolerance && x < s.along.hi+tolerance
}
