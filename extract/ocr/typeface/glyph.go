package typeface

import "math"

// The columns that a digit takes, with the paper beside it, at least and at most.
const (
	narrowest = digitHeight / 2
	widest    = digitHeight
)

// paperInk is the ink that paper has, in specks.
const paperInk = 0.02

// glyph is how a digit looks: how likely each of its points is ink.
type glyph struct {
	count   float64   // digits that it was made of
	ink     []float64 // the sum of theirs, column by column
	advance int       // columns from it to the next digit

	likely   []float32 // what ink at each point adds to its likelihood against that of paper
	paper    float32   // what it has where all is paper
	expected float32   // what it has on average
}

func newGlyph() *glyph { return &glyph{ink: make([]float64, widest*rows)} }

// add lays a digit that begins in a column of a line upon the others.
func (g *glyph) add(l *line, at, down int) {
	g.count++
	for x := max(0, -at); x < widest && at+x < l.width; x++ {
		for y, v := range l.from(at+x, down)[:rows] {
			g.ink[x*rows+y] += float64(v)
		}
	}
}

// mass is the ink that it has on average, in points full of it.
func (g *glyph) mass() float64 {
	sum := 0.0
	for _, v := range g.ink {
		sum += v
	}
	return sum / g.count
}

// lean adds a share of another glyph, as so many digits more.
func (g *glyph) lean(on *glyph, as float64) {
	for i, v := range on.ink {
		g.ink[i] += as * v / on.count
	}
	g.count += as
}

// The bounds of how likely a point is ink: of few digits nothing surer can be said.
const (
	leastInk = 0.01
	mostInk  = 0.97
)

// weigh makes the likelihoods of the digits' ink. One more digit that is nearly paper is
// added, as what is not known.
func (g *glyph) weigh(advance int) {
	g.advance = advance
	g.likely = make([]float32, advance*rows)
	g.paper, g.expected = 0, 0
	for i := range g.likely {
		p := min(max((g.smooth(i)+0.1)/(g.count+1), leastInk), mostInk)
		on, off := math.Log(p/paperInk), math.Log((1-p)/(1-paperInk))
		g.likely[i] = float32(on - off)
		g.paper += float32(off)
		g.expected += float32(p*on + (1-p)*off)
	}
}

// smooth is the sum of ink at a point with that beside it: digits do not lie exactly one
// upon another.
func (g *glyph) smooth(i int) float64 {
	x, y := i/rows, i%rows
	sum, weights := 0.0, 0.0
	for dx := max(-1, -x); dx <= min(1, widest-1-x); dx++ {
		for dy := max(-1, -y); dy <= min(1, rows-1-y); dy++ {
			w := 1.0
			if dx == 0 {
				w *= 3
			}
			if dy == 0 {
				w *= 3
			}
			sum += w * g.ink[i+dx*rows+dy]
			weights += w
		}
	}
	return sum / weights
}

// score is the logarithm of how many times likelier it is that a digit made the ink from a
// column on than that it is paper.
func (g *glyph) score(l *line, at, down int) float32 {
	s := g.paper
	for x := range g.advance {
		likely := g.likely[x*rows:][:rows]
		for y, v := range l.from(at+x, down)[:rows] {
			s += v * likely[y]
		}
	}
	return s
}
