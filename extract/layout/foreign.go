package layout

import "slices"

// How many rules between rows begin, or end, at a table's side for what reaches beyond it to be
// none of the table's, and how far beyond it that reaches, in heights of print.
const (
	flushRules   = 3
	flushPart    = 0.75
	beyondSide   = 1.5
	shortestRule = 2.5 // what is left of a rule that is cut off at a side is none
)

// frameLines is how far apart, in heights of print, the lines of a stamp's doubled frame stand at most.
const frameLines = 1.5

// withoutOverlaid leaves out what stands beyond a table's right side of a stamp's frame that lies over it:
// rules that begin within the table, and one side. Most rules of the table end at its own.
func withoutOverlaid(group []stroke, height float64) []stroke {
	down, across := byDirection(group)
	box := groupBox(group)
	for _, x := range edges(down, height/2, 0) {
		end, all, over := 0, 0, 0
		for _, s := range across {
			own := s.along.lo > box[0]+height && s.along.lo < x-height/2 && s.along.hi > x+beyondSide*height
			over += one(own)
			all += one(!own)
			end += one(!own && abs(s.along.hi-x) < height)
		}
		beyond := func(s stroke) bool { return s.vertical && s.at > x+height }
		sides := edges(slices.DeleteFunc(slices.Clone(down), func(s stroke) bool { return !beyond(s) }), frameLines*height, 0)
		if over > 0 && len(sides) == 1 && end >= flushRules && float64(end) >= flushPart*float64(all) {
			return cutAt(slices.DeleteFunc(slices.Clone(group), beyond), span{box[0], x}, false, true, height)
		}
	}
	return group
}

// mirrored turns left and right round.
func mirrored(group []stroke) []stroke {
	out := slices.Clone(group)
	for i, s := range out {
		if s.vertical {
			out[i].at = -s.at
		} else {
			out[i].along = span{-s.along.hi, -s.along.lo}
		}
	}
	return out
}

// withoutForeign cuts off at a table's sides what crosses them, as a stamp's frame does that was
// put over one: most of the rules between rows end at the outermost vertical ones.
func withoutForeign(group []stroke, height float64) []stroke {
	group = mirrored(withoutOverlaid(mirrored(withoutOverlaid(group, height)), height))
	down, across := byDirection(group)
	if len(down) < 2 {
		return group
	}
	sides := span{down[0].at, down[0].at}
	for _, s := range down {
		sides = sides.union(span{s.at, s.at})
	}
	begin, end := 0, 0
	for _, s := range across {
		begin += one(abs(s.along.lo-sides.lo) < height)
		end += one(abs(s.along.hi-sides.hi) < height)
	}
	enough := func(n int) bool { return n >= flushRules && float64(n) >= flushPart*float64(len(across)) }
	return cutAt(group, sides, enough(begin), enough(end), height)
}

// cutAt cuts level strokes off at the left and the right side.
func cutAt(group []stroke, sides span, atLeft, atRight bool, height float64) []stroke {
	var out []stroke
	for _, s := range group {
		whole := s.along.length()
		if !s.vertical && atLeft && s.along.lo < sides.lo-beyondSide*height {
			s.along.lo = sides.lo
		}
		if !s.vertical && atRight && s.along.hi > sides.hi+beyondSide*height {
			s.along.hi = sides.hi
		}
		if s.along.length() == whole || s.along.length() > shortestRule*height {
			out = append(out, s)
		}
	}
	return out
}
