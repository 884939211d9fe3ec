package check

import (
	"math"
	"strconv"
	"strings"
)

// The shares of misread numbers in which a digit was taken for one that looks
// like it, for any other, and was lost or made of a speck at either end.
const (
	alikeShare = 0.7
	otherShare = 0.15
	endShare   = 0.15
)

// alike are the digits that Tesseract takes for one another. All of 32 digits that
// looks at drawn scans misread were among these: 5 for 9, 3 and 0, 7 for 1, 6 for
// 0, 1 for 4; the others have the like strokes.
var alike = [10]string{
	0: "5689", 1: "47", 2: "7", 3: "589", 4: "19", 5: "03689", 6: "0358", 7: "129", 8: "03569", 9: "03457",
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
