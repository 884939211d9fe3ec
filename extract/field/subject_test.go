package field

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/schema"
)

// TestUnspecked: specks are left out of subjects, and letters that stand for others put
// right.
func TestUnspecked(t *testing.T) {
	for read, want := range map[string]string{
		"Contestación al folio 0024000174619, relativo d los bienes": "Contestación al folio 0024000174619, relativo a los bienes",
		"Se remite . d información":                                  "Se remite información",
		"5e atiende solicitud 0024000174619 4 i":                     "Se atiende solicitud 0024000174619",
		"Contestación al folio 7 0024000174619":                      "Contestación al folio 0024000174619",
		"Se informa sobre los anexos 3 y 4":                          "Se informa sobre los anexos 3 y 4",
		"Atención o a requerimiento de acceso":                       "Atención a requerimiento de acceso",
		"Se atiende e solicitud de información":                      "Se atiende solicitud de información",
		"Se informa lo conducent e respecto":                         "Se informa lo conducent e respecto",
		"Se remite copia e información":                              "Se remite copia e información",
		"Respuesta a la solicitud con foto 0258100120920":            "Respuesta a la solicitud con folio 0258100120920",
		"Respuesta a la solicitud con clave 0258100120920":           "Respuesta a la solicitud con clave 0258100120920",
		"Respuesta a la solicitud 33003132200107 A 3":                "Respuesta a la solicitud 33003132200107",
		"relativo . a los bienes":                                    "relativo a los bienes",
	} {
		if got := unspecked(read); got != want {
			t.Errorf("%q: %q, want %q", read, got, want)
		}
	}
}

// TestFolioInSubject: a subject has the folio that the bundle agrees on where a digit of it
// was misread or not read.
func TestFolioInSubject(t *testing.T) {
	at := func(n int) (out []schema.Evidence) {
		for range n {
			out = append(out, schema.Evidence{Page: 1, Confidence: 0.9, Origin: schema.OCR})
		}
		return out
	}
	for read, want := range map[string]string{
		"Contestación al folio 330027722003189": "Contestación al folio 330027722003109",
		"Contestación al folio 33002 722003109": "Contestación al folio 330027722003109",
		"Contestación al folio 330027722003777": "Contestación al folio 330027722003777",
		"Contestación al folio 330027722003119": "Contestación al folio 330027722003119", // the letter has it too
		"Informe 2019 2020":                     "Informe 2019 2020",
	} {
		subject := schema.NewValue(schema.String(read), read, at(1)...)
		folio := func(s string, n int) schema.Folio {
			return schema.Folio{Value: schema.NewValue(schema.String(s), s, at(n)...)}
		}
		all := []schema.Oficio{{Subject: &subject, Folios: []schema.Folio{folio("330027722003109", 3), folio("330027722003119", 2)}}}
		if agreeFolios(all); reading.ValueOf(all[0].Subject) != want {
			t.Errorf("%q: %q, want %q", read, reading.ValueOf(all[0].Subject), want)
		}
	}
}
