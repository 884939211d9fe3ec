package table

import (
	"testing"

	"github.com/oficialia/oficialia/schema"
)

func TestMendCompanies(t *testing.T) {
	for read, want := range map[string]string{
		"Transportes Sierra, S.A. de CM.":         "Transportes Sierra, S.A. de C.V.",
		"Transportes Sierra, S.A. de C.W.":        "Transportes Sierra, S.A. de C.V.",
		"Transportes Sierra, S.A. de Y.":          "Transportes Sierra, S.A. de C.V.",
		"Redes del Golfo, S.A.PL. de CC.":         "Redes del Golfo, S.A.P.I. de C.V.",
		"Limpieza Tepeyac, S. de R.L. de CV.":     "Limpieza Tepeyac, S. de R.L. de C.V.",
		"Redes del Golfo, S.A.PI.":                "Redes del Golfo, S.A.P.I.",
		"Servicios, S.A. Pl. Mayor":               "Servicios, S.A. Pl. Mayor",
		"Consultores Bravo, 5.C.":                 "Consultores Bravo, S.C.",
		"Transportes Sierra, S.A. de C.V.":        "Transportes Sierra, S.A. de C.V.",
		"Transportes Sierra, S.A. de":             "Transportes Sierra, S.A. de",
		"Papelera, S.A. de C.V., SOFOM, E.N.R.":   "Papelera, S.A. de C.V., SOFOM, E.N.R.",
		"Consultores y Asociados, S.C. de R.L.":   "Consultores y Asociados, S.C. de R.L.",
		"Banco del Golfo, S.A., Institución":      "Banco del Golfo, S.A., Institución",
		"Servicios de la Plaza S.A. Pedro Méndez": "Servicios de la Plaza S.A. Pedro Méndez",
	} {
		cells := []schema.Value{schema.NewValue(schema.String(read), read, schema.Evidence{Confidence: 0.8})}
		mendCompanies(cells, schema.OCR)
		got, _ := cells[0].Value.Str()
		if got != want || cells[0].Text != read {
			t.Errorf("%s: %s, as read %s", read, got, cells[0].Text)
		}
		if mended := cells[0].Confidence() < 0.8; mended != (read != want) {
			t.Errorf("%s: confidence %v", read, cells[0].Confidence())
		}
	}
	cells := []schema.Value{schema.NewValue(schema.String("Sierra, S.A. de CM."), "Sierra, S.A. de CM.")}
	if mendCompanies(cells, schema.Native); cells[0].Value != schema.String("Sierra, S.A. de CM.") {
		t.Error("native text was mended")
	}
}
