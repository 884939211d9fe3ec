package fold

import "testing"

func TestRoman(t *testing.T) {
	for n := 1; n < 90; n++ {
		if got, ok := ParseRoman(Roman(n)); !ok || got != n {
			t.Errorf("%d: %s, %d, %v", n, Roman(n), got, ok)
		}
	}
	for _, s := range []string{"", "IIII", "VX", "IL", "XIIV", "A", "LL", "LXXXX"} {
		if n, ok := ParseRoman(s); ok {
			t.Errorf("%q read as %d", s, n)
		}
	}
}
