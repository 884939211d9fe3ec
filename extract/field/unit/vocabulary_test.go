package unit

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/schema"
)

func TestMisread(t *testing.T) {
	v := Vocabulary{"TRAMITES": 5, "REGISTRADAS": 5, "REGISTRADOS": 1, "TEMAS": 9, "TOMAS": 1, "PERMISOS": 20, "PERMISDS": 2, "INFORMACION": 60, "INTORMACION": 5, "CANALETAS": 60, "CANALEIAS": 5, "OMISION": 6, "EMISION": 1}
	for read, want := range map[string]string{
		"TANSPARENCIA": "TRANSPARENCIA", "RESPETTO": "RESPECTO", "PERSORRALES": "PERSONALES", "SECRETANA": "SECRETARIA", "TOLIO": "FOLIO",
		"REGISTRADOS": "", "TOMAS": "", "EMISION": "", "PERMISDS": "PERMISOS", "INTORMACION": "INFORMACION", "CANALEIAS": "", "TRAMITE": "", "RELATIVA": "",
	} {
		full := Vocabulary{}
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

func TestVocabulary(t *testing.T) {
	v := Vocabulary{"TRANSPARENCIA": 5, "INGRESOS": 4, "EGRESOS": 1, "RECAUDACION": 3, "RECAUBACION": 1, "CANALES": 2}
	for _, c := range []struct {
		read       string
		confidence float64
		want       string
	}{
		{"UNIDAD DE IRANSPARENCIA", 0.8, "UNIDAD DE TRANSPARENCIA"},
		{"Unidad de Recaubación", 0.8, "Unidad de Recaudación"},
		{"Subsecretaría de Egresos", 0.8, "Subsecretaría de Egresos"},
		{"Unidad de Canalos", 0.8, "Unidad de Canalos"},
		{"Respuesta a da solicitud", 0.8, "Respuesta a la solicitud"},
		{"UNIDAD DE IRANSPARENCIA", 0.97, "UNIDAD DE TRANSPARENCIA"},
		{"Unidad de Recaubación", 0.97, "Unidad de Recaubación"},
	} {
		got := schema.NewValue(schema.String(c.read), c.read, schema.Evidence{Page: 1, Origin: schema.OCR, Confidence: c.confidence})
		if v.Mend(&got); reading.ValueOf(&got) != c.want || got.Text != c.read {
			t.Errorf("%s: %s, want %s", c.read, reading.ValueOf(&got), c.want)
		}
	}
}
