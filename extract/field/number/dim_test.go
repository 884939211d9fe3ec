package number

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
	"github.com/oficialia/oficialia/schema"
)

// TestSpelledDimly: what has all figures of a number and most of its letters spells it.
func TestSpelledDimly(t *testing.T) {
	for _, c := range []struct {
		text, number string
		want         bool
	}{
		{"SFLUT 4302022. TECHADO EL 29", "STJ/UT/430/2022", true},
		{"DU F2183 2023, SUSCRITO", "DUT-2183/2023", true},
		{"DGAIR?UT; 4218 ?2023", "DGAIR/UT/4218/2023", true},
		{"SFLUT 4312022.", "STJ/UT/430/2022", false},
		{"SFLUT 43020221", "STJ/UT/430/2022", false},
		{"SFLUT 430", "STJ/UT/430/2022", false},
		{"DDOP 2183 2023", "DUT-2183/2023", false},
		{"QUE SE EMITIO EL 2183 2023", "DUT-2183/2023", false},
	} {
		if n := spelledDimly(c.text, c.number); n > 0 != c.want {
			t.Errorf("%q as %s: %d characters", c.text, c.number, n)
		}
	}
}

// TestAgreeDim: a letter without a number has the one that others reply to and its head
// shows, and names the oficio whose number its text shows, signs aside.
func TestAgreeDim(t *testing.T) {
	lines := func(origin schema.Origin, head, text string) segment.Oficio {
		p := pagetest.Page(1, "^SECRETARÍA DE ECONOMÍA", head, "Ciudad de México, a 3 de mayo de 2021", "", "PRESENTE", "", text, fieldtest.Running).Page
		p.Origin = origin
		return segment.Split([]*layout.Page{layout.New(p)})[0]
	}
	for _, c := range []struct {
		origin                      schema.Origin
		relation, number, reference string
	}{
		{schema.OCR, "replies_to", "ILL/UT/4218/2023", "DUT-2183/2023"},
		{schema.OCR, "mentions", "", "DUT-2183/2023"},
		{schema.Native, "replies_to", "", ""},
	} {
		o := lines(c.origin, "Oficio No. ILL¿UT; 4218 ¿2023", "Se atiende el oficio DU F2183 2023, fechado ayer, y se informa.")
		all := []schema.Oficio{{}, {
			Number:     fieldtest.Recognised("DUT-2183/2023", 0.9),
			References: []schema.Reference{{Number: *fieldtest.Recognised("ILL/UT/4218/2023", 0.9), Relation: c.relation}},
		}}
		agreeDim(all, []segment.Oficio{o})
		reference := ""
		for _, r := range all[0].References {
			reference += reading.ValueOf(&r.Number)
			fieldtest.Within(t, o.Pages, r.Number)
		}
		if got := reading.ValueOf(all[0].Number); got != c.number || reference != c.reference {
			t.Errorf("%v: %q referring to %q, want %q and %q", c, got, reference, c.number, c.reference)
		}
	}
}
