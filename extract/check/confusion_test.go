package check

import "testing"

// TestConfusions: the likelier misreading has the larger share.
func TestConfusions(t *testing.T) {
	for _, c := range []struct {
		name           string
		read           float64
		likely, rather float64
	}{
		{"a stroke of a 4 is worn off", 31, 41, 81},
		{"a 3 is rather wrong than an 8", 38, 48, 36},
		{"a 6 is read 0", 2079, 2679, 2179},
		{"one of two ones was lost", 3713, 37113, 37213},
		{"one of two ones is too many", 37113, 3713, 3113},
	} {
		shares := confusions(c.read, 0)
		if shares[c.likely] <= shares[c.rather] {
			t.Errorf("%s: %v has %.5f, %v has %.5f", c.name, c.likely, shares[c.likely], c.rather, shares[c.rather])
		}
	}
}
