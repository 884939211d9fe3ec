package typeface

// How many columns lie between a digit's advance and the next digit: fewer than none where
// their pictures overlap.
const (
	leastGap = -3
	mostGap  = 14
)

// A sign between digits takes so many columns.
const (
	leastSign = 3
	mostSign  = 12
)

// never is a score that nothing has.
const never = -1e9

// gapCost is how much less likely digits are, by the columns between them.
func gapCost(columns int, sign bool) float32 {
	switch {
	case sign && columns < leastSign:
		return float32(leastSign-columns) * 3
	case sign && columns > mostSign:
		return float32(columns-mostSign) * 3
	case sign:
		return 0
	case columns < 0:
		return 2 * float32(columns*columns)
	}
	return float32(columns * columns)
}

// signCost is how much less likely a sign is between digits than none, and digitCost what
// each digit more costs.
const (
	signCost  = 2
	digitCost = 15
)

// step is a way to come to where a digit ends.
type step struct {
	score   float32
	digit   int // that ends there; -1 for none
	at      int // where it begins
	earlier int // end of the digit before; -1 for the first
}

// read finds the digits that most likely made a line's ink, and how much likelier than
// paper they are. The row has them from last to first.
func (f *face) read(l *line, down int) (row []step, score float32) {
	ends := make([]step, l.width+1)
	for i := range ends {
		ends[i] = step{score: never, digit: -1}
	}
	best := 0
	for x := range l.width {
		before := joined(ends, x)
		for d, g := range f.glyphs {
			end := x + g.advance
			if end > l.width {
				continue
			}
			own := g.score(l, x, down)
			s := before.score + own - digitCost
			if own < leastFit*g.expected || s <= ends[end].score {
				continue // a comma is a bit like any digit
			}
			ends[end] = step{s, d, x, before.earlier}
			if s > ends[best].score {
				best = end
			}
		}
	}
	for e := best; e >= 0 && ends[e].digit >= 0; e = ends[e].earlier {
		row = append(row, ends[e])
	}
	return row, ends[best].score
}

// joined is the likeliest way to come to a digit that begins in a column: behind another,
// or as the first one.
func joined(ends []step, x int) step {
	best := step{earlier: -1}
	for e := max(0, x-mostGap); e <= min(len(ends)-1, x-leastGap); e++ {
		cost := min(gapCost(x-e, false), gapCost(x-e, true)+signCost)
		if s := ends[e].score - cost; s > best.score {
			best = step{score: s, earlier: e}
		}
	}
	return best
}

// end is the column behind the last digit of a row.
func (f *face) end(row []step) int { return row[0].at + f.glyphs[row[0].digit].advance }

// reading is what a row tells of a line.
func (f *face) reading(l *line, down int, row []step) reading {
	r := reading{digits: f.digits(l, down, row)}
	before, behind := l.inkBeside(row[len(row)-1].at, f.end(row))
	if before > f.stray {
		r.left = int(f.height / 2)
	}
	if behind > f.stray {
		r.right = int(f.height / 2)
	}
	return r
}

// digits tells how clear each digit of a row is.
func (f *face) digits(l *line, down int, row []step) []Digit {
	out := make([]Digit, 0, len(row))
	for i := len(row) - 1; i >= 0; i-- {
		own := f.glyphs[row[i].digit]
		score := own.score(l, row[i].at, down)
		digit := Digit{Value: '0' + byte(row[i].digit), Fit: float64(score / own.expected)}
		other, most := f.other(l, down, row[i])
		digit.Other, digit.Clear = '0'+byte(other), float64(score-most)
		out = append(out, digit)
	}
	return out
}

// other is the digit that fits next best in the place of one, on whichever side of it, and
// its score.
func (f *face) other(l *line, down int, of step) (digit int, most float32) {
	most = never
	behind := of.at + f.glyphs[of.digit].advance
	for d, g := range f.glyphs {
		last := min(max(of.at, behind-g.advance)+besideOther, l.width-g.advance)
		for at := max(0, of.at-besideOther); d != of.digit && at <= last; at++ {
			if s := g.score(l, at, down); s > most {
				digit, most = d, s
			}
		}
	}
	return digit, most
}

// besideOther is how many columns beside a digit's place another one may stand in it.
const besideOther = 3
