package check

import (
	"math"
	"strings"

	"github.com/oficialia/oficialia/schema"
)

// How likely a one at a figure's beginning was taken for a part of a rule beside it, or for a
// speck, and lost: of some 200,000 figures of drawn scans that were read surely none had lost one, of
// 2,100 others four.
const (
	lostOne     = 5e-6
	unsureOne   = 2e-3
	surelyWhole = 0.95
)

// weighOne notes that a figure may have lost a one before it, and a sign between thousands with
// it where one would stand there.
func weighOne(v *schema.Value, value float64, decimals int, group rune, chances map[float64]float64) {
	lost := lostOne
	switch digits := plainDigits(math.Trunc(value)); {
	case v.Confidence() < surelyWhole:
		lost = unsureOne
	case len(digits)%3 == 0 && (group == ',' || group == '.'):
		lost /= 2
	}
	chances[withOne(value, decimals)] += lost
}

// How likely a figure that begins with a one, and was not read quite surely, has lost another
// one before it: two ones stand so close in many types that they are read as one. Of 1,120
// such figures of drawn scans nine had, of 7,580 that were read surely none.
const lostTwin = 5e-3

// weighTwin notes that a figure may have lost one of two ones that it begins with.
func weighTwin(v *schema.Value, value float64, decimals int, chances map[float64]float64) {
	if v.Confidence() < surelyWhole && strings.HasPrefix(plainDigits(value), "1") {
		chances[withOne(value, decimals)] += lostTwin
	}
}

// lostOneMore is that where looks differ, lostFirst where what one reads is what was taken
// without its first digit: that is not clear then, and a one beside a speck reads so.
const (
	lostOneMore = 0.02
	lostFirst   = 0.1
)

// How likely a figure of three digits is the rest of one in a table that parts thousands by
// blanks: a group of one digit is a word by itself and may be lost, a one most of all. Of
// 577 such figures of drawn scans one was.
const (
	lostGroupOne = 1e-3
	lostGroup    = 1e-4
)

// withoutFirst reports whether a number is another without its first digit.
func withoutFirst(whole, rest float64) bool {
	digits := plainDigits(whole)
	return len(digits) > 2 && digits[1:] == plainDigits(rest)
}

// weighGroup notes that a figure of three digits may be what is left of a larger one, in a column of which
// such a share of figures is.
func weighGroup(value, share float64, chances map[float64]float64) {
	if value < 100 || value >= 1000 {
		return
	}
	for thousands := 1000.0; thousands < 10000; thousands += 1000 {
		chances[thousands+value] += lostGroup * share
	}
	chances[1000+value] += lostGroupOne * share
}
