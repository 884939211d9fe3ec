package unit

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
	"github.com/oficialia/oficialia/schema"
)

// bundleOf makes an oficio of a page for each letterhead's unit.
func bundleOf(units ...string) []segment.Oficio {
	var out []segment.Oficio
	for i, u := range units {
		p := pagetest.Page(i+1, "^INSTITUTO DE LAGOS Y LAGUNAS", "^"+u, "", ">Xochimilco, a 3 de mayo de 2021", "", fieldtest.Running)
		out = append(out, segment.Split([]*layout.Page{p})...)
	}
	return out
}

// A unit is spelled as most letterheads print it, and is no other unit whose
// name is near.
func TestAgreeUnits(t *testing.T) {
	for _, c := range []struct {
		name  string
		units []string
		want  string
	}{
		{"a letter read wrong", []string{"DIRECCION DE CANALFS", "DIRECCIÓN DE CANALES", "DIRECCIÓN DE CANALES"}, "DIRECCIÓN DE CANALES"},
		{"torn", []string{"DIRECCIÓN DE CANA LES Y BORDOS", "DIRECCIÓN DE CANALES Y BORDOS", "DIRECCIÓN DE CANALES Y BORDOS"}, "DIRECCIÓN DE CANALES Y BORDOS"},
		{"a stamp's word behind it", []string{"DIRECCIÓN DE CANALES RECIBI"}, "DIRECCIÓN DE CANALES"},
		{"another word", []string{"SUBDIRECCIÓN DE EGRESOS", "SUBDIRECCIÓN DE INGRESOS", "SUBDIRECCIÓN DE INGRESOS"}, "SUBDIRECCIÓN DE EGRESOS"},
		{"another number", []string{"UNIDAD DE CANALES 1", "UNIDAD DE CANALES 2", "UNIDAD DE CANALES 2"}, "UNIDAD DE CANALES 1"},
		{"read better by none", []string{"DIRECCIÓN DE CANALFS", "DIRECCIÓN DE PRESAS"}, "DIRECCIÓN DE CANALFS"},
	} {
		all := letterheads(bundleOf(c.units...))
		if len(all[0].Units) != 1 || reading.ValueOf(&all[0].Units[0].Value) != c.want {
			t.Errorf("%s: %+v, want %s", c.name, all[0].Units, c.want)
		}
	}
}

// TestInstitutionIsNoUnit: a unit that turns out to be the institution is left out.
func TestInstitutionIsNoUnit(t *testing.T) {
	o := schema.Oficio{Institution: fieldtest.Recognised("INSTITUTO DE LAGOS", 0.9)}
	for _, u := range []string{"Instituto de Lagos", "DIRECCIÓN DE CANALES"} {
		o.Units = append(o.Units, schema.Unit{Value: *fieldtest.Recognised(u, 0.5)})
	}
	if withoutInstitution(&o); len(o.Units) != 1 || reading.ValueOf(&o.Units[0].Value) != "DIRECCIÓN DE CANALES" {
		t.Errorf("%+v", o.Units)
	}
}
