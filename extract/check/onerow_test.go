package check

import (
	"slices"
	"testing"
)

// TestDoubtedBesideOneRow: where one row explains why no column adds up, the sum of a column with a figure that was not
// believed is checked too, once its row tells that.
func TestDoubtedBesideOneRow(t *testing.T) {
	table := tab("t1", "A", "# | H | M | Total", "a | 1,386 | 704 | 2,090", "b | 672 | 472 | 1,144", "c | 1,649 | 274 | 1,923", "d | 1,022 | 644 | 1,663", "=Total | 4,057 | 1,619 | 5,676")
	table = nulled(table, 3, 1) // 641 in print
	want := "t1 total_mismatch: 1619/2091 source"
	if got := told(findingsOf(document(table), nil)); !slices.Contains(got, want) {
		t.Errorf("%q, want %q among them", got, want)
	}
}
