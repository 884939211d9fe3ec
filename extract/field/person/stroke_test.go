package person

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
	"github.com/oficialia/oficialia/schema"
)

// TestUnderStroke: where Atentamente was not read, who signs stands under a pen's stroke
// and above an office, and copies below.
func TestUnderStroke(t *testing.T) {
	const name, office = "L.A.E. Irma Leticia Juárez Ortiz", "Directora de Canales"
	const copied = "xp Lic. Víctor Hugo Olmos Rueda. Titular de Presas. Para su conocimiento"
	for _, c := range []struct {
		name   string
		lines  []string
		kind   string
		want   string
		copies int
	}{
		{"as printed", []string{"AT    AMENTE", "", name, office, "", copied}, "handwriting", "Irma Leticia Juárez Ortiz", 1},
		{"standing in", []string{"ON SR", "", name, "Suplente del Titular de Canales"}, "handwriting", "Irma Leticia Juárez Ortiz", 0},
		{"no office below", []string{"AT    AMENTE", "", name, "Testigo"}, "handwriting", "", 0},
		{"no stroke", []string{"AT    AMENTE", "", name, office}, "stamp", "", 0},
	} {
		first := pagetest.Page(1, "^INSTITUTO DE LAGOS", ">OFICIO No. IL/DC/101/2022", "", "Lic. Ana Sol Prado", "Titular de Lagos", "Presente", "", fieldtest.Running)
		p := pagetest.Page(2, append([]string{fieldtest.Running, fieldtest.Running, ""}, c.lines...)...).Page
		p.Origin = schema.OCR
		for _, l := range layout.New(p).Lines[2:4] {
			p.Unread = append(p.Unread, schema.Unread{Box: l.Box, Kind: c.kind})
		}
		o := segment.Split([]*layout.Page{first, layout.New(p)})[0]
		got := ""
		if who := Signatory(o); who != nil {
			got = reading.ValueOf(who.Name)
		}
		if copies := Copies(o); got != c.want || len(copies) != c.copies {
			t.Errorf("%s: signed by %q, want %q; copies %+v", c.name, got, c.want, copies)
		}
	}
}

// TestPositionOfHiddenName: what ink left of a name costs it, and not the position.
func TestPositionOfHiddenName(t *testing.T) {
	for line, want := range map[string]string{
		"^PROFR. VÍCTC 1UGO JUÁREZ ORTIZ": "Directora de Canales",
		"^18,451 fojas útiles":            "",
	} {
		o := people(fieldtest.Running+".", "", "^Atentamente", "", line, "^Directora de Canales")
		position := ""
		if o.Signatory != nil {
			position = reading.ValueOf(o.Signatory.Position)
		}
		if position != want {
			t.Errorf("%s: position %q, want %q", line, position, want)
		}
	}
}
