package check

import (
	"math"
	"strconv"
	"strings"
)

// The shares of misread numbers in which a digit was taken for one that looks
// like it, for any other, and was lost or made of a speck at either end.
const (
	alikeShare = 0.9
	otherShare = 0.04
	endShare   = 0.06
)

// alike are, for each digit that was read, those that it may be. All of 49 digits that
// looks at drawn scans misread are among them: most often 6 and 8 that were read 0, 4
// read 3 where a stroke was worn off, 7 and 4 read 1, 1 read 4, 5 read 9, 3 and 0; the
// others have the like strokes.
var alike = [10]string{
	0: "5689", 1: "247", 2: "7", 3: "4589", 4: "19", 5: "03689", 6: "0358", 7: "129", 8: "03569", 9: "03457",
}

// confusions are the numbers that a number comes of when one of its digits was
// misread, with their shares. A number without decimals has none in its
// confusions either; decimals is how many digits the table prints after the point.
func confusions(value float64, decimals int) map[float64]float64 {
	text := strconv.FormatFloat(math.Abs(round(value)), 'f', -1, 64)
	if decimals > 0 {
		text = strconv.FormatFloat(math.Abs(value), 'f', decimals, 64)
	}
	digits := strings.Replace(text, ".", "", 1)
	point := len(text) - 1 - strings.IndexByte(text, '.')
	if !strings.Contains(text, ".") {
		point = 0
	}
	out := map[float64]float64{}
	add := func(digits string, share float64) {
		n, err := strconv.ParseFloat(digits, 64)
		if err == nil && digits != "" && (digits[0] != '0' || len(digits) == point+1 || len(digits) == 1) {
			out[math.Copysign(n/math.Pow10(point), value)] += share
		}
	}
	for i := range digits {
		near := alike[digits[i]-'0']
		for d := byte('0'); d <= '9'; d++ {
			share := otherShare / 9
			if strings.IndexByte(near, d) >= 0 {
				share += alikeShare / float64(len(near))
			}
			if d != digits[i] {
				add(digits[:i]+string(d)+digits[i+1:], share/float64(len(digits)))
			}
		}
	}
	for d := byte('0'); d <= '9'; d++ {
		add(string(d)+digits, endShare/30)
		add(digits+string(d), endShare/60)
	}
	add(digits[1:], endShare/3)
	add(digits[:len(digits)-1], endShare/6)
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
