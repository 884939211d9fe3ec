package table

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/extract/layout"
)

// setText sets lines of text from y down.
func (s *sheet) setText(y float64, text string) *sheet {
	for l := range strings.SplitSeq(text, "\n") {
		s.text(72, y, l)
		y += 14
	}
	return s
}

// told finds the tables that the sheets' text tells.
func told(sheets ...*sheet) ([]Found, []*layout.Page) {
	var pages []*layout.Page
	var body []layout.Line
	for _, s := range sheets {
		p := s.laid()
		pages, body = append(pages, p), append(body, p.Lines...)
	}
	return WithTold(nil, pages, body, 1), pages
}

// months is the table that several sentences tell.
const months = "t1 \n# \n  Enero | 2468\n  Febrero | 2735\n  Marzo | 1904\n"

// TestNotTold: numbers in prose that are no series.
func TestNotTold(t *testing.T) {
	for _, text := range []string{
		"con fundamento en los artículos 3, fracción I, 4 y 6, 113 fracción V y 116 de la Ley General",
		"artículos 6, apartado A, 16, segundo párrafo, 108 y 113, fracción I, de la Ley Federal; 4, 12 y 20 del Reglamento",
		"Artículo 113 fracción 2, Artículo 110 fracción 4, Artículo 6 fracción 1",
		"Artículo 3 de la Ley de Migración, 4 de la Ley General y 5 de la Ley Federal",
		"los días 30 de mayo de 2022, 4 de junio de 2022 y 5 de julio de 2022",
		"el 12 de enero, 15 de febrero y 3 de marzo",
		"Enero 2019, Febrero 2019 y Marzo 2020",
		"los oficios 123 de 2018, 124 de 2019 y 125 de 2020",
		"Calle Ocho número 12, Colonia Centro, Código Postal 06000, Piso 3, Oficina 201",
		"Reforma 222, Piso 14, Torre 3, Despacho 1204",
		"Domicilio: Reforma 222, Piso 14, Torre 3",
		"Tel. 55 1234 5678, Ext. 1204, Fax 5512, Conmutador 5300",
		"Folio: 123, Tomo: 4, Fojas: 25",
		"en los años 2017, 2018, 2019, 2020 y 2021",
		"2017 2018 2019 2020 2021 2022",
		"Introducción ..... 3\nAntecedentes ..... 12\nConclusiones ..... 145",
		"Enero 2,468, Febrero 2,735 y otros",
		"en 2018 se detuvo a 45 personas, en 2019 se liberó a 50 y en 2020 murieron 3",
		"Enero 12 altas, Febrero 3 bajas, Marzo 4 cambios y Abril 5 altas",
		"1. Cuántas personas fueron atendidas en 2019\n2. Cuántas personas salieron en 2020\n3. Cuántas murieron en 2021",
		"se pagó a la empresa Alfa $2,345.00, por lo que Beta recibió 12 equipos y Gama cobró 15%",
		"3 computadoras, 2 impresoras y 1 escáner",
		"Enero 2,468, Febrero 2,735, Marzo 1,904, Abril con excepción de 13, Mayo 24",
		"Mesa 4, Enero 2,468, Enero 2,735 y Enero 1,904",
	} {
		if found, _ := told(newSheet(1).setText(100, text)); len(found) > 0 {
			t.Errorf("%s: %s", text, printed(found))
		}
	}
}

func TestTold(t *testing.T) {
	total := "= total | 7107\n"
	lower := strings.NewReplacer("Enero", "enero", "Febrero", "febrero", "Marzo", "marzo").Replace(months)
	states := "t1 \n# \n  Aguascalientes | 684\n  Campeche | 2499\n  Guanajuato | 8721\n  Jalisco | 1541\n= total | 13445\n"
	years := "t1 \n# \n  2018 | 85634\n  2019 | 195850\n  2020 | 33187\n"
	offices := "t1 \n# \n  Oficina Central | 3592\n  Delegación Norte | 3346\n  Módulo Aeropuerto Internacional | 52\n"
	for text, want := range map[string]string{
		"En 2019 se registraron: Enero 2,468, Febrero 2,735 y Marzo 1,904, para un total de 7,107.":                 months + total,
		"En 2019 se registraron: Enero 2,468,\nFebrero 2,735 y Marzo\n1,904, lo que da un total\nde 7,107.":         months + total,
		"Enero: 2,468; Febrero: 2,735; Marzo: 1,904.":                                                               months,
		"Enero: 2,468; Febrero: 2,735; y Marzo: 1,904; en total, 7,107.":                                            months + total,
		"Se tuvieron 2,468 en enero, 2,735 en febrero y 1,904 en marzo, dando un total de 7,107 visitas.":           lower + total,
		"Se tuvieron 2,468 visitas en enero, 2,735 en febrero y 1,904 en marzo.":                                    lower,
		"En enero se registraron 2,468, en febrero 2,735 y en marzo 1,904.":                                         lower,
		"En el mes de enero, 2,468; en el mes de febrero, 2,735; y en el mes de marzo, 1,904.":                      lower,
		"Enero (2,468), Febrero (2,735) y Marzo (1,904).":                                                           months,
		"Enero 2,468 (dos mil cuatrocientos sesenta y ocho), Febrero 2,735 (dos mil) y Marzo 1,904 (mil).":          months,
		"2018: 85,634, 2019: 195,850 y 2020: 33,187":                                                                years,
		"en 2018, 85,634; en 2019, 195,850; y en 2020, 33,187, conforme al artículo 3 de la Ley.":                   years,
		"Fueron 85,634 en 2018, 195,850 en 2019 y 33,187 en 2020.":                                                  years,
		"en 2018 se recibieron 85,634 solicitudes, en 2019 se recibieron 195,850 solicitudes y en 2020 33,187.":     years,
		"Aguascalientes 684, Campeche 2,499, Guanajuato 8,721 y Jalisco 1,541 (total 13,445)":                       states,
		"Aguascalientes 684, Campeche 2.499, Guanajuato 8,721, e Jalisco 1,541. Total: 13,445.":                     strings.Replace(states, "total", "Total", 1),
		"Como sigue: Oficina Central 3,592, Delegación Norte 3,346 y Módulo Aeropuerto Internacional 52.":           offices,
		"Las cifras son:\nOficina Central 3,592\nDelegación Norte 3,346\nMódulo Aeropuerto Internacional 52\nFin.":  offices,
		"Los siguientes\nEnero 2,468\nFebrero 2,735\nMarzo 1,904\nTotal 7,107\nNo pasa inadvertido":                 months + "= Total | 7107\n",
		"Los siguientes\nEnero .......... 2,468\nFebrero ........ 2,735\nMarzo.........1,904\nTotal ........ 7,107": months + "= Total | 7107\n",
		"a) Enero: 2,468;\nb) Febrero: 2,735, y\nc) Marzo: 1,904.":                                                  months,
		"1. Enero: 2,468\n2. Febrero: 2,735\n3. Marzo: 1,904":                                                       months,
		"a) Enero: 2,468; b) Febrero: 2,735; y c) Marzo: 1,904.":                                                    months,
		"Enero 2,468, Febrere 2,735, Marzo 1,904 y Abril 2.":                                                        months + "  Abril | 2\n",
		"como sigue: altas: 231; bajas: 112; cambios: 14.":                                                          "t1 \n# \n  altas | 231\n  bajas | 112\n  cambios | 14\n",
		"Fueron 24 hondureños, 15 guatemaltecos y 3 salvadoreños.":                                                  "t1 \n# \n  hondureños | 24\n  guatemaltecos | 15\n  salvadoreños | 3\n",
		"primer trimestre: $1,200.50, segundo trimestre: $ 900.00 y tercer trimestre: $30.00":                       "t1 \n# \n  primer trimestre | 1200.5\n  segundo trimestre | 900\n  tercer trimestre | 30\n",
	} {
		found, _ := told(newSheet(1).setText(100, text))
		if diff := cmp.Diff(want, printed(found)); diff != "" {
			t.Errorf("%s: %s", text, diff)
		}
	}
}
