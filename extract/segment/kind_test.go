package segment

import (
	"testing"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
	"github.com/oficialia/oficialia/schema"
)

// TestResolutionByIssuer: who issues a resolution stands between its name and its number.
func TestResolutionByIssuer(t *testing.T) {
	for title, want := range map[string]string{
		"^Resolución Directoral": "resolucion", "^RESOLUCIÓN DE ALCALDÍA": "resolucion", "^Resolución Ministerial": "resolucion",
		"^Resolución favorable": "other",
	} {
		p := pagetest.Page(1, title, "^N° 000214-2021-LAGOS/DGD", "", ">Lima, 12 de marzo de 2021", "", "VISTOS: el Informe de la Unidad; y,", running)
		o := Split([]*layout.Page{p})[0]
		number := ""
		if n := o.Heads[0].Number; n != nil {
			number = n.Value
		}
		if o.Kind != want || (number == "000214-2021-LAGOS/DGD") != (want == "resolucion") {
			t.Errorf("%q: %s %q, want %s", title, o.Kind, number, want)
		}
	}
}

// TestInstrumentOpening: who decrees is named first, or what was seen.
func TestInstrumentOpening(t *testing.T) {
	for folded, want := range map[string]bool{
		"VISTO EL EXPEDIENTE": true, "ANA SOL PRADO, GOBERNADORA CONSTITUCIONAL DEL ESTADO LIBRE": true, "ULISES PRADO ORTIZ, PRESIDENTE MUNICIPAL DE LAGOS, A SUS": true,
		"ANA SOL PRADO, TITULAR DE LA UNIDAD": false, "EN ATENCION A LA SOLICITUD": false,
	} {
		if instrumentOpening.MatchString(folded) != want {
			t.Errorf("%q opens an instrument: %t", folded, !want)
		}
	}
}

// TestRestOfANumber: what stands below an unfinished number is no number of its own.
func TestRestOfANumber(t *testing.T) {
	p := pagetest.Page(1, ">Fecha: 28 de junio de 2021 Número: DCAS-DERHRL-", ">GRRHRN-1422-2021", "", "Lic. Ana Sol Prado", "Titular", "Presente", "", running)
	if n := readHead(p).Number; n != nil && n.Value == "GRRHRN-1422-2021" {
		t.Errorf("got %+v", n)
	}
}

// TestNumberOfNativeText: what is printed is not put right where nothing was misread.
func TestNumberOfNativeText(t *testing.T) {
	p := pagetest.Page(1, ">Oficio número: 20600003S-UIPPE/1102/2022.", ">Toluca, a 12 de mayo de 2022", "", "Lic. Ana Sol Prado", "Titular", "Presente", "", running)
	p.Origin = schema.Native
	if n := readHead(p).Number; n == nil || n.Value != "20600003S-UIPPE/1102/2022" {
		t.Errorf("got %+v", n)
	}
}
