package fold

import "strings"

var romanDigits = []struct {
	value int
	sign  string
}{{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}

// Roman writes a number as a law's parts are numbered: up to 89 it is well formed.
func Roman(n int) string {
	var b strings.Builder
	for _, d := range romanDigits {
		for n >= d.value {
			b.WriteString(d.sign)
			n -= d.value
		}
	}
	return b.String()
}

// ParseRoman reads a well-formed Roman number in capitals, up to 89.
func ParseRoman(s string) (int, bool) {
	n, rest := 0, s
	for _, d := range romanDigits {
		for strings.HasPrefix(rest, d.sign) {
			n, rest = n+d.value, rest[len(d.sign):]
		}
	}
	return n, rest == "" && n > 0 && n < 90 && Roman(n) == s
}
