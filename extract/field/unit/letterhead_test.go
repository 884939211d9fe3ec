package unit

import (
	"slices"
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
	"github.com/oficialia/oficialia/schema"
)

func TestUnits(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		want  []string
	}{
		{"wrapped", []string{"^DIRECCIÓN GENERAL DE CANALES", "^BORDOS"}, []string{"DIRECCIÓN GENERAL DE CANALES BORDOS"}},
		{"another type", []string{"^DIRECCIÓN GENERAL DE CANALES", "^Hs blo gonogjo tibs le"}, []string{"DIRECCIÓN GENERAL DE CANALES"}},
		{"the head's label", []string{"^DIRECCIÓN GENERAL DE CANALES", "^OFICIO xy ILLDC 4 2021"}, []string{"DIRECCIÓN GENERAL DE CANALES"}},
		{"half of it", []string{"^DIRECCIÓN GENERAL DE"}, []string{""}},
	} {
		o := letterheadOf(append(c.lines, "", "", ">OFICIO No. ILL/DC/4/2021", ">Xochimilco, a 3 de mayo de 2021", "", fieldtest.Running)...)
		var got []string
		for i := range o.Units {
			got = append(got, reading.ValueOf(&o.Units[i].Value))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// below are the lines of an oficio under its letterhead.
var below = []string{"", ">OFICIO No. ILL/UE/87/2022", ">Xochimilco, a 9 de junio de 2022", "", "Lic. Ana Olmos Rueda", "Presente", "", fieldtest.Running + "."}

// letterheadOf reads the letterhead of a page.
func letterheadOf(lines ...string) (out schema.Oficio) {
	out.Ministry, out.Institution, out.Units = Letterhead(fieldtest.Oficio(lines...))
	return out
}

// letterheads reads those of a bundle, which put one another right.
func letterheads(oficios []segment.Oficio) []schema.Oficio {
	out := make([]schema.Oficio, len(oficios))
	for i, o := range oficios {
		out[i].Ministry, out[i].Institution, out[i].Units = Letterhead(o)
	}
	Agree(out, oficios, NewVocabulary(oficios))
	return out
}

func TestLetterhead(t *testing.T) {
	for _, c := range []struct {
		name                  string
		lines                 []string
		ministry, institution string
		units                 []string
	}{
		{
			"a logo's word below the government",
			[]string{"^GOBIERNO DE LA CIUDAD DE MÉXICO", "^AMIC", "^Gobierno de la Ciudad de México", "^Alcaldía Milpa Chica"},
			"Gobierno de la Ciudad de México", "Alcaldía Milpa Chica", nil,
		},
		{
			"a shield read as letters before the logo's words",
			[]string{"^GUA GOBIERNO DEL ESTADO DE JALISCO", "", "^Gobierno del Estado de Jalisco", "^Secretaría de los Lagos"},
			"Gobierno del Estado de Jalisco", "Secretaría de los Lagos", nil,
		},
		{
			"a logo's column beside the units",
			[]string{
				"INM                            Dirección General de Control", "INSTITUTO NACIONAL             y Archivo",
				"DE MIGRACIÓN                   Dirección de Canales",
			},
			"", "INSTITUTO NACIONAL DE MIGRACIÓN",
			[]string{"Dirección General de Control y Archivo", "Dirección de Canales"},
		},
		{
			"two bodies on a line",
			[]string{"^SECRETARÍA DE GOBERNACIÓN INSTITUTO NACIONAL DE MIGRACIÓN", "^Dirección de Canales"},
			"SECRETARÍA DE GOBERNACIÓN", "INSTITUTO NACIONAL DE MIGRACIÓN",
			[]string{"Dirección de Canales"},
		},
		{
			"a logo's word before a ministry",
			[]string{"^SALUD SECRETARÍA DE SALUD", "^Dirección de Canales"},
			"SECRETARÍA DE SALUD", "SECRETARÍA DE SALUD",
			[]string{"Dirección de Canales"},
		},
		{
			"a power of the federation",
			[]string{"^PODER JUDICIAL DE LA FEDERACIÓN", "^CONSEJO DE LA JUDICATURA FEDERAL®", "^Dirección de Canales"},
			"", "CONSEJO DE LA JUDICATURA FEDERAL",
			[]string{"Dirección de Canales"},
		},
		{
			"a unit that begins with an ordinal",
			[]string{"^COMISIÓN NACIONAL DE LOS DERECHOS HUMANOS", "^SEGUNDA VISITADURÍA GENERAL"},
			"", "COMISIÓN NACIONAL DE LOS DERECHOS HUMANOS",
			[]string{"SEGUNDA VISITADURÍA GENERAL"},
		},
		{"a council", []string{"^Honorable Concejo Deliberante de Lagunas"}, "", "Honorable Concejo Deliberante de Lagunas", nil},
		{
			"a unit of a word",
			[]string{"^H. AYUNTAMIENTO DE LAGUNAS", "^CONTRALORÍA", "^DIRECCIÓN DE CANALES"},
			"", "H. AYUNTAMIENTO DE LAGUNAS",
			[]string{"CONTRALORÍA", "DIRECCIÓN DE CANALES"},
		},
		{
			"specks read as signs",
			[]string{"^INSTITUTO DE LAGOS Y LAGUNAS", "^DIRECCIÓN GENERAL. DE. CANALES,", "^DEPARTAMENTO DE. ESCLUSAS"},
			"", "INSTITUTO DE LAGOS Y LAGUNAS",
			[]string{"DIRECCIÓN GENERAL DE CANALES", "DEPARTAMENTO DE ESCLUSAS"},
		},
		{
			"strokes read as small words",
			[]string{"^Instituto de Lagos y Lagunas", "^Dirección General de Canales uo Navegables"},
			"", "Instituto de Lagos y Lagunas",
			[]string{"Dirección General de Canales Navegables"},
		},
		{
			"a body's name misread",
			[]string{"^SECRETARIA DE GOBERAACION", "^INSTLTUFO NACIONAL DE MIGRACIÓN", "^DIRECCIÓN DE CANALES"},
			"SECRETARÍA DE GOBERNACIÓN", "INSTITUTO NACIONAL DE MIGRACIÓN",
			[]string{"DIRECCIÓN DE CANALES"},
		},
		{
			"a receiver's stamp whose word was not read",
			[]string{"OFICIALÍA D DE PARTES", "^INSTITUTO DE LAGOS Y LAGUNAS", "^DIRECCIÓN DE CANALES"},
			"", "INSTITUTO DE LAGOS Y LAGUNAS",
			[]string{"DIRECCIÓN DE CANALES"},
		},
		{
			"a receiving office that writes",
			[]string{"^INSTITUTO DE LAGOS Y LAGUNAS", ">DEPENDENCIA: UNIDAD DE TRANSPARENCIA"},
			"", "INSTITUTO DE LAGOS Y LAGUNAS",
			[]string{"UNIDAD DE TRANSPARENCIA"},
		},
		{
			"a motto misread",
			[]string{"^INSTITUTO DE LAGOS Y LAGUNAS", "^DIRECCIÓN DE CANALES", "^2022, Año df Ricardo Flores"},
			"", "INSTITUTO DE LAGOS Y LAGUNAS",
			[]string{"DIRECCIÓN DE CANALES"},
		},
	} {
		o := letterheads(segment.Split([]*layout.Page{pagetest.Page(1, append(c.lines, below...)...)}))[0]
		var units []string
		for _, u := range o.Units {
			units = append(units, reading.ValueOf(&u.Value))
		}
		if reading.ValueOf(o.Ministry) != c.ministry || reading.ValueOf(o.Institution) != c.institution || !slices.Equal(units, c.units) {
			t.Errorf("%s: %q, %q, %q", c.name, reading.ValueOf(o.Ministry), reading.ValueOf(o.Institution), units)
		}
	}
}

// The same letterhead stands on pages without a number, and may be read better there.
func TestLetterheadOfAnotherPage(t *testing.T) {
	o := segment.Split([]*layout.Page{
		pagetest.Page(1, append([]string{"^INSTITUTO DE LAGOS Y LAGUNAS", "^DIRECCIÓN GENERAL DE"}, below...)...),
		pagetest.Page(2, "^INSTITUTO DE LAGOS Y LAGUNAS", "^DIRECCIÓN GENERAL DE", "^CANALES", "^DEPARTAMENTO DE ESCLUSAS", "", fieldtest.Running, fieldtest.Running),
	})
	if got := letterheads(o); len(o) != 1 || len(got[0].Units) != 2 || reading.ValueOf(&got[0].Units[0].Value) != "DIRECCIÓN GENERAL DE CANALES" {
		t.Errorf("%d oficios, units %+v", len(o), got[0].Units)
	}
}

func TestBodyOf(t *testing.T) {
	for text, want := range map[string]string{
		"SECRETARIA DF MEDIO AMBIENTE Y RECURSOS NATURAI FS": "Secretaría de Medio Ambiente y Recursos Naturales",
		"SECRETARIA DEGOBERAACION":                           "Secretaría de Gobernación",
		"INSTITUTO NACIONAL DE MIGRACION":                    "Instituto Nacional de Migración",
		"SECRETARIA DE ENERGIA":                              "Secretaría de Energía",
		"SECRETARIA DE MINERIA":                              "",
		"INSTITUTO NACIONAL DE NUTRICION":                    "",
		"COMISION NACIONAL DEL ARTE":                         "",
		"GOBIERNO DEL ESTADO":                                "",
	} {
		got := ""
		if b := bodyOf(text); b != nil {
			got = b.name
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
