package field

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/schema"
)

// TestAgreePlaces: a letter misread in a place is put right by other places of the bundle,
// and words that places have everywhere.
func TestAgreePlaces(t *testing.T) {
	for _, c := range []struct{ read, other, want string }{
		{"Cludad de México", "", "Ciudad de México"},
		{"CLUDAD DE MÉXICO", "", "CIUDAD DE MÉXICO"},
		{"Cá. de México", "", "Cd. de México"},
		{"Xalbpa, Veracruz", "XALAPA, VER.", "Xalapa, Veracruz"},
		{"Xalbpa, Veracruz", "Toluca", "Xalbpa, Veracruz"},
		{"luca, México", "Toluca", "Toluca, México"},
		{"luca, México", "Sanluca, Toluca", "luca, México"},
		{"León, México", "Leon", "León, México"},
		{"Marta", "Marla, Marfa", "Marta"},
		{"Marta", "Marla, Marta", "Marta"},
	} {
		all := []schema.Oficio{{Place: fieldtest.Recognised(c.read, 0.9)}, {Place: fieldtest.Recognised(c.other, 0.9)}}
		if agreePlaces(all); reading.ValueOf(all[0].Place) != c.want {
			t.Errorf("%s beside %s: %s, want %s", c.read, c.other, reading.ValueOf(all[0].Place), c.want)
		}
	}
}
