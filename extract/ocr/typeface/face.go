package typeface

import "math"

// face is how the digits of one size and weight look.
type face struct {
	height float64 // of its digits, in pixels
	glyphs [10]*glyph
	stray  float32 // ink that may stand beside a figure's digits, in points full of it
}

// complete reports whether a face has each digit: what it lacks would be taken for another.
func (f *face) complete() bool {
	for _, g := range f.glyphs {
		if g == nil || g.count < leastOfKind {
			return false
		}
	}
	return true
}

// sample is a figure that a face is learned from.
type sample struct {
	line    line
	options []spelling // that it may have
	sure    bool       // it has the first

	spelling       // that it is taken to have
	down     int   // where its digits stand
	starts   []int // columns of its digits; none as long as these are not known
}

// spelling is a figure's digits, and whether a sign stands before each.
type spelling struct {
	digits string
	parted []bool
}

func spell(text string) (s spelling) {
	sign := false
	for _, r := range text {
		if r < '0' || r > '9' {
			sign = true
			continue
		}
		s.digits += string(r)
		s.parted = append(s.parted, sign)
		sign = false
	}
	return s
}

func newSample(f Figure, height float64) *sample {
	s := &sample{line: newLine(f, height), down: leastSlack / 2, sure: f.Sure}
	for _, text := range f.Texts {
		s.options = append(s.options, spell(text))
	}
	s.spelling = s.options[0]
	return s
}

// Where digits stand as far as nobody knows better: their advance in most faces, and that of
// a sign between them, in points.
const (
	usualAdvance = 0.74 * digitHeight
	signAdvance  = 0.37 * digitHeight
)

// spread sets digits side by side in the middle of their figure.
func (s *sample) spread() {
	x := 0.0
	for k := range s.digits {
		if s.parted[k] {
			x += signAdvance
		}
		s.starts = append(s.starts, int(math.Round(x)))
		x += usualAdvance
	}
	left := int(math.Round((float64(s.line.width) - x) / 2))
	for k := range s.starts {
		s.starts[k] += left
	}
}

// rounds is how many times digits are laid one upon another and found again by what comes
// out.
const rounds = 4

// leaning is as how many digits of its own a face takes those of a usual one.
const leaning = 1.5

// learn makes a face of samples, which leans on a usual one if there is one.
func learn(samples []*sample, usual *face) *face {
	f := &face{}
	if usual != nil {
		f.glyphs = usual.glyphs
	}
	for _, s := range samples {
		s.starts = nil
		if usual == nil {
			s.spread()
			continue
		}
		f.find(s)
	}
	for range rounds {
		f.glyphs = laid(samples, usual)
		for _, s := range samples {
			f.find(s)
		}
	}
	f.glyphs = laid(samples, usual)
	return f
}

// laid makes glyphs of where the samples' digits stand.
func laid(samples []*sample, usual *face) (out [10]*glyph) {
	var advances [10]mean
	var all mean
	for _, s := range samples {
		for k, at := range s.starts {
			d := s.digits[k] - '0'
			if out[d] == nil {
				out[d] = newGlyph()
			}
			out[d].add(&s.line, at, s.down)
			if k+1 < len(s.starts) && !s.parted[k+1] {
				advances[d].add(float64(s.starts[k+1] - at))
				all.add(float64(s.starts[k+1] - at))
			}
		}
	}
	for d, g := range out {
		if usual != nil && usual.glyphs[d] != nil {
			if g == nil {
				out[d] = usual.glyphs[d]
				continue
			}
			g.lean(usual.glyphs[d], leaning)
		}
		if g != nil {
			g.weigh(int(math.Round(min(max(advances[d].of(5, all.of(4, usualAdvance)), narrowest), widest))))
		}
	}
	return out
}

// mean is that of numbers.
type mean struct{ sum, count float64 }

func (m *mean) add(v float64) { m.sum, m.count = m.sum+v, m.count+1 }

// of is the mean with so many numbers more.
func (m *mean) of(more, number float64) float64 { return (m.sum + more*number) / (m.count + more) }

// strayShare is how much ink may stand beside a figure's digits, in that of the lightest
// digit: of a worn one that was passed over there is more.
const strayShare = 0.12

// strayInk is the ink that may stand beside digits of a complete face.
func (f *face) strayInk() float32 {
	least := math.Inf(1)
	for _, g := range f.glyphs {
		least = min(least, g.mass())
	}
	return float32(strayShare * least)
}
