package check

import (
	"testing"

	"github.com/oficialia/oficialia/schema"
)

// TestNameless: no words, or a row's figures, over a table's columns tell no names.
func TestNameless(t *testing.T) {
	for _, c := range []struct {
		names []string
		want  bool
	}{
		{[]string{"Hombres", "Mujeres", "Total"}, false},
		{[]string{"", "Importe"}, false},
		{[]string{"2018", "2019"}, false},
		{[]string{"H", "M", "Total"}, false},
		{[]string{"%"}, false},
		{[]string{"", ""}, true},
		{[]string{"", "m"}, true},
		{[]string{"25195", "182827", "TRANSPARENCIA"}, true},
		{[]string{"1 496", "39 954"}, true},
	} {
		table := &schema.Table{}
		for _, n := range c.names {
			table.Columns = append(table.Columns, schema.Column{Name: n})
		}
		if nameless(table) != c.want {
			t.Errorf("%q: nameless %t", c.names, !c.want)
		}
	}
}

// TestHeadedByRow: a figure with letters in it over a table's column is a row that was misread,
// and rows may be missing then.
func TestHeadedByRow(t *testing.T) {
	for name, want := range map[string]bool{"lo as52a": true, "35.52A": true, "Casos": false, "2021": false, "H": false, "1T22": false, "18-25": false, "": false} {
		table := &schema.Table{Columns: []schema.Column{{Name: name}}}
		if headedByRow(table) != want {
			t.Errorf("%q: headed by a row %t", name, !want)
		}
	}
	checkTables(t, []tableCase{
		{"a first row read for a name", tab("t1", "A 2018-2021", "# | lo as52a", "2020 | 91,565", "2021 | 99,816", "=Total | 226,905"), []string{"t1 unreadable_cell: / undetermined"}},
		{"a name", tab("t1", "A 2018-2021", "# | Casos", "2020 | 91,565", "2021 | 99,816", "=Total | 226,905"), []string{"t1 total_mismatch: 226905/191381 source", "t1 period_mismatch: 2018-2021/2020-2021 source"}},
	})
}

// TestStartsYear: rows may lack above a list that nothing names or leads to, but not above January.
func TestStartsYear(t *testing.T) {
	checkTables(t, []tableCase{
		{"from January on", tab("t1", "", "Enero | 1,043", "Febrero | 3,936", "Marzo | 272", "=Total | 5,009"), []string{"t1 total_mismatch: 5009/5251 source"}},
		{"of offices", tab("t1", "", "Centro | 1,043", "Norte | 3,936", "Sur | 272", "=Total | 7,009"), []string{"t1 unreadable_cell: / undetermined"}},
		{"from March on", tab("t1", "", "Marzo | 1,043", "Abril | 3,936", "Mayo | 272", "=Total | 7,009"), []string{"t1 unreadable_cell: / undetermined"}},
	})
}

// TestLikeTotal: a column whose name is what Total is misread for sums up others where most rows add up.
func TestLikeTotal(t *testing.T) {
	rows := func(name string) schema.Table {
		return tab("t1", "A", "# | H | M | btal | H | M | "+name, "x | 69 | 46 | 115 | 53 | 46 | 99", "y | 62 | 84 | 146 | 41 | 32 | 73", "z | 130 | 58 | 188 | 90 | 57 | 147", "w | 42 | 31 | 73 | 47 | 46 | 120")
	}
	checkTables(t, []tableCase{
		{"misread", rows("btal"), []string{"t1 total_mismatch: 120/93 source"}},
		{"another name", rows("Otros"), nil},
	})
}

// TestNamelessTotal: the last column sums up the others where its name was not read and three of four rows add up;
// where another name was read they must nearly all.
func TestNamelessTotal(t *testing.T) {
	rows := func(name string) schema.Table {
		return tab("t1", "A", "# | T1 | T2 | T3 | "+name, "x | 81 | 41 | 105 | 227", "y | 66 | 46 | 51 | 163", "z | 88 | 64 | 114 | 284", "w | 32 | 11 | 47 | 90")
	}
	checkTables(t, []tableCase{
		{"not read", rows(""), []string{"t1 total_mismatch: 284/266 source"}},
		{"another name", rows("Otros"), nil},
	})
}
