package segment

import (
	"cmp"
	"math"
	"slices"

	"github.com/oficialia/oficialia/schema"
)

// The pages are parted by a dynamic programme. Its state after a page is where
// the oficio that the page belongs to began; what the next page says is held
// against the pages since then. The sum over all pages is made as large as it
// can be: the log odds of each beginning, and what speaks against a state
// whatever comes next. So a number that returns after pages of another ties
// them together, and nothing is decided before all pages were looked at.

// Of the suppositions after a page those are followed that are not so much
// worse than the best that no later page could turn it, and no more than
// mostSuppositions: time and memory grow with the pages alone.
const (
	hopeless         = 30.0
	mostSuppositions = 12
)

// returned is what speaks against a state in which a page has the number of an
// oficio before it: the page neither begins an oficio with a number that there
// was already nor belongs to one of another number.
const returned = -6.0

// supposition is a state: an oficio that began on some page and goes on.
type supposition struct {
	start   int // index of the page
	score   float64
	profile *profile
}

// step is what one page means to one supposition.
type step struct {
	start       int // of the supposition before the page
	before      float64
	begin, stay float64 // added to the score when an oficio begins on the page, or not
	signs       []schema.Sign
}

// programme holds the steps of all pages after the first, in order.
type programme struct {
	steps [][]step
	last  []supposition
	from  []int // of each page: the start of the oficio before, should one begin here
}

func newProgramme(pages []traits) *programme {
	g := &programme{from: make([]int, len(pages))}
	if len(pages) == 0 {
		return g
	}
	first := (&profile{}).successor(&pages[0])
	g.last = []supposition{{profile: first}}
	for i := 1; i < len(pages); i++ {
		g.advance(i, &pages[i])
	}
	return g
}

// advance holds a page against all suppositions and makes the next ones.
func (g *programme) advance(at int, t *traits) {
	steps := make([]step, len(g.last))
	best := 0
	for i, s := range g.last {
		steps[i] = weigh(s, t)
		if s.score+steps[i].begin > g.last[best].score+steps[best].begin {
			best = i
		}
	}
	begun := supposition{
		start: at, score: g.last[best].score + steps[best].begin,
		profile: g.last[best].profile.successor(t),
	}
	g.from[at] = g.last[best].start
	for i := range g.last {
		g.last[i].score += steps[i].stay
		g.last[i].profile.add(t)
	}
	g.last = prune(append(g.last, begun))
	g.steps = append(g.steps, steps)
}

// weigh holds a page against one supposition.
func weigh(s supposition, t *traits) step {
	out := step{start: s.start, before: s.score, signs: signsOf(s.profile, t)}
	for _, g := range out.signs {
		out.begin += g.Weight
	}
	if s.profile.returns(t) {
		out.begin, out.stay = out.begin+returned, returned
	}
	return out
}

// prune drops the suppositions that cannot win any more. Equal ones keep the
// order of their starts.
func prune(all []supposition) []supposition {
	slices.SortStableFunc(all, func(a, b supposition) int { return cmp.Compare(b.score, a.score) })
	keep := min(len(all), mostSuppositions)
	for keep > 1 && all[keep-1].score < all[0].score-hopeless {
		keep--
	}
	return all[:keep]
}

// starts returns the pages' indices on which the best solution begins oficios,
// in order.
func (g *programme) starts() []int {
	if len(g.last) == 0 {
		return nil
	}
	out := []int{g.last[0].start}
	for at := out[0]; at > 0; {
		at = g.from[at]
		out = append(out, at)
	}
	slices.Reverse(out)
	return out
}

// margins returns for each page after the first how much better the best
// solution is in which an oficio begins on it than the best in which none does.
func (g *programme) margins() []float64 {
	out := make([]float64, len(g.steps))
	after := map[int]float64{} // by start: what the pages from here on add at best
	for _, s := range g.last {
		after[s.start] = 0
	}
	for i := len(g.steps) - 1; i >= 0; i-- {
		after, out[i] = backwards(g.steps[i], i+1, after)
	}
	return out
}

// backwards goes back over a page: what is added from it on, by the start of
// the supposition before it, and the page's margin.
func backwards(steps []step, page int, after map[int]float64) (before map[int]float64, margin float64) {
	before = make(map[int]float64, len(steps))
	begins, stays := math.Inf(-1), math.Inf(-1)
	begun, alive := after[page]
	if !alive {
		begun = math.Inf(-1)
	}
	for _, s := range steps {
		begin, stay := s.begin+begun, math.Inf(-1)
		if gain, alive := after[s.start]; alive {
			stay = s.stay + gain
		}
		before[s.start] = max(begin, stay)
		begins, stays = max(begins, s.before+begin), max(stays, s.before+stay)
	}
	return before, min(max(begins-stays, -hopeless), hopeless)
}
