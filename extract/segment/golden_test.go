package segment

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
)

var update = flag.Bool("update", false, "write the golden files anew")

// told is what a page's head says, as print.
type told struct {
	Kind, Number, Date, Place, Received                              string
	Letterhead, Motto, Subject, Title, Addressee, From, Sign, Copies []string
	Counter                                                          [2]int
}

func tell(o Oficio) told {
	h := o.Heads[0]
	out := told{
		Kind: o.Kind, Place: h.Page.Slice(h.Place[0], h.Place[1]), Counter: h.Counter,
		Letterhead: texts(h.Page, h.Letterhead), Motto: texts(h.Page, h.Motto), Subject: texts(h.Page, h.Subject),
		Title: texts(h.Page, h.Title), Addressee: texts(h.Page, h.Addressee), From: texts(h.Page, h.From),
		Sign: texts(h.Page, h.Signature), Copies: texts(h.Page, h.Copies),
	}
	if h.Number != nil {
		out.Number = h.Number.Value
	}
	if h.Date != nil {
		out.Date = h.Date.ISO
	}
	if h.Received != nil {
		out.Received = h.Received.ISO
	}
	return out
}

// heads are first pages of each kind of instrument, as their offices print them.
var heads = map[string][]string{
	"oficio": {
		"^SECRETARÍA DE PESCA INTERIOR", "^INSTITUTO DE LAGOS Y LAGUNAS", "^DIRECCIÓN DE CANALES", "^“2021, Año de las Lagunas”", "",
		">OFICIO No. ILL/DC/ 0012 /2021", ">Xochimilco, a 3 de mayo de 2021", ">Asunto: Se remite información sobre", ">las esclusas", "",
		"Lic. Ana Sol Prado", "Titular de la Unidad de Enlace", "P r e s e n t e", ">RECIBIDO", ">12 MAY 2021", "",
		"En atención a su oficio se informa que " + running, "", "^Atentamente", "", "^Ing. Berta Olmos Rueda", "^Directora de Canales", "",
		"C.c.p. Luis Mar Arenas.- Director General. Para su conocimiento.",
	},
	"memorandum": {
		"^INSTITUTO DE LAGOS Y LAGUNAS", "^MEMORÁNDUM No. ILL/9/2021", "", "Para: Lic. Ana Sol Prado, Titular de la Unidad de Enlace",
		"De: Ing. Berta Olmos Rueda, Directora de Canales", "Fecha: 3-V-2021", "Asunto: Esclusas", "", "Por este medio se informa que " + running,
	},
	"disposicion": {
		"MINISTERIO DE LAGOS", "DIRECCIÓN NACIONAL DE CANALES", "", "Disposición Nº 41/2011", "", "Bs. As., 2/4/2011", "",
		"VISTO el Expediente Nº S02:0011857/2009 del registro de la DIRECCIÓN NACIONAL DE CANALES, y", "CONSIDERANDO:",
		"Que " + running, "Por ello,", "EL DIRECTOR NACIONAL DE CANALES", "DISPONE:", "ARTÍCULO 1º — Comuníquese y archívese.",
	},
	"electronic-resolution": {
		"^2020 - Año del Bicentenario de los Canales", "^Resolución firma conjunta", "Número: RESOC-2020-705-ILL-DC", ">LOS LAGOS, CANALES",
		">Jueves 26 de Marzo de 2020", "Referencia: EX-2020- 05880035- ILL-DC", "", "VISTO el Expediente EX-2020-05880035-ILL-DC y la Ley 15.164, y", "CONSIDERANDO:", running,
	},
	"ordinance": {
		"^MUNICIPALIDAD DE LOS LAGOS", "^ORDENANZA Nº 3282/2025", "", "ARTÍCULO 1º: " + running, running,
		"DADA EN LA SALA DE SESIONES DEL CONCEJO DELIBERANTE DE LOS LAGOS, A LOS SEIS DÍAS DEL MES", "DE ENERO DE DOS MIL VEINTICINCO.",
	},
	"decree": {
		"DOF: 20/03/2025", "", "DECRETO por el que se expide la Ley General de Lagos y Lagunas, y se reforma la de Canales.", "",
		"Al margen un sello con el Escudo Nacional, que dice: Estados Unidos Mexicanos.- Presidencia de la República.", "", running,
	},
	"circular": {
		"^INSTITUTO DE LAGOS Y LAGUNAS", "^OFICIO CIRCULAR No. 7/2021", ">Xochimilco, a 3 de mayo de 2021", "", "A TODO EL PERSONAL", "Presentes", "", running,
	},
	"gap": {
		"^INSTITUTO DE LAGOS Y LAGUNAS", ">OFICIO No. ILL/DC/_____/2021", ">Xochimilco, a 3 de mayo de 2021", "", "Lic. Ana Sol Prado", "Presente", "", running,
	},
}

func TestGoldenHeads(t *testing.T) {
	for name, lines := range heads {
		path := filepath.Join("testdata", "heads", name+".json")
		got, err := json.MarshalIndent(tell(Split([]*layout.Page{pagetest.Page(1, lines...)})[0]), "", " ")
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, '\n')
		if *update {
			if err := os.WriteFile(path, got, 0o600); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), string(got)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
