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
