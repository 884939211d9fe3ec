package table

import (
	"cmp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// The shares of a name's letters that may be misread, where its label alone tells it and
// where the alphabet's order does too, and how many letters further the next name has to be.
const (
	misreadName  = 3
	misreadInRow = 2
	nameMargin   = 2
)

// The confidences below which a label may be a name of which half the letters were misread,
// and one of which a part is left.
const (
	doubtedName = 0.65
	brokenName  = 0.3
)

// places are the rows of a table by places.
type places struct {
	names  []placeName // by the alphabet
	labels []string    // as the names' folded
	trust  []float64   // in the labels
	mates  []int       // by row, the other one of its place, -1 for none; nil where each has one row
	at     []int       // the name of each row; -1 where it is not known
}

func newPlaces(names []placeName, labels []string, trust []float64, mates []int) *places {
	p := &places{names: slices.Clone(names), labels: labels, trust: trust, mates: mates}
	slices.SortFunc(p.names, func(a, b placeName) int { return cmp.Compare(a.folded, b.folded) })
	for _, l := range labels {
		p.at = append(p.at, slices.IndexFunc(p.names, func(n placeName) bool { return n.folded == l }))
	}
	return p
}

// mend finds the names of rows that were misread, and reports whether the rows are places
// at all: most were read so, or some, where nearly all are near to names or the title says what they are.
func (p *places) mend(origins []schema.Origin, titled bool) bool {
	read, rows := p.known(), len(p.at)
	if p.mates != nil {
		rows /= 2
	}
	if read < leastSequence && (read == 0 || !titled) {
		return false
	}
	for more := true; more; {
		more = false
		for i := range p.at {
			if p.at[i] < 0 && origins[i] != schema.Native {
				p.at[i] = p.told(i)
				more = more || p.at[i] >= 0
			}
		}
	}
	known := p.known()
	return read >= leastSequence && (2*read >= rows || 5*known >= 4*rows) || titled && known >= leastSequence && 3*known >= rows
}

// known is how many places' names are known.
func (p *places) known() int {
	known := slices.DeleteFunc(slices.Clone(p.at), func(at int) bool { return at < 0 })
	slices.Sort(known)
	return len(slices.Compact(known))
}

// told is the one name that a row's label may be: it is near, or stands in its place of the
// alphabet and is not far; -1 where there is none.
func (p *places) told(i int) int {
	if best := p.nearest(i, 0, len(p.names)); best.sole() && misreadName*best.distance <= len(p.names[best.at].folded) {
		return best.at
	}
	if at := p.byStart(i); at >= 0 {
		return at
	}
	if at := p.byEnd(i); at >= 0 {
		return at
	}
	lo, hi, ordered := p.between(i)
	if !ordered || p.trust[i] >= doubtedName || p.labels[i] == "" {
		return -1
	}
	best := p.nearest(i, lo, hi)
	if !best.sole() || p.nearerElsewhere(i, best.distance) {
		return -1
	}
	name, label := p.names[best.at].folded, p.labels[i]
	if misreadInRow*best.distance <= len(name) || p.trust[i] < brokenName && (name[0] == label[0] || hi-lo == 1) && partLeft(label, name) {
		return best.at
	}
	return -1
}

// byStart is the one name that begins with a label, as that of a cell in two lines does of which the second was not
// read; -1 where there is none, or the label has a name in it already.
func (p *places) byStart(i int) int {
	label := p.labels[i]
	if len(label) < endLetters || slices.ContainsFunc(p.names, func(n placeName) bool { return strings.HasPrefix(label, n.folded) }) {
		return -1
	}
	return p.only(i, func(name string) bool { return strings.HasPrefix(name, label) })
}

// byEnd is the one name of which a doubted label is the end, but for a letter that was cut; -1
// where there is none.
func (p *places) byEnd(i int) int {
	label := p.labels[i]
	if p.trust[i] >= doubtedName || len(label) <= endLetters {
		return -1
	}
	return p.only(i, func(name string) bool { return strings.HasSuffix(name, label[1:]) })
}

// only is the one name that fits and no other place than row i's has; -1 where there is none.
func (p *places) only(i int, fits func(name string) bool) int {
	at := -1
	for k, n := range p.names {
		if !fits(n.folded) || p.taken(k, i) {
			continue
		}
		if at >= 0 {
			return -1
		}
		at = k
	}
	return at
}

// farName is further than any name is from another.
const farName = 100

// near is the name nearest to a label, and how near it and the next one are.
type near struct{ at, distance, next int }

func (n near) sole() bool { return n.at >= 0 && n.next-n.distance >= nameMargin }

// nearest finds the name nearest to row i's label among those from lo to hi that no other
// place has.
func (p *places) nearest(i, lo, hi int) near {
	label := p.labels[i]
	best := near{-1, farName, farName}
	for at := lo; at < hi; at++ {
		if p.taken(at, i) {
			continue
		}
		switch d := fold.Within(label, p.names[at].folded, best.distance+nameMargin); {
		case d < best.distance:
			best = near{at, d, best.distance}
		case d < best.next:
			best.next = d
		}
	}
	return best
}

// mate is the other row of row i's place; -1 where there is none.
func (p *places) mate(i int) int {
	if p.mates == nil {
		return -1
	}
	return p.mates[i]
}

// taken reports whether a name is another place's than row i's.
func (p *places) taken(at, i int) bool {
	for k, other := range p.at {
		if other == at && k != i && (p.mates == nil || p.mates[i] != k) {
			return true
		}
	}
	return false
}

// nearerElsewhere reports whether row i's label is nearer than that to any name.
func (p *places) nearerElsewhere(i, distance int) bool {
	return slices.ContainsFunc(p.names, func(n placeName) bool { return fold.Within(p.labels[i], n.folded, distance) < distance })
}

// between are the names that row i may have by the alphabet, from lo to hi, and whether the
// known names around the row keep its order: the last rows of a list may begin anew.
func (p *places) between(i int) (lo, hi int, ordered bool) {
	lo, hi = 0, len(p.names)
	before := p.inOrder(i, -1)
	after := p.inOrder(i, 1)
	if len(before) > 0 {
		lo = before[0] + 1
	}
	if len(after) > 0 {
		hi = after[0]
	}
	if mate := p.mate(i); mate >= 0 && p.at[mate] >= 0 {
		lo, hi = p.at[mate], p.at[mate]+1
	}
	return lo, hi, lo <= hi && len(before)+len(after) >= leastSequence
}

// inOrder are the known names before row i, or behind it, the nearest first, as far as they
// keep the alphabet's order.
func (p *places) inOrder(i, step int) []int {
	var out []int
	for k := i + step; k >= 0 && k < len(p.at); k += step {
		at := p.at[k]
		if at < 0 {
			continue
		}
		if n := len(out); n > 0 && ((at-out[n-1])*step < 0 || at == out[n-1] && p.mates == nil) {
			break
		}
		out = append(out, at)
	}
	return out
}

// partLeft reports whether a label has hardly a letter that the name has not, in its order.
func partLeft(label, name string) bool {
	kept := 0
	for _, r := range label {
		if at := strings.IndexRune(name, r); at >= 0 {
			name = name[at+1:]
			kept++
		}
	}
	return kept >= leastSequence && 3*kept >= 2*len(label)
}
