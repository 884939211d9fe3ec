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
