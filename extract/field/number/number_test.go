package number

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
	"github.com/oficialia/oficialia/schema"
)

// TestNumberNotBelieved: strokes in a number's gap, and digits that ran together, give no
// number.
func TestNumberNotBelieved(t *testing.T) {
	for printed, want := range map[string]string{
		"OFICIO No. PF/ 4681 /2021":           "PF/4681/2021",
		"OFICIO No. PF-YU/2021":               "",
		"OFICIO No. SSC-SCT/DGANT-IPPO-21":    "",
		"OFICIO No. 09 B5 61 ICTA1/2021":      "",
		"OFICIO No. P/OM/DGRH/0877721":        "",
		"OFICIO No. DERFE/UT-15742021":        "",
		"OFICIO No. ILL/DGC: 2141 /2021":      "",
		"Oficio: DGN.414.01.2021., 4d":        "",
		"NÚMERO DE OFICIO: SEP-UR 600/0F-19%": "",
	} {
		p := pagetest.Page(1, "^SECRETARÍA DE ECONOMÍA", printed, "Ciudad de México, a 3 de mayo de 2021", "", "PRESENTE", "", "Se remite la información.").Page
		p.Origin = schema.OCR
		if got := reading.ValueOf(Of(fieldtest.Heads(p))); got != want {
			t.Errorf("%q: %q, want %q", printed, got, want)
		}
	}
	gap, written := "OFICIO No. PF/____/2021", "OFICIO No. PF/ 46 /2021"
	p, q := pagetest.Page(1, "^SECRETARÍA DE ECONOMÍA", gap, "Ciudad de México, a 3 de mayo de 2021").Page, pagetest.Page(2, "^SECRETARÍA DE ECONOMÍA", written).Page
	for i := range q.Words {
		q.Words[i].Confidence = 0.4
	}
	if v := Of(fieldtest.Heads(p, q)); reading.ValueOf(v) != "" {
		t.Errorf("a number that another page has a gap for: %q", reading.ValueOf(v))
	}
}
