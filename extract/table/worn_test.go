package table

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestWornRows: a row keeps its place though nothing of it was read, and labels keep their
// numbers.
func TestWornRows(t *testing.T) {
	printedAs(t, []sheetCase{
		{"no figure of a row legible", misread(100, []string{"Unidad", "Altas", "Bajas"}, []string{"Norte", "120", "311"}, []string{"Sur", "146", "98"}, []string{"Subtotal", "266", "409"}, []string{"Central", "a", "Ty"}, []string{"Este", "82", "11"}, []string{"Subtotal", "156", "85"}, []string{"Total", "422", "494"}), `t1 
# Altas | Bajas
  Norte | 120 | 311
  Sur | 146 | 98
  Central | null(a) | null(Ty)
  Este | 82 | 11
= Subtotal | 266 | 409
= Subtotal | 156 | 85
= Total | 422 | 494
`},
		{"a total whose label was misread, wrong in one column", func(s *sheet) {
			s.table(100, 200, []float64{80, 60, 60, 60, 60}, "none", []string{"Entidad", "2018", "2019", "2020", "2021"},
				[]string{"Chiapas", "120", "311", "58", "1"}, []string{"Durango", "146", "98", "77", "5"}, []string{"Sonora", "31", "16", "204", "3"}, []string{"Ptal", "297", "425", "339", "8"})
		}, `t1 
# 2018 | 2019 | 2020 | 2021
  Chiapas | 120 | 311 | 58 | 1
  Durango | 146 | 98 | 77 | 5
  Sonora | 31 | 16 | 204 | 3
= Ptal | 297 | 425 | 339 | 8
`},
		{"a row that adds up in two columns by chance", func(s *sheet) {
			s.table(100, 200, []float64{80, 60, 60, 60, 60}, "none", []string{"Entidad", "2018", "2019", "2020", "2021"},
				[]string{"Chiapas", "1", "3", "58", "1"}, []string{"Durango", "2", "0", "77", "5"}, []string{"Sonora", "3", "3", "204", "3"})
		}, `t1 
# 2018 | 2019 | 2020 | 2021
  Chiapas | 1 | 3 | 58 | 1
  Durango | 2 | 0 | 77 | 5
  Sonora | 3 | 3 | 204 | 3
`},
		{"rows between two that are legible", misread(100, []string{"Entidad", "Casos", "Otros"}, []string{"Campeche", "293", "167"}, []string{"Colima", "144", "Bl"}, []string{"Durango", "m7", "bis"}, []string{"Hidalgo", "295", "203"}, []string{"Sonora", "48", "27"}), `t1 
# Casos | Otros
  Campeche | 293 | 167
  Colima | 144 | null(Bl)
  Durango | null(m7) | null(bis)
  Hidalgo | 295 | 203
  Sonora | 48 | 27
`},
		{"words of a stamp left of the labels", func(s *sheet) {
			misread(100, []string{"Oficina", "Altas", "Bajas"}, []string{"Colima", "151", "22"}, []string{"Durango", "399", "313"}, []string{"Subtotal", "550", "335"}, []string{"Hidalgo", "145", "593"}, []string{"Sonora", "665", "334"}, []string{"Nayarit", "24", "35"}, []string{"Subtotal", "834", "962"}, []string{"Total", "1384", "1297"})(s)
			s.text(45, 230, "RECIBIDO").text(20, 245, "TRANSPARENCIA").text(40, 260, "1-DIC-2019")
		}, `t1 
# Altas | Bajas
  Colima | 151 | 22
  Durango | 399 | 313
  Hidalgo | 145 | 593
  Sonora | 665 | 334
  Nayarit | 24 | 35
= Subtotal | 550 | 335
= Subtotal | 834 | 962
= Total | 1384 | 1297
`},
		{"a wide caption over narrow columns", func(s *sheet) {
			s.text(105, 186, "QUEJAS").text(146, 186, "CALIFICADAS").text(207, 186, "2019")
			s.text(100, 200, "Mes").text(150, 200, "Altas").text(206, 200, "Bajas")
			for i, r := range [][3]string{{"Enero", "1011", "21"}, {"Febrero", "1012", "22"}, {"Marzo", "1013", "23"}} {
				y := 215 + 15*float64(i)
				s.text(100, y, r[0]).right(175, y, r[1]).right(231, y, r[2])
			}
		}, `t1 QUEJAS CALIFICADAS 2019
# Altas | Bajas
  Enero | 1011 | 21
  Febrero | 1012 | 22
  Marzo | 1013 | 23
`},
		{"a wide caption over years", func(s *sheet) {
			s.text(98, 186, "ALTAS").text(127, 186, "DE").text(141, 186, "AFILIADOS").text(190, 186, "2019-21")
			s.text(100, 200, "Mes").text(146, 200, "2019").text(176, 200, "2020").text(202, 200, "2").text(212, 200, "021")
			for i, r := range [][4]string{{"Enero", "245", "31", "36"}, {"Febrero", "55", "272", "1,151"}, {"Marzo", "105", "203", "N/D"}} {
				y := 215 + 15*float64(i)
				s.text(100, y, r[0]).right(166, y, r[1]).right(196, y, r[2]).right(227, y, r[3])
			}
		}, `t1 ALTAS DE AFILIADOS 2019-21
# 2019 | 2020 | 2021
  Enero | 245 | 31 | 36
  Febrero | 55 | 272 | 1151
  Marzo | 105 | 203 | null(N/D)
`},
		{"captions of narrow tables side by side", func(s *sheet) {
			s.text(100, 190, "Certificados expedidos 2022").text(400, 190, "Certificados expedidos 2023")
			s.table(105, 200, []float64{40, 35}, "all", []string{"Mes", "Total"}, []string{"Enero", "10"}, []string{"Marzo", "20"}, []string{"Abril", "30"})
			s.table(405, 200, []float64{40, 35}, "all", []string{"Mes", "Total"}, []string{"Enero", "11"}, []string{"Marzo", "21"}, []string{"Abril", "31"})
		}, `t1 Certificados expedidos 2022
# Total
  Enero | 10
  Marzo | 20
  Abril | 30
t2 Certificados expedidos 2023
# Total
  Enero | 11
  Marzo | 21
  Abril | 31
`},
		{"a date behind a number is no second label", func(s *sheet) {
			for i, r := range [][4]string{{"1", "15-jul-2018", "14", "11"}, {"2", "22-abr-2018", "15", "26"}, {"3", "26-ago-2018", "16", "20"}, {"4", "02-mar-2018", "23", "13"}} {
				y := 200 + 15*float64(i)
				s.text(100, y, "Sesión").text(135, y, r[0]).text(150, y, r[1]).right(260, y, r[2]).right(310, y, r[3])
			}
		}, `t1 
#  |  | 
  Sesión 1 | 2018-07-15 | 14 | 11
  Sesión 2 | 2018-04-22 | 15 | 26
  Sesión 3 | 2018-08-26 | 16 | 20
  Sesión 4 | 2018-03-02 | 23 | 13
`},
		{"a column of which only the total is legible", func(s *sheet) {
			s.table(100, 200, []float64{120, 60, 60, 60}, "all", []string{"Unidad", "Altas", "Bajas", "Otros"}, []string{"Norte", "120", "ha", "35"}, []string{"Sur", "146", "se,", "11"}, []string{"Este", "82", "Ea", "12"}, []string{"Total", "348", "494", "58"})
		}, `t1 
# Altas | Bajas | Otros
  Norte | 120 | null(ha) | 35
  Sur | 146 | null(se,) | 11
  Este | 82 | null(Ea) | 12
= Total | 348 | 494 | 58
`},
		{"numbers behind labels, dates without their points", func(s *sheet) {
			s.text(100, 185, "Sesión").text(150, 185, "Fecha").right(260, 185, "Acuerdos")
			for i, r := range [][3]string{{"1", "21.06 2019", "23"}, {"20", "16.01 2019", "37"}, {"3", "11032019", "14"}, {"4", "08.05 2010", "32"}, {"", "14 122019", "15"}, {"62", "1711 2019", "22"}} {
				y := 200 + 15*float64(i)
				s.text(100, y, "Sesión").text(134, y, r[0]).text(150, y, r[1]).right(260, y, r[2])
			}
			s.text(100, 290, "Total").right(260, 290, "143")
		}, `t1 
# Fecha | Acuerdos
  Sesión 1ª | 2019-06-21 | 23
  Sesión 2ª | 2019-01-16 | 37
  Sesión 3ª | 2019-03-11 | 14
  Sesión 4ª | null(08.05 2010) | 32
  Sesión 5ª | 2019-12-14 | 15
  Sesión 6ª | 2019-11-17 | 22
= Total | null() | 143
`},
	})
}

// TestWrappedLabels: the lines of a label stay one, and with their figures.
func TestWrappedLabels(t *testing.T) {
	printedAs(t, []sheetCase{
		{"four lines, figures beside the first", func(s *sheet) {
			y := 200.0
			for i, lines := range [][]string{{"Norte"}, {"Delegación", "Regional", "del Bajío", "y Centro"}, {"Módulo", "Puerto", "de Altura"}, {"Sur"}} {
				s.right(240, y, []string{"65", "51", "84", "33"}[i]).right(290, y, []string{"24", "19", "48", "12"}[i])
				for k, l := range lines {
					s.text(100, y+11*float64(k)+[]float64{0, 1.5, 0.3, 0.6}[k], l)
				}
				y += 11*float64(len(lines)-1) + 16
			}
		}, `t1 
#  | 
  Norte | 65 | 24
  Delegación Regional del Bajío y Centro | 51 | 19
  Módulo Puerto de Altura | 84 | 48
  Sur | 33 | 12
`},
		{"a first figure left out", func(s *sheet) {
			for i, r := range [][5]string{{"Norte", "65", "24", "31", "11"}, {"Sur", "12", "36", "42", "12"}, {"", "", "51", "19", "13"}, {"Este", "46", "11", "29", "14"}, {"Total", "123", "122", "121", "50"}} {
				y := 200 + 22*float64(i)
				s.text(100, y, r[0]).right(240, y, r[1]).right(290, y, r[2]).right(340, y, r[3]).right(390, y, r[4])
			}
			s.text(100, 239, "Reposición por").text(100, 249, "robo")
		}, `t1 
#  |  |  | 
  Norte | 65 | 24 | 31 | 11
  Sur | 12 | 36 | 42 | 12
  Reposición por robo | null() | 51 | 19 | 13
  Este | 46 | 11 | 29 | 14
= Total | 123 | 122 | 121 | 50
`},
		{"dirt in a ruled cell beside a label's first line", func(s *sheet) {
			for _, y := range []float64{200, 220, 250, 280, 310} {
				s.rule(100, y, 300, y)
			}
			for _, x := range []float64{100, 200, 250, 300} {
				s.rule(x, 200, x, 310)
			}
			s.text(105, 213, "Oficina").text(205, 213, "Altas").text(255, 213, "Bajas")
			for i, l := range [][2]string{{"Módulo", "Puerto"}, {"Unidad", "Central"}, {"Enlace", "Sur"}} {
				y := 232 + 30*float64(i)
				s.text(105, y, l[0]).text(105, y+12, l[1]).right(245, y+6, []string{"412", "322", "120"}[i]).right(295, y+6, []string{"583", "620", "310"}[i])
			}
			s.text(280, 229, "ca.")
			s.Words[len(s.Words)-1].Confidence = 0.4
		}, `t1 
# Altas | Bajas
  Módulo Puerto | 412 | null(ca. 583)
  Unidad Central | 322 | 620
  Enlace Sur | 120 | 310
`},
		{"numbers of two rows, one unread", func(s *sheet) {
			s.table(100, 200, []float64{40, 120, 60, 60}, "all", []string{"No.", "Oficina", "Altas", "Bajas"}, []string{"4", "Norte", "120", "311"}, []string{"", "Sur", "146", "98"}, []string{"", "FOTAL", "266", "409"})
		}, `t1 
# Altas | Bajas
  Norte | 120 | 311
  Sur | 146 | 98
= FOTAL | 266 | 409
`},
	})
}

// TestTablesBesideBelowAnother: captions side by side part what the rules of a table and of
// two below it, which stand one under the other, seem to hold together.
func TestTablesBesideBelowAnother(t *testing.T) {
	s := newSheet(1)
	s.table(130, 100, []float64{70, 50, 50, 50, 50}, "all", []string{"Entidad", "H", "M", "N", "T"}, []string{"Colima", "11", "21", "31", "63"}, []string{"Sonora", "12", "22", "32", "66"}, []string{"Total", "23", "43", "63", "129"})
	s.text(100, 180, "Cursos dados en 2021").text(295, 180, "Cursos dados en 2022")
	s.table(100, 190, []float64{100, 50}, "all", []string{"Mes", "Total"}, []string{"Enero", "10"}, []string{"Febrero", "20"}, []string{"Marzo", "30"}, []string{"Abril", "40"})
	s.table(300, 190, []float64{50, 50}, "all", []string{"Mes", "Total"}, []string{"Enero", "11"}, []string{"Febrero", "21"}, []string{"Marzo", "31"}, []string{"Abril", "41"})
	for _, x := range []float64{200, 250, 350} {
		s.rule(x, 100, x, 265)
	}
	want := `t1 
# H | M | N | T
  Colima | 11 | 21 | 31 | 63
  Sonora | 12 | 22 | 32 | 66
= Total | 23 | 43 | 63 | 129
t2 Cursos dados en 2021
# Total
  Enero | 10
  Febrero | 20
  Marzo | 30
  Abril | 40
t3 Cursos dados en 2022
# Total
  Enero | 11
  Febrero | 21
  Marzo | 31
  Abril | 41
`
	if diff := cmp.Diff(want, printed(build(t, s))); diff != "" {
		t.Error(diff)
	}
}

// TestEndsShort: a number that ends left of where its column's numbers do has lost its end.
func TestEndsShort(t *testing.T) {
	s := misread(100, []string{"Año", "Altas"}, []string{"2017", "113,407"}, []string{"2018", "169,424"}, []string{"2019", "185,752"}, []string{"2020", "135,130"}, []string{"2021", "117,523"})
	page := newSheet(1)
	s(page)
	for i, w := range page.Words {
		if w.Text == "185,752" {
			page.Words[i].Text, page.Words[i].Box[2] = "185", w.Box[0]+(w.Box[2]-w.Box[0])*3/7
		}
	}
	if diff := cmp.Diff([]string{"113407", "169424", "(185)", "135130", "117523"}, cells(t, page)); diff != "" {
		t.Error(diff)
	}
}

// TestALetterheadOnTheNextPage: its lines name no table, though something stood beside
// them on the page before.
func TestALetterheadOnTheNextPage(t *testing.T) {
	first, second := newSheet(1), newSheet(2)
	first.text(100, 60, "Gobierno del Estado de Nayarit").text(400, 60, "Oficio 12/2021")
	first.table(100, 660, []float64{120, 60, 60}, "none", []string{"Unidad", "Altas", "Bajas"}, []string{"Norte", "120", "311"}, []string{"Sur", "146", "98"}, []string{"Este", "82", "11"})
	second.text(100, 75, "Gobierno del Estado de Nayarit").text(100, 85, "Secretaría de Finanzas")
	second.text(350, 40, "Número de oficio: SF/").right(520, 40, "72021")
	second.table(100, 90, []float64{120, 60, 60}, "none", []string{"Oeste", "20", "31"}, []string{"Centro", "46", "8"}, []string{"Total", "414", "459"})
	want := `t1 
# Altas | Bajas
  Norte | 120 | 311
  Sur | 146 | 98
  Este | 82 | 11
  Oeste | 20 | 31
  Centro | 46 | 8
= Total | 414 | 459
`
	if diff := cmp.Diff(want, printed(build(t, first, second))); diff != "" {
		t.Error(diff)
	}
}

// TestTornFigures: a blank in which a digit may have been lost leaves a figure open where the
// table parts its thousands by commas; one where a comma was lost does not. A dash with a
// speck is no number either.
func TestTornFigures(t *testing.T) {
	s := newSheet(1)
	s.text(100, 80, "Mes").text(220, 80, "Casos")
	for i, r := range [][2]string{{"Enero", "6,899"}, {"Febrero", "18,967"}, {"Marzo", "12,669"}, {"Abril", "14,335"}} {
		s.text(100, 96+rowHeight*float64(i), r[0]).right(250, 96+rowHeight*float64(i), r[1])
	}
	y := 96 + 4*rowHeight
	s.text(100, y, "Mayo").right(222, y, "1").right(250, y, "070")
	s.text(100, y+2*rowHeight, "Julio").right(250, y+2*rowHeight, "-0")
	s.text(100, y+rowHeight, "Junio").right(231, y+rowHeight, "3").right(250, y+rowHeight, "821")
	rows := build(t, s)[0].Table.Rows
	if len(rows) != 7 || !rows[4].Cells[0].Value.IsNull() || !rows[6].Cells[0].Value.IsNull() {
		t.Errorf("got %+v", rows)
	}
	if v, _ := rows[5].Cells[0].Value.Num(); v != 3821 {
		t.Errorf("with a lost comma: %v", rows[5].Cells[0])
	}
}
