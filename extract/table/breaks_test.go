package table

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// sexes sets a table whose offices span two rows each.
func sexes(s *sheet, y float64, offices ...string) float64 {
	rows := [][]string{{"Oficina", "Sexo", "Casos"}}
	for i, o := range offices {
		rows = append(rows, []string{o, "Hombres", string(rune('1'+i)) + "1"}, []string{"", "Mujeres", string(rune('1'+i)) + "2"})
	}
	return s.table(100, y, []float64{90, 60, 60}, "all", rows...)
}

// TestColumnsOverAPageBreak: what one of the pages has too few rows to tell of a table's
// columns the other tells.
func TestColumnsOverAPageBreak(t *testing.T) {
	for _, c := range []struct {
		name          string
		first, second func(s *sheet)
		want          string
	}{
		{"a last row with its number", func(s *sheet) {
			s.table(100, 600, []float64{40, 100, 60}, "all", []string{"No.", "Entidad", "Casos"}, []string{"1", "Colima", "11"}, []string{"2", "Nayarit", "12"}, []string{"3", "Oaxaca", "13"})
		}, func(s *sheet) {
			s.table(100, 100, []float64{40, 100, 60}, "all", []string{"4", "Zacatecas", "14"}, []string{"", "TOTAL", "50"})
		}, "t1 \n# Casos\n  Colima | 11\n  Nayarit | 12\n  Oaxaca | 13\n  Zacatecas | 14\n= TOTAL | 50\n"},
		{"a last row whose number stands in its label", func(s *sheet) {
			s.table(100, 600, []float64{40, 100, 60}, "all", []string{"No.", "Entidad", "Casos"}, []string{"1", "Colima", "11"}, []string{"2", "Nayarit", "12"}, []string{"3", "Oaxaca", "13"})
		}, func(s *sheet) {
			s.table(100, 100, []float64{140, 60}, "all", []string{"4 Zacatecas", "14"}, []string{"TOTAL", "50"})
		}, "t1 \n# Casos\n  Colima | 11\n  Nayarit | 12\n  Oaxaca | 13\n  Zacatecas | 14\n= TOTAL | 50\n"},
		{
			"few rows of a stub before the break", func(s *sheet) { sexes(s, 600, "Norte") }, func(s *sheet) { sexes(s, 100, "Sur", "Oriente") },
			"t1 \n# Casos\n  Norte Hombres | 11\n  Norte Mujeres | 12\n  Sur Hombres | 11\n  Sur Mujeres | 12\n  Oriente Hombres | 21\n  Oriente Mujeres | 22\n",
		},
		{"a last row and a total that fills its cell", func(s *sheet) {
			s.table(100, 600, []float64{60, 70}, "none", []string{"Año", "Casos"}, []string{"2020", "32,281"}, []string{"2021", "49,806"}, []string{"2022", "52,314"})
		}, func(s *sheet) {
			s.text(104, 100, "2023").right(226, 100, "35,438").text(158, 115, "TOTAL").right(226, 115, "169,839")
		}, "t1 \n# Casos\n  2020 | 32281\n  2021 | 49806\n  2022 | 52314\n  2023 | 35438\n= TOTAL | 169839\n"},
		{"a letterhead over the rest", func(s *sheet) {
			s.text(72, 60, "SECRETARÍA DE ASUNTOS").text(252, 60, "Oficio 12").text(72, 74, "DIRECCIÓN DEL PADRÓN").text(252, 74, "Asunto breve")
			s.table(100, 600, []float64{100, 150}, "none", []string{"Entidad", "Casos"}, []string{"Colima", "1,100"}, []string{"Nayarit", "1,200"}, []string{"Oaxaca", "1,300"})
		}, func(s *sheet) {
			s.text(72, 60, "SECRETARÍA DE ASUNTOS").text(252, 60, "Oficio 12").text(72, 74, "DIRECCIÓN DEL PADRÓN").text(252, 74, "Asunto breve")
			s.table(100, 80, []float64{100, 150}, "none", []string{"Sonora", "1,400"}, []string{"Tabasco", "1,500"}, []string{"Zacatecas", "1,600"})
		}, "t1 \n# Casos\n  Colima | 1100\n  Nayarit | 1200\n  Oaxaca | 1300\n  Sonora | 1400\n  Tabasco | 1500\n  Zacatecas | 1600\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			first, second := newSheet(1), newSheet(2)
			c.first(first)
			c.second(second)
			if diff := cmp.Diff(c.want, printed(build(t, first, second))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// misread sets rows without rules, the columns of all flush at their right ends.
func misread(x float64, rows ...[]string) func(*sheet) {
	return func(s *sheet) {
		for i, r := range rows {
			y := 200 + 15*float64(i)
			s.text(x, y, r[0])
			for k, c := range r[1:] {
				s.right(x+140+50*float64(k), y, c)
			}
		}
	}
}

// TestRowsMisread: what OCR made of some figures of a row moves none of the others.
func TestRowsMisread(t *testing.T) {
	printedAs(t, []sheetCase{
		{"a speck at a figure", misread(100, []string{"Mes", "2019", "2020"}, []string{"Enero", "27,475", "26,421"}, []string{"Febrero", "7,464*", "33,130"}, []string{"Marzo", "4,871", "23,892"}), `t1 
# 2019 | 2020
  Enero | 27475 | 26421
  Febrero | null(7,464*) | 33130
  Marzo | 4871 | 23892
`},
		{"letters for figures", misread(100, []string{"Mes", "Altas", "Bajas", "Cambios"}, []string{"Enero", "90", "a", "35"}, []string{"Febrero", "13", "60", "35"}, []string{"Marzo", "36", "md.", "30"}, []string{"Abril", "14", "18", "12"}, []string{"Mayo", "15", "19", "13"}), `t1 
# Altas | Bajas | Cambios
  Enero | 90 | null(a) | 35
  Febrero | 13 | 60 | 35
  Marzo | 36 | null(md.) | 30
  Abril | 14 | 18 | 12
  Mayo | 15 | 19 | 13
`},
		{"years parted as thousands are", misread(100, []string{"Mes", "2 019", "2 020"}, []string{"Enero", "7 475", "6 421"}, []string{"Febrero", "7 464", "3 130"}, []string{"Marzo", "4 871", "3 892"}), `t1 
# 2019 | 2020
  Enero | 7475 | 6421
  Febrero | 7464 | 3130
  Marzo | 4871 | 3892
`},
		{"numbers in the labels", misread(100, []string{"Entidad", "Altas", "Bajas"}, []string{"1 Colima", "11", "21"}, []string{"2 Nayarit", "12", "22"}, []string{"3 Oaxaca", "13", "23"}, []string{"4 Sonora", "14", "24"}, []string{"Total", "50", "90"}), `t1 
# Altas | Bajas
  Colima | 11 | 21
  Nayarit | 12 | 22
  Oaxaca | 13 | 23
  Sonora | 14 | 24
= Total | 50 | 90
`},
		{"a table of labels of two columns above another", func(s *sheet) {
			y := sexes(s, 100, "Norte", "Sur")
			s.table(100, y+40, []float64{60, 60, 60, 60}, "all", []string{"Sesión", "Lugar", "Acuerdos", "Asistentes"}, []string{"Primera", "Sala A", "6", "10"}, []string{"Segunda", "Sala B", "21", "11"}, []string{"Tercera", "Sala C", "9", "12"})
		}, `t1 
# Casos
  Norte Hombres | 11
  Norte Mujeres | 12
  Sur Hombres | 21
  Sur Mujeres | 22
t2 
# Lugar | Acuerdos | Asistentes
  Primera | Sala A | 6 | 10
  Segunda | Sala B | 21 | 11
  Tercera | Sala C | 9 | 12
`},
		{"dates before names", func(s *sheet) {
			for i, r := range [][]string{{"AD/01", "27 de enero de 2022", "Impresos Xalapa", "3,058"}, {"AD/05", "13 de agosto de 2022", "Redes del Golfo", "384"}, {"AD/08", "19 de mayo de 2022", "Limpieza Tepeyac", "1,400"}} {
				y := 200 + 15*float64(i)
				s.text(100, y, r[0]).text(140, y, r[1]).text(255, y, r[2]).right(400, y, r[3])
			}
		}, `t1 
#  |  | 
  AD/01 | 2022-01-27 | Impresos Xalapa | 3058
  AD/05 | 2022-08-13 | Redes del Golfo | 384
  AD/08 | 2022-05-19 | Limpieza Tepeyac | 1400
`},
	})
}
