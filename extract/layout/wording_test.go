package layout

import "testing"

// TestLeftOpen: after which words a label's next line goes on with it.
func TestLeftOpen(t *testing.T) {
	for _, c := range []struct {
		word, next string
		want       bool
	}{
		{"Metropolitana-", "Oficina", false},
		{"Metropo-", "litana", true},
		{"METROPO-", "LITANA", true},
		{"LPN-2022-", "004", true},
		{"Norte,", "Centro", true},
		{"Tijuana/", "Otay", true},
		{"-", "Oficina", true},
		{"Norte", "Oficina", false},
	} {
		if got := leftOpen(c.word, c.next); got != c.want {
			t.Errorf("%q before %q: %v", c.word, c.next, got)
		}
	}
}
