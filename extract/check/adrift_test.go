package check

import (
	"strings"
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
		{"a row of many figures", below, strings.Fields("Sur 300 41 52 63 74 85 96 107 118"), "t1 unreadable_cell: / undetermined"},
		{"a figure alone", below, []string{"300"}, "t1 unreadable_cell: / undetermined"},
		{"a speck", below, []string{"3"}, "t1 total_mismatch: 12300/12000 source"},
		{"the name of a year", below, []string{"Del", "2020"}, "t1 total_mismatch: 12300/12000 source"},
		{"far below", far, []string{"Sur", "300"}, "t1 total_mismatch: 12300/12000 source"},
		{"the names of columns", below, []string{"Casos", "0%"}, "t1 total_mismatch: 12300/12000 source"},
		{"a sentence", below, []string{"Sur", "300", "casos"}, "t1 total_mismatch: 12300/12000 source"},
	} {
		got := told(findingsOf(document(elsewhere(1000)), []*layout.Page{looseLine(c.y, c.words...)}))
		if diff := cmp.Diff([]string{c.want}, got); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

// TestAdriftInAnother: a row of a table without names is a row of this one's rest, unless
// that table has a title of its own.
func TestAdriftInAnother(t *testing.T) {
	for title, want := range map[string]string{
		"":     "t1 unreadable_cell: / undetermined",
		"2020": "t1 total_mismatch: 12300/12000 source",
	} {
		other := tab("t2", title, "# | ", "Sur | 300")
		e := other.Rows[0].Cells[0].Evidence
		e.Start, e.End = len("Sur "), len("Sur 300")
		got := told(findingsOf(document(elsewhere(1000), other), []*layout.Page{looseLine(0.235, "Sur", "300")}))
		if diff := cmp.Diff([]string{want}, got); diff != "" {
			t.Errorf("title %q: %s", title, diff)
		}
	}
}

// elsewhere is a table whose total is 300 too high and whose cells stand so many code points
// further on in the page's text.
func elsewhere(further int) schema.Table {
	table := tab("t1", "A", "# | Casos", "x | 5,100", "y | 6,200", "z | 700", "=TOTAL | 12,300")
	for _, rows := range [][]schema.Row{table.Rows, table.Totals} {
		for i := range rows {
			e := rows[i].Cells[0].Evidence
			e.Start, e.End = e.Start+further, e.End+further
		}
	}
	return table
}

// looseLine is a page with one line, which begins at y, a fraction of its height.
func looseLine(y float64, words ...string) *layout.Page {
	p := page.Page{Number: 1, Width: 612, Height: 792, Origin: schema.OCR}
	for i, w := range words {
		x := 0.45 + 0.05*float64(i) - 0.05*float64(len(words)-1)/2
		p.Words = append(p.Words, page.Word{Text: w, Box: schema.Box{x, y, x + 0.03, y + 0.008}, Confidence: 0.9})
	}
	return layout.New(p)
}
