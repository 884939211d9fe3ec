// Package solve weighs what may explain relations between figures that do not
// hold, such as a total that is not the sum of its cells: that the print itself
// is wrong, or that some of the figures were misread.
//
// A Problem has Cells, each with the Readings that it may have, the cheapest ones
// first after the one that was taken, and Relations
// between them. Explain searches for Explanations: some cells read otherwise,
// and the rest of the relations broken in print. It is a best-first search over
// costs, which are negative natural logarithms of probabilities, so that the
// likeliest explanations come first; it ends after MostStates
// and MostTries at the latest.
package solve

import (
	"cmp"
	"container/heap"
	"math"
	"slices"
)

// Bounds of the search.
const (
	// MostStates is how many partial explanations are kept at most.
	MostStates = 100_000
	// MostTries is how many readings of two cells together are tried at most: some 0.1
	// seconds.
	MostTries = 30_000_000
	// MostChanges is how many cells an explanation may read otherwise.
	MostChanges = 5
	// unlikely is how much more than the cheapest known explanation one may cost
	// that is still told: its odds are one in 1,100.
	unlikely = 7
)

// twin is the cost of a relation that is broken by the same misprint as another
// one: a wrong cell breaks the sums of both its row and its column.
const twin = 0.7

// Reading is one value that a cell may have in print.
type Reading struct {
	Value float64
	Cost  float64 // -ln of its probability
}

// Cell is a figure; its first reading is the one that was taken, the others are
// sorted by cost.
type Cell struct{ Readings []Reading }

// Relation is what should hold between cells.
type Relation struct {
	Cells []int
	// Off is by how much the relation fails to hold, 0 where it holds.
	Off func(value func(cell int) float64) float64
	// Weights, one for each cell, say that Off is the weighted sum of the cells, and 0
	// within Slack. They are nil where it is not.
	Weights []float64
	Slack   float64
	// Fault is the cost of the print itself being wrong by a given difference, as Off tells it
	// with the given values.
	Fault func(off float64, value func(cell int) float64) float64
	// Least is the least that Fault ever is.
	Least float64
}

// Problem is a set of cells and what should hold between them.
type Problem struct {
	Cells     []Cell
	Relations []Relation
}

// Change is a cell that is read otherwise: by which of its readings.
type Change struct{ Cell, Reading int }

// Explanation is one way in which all is explained.
type Explanation struct {
	Changes     []Change // by cell
	Broken      []int    // relations that do not hold in print, sorted
	Cost        float64
	Probability float64 // among the explanations found
}

// Explain returns the explanations of a problem, the likeliest first. Where all
// relations hold as read that is one without changes. Complete is false where
// the search was cut off, and likelier ones may be missing.
func (p *Problem) Explain() (found []Explanation, complete bool) {
	s := newSearch(p)
	first := s.first()
	s.push(first)
	s.bound = s.blameAll(first).cost + unlikely
	complete = s.run()
	s.blameInstead()
	s.readRather()
	s.misprintOnce()
	s.slipRather()
	s.readTogether()
	weigh(s.found)
	return s.found, complete
}

// Costs returns what tells the cost of an explanation that makes some changes, and has all
// relations that do not hold with them broken in print.
func (p *Problem) Costs() func(changes ...Change) float64 {
	s := newSearch(p)
	taken := s.first()
	return func(changes ...Change) float64 {
		st := taken
		for _, c := range changes {
			st = s.with(st, c)
		}
		return s.blameAll(st).cost
	}
}

// weigh gives the explanations their shares of probability.
func weigh(found []Explanation) {
	slices.SortStableFunc(found, func(a, b Explanation) int { return cmp.Compare(a.Cost, b.Cost) })
	sum := 0.0
	for i := range found {
		found[i].Probability = math.Exp(found[0].Cost - found[i].Cost)
		sum += found[i].Probability
	}
	for i := range found {
		found[i].Probability /= sum
	}
}

// search is a search under way.
type search struct {
	*Problem
	of      [][]int    // the relations of each cell
	others  [][]Change // to each reading of each cell but the first
	made    int        // states
	tried   int        // readings of two cells together
	waiting queue
	seen    map[string]bool
	bound   float64 // above which nothing is carried on
	found   []Explanation

	order  []int                // the relations, those of the fewest cells first
	lowest []float64            // the least that each relation's being broken may cost
	least  map[settling]float64 // what reading cells otherwise costs that settles them
	raises []map[int64]float64  // by cell
	taken  map[int]bool         // cells, while looking ahead
}

func newSearch(p *Problem) *search {
	s := &search{Problem: p, of: make([][]int, len(p.Cells)), others: make([][]Change, len(p.Cells)), seen: map[string]bool{}, bound: math.Inf(1)}
	s.order, s.least, s.raises, s.taken = p.bySize(), map[settling]float64{}, make([]map[int64]float64, len(p.Cells)), map[int]bool{}
	for i, c := range p.Cells {
		s.others[i] = make([]Change, 0, len(c.Readings)-1)
		for k := range c.Readings[1:] {
			s.others[i] = append(s.others[i], Change{i, k + 1})
		}
	}
	for i, r := range p.Relations {
		for _, c := range r.Cells {
			s.of[c] = append(s.of[c], i)
		}
	}
	s.lowest = s.lowestOf()
	return s
}

// first is the state in which all cells are as they were taken.
func (s *search) first() *state {
	st := &state{off: make([]float64, len(s.Relations))}
	for i := range s.Relations {
		st.off[i] = s.off(st, i)
	}
	return st
}

// blameAll takes every relation that does not hold for the print's mistake.
func (s *search) blameAll(st *state) *state {
	for i := s.open(st); i >= 0; i = s.open(st) {
		st = s.broken(st, i)
	}
	return st
}

// run carries on the partial explanation that may become the cheapest until none is left
// that is likely enough.
func (s *search) run() (complete bool) {
	for len(s.waiting) > 0 {
		if s.exhausted() {
			return false
		}
		st := heap.Pop(&s.waiting).(*state)
		if st.least > s.bound {
			return true
		}
		i := s.open(st)
		if i < 0 {
			s.bound = min(s.bound, st.cost+unlikely)
			s.found = append(s.found, st.explanation())
			continue
		}
		s.push(s.broken(st, i))
		s.change(st, i)
	}
	return true
}

// open is the relation of the fewest cells that does not hold and is not called broken,
// -1 where there is none: it can be settled in the fewest ways.
func (s *search) open(st *state) int {
	for _, i := range s.order {
		if st.off[i] != 0 {
			return i
		}
	}
	return -1
}

// push has a state carried on, unless it was met before.
func (s *search) push(st *state) {
	if key := st.key(); !s.seen[key] {
		s.seen[key] = true
		s.made++
		if st.least = st.cost - s.returned(st) - s.compoundable(st) + s.ahead(st); st.least <= s.bound {
			heap.Push(&s.waiting, st)
		}
	}
}
