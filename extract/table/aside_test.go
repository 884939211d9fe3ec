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
