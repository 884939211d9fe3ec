package check

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/oficialia/oficialia/schema"
)

// TestShares: shares tell that their whole was misread, and what a figure without its
// point is.
func TestShares(t *testing.T) {
	whole := tab("t1", "A", "# | Casos | %", "a | 2,565 | 22.7", "b | 1,779 | 15.7", "c | 791 | 7.0", "d | 1,516 | 13.4", "e | 4,672 | 41.3", "=Suma | 1,323 | 100.0")
	lost := tab("t1", "A", "# | Casos | %", "a | 32 | 3.2", "b | 194 | 19.4", "c | 245 | 24.5", "d | 529 | 529", "=Suma | 1,000 | 100.0")
	nameless := tab("t1", "A", "# | Casos | o", "a | 164 | 42.9", "b | 214 | 37.0", "c | 178 | 30.7", "d | 23 | 4.0", "=Suma | 579 | 100.0")
	far := tab("t1", "A", "# | Casos | %", "a | 1,148 | 17.86", "b | 34 | 115", "c | 507 | 7.89", "d | 1,163 | 18.09", "e | 2,866 | 44.59", "=Suma | 6,428 | 100")
	far.Rows[1].Cells[1].Value = schema.Scalar{}
	whole.Totals[0].Cells[0].Evidence.Confidence = 0.75
	lost.Rows[3].Cells[1].Value = schema.Scalar{}
	for _, c := range []struct {
		name  string
		table schema.Table
		want  []string
	}{
		{"a one lost from the whole", whole, []string{"t1 mended_cell: 1323/11323 ocr"}},
		{"a column without a name", nameless, []string{"t1 percentage_mismatch: 42.9/28.3 source"}},
		{"a share far off whose point was lost", far, []string{"t1 total_mismatch: 6428/5718 source", "t1 unreadable_cell: 115/ ocr"}},
		{"off by one of the last decimal", tab("t1", "A", "# | Casos | %", "a | 156 | 15.9", "b | 246 | 24.9", "c | 162 | 16.4", "d | 424 | 42.9", "=Suma | 988 | 100.1"), nil},
		{"off by two of the last decimal", tab("t1", "A", "# | Casos | %", "a | 156 | 16.0", "b | 246 | 24.9", "c | 162 | 16.4", "d | 424 | 42.9", "=Suma | 988 | 100.0"), []string{"t1 percentage_mismatch: 16/15.8 source"}},
		{"a point lost", lost, []string{"t1 mended_cell: 529/52.9 ocr"}},
	} {
		if diff := cmp.Diff(c.want, told(checked(document(c.table))), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

// TestIntroduced: a table right behind a colon begins there, though it has no names.
func TestIntroduced(t *testing.T) {
	for text, want := range map[string]int{
		"como sigue: Norte 3":                       1,
		"como sigue. Norte 3":                       0,
		"como sigue: Oriente y: Norte 3":            1,
		"como sigue: Oriente: 1.099, y: Norte 3":    0,
		"fueron: 99, como sigue. De ellos: Norte 3": 1,
	} {
		table := tab("t1", "", "Norte | 3,972", "Sur | 798", "Este | 1,137", "=total | 8,878")
		for _, rows := range [][]schema.Row{table.Rows, table.Totals} {
			for i := range rows {
				e := rows[i].Cells[0].Evidence
				by := len(text) - 1
				e.Page, e.Start, e.End = 2, e.Start+by, e.End+by
			}
		}
		doc := document(table)
		doc.Oficios[0].Pages = []int{1, 2}
		doc.Pages = []schema.Page{{Number: 2, Text: text}}
		mismatches := 0
		for _, f := range checked(doc) {
			if f.Code == schema.TotalMismatch {
				mismatches++
			}
		}
		if mismatches != want {
			t.Errorf("%q: %d mismatches, want %d", text, mismatches, want)
		}
	}
}
