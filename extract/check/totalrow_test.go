package check

import "testing"

// TestFindTotalRow: a last line that sums up all others in nearly all columns is their total, by
// whatever name; in a few columns it may be so by chance.
func TestFindTotalRow(t *testing.T) {
	checkTables(t, []tableCase{
		{
			"a total's name misread",
			tab("t1", "A", "# | 2018 | 2019 | 2020 | 2021 | 2022", "x | 11 | 212 | 313 | 414 | 515", "y | 21 | 122 | 223 | 324 | 425", "z | 31 | 132 | 233 | 334 | 435", "Ptal | 63 | 466 | 769 | 1,072 | 1,475"),
			[]string{"t1 total_mismatch: 1475/1375 source"},
		},
		{
			"two columns",
			tab("t1", "A", "# | 2018 | 2019", "x | 11 | 212", "y | 21 | 122", "z | 31 | 132", "w | 63 | 566"),
			nil,
		},
		{
			"months, of which the last is as much as those before in some columns",
			tab("t1", "A", "# | 2018 | 2019 | 2020 | 2021 | 2022", "Enero | 11 | 212 | 313 | 414 | 515", "Febrero | 21 | 122 | 223 | 324 | 425", "Marzo | 32 | 334 | 536 | 738 | 951"),
			nil,
		},
	})
}
