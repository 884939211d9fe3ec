package typeface

// reach is how many columns off a digit of a sample is looked for.
const reach = 5

// find looks for the digits of a sample near where they were thought to stand, or anywhere
// when nobody thought of that yet or it may have others. One whose digits the face lacks, or that
// is like none of these, is put aside.
func (f *face) find(s *sample) {
	most, found := float32(never), *s
	found.starts = nil
	for _, option := range s.options {
		near := s.starts
		if option.digits != s.digits {
			near = nil
		}
		for down := 0; down <= s.line.slack; down++ {
			if near != nil && (down < s.down-1 || down > s.down+1) {
				continue
			}
			try := sample{line: s.line, spelling: option, starts: near}
			if starts, score := f.align(&try, down); score > most {
				most = score
				found.spelling, found.down, found.starts = option, down, starts
			}
		}
		if s.sure {
			break
		}
	}
	if most < leastLike*f.expected(found.digits) {
		found.starts = nil
	}
	*s = found
}

// leastLike is how like others a figure is that a face is learned from.
const leastLike = 0.5

// expected is the score that digits have on average.
func (f *face) expected(digits string) (sum float32) {
	for _, d := range digits {
		if g := f.glyphs[d-'0']; g != nil {
			sum += g.expected
		}
	}
	return sum
}

// align finds where digits that are known stand so that they most likely made the ink.
func (f *face) align(s *sample, down int) (starts []int, score float32) {
	n, width := len(s.digits), s.line.width
	scores := make([]float32, width) // of the digits so far, by where the last one begins
	ways := make([][]int, n)
	for k := range n {
		g := f.glyphs[s.digits[k]-'0']
		if g == nil {
			return nil, never
		}
		next := make([]float32, width)
		ways[k] = make([]int, width)
		for x := range width {
			next[x] = never
			if x+g.advance > width || s.starts != nil && (x < s.starts[k]-reach || x > s.starts[k]+reach) {
				continue
			}
			before, from := float32(0), 0
			if k > 0 {
				before, from = f.behind(s, scores, k, x)
			}
			if before > never/2 {
				next[x], ways[k][x] = before+g.score(&s.line, x, down), from
			}
		}
		scores = next
	}
	at := 0
	for x := range scores {
		if scores[x] > scores[at] {
			at = x
		}
	}
	if scores[at] <= never/2 {
		return nil, never
	}
	score = scores[at]
	starts = make([]int, n)
	for k := n - 1; k >= 0; k-- {
		starts[k], at = at, ways[k][at]
	}
	return starts, score
}

// behind is the likeliest beginning of the digit before digit k of a sample, which begins
// in a column.
func (f *face) behind(s *sample, scores []float32, k, x int) (most float32, from int) {
	most = never
	advance := f.glyphs[s.digits[k-1]-'0'].advance
	for e := max(0, x-advance-mostGap); e <= min(len(scores)-1, x-advance-leastGap); e++ {
		if v := scores[e] - gapCost(x-e-advance, s.parted[k]); v > most {
			most, from = v, e
		}
	}
	return most, from
}
