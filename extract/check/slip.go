package check

import (
	"math"
	"slices"

	"github.com/oficialia/oficialia/schema"
)

// slips reports whether a total is off as by a slip.
func (m *model) slips(r *relation) bool {
	off := math.Abs(r.off(m.taken))
	return r.slip(off, math.Round(off*math.Pow10(decimalsOf(schema.Number(off)))), m.taken)
}

// slip reports whether a total differs from its figures as people's slips make it
// differ: by one digit, by two neighbouring digits that changed places, which makes
// nine times such a difference, or by a figure that was left out or counted twice. What
// rounding adds to a digit's difference is less than the digit's unit.
func (r *relation) slip(off, units float64, value func(int) float64) bool {
	return oneDigit(units) || math.Mod(units, 9) == 0 && oneDigit(units/9) || r.oneDigitOff(off) || r.swapped(value) ||
		slices.ContainsFunc(r.terms, func(f int) bool { return math.Abs(value(f)-off) <= r.slackBy(value(f)) })
}

// slackBy is how far what a total is off by may be from a figure that was left out: as far as
// rounding goes, where the figure is clear of that.
func (r *relation) slackBy(figure float64) float64 {
	if figure < clearOfSlack*r.slack {
		return 1e-6
	}
	return r.slack + 1e-6
}

// clearOfSlack is how many times the slack of rounded figures a digit's unit is at least for
// a difference of one digit not to be one by chance.
const clearOfSlack = 4

// oneDigitOff reports whether a sum of rounded figures is off by one digit, as far as
// rounding lets it be seen.
func (r *relation) oneDigitOff(off float64) bool {
	for unit := 1.0; r.slack > 0 && unit <= off+r.slack; unit *= 10 {
		digit := math.Round(off / unit)
		if unit >= clearOfSlack*r.slack && digit >= 1 && digit <= 9 && math.Abs(off-digit*unit) <= r.slack {
			return true
		}
	}
	return false
}

// swapped reports whether a sum of rounded figures is its total, as far as rounding goes, with two
// neighbouring digits that changed places.
func (r *relation) swapped(value func(int) float64) bool {
	if r.slack == 0 || r.weights() == nil || len(r.terms) == 0 {
		return false
	}
	total := value(r.total)
	for unit := 1.0; 10*unit <= total; unit *= 10 {
		low, high := math.Mod(math.Floor(total/unit), 10), math.Mod(math.Floor(total/(10*unit)), 10)
		if low != high && 9*unit >= clearOfSlack*r.slack && math.Abs(total+9*unit*(low-high)-r.expected(value)) <= r.slack+1e-6 {
			return true
		}
	}
	return false
}

// oneDigit reports whether a whole number has one digit besides zeros at its end.
func oneDigit(n float64) bool {
	for n >= 10 && math.Mod(n, 10) == 0 {
		n /= 10
	}
	return n >= 1 && n < 10
}
