package table

import (
	"strings"
	"testing"

	"github.com/oficialia/oficialia/schema"
)

func TestTypeColumns(t *testing.T) {
	for _, c := range []struct {
		cells string
		want  schema.ColumnType
		first string // value after typing
	}{
		{"1,204|987|12,340", schema.Integer, "1204"},
		{"1,204.5|987|12,340.25", schema.Decimal, "1204.5"},
		{"$1,204.50|$987.00|-", schema.MoneyColumn, "1204.5"},
		{"12.5%|3%|100%", schema.Percentage, "12.5"},
		{"1°|2°|3°", schema.Ordinal, "1°"},
		{"04/02/2023|12-mar-2023|1° de agosto de 2023", schema.DateColumn, "2023-02-04"},
		{"12-¡un-2018|12-mar-2018|14-may-2018", schema.DateColumn, "2018-06-12"},
		{"O1-may-2018|12-mar-2018|14-may-2018", schema.DateColumn, "2018-05-01"},
		{"12-jun-2018|12-mar-2018|12-jux-2018", schema.DateColumn, "2018-06-12"},
		{"12-jux-2018|12-mar-2018|14-may-2018", schema.DateColumn, "12-jux-2018"},
		{"11-ene-2018|12-mar-2018|14-may-2018", schema.DateColumn, "2018-01-11"}, // null as a figure
		{"12-un-2018|12-mar-2018|14-may-2018", schema.DateColumn, "2018-06-12"},
		{"26 de tebrero de 2019|3 de enero de 2020|4 de marzo de 2019", schema.DateColumn, "2019-02-26"},
		{"1\" de julio de 2019|3 de enero de 2020|4 de marzo de 2019", schema.DateColumn, "2019-07-01"},
		{"11032019|21.06 2019|14 122019", schema.DateColumn, "2019-03-11"},
		{"08.05 2010|21.06 2019|14 122019", schema.DateColumn, "08.05 2010"},
		{"11032019|21062019|14122019", schema.Integer, "11032019"},
		{"4 de octubre de 2019|por definir|3 de enero de 2020", schema.DateColumn, "2019-10-04"},
		{"Transportes Sierra|Impresos Xalapa|4 de octubre de 2019", schema.TextColumn, "Transportes Sierra"},
		{"-|n.d.|", "", "null"},
	} {
		table := schema.Table{Columns: make([]schema.Column, 1)}
		texts := strings.Split(c.cells, "|")
		style := StyleOf(texts)
		for _, text := range texts {
			v := schema.NewValue(schema.String(text), text)
			if n, ok := ParseNumber(text, style); ok {
				v.Value = schema.Number(n.Value)
			}
			if text == "-" || strings.HasPrefix(text, "11-ene") {
				v.Value = schema.Scalar{}
			}
			table.Rows = append(table.Rows, schema.Row{Cells: []schema.Value{v}})
		}
		typeColumns(&table, style)
		first := "null"
		if v := table.Rows[0].Cells[0].Value; !v.IsNull() {
			first = v.String()
		}
		if got := table.Columns[0].Type; got != c.want || first != c.first {
			t.Errorf("%s: %q, first %s; want %q, %s", c.cells, got, first, c.want, c.first)
		}
	}
}

// TestNamedDates: a column that is called one of dates holds them though all have lost their signs; a
// doubtful one of a year that no other has is null.
func TestNamedDates(t *testing.T) {
	for _, c := range []struct {
		name       string
		confidence float64
		want       string
	}{
		{"Fecha", 0.8, "null 2022-08-28"},
		{"Fecha", 0.97, "2024-05-06 2022-08-28"},
		{"Folio", 0.8, "06/05/2024 null"},
	} {
		table := schema.Table{Columns: []schema.Column{{Name: c.name}}}
		for _, text := range []string{"06/05/2024", "28082022", "26102022", "15082022", "11112022"} {
			v := schema.NewValue(schema.String(text), text, schema.Evidence{Origin: schema.OCR, Confidence: c.confidence})
			if n, ok := ParseNumber(text, Style{}); ok {
				v.Value = schema.Number(n.Value)
			}
			table.Rows = append(table.Rows, schema.Row{Cells: []schema.Value{v}})
		}
		typeColumns(&table, Style{})
		var got []string
		for _, r := range table.Rows[:2] {
			if v := r.Cells[0].Value; v.IsNull() {
				got = append(got, "null")
			} else {
				got = append(got, v.String())
			}
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s at %v: %s, want %s", c.name, c.confidence, s, c.want)
		}
	}
}
