package unit

import (
	"testing"

	"github.com/oficialia/oficialia/schema"
)

// TestInitials: specks in the place of a blank part words.
func TestInitials(t *testing.T) {
	for name, want := range map[string]string{"DIRECCIÓN DE:INGRESOS": "DI", "Coordinación de'Recursos Humanos": "CRH", "“Dirección de Canales”": "DC"} {
		if got := Initials(name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

func TestAcronym(t *testing.T) {
	value := func(s string) *schema.Value {
		v := schema.NewValue(schema.String(s), s)
		return &v
	}
	for _, c := range []struct{ number, institution, want string }{
		{"ILL/DGC/3045/2022", "Instituto de Lagos y Lagunas", "ill"},
		{"CONAGUA.B00.7.-0451", "COMISIÓN NACIONAL DEL AGUA", "conagua"},
		{"DGC/12/2022", "Instituto de Lagos y Lagunas", "ill"},
		{"S-2/18422", "", Unknown},
		{"", "", Unknown},
	} {
		o := schema.Oficio{Number: value(c.number)}
		if c.institution != "" {
			o.Institution = value(c.institution)
		}
		if got := Acronym(o); got != c.want {
			t.Errorf("%s, %s: %s, want %s", c.number, c.institution, got, c.want)
		}
	}
}
