package check

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// TestAdrift: a line that no table has, or a nameless one beside it, and that ends in a
// figure of a table's column, may be one of its rows. A sentence, a speck or a year is not.
func TestAdrift(t *testing.T) {
	const below, far = 0.235, 0.3
	for _, c := range []struct {
		name  string
		y     float64
		words []string
		want  string
	}{
		{"a row and a stamp's year", below, []string{"Sur", "300", "2020"}, "t1 unreadable_cell: / undetermined"},
		{"a figure alone", below, []string{"300"}, "t1 unreadable_cell: / undetermined"},
		{"a speck", below, []string{"3"}, "t1 total_mismatch: 12300/12000 source"},
		{"the name of a year", below, []string{"Del", "2020"}, "t1 total_mismatch: 12300/12000 source"},
		{"far below", far, []string{"Sur", "300"}, "t1 total_mismatch: 12300/12000 source"},
		{"the names of columns", below, []string{"Casos", "0%"}, "t1 total_mismatch: 12300/12000 source"},
		{"a sentence", below, []string{"Sur", "300", "casos"}, "t1 total_mismatch: 12300/12000 source"},
	} {
		p := page.Page{Number: 1, Width: 612, Height: 792, Origin: schema.OCR}
		for i, w := range c.words {
			x := 0.45 + 0.05*float64(i) - 0.05*float64(len(c.words)-1)/2
			p.Words = append(p.Words, page.Word{Text: w, Box: schema.Box{x, c.y, x + 0.03, c.y + 0.008}, Confidence: 0.9})
		}
		table := tab("t1", "A", "# | Casos", "x | 5,100", "y | 6,200", "z | 700", "=TOTAL | 12,300")
		for _, rows := range [][]schema.Row{table.Rows, table.Totals} {
			for i := range rows {
				e := rows[i].Cells[0].Evidence
				e.Start, e.End = e.Start+1000, e.End+1000
			}
		}
		got := told(findingsOf(document(table), []*layout.Page{layout.New(p)}))
		if diff := cmp.Diff([]string{c.want}, got); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}
