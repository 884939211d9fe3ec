package fold

import "testing"

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
