package field

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
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
		words := vocabulary{"BORDOS": 2, "CANALES": 4, "GENERAL": 5}
		if agreePositions(all, words); valueOf(o.Signatory.Position) != c.want {
			t.Errorf("%s: %q", c.name, valueOf(o.Signatory.Position))
		}
	}
}

func TestLinkingWord(t *testing.T) {
	for read, want := range map[string]string{
		"CEN": "CON", "TO": "LO", "GE": "DE", "CORR": "CON", "DEI": "DEL", "SE": "", "SU": "", "UNA": "", "LUS": "", "DE": "", "XYZ": "", "SALUD": "",
	} {
		if got := linkingWord(read); got != want {
			t.Errorf("%s: %q, want %q", read, got, want)
		}
	}
}

func TestMisread(t *testing.T) {
	v := vocabulary{"TRAMITES": 5, "REGISTRADAS": 5, "REGISTRADOS": 1, "TEMAS": 9, "TOMAS": 1, "PERMISOS": 20, "PERMISDS": 2, "OMISION": 6, "EMISION": 1}
	for read, want := range map[string]string{
		"TANSPARENCIA": "TRANSPARENCIA", "RESPETTO": "RESPECTO", "PERSORRALES": "PERSONALES", "SECRETANA": "SECRETARIA", "TOLIO": "FOLIO",
		"REGISTRADOS": "", "TOMAS": "", "EMISION": "", "PERMISDS": "PERMISOS", "TRAMITE": "", "RELATIVA": "",
	} {
		full := vocabulary{}
		for w, n := range officialese() {
			full[w] = n
		}
		for w, n := range v {
			full[w] += n
		}
		if got := full.misread(read); got != want {
			t.Errorf("%s: %q, want %q", read, got, want)
		}
	}
}
