package table

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestStructure: tables whose rows and names are more than one line each.
func TestStructure(t *testing.T) {
	printedAs(t, []sheetCase{
		{"two levels of names", twoLevels("none"), `t1 Cursos impartidos por oficina
# 2020 H | 2020 M | 2021 H | 2021 M
  Central | 11 | 12 | 13 | 14
  Norte | 21 | 22 | 23 | 24
  Sur | 31 | 32 | 33 | 34
`},
		{"two levels, ruled", twoLevels("all"), `t1 Cursos impartidos por oficina
# 2020 H | 2020 M | 2021 H | 2021 M
  Central | 11 | 12 | 13 | 14
  Norte | 21 | 22 | 23 | 24
  Sur | 31 | 32 | 33 | 34
`},
		{"side by side", func(s *sheet) {
			s.text(140, 190, "Altas 2019").text(400, 190, "Altas 2020")
			s.table(100, 200, []float64{80, 60}, "none", []string{"Mes", "Total"}, []string{"Enero", "10"}, []string{"Febrero", "20"}, []string{"Marzo", "30"}, []string{"TOTAL", "60"})
			s.table(360, 200, []float64{80, 60}, "none", []string{"Mes", "Total"}, []string{"Enero", "11"}, []string{"Febrero", "21"}, []string{"Marzo", "31"}, []string{"TOTAL", "63"})
		}, `t1 Altas 2019
# Total
  Enero | 10
  Febrero | 20
  Marzo | 30
= TOTAL | 60
t2 Altas 2020
# Total
  Enero | 11
  Febrero | 21
  Marzo | 31
= TOTAL | 63
`},
		{"totals of the last column only", func(s *sheet) {
			s.table(100, 200, []float64{120, 60, 80, 80}, "none",
				[]string{"Bien", "Piezas", "Precio", "Importe"},
				[]string{"Silla", "12", "$100.00", "$1,200.00"},
				[]string{"Mesa", "3", "$400.00", "$1,200.00"},
				[]string{"Archivero", "1", "$650.00", "$650.00"},
				[]string{"Subtotal", "", "", "$3,050.00"},
				[]string{"IVA (16%)", "", "", "$488.00"},
				[]string{"Retención 5%", "", "", "$152.50"},
				[]string{"Total", "", "", "$3,385.50"})
		}, `t1 
# Piezas | Precio | Importe
  Silla | 12 | 100 | 1200
  Mesa | 3 | 400 | 1200
  Archivero | 1 | 650 | 650
  IVA (16%) | null() | null() | 488
  Retención 5% | null() | null() | 152.5
= Subtotal | null() | null() | 3050
= Total | null() | null() | 3385.5
`},
		{"a caption below", func(s *sheet) {
			y := s.prose(120, 4)
			y = s.table(200, y+18, countsWidths, "none", counts...)
			s.text(200, y+12, "Tabla 4. Movimientos del padrón")
			s.prose(y+60, 3)
		}, strings.Replace(countsPrinted, "t1 ", "t1 Tabla 4. ", 1)},
		{"codes that wrap in ruled rows", func(s *sheet) {
			for _, y := range []float64{200, 220, 260, 300, 340} {
				s.rule(70, y, 360, y)
			}
			for _, x := range []float64{70, 100, 160, 260, 360} {
				s.rule(x, 200, x, 340)
			}
			s.text(75, 213, "No.").text(105, 213, "Contrato").text(165, 213, "Empresa").text(265, 213, "Monto")
			for i, l := range [][4]string{{"004", "Obras Civiles", "del Sur", "$1,500.00"}, {"007", "Caminos", "y Puentes", "$2,700.00"}, {"010", "Redes", "de Agua", "$950.00"}} {
				y := 233 + 40*float64(i)
				s.text(75, y+7, string(rune('1'+i))).text(105, y, "OP-2022-").text(105, y+14, l[0])
				s.text(165, y, l[1]).text(165, y+14, l[2]).right(355, y+7, l[3])
			}
		}, `t1 
# Empresa | Monto
  OP-2022-004 | Obras Civiles del Sur | 1500
  OP-2022-007 | Caminos y Puentes | 2700
  OP-2022-010 | Redes de Agua | 950
`},
		{"counts beside money", func(s *sheet) {
			s.table(100, 200, []float64{80, 100, 100, 60}, "none",
				[]string{"Nivel", "Mínimo", "Máximo", "Plazas"},
				[]string{"K11", "$12,853.12", "$15,809.34", "14"},
				[]string{"L02", "$16,323.22", "$16,977.56", "9"},
				[]string{"M01", "$40,272.15", "$49,534.74", "81"},
				[]string{"P13", "$15,132.91", "$18,613.48", "58"})
		}, `t1 
# Mínimo | Máximo | Plazas
  K11 | 12853.12 | 15809.34 | 14
  L02 | 16323.22 | 16977.56 | 9
  M01 | 40272.15 | 49534.74 | 81
  P13 | 15132.91 | 18613.48 | 58
`},
		{"ages and above", func(s *sheet) {
			s.table(100, 200, []float64{120, 80, 100}, "all", []string{"Zona", "Menores", "De 60+"},
				[]string{"Norte", "349", "87"}, []string{"Centro", "266", "66"}, []string{"Sur", "307", "89"})
		}, `t1 
# Menores | De 60+
  Norte | 349 | 87
  Centro | 266 | 66
  Sur | 307 | 89
`},
		{"a total's label on two lines", func(s *sheet) {
			y := s.table(200, 200, countsWidths, "none", []string{"Unidad", "Altas", "Bajas"}, []string{"Norte", "120", "31"}, []string{"Sur", "146", "98"}, []string{"Este", "82", "11"}, []string{"TOTAL", "348", "140"})
			s.text(204, y+11, "GENERAL")
			s.prose(y+40, 2)
		}, `t1 
# Altas | Bajas
  Norte | 120 | 31
  Sur | 146 | 98
  Este | 82 | 11
= TOTAL GENERAL | 348 | 140
`},
		{"a sign in brackets in a name", func(s *sheet) {
			s.table(100, 200, []float64{120, 80, 100}, "none", []string{"Meta", "Logro", "Avance (%)"},
				[]string{"Cobertura", "349", "87.4"}, []string{"Quejas", "266", "66.5"}, []string{"Obras", "307", "89.6"})
		}, `t1 
# Logro | Avance (%)
  Cobertura | 349 | 87.4
  Quejas | 266 | 66.5
  Obras | 307 | 89.6
`},
		{"footnotes' numbers behind labels", func(s *sheet) {
			s.table(100, 200, []float64{120, 80}, "none", []string{"Nivel", "Becas"},
				[]string{"Preescolar 1/", "2,774"}, []string{"Primaria", "3,960"}, []string{"Secundaria 2/", "1,307"}, []string{"Total", "8,041"})
		}, `t1 
# Becas
  Preescolar 1/ | 2774
  Primaria | 3960
  Secundaria 2/ | 1307
= Total | 8041
`},
		{"an average below whole numbers", func(s *sheet) {
			s.table(100, 200, []float64{120, 60}, "none",
				[]string{"Mes", "Altas"}, []string{"Enero", "1,204"}, []string{"Febrero", "987"}, []string{"Marzo", "340"}, []string{"Abril", "531"},
				[]string{"Mayo", "1,310"}, []string{"Promedio mensual", "874.4"})
		}, `t1 
# Altas
  Enero | 1204
  Febrero | 987
  Marzo | 340
  Abril | 531
  Mayo | 1310
  Promedio mensual | 874.4
`},
		{"figures in the middle of their labels", func(s *sheet) {
			for i, l := range [][2]string{{"Oficina de Enlace", "en la Frontera"}, {"Ventanilla Única", "de Atención"}, {"Módulo del", "Aeropuerto"}} {
				y := 200 + 34*float64(i)
				s.text(100, y, l[0]).text(100, y+10, l[1])
				s.right(300, y+5, []string{"120", "45", "7"}[i]).right(380, y+5, []string{"1,340", "98", "26"}[i])
			}
		}, `t1 
#  | 
  Oficina de Enlace en la Frontera | 120 | 1340
  Ventanilla Única de Atención | 45 | 98
  Módulo del Aeropuerto | 7 | 26
`},
		{"labels of merged cells", func(s *sheet) {
			for i, l := range []string{"Jalisco", "Oaxaca", "Sonora"} {
				y := 200 + 32*float64(i)
				s.text(100, y+8, l)
				s.text(180, y, "Hombres").right(320, y, []string{"120", "45", "70"}[i])
				s.text(180, y+16, "Mujeres").right(320, y+16, []string{"134", "98", "26"}[i])
			}
		}, `t1 
# 
  Jalisco Hombres | 120
  Jalisco Mujeres | 134
  Oaxaca Hombres | 45
  Oaxaca Mujeres | 98
  Sonora Hombres | 70
  Sonora Mujeres | 26
`},
		{"names above a label that hangs low", func(s *sheet) {
			s.text(180, 174, "Pozos medidos").text(100, 191.3, "Estado").text(300, 191.3, "Casos")
			for i, l := range []string{"Norte y su Costa", "Centro", "Sur"} {
				y := 212 + 13*float64(i)
				s.text(100, y+[]float64{2.5, 0, 0}[i], l).right(320, y, []string{"120", "45", "70"}[i])
			}
		}, "t1 Pozos medidos\n# Casos\n  Norte y su Costa | 120\n  Centro | 45\n  Sur | 70\n"},
		{"numbered rows, and a column of dates", func(s *sheet) {
			s.text(100, 200, "No.").text(130, 200, "Contrato").text(240, 200, "Fecha").text(345, 200, "Monto")
			for i, l := range []string{"LPN-001", "LPN-002", "LPN-003"} {
				y := 216 + 16*float64(i)
				s.text(100, y, []string{"1", "2", "3"}[i]).text(130, y, l).text(240, y, "04/02/2023").right(370, y, "1,500")
			}
		}, `t1 
# Fecha | Monto
  LPN-001 | 2023-02-04 | 1500
  LPN-002 | 2023-02-04 | 1500
  LPN-003 | 2023-02-04 | 1500
`},
	})
}

// twoLevels sets a table of two years by sex.
func twoLevels(rules string) func(*sheet) {
	return func(s *sheet) {
		s.text(170, 193, "Cursos impartidos por oficina")
		s.text(220, 211, "2020").text(320, 211, "2021")
		widths := []float64{80, 50, 50, 50, 50}
		s.table(100, 215, widths, rules, []string{"Oficina", "H", "M", "H", "M"},
			[]string{"Central", "11", "12", "13", "14"}, []string{"Norte", "21", "22", "23", "24"}, []string{"Sur", "31", "32", "33", "34"})
		if rules == "all" {
			s.rule(100, 200, 380, 200).rule(100, 200, 100, 215).rule(180, 200, 180, 215).rule(280, 200, 280, 215).rule(380, 200, 380, 215)
		}
	}
}

// TestNotes: what stands between a title and its table, or below it, says in what it
// counts and where its figures are from; it is no part of either.
func TestNotes(t *testing.T) {
	s := newSheet(1)
	s.text(200, 178, "Gasto ejercido 2021").text(200, 191, "(miles de pesos)")
	y := s.table(180, 200, countsWidths, "across", counts...)
	s.text(180, y+12, "Fuente: registros administrativos.")
	found := build(t, s)
	if len(found) != 1 || found[0].Table.Title != "Gasto ejercido 2021" {
		t.Fatalf("got %s", printed(found))
	}
	if diff := cmp.Diff([]string{"(miles de pesos)", "Fuente: registros administrativos."}, found[0].Table.Notes); diff != "" {
		t.Error(diff)
	}
}

func TestMisreadMonthsAreMonths(t *testing.T) {
	texts := []string{"Enero", "Febrero", "Miuzo", "Abnl", "Mayo", "Jumo", "Julho", "Agost0"}
	s, ok := sequenceOf(texts)
	if !ok || s.month(3) != "ABRIL" {
		t.Errorf("sequence %+v, found %t", s, ok)
	}
	if _, ok := sequenceOf([]string{"Enero", "Norte", "Sur", "Abril"}); ok {
		t.Error("labels that are no months became a sequence")
	}
}
