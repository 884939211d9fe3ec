package number

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
	"github.com/oficialia/oficialia/schema"
)

// TestWritten: figures in a gap that were read as unsurely as a hand's are no number.
func TestWritten(t *testing.T) {
	for _, c := range []struct {
		printed    string
		confidence float64
		want       string
	}{
		{"OFICIO No. SGA- 872 /2021", 0.22, ""},
		{"OFICIO No. SGA- 872 /2021", 0.9, "SGA-872/2021"},
		{"OFICIO No. SGA-872/2021", 0.22, "SGA-872/2021"},
		{"OFICIO No. ILL-SGA- 8 2— -2021", 0.9, ""},
		{"OFICIO No. ILL-SGA- 872 -2021", 0.9, "ILL-SGA-872-2021"},
	} {
		p := pagetest.Page(1, "^SECRETARÍA DE ECONOMÍA", c.printed, "Ciudad de México, a 3 de mayo de 2021", "", "PRESENTE").Page
		p.Origin = schema.OCR
		for i := range p.Words {
			p.Words[i].Confidence = c.confidence
		}
		heads := fieldtest.Heads(p)
		if got := reading.ValueOf(Of(heads)); got != c.want {
			t.Errorf("%q at %v: %q, want %q", c.printed, c.confidence, got, c.want)
		}
	}
}
