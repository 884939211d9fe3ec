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

// TestALetterheadOnTheNextPage: its lines name no table, though something stood beside
// them on the page before.
func TestALetterheadOnTheNextPage(t *testing.T) {
	first, second := newSheet(1), newSheet(2)
	first.text(100, 60, "Gobierno del Estado de Nayarit").text(400, 60, "Oficio 12/2021")
	first.table(100, 660, []float64{120, 60, 60}, "none", []string{"Unidad", "Altas", "Bajas"}, []string{"Norte", "120", "311"}, []string{"Sur", "146", "98"}, []string{"Este", "82", "11"})
	second.text(100, 75, "Gobierno del Estado de Nayarit").text(100, 85, "Secretaría de Finanzas")
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
