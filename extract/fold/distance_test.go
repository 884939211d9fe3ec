package fold

import (
	"strings"
	"testing"
)

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"OFICIO", "0FICIO", 1}, {"FOLIO", "FOLI", 1}, {"año", "ano", 1}, {"", "TOTAL", 5}} {
		if got := Distance(c.a, c.b); got != c.want {
			t.Errorf("%q, %q: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

func TestWithin(t *testing.T) {
	long := strings.Repeat("ABCDE", shortText)
	for _, c := range []struct {
		a, b string
		most int
	}{
		{"", "", 0},
		{"OFICIO", "0FICIO", 1},
		{"FOLIO", "FOLI", 1},
		{"", "TOTAL", 5},
		{"FRACCION", "FRACC10N", 1},
		{"FRACCION", "ARTICULO", 2},
		{"ARTICULOS", "ARTLCULO", 2},
		{"ABAB", "BABA", 2},
		{"A", "B", 0},
		{"ABCD", "A", 2},
		{long + "XYZ", "Z" + long, 4},
		{long, "X" + long + "X", 1},
	} {
		want := Distance(c.a, c.b)
		for _, got := range []int{Within(c.a, c.b, c.most), Within([]byte(c.b), []byte(c.a), c.most)} {
			if got != want && (want <= c.most || got <= c.most) {
				t.Errorf("%q, %q within %d: %d, want %d", c.a, c.b, c.most, got, want)
			}
		}
	}
}
