package person

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/schema"
)

func TestSignatoryStandsIn(t *testing.T) {
	for _, c := range []struct {
		name                   string
		lines                  []string
		want, acting, position string
	}{
		{
			"in the position",
			[]string{"^LIC. BERTA OLMOS RUEDA", "^ENLACE SUPLENTE DE TRANSPARENCIA DE LA", "^DIRECCIÓN DE CANALES"},
			"BERTA OLMOS RUEDA", "SUPLENTE", "ENLACE SUPLENTE DE TRANSPARENCIA DE LA DIRECCIÓN DE CANALES",
		},
		{
			"before the name",
			[]string{"^P.A. Ing. Berta Olmos Rueda", "^Subdirectora de Canales"},
			"Berta Olmos Rueda", "P.A.", "Subdirectora de Canales",
		},
		{
			"on a line of its own",
			[]string{"^P. A.", "^Ing. Berta Olmos Rueda", "^Subdirectora de Canales"},
			"Berta Olmos Rueda", "P. A.", "Subdirectora de Canales",
		},
		{
			"below the one who is absent",
			[]string{"^Dr. Luis Mar Arenas", "^Director General de Canales", "^P.A. Ing. Berta Olmos Rueda", "^Subdirectora de Canales"},
			"Berta Olmos Rueda", "P.A.", "Subdirectora de Canales",
		},
		{
			"with the office of the one who is absent",
			[]string{"^Por ausencia del Director General de Canales, firma", "^Ing. Berta Olmos Rueda", "^Subdirectora de Canales"},
			"Berta Olmos Rueda", "Por ausencia", "Subdirectora de Canales",
		},
		{
			"behind what is left of a title",
			[]string{"^Por ausencia del Titular de la Dirección", "^General de Canales", "^M. en Berta Olmos Rueda", "^Directora de Canales"},
			"Berta Olmos Rueda", "Por ausencia", "Directora de Canales",
		},
		{
			"behind the position",
			[]string{"^Ing. Berta Olmos Rueda", "^Subdirectora de Canales, en suplencia por ausencia del", "^Director General de Canales"},
			"Berta Olmos Rueda", "en suplencia por ausencia", "Subdirectora de Canales",
		},
		{
			"on a line below the position",
			[]string{"^Ing. Berta Olmos Rueda", "^Enlace Suplente de Canales", "^Firma en ausencia del Titular de Canales"},
			"Berta Olmos Rueda", "Firma en ausencia", "Enlace Suplente de Canales",
		},
		{
			"above a copy whose label was misread",
			[]string{"^Ing. Berta Olmos Rueda", "^Subdirectora de Canales", "^Firma en ausencia del Titular de Canales", "C€.c.p. E. Lic. Ramiro Juárez Ortiz, Directora de Presas - Para su superior", "conocimiento"},
			"Berta Olmos Rueda", "Firma en ausencia", "Subdirectora de Canales",
		},
		{
			"with letters misread",
			[]string{"^Por ausenda del Titular de Canales", "^Ing. Berta Olmos Rueda", "^Subdirectora de Canales"},
			"Berta Olmos Rueda", "Por ausenda", "Subdirectora de Canales",
		},
		{
			"with words run together",
			[]string{"^Ing. Berta Olmos Rueda", "^Subdirectora de Canales", "^Firma errausencia del Titular de Canales"},
			"Berta Olmos Rueda", "Firma errausencia del", "Subdirectora de Canales",
		},
		{
			"behind a clause that ink parted",
			[]string{"^En suplencia p    encia del Titular de Canales, firma", "^Ing. Berta Olmos Rueda", "^Subdirectora de Canales"},
			"Berta Olmos Rueda", "En suplencia", "Subdirectora de Canales",
		},
		{
			"with a speck in the name",
			[]string{"^En suplencia por ausencia del Titular de Canales, firma", "^Ing. Berta de la:Cruz Rueda", "^Subdirectora de Canales"},
			"Berta de la Cruz Rueda", "En suplencia por ausencia", "Subdirectora de Canales",
		},
		{
			"for nobody",
			[]string{"^Ing. Berta Olmos Rueda", "^Subdirectora de Canales"},
			"Berta Olmos Rueda", "", "Subdirectora de Canales",
		},
	} {
		p := people(append([]string{fieldtest.Running, "", "^Atentamente", ""}, c.lines...)...).Signatory
		if p == nil {
			p = &schema.Person{}
		}
		if reading.ValueOf(p.Name) != c.want || reading.ValueOf(p.Acting) != c.acting || reading.ValueOf(p.Position) != c.position {
			t.Errorf("%s: %q, %q, %q, want %q, %q, %q", c.name, reading.ValueOf(p.Name), reading.ValueOf(p.Acting), reading.ValueOf(p.Position), c.want, c.acting, c.position)
		}
	}
}

// TestCloseWithoutA: ink over or beside Atentamente hides neither the signature below it
// nor that it is for another.
func TestCloseWithoutA(t *testing.T) {
	for _, close := range []string{"^tentamente", "^Atentamente    o"} {
		p := people(fieldtest.Running, "", close, "", "^Ing. Berta Olmos Rueda", "^Subdirectora de Canales", "^Firma en ausencia del Titular de Canales").Signatory
		if p == nil || reading.ValueOf(p.Name) != "Berta Olmos Rueda" || p.Acting == nil || reading.ValueOf(p.Position) != "Subdirectora de Canales" {
			t.Errorf("%s: signed by %+v", close, p)
		}
	}
}
