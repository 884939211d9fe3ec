package layout

import (
	"cmp"
	"math"
	"slices"

	"github.com/oficialia/oficialia/schema"
)

// ruledRegion is where rules cross: the edges between columns and between rows,
// sorted, the outer ones included where they were found.
type ruledRegion struct {
	box    schema.Box // in the frame
	xs, ys []float64
	height float64  // of the page's print
	down   []stroke // the vertical rules
}

// stroke is a rule in the frame: where it stands on its own axis, and what it
// covers of the other.
type stroke struct {
	at       float64
	along    span
	vertical bool
}

// ruledRegions joins rules that touch into regions; one needs two edges each
// way to be a table.
func ruledRegions(strokes []stroke, words []item) []ruledRegion {
	if len(strokes) == 0 {
		return nil
	}
	height := textHeight(words)
	var out []ruledRegion
	groups := stacked(touching(strokes, 0.8*height), height, words)
	lone := loneLevel(groups)
	for _, group := range groups {
		for _, part := range partTables(withoutForeign(group, height), height, words) {
			for _, r := range regionsOf(part, height, words) {
				out = append(out, r.withSides(strokes, words).withOuter(lone).withFigures(words))
			}
		}
	}
	slices.SortFunc(out, func(a, b ruledRegion) int {
		return cmp.Or(cmp.Compare(a.box[1], b.box[1]), cmp.Compare(a.box[0], b.box[0]))
	})
	return out
}

// regionsOf makes regions of strokes that stand at the same heights: those that still touch
// one another, and do not stand side by side.
func regionsOf(strokes []stroke, height float64, words []item) []ruledRegion {
	var out []ruledRegion
	for _, part := range touching(strokes, 0.8*height) {
		for _, side := range partSides(part, height, words) {
			if r, ok := newRuledRegion(side, height); ok {
				out = append(out, r)
			}
		}
	}
	return out
}

func pageStrokes(p *Page, f frame) []stroke {
	out := make([]stroke, 0, len(p.Rules))
	for _, r := range p.Rules {
		b := f.box(r.Box)
		if r.Vertical {
			out = append(out, stroke{at: b.CenterX(), along: span{b[1], b[3]}, vertical: true})
		} else {
			out = append(out, stroke{at: b.CenterY(), along: span{b[0], b[2]}})
		}
	}
	return out
}

func newRuledRegion(group []stroke, height float64) (ruledRegion, bool) {
	box := groupBox(group)
	xs, ys := byDirection(group)
	r := ruledRegion{box: box, height: height, down: xs}
	// A short vertical stroke is a letter's stem or a stamp's edge; a short
	// horizontal one may be what is left of a broken rule.
	r.xs = edges(xs, height/2, 0.3*box.Height())
	r.ys = edges(ys, height/2, 0.15*box.Width())
	return r, len(r.xs) >= 2 && len(r.ys) >= 2
}

// byDirection parts strokes into vertical and level ones.
func byDirection(group []stroke) (down, across []stroke) {
	for _, s := range group {
		if s.vertical {
			down = append(down, s)
		} else {
			across = append(across, s)
		}
	}
	return down, across
}

// edges merges strokes that stand within tolerance of one another, and drops
// those that together cover less than least: the two of a doubled frame cover what one does.
func edges(strokes []stroke, tolerance, least float64) []float64 {
	slices.SortFunc(strokes, func(a, b stroke) int { return cmp.Compare(a.at, b.at) })
	var out []float64
	for i := 0; i < len(strokes); {
		sum, length, k := 0.0, 0.0, i
		for ; k < len(strokes) && strokes[k].at-strokes[i].at < tolerance; k++ {
			sum += strokes[k].at * strokes[k].along.length()
			length += strokes[k].along.length()
		}
		if length > 0 && covered(strokes[i:k]) >= least {
			out = append(out, sum/length)
		}
		i = k
	}
	return out
}

// covered is how much of their own direction strokes cover together.
func covered(strokes []stroke) float64 {
	along := make([]span, len(strokes))
	for i, s := range strokes {
		along[i] = s.along
	}
	slices.SortFunc(along, func(a, b span) int { return cmp.Compare(a.lo, b.lo) })
	sum, to := 0.0, math.Inf(-1)
	for _, a := range along {
		sum += max(0, a.hi-max(a.lo, to))
		to = max(to, a.hi)
	}
	return sum
}

func abs(x float64) float64 { return max(x, -x) }
