package check

import (
	"testing"

	"github.com/oficialia/oficialia/schema"
)

// illegible gives a cell a text that is no figure.
func illegible(t schema.Table, row, column int, text string) schema.Table {
	c := &t.Rows[row].Cells[column]
	c.Value, c.Text = schema.Scalar{}, text
	return t
}

// TestDerived: a figure that nobody could read is told by sums: by two that agree, or
// by one that what is left of it resembles, and by none else.
func TestDerived(t *testing.T) {
	column := func() schema.Table { return tab("t1", "A", "x | 1,204", "y | 987", "z | 310", "=TOTAL | 2,501") }
	wide := func(total string) schema.Table {
		return tab("t1", "A", "# | H | M | Total", "x | 15 | 60 | 75", "y | 41 | 80 | 121", "z | 25 | 53 | 78", "=TOTAL | 81 | 193 | "+total)
	}
	for _, c := range []struct {
		name  string
		table schema.Table
		row   int
		want  schema.Scalar
	}{
		{"one sum, and it resembles", illegible(column(), 1, 0, "9<7"), 1, schema.Number(987)},
		{"one sum, and it does not", illegible(column(), 1, 0, "<1>"), 1, schema.Scalar{}},
		{"two sums agree", illegible(wide("274"), 1, 0, "<1>"), 1, schema.Number(41)},
		{"two sums disagree", illegible(tab("t1", "A", "# | H | M | Total", "x | 15 | 60 | 75", "y | 41 | 80 | 121", "z | 25 | 53 | 78", "=TOTAL | 91 | 193 | 274"), 1, 0, "<1>"), 1, schema.Scalar{}},
		{"two sums tell of a figure that was not found", illegible(wide("274"), 1, 0, ""), 1, schema.Number(41)},
		{"two sums tell otherwise of an empty cell", illegible(wide("294"), 2, 0, ""), 2, schema.Number(25)},
		{"the file's own text has an empty cell", native(illegible(wide("274"), 1, 0, "")), 1, schema.Scalar{}},
		{"two sums tell a zero of what looks like a mark misread", illegible(tab("t1", "A", "# | H | M | Total", "x | 15 | 60 | 75", "y | 0 | 80 | 80", "z | 25 | 53 | 78", "=TOTAL | 40 | 193 | 233"), 1, 0, "md."), 1, schema.Scalar{}},
		{"two sums tell a zero", illegible(tab("t1", "A", "# | H | M | Total", "x | 15 | 60 | 75", "y | 0 | 80 | 80", "z | 25 | 53 | 78", "=TOTAL | 40 | 193 | 233"), 1, 0, "O"), 1, schema.Number(0)},
		{"two sums disagree, and it resembles what one tells", illegible(tab("t1", "A", "# | H | M | Total", "x | 15 | 60 | 75", "y | 41 | 80 | 121", "z | 25 | 53 | 78", "=TOTAL | 91 | 193 | 274"), 1, 0, "\"41"), 1, schema.Number(41)},
		{"a letter like a zero in what stands for no data", illegible(tab("t1", "A", "# | H | M | Total", "x | 15 | 60 | 75", "y | 0 | 80 | 80", "z | 25 | 53 | 78", "=TOTAL | 40 | 193 | 233"), 1, 0, "NOD"), 1, schema.Scalar{}},
		{"nothing stands there", illegible(column(), 1, 0, ""), 1, schema.Scalar{}},
	} {
		doc := document(c.table)
		checked(doc)
		v := doc.Oficios[0].Tables[0].Rows[c.row].Cells[0]
		if v.Value != c.want || (v.Mended == nil) != c.want.IsNull() {
			t.Errorf("%s: the cell is %v, mended %+v", c.name, v.Value, v.Mended)
		}
	}
}
