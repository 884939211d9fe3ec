package table

import "testing"

// TestRulesOfAPart: where worn rules mark but the columns of figures, the labels left of them are the
// table's; text left of a table with labels is not.
func TestRulesOfAPart(t *testing.T) {
	rows := [][]string{{"Recibidos", "Resueltos"}, {"1,973", "1,718"}, {"8,010", "2,767"}, {"5,554", "8,992"}, {"439", "6,086"}}
	years := [][]string{{"Año", "Casos"}, {"2018", "1,718"}, {"2019", "2,767"}, {"2020", "8,992"}, {"2021", "6,086"}}
	begun := [][]string{{"", "Recibidos", "Resueltos"}, {"México", "1,973", "1,718"}, {"", "8,010", "2,767"}, {"Potosí", "5,554", "8,992"}, {"", "439", "6,086"}}
	set := func(s *sheet, rows [][]string, labels ...string) {
		s.table(250, 150, []float64{70, 80}, "all", rows...)
		for i, l := range labels {
			s.text(170, 161+rowHeight*float64(i), l)
		}
	}
	printedAs(t, []sheetCase{
		{
			"labels", func(s *sheet) { set(s, rows, "Entidad", "Chihuahua", "Coahuila", "Durango", "Hidalgo") },
			"t1 \n# Recibidos | Resueltos\n  Chihuahua | 1973 | 1718\n  Coahuila | 8010 | 2767\n  Durango | 5554 | 8992\n  Hidalgo | 439 | 6086\n",
		},
		{
			"the beginnings of labels", func(s *sheet) {
				s.table(250, 150, []float64{50, 70, 80}, "all", begun...)
				for i, l := range []string{"", "Coahuila", "San Luis", "Hidalgo"} {
					s.text(210, 161+rowHeight*float64(i+1), l)
				}
			},
			"t1 \n# Recibidos | Resueltos\n  México | 1973 | 1718\n  Coahuila | 8010 | 2767\n  San Luis Potosí | 5554 | 8992\n  Hidalgo | 439 | 6086\n",
		},
		{
			"text beside years", func(s *sheet) { set(s, years, "Acuse", "de recibo", "de la", "oficialía", "de partes") },
			"t1 \n# Casos\n  2018 | 1718\n  2019 | 2767\n  2020 | 8992\n  2021 | 6086\n",
		},
	})
}
