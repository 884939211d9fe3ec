package layout

import (
	"slices"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// partTables parts strokes that vertical ones hold together: two tables, one
// above the other, whose edges happen to be in line. Between them is a gap
//   - far wider than a row, with one line of text at most, that a single vertical rule
//     passes, or that the frame's left or right side does not;
//   - above which all rules but one end;
//   - that nothing but the frame's sides passes, with a caption below which other columns
//     begin, with a note, or without a word;
//   - without a word, and the one frame is wider than the other.
func partTables(group []stroke, height float64, words []item) [][]stroke {
	var across []stroke
	for _, s := range group {
		if !s.vertical {
			across = append(across, s)
		}
	}
	ys := edges(across, height/2, 0)
	if len(ys) < 4 {
		return [][]stroke{group}
	}
	gaps := make([]float64, len(ys)-1)
	for i := range gaps {
		gaps[i] = ys[i+1] - ys[i]
	}
	slices.Sort(gaps)
	usual := gaps[len(gaps)/2]
	for i := 1; i < len(ys); i++ {
		gap := span{ys[i-1], ys[i]}
		wide := gap.length() > 1.6*usual && (passing(group, gap.center()) == 1 || openSide(group, gap, height) && (captionOnly(words, group, gap) || crossed(words, group, gap, height)))
		if wide || broken(group, ys, i) || captioned(group, gap, height, words) || notesIn(group, gap, height, words) || hollow(group, gap, height, words) || stepped(group, gap, height, words) {
			above := cutStrokes(group, ys[0]-height/2, ys[i-1]+height/2)
			below := cutStrokes(group, ys[i]-height/2, ys[len(ys)-1]+height/2)
			return append([][]stroke{above}, partTables(below, height, words)...)
		}
	}
	return [][]stroke{group}
}

// broken reports whether all vertical rules but one end above the gap before edge i, as
// where a table ends that stands flush with the next one: three or more pass the row
// above, and each of the two tables has two rows.
func broken(group []stroke, ys []float64, i int) bool {
	return i > 2 && i < len(ys)-2 && passing(group, (ys[i-1]+ys[i])/2) < 2 && passing(group, (ys[i-2]+ys[i-1])/2) > 2
}

// captioned reports whether nothing but a caption stands in a gap between the frame's sides, and the
// columns above it are others than those below: the sides of two tables were found as one. The columns
// of one table are the same above and below a row that spans them all.
func captioned(group []stroke, gap span, height float64, words []item) bool {
	box := groupBox(group)
	var above, below []stroke
	for _, s := range group {
		inner := s.vertical && s.at > box[0]+height && s.at < box[2]-height
		switch {
		case !inner:
		case s.along.lo < gap.center() && s.along.hi > gap.center():
			return false
		case s.along.hi < gap.center() && s.along.hi > gap.lo-2*height:
			above = append(above, s)
		case s.along.lo > gap.center() && s.along.lo < gap.hi+2*height:
			below = append(below, s)
		}
	}
	a, b := edges(above, height/2, 0), edges(below, height/2, 0)
	others := without(a, b, height) + without(b, a, height)
	return len(a) > 0 && len(b) > 0 && 2*others > len(a)+len(b) && captionOnly(words, group, gap) && !empty(words, gap, box)
}

// notesIn reports whether a line in a gap is a note on the table above, and nothing but the frame's sides
// passes there: those of two tables were found as one.
func notesIn(group []stroke, gap span, height float64, words []item) bool {
	box := groupBox(group)
	if innerPasses(group, box, gap, height) {
		return false
	}
	lines := map[int][]Word{}
	for _, it := range words {
		if y, x := it.box.CenterY(), it.box.CenterX(); y > gap.lo && y < gap.hi && x > box[0] && x < box[2] {
			lines[it.line] = append(lines[it.line], *it.word)
		}
	}
	for _, l := range lines {
		if noted(fold.Text(joinWords(l))) {
			return true
		}
	}
	return false
}

// hollow reports whether nothing stands in a gap but the frame's sides, which may be
// those of two frames, one above the other, that were found as one.
func hollow(group []stroke, gap span, height float64, words []item) bool {
	box := groupBox(group)
	return gap.length() > height/2 && !innerPasses(group, box, gap, height) && empty(words, gap, box)
}

// innerPasses reports whether a vertical rule other than the frame's sides passes a gap.
func innerPasses(group []stroke, box schema.Box, gap span, height float64) bool {
	return slices.ContainsFunc(group, func(s stroke) bool {
		return s.vertical && s.at > box[0]+height && s.at < box[2]-height && s.along.lo < gap.center() && s.along.hi > gap.center()
	})
}

// stepped reports whether nothing stands in a gap, and the rules above it all end elsewhere than
// the longest below does, or begin elsewhere: a side of one frame is in line with a rule of the
// other, and was found as one with it.
func stepped(group []stroke, gap span, height float64, words []item) bool {
	var above, below []stroke
	for _, s := range group {
		switch {
		case s.vertical:
		case s.at < gap.center():
			above = append(above, s)
		default:
			below = append(below, s)
		}
	}
	if gap.length() < height/2 || len(above) < 2 || len(below) < 2 || !empty(words, gap, groupBox(group)) {
		return false
	}
	a, b := groupBox(above), groupBox(below)
	return abs(a[0]-b[0]) > 2*height || abs(a[2]-b[2]) > 2*height
}

// empty reports whether no word stands in a gap between the sides of a box.
func empty(words []item, gap span, box schema.Box) bool {
	return !slices.ContainsFunc(words, func(it item) bool {
		y, x := it.box.CenterY(), it.box.CenterX()
		return y > gap.lo && y < gap.hi && x > box[0] && x < box[2]
	})
}

// openSide reports whether the gap has vertical rules, but none at its left, or
// none at its right end.
func openSide(group []stroke, gap span, height float64) bool {
	box, down := groupBox(group), span{lo: 1e9}
	for _, s := range group {
		if s.vertical && s.along.lo < gap.center() && s.along.hi > gap.center() {
			down = span{min(down.lo, s.at), max(down.hi, s.at)}
		}
	}
	return down.hi > 0 && (down.lo > box[0]+2*height || down.hi < box[2]-2*height)
}

// groupBox is the box around strokes.
func groupBox(group []stroke) schema.Box {
	out := group[0].box()
	for _, s := range group[1:] {
		b := s.box()
		out = schema.Box{min(out[0], b[0]), min(out[1], b[1]), max(out[2], b[2]), max(out[3], b[3])}
	}
	return out
}

func (s stroke) box() schema.Box {
	if s.vertical {
		return schema.Box{s.at, s.along.lo, s.at, s.along.hi}
	}
	return schema.Box{s.along.lo, s.at, s.along.hi, s.at}
}

// captionOnly reports whether the gap holds no row of cells: words that follow
// one another on a single line, or none.
func captionOnly(words []item, group []stroke, gap span) bool {
	box := groupBox(group)
	var in []item
	for _, it := range words {
		if y, x := it.box.CenterY(), it.box.CenterX(); y > gap.lo && y < gap.hi && x > box[0] && x < box[2] {
			in = append(in, it)
		}
	}
	for i := 1; i < len(in); i++ {
		if in[i].line != in[0].line || in[i].box[0]-in[i-1].box[2] > chunkGap*in[i].box.Height() {
			return false
		}
	}
	return true
}

// crossed reports whether words in the gap run over a vertical rule there, as those of
// captions side by side do: rules of the tables above and below were found as one.
func crossed(words []item, group []stroke, gap span, height float64) bool {
	for i := 1; i < len(words); i++ {
		a, b := words[i-1], words[i]
		if y := b.box.CenterY(); a.line != b.line || y < gap.lo || y > gap.hi || b.box[0]-a.box[2] > chunkBlank*height {
			continue
		}
		if slices.ContainsFunc(group, func(s stroke) bool {
			return s.vertical && s.at > a.box[0]+height && s.at < b.box[2]-height && s.along.lo < gap.center() && s.along.hi > gap.center()
		}) {
			return true
		}
	}
	return false
}

// passing counts the vertical strokes that pass height y.
func passing(group []stroke, y float64) int {
	n := 0
	for _, s := range group {
		if s.vertical && s.along.lo < y && s.along.hi > y {
			n++
		}
	}
	return n
}

// cutStrokes returns what lies between two heights.
func cutStrokes(group []stroke, lo, hi float64) []stroke {
	var out []stroke
	for _, s := range group {
		switch {
		case !s.vertical && s.at > lo && s.at < hi:
			out = append(out, s)
		case s.vertical && s.along.common(span{lo, hi}) > 0:
			s.along = span{max(s.along.lo, lo), min(s.along.hi, hi)}
			out = append(out, s)
		}
	}
	return out
}

// How near, in heights of print, the frames of two tables stand side by side, how many
// rules one of them has at least that do not go on in the other, and how much longer the
// one is than the other where both share a side.
const (
	besideGap = 2.5
	ownRules  = 2
	longerBy  = 1.5
)

// partSides parts strokes that horizontal ones hold together: two tables side by side,
// whose frames touch, or nearly. Nothing stands between their sides, and the one has
// rules where the other has none, or is longer, or next to none of their rules pass between.
func partSides(group []stroke, height float64, words []item) [][]stroke {
	down, across := byDirection(group)
	box := groupBox(group)
	xs := edges(down, height/4, 0.3*box.Height())
	for i := 1; i < len(xs)-1; i++ {
		gap, cut := span{xs[i-1], xs[i]}, xs[i]
		left, right := sideRules(across, xs[0], cut, height), sideRules(across, cut, xs[len(xs)-1], height)
		free := i > 1 && !wordIn(words, gap, box)
		near := free && gap.length() < besideGap*height
		switch {
		case near && without(left, right, height)+without(right, left, height) >= ownRules:
			cut = gap.center()
		case free && joinedRules*over(across, gap) <= min(len(sideRules(across, xs[0], gap.lo, height)), len(right)):
			first := cutSides(group, xs[0]-height/2, gap.lo+height/4)
			return append([][]stroke{first}, partSides(cutSides(group, gap.hi-height/4, xs[len(xs)-1]+height/2), height, words)...)
		case !uneven(down, xs, left, right, height) || !endsAt(across, cut, left[len(left)-1], right[len(right)-1], height):
			continue
		}
		first := cutSides(group, xs[0]-height/2, cut+height/4)
		return append([][]stroke{first}, partSides(cutSides(group, cut-height/4, xs[len(xs)-1]+height/2), height, words)...)
	}
	return [][]stroke{group}
}

// joinedRules is how many times as many rules as pass the gap between two tables side by side each of
// them has: such as happen to be in line, and were found as one.
const joinedRules = 3

// over counts the level rules that fill a stretch.
func over(across []stroke, gap span) int {
	n := 0
	for _, s := range across {
		if s.along.common(gap) > gap.length()/2 {
			n++
		}
	}
	return n
}

// uneven reports whether what lies left of a vertical rule ends at another height than
// what lies right of it: both frames' outer sides end where their last rules are.
func uneven(down []stroke, xs, left, right []float64, height float64) bool {
	if len(left) < 2 || len(right) < 2 {
		return false
	}
	a, b := left[len(left)-1], right[len(right)-1]
	return abs(a-b) > longerBy*height && abs(bottomAt(down, xs[0], height)-a) < height && abs(bottomAt(down, xs[len(xs)-1], height)-b) < height
}

// endsAt reports whether the rules at height left end at x, and those at height right
// begin there.
func endsAt(across []stroke, x, left, right, height float64) bool {
	end, begin := 0.0, 1e9
	for _, s := range across {
		if abs(s.at-left) < height/2 {
			end = max(end, s.along.hi)
		}
		if abs(s.at-right) < height/2 {
			begin = min(begin, s.along.lo)
		}
	}
	return abs(end-x) < height && abs(begin-x) < height
}

// bottomAt is where the vertical rules at x end.
func bottomAt(down []stroke, x, height float64) float64 {
	bottom := 0.0
	for _, s := range down {
		if abs(s.at-x) < height/2 {
			bottom = max(bottom, s.along.hi)
		}
	}
	return bottom
}

func wordIn(words []item, gap span, box schema.Box) bool {
	return slices.ContainsFunc(words, func(it item) bool {
		x, y := it.box.CenterX(), it.box.CenterY()
		return x > gap.lo && x < gap.hi && y > box[1] && y < box[3]
	})
}

// sideRules are the heights of the horizontal rules that fill half of a stretch.
func sideRules(across []stroke, lo, hi, height float64) []float64 {
	var in []stroke
	for _, s := range across {
		if s.along = (span{max(s.along.lo, lo), min(s.along.hi, hi)}); s.along.length() > 0 {
			in = append(in, s)
		}
	}
	return edges(in, height/2, (hi-lo)/2)
}

// without counts the rules that have none beside them.
func without(rules, others []float64, height float64) int {
	n := 0
	for _, y := range rules {
		if !slices.ContainsFunc(others, func(o float64) bool { return abs(o-y) < height/2 }) {
			n++
		}
	}
	return n
}

// cutSides returns what lies between two places across.
func cutSides(group []stroke, lo, hi float64) []stroke {
	var out []stroke
	for _, s := range group {
		switch {
		case s.vertical && s.at > lo && s.at < hi:
			out = append(out, s)
		case !s.vertical && s.along.common(span{lo, hi}) > 0:
			s.along = span{max(s.along.lo, lo), min(s.along.hi, hi)}
			out = append(out, s)
		}
	}
	return out
}
