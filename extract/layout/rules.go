package layout

import (
	"cmp"
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
func ruledRegions(p *Page, f frame, height float64) []ruledRegion {
	strokes := pageStrokes(p, f)
	words := f.items(p)
	var out []ruledRegion
	for _, group := range touching(strokes, 0.8*height) {
		for _, part := range partTables(group, height, words) {
			if r, ok := newRuledRegion(part, height); ok {
				out = append(out, r)
			}
		}
	}
	slices.SortFunc(out, func(a, b ruledRegion) int {
		return cmp.Or(cmp.Compare(a.box[1], b.box[1]), cmp.Compare(a.box[0], b.box[0]))
	})
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

// touching parts the strokes into groups of such as cross or meet, or carry one
// another on, with a tolerance for gaps.
func touching(strokes []stroke, tolerance float64) [][]stroke {
	group := make([]int, len(strokes))
	for i := range group {
		group[i] = i
	}
	for i := range strokes {
		for k := range i {
			if group[i] != group[k] && meet(strokes[i], strokes[k], tolerance) {
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

func meet(a, b stroke, tolerance float64) bool {
	if a.vertical == b.vertical {
		return abs(a.at-b.at) < tolerance/2 && a.along.common(b.along) > -2*tolerance
	}
	return a.at > b.along.lo-tolerance && a.at < b.along.hi+tolerance &&
		b.at > a.along.lo-tolerance && b.at < a.along.hi+tolerance
}

// partTables parts strokes that vertical ones hold together: two tables, one
// above the other, whose edges happen to be in line. Between them is a gap far
// wider than a row, with one line of text at most, that a single vertical rule
// passes, or that the frame's left or right side does not; or all rules but one end.
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
		wide := gap.length() > 1.6*usual && (passing(group, gap.center()) == 1 || openSide(group, gap, height) && captionOnly(words, group, gap))
		if wide || broken(group, ys, i) {
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

func newRuledRegion(group []stroke, height float64) (ruledRegion, bool) {
	box := groupBox(group)
	var xs, ys []stroke
	for _, s := range group {
		if s.vertical {
			xs = append(xs, s)
		} else {
			ys = append(ys, s)
		}
	}
	r := ruledRegion{box: box, height: height, down: xs}
	// A short vertical stroke is a letter's stem or a stamp's edge; a short
	// horizontal one may be what is left of a broken rule.
	r.xs = edges(xs, height/2, 0.3*box.Height())
	r.ys = edges(ys, height/2, 0.15*box.Width())
	return r, len(r.xs) >= 2 && len(r.ys) >= 2
}

// edges merges strokes that stand within tolerance of one another, and drops
// those that are together shorter than least.
func edges(strokes []stroke, tolerance, least float64) []float64 {
	slices.SortFunc(strokes, func(a, b stroke) int { return cmp.Compare(a.at, b.at) })
	var out []float64
	for i := 0; i < len(strokes); {
		sum, length, k := 0.0, 0.0, i
		for ; k < len(strokes) && strokes[k].at-strokes[i].at < tolerance; k++ {
			sum += strokes[k].at * strokes[k].along.length()
			length += strokes[k].along.length()
		}
		if length >= least && length > 0 {
			out = append(out, sum/length)
		}
		i = k
	}
	return out
}

func abs(x float64) float64 { return max(x, -x) }
