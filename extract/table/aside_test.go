package table

import "testing"

// TestAside: a stamp's words left and right of labels are none of theirs; where many rows have two
// texts far apart they are two columns.
func TestAside(t *testing.T) {
	set := func(s *sheet, aside ...string) {
		for i, c := range [][2]string{{"Campeche", "80"}, {"Durango", "60"}, {"Guerrero", "96"}, {"Hidalgo", "396"}, {"Jalisco", "361"}, {"Nayarit", "771"}, {"Tabasco", "597"}} {
			y := 200 + 16*float64(i)
			s.text(150, y, c[0]).right(420, y, c[1])
			if i < len(aside) && aside[i] != "" {
				x := 290.0
				if aside[i] == "boro" {
					x = 90
				}
				s.text(x, y, aside[i])
			}
		}
		for i := range 8 {
			y := 189 + 16*float64(i)
			s.rule(80, y, 440, y)
		}
		s.rule(80, 189, 80, 301).rule(360, 189, 360, 301).rule(440, 189, 440, 301)
	}
	plain := "t1 \n# \n  Campeche | 80\n  Durango | 60\n  Guerrero | 96\n  Hidalgo | 396\n  Jalisco | 361\n  Nayarit | 771\n  Tabasco | 597\n"
	printedAs(t, []sheetCase{
		{"right of two labels", func(s *sheet) { set(s, "RECIBÍ", "", "OCT. 2024") }, plain},
		{"left of one", func(s *sheet) { set(s, "", "boro") }, plain},
		{
			"beside most", func(s *sheet) { set(s, "Sur", "Norte", "Sur", "Sur", "Norte") },
			"t1 \n# \n  Campeche Sur | 80\n  Durango Norte | 60\n  Guerrero Sur | 96\n  Hidalgo Sur | 396\n  Jalisco Norte | 361\n  Nayarit | 771\n  Tabasco | 597\n",
		},
	})
}

// TestMergedCellsAreNotAside: a short name of a merged cell stands far left of what tells its rows apart.
func TestMergedCellsAreNotAside(t *testing.T) {
	printedAs(t, []sheetCase{{"one of four", func(s *sheet) {
		for i, name := range []string{"Veracruz de Ignacio", "Coahuila de Zaragoza", "Sonora", "Michoacán de Ocampo"} {
			y := 200 + 32*float64(i)
			s.text(100, y+8, name).text(212, y, "Hombres").right(340, y, "84").text(212, y+16, "Mujeres").right(340, y+16, "97")
			s.rule(90, y-11, 350, y-11).rule(206, y+5, 350, y+5)
		}
		s.rule(90, 317, 350, 317)
		for _, x := range []float64{90, 206, 300, 350} {
			s.rule(x, 189, x, 317)
		}
	}, "t1 \n# \n  Veracruz de Ignacio Hombres | 84\n  Veracruz de Ignacio Mujeres | 97\n  Coahuila de Zaragoza Hombres | 84\n  Coahuila de Zaragoza Mujeres | 97\n" +
		"  Sonora Hombres | 84\n  Sonora Mujeres | 97\n  Michoacán de Ocampo Hombres | 84\n  Michoacán de Ocampo Mujeres | 97\n"}})
}
