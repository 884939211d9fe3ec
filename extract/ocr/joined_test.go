package ocr

import (
	"testing"

	"github.com/oficialia/oficialia/extract/page/pagetest"
)

// TestRulesEndWithTheirTable: a rule down a table does not go on with one of the next table that
// stands in its line, whether a title between its rules is the first row of that or not. One that is
// worn between two rows does.
func TestRulesEndWithTheirTable(t *testing.T) {
	for name, c := range map[string]struct {
		draw func(s *pagetest.Sheet)
		want int // rules down, all columns together
	}{
		"two tables": {func(s *pagetest.Sheet) {
			s.Grid(1, 1, 1, 0.25, 3, 3)
			s.Grid(1, 2.1, 1, 0.25, 2, 3)
		}, 7},
		"a title's row": {func(s *pagetest.Sheet) {
			s.Grid(1, 1, 1, 0.25, 3, 3)
			s.Grid(1.5, 1.95, 1.5, 0.25, 1, 1)
			s.Grid(1.5, 2.2, 0.5, 0.25, 3, 3)
		}, 8},
		"a worn rule": {func(s *pagetest.Sheet) {
			s.Grid(1, 1, 1, 0.25, 3, 2)
			s.Grid(1, 1.75, 1, 0.25, 3, 2)
			for _, x := range []float64{1, 2, 4} {
				s.Fill(x, 1.5, 0.01, 0.25)
			}
		}, 4},
	} {
		sheet := pagetest.NewSheet(8, 4, 150)
		c.draw(sheet)
		down := 0
		for _, r := range prepared(t, sheet).rules {
			if r.vertical {
				down++
			}
		}
		if down != c.want {
			t.Errorf("%s: %d rules down, want %d", name, down, c.want)
		}
	}
}
