package table

import (
	"testing"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// TestDoubtedFiguresAreNulled: in rows and in totals, and no other.
func TestDoubtedFiguresAreNulled(t *testing.T) {
	row := func() []schema.Row {
		return []schema.Row{{Cells: []schema.Value{schema.NewValue(schema.Number(293), "293"), schema.NewValue(schema.Number(40), "40")}}}
	}
	body, sums := row(), row()
	withoutDoubts([]spot{{row: 0, cell: 1}, {total: true, row: 0, cell: 0}}, body, sums)
	for i, want := range []bool{false, true, true, false} {
		c := [][]schema.Row{body, sums}[i/2][0].Cells[i%2]
		if c.Value.IsNull() != want || c.Text == "" {
			t.Errorf("cell %d is %v, printed %q", i, c.Value, c.Text)
		}
	}
}

func TestDisbelief(t *testing.T) {
	twice := []page.Reading{{Text: "240"}, {Text: "20"}}
	for _, c := range []struct {
		word page.Word
		want bool
	}{
		{page.Word{Text: "240", Confidence: 0.5, Readings: twice}, true},
		{page.Word{Text: "240", Confidence: 0.9, Readings: twice}, false},
		{page.Word{Text: "240", Confidence: 0.5}, false}, // nobody looked again
	} {
		cell := layout.Cell{Words: []layout.Word{{Word: c.word}}}
		if got := disbelief(0, cell); got != c.want {
			t.Errorf("%+v: got %t", c.word, got)
		}
	}
}
