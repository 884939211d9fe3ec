package layout

import (
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
// nothing marks the side where they end, or most rows have a figure between that and the rule.
func (r ruledRegion) withSides(strokes []stroke, words []item) ruledRegion {
	left, right := span{r.box[0] - sideGap*r.height, r.box[0]}, span{r.box[2], r.box[2] + sideGap*r.height}
	if at, ok := r.side(strokes, left); ok && r.xs[0] > r.box[0]+r.height {
		r.box[0], r.xs = at, slices.Insert(r.xs, 0, at)
	}
	last := r.xs[len(r.xs)-1]
	if at, ok := r.side(strokes, right); ok && (last < r.box[2]-r.height || r.figuresIn(span{last, at}, words)) {
		r.box[2], r.xs = at, append(r.xs, at)
	}
	return r
}

// figuresIn reports whether most rows between the region's rules have a figure in a stretch
// beside it.
func (r ruledRegion) figuresIn(beside span, words []item) bool {
	figures := 0
	for _, it := range words {
		x, y := it.box.CenterX(), it.box.CenterY()
		if x > beside.lo && x < beside.hi && y > r.box[1] && y < r.box[3] && NumberLike(it.word.Text) {
			figures++
		}
	}
	return figures > 1 && 2*figures > len(r.ys)-1
}

// side finds the only vertical rule in a stretch beside the region that begins and ends
// where the region does, or its other vertical rules where their ends have faded, or begins a row above it.
func (r ruledRegion) side(strokes []stroke, in span) (float64, bool) {
	at, n := 0.0, 0
	foot := r.foot(strokes)
	for _, s := range strokes {
		ends := abs(s.along.hi-r.box[3]) < 2*r.height || abs(s.along.hi-foot) < r.height
		level := s.along.lo > r.box[1]-titleHeight*r.height && s.along.lo < r.box[1]+2*r.height && ends
		if s.vertical && level && s.at > in.lo && s.at < in.hi {
			at = s.at
			n++
		}
	}
	return at, n == 1
}

// foot is where the vertical rules of the region usually end.
func (r ruledRegion) foot(strokes []stroke) float64 {
	var ends []float64
	for _, s := range strokes {
		if s.vertical && s.at > r.box[0]-r.height && s.at < r.box[2]+r.height && s.along.common(span{r.box[1], r.box[3]}) > 0 {
			ends = append(ends, s.along.hi)
		}
	}
	if len(ends) == 0 {
		return r.box[3]
	}
	return median(ends)
}

// outerPitch is how far, in distances of its rules, a region's outermost rule stands from the
// next at most, and outerShare what of the region's width it covers at least.
const (
	outerPitch = 1.4
	outerShare = 0.9
)

// withOuter gives a region of several rows the rule above its first or below its last one
// that no vertical rule reaches, whose ends have faded: as long as the region is wide and as
// far off as the rows' rules are from one another.
func (r ruledRegion) withOuter(lone []stroke) ruledRegion {
	if len(r.ys) < 3 {
		return r
	}
	first, last := r.ys[0], r.ys[len(r.ys)-1]
	pitch := (last - first) / float64(len(r.ys)-1)
	across := span{r.box[0], r.box[2]}
	for _, s := range lone {
		common := s.along.common(across)
		if common < outerShare*max(across.length(), s.along.length()) {
			continue
		}
		switch {
		case s.at > max(last, r.box[3]) && s.at-last < outerPitch*pitch:
			r.ys, r.box[3] = append(r.ys, s.at), s.at
		case s.at < min(first, r.box[1]) && first-s.at < outerPitch*pitch:
			r.ys, r.box[1] = slices.Insert(r.ys, 0, s.at), s.at
		}
	}
	return r
}

// loneLevel are the level strokes of groups without a vertical one.
func loneLevel(groups [][]stroke) []stroke {
	var out []stroke
	for _, g := range groups {
		if !slices.ContainsFunc(g, func(s stroke) bool { return s.vertical }) {
			out = append(out, g...)
		}
	}
	return out
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
