package table

import (
	"testing"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// TestDoubtedFiguresNeedASum: a figure that looks contradict is kept only where a
// sum confirms it.
func TestDoubtedFiguresNeedASum(t *testing.T) {
	cells := func(all ...float64) schema.Row {
		var r schema.Row
		for _, v := range all {
			r.Cells = append(r.Cells, schema.NewValue(schema.Number(v), ""))
		}
		return r
	}
	for _, c := range []struct {
		name  string
		body  []schema.Row
		total []schema.Row
		doubt doubt
		kept  bool
	}{
		{"no total", []schema.Row{cells(1293), cells(40)}, nil, doubt{row: 0}, false},
		{"the column holds", []schema.Row{cells(293), cells(40)}, []schema.Row{cells(333)}, doubt{row: 0}, true},
		{"the column does not", []schema.Row{cells(1293), cells(40)}, []schema.Row{cells(333)}, doubt{row: 0}, false},
		{"the row holds", []schema.Row{cells(1, 2, 3)}, nil, doubt{cell: 1}, true},
		{"a total that holds", []schema.Row{cells(293), cells(40)}, []schema.Row{cells(333)}, doubt{total: true}, true},
		{"a total that does not", []schema.Row{cells(293), cells(40)}, []schema.Row{cells(33)}, doubt{total: true}, false},
	} {
		withoutDoubts([]doubt{c.doubt}, c.body, c.total)
		rows := c.body
		if c.doubt.total {
			rows = c.total
		}
		if kept := !rows[c.doubt.row].Cells[c.doubt.cell].Value.IsNull(); kept != c.kept {
			t.Errorf("%s: kept is %t", c.name, kept)
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
		if got := disbelief(cell); got != c.want {
			t.Errorf("%+v: got %t", c.word, got)
		}
	}
}
