package check

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestLeftOut: a row of small figures that the totals of two other columns leave out is left out of the third,
// whatever figures may be misread there; that of one column may be off by as much by chance.
func TestLeftOut(t *testing.T) {
	for _, c := range []struct {
		lines []string
		want  []string
	}{
		{
			[]string{"# | X | H | M", "a | 4 | 36 | 52", "b | 4 | 54 | 83", "c | 3 | 73 | 41", "d | 8 | 27 | 33", "=TOTAL | 16 | 117 | 168"},
			[]string{"t1 total_mismatch: 16/19 source", "t1 total_mismatch: 117/190 source", "t1 total_mismatch: 168/209 source"},
		},
		{
			[]string{"# | X | H", "a | 4 | 36", "b | 4 | 54", "c | 3 | 73", "d | 8 | 27", "=TOTAL | 16 | 117"},
			[]string{"t1 total_mismatch: 117/190 source"},
		},
	} {
		table := tab("t1", "A", c.lines...)
		for i := range table.Rows {
			table.Rows[i].Cells[0].Evidence.Confidence = 0.6
		}
		if diff := cmp.Diff(c.want, told(findingsOf(document(table), nil))); diff != "" {
			t.Errorf("%q: %s", c.lines, diff)
		}
	}
}
