package check

import (
	"testing"

	"github.com/oficialia/oficialia/schema"
)

// TestReadAsOne: a figure that stands over the column beside it, where nothing was read, is that of
// both cells; one in its own column is not, nor where the columns stand over one another anyway.
func TestReadAsOne(t *testing.T) {
	for _, c := range []struct {
		name        string
		right, left float64 // where the figure ends, and those of the column beside it begin
		beside      string  // what was read there
		want        bool
	}{
		{"over the column beside it", 0.50, 0.48, "", true},
		{"in its own", 0.45, 0.48, "", false},
		{"beside another figure", 0.50, 0.48, "11", false},
		{"columns over one another", 0.50, 0.42, "", false},
	} {
		cell := func(row int, lo, hi float64, text string) schema.Value {
			return schema.NewValue(schema.String(text), text, schema.Evidence{Page: 1, Origin: schema.OCR, Box: schema.Box{lo, 0.1 * float64(row), hi, 0.1*float64(row) + 0.01}})
		}
		beside := schema.Value{}
		if c.beside != "" {
			beside = cell(3, c.left, 0.50, c.beside)
		}
		table := schema.Table{Rows: []schema.Row{
			{Label: "Enero", Cells: []schema.Value{cell(1, 0.42, 0.45, "190"), cell(1, c.left, 0.50, "120")}},
			{Label: "Febrero", Cells: []schema.Value{cell(2, 0.42, 0.45, "228"), cell(2, c.left, 0.50, "166")}},
			{Label: "Marzo", Cells: []schema.Value{cell(3, 0.42, c.right, "28211"), beside}},
		}}
		if c.name == "columns over one another" {
			for i := range table.Rows[:2] {
				table.Rows[i].Cells[0] = cell(i+1, 0.42, 0.50, "190")
			}
		}
		v := &view{table: &table}
		if got := v.over(line{row: &table.Rows[2]}, 0, 1); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
