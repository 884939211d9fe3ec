package check

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestTwinRow: where a row stands twice and one figure differs, that figure was misread if the
// row's sum says so. A row with another label tells nothing.
func TestTwinRow(t *testing.T) {
	const head, first = "# | Federal | Estatal | Total", "Cuba | 4,314.5 | 5,586.0 | 9,900.5"
	const total = "=Total | 9,136.2 | 11,158.8 | 20,295.0"
	for second, want := range map[string][]string{
		"Estados Unidos | 4,821.7 | 6,572.8 | 10,394.5": {
			"t1 total_mismatch: 9136.2/13957.9 source", "t1 total_mismatch: 11158.8/16731.6 source", "t1 total_mismatch: 20295/30689.5 source",
			"t1 mended_cell: 6572.8/5572.8 ocr", "t1 duplicate_row: Estados Unidos/ source",
		},
		"España | 4,821.7 | 6,572.8 | 10,394.5": {
			"t1 total_mismatch: 9136.2/13957.9 source", "t1 total_mismatch: 11158.8/17731.6 source", "t1 total_mismatch: 20295/30689.5 source",
			"t1 total_mismatch: 10394.5/11394.5 source",
		},
	} {
		table := tab("t1", "A", head, first, "Estados Unidos | 4,821.7 | 5,572.8 | 10,394.5", second, total)
		table.Rows[2].Cells[1].Evidence.Confidence = 0.85
		if diff := cmp.Diff(want, told(findingsOf(document(table), nil))); diff != "" {
			t.Errorf("%s: %s", second, diff)
		}
	}
}
