package table

import (
	"testing"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// TestWideDay: a day as wide as two digits of which one was read is not believed.
func TestWideDay(t *testing.T) {
	for _, c := range []struct {
		day           string
		width, height float64
		want          bool
	}{{"3", 0.02, 0.02, true}, {"3", 0.02, 0.036, false}, {"3", 0.011, 0.02, false}, {"25", 0.02, 0.02, false}} {
		at := func(text string, left, width float64) layout.Word {
			return layout.Word{Word: page.Word{Text: text, Box: schema.Box{left, 0.1, left + width, 0.12}}}
		}
		first := at(c.day, 0.2, c.width)
		first.Box[3] = first.Box[1] + c.height
		cell := layout.Cell{Words: []layout.Word{first, at("de", 0.23, 0.02), at("junio", 0.26, 0.05), at("de", 0.32, 0.02), at("2022", 0.35, 0.04)}}
		if got := (row{page: &layout.Page{}}).wideDay(cell); got != c.want {
			t.Errorf("%s in %v: %t", c.day, c.width, got)
		}
	}
	table := schema.Table{Columns: make([]schema.Column, 1), Rows: []schema.Row{
		{Cells: []schema.Value{schema.NewValue(schema.Scalar{}, "3 de junio de 2022")}},
		{Cells: []schema.Value{schema.NewValue(schema.String("4 de mayo de 2022"), "4 de mayo de 2022")}},
	}}
	if typeColumns(&table, Style{}); !table.Rows[0].Cells[0].Value.IsNull() || table.Rows[1].Cells[0].Value != schema.String("2022-05-04") {
		t.Errorf("got %v and %v", table.Rows[0].Cells[0].Value, table.Rows[1].Cells[0].Value)
	}
}
