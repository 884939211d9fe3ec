package table

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// flush sets two ruled tables whose frames were found as one: a left side that passes
// both, in line.
func flush(s *sheet) {
	s.table(100, 200, []float64{80, 60, 60}, "all", []string{"Mes", "Altas", "Bajas"}, []string{"Enero", "11", "21"}, []string{"Febrero", "12", "22"}, []string{"TOTAL", "23", "43"})
	s.table(100, 274, []float64{80, 90}, "all", []string{"Año", "Casos"}, []string{"2019", "1 250"}, []string{"2020", "8 146"}, []string{"TOTAL", "9 396"})
	s.rule(100, 200, 100, 334)
}

// sides sets two ruled tables side by side, the right one longer, whose frames nearly
// touch, with the rules above both of them found as one.
func sides(s *sheet) {
	s.table(100, 200, []float64{80, 60}, "all", []string{"Mes", "Altas"}, []string{"Enero", "11"}, []string{"Febrero", "12"}, []string{"Marzo", "13"}, []string{"Abril", "14"})
	s.table(243, 200, []float64{90, 60}, "all", []string{"Oficina", "Bajas"}, []string{"Norte", "21"}, []string{"Sur", "22"})
	s.rule(100, 200, 393, 200).rule(100, 215, 393, 215)
}

// boxed sets a letterhead's frame right above a table.
func boxed(s *sheet) {
	s.rule(100, 150, 300, 150).rule(100, 190, 300, 190).rule(100, 150, 100, 190).rule(300, 150, 300, 190)
	s.text(140, 165, "Municipalidad de").text(140, 180, "Carmen de Areco")
	s.table(100, 196, []float64{80, 60, 60}, "all", []string{"Mes", "Altas", "Bajas"}, []string{"Enero", "11", "21"}, []string{"Febrero", "12", "22"}, []string{"TOTAL", "23", "43"})
}

// wrapped sets a ruled table of contracts, whose dates take two lines that begin or end
// with a number.
func wrapped(s *sheet) {
	widths := []float64{80, 90, 60}
	x := 100.0
	for i, r := range [][]string{{"Clave", "Fecha", "Monto"}, {"LPN-003", "23 de agosto de|2019", "2,994"}, {"LPN-005", "5 de noviembre|de 2019", "369"}, {"LPN-009", "15 de junio de|2019", "3,202"}} {
		y := 200 + 24*float64(i)
		first, second := r[1], ""
		if at := len(r[1]); i > 0 {
			for k, c := range r[1] {
				if c == '|' {
					at = k
				}
			}
			first, second = r[1][:at], r[1][at+1:]
		}
		s.text(x+4, y+15, r[0]).text(x+84, y+10, first).text(x+84, y+20, second).right(x+226, y+15, r[2])
		s.rule(x, y, x+230, y)
	}
	s.rule(x, 296, x+230, 296)
	for _, w := range append([]float64{0}, widths...) {
		x += w
		s.rule(x, 200, x, 296)
	}
}

// TestFrames: frames that touch hold a table each, and cells that rules part hold all
// their lines.
func TestFrames(t *testing.T) {
	printedAs(t, []sheetCase{
		{"one above the other", flush, `t1 
# Altas | Bajas
  Enero | 11 | 21
  Febrero | 12 | 22
= TOTAL | 23 | 43
t2 
# Casos
  2019 | 1250
  2020 | 8146
= TOTAL | 9396
`},
		{"side by side", sides, `t1 
# Altas
  Enero | 11
  Febrero | 12
  Marzo | 13
  Abril | 14
t2 
# Bajas
  Norte | 21
  Sur | 22
`},
		{"below a letterhead's", boxed, `t1 
# Altas | Bajas
  Enero | 11 | 21
  Febrero | 12 | 22
= TOTAL | 23 | 43
`},
		{"dates of two lines", wrapped, `t1 
# Fecha | Monto
  LPN-003 | 2019-08-23 | 2994
  LPN-005 | 2019-11-05 | 369
  LPN-009 | 2019-06-15 | 3202
`},
	})
}

// rowsOf sets rows of figures without rules.
func rowsOf(s *sheet, x, y float64, rows ...[]string) {
	s.table(x, y, []float64{90, 60, 60}, "none", rows...)
}

// TestBesideRows: what stands beside a table's rows, above or around them does not take
// them away.
func TestBesideRows(t *testing.T) {
	months := [][]string{{"Enero", "1,011", "21"}, {"Febrero", "1,012", "22"}, {"Marzo", "1,013", "23"}, {"Abril", "1,014", "24"}}
	printedAs(t, []sheetCase{
		{"a stamp right of the first rows", func(s *sheet) {
			rowsOf(s, 100, 200, append([][]string{{"Mes", "Altas", "Bajas"}}, months...)...)
			s.text(380, 226, "RECIBIDO").text(360, 241, "UNIDAD DE")
		}, `t1 
# Altas | Bajas
  Enero | 1011 | 21
  Febrero | 1012 | 22
  Marzo | 1013 | 23
  Abril | 1014 | 24
`},
		{"a year above, in the table's middle", func(s *sheet) {
			s.table(100, 200, []float64{120, 45, 45, 45}, "none", []string{"Mes", "Altas", "Bajas", "Otros"},
				[]string{"Enero", "1,011", "21", "31"}, []string{"Febrero", "1,012", "22", "32"}, []string{"Marzo", "1,013", "23", "33"})
			s.text(194, 196, "2021")
		}, `t1 2021
# Altas | Bajas | Otros
  Enero | 1011 | 21 | 31
  Febrero | 1012 | 22 | 32
  Marzo | 1013 | 23 | 33
`},
		{"a unit below the total", func(s *sheet) {
			rowsOf(s, 100, 200, append([][]string{{"Mes", "Altas", "Bajas"}}, append(months[:4:4], []string{"Total", "4,050", "90"})...)...)
			s.text(100, 301, "(miles de pesos)")
		}, `t1 
# Altas | Bajas
  Enero | 1011 | 21
  Febrero | 1012 | 22
  Marzo | 1013 | 23
  Abril | 1014 | 24
= Total | 4050 | 90
`},
		{"names that are signs", func(s *sheet) {
			rowsOf(s, 100, 200, append([][]string{{"Mes", "Casos", "%"}}, months...)...)
		}, `t1 
# Casos | %
  Enero | 1011 | 21
  Febrero | 1012 | 22
  Marzo | 1013 | 23
  Abril | 1014 | 24
`},
		{"a total without a legible name", func(s *sheet) {
			for i, r := range [][]string{{"CT-001", "04-mar-2021", "1,500"}, {"CT-002", "05-mar-2021", "1,200"}, {"CT-003", "06-mar-2021", "1,000"}, {"daneral", "", "3,700"}} {
				y := 216 + 16*float64(i)
				s.text(100, y, r[0]).text(200, y, r[1]).right(340, y, r[2])
			}
		}, `t1 
#  | 
  CT-001 | 2021-03-04 | 1500
  CT-002 | 2021-03-05 | 1200
  CT-003 | 2021-03-06 | 1000
= daneral | null() | 3700
`},
	})
}

// TestGoesOnOverPages: names that were read on the second page alone, and columns of
// labels that its few rows do not tell, belong to the table before it.
func TestGoesOnOverPages(t *testing.T) {
	first, second := newSheet(1), newSheet(2)
	for i, l := range []string{"Jalisco", "Oaxaca", "Sonora"} {
		y := 640 + 32*float64(i)
		first.text(100, y+8, l)
		first.text(180, y, "Hombres").right(320, y, []string{"120", "45", "70"}[i])
		first.text(180, y+16, "Mujeres").right(320, y+16, []string{"134", "98", "26"}[i])
	}
	second.table(96, 100, []float64{80, 70, 80}, "all", []string{"Entidad", "Sexo", "Casos"}, []string{"Yucatán", "", "5"}, []string{"", "", "6"})
	second.text(180, 126, "Hombres").text(180, 141, "Mujeres")
	want := `t1 
# Casos
  Jalisco Hombres | 120
  Jalisco Mujeres | 134
  Oaxaca Hombres | 45
  Oaxaca Mujeres | 98
  Sonora Hombres | 70
  Sonora Mujeres | 26
  Yucatán Hombres | 5
  Yucatán Mujeres | 6
`
	if diff := cmp.Diff(want, printed(build(t, first, second))); diff != "" {
		t.Error(diff)
	}
}

// TestMisreadNamesOnOnePage: a table whose names were misread goes on where the next page
// repeats them, and has those that are surer; one with another year's names is another.
func TestMisreadNamesOnOnePage(t *testing.T) {
	for name, c := range map[string]struct {
		head [2]string
		want int
	}{
		"misread":      {[2]string{"Ho", "Resueltos"}, 1},
		"another year": {[2]string{"2019 Hombres", "2019 Mujeres"}, 2},
	} {
		first, second := newSheet(1), newSheet(2)
		set := func(s *sheet, y float64, cells ...string) {
			s.text(100, y, cells[0]).right(330, y, cells[1]).right(450, y, cells[2])
		}
		set(first, 620, "Entidad", c.head[0], c.head[1])
		for i, l := range []string{"Jalisco", "Oaxaca", "Sonora", "Tabasco"} {
			set(first, 636+16*float64(i), l, "120", "45")
		}
		for i := range first.Words {
			if first.Words[i].Text == "Ho" {
				first.Words[i].Confidence = 0.3
			}
		}
		head := [2]string{"Recibidos", "Resueltos"}
		if c.want == 2 {
			head = [2]string{"2020 Hombres", "2020 Mujeres"}
		}
		set(second, 100, "Entidad", head[0], head[1])
		for i, l := range []string{"Veracruz", "Yucatán", "Zacatecas"} {
			set(second, 116+16*float64(i), l, "7", "5")
		}
		found := build(t, first, second)
		if len(found) != c.want || found[0].Table.Columns[0].Name == "Ho" {
			t.Errorf("%s: %s", name, printed(found))
		}
	}
}

// TestFewRowsOnTheNextPage: what a page break leaves of a table is too little to show
// its columns; the page before does.
func TestFewRowsOnTheNextPage(t *testing.T) {
	first, second := newSheet(1), newSheet(2)
	set := func(s *sheet, y float64, cells ...string) {
		s.text(100, y, cells[0]).text(190, y, cells[1]).right(360, y, cells[2]).right(430, y, cells[3])
	}
	set(first, 640, "Sesión", "Fecha", "Acuerdos", "Asistentes")
	for i, date := range []string{"1 de abril de 2018", "4 de julio de 2018", "12 de julio de 2018", "3 de junio de 2018"} {
		set(first, 656+16*float64(i), "Sesión "+[]string{"1*", "22", "3?", `4"`}[i], date, "28", "7")
	}
	set(second, 120, `Sesión 5*`, "28 de diciembre de 2018", "32", "32")
	set(second, 136, "Total general", "", "144", "60")
	want := `t1 
# Fecha | Acuerdos | Asistentes
  Sesión 1ª | 2018-04-01 | 28 | 7
  Sesión 2ª | 2018-07-04 | 28 | 7
  Sesión 3ª | 2018-07-12 | 28 | 7
  Sesión 4ª | 2018-06-03 | 28 | 7
  Sesión 5ª | 2018-12-28 | 32 | 32
= Total general | null() | 144 | 60
`
	if diff := cmp.Diff(want, printed(build(t, first, second))); diff != "" {
		t.Error(diff)
	}
}

// TestStampLeftOfLabels: words left of months are none of the table's.
func TestStampLeftOfLabels(t *testing.T) {
	s := newSheet(1)
	s.table(160, 200, []float64{90, 60, 60}, "none", []string{"Mes", "Altas", "Bajas"}, []string{"Enero", "1,011", "21"}, []string{"Febrero", "1,012", "22"},
		[]string{"Marzo", "1,013", "23"}, []string{"Abril", "1,014", "24"}, []string{"Mayo", "1,015", "25"}, []string{"TOTAL", "5,065", "115"})
	s.text(90, 241, "ACUSE").text(80, 256, "06 AGO 2023")
	want := `t1 
# Altas | Bajas
  Enero | 1011 | 21
  Febrero | 1012 | 22
  Marzo | 1013 | 23
  Abril | 1014 | 24
  Mayo | 1015 | 25
= TOTAL | 5065 | 115
`
	if diff := cmp.Diff(want, printed(build(t, s))); diff != "" {
		t.Error(diff)
	}
}
