package number

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
	"github.com/oficialia/oficialia/schema"
)

// TestEmptyGaps: a figure or two behind a blank and right before the year may be the end of
// the printed form, unless the bundle counts no further.
func TestEmptyGaps(t *testing.T) {
	for _, c := range []struct{ value, printed, other, want string }{
		{"DGC/30/2021", "DGC/ 30/2021", "ILL/UT/5164/2021", ""},
		{"DGC/30/2021", "DGC/ 30/2021", "ILL/UT/17/2021", "DGC/30/2021"},
		{"DGC/30/2021", "DGC/30/2021", "ILL/UT/5164/2021", "DGC/30/2021"},
		{"DGC/30/2021", "DGC/ 30 /2021", "ILL/UT/5164/2021", "DGC/30/2021"},
		{"DGC/304/2021", "DGC/ 304/2021", "ILL/UT/5164/2021", "DGC/304/2021"},
	} {
		all := []schema.Oficio{{Number: fieldtest.PrintedAs(c.value, c.printed, 0.9)}, {Number: fieldtest.Recognised(c.other, 0.9)}}
		if emptyGaps(all); reading.ValueOf(all[0].Number) != c.want {
			t.Errorf("%s beside %s: %q, want %q", c.printed, c.other, reading.ValueOf(all[0].Number), c.want)
		}
	}
}

// TestYearBehind: a year that stands behind a number whose signs were not made out is its own.
func TestYearBehind(t *testing.T) {
	for printed, want := range map[string]string{
		"ILL/DGC: 2141 /2021": "ILL/DGC: 2141 /2021",
		"ILL/DGC/ 2141 /2021": "ILL/DGC/ 2141 /2021",
		"ILL/DGC/2141 3/2021": "ILL/DGC/2141 3/2021",
	} {
		if v := Of(headOf("OFICIO No. " + printed)); v.Text != want {
			t.Errorf("%s: %q, want %q", printed, v.Text, want)
		}
	}
}

// TestRefigured: looks that see other figures leave it open which are printed.
func TestRefigured(t *testing.T) {
	for _, c := range []struct {
		own, value string
		want       bool
	}{
		{"DGA/JUDT/9488/2022", "DGA/JUDT/9480/2022", true},
		{"DGA/JUDT/9488/2922", "DGA/JUDT/9488/2022", false},
		{"DGA/JUOT/9488/2022", "DGA/JUDT/9488/2022", false},
		{"DGA/JUDT/9488", "DGA/JUDT/9488/2022", false},
	} {
		if got := refigured(c.own, c.value); got != c.want {
			t.Errorf("%s as %s: %v", c.own, c.value, got)
		}
	}
}

// headOf is the head of a recognised page with a line.
func headOf(line string) []segment.Head {
	p := pagetest.Page(1, "^SECRETARÍA DE ECONOMÍA", line, "Ciudad de México, a 3 de mayo de 2021", "", "PRESENTE").Page
	p.Origin = schema.OCR
	return fieldtest.Heads(p)
}

// TestOpenForms: a number that ends where others of its form go on lacks its running number.
func TestOpenForms(t *testing.T) {
	for _, c := range []struct{ value, other, want string }{
		{"DGN.414.01.2021", "DGN.710.01.2021.5742", ""},
		{"DGN.414.01.2021.12", "DGN.710.01.2021.5742", "DGN.414.01.2021.12"},
		{"DGN.414.01.2021", "DGM.710.01.2021.5742", "DGN.414.01.2021"},
		{"DGC/30/2021", "DGC/31/2021", "DGC/30/2021"},
		{"CT/2021", "CT/2021/12", ""},
	} {
		all := []schema.Oficio{{Number: fieldtest.Recognised(c.value, 0.9)}, {Number: fieldtest.Recognised(c.other, 0.9)}}
		if openForms(all); reading.ValueOf(all[0].Number) != c.want {
			t.Errorf("%s beside %s: %q, want %q", c.value, c.other, reading.ValueOf(all[0].Number), c.want)
		}
	}
}
