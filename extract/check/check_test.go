package check

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/table"
	"github.com/oficialia/oficialia/schema"
)

// at is where the n-th value of a test's table stands.
func at(n int, confidence float64) schema.Evidence {
	y := 0.2 + float64(n)*0.01
	return schema.Evidence{Page: 1, Box: schema.Box{0.5, y, 0.6, y + 0.008}, Start: n * 10, End: n*10 + 5, Origin: schema.OCR, Confidence: confidence}
}

// cell makes a cell of its text: a number, a mark, or something unreadable.
func cell(n int, text string) schema.Value {
	value := schema.Scalar{}
	if number, ok := table.ParseNumber(text, table.Style{}); ok {
		value = schema.Number(number.Value)
	}
	return schema.NewValue(value, text, at(n, 0.95))
}

// seenBlank stands for a cell whose paper was seen to be blank.
const seenBlank = "[]"

// tab makes a table of lines "label | cell | cell"; those that begin with "="
// are totals, one that begins with "#" names the columns.
func tab(id, title string, lines ...string) schema.Table {
	t := schema.Table{ID: id, Title: title, Pages: []int{1}}
	for n, l := range lines {
		parts := strings.Split(strings.TrimPrefix(strings.TrimPrefix(l, "="), "#"), "|")
		row := schema.Row{Label: strings.TrimSpace(parts[0])}
		var columns []schema.Column
		for k, p := range parts[1:] {
			v := cell(n, strings.TrimSpace(p))
			v.Evidence.Box[0] -= 0.1 * float64(len(parts)-k)
			switch v.Text {
			case "":
				v.Evidence = nil // nobody has looked whether the paper is blank
			case seenBlank:
				v.Text = ""
			}
			row.Cells = append(row.Cells, v)
			columns = append(columns, schema.Column{Name: strings.TrimSpace(p)})
		}
		switch l[0] {
		case '#':
			t.Columns = columns
		case '=':
			t.Totals = append(t.Totals, row)
		default:
			t.Rows = append(t.Rows, row)
		}
	}
	for _, r := range slices.Concat(t.Rows, t.Totals) {
		if t.Columns == nil {
			t.Columns = make([]schema.Column, len(r.Cells))
		}
	}
	return t
}

func document(tables ...schema.Table) *schema.Document {
	return &schema.Document{Oficios: []schema.Oficio{{ID: "o1", Pages: []int{1}, Tables: tables}}}
}

// told writes findings down for comparison.
func told(found []schema.Finding) []string {
	out := []string{}
	for _, f := range found {
		out = append(out, fmt.Sprintf("%s %s: %s/%s %s", f.Table, f.Code, f.Stated, f.Computed, f.Cause))
	}
	return out
}

// months makes twelve monthly lines that sum up to 12 × each, and their total.
func months12(each, total int) []string {
	var out []string
	for _, m := range months {
		out = append(out, fmt.Sprintf("%s | %d", m, each))
	}
	return append(out, fmt.Sprintf("=TOTAL | %d", total))
}

func TestTables(t *testing.T) {
	for _, c := range []struct {
		name   string
		tables []schema.Table
		want   []string
	}{
		{"a sum that holds", []schema.Table{tab("t1", "A", "x | 1,200", "y | 300", "=TOTAL | 1,500")}, nil},
		{"a sum that does not", []schema.Table{tab("t1", "A", "x | 1,200", "y | 300", "=TOTAL | 9,999")}, []string{"t1 total_mismatch: 9999/1500 source"}},
		{"one digit would mend it", []schema.Table{tab("t1", "A", "x | 1,200", "y | 300", "=TOTAL | 1,900")}, []string{"t1 total_mismatch: 1900/1500 source"}},
		{"a dash is nothing", []schema.Table{tab("t1", "A", "x | 12", "y | -", "z | 3", "=TOTAL | 15")}, nil},
		{"a dash does not hide it", []schema.Table{tab("t1", "A", "x | 12", "y | -", "z | 3", "=TOTAL | 99")}, []string{"t1 total_mismatch: 99/15 source"}},
		{"dashes that are nothing elsewhere hide no wrong row", []schema.Table{tab("t1", "A", "# | 2021 | 2022 | Total", "a | 153 | - | 153", "b | - | 159 | 159", "c | 109 | - | 125", "d | 4 | 28 | 32")}, []string{"t1 total_mismatch: 125/109 source"}},
		{"dashes that hide figures", []schema.Table{tab("t1", "A", "# | 2021 | 2022 | Total", "a | 153 | - | 170", "b | - | 159 | 159", "c | 109 | - | 125", "d | 4 | 28 | 32")}, nil},
		{"one of them was not read", []schema.Table{tab("t1", "A", "# | 2021 | 2022 | Total", "a | 153 | - | 153", "b |  | 159 | 159", "c | 109 | - | 125", "d | 4 | 28 | 32")}, []string{"t1 total_mismatch: 125/109 source"}},
		{"an unread cell", []schema.Table{tab("t1", "A", "x | 12", "y | 95,5/1", "=TOTAL | 99")}, []string{"t1 unreadable_cell: 95,5/1/ ocr"}},
		{"an empty cell", []schema.Table{tab("t1", "A", "x | 12", "y | ", "z | 4", "=TOTAL | 99")}, []string{"t1 unreadable_cell: / undetermined"}},
		{"no column adds up", []schema.Table{tab("t1", "A", "x | 12 | 5 | 6", "y | 7 | 8 | 9", "=TOTAL | 99 | 98 | 97")}, []string{"t1 unreadable_cell: / undetermined"}},
		{"several figures in cells", []schema.Table{tab("t1", "A", "x | 0,00 1.159,07 | 5", "y | 3,00 2.159,07 | 8", "=TOTAL | 7 8,00 | 13")}, []string{"t1 unreadable_cell: / ocr"}},
		{"cents are exact", []schema.Table{tab("t1", "A", "x | $10.10", "y | $0.20", "=TOTAL | $10.30")}, nil},
		{"shares are rounded", []schema.Table{tab("t1", "A", "x | 33.3%", "y | 33.3%", "z | 33.3%", "=TOTAL | 100%")}, nil},
		{"a figure larger than its total", []schema.Table{tab("t1", "A", "# | Casos", "x | 170,422", "y | 1,173", "z | 718,929", "v | 6,212", "w | 170,529", "=Total | 651,883")}, []string{"t1 total_mismatch: 651883/1067265 source"}},
		{"an average over a large figure", []schema.Table{tab("t1", "A", "x | 40", "y | 13", "z | 718", "v | 12", "w | 29", "=Total | 162")}, nil},
		{"an average is no sum", []schema.Table{tab("t1", "A", "# | Promedio", "x | 10", "y | 20", "=Total | 15")}, nil},
		{"rows with subtotals", []schema.Table{tab("t1", "A", "x | 10", "y | 20", "=Total norte | 30", "z | 5", "w | 6", "=Total sur | 11", "=Total general | 41")}, nil},
		{"subtotals above their rows", []schema.Table{tab("t1", "A", "=Subtotal norte | 30", "x | 10", "y | 20", "=Subtotal sur | 91", "z | 5", "v | 80", "w | 6", "=Total | 121")}, nil},
		{"a wrong subtotal above its rows", []schema.Table{tab("t1", "A", "=Subtotal norte | 30", "x | 10", "y | 20", "=Subtotal sur | 97", "z | 5", "v | 80", "w | 6", "=Total | 121")}, []string{"t1 total_mismatch: 97/91 source"}},
		{"a wrong grand total", []schema.Table{tab("t1", "A", "x | 10", "y | 20", "=Subtotal norte | 30", "z | 5", "w | 6", "=Subtotal sur | 11", "=Total general | 91")}, []string{"t1 total_mismatch: 91/41 source"}},
		{"a wrong subtotal, and another of a misread name", []schema.Table{tab("t1", "A", "# | R | C", "x | 310 | 416", "y | 220 | 135", "=SUBTO NORTE | 530 | 551", "z | 154 | 271", "w | 623 | 344", "=Subtotal sur | 977 | 615", "v | 208 | 119", "u | 133 | 262", "=Oeste | 341 | 381", "=Total general | 1648 | 1547")}, []string{"t1 total_mismatch: 977/777 source", "t1 total_mismatch: 1648/1848 source"}},
		{"a wrong subtotal", []schema.Table{tab("t1", "A", "x | 10", "y | 20", "=Subtotal norte | 88", "z | 5", "w | 6", "=Subtotal sur | 11", "=Total general | 99")}, []string{"t1 total_mismatch: 88/30 source"}},
		{"a row's total", []schema.Table{tab("t1", "A", "# | H | M | Total", "x | 1 | 2 | 3", "y | 4 | 5 | 9", "z | 7 | 8 | 51")}, []string{"t1 total_mismatch: 51/15 source"}},
		{"a column named total that is none", []schema.Table{tab("t1", "A", "# | H | M | Total", "x | 1 | 2 | 30", "y | 4 | 5 | 90", "z | 7 | 8 | 15")}, nil},
		{"a column that is a total though only another is named so", []schema.Table{tab("t1", "A", "# | Recibidas | Resueltas | Lotal | Norte | Sur | Total", "x | 11 | 12 | 23 | 5 | 6 | 11", "y | 14 | 15 | 29 | 7 | 9 | 16", "z | 17 | 18 | 35 | 1 | 1 | 2", "w | 17 | 13 | 41 | 35 | 51 | 86", "v | 12 | 13 | 25 | 8 | 9 | 17")}, []string{"t1 total_mismatch: 41/30 source"}},
		{
			"no column adds up, but the rows tell why",
			[]schema.Table{nulled(tab("t1", "A", "# | H | M | Total", "x | 15 | 60 | 75", "y | 41 | 80 | 121", "z | 25 | 33 | 83", "w | 11 | 17 | 128", "v | 30 | 20 | 50", "=TOTAL | 139 | 235 | 357"), 3, 2)},
			[]string{"t1 total_mismatch: 139/122 source", "t1 total_mismatch: 235/210 source", "t1 total_mismatch: 83/58 source", "t1 total_mismatch: 357/374 source", "t1 mended_cell: 128/28 ocr"},
		},
		{
			"rows' totals of which most lines hold but those with a figure that was not believed",
			[]schema.Table{nulled(nulled(nulled(tab("t1", "A", "# | H | M | Total", "x | 15 | 60 | 75", "y | 41 | 80 | 121", "z | 25 | 33 | 50", "w | 11 | 17 | 228", "v | 33 | 19 | 22"), 2, 2), 3, 2), 4, 2)},
			[]string{"t1 mended_cell: 50/58 ocr", "t1 mended_cell: 228/28 ocr", "t1 mended_cell: 22/52 ocr"},
		},
		{"a row that names the group of the rows below", []schema.Table{tab("t1", "A", "=TOTAL | 1803", "Norte | 570", "Norte Hombres | 57", "Norte Mujeres | 485", "Sur Hombres | 363", "Sur Mujeres | 763")}, []string{"t1 unreadable_cell: / undetermined"}},
		{"groups of columns without names", []schema.Table{tab("t1", "A", "x | 11 | 12 | 23 | 15 | 16 | 31", "y | 14 | 15 | 29 | 17 | 19 | 36", "z | 17 | 18 | 35 | 11 | 11 | 22", "w | 17 | 13 | 30 | 35 | 51 | 71", "v | 12 | 13 | 25 | 18 | 19 | 37")}, []string{"t1 total_mismatch: 71/86 source"}},
		{"small numbers that are sums by chance", []schema.Table{tab("t1", "A", "x | 0 | 3 | 3 | 6 | 2", "y | 0 | 0 | 0 | 4 | 1", "z | 2 | 1 | 3 | 4 | 4", "w | 0 | 0 | 0 | 9 | 7", "v | 1 | 0 | 2 | 0 | 3", "u | 1 | 1 | 2 | 1 | 5")}, nil},
		{"months whose figures are sums by chance", []schema.Table{tab("t1", "A", "# | Enero | Febrero | Marzo", "x | 100 | 300 | 400", "y | 100 | 100 | 200", "z | 200 | 300 | 500", "w | 100 | 700 | 800", "v | 30 | 20 | 60")}, nil},
		{"years of the title", []schema.Table{tab("t1", "ALTAS 2017-2019", "2018 | 5", "2019 | 6")}, []string{"t1 period_mismatch: 2017-2019/2018-2019 source"}},
		{"years that agree", []schema.Table{tab("t1", "ALTAS 2018 a 2019", "2018 | 5", "2019 | 6")}, nil},
		{"months of the title", []schema.Table{tab("t1", "Altas de enero a marzo de 2020", "Enero | 5", "Febrero | 6")}, []string{"t1 period_mismatch: enero-marzo/enero-febrero source"}},
		{
			"a year by months",
			[]schema.Table{tab("t1", "ALTAS 2018-2019", "2018 | 77", "2019 | 130", "=TOTAL | 207"), tab("t2", "2019", months12(10, 120)...)},
			[]string{"t2 cross_table_mismatch: 120/130 source"},
		},
		{
			"a year by months between two tables by years",
			[]schema.Table{
				tab("t1", "ALTAS 2018-2019", "2018 | 77", "2019 | 130", "=TOTAL | 207"), tab("t2", "ALTAS 2018", "Norte | 34", "Sur | 43", "=TOTAL | 77"),
				tab("t3", "2019", months12(10, 120)...), tab("t4", "BAJAS 2018-2019", "2018 | 11", "2019 | 24", "=TOTAL | 35"),
			},
			[]string{"t3 cross_table_mismatch: 120/130 source"},
		},
		{
			"a year by months, the name of one of which is misread",
			[]schema.Table{tab("t1", "ALTAS 2018-2019", "2018 | 77", "2019 | 130", "=TOTAL | 207"), tab("t2", "2019", strings.Split(strings.Replace(strings.Join(months12(10, 120), "#"), "JULIO", "TNTIO", 1), "#")...)},
			[]string{"t2 cross_table_mismatch: 120/130 source"},
		},
		{
			"a year by months of the same name",
			[]schema.Table{tab("t1", "Altas registradas 2018-2019", "2018 | 77", "2019 | 130", "=TOTAL | 207"), tab("t2", "Altas registradas por mes, 2019", months12(10, 120)...)},
			[]string{"t2 cross_table_mismatch: 120/130 source"},
		},
		{
			"a year by months of one office",
			[]schema.Table{tab("t1", "Altas registradas 2018-2019", "2018 | 77", "2019 | 130"), tab("t2", "Altas registradas en la Delegación Norte, 2019", months12(10, 120)...)},
			nil,
		},
		{
			"a year by months of another thing",
			[]schema.Table{tab("t1", "Solicitudes recibidas 2018-2019", "2018 | 77", "2019 | 130"), tab("t2", "Solicitudes resueltas 2019", months12(10, 120)...)},
			nil,
		},
		{
			"a year in thousands",
			[]schema.Table{tab("t1", "Recaudación 2018-2019 (miles de pesos)", "2018 | 77", "2019 | 130"), tab("t2", "Recaudación 2019", months12(10, 120)...)},
			nil,
		},
		{
			"a part of a year",
			[]schema.Table{tab("t1", "ALTAS 2018-2019", "2018 | 77", "2019 | 130"), tab("t2", "2019", "Enero | 10", "Febrero | 10", "=TOTAL | 20")},
			nil,
		},
		{
			"another subject",
			[]schema.Table{tab("t1", "ALTAS 2018-2019", "2018 | 77", "2019 | 130"), tab("t2", "BAJAS 2019", months12(10, 120)...)},
			nil,
		},
		{
			"years over columns, parted as thousands",
			[]schema.Table{tab("t1", "ALTAS 2018-2019", "2018 | 77", "2019 | 130"), tab("t2", "ALTAS POR MES", append([]string{"# | 2 019"}, months12(10, 120)...)...)},
			[]string{"t2 cross_table_mismatch: 120/130 source"},
		},
		{
			"a column's name misread",
			[]schema.Table{tab("t1", "ALTAS 2018-2019", "# | Niños | Niñas", "2018 | 7 | 8", "2019 | 4 | 5"), tab("t2", "ALTAS 2019", "# | Niños | Nifias", "Primer trimestre | 1 | 2", "Segundo trimestre | 1 | 2", "Tercer trimestre | 1 | 1", "Cuarto trimestre | 1 | 1", "=TOTAL | 4 | 6")},
			[]string{"t2 cross_table_mismatch: 6/5 source"},
		},
		{
			"both columns' names misread",
			[]schema.Table{tab("t1", "ALTAS 2018-2019", "# | Recibidos | Concluidos", "2018 | 7 | 8", "2019 | 4 | 5"), tab("t2", "ALTAS 2019", "# | Reclbldos | Concluldos", "Primer trimestre | 1 | 2", "Segundo trimestre | 1 | 2", "Tercer trimestre | 1 | 1", "Cuarto trimestre | 1 | 1", "=TOTAL | 4 | 6")},
			[]string{"t2 cross_table_mismatch: 6/5 source"},
		},
		{
			"other columns",
			[]schema.Table{tab("t1", "ALTAS 2018-2019", "# | Niños | Niñas", "2018 | 7 | 8", "2019 | 4 | 5"), tab("t2", "ALTAS 2019", "# | Norte | Sur", "Primer trimestre | 1 | 2", "Segundo trimestre | 1 | 2", "Tercer trimestre | 1 | 1", "Cuarto trimestre | 1 | 1", "=TOTAL | 4 | 6")},
			nil,
		},
		{
			"the stated total counts",
			[]schema.Table{tab("t1", "ALTAS 2018-2019", "2018 | 77", "2019 | 137"), tab("t2", "ALTAS 2019", months12(10, 137)...)},
			[]string{"t2 total_mismatch: 137/120 source"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.want == nil {
				c.want = []string{}
			}
			if diff := cmp.Diff(c.want, told(checked(document(c.tables...)))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestHypothesesCloseTheGap(t *testing.T) {
	found := checked(document(tab("t1", "2020", "Enero | 7,238", "Febrero | 5,643", "=TOTAL | 13,081")))
	if len(found) != 1 {
		t.Fatalf("%d findings, want 1", len(found))
	}
	f := found[0]
	want := []string{"Febrero 5643→5843", "Enero 7238→7438"}
	var got []string
	for _, h := range f.Hypotheses {
		got = append(got, fmt.Sprintf("%s %s→%s", h.Cell, h.Read, h.WouldBe))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if message := `The total "TOTAL" of table "2020" is stated as 13,081, but its 2 cells add up to 12,881.`; f.Message != message {
		t.Errorf("message %q, want %q", f.Message, message)
	}
	if f.Difference == nil || *f.Difference != 200 || len(f.Operands) != 3 {
		t.Errorf("difference %v with %d operands, want 200 with 3", f.Difference, len(f.Operands))
	}
}

func TestUnreadInkSilencesASum(t *testing.T) {
	doc := document(tab("t1", "A", "x | 1,200", "y | 300", "z | 5", "=TOTAL | 9,999"))
	doc.Pages = []schema.Page{{Number: 1, Unread: []schema.Unread{{Box: schema.Box{0.32, 0.21, 0.56, 0.22}, Kind: "text"}}}}
	found := checked(doc)
	if diff := cmp.Diff([]string{"t1 unreadable_cell: / undetermined", " unread_region: / ocr"}, told(found)); diff != "" {
		t.Fatal(diff)
	}
	if found[0].Severity != schema.SeverityInfo || len(found[0].Operands) != 1 {
		t.Errorf("severity %s with %d operands, want info with the total", found[0].Severity, len(found[0].Operands))
	}
	if message := `The "TOTAL" of table "A" was not checked: there is ink inside the table that was not read.`; found[0].Message != message {
		t.Errorf("message %q, want %q", found[0].Message, message)
	}
}

func TestUnreadInkIsToldOnceAPage(t *testing.T) {
	spot := func(kind string, y float64) schema.Unread {
		return schema.Unread{Box: schema.Box{0.1, y, 0.2, y + 0.01}, Kind: kind}
	}
	doc := document()
	doc.Pages = []schema.Page{
		{Number: 1, Unread: []schema.Unread{spot("text", 0.1), spot("stamp", 0.2), spot("text", 0.3)}},
		{Number: 2, Unread: []schema.Unread{spot("picture", 0.1)}},
		{Number: 3, Unread: []schema.Unread{spot("text", 0.1)}},
	}
	var got []string
	for _, f := range checked(doc) {
		got = append(got, fmt.Sprintf("%s %s %d %s", f.Severity, f.Oficio, len(f.Operands), f.Message))
	}
	want := []string{
		"warning o1 2 Page 1 has 2 spots of ink like text that could not be read.",
		"warning  1 Page 3 has 1 spot of ink like text that could not be read.",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestNamesAreShort(t *testing.T) {
	for name, want := range map[string]string{
		"Enero":              "Enero",
		" Enero \n Febrero ": "Enero Febrero",
		"Servicios de limpieza, vigilancia y mantenimiento de inmuebles": "Servicios de limpieza, vigilancia y…",
		strings.Repeat("é", 41): strings.Repeat("é", 39) + "…",
	} {
		if got := short(name, nameLength); got != want {
			t.Errorf("short(%q) = %q, want %q", name, got, want)
		}
	}
}

// TestBlankRow: a piece of a rule that was read between a year's months is none of them.
func TestBlankRow(t *testing.T) {
	monthly := tab("t2", "ALTAS 2019", append(months12(470, 5650), "_ | -")...)
	annual := tab("t1", "ALTAS 2018-2020", "2018 | 7,707", "2019 | 5,640", "2020 | 1,120", "=TOTAL | 14,467")
	want := []string{"t2 total_mismatch: 5650/5640 source", "t2 cross_table_mismatch: 5650/5640 source"}
	if diff := cmp.Diff(want, told(checked(document(annual, monthly)))); diff != "" {
		t.Error(diff)
	}
}

// TestRestOfATableHasNoTotal: a table without a title at the top of a continuation page may
// be the rest of one. Its total is checked where it is less than its rows, as by a slip, or
// where another column tells that all rows are there.
func TestRestOfATableHasNoTotal(t *testing.T) {
	letterhead := schema.NewValue(schema.String("Secretaría de Salud"), "Secretaría de Salud")
	unchecked := []string{"t1 unreadable_cell: / undetermined"}
	rest := func(title, total string) schema.Table {
		return tab("t1", title, "x | 1,200 | 150", "y | 300 | 250", "=TOTAL | "+total)
	}
	above := tab("t0", "", "x | 1", "y | 3")
	for i := range above.Rows {
		above.Rows[i].Cells[0].Evidence.Box[1] -= 0.1
	}
	for _, c := range []struct {
		name   string
		pages  []int
		tables []schema.Table
		want   []string
	}{
		{"a first page", []int{1}, []schema.Table{rest("", "1,600 | 370")}, []string{"t1 total_mismatch: 1600/1500 source", "t1 total_mismatch: 370/400 source"}},
		{"a continuation page", []int{0, 1}, []schema.Table{rest("", "1,377 | 519")}, unchecked},
		{"a line of the letterhead over it", []int{0, 1}, []schema.Table{rest("SECRETARIA DE SALUD", "1,377 | 519")}, unchecked},
		{"a slip to less", []int{0, 1}, []schema.Table{rest("", "1,400 | 370")}, []string{"t1 total_mismatch: 1400/1500 source", "t1 total_mismatch: 370/400 source"}},
		{"a slip to more", []int{0, 1}, []schema.Table{rest("", "1,600 | 370")}, unchecked},
		{"a column adds up", []int{0, 1}, []schema.Table{rest("", "1,623 | 400")}, []string{"t1 total_mismatch: 1623/1500 source"}},
		{"under another table", []int{0, 1}, []schema.Table{above, rest("", "1,600 | 370")}, []string{"t1 total_mismatch: 1600/1500 source", "t1 total_mismatch: 370/400 source"}},
	} {
		doc := document(c.tables...)
		doc.Oficios[0].Pages, doc.Oficios[0].Institution = c.pages, &letterhead
		if diff := cmp.Diff(c.want, told(checked(doc))); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

func folio(digits string, places int) schema.Folio {
	var where []schema.Evidence
	for i := range places {
		where = append(where, at(i, 0.95))
	}
	return schema.Folio{Value: schema.NewValue(schema.String(digits), digits, where...)}
}

func TestFolios(t *testing.T) {
	doc := &schema.Document{Oficios: []schema.Oficio{
		{ID: "o1", Folios: []schema.Folio{folio("330020322000471", 3)}},
		{ID: "o2", Folios: []schema.Folio{folio("33002032200471", 4), folio("330020322000471", 1)}},
		{ID: "o3", Folios: []schema.Folio{folio("33002032200471", 2), folio("330020322000999", 1), folio("330020322000478", 1)}},
	}}
	want := []string{
		" folio_mismatch: 33002032200471/330020322000471 source",
		" folio_mismatch: 330020322000478/330020322000471 source",
	}
	found := checked(doc)
	if diff := cmp.Diff(want, told(found)); diff != "" {
		t.Fatal(diff)
	}
	if n := len(found[0].Operands); n != 6 {
		t.Errorf("%d operands, want every place: 6", n)
	}
}

// TestTornFolio: a folio is not told as malformed where a sign was read for its last digit.
func TestTornFolio(t *testing.T) {
	for text, want := range map[string]int{"33002032200047€, relativo": 0, "33002032200047, relativo": 1} {
		torn := folio("33002032200047", 1)
		torn.Evidence.Start, torn.Evidence.End = 0, 14
		doc := &schema.Document{
			Pages:   []schema.Page{{Number: 1, Text: text}},
			Oficios: []schema.Oficio{{ID: "o1", Folios: []schema.Folio{folio("330020322000471", 3)}}, {ID: "o2", Folios: []schema.Folio{torn}}},
		}
		if found := checked(doc); len(found) != want {
			t.Errorf("%s: %v", text, told(found))
		}
	}
}

// TestSpeckedFolio: a digit too much of a folio is told where it was surely read.
func TestSpeckedFolio(t *testing.T) {
	for confidence, want := range map[float64]int{0.4: 0, 0.9: 1} {
		more := folio("0330020322000471", 1)
		more.Evidence.Confidence = confidence
		doc := &schema.Document{Oficios: []schema.Oficio{{ID: "o1", Folios: []schema.Folio{folio("330020322000471", 3), more}}}}
		if found := checked(doc); len(found) != want {
			t.Errorf("%v: %v", confidence, told(found))
		}
	}
}

// TestRunningFolios: a file of answers to many requests has folios that differ
// by a digit; a malformed one among them is told all the same.
func TestRunningFolios(t *testing.T) {
	doc := &schema.Document{}
	for i := range 12 {
		doc.Oficios = append(doc.Oficios, schema.Oficio{ID: fmt.Sprint("o", i+1), Folios: []schema.Folio{folio(fmt.Sprintf("3300203220004%02d", 70+i), 2)}})
	}
	if found := checked(doc); len(found) > 0 {
		t.Errorf("%v", told(found))
	}
	doc.Oficios[5].Folios = append(doc.Oficios[5].Folios, folio("33002032200470", 1))
	if found := checked(doc); len(found) != 1 || found[0].Stated != schema.String("33002032200470") {
		t.Errorf("%v", told(found))
	}
}

func TestLaws(t *testing.T) {
	no, yes := false, true
	citation := func(law string, inForce *bool) schema.Citation {
		return schema.Citation{Value: schema.NewValue(schema.String(law), law, at(1, 0.9)), Law: law, InForce: inForce}
	}
	date := schema.NewValue(schema.String("2026-02-01"), "1 de febrero de 2026", at(0, 0.9))
	doc := &schema.Document{Oficios: []schema.Oficio{{ID: "o1", Date: &date, Citations: []schema.Citation{
		citation("LFTAIP", &no), citation("LGTAIP", &yes), citation("LFTAIP", &no), citation("CPEUM", nil),
	}}}}
	found := checked(doc)
	if diff := cmp.Diff([]string{" law_not_in_force: LFTAIP/ source"}, told(found)); diff != "" {
		t.Fatal(diff)
	}
	if message := "Oficio o1 cites LFTAIP, which was not in force on its date, 2026-02-01."; found[0].Message != message {
		t.Errorf("message %q, want %q", found[0].Message, message)
	}
}

// checked are the findings of a document of which nothing but the record is known.
func checked(doc *schema.Document) []schema.Finding { return findingsOf(doc, nil) }

// findingsOf are a document's findings alone.
func findingsOf(doc *schema.Document, pages []*layout.Page) []schema.Finding {
	findings, _ := Document(doc, pages)
	return findings
}
