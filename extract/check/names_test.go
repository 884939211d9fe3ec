package check

import (
	"testing"

	"github.com/oficialia/oficialia/schema"
)

// TestMisreadTotal: specks beside a total's letters, or among them, make no other row of it.
func TestMisreadTotal(t *testing.T) {
	for label, want := range map[string]bool{
		"-SUBTOTAL": true, "TOTA L GENERAL": true, "* TOTAL": true,
		"TOTAL": false, "GRAN TOTAL": false, "SUBTOTAL NORTE": false, "TOTAL 2": false, "-": false,
	} {
		if misreadTotal(label) != want {
			t.Errorf("%q: a total %t", label, !want)
		}
	}
	checkTables(t, []tableCase{{
		"a subtotal with a speck before it",
		tab("t1", "A", "x | 619", "y | 367", "=SUBTOTAL | 986", "z | 321", "w | 883", "—SUBTOTAL | 1,204", "v | 681", "u | 149", "=SUBTOTAL | 880", "=TOTAL | 3,070"),
		[]string{"t1 total_mismatch: 880/830 source"},
	}})
}

// TestRepeatedNames: a line that repeats the columns' names holds no figures, nor does one of
// their years above it.
func TestRepeatedNames(t *testing.T) {
	checkTables(t, []tableCase{
		{
			"names once more, under years of which one was read as two figures",
			nulled(tab("t1", "A", "# | 2018 Casos | 2018 %", " | 2 | 0.18", "Mes | Casos | %", "Enero | 143 | 13.75%", "Febrero | 76 | 7.31%", "Marzo | 821 | 78.94%", "=TOTAL | 1,040 | 100.00%"), 0, 1),
			[]string{"t1 unreadable_cell: 0.18/ ocr", "t1 unreadable_cell: Casos/ ocr", "t1 unreadable_cell: %/ ocr"},
		},
		{
			"a row without a name above one",
			tab("t1", "A", "# | H | M", " | 12 | 18", "x | 143 | 51", "=TOTAL | 155 | 79"),
			[]string{"t1 total_mismatch: 79/69 source"},
		},
	})
}

// TestNamesColumns: a word in a column of figures is a name of it, be it no figure that was not
// believed; one in a column of texts is none.
func TestNamesColumns(t *testing.T) {
	for name, c := range map[string]struct {
		line, rows string
		want       bool
	}{
		"a name among them that was read for a figure": {"Entidad | Ene | Feb | 00 | Total", "1 | 2 | 3 | 6", true},
		"a row of texts": {"N-1 | Centro | Papelera | 00 | Pagado", "Norte | Limpieza | 3 | Pagado", false},
	} {
		table := nulled(texts(tab("t1", "A", c.line, "x | "+c.rows, "y | "+c.rows, "z | "+c.rows), 3), 0, 2)
		for i := range table.Rows[1:] {
			table.Rows[i+1].Cells[3] = cell(0, table.Rows[i+1].Cells[3].Text)
			if _, number := table.Rows[i+1].Cells[3].Value.Num(); !number {
				table.Rows[i+1].Cells[3].Value = schema.String("Pagado")
			}
		}
		v := newModel(nil).look(&schema.Oficio{}, &table)
		if v.lines[0].apart != c.want {
			t.Errorf("%s: names %t", name, !c.want)
		}
	}
}
