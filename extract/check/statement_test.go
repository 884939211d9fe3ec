package check

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/table"
)

func TestStatements(t *testing.T) {
	for sentence, want := range map[string]string{
		"Se realizaron un total de 195,860 trámites en 2019.":                               "195860 total TRAMITES",
		"Se realizaron un total de-80,196 registros.":                                       "80196 total REGISTROS",
		"En suma, se tuvieron! 1,926 permisos en el periodo.":                               "1926 total PERMISOS",
		"En 2021 se emitieron 120 permisos, lo que suma 7,107.":                             "7107 total , 120 PERMISOS",
		"Lo anterior, para un total de 7,107 visitas de inspección.":                        "7107 total VISITAS DE INSPECCION",
		"El total de las multas impuestas ascendió a $1,234.56 pesos.":                      "1234.56 total PESOS",
		"El monto total es de: 12.345,60":                                                   "12345.6 total",
		"El número total de solicitudes recibidas fue de 5,310.":                            "5310 total",
		"En total, se atendieron 12,345 quejas":                                             "12345 total QUEJAS",
		"Se registraron 5,310 solicitudes durante 2021, como sigue:":                        "5310 SOLICITUDES",
		"Esta unidad recibió 195 860 solicitudes en total.":                                 "195860 total SOLICITUDES",
		"En suma, se'tuvieron 931 trámites vehiculares en el periodo.":                      "931 total TRAMITES VEHICULARES",
		"Como puede verse, se registraron 19,483.sanciones impuestas.":                      "19483 SANCIONES IMPUESTAS",
		"Al respecto se tienen-332,419 visitas practicadas, como sigue:":                    "332419 VISITAS PRACTICADAS",
		"se tiene registro de 5310 verificaciones":                                          "5310 VERIFICACIONES",
		"El total de la columna es mayor.":                                                  "",
		"Con fundamento en el artículo 12, se informa que la Ley cuenta con 215 artículos.": "",
		"Se registraron 12.5 % más que en 2018.":                                            "",
		"un total de 35 por ciento":                                                         "",
		"En total se reportan en 2019 los datos siguientes":                                 "",
		"De las cuales se registraron 300 en línea.":                                        "",
		"¿Se registraron 300 quejas?":                                                       "",
		"Se solicita el total de 300 expedientes":                                           "",
		"La respuesta consta de un total de 12 fojas útiles.":                               "",
		"El subtotal asciende a 1,200.":                                                     "",
		"Se prevé una meta anual; se registraron 15 acciones.":                              "",
	} {
		flat := fold.Text(sentence)
		var got []string
		for _, s := range statements(flat) {
			n, _ := s.number(flat)
			text := fmt.Sprint(n)
			if s.total {
				text += " total"
			}
			got = append(got, strings.TrimSpace(text+" "+s.thing))
		}
		if diff := cmp.Diff(want, strings.Join(got, " , ")); diff != "" {
			t.Errorf("%s: %s", sentence, diff)
		}
	}
}

// FuzzStatements: a number's span lies in its sentence, and a number that is
// printed as people do is read again.
func FuzzStatements(f *testing.F) {
	for _, s := range []string{
		"Se realizaron un total de 195,860 trámites en 2019.", "lo que suma 7,107", "un total de 1 234 567 (un millón)",
		"un total de 1,23", "total de $ 12.5%", "5,310 solicitudes en total", "Se registraron\n5,310", "un total de 99999999999999999999",
		"un total de 1.234,5.6", "total \xff 12", "SUMA,,,:=(12", "se tienen 2021 visitas",
	} {
		f.Add(s, 12345.0)
	}
	f.Fuzz(func(t *testing.T, text string, n float64) {
		flat := fold.Text(text)
		for _, s := range statements(flat) {
			if s.start < 0 || s.end > len(flat) || s.start >= s.end {
				t.Fatalf("%q: the number stands at %d to %d", text, s.start, s.end)
			}
			if value, ok := s.number(flat); ok {
				reread(t, value)
			}
		}
		reread(t, n)
	})
}

// reread prints a number into a sentence and reads it.
func reread(t *testing.T, n float64) {
	printed := table.FormatNumber(n)
	if len(printed) > 15 || strings.ContainsAny(printed, "-NI") || anyYear.MatchString(printed) || strings.HasPrefix(printed, "0") {
		return
	}
	flat := fold.Text("Resulta un total de " + printed + " trámites.")
	found := statements(flat)
	if len(found) != 1 {
		t.Fatalf("%q: %d statements", flat, len(found))
	}
	if got, _ := found[0].number(flat); table.FormatNumber(got) != printed {
		t.Fatalf("%q: read %v", flat, got)
	}
}
