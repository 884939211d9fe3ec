package table

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
)

// twoYears sets two tables by month, one under the other, with a caption of the
// second between; the second is as wide as given.
func twoYears(rules, caption string, width float64) *sheet {
	s := newSheet(1)
	s.text(245, 120, "2018")
	y := s.table(200, 128, []float64{80, 50}, rules, []string{"Enero", "1,500"}, []string{"Febrero", "2,500"}, []string{"Marzo", "1,000"}, []string{"TOTAL", "5,000"})
	s.text(245, y+20, caption)
	s.table(200, y+32, []float64{80, width}, rules, []string{"Enero", "1,100"}, []string{"Febrero", "2,100"}, []string{"Marzo", "1,800"}, []string{"TOTAL", "5,000"})
	return s
}

func TestTheNextTableNeedsNoReadableCaption(t *testing.T) {
	for _, rules := range []string{"all", "none"} {
		for _, caption := range []string{"2019", "201:", "2O19"} {
			want := "t1 2018\n# \n  Enero | 1500\n  Febrero | 2500\n  Marzo | 1000\n= TOTAL | 5000\n" +
				"t2 " + caption + "\n# \n  Enero | 1100\n  Febrero | 2100\n  Marzo | 1800\n= TOTAL | 5000\n"
			s := twoYears(rules, caption, 58)
			if rules == "all" { // edges in line are read as one rule
				s.rule(200, 128, 200, 260).rule(280, 128, 280, 260)
			}
			if diff := cmp.Diff(want, printed(build(t, s))); diff != "" {
				t.Errorf("rules %s, caption %s: %s", rules, caption, diff)
			}
		}
	}
}

func TestATableEndsWithItsTotalWhereLabelsStartAnew(t *testing.T) {
	s := newSheet(1)
	s.table(200, 128, []float64{80, 50}, "all", []string{"Enero", "1,500"}, []string{"Febrero", "2,500"}, []string{"TOTAL", "4,000"},
		[]string{"2019", ""}, []string{"Enero", "1,100"}, []string{"Febrero", "2,100"}, []string{"TOTAL", "3,200"})
	want := "t1 \n# \n  Enero | 1500\n  Febrero | 2500\n= TOTAL | 4000\n" +
		"t2 2019\n# \n  Enero | 1100\n  Febrero | 2100\n= TOTAL | 3200\n"
	found := build(t, s)
	if diff := cmp.Diff(want, printed(found)); diff != "" {
		t.Fatal(diff)
	}
	if a, b := found[0].Lines[1], found[1].Lines[1]; a[len(a)-1] >= b[0] {
		t.Errorf("the tables share lines: %v and %v", a, b)
	}
}

func TestSubtotalsDoNotEndATable(t *testing.T) {
	s := newSheet(1)
	s.table(200, 128, []float64{80, 50}, "all", []string{"Norte", "1,500"}, []string{"Noreste", "2,500"}, []string{"Subtotal", "4,000"},
		[]string{"Sur", "1,100"}, []string{"Sureste", "2,100"}, []string{"Subtotal", "3,200"}, []string{"TOTAL", "7,200"})
	if found := build(t, s); len(found) != 1 {
		t.Errorf("%d tables, want 1:\n%s", len(found), printed(found))
	}
}

func TestMonthsThatStartAnewAreNoContinuation(t *testing.T) {
	first, second := newSheet(1), newSheet(2)
	first.table(200, 600, []float64{80, 50}, "all", []string{"Octubre", "1,500"}, []string{"Noviembre", "2,500"}, []string{"Diciembre", "2,100"})
	y := second.table(200, 110, []float64{80, 50}, "all", []string{"Enero", "1,100"}, []string{"Febrero", "2,200"}, []string{"Marzo", "2,100"})
	second.prose(y+30, 5)
	if found := build(t, first, second); len(found) != 2 {
		t.Errorf("%d tables, want 2:\n%s", len(found), printed(found))
	}
}

func TestAMisreadHeaderRepeatedIsNoRow(t *testing.T) {
	widths := []float64{80, 60, 60, 60}
	first, second := newSheet(1), newSheet(2)
	first.table(100, 600, widths, "all", []string{"Mes", "2917", "2018", "Total"}, []string{"Enero", "1,500", "1,000", "2,500"}, []string{"Febrero", "2,500", "1,200", "3,700"})
	y := second.table(100, 110, widths, "all", []string{"Mes", "2017", "2018", "Total"}, []string{"Marzo", "1,100", "1,000", "2,100"}, []string{"TOTAL", "5,100", "3,200", "8,300"})
	second.prose(y+30, 5)
	want := "t1 \n# 2917 | 2018 | Total\n  Enero | 1500 | 1000 | 2500\n  Febrero | 2500 | 1200 | 3700\n  Marzo | 1100 | 1000 | 2100\n= TOTAL | 5100 | 3200 | 8300\n"
	if diff := cmp.Diff(want, printed(build(t, first, second))); diff != "" {
		t.Error(diff)
	}
}

func TestAFootOnEveryPageDoesNotPartATable(t *testing.T) {
	const foot = "Calle Ocho número 12, colonia Centro, código postal 06000, Ciudad de México"
	first, second := newSheet(1), newSheet(2)
	first.table(200, 600, []float64{80, 50}, "all", []string{"Concepto", "Importe"}, []string{"Papel", "1,500"}, []string{"Agua", "2,500"})
	first.text(72, 690, foot)
	second.table(200, 110, []float64{80, 50}, "all", []string{"Concepto", "Importe"}, []string{"Luz", "1,100"}, []string{"TOTAL", "5,100"})
	second.text(72, 692, foot+" Tel. 55")
	if found := build(t, first, second); len(found) != 1 {
		t.Errorf("%d tables, want 1:\n%s", len(found), printed(found))
	}
	first.text(72, 745, "Torre Norte, planta baja, colonia Centro, demarcación Benito Juárez, C.P.").text(480, 745, "03810")
	if found := build(t, first, second); len(found) != 1 {
		t.Errorf("an address with a number parts the table:\n%s", printed(found))
	}
	first.text(72, 670, "Lo anterior se hace de su conocimiento para los efectos a que haya lugar en derecho")
	if found := build(t, first, second); len(found) == 1 && len(found[0].Table.Pages) > 1 {
		t.Errorf("joined over running text:\n%s", printed(found))
	}
}

// TestATableEndsWhereNamesOfColumnsStandBelowItsTotal: the second table has
// other labels, and fewer columns than the first.
func TestATableEndsWhereNamesOfColumnsStandBelowItsTotal(t *testing.T) {
	s := newSheet(1)
	s.table(100, 128, []float64{100, 60, 60, 60}, "all", []string{"Entidad", "A", "B", "C"},
		[]string{"Oaxaca", "1,500", "1,200", "1,300"}, []string{"Veracruz", "2,500", "1,100", "1,400"}, []string{"TOTAL", "4,000", "2,300", "2,700"},
		[]string{"", "Gasto", "ejercido", ""}, []string{"Concepto", "Aprobado", "Ejercido", ""},
		[]string{"Viáticos", "1,100", "1,000", ""}, []string{"Seguros", "2,100", "2,000", ""}, []string{"TOTAL", "3,200", "3,000", ""})
	want := "t1 \n# A | B | C\n  Oaxaca | 1500 | 1200 | 1300\n  Veracruz | 2500 | 1100 | 1400\n= TOTAL | 4000 | 2300 | 2700\n" +
		"t2 Gasto ejercido\n# Aprobado | Ejercido\n  Viáticos | 1100 | 1000\n  Seguros | 2100 | 2000\n= TOTAL | 3200 | 3000\n"
	if diff := cmp.Diff(want, printed(build(t, s))); diff != "" {
		t.Error(diff)
	}
}

// TestATableEndsWhereATitleStandsBelowItsTotal: the title's words fall into the
// columns of the table above.
func TestATableEndsWhereATitleStandsBelowItsTotal(t *testing.T) {
	s := newSheet(1)
	s.table(100, 128, []float64{100, 120}, "all", []string{"2018", "1,500"}, []string{"2019", "2,500"}, []string{"TOTAL", "4,000"},
		[]string{"PERMISOS", "OTORGADOS 2019"}, []string{"Enero", "1,100"}, []string{"Febrero", "1,400"}, []string{"TOTAL", "2,500"})
	want := "t1 \n# \n  2018 | 1500\n  2019 | 2500\n= TOTAL | 4000\n" +
		"t2 PERMISOS OTORGADOS 2019\n# \n  Enero | 1100\n  Febrero | 1400\n= TOTAL | 2500\n"
	if diff := cmp.Diff(want, printed(build(t, s))); diff != "" {
		t.Error(diff)
	}
}

// TestPageBreaks: neither an empty back page nor what a continuation page's head holds parts
// a table: an oficio's number with a gap for its digits, the folio at a subject's end.
func TestPageBreaks(t *testing.T) {
	rows := [][]string{{"Enero", "1,500"}, {"Febrero", "2,500"}, {"Marzo", "2,100"}, {"TOTAL", "6,100"}}
	for name, next := range map[string]func(s *sheet) []*sheet{
		"an empty page": func(s *sheet) []*sheet { s.Number = 3; return []*sheet{newSheet(2), s} },
		"a number's gap": func(s *sheet) []*sheet {
			s.text(300, 80, "OFICIO NÚM. SE/UT/").text(480, 80, "/2024")
			return []*sheet{s}
		},
		"a folio": func(s *sheet) []*sheet { s.text(240, 98, "000940025119"); return []*sheet{s} },
	} {
		first, second := newSheet(1), newSheet(2)
		first.table(200, 600, []float64{80, 50}, "all", rows[:2]...)
		second.prose(second.table(200, 110, []float64{80, 50}, "all", rows[2:]...)+30, 5)
		if diff := cmp.Diff("t1 \n# \n  Enero | 1500\n  Febrero | 2500\n  Marzo | 2100\n= TOTAL | 6100\n", printed(build(t, append([]*sheet{first}, next(second)...)...))); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// gridRows are rows of a grid, of lines with bars between the cells.
func gridRows(lines ...string) []layout.GridRow {
	var out []layout.GridRow
	for _, l := range lines {
		var r layout.GridRow
		for _, text := range strings.Split(l, "|") {
			var c layout.Cell
			for _, w := range strings.Fields(text) {
				c.Words = append(c.Words, layout.Word{Word: page.Word{Text: w}})
			}
			r.Cells = append(r.Cells, c)
		}
		out = append(out, r)
	}
	return out
}

// TestNamesAmongTheRows: words above figures are a title and names, also where they were
// taken for rows.
func TestNamesAmongTheRows(t *testing.T) {
	for _, c := range []struct {
		rows   []string
		title  string
		left   int
		headed bool
	}{
		{[]string{"BACHES|REPARADOS|2018", "Mes|Recibidos|Concluidos", "Enero|371|109", "Febrero|134|67"}, "BACHES REPARADOS 2018", 3, true},
		{[]string{"Mes|Recibidos|Concluidos", "Enero|371|109", "Febrero|134|67"}, "", 3, true},
		{[]string{"Enero|371|109", "Febrero|134|67"}, "", 2, false},
		{[]string{"Enero|-|-", "Febrero|134|67", "Marzo|3|7"}, "", 3, false},
	} {
		p := part{Grid: layout.Grid{Rows: gridRows(c.rows...)}}
		p.nameByRows()
		if p.TitleText() != c.title || len(p.Rows) != c.left || p.Rows[0].Header != c.headed {
			t.Errorf("%v: title %q, %d rows, header %t", c.rows, p.TitleText(), len(p.Rows), p.Rows[0].Header)
		}
	}
}
