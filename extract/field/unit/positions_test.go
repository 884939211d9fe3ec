package unit

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/schema"
)

func TestAgreePositions(t *testing.T) {
	for _, c := range []struct{ name, read, other, unit, want string }{
		{"another position read better", "Jefa de Esclusas y Bordcs", "Jefa de Esclusas y Bordos", "", "Jefa de Esclusas y Bordos"},
		{"a man's and a woman's", "Directora de Canales", "Director de Canales", "", "Directora de Canales"},
		{"ink behind the unit's name", "Gerente de Canales DMI xk", "", "Gerencia de Canales", "Gerente de Canales"},
		{"more of a position", "Gerente de Canales y Bordos", "", "Gerencia de Canales", "Gerente de Canales y Bordos"},
		{"its end is not read", "Enlace de la Dirección de", "", "", ""},
		{"a sign for a letter", "Director Genera! de Canales", "", "", "Director General de Canales"},
	} {
		o := schema.Oficio{Signatory: &schema.Person{Position: fieldtest.Recognised(c.read, 0.8)}}
		if c.unit != "" {
			o.Units = []schema.Unit{{Value: *fieldtest.Recognised(c.unit, 0.9)}}
		}
		all := []schema.Oficio{o}
		if c.other != "" {
			all = append(all, schema.Oficio{Addressee: &schema.Person{Position: fieldtest.Recognised(c.other, 0.9)}})
		}
		words := Vocabulary{"BORDOS": 2, "CANALES": 4, "GENERAL": 5}
		if AgreePositions(all, words); reading.ValueOf(o.Signatory.Position) != c.want {
			t.Errorf("%s: %q", c.name, reading.ValueOf(o.Signatory.Position))
		}
	}
}
