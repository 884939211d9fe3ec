package layout

import "testing"

func TestAmounts(t *testing.T) {
	for text, want := range map[string]int{
		"0,00 1.159.521.532,07":    2,
		"18.236.341,93 0,00 12,50": 3,
		"1,204 310":                0, // the groups of one number, badly read
		"1 159 521":                0,
		"1,204":                    0,
		"12 MF":                    0,
		"12 1,204.50":              2,
		"":                         0,
	} {
		if got := Amounts(text); got != want {
			t.Errorf("Amounts(%q) = %d, want %d", text, got, want)
		}
	}
}
