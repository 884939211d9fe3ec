package table

import "testing"

// TestWarpedRows: a row whose halves a page that is not flat has put on two lines is one.
func TestWarpedRows(t *testing.T) {
	figures := func(s *sheet, y float64, at int, all ...string) {
		for i, f := range all {
			s.right(280+50*float64(at+i), y, f)
		}
	}
	rest := func(s *sheet, y float64) {
		for i, label := range []string{"Renovación", "Alta de oficio", "Baja definitiva"} {
			s.text(100, y+24*float64(i), label)
			figures(s, y+24*float64(i), 0, "31"+string(rune('1'+i)), "42"+string(rune('1'+i)), "53"+string(rune('1'+i)), "64"+string(rune('1'+i)))
		}
	}
	const others = "  Renovación | 311 | 421 | 531 | 641\n  Alta de oficio | 312 | 422 | 532 | 642\n  Baja definitiva | 313 | 423 | 533 | 643\n"
	printedAs(t, []sheetCase{
		{"a label of two lines", func(s *sheet) {
			rest(s, 200)
			s.text(100, 272, "Personas menores de edad").text(100, 286, "no acompañadas")
			figures(s, 272, 2, "586", "684")
			figures(s, 279, 0, "534", "639")
			s.text(100, 310, "Otros")
			figures(s, 310, 0, "314", "424", "534", "644")
		}, "t1 \n#  |  |  | \n" + others + "  Personas menores de edad no acompañadas | 534 | 639 | 586 | 684\n  Otros | 314 | 424 | 534 | 644\n"},
		{"words of the label too", func(s *sheet) {
			rest(s, 200)
			s.text(100, 272, "Querétaro").text(170, 272, "Arteaga").text(152, 276, "de")
			figures(s, 272, 0, "422", "366")
			figures(s, 276, 2, "851", "596")
		}, "t1 \n#  |  |  | \n" + others + "  Querétaro de Arteaga | 422 | 366 | 851 | 596\n"},
	})
}

// besideStamp sets words of a stamp to the left of a table's rows, and between two of them.
func besideStamp(words ...string) func(*sheet) {
	return func(s *sheet) {
		misread(200, []string{"País", "2020", "2021"}, []string{"Argentina", "2,632", "2,820"}, []string{"Brasil", "1,640", "1,700"}, []string{"Ecuador", "1,507", "2,331"}, []string{"Haití", "1,320", "2,700"})(s)
		for i, w := range words {
			s.text(100+50*float64(i), 237.5, w)
		}
	}
}

const countries = `t1 
# 2020 | 2021
  Argentina | 2632 | 2820
  Brasil | 1640 | 1700
  Ecuador | 1507 | 2331
  Haití | 1320 | 2700
`

// TestRowsByTheOthers: what stands in a row that was read badly the other rows tell.
func TestRowsByTheOthers(t *testing.T) {
	printedAs(t, []sheetCase{
		{"columns that the first rows leave empty", misread(100, []string{"Entidad", "Altas", "Bajas", "Cambios", "Otros"}, []string{"Coahuila", "586", "n.d.", "986", "926"}, []string{"Durango", "156", "444", "md.", "884"}, []string{"Jalisco", "204", "779", "219", "611"}, []string{"Nayarit", "854", "381", "152", "240"}, []string{"Sonora", "500", "452", "437", "560"}), `t1 
# Altas | Bajas | Cambios | Otros
  Coahuila | 586 | null(n.d.) | 986 | 926
  Durango | 156 | 444 | null(md.) | 884
  Jalisco | 204 | 779 | 219 | 611
  Nayarit | 854 | 381 | 152 | 240
  Sonora | 500 | 452 | 437 | 560
`},
		{"a mark with a speck", misread(100, []string{"Entidad", "Altas", "Bajas", "Cambios"}, []string{"Coahuila", "586", "—N/D", "986"}, []string{"Durango", "156", "444", "884"}, []string{"Jalisco", "204", "779", "219"}), `t1 
# Altas | Bajas | Cambios
  Coahuila | 586 | null(—N/D) | 986
  Durango | 156 | 444 | 884
  Jalisco | 204 | 779 | 219
`},
		{"a figure that touches its label", func(s *sheet) {
			misread(100, []string{"Entidad", "Importe"}, []string{"", ""}, []string{"CAMPECHE", "5,336.5"}, []string{"GUERRERO", "3,014.1"}, []string{"HIDALGO", "1,773.5"})(s)
			s.text(100, 215, "AGUASCALIENTES").text(203, 215, "6,399.2")
			s.Words[len(s.Words)-1].Box[0] = s.Words[len(s.Words)-2].Box[2] + 0.002
		}, `t1 
# Importe
  AGUASCALIENTES | 6399.2
  CAMPECHE | 5336.5
  GUERRERO | 3014.1
  HIDALGO | 1773.5
`},
		{"a speck at the first figure", func(s *sheet) {
			s.table(100, 200, []float64{100, 60}, "all", []string{"Entidad", "Importe"}, []string{"Aguascalientes", "—6,399.2"}, []string{"Campeche", "5,336.5"}, []string{"Guerrero", "3,014.1"})
		}, `t1 
# Importe
  Aguascalientes | null(—6,399.2)
  Campeche | 5336.5
  Guerrero | 3014.1
`},
		{"words stamped between the rows", besideStamp("04 NOV 2022"), countries},
		{"a date stamped there, its year further off", besideStamp("04 NOV", "2022"), countries},
		{"a first row and its running total like years", func(s *sheet) {
			s.table(100, 200, []float64{100, 60, 100}, "all", []string{"Trimestre", "Casos", "Acumulado"}, []string{"Primer trimestre", "1922", "1922"}, []string{"Segundo trimestre", "4017", "5939"}, []string{"Tercer trimestre", "3074", "9013"})
		}, `t1 
# Casos | Acumulado
  Primer trimestre | 1922 | 1922
  Segundo trimestre | 4017 | 5939
  Tercer trimestre | 3074 | 9013
`},
		{"a month of which nothing was read, and a total that lost its beginning", func(s *sheet) {
			s.table(100, 200, []float64{100, 60}, "all", []string{"Mes", "Casos"}, []string{"Enero", "10"}, []string{"Febrero", "20"}, []string{"", "30"}, []string{"Abril", "40"}, []string{"otal Región Golfo", "100"})
		}, `t1 
# Casos
  Enero | 10
  Febrero | 20
  Marzo | 30
  Abril | 40
= otal Región Golfo | 100
`},
	})
}
