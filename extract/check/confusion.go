package check

import (
	"math"
	"strconv"
	"strings"
)

// The shares of misread numbers in which a digit was taken for another, one of two like
// digits was lost or made twice, and one was lost or made of a speck at either end: of 107
// misread figures of drawn scans 76, 12 and 19.
const (
	digitShare = 0.71
	twinShare  = 0.11
	endShare   = 0.18
)

// fusedShare is the share, for each 4 that was read, of misread numbers in which two ones
// that touch were taken for it: of 14 misread figures of drawn scans with a 4 five.
const fusedShare = 0.2

// misread counts, by the digit that was read, those that were printed, of 111 figures of
// drawn scans with one wrong digit. Where a stroke is worn off a 4 becomes a 3, a 5 too,
// and a 6 or a 9 a 0; hardly anything is read for a 6 or an 8 that is none. One more
// is added where two digits have like strokes.
var misread = [10][10]float64{
	0: {1: 1, 2: 1, 3: 1, 5: 1, 6: 19, 8: 1, 9: 10},
	1: {2: 1, 3: 1, 4: 5, 7: 11},
	2: {1: 1, 3: 2, 4: 1, 5: 2, 7: 2},
	3: {4: 30, 5: 12, 8: 2, 9: 1},
	4: {1: 5, 3: 1, 8: 1, 9: 1},
	5: {0: 1, 3: 1, 6: 2, 7: 2, 8: 1, 9: 1},
	6: {0: 1, 3: 1, 5: 1, 8: 2},
	7: {1: 1, 2: 2, 5: 1, 9: 1},
	8: {0: 1, 3: 1, 5: 1, 6: 1, 9: 1},
	9: {0: 2, 3: 1, 4: 1, 5: 2, 7: 1},
}

// unseen is what any other pair of digits counts: of 77 figures one was such a pair when
// most others had been counted.
const unseen = 0.5

// pairs is what all pairs of digits count together.
var pairs = func() (all float64) {
	for _, counts := range misread {
		for _, n := range counts {
			all += n + unseen
		}
	}
	return all
}()

// confused is how many times likelier than the average of all digits one is to be a
// given other that was misread.
func confused(read, printed byte) float64 {
	return 10 * (misread[read-'0'][printed-'0'] + unseen) / pairs
}

// differingShare is the share of misread digits that stand where looks differ, if they do
// but read as many digits: of 66 misread figures of drawn scans 53 were wrong there alone.
const differingShare = 0.8

// seenDigit is the part of that share where the figure was not believed though a look was sure of it as it was read:
// of 168 such figures of 2,200 drawn bundles 24 had digits lost or added at an end, 5 were what other looks read, and
// two had a digit that none had read.
const seenDigit = 0.1

// beside lays what a look read of a number under its digits: a look that has all but the first or
// the last agrees on these.
func beside(look, digits string) string {
	switch {
	case len(look)+1 != len(digits):
	case strings.HasSuffix(digits, look):
		return " " + look
	case strings.HasPrefix(digits, look):
		return look + " "
	}
	return look
}

// places are the shares of a number's digits in its misread ones: where looks differ that
// read as many digits, or one less at an end, most of all.
func places(digits string, looks []string) []float64 {
	out := make([]float64, len(digits))
	differing := 0
	for _, look := range looks {
		look = beside(look, digits)
		for i := range digits {
			if len(look) == len(digits) && look[i] != digits[i] && out[i] == 0 {
				out[i], differing = 1, differing+1
			}
		}
	}
	for i := range out {
		switch {
		case differing == 0 || differing == len(digits):
			out[i] = 1 / float64(len(digits))
		case out[i] > 0:
			out[i] = differingShare / float64(differing)
		default:
			out[i] = (1 - differingShare) / float64(len(digits)-differing)
		}
	}
	return out
}

// confusions are the numbers that a number comes of when one of its digits was
// misread, with their shares. A number without decimals has none in its
// confusions either; decimals is how many digits the table prints after the point.
// The looks are the digits that were read; a digit that was taken for another has so much of the usual share.
func confusions(value float64, decimals int, looks []string, part float64) map[float64]float64 {
	text := strconv.FormatFloat(math.Abs(round(value)), 'f', -1, 64)
	if decimals > 0 {
		text = strconv.FormatFloat(math.Abs(value), 'f', decimals, 64)
	}
	digits := strings.Replace(text, ".", "", 1)
	point := len(text) - 1 - strings.IndexByte(text, '.')
	if !strings.Contains(text, ".") {
		point = 0
	}
	out := make(map[float64]float64, 10*len(digits)+24)
	add := func(digits string, share float64) {
		n, err := strconv.ParseFloat(digits, 64)
		if err == nil && digits != "" && (digits[0] != '0' || len(digits) == point+1 || len(digits) == 1) {
			out[math.Copysign(n/math.Pow10(point), value)] += share
		}
	}
	each := 1 / float64(len(digits))
	share := places(digits, looks)
	for i := range digits {
		for d := byte('0'); d <= '9'; d++ {
			if d != digits[i] {
				add(digits[:i]+string(d)+digits[i+1:], digitShare*part*share[i]*confused(digits[i], d))
			}
		}
		if digits[i] == '4' {
			add(digits[:i]+"11"+digits[i+1:], fusedShare)
		}
		add(digits[:i]+digits[i:i+1]+digits[i:], twinShare*each*0.75)
		if i > 0 && digits[i] == digits[i-1] {
			add(digits[:i]+digits[i+1:], twinShare*0.25)
		}
	}
	for d := byte('0'); d <= '9'; d++ {
		add(string(d)+digits, endShare/20)
		add(digits+string(d), endShare/40)
	}
	add(digits[1:], endShare/8)
	add(digits[:len(digits)-1], endShare/8)
	return out
}

// withOne is a number with a one before it.
func withOne(value float64, decimals int) float64 {
	n, err := strconv.ParseFloat("1"+strconv.FormatFloat(math.Abs(value), 'f', decimals, 64), 64)
	if err != nil {
		return value
	}
	return math.Copysign(n, value)
}
