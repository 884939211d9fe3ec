package layout

import (
	"slices"

	"github.com/oficialia/oficialia/schema"
)

// What tells the frame of a stamp over a table: it is so many heights of print high at least, its
// upright sides cover so much of that, and a rule between the table's rows goes through it and so many
// heights beyond both of its sides. A doubled frame's lines are a height apart at most.
const (
	sealHeight = 2.5
	sealSide   = 0.75
	sealBeyond = 1.0
	sealDouble = 1.0
	mostSealed = 400 // rules of a page among which stamps' frames are looked for: more are a drawing, or cells' own borders
)

// withoutSeals leaves out the frames of stamps over tables, and the words within them of whose lines
// nothing stands outside: print below a stamp has more of its row beside it.
func withoutSeals(items []item, rules []stroke) ([]item, []stroke) {
	height := textHeight(items)
	seals := sealsOf(rules, height)
	if len(seals) == 0 {
		return items, rules
	}
	in := func(it item) bool {
		x, y := it.box.CenterX(), it.box.CenterY()
		return slices.ContainsFunc(seals, func(b schema.Box) bool { return x > b[0] && x < b[2] && y > b[1] && y < b[3] })
	}
	rowed := map[int]bool{}
	for _, it := range items {
		rowed[it.line] = rowed[it.line] || !in(it)
	}
	items = slices.DeleteFunc(items, func(it item) bool { return in(it) && !rowed[it.line] })
	rules = slices.DeleteFunc(rules, func(s stroke) bool {
		return slices.ContainsFunc(seals, func(b schema.Box) bool { return s.sideOf(b, sealDouble*height) })
	})
	return items, rules
}

// sealsOf are the frames of stamps over tables.
func sealsOf(rules []stroke, height float64) (out []schema.Box) {
	if len(rules) > mostSealed {
		return nil
	}
	down, across := byDirection(rules)
	for _, top := range across {
		for _, bottom := range across {
			b := schema.Box{min(top.along.lo, bottom.along.lo), top.at, max(top.along.hi, bottom.along.hi), bottom.at}
			level := abs(top.along.lo-bottom.along.lo) < height && abs(top.along.hi-bottom.along.hi) < height
			if !level || b.Height() < sealHeight*height {
				continue
			}
			side := func(x float64) bool {
				var of []stroke
				for _, s := range down {
					if abs(s.at-x) < height/2 && s.sideOf(b, height/2) {
						of = append(of, s)
					}
				}
				return covered(of) >= sealSide*b.Height()
			}
			through := func(s stroke) bool {
				beyond := s.along.lo < b[0]-sealBeyond*height && s.along.hi > b[2]+sealBeyond*height
				return beyond && s.at > b[1]+height/2 && s.at < b[3]-height/2
			}
			if slices.ContainsFunc(across, through) && side(b[0]) && side(b[2]) {
				out = append(out, b)
			}
		}
	}
	return out
}

// sideOf reports whether a stroke is one of a frame's sides: it lies within some distance of one, and
// goes no farther.
func (s stroke) sideOf(b schema.Box, within float64) bool {
	lo, hi, sides := b[0], b[2], [2]float64{b[1], b[3]}
	if s.vertical {
		lo, hi, sides = b[1], b[3], [2]float64{b[0], b[2]}
	}
	near := abs(s.at-sides[0]) < within || abs(s.at-sides[1]) < within
	return near && s.along.lo > lo-within && s.along.hi < hi+within
}
