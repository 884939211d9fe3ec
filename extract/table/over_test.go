package table

import "testing"

// TestOver: figures of two columns that were read as one are not told.
func TestOver(t *testing.T) {
	s := newSheet(1)
	s.table(200, 150, countsWidths, "all", []string{"Mes", "Altas", "Bajas"}, []string{"Enero", "1 204", "2 310"}, []string{"Febrero", "3 987", "4 118"}, []string{"Marzo", "2 340", "1 001"})
	s.text(204, 150+4*rowHeight+11, "Abril").right(406, 150+4*rowHeight+11, "753178396429")
	for _, r := range build(t, s)[0].Table.Rows {
		for i, c := range r.Cells {
			if _, told := c.Value.Num(); told != (r.Label != "Abril") {
				t.Errorf("%s %d: %+v", r.Label, i, c)
			}
		}
	}
}
