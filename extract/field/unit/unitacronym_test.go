package unit

import (
	"slices"
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/schema"
)

func TestNameUnits(t *testing.T) {
	for _, c := range []struct {
		number, institution string
		units, want         []string
	}{
		{"INM/DGTIC/485/2022", "Instituto Nacional de Migración", []string{"Dirección General de Tecnologías de la Información y Comunicaciones"}, []string{"DGTIC"}},
		{"INM/DGA/DRH/SP/3511/2022", "Instituto Nacional de Migración", []string{"DIRECCIÓN GENERAL DE ADMINISTRACIÓN", "DIRECCIÓN DE RECURSOS HUMANOS", "SUBDIRECCIÓN DE PERSONAL"}, []string{"DGA", "DRH", "SP"}},
		{"1804/2020-UT", "Fiscalía General de Justicia", []string{"Unidad de Transparencia"}, []string{"UT"}},
		{"INM/DGTI/485/2022", "Instituto Nacional de Migración", []string{"Dirección General de Tecnologías de la Información y Comunicaciones"}, []string{"DGTI"}},
		{"INM/OFREP/485/2022", "Instituto Nacional de Migración", []string{"Oficina de Representación"}, []string{"OFREP"}},
		{"UAM/5186/2024", "Universidad Autónoma Metropolitana", []string{"Unidad de Acceso Municipal"}, []string{""}},
		{"INM/DGTIC/485/2022", "Instituto Nacional de Migración", []string{"Unidad de Transparencia"}, []string{""}},
		{"485/2022", "", []string{"Unidad de Transparencia"}, []string{""}},
	} {
		o := schema.Oficio{Number: fieldtest.Recognised(c.number, 0.9), Institution: fieldtest.Recognised(c.institution, 0.9)}
		for _, u := range c.units {
			o.Units = append(o.Units, schema.Unit{Value: *fieldtest.Recognised(u, 0.9)})
		}
		GiveAcronyms(&o)
		var got []string
		for _, u := range o.Units {
			got = append(got, u.Acronym)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.number, got, c.want)
		}
	}
}
