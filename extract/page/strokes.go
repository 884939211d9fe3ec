package page

import (
	"cmp"
	"math"
	"slices"

	"github.com/ledongthuc/pdf"
)

// Ruled lines that a page draws, in points: as thick at most and as long at least
// as those that are taken from scans.
const (
	thickestStroke = 0.035 * 72
	shortestStroke = 0.2 * 72
	strokeSlant    = 0.5 // how far the ends of a level or vertical line may differ
	strokeGap      = 2.0 // cells' edges that are drawn one by one are joined over it
	strokeDrift    = 1.0 // how far pieces of one rule may lie apart across it
	mostStrokes    = 20_000
	mostRules      = 2_000
)

// stroke is a thin line that is level or vertical, in the page's points.
type stroke struct {
	at       span
	vertical bool
}

// ink is how lines and areas are painted, as far as it matters for rules.
type ink struct {
	width                    float64 // of lines, in the user's space
	strokesWhite, fillsWhite bool
}

func (k *ink) widen(args []pdf.Value) {
	if len(args) == 1 {
		k.width = args[0].Float64()
	}
}

// white reports whether an operator sets a colour to that of paper. A single
// number of a named colour may be of any ink.
func white(op string, args []pdf.Value) bool {
	paper := 1.0
	switch n := len(args); {
	case op == "g" && n == 1, n == 3:
	case n == 4:
		paper = 0
	default:
		return false
	}
	return !slices.ContainsFunc(args, func(v pdf.Value) bool { return math.Abs(v.Float64()-paper) > 0.03 })
}

// stroked notes a line between two points.
func (p *painter) stroked(from, to point) {
	half := p.state.ink.width * math.Sqrt(math.Abs(p.state.ctm.determinant())) / 2
	at := span{min(from.x, to.x), min(from.y, to.y), max(from.x, to.x), max(from.y, to.y)}
	switch wide, high := at[2]-at[0], at[3]-at[1]; {
	case high <= strokeSlant && wide > high:
		at[1], at[3] = at[1]-half, at[3]+half
	case wide <= strokeSlant && high > wide:
		at[0], at[2] = at[0]-half, at[2]+half
	default:
		return
	}
	p.filled(at)
}

// filled notes an area that is painted, where it is thin.
func (p *painter) filled(at span) {
	at = at.and(p.state.clip)
	wide, high := at[2]-at[0], at[3]-at[1]
	thin := min(wide, high) >= 0 && min(wide, high) <= thickestStroke && max(wide, high) > 0 // and a number
	if thin && len(p.strokes) < mostStrokes {
		p.strokes = append(p.strokes, stroke{at: at, vertical: high > wide})
	}
}

// rules are the page's ruled lines; none of a page with so many lines that it is
// a drawing.
func (s *scene) rules() []Rule {
	out := []Rule{}
	if len(s.strokes) >= mostStrokes {
		return out
	}
	for _, one := range joinStrokes(s.strokes) {
		if from, to := one.ends(); to-from >= shortestStroke {
			out = append(out, one.shown(s.sheet))
		}
	}
	if len(out) > mostRules {
		return []Rule{}
	}
	return out
}

// shown is the rule on the page as it is shown.
func (s stroke) shown(on sheet) Rule {
	return Rule{Box: on.shown(s.at), Vertical: s.vertical != (on.rotate%180 != 0)}
}

func (s stroke) ends() (from, to float64) {
	if s.vertical {
		return s.at[1], s.at[3]
	}
	return s.at[0], s.at[2]
}

func (s stroke) across() float64 {
	if s.vertical {
		return (s.at[0] + s.at[2]) / 2
	}
	return (s.at[1] + s.at[3]) / 2
}

// joinStrokes makes one rule of the pieces that lie in one line.
func joinStrokes(pieces []stroke) []stroke {
	var out []stroke
	for _, vertical := range []bool{false, true} {
		same := slices.DeleteFunc(slices.Clone(pieces), func(s stroke) bool { return s.vertical != vertical })
		slices.SortFunc(same, func(a, b stroke) int { return cmp.Compare(a.across(), b.across()) })
		for i := 0; i < len(same); {
			k := i + 1
			for k < len(same) && same[k].across()-same[k-1].across() <= strokeDrift {
				k++
			}
			out = append(out, joinInLine(same[i:k])...)
			i = k
		}
	}
	return out
}

// joinInLine joins pieces at one height, or below one another, over small gaps.
func joinInLine(pieces []stroke) []stroke {
	from := func(s stroke) float64 { f, _ := s.ends(); return f }
	slices.SortFunc(pieces, func(a, b stroke) int { return cmp.Compare(from(a), from(b)) })
	out := pieces[:1:1]
	for _, s := range pieces[1:] {
		last := &out[len(out)-1]
		if _, to := last.ends(); from(s)-to > strokeGap {
			out = append(out, s)
			continue
		}
		last.at = span{min(last.at[0], s.at[0]), min(last.at[1], s.at[1]), max(last.at[2], s.at[2]), max(last.at[3], s.at[3])}
	}
	return out
}
