package check

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/schema"
)

// TestShares: shares tell that their whole was misread, and what a figure without its
// point is.
func TestShares(t *testing.T) {
	whole := tab("t1", "A", "# | Casos | %", "a | 2,565 | 22.7", "b | 1,779 | 15.7", "c | 791 | 7.0", "d | 1,516 | 13.4", "e | 4,672 | 41.3", "=Suma | 1,323 | 100.0")
	lost := tab("t1", "A", "# | Casos | %", "a | 32 | 3.2", "b | 194 | 19.4", "c | 245 | 24.5", "d | 529 | 529", "=Suma | 1,000 | 100.0")
	nameless := tab("t1", "A", "# | Casos | o", "a | 164 | 42.9", "b | 214 | 37.0", "c | 178 | 30.7", "d | 23 | 4.0", "=Suma | 579 | 100.0")
	whole.Totals[0].Cells[0].Evidence.Confidence = 0.75
	lost.Rows[3].Cells[1].Value = schema.Scalar{}
	for _, c := range []struct {
		name  string
		table schema.Table
		want  []string
	}{
		{"a one lost from the whole", whole, []string{"t1 mended_cell: 1323/11323 ocr"}},
		{"a column without a name", nameless, []string{"t1 percentage_mismatch: 42.9/28.3 source"}},
		{"a point lost", lost, []string{"t1 mended_cell: 529/52.9 ocr"}},
	} {
		if diff := cmp.Diff(c.want, told(checked(document(c.table)))); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

// TestIntroduced: a table right behind a colon begins there, though it has no names.
func TestIntroduced(t *testing.T) {
	for text, want := range map[string]int{
		"como sigue: Norte 3": 1,
		"como sigue. Norte 3": 0,
	} {
		table := tab("t1", "", "Norte | 3,972", "Sur | 798", "Este | 1,137", "=total | 8,878")
		for _, rows := range [][]schema.Row{table.Rows, table.Totals} {
			for i := range rows {
				e := rows[i].Cells[0].Evidence
				e.Page, e.Start, e.End = 2, e.Start+18, e.End+18
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
