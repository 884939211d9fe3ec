package table

import "testing"

func TestMendParts(t *testing.T) {
	for _, c := range []struct{ labels, want string }{
		{"PRIMER TRIMESTRE|GUNDO RIMESTRE|TERCER TRIMESTRE|CUARTO TRIMESTRE", "PRIMER TRIMESTRE|SEGUNDO TRIMESTRE|TERCER TRIMESTRE|CUARTO TRIMESTRE"},
		{"Primer trimestre|Segundo trimestre|Segundo trimestre|Tercer trimestre|Cuarto trimestre", "Primer trimestre|Segundo trimestre|Segundo trimestre|Tercer trimestre|Cuarto trimestre"},
		{"Primer semestre|Segundo semestre", "Primer semestre|Segundo semestre"},
		{"Primer trimestre|Segundo trimestre|Tercer trimcstre|Otros", "Primer trimestre|Segundo trimestre|Tercer trimestre|Otros"},
		{"Primer trimestre|Segundo trimestre|Tercer trimestre|mestre", "Primer trimestre|Segundo trimestre|Tercer trimestre|Cuarto trimestre"},
		{"Priv tomestre|Segunde tuimeste|Tercer tumestre|Cuarte tmestre", "Primer trimestre|Segundo trimestre|Tercer trimestre|Cuarto trimestre"},
		{"PRIMER TRIMESTRE|SEGUNDO FRIMESTRI|TERCER [RIMES TRE|CUARIO [RIMESIRE", "PRIMER TRIMESTRE|SEGUNDO TRIMESTRE|TERCER TRIMESTRE|CUARTO TRIMESTRE"},
		{"Primer bimestre|Segundo bimcstre|Tercer himestre", "Primer bimestre|Segundo bimestre|Tercer bimestre"},
		{"Primer trimestre|PIMESTRE|x", "Primer trimestre|PIMESTRE|x"},
	} {
		if s := labelsAfter(mendParts, c.labels); s != c.want {
			t.Errorf("%s: %s", c.labels, s)
		}
	}
}
