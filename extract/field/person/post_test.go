package person

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
)

// TestPostAboveTheName: what somebody is may stand above the place to sign.
func TestPostAboveTheName(t *testing.T) {
	for _, c := range []struct {
		name           string
		lines          []string
		want, position string
	}{
		{"with an article", []string{"A T E N T A M E N T E", "EL DIRECTOR GENERAL", "", "", "LIC. ULISES PRADO ORTIZ"}, "ULISES PRADO ORTIZ", "DIRECTOR GENERAL"},
		{"without a title", []string{"Atentamente", "La Directora General", "", "Rocío Muñiz Barrientos"}, "Rocío Muñiz Barrientos", "Directora General"},
		{"of two lines", []string{"ATENTAMENTE", "“POR UNA PATRIA ORDENADA”", "EL TITULAR DE LA UNIDAD", "DE TRANSPARENCIA", "", "ING. ULISES PRADO ORTIZ"}, "ULISES PRADO ORTIZ", "TITULAR DE LA UNIDAD DE TRANSPARENCIA"},
		{"of a municipality", []string{"ATENTAMENTE", "TESORERO MUNICIPAL", "", "", "L.C.P. ULISES PRADO ORTIZ"}, "ULISES PRADO ORTIZ", "TESORERO MUNICIPAL"},
		{"of a soldier", []string{"SUFRAGIO EFECTIVO. NO REELECCIÓN.", "EL GRAL. BGDA. D.E.M., JEFE DE LA SECCIÓN.", "", "ULISES PRADO ORTIZ."}, "ULISES PRADO ORTIZ", "JEFE DE LA SECCIÓN"},
		{"below as well", []string{"ATENTAMENTE", "EL DIRECTOR", "", "LIC. ULISES PRADO ORTIZ", "DIRECTOR DE PERSONAL"}, "ULISES PRADO ORTIZ", "DIRECTOR DE PERSONAL"},
		{"above a service number", []string{"ATENTAMENTE", "EL JEFE DE LA SECCIÓN", "", "LIC. ULISES PRADO ORTIZ", "(D-1120456)"}, "ULISES PRADO ORTIZ", "JEFE DE LA SECCIÓN"},
		{"above an address", []string{"ATENTAMENTE", "LIC. ULISES PRADO ORTIZ", "GERENTE", "Av. Juárez 20, Col. Centro, Lagos"}, "ULISES PRADO ORTIZ", "GERENTE"},
		{"of roads", []string{"ATENTAMENTE", "LIC. ULISES PRADO ORTIZ", "DIRECTOR DE SEGURIDAD EN", "CARRETERAS Y CANALES"}, "ULISES PRADO ORTIZ", "DIRECTOR DE SEGURIDAD EN CARRETERAS Y CANALES"},
		{"above long initials", []string{"ATENTAMENTE", "LIC. ULISES PRADO ORTIZ", "GERENTE", "SIDLCV/pcay"}, "ULISES PRADO ORTIZ", "GERENTE"},
		{"signed electronically", []string{"ATENTAMENTE", "LIC. ULISES PRADO ORTIZ", "GERENTE", "DOCUMENTO FIRMADO DIGITALMENTE"}, "ULISES PRADO ORTIZ", "GERENTE"},
		{"set to the right", []string{">ATENTAMENTE", ">LIC. ULISES PRADO ORTIZ", ">RECTOR"}, "ULISES PRADO ORTIZ", "RECTOR"},
		{"nobody's", []string{"ATENTAMENTE", "", "LIC. ULISES PRADO ORTIZ"}, "ULISES PRADO ORTIZ", ""},
	} {
		p := pagetest.Page(1, append([]string{"^INSTITUTO DE LAGOS", ">OFICIO No. IL/DC/101/2022", "", "Me refiero a la solicitud de información."}, c.lines...)...)
		name, position := "", ""
		if who := Signatory(segment.Split([]*layout.Page{p})[0]); who != nil {
			name, position = reading.ValueOf(who.Name), reading.ValueOf(who.Position)
		}
		if name != c.want || position != c.position {
			t.Errorf("%s: %q is %q, want %q, %q", c.name, name, position, c.want, c.position)
		}
	}
}

// TestSignatureOnTheNextPage: Atentamente may stand at a page's foot, the name on the
// next page.
func TestSignatureOnTheNextPage(t *testing.T) {
	first := pagetest.Page(1, "^INSTITUTO DE LAGOS", ">OFICIO No. IL/DC/101/2022", "", "Lic. Ana Sol Prado", "Titular", "Presente", "", "Me refiero a la solicitud de información.", "", "ATENTAMENTE")
	second := pagetest.Page(2, "EL DIRECTOR GENERAL", "", "LIC. ULISES PRADO ORTIZ", "", "C.c.p. Lic. Berta Olmos Rueda. Directora. Presente.")
	o := segment.Oficio{Heads: segment.Split([]*layout.Page{first, second})[0].Heads}
	who := Signatory(o)
	if who == nil || reading.ValueOf(who.Name) != "ULISES PRADO ORTIZ" || reading.ValueOf(who.Position) != "DIRECTOR GENERAL" {
		t.Errorf("signed by %+v", who)
	}
}

// TestCloseUnderInk: a name with its title and post at a page's top is a signature though
// Atentamente above it cannot be read.
func TestCloseUnderInk(t *testing.T) {
	first := pagetest.Page(1, "^INSTITUTO DE LAGOS", ">OFICIO No. IL/DC/101/2022", "", "Lic. Ana Sol Prado", "Titular", "Presente", "", "Me refiero a la solicitud de información.")
	for above, want := range map[string]string{"AGO:": "ULISES PRADO ORTIZ", "Se remite copia de los archivos": ""} {
		second := pagetest.Page(2, above, "", "LIC. ULISES PRADO ORTIZ", "DIRECTOR GENERAL")
		o := segment.Oficio{Heads: segment.Split([]*layout.Page{first, second})[0].Heads}
		got := ""
		if who := Signatory(o); who != nil {
			got = reading.ValueOf(who.Name)
		}
		if got != want {
			t.Errorf("below %q: signed by %q, want %q", above, got, want)
		}
	}
}
