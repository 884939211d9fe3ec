package table

import (
	"strings"
	"testing"

	"github.com/oficialia/oficialia/schema"
)

func TestMendParts(t *testing.T) {
	for _, c := range []struct{ labels, want string }{
		{"PRIMER TRIMESTRE|GUNDO RIMESTRE|TERCER TRIMESTRE|CUARTO TRIMESTRE", "PRIMER TRIMESTRE|SEGUNDO TRIMESTRE|TERCER TRIMESTRE|CUARTO TRIMESTRE"},
		{"Primer semestre|Segundo semestre", "Primer semestre|Segundo semestre"},
		{"Primer trimestre|Segundo trimestre|Tercer trimcstre|Otros", "Primer trimestre|Segundo trimestre|Tercer trimestre|Otros"},
		{"Primer trimestre|PIMESTRE|x", "Primer trimestre|PIMESTRE|x"},
	} {
		var body []schema.Row
		for _, l := range strings.Split(c.labels, "|") {
			body = append(body, schema.Row{Label: l})
		}
		mendParts(body, make([]schema.Origin, len(body)))
		var got []string
		for _, r := range body {
			got = append(got, r.Label)
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: %s", c.labels, s)
		}
	}
}
