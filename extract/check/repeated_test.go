package check

import "testing"

// TestCountedOnce: of a total that counts a row once which stands twice it is said.
func TestCountedOnce(t *testing.T) {
	for name, table := range map[string]struct {
		lines []string
		en    string
	}{
		"once": {
			[]string{"x | 120", "y | 150", "y | 150", "z | 1", "=TOTAL | 271"},
			`The total "TOTAL" of table "A" is stated as 271, but its 4 cells add up to 421. It counts the row "y" once, which stands twice.`,
		},
		"otherwise": {
			[]string{"x | 120", "y | 150", "y | 150", "z | 1", "=TOTAL | 431"},
			`The total "TOTAL" of table "A" is stated as 431, but its 4 cells add up to 421.`,
		},
	} {
		found := checked(document(tab("t1", "A", table.lines...)))
		if len(found) == 0 || found[0].Message != table.en {
			t.Errorf("%s: %+v", name, found)
		}
	}
}
