package typeface

import (
	"slices"
	"strings"
)

// group are samples of one size.
type group struct {
	height  float64 // of their digits, in pixels
	samples []*sample
}

// alike is how many times as high as the lowest the highest digits of one size are at most.
const alike = 1.3

// fewest is how many figures of a size there are at least.
const fewest = 3

// bySize groups figures whose digits are of about the same height, the largest group first.
func bySize(figures []Figure) []group {
	left := slices.Clone(figures)
	slices.SortStableFunc(left, func(a, b Figure) int { return compare(heightOf(a), heightOf(b)) })
	var out []group
	for len(left) > 0 {
		from, to := mostAlike(left)
		if to-from >= fewest {
			g := group{height: heightOf(left[(from+to)/2])}
			for _, f := range left[from:to] {
				g.samples = append(g.samples, newSample(f, g.height))
			}
			out = append(out, g)
		}
		left = slices.Delete(left, from, to)
	}
	return out
}

// mostAlike is the longest run of sorted figures that are of one size.
func mostAlike(sorted []Figure) (from, to int) {
	for i := range sorted {
		end := i
		for end < len(sorted) && heightOf(sorted[end]) <= alike*heightOf(sorted[i]) {
			end++
		}
		if end-i > to-from {
			from, to = i, end
		}
	}
	return from, to
}

// commaHeight is how high a figure with a comma is, in digits.
const commaHeight = 1.17

func heightOf(f Figure) float64 {
	if strings.Contains(f.Texts[0], ",") {
		return float64(f.At.Dy()) / commaHeight
	}
	return float64(f.At.Dy())
}

func compare(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// inks are how much ink digits have in most faces, in that of a 0.
var inks = [10]float64{1, 0.7, 1, 1, 1, 1, 1.1, 0.8, 1.2, 1.1}

// heavier is how many times as much ink as in the middle figure there is in a bold one.
const heavier = 1.3

// byWeight parts plain and bold samples; few bold ones are taken for plain ones that are
// smeared.
func byWeight(samples []*sample) (plain, bold []*sample) {
	weights := make([]float64, len(samples))
	for i, s := range samples {
		weights[i] = s.weight()
	}
	sorted := slices.Clone(weights)
	slices.Sort(sorted)
	for i, s := range samples {
		if weights[i] > heavier*sorted[len(sorted)/2] {
			bold = append(bold, s)
		} else {
			plain = append(plain, s)
		}
	}
	if len(bold) <= fewest {
		return samples, nil
	}
	return plain, bold
}

// weight is how much ink a sample has for the digits that it has.
func (s *sample) weight() float64 {
	ink, expected := 0.0, 0.0
	for _, v := range s.line.ink {
		ink += float64(v)
	}
	for _, d := range s.digits {
		expected += inks[d-'0']
	}
	return ink / expected
}
