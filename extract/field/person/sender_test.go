package person

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
)

// TestBySender: of a memorandum's signature under ink the head has the whole name, if what
// was read is a part of it; somebody else who signs stays.
func TestBySender(t *testing.T) {
	for signed, want := range map[string]string{
		"LIC. MENA SALDAÑA JUÁREZ":   "JIMENA SALDAÑA JUÁREZ",
		"LIC. JIMENA SALDAÑA JUÁREZ": "JIMENA SALDAÑA JUÁREZ",
		"LIC. PABLO SALDAÑA URBINA":  "PABLO SALDAÑA URBINA",
	} {
		p := Signatory(fieldtest.Oficio("^MEMORÁNDUM No. ILL/9/2021", "PARA: ING. ELSA TOVAR PERALTA, TITULAR DE LA UNIDAD DE ENLACE",
			"DE: LIC. JIMENA SALDAÑA JUÁREZ, TITULAR DE CANALES", "ASUNTO: ESCLUSAS", "", fieldtest.Running+".", "", "^Atentamente", "", "^"+signed, "^TITULAR DE CANALES"))
		if p == nil || reading.ValueOf(p.Name) != want {
			t.Errorf("%s: %+v, want %s", signed, p, want)
		}
	}
}
