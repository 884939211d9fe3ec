package layout

import (
	"cmp"
	"regexp"
	"slices"
)

// sideGap is how far, in heights of print, the rules that part rows may end before a table's
// side at most, where their ends were not found.
const sideGap = 6.0

// titleHeight is how far above a region, in heights of print, its sides may begin: around a row
// that spans all columns, whose rules have faded.
const titleHeight = 4.0

// withSides gives a region the rule at its left and its right side where that touches none
// of those between rows, whose ends have faded: it is as long as the region is high, and
// nothing marks the side where they end.
func (r ruledRegion) withSides(strokes []stroke) ruledRegion {
	left, right := span{r.box[0] - sideGap*r.height, r.box[0]}, span{r.box[2], r.box[2] + sideGap*r.height}
	if at, ok := r.side(strokes, left); ok && r.xs[0] > r.box[0]+r.height {
		r.xs = append(append([]float64{at}, r.inner(strokes, at, r.box[0])...), r.xs...)
		r.box[0] = at
	}
	if at, ok := r.side(strokes, right); ok && r.xs[len(r.xs)-1] < r.box[2]-r.height {
		r.xs = append(append(r.xs, r.inner(strokes, r.box[2], at)...), at)
		r.box[2] = at
	}
	return r
}

// side finds the only vertical rule in a stretch beside the region that begins and ends
// where the region does, or begins a row above it.
func (r ruledRegion) side(strokes []stroke, in span) (float64, bool) {
	at, n := 0.0, 0
	for _, s := range strokes {
		level := s.along.lo > r.box[1]-titleHeight*r.height && s.along.lo < r.box[1]+2*r.height && abs(s.along.hi-r.box[3]) < 2*r.height
		if s.vertical && level && s.at > in.lo && s.at < in.hi {
			at = s.at
			n++
		}
	}
	return at, n == 1
}

// inner are the vertical rules between two heights of a side and the rules between rows that
// end before it: each begins within the region, and is half as high at least.
func (r ruledRegion) inner(strokes []stroke, lo, hi float64) []float64 {
	var out []float64
	for _, s := range strokes {
		within := s.along.lo > r.box[1]-r.height && s.along.hi < r.box[3]+r.height && 2*s.along.length() > r.box.Height()
		if s.vertical && within && s.at > lo+r.height && s.at < hi {
			out = append(out, s.at)
		}
	}
	slices.Sort(out)
	return slices.CompactFunc(out, func(a, b float64) bool { return b-a < r.height })
}

// rowsBelow is how much higher than the region's rows one below it may be.
const rowsBelow = 1.5

// withRows takes in the rows below a region whose sides have faded there: each ends at a
// rule that begins and ends where the region's do, and touches none that stands upright.
func (r ruledRegion) withRows(strokes []stroke, along span) ruledRegion {
	pitch := 0.0
	for i := 1; i < len(r.ys); i++ {
		pitch = max(pitch, r.ys[i]-r.ys[i-1])
	}
	level := slices.DeleteFunc(slices.Clone(strokes), func(s stroke) bool { return s.vertical })
	slices.SortFunc(level, func(a, b stroke) int { return cmp.Compare(a.at, b.at) })
	for _, s := range level {
		ends := abs(s.along.lo-along.lo) < r.height && abs(s.along.hi-along.hi) < r.height
		if below := s.at - r.box[3]; ends && below > r.height && below < rowsBelow*pitch && !s.meetsAny(strokes, r.height) {
			r.ys, r.box[3] = append(r.ys, s.at), s.at
		}
	}
	return r
}

// meetsAny reports whether one of the upright strokes reaches a level one.
func (s stroke) meetsAny(strokes []stroke, tolerance float64) bool {
	return slices.ContainsFunc(strokes, func(o stroke) bool {
		return o.vertical && o.covers(s.at, tolerance) && s.covers(o.at, tolerance)
	})
}

// thousandsBlank is how wide, in heights of print, the blank within a figure is at most.
const thousandsBlank = 0.7

// threeDigits is what stands behind the blank that parts a figure's thousands.
var threeDigits = regexp.MustCompile(`^\d{3}([.,]\d+)?$`)

// thousands reports whether an item goes on with the figure that the one before it begins.
func thousands(it, next item, height float64) bool {
	begun := digitsOnly(it) && len(it.word.Text) <= 3
	return begun && next.line == it.line && next.box[0]-it.box[2] < thousandsBlank*height && threeDigits.MatchString(next.word.Text)
}

// withFigures takes in, where no rule marks the region's right side, the ends of figures
// that were cut off there: the rules between rows have faded amid the last column.
func (r ruledRegion) withFigures(words []item) ruledRegion {
	if r.xs[len(r.xs)-1] > r.box[2]-r.height {
		return r
	}
	side := r.box[2]
	for i := 1; i < len(words); i++ {
		if it, next := words[i-1], words[i]; thousands(it, next, r.height) && r.holds(it) && !r.holds(next) {
			side = max(side, next.box[2])
		}
	}
	r.box[2] = side
	return r
}
