package table

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestYearsTitlesBelowTotals: a year alone below a table's total is the title of the next.
func TestYearsTitlesBelowTotals(t *testing.T) {
	s := newSheet(1)
	for i, r := range [][2]string{{"Primer trimestre", "786"}, {"Segundo trimestre", "599"}, {"Total", "1,385"}, {"2023", ""}, {"Enero", "344"}, {"Febrero", "710"}, {"Marzo", "428"}, {"Total", "1,482"}} {
		y := 300 + rowHeight*float64(i)
		s.text(100, y, r[0]).right(260, y, r[1])
	}
	want := `t1 
# 
  Primer trimestre | 786
  Segundo trimestre | 599
= Total | 1385
t2 2023
# 
  Enero | 344
  Febrero | 710
  Marzo | 428
= Total | 1482
`
	if got := printed(build(t, s)); got != want {
		t.Errorf("got %s", got)
	}
}

// TestOtherTablesKeepTheirColumns: a table whose labels are joined says nothing of the one at
// the top of the next page that does not go on with it.
func TestOtherTablesKeepTheirColumns(t *testing.T) {
	first, second := newSheet(1), newSheet(2)
	for i, r := range [][3]string{{"Chiapas", "Hombres", "224"}, {"", "Mujeres", "111"}, {"Sonora", "Hombres", "319"}, {"", "Mujeres", "334"}} {
		y := 600 + rowHeight*float64(i)
		first.text(100, y, r[0]).text(170, y, r[1]).right(300, y, r[2])
	}
	first.text(100, 600+4*rowHeight, "Total").right(300, 600+4*rowHeight, "988")
	second.text(210, 90, "Sesiones del Comité 2021")
	second.text(120, 105, "Sesión").text(205, 105, "Fecha").text(370, 105, "Asistentes")
	for i, r := range [][3]string{{"Primera sesión", "22 de marzo de 2021", "32"}, {"Segunda sesión", "23 de agosto de 2021", "91"}, {"Tercera sesión", "19 de abril de 2021", "19"}} {
		y := 120 + rowHeight*float64(i)
		second.text(100, y, r[0]).text(190, y, r[1]).right(410, y, r[2])
	}
	found := build(t, first, second)
	if len(found) != 2 || len(found[1].Table.Columns) != 2 {
		t.Errorf("got %s", printed(found))
	}
}

// TestATotalOverAPageBreak: a total by itself below names repeated on the next page is that of the table
// before the break, whose two columns of labels are one.
func TestATotalOverAPageBreak(t *testing.T) {
	first, second := newSheet(1), newSheet(2)
	frame := func(s *sheet, from float64, rows int) {
		for i := range rows + 1 {
			s.rule(95, from+rowHeight*float64(i), 305, from+rowHeight*float64(i))
		}
		for _, x := range []float64{95, 165, 235, 305} {
			s.rule(x, from, x, from+rowHeight*float64(rows))
		}
	}
	names := func(s *sheet, y float64) { s.text(100, y, "Entidad").text(170, y, "Sexo").text(260, y, "Casos") }
	rows := [][3]string{{"Chiapas", "Hombres", "224"}, {"Chiapas", "Mujeres", "111"}, {"Sonora", "Hombres", "319"}, {"Sonora", "Mujeres", "334"}}
	names(first, 600)
	for i, r := range rows {
		y := 600 + rowHeight*float64(i+1)
		first.text(170, y, r[1]).right(300, y, r[2])
		if i%2 == 0 {
			first.text(100, y+rowHeight/2, r[0])
		}
	}
	frame(first, 600-rowHeight+3, 5)
	names(second, 120)
	second.text(100, 120+rowHeight, "TOTAL").right(300, 120+rowHeight, "998")
	frame(second, 120-rowHeight+3, 2)
	want := `t1 
# Casos
  Chiapas Hombres | 224
  Chiapas Mujeres | 111
  Sonora Hombres | 319
  Sonora Mujeres | 334
= TOTAL | 998
`
	if diff := cmp.Diff(want, printed(build(t, first, second))); diff != "" {
		t.Error(diff)
	}
}
