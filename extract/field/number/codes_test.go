package number

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/schema"
)

// TestAgreeCodes: a code that one letter parts from the bundle's in its place is that one.
func TestAgreeCodes(t *testing.T) {
	known := map[string]standing{"GN": isKnown, "CGA": isKnown, "UT": isKnown, "DGRH": isKnown, "UF": isKnown}
	for _, c := range []struct {
		read       string
		confidence float64
		want       string
	}{
		{"GN/GGA/JGCP/5696/20", 0.7, "GN/CGA/JGCP/5696/20"},
		{"GN/GGA/JGCP/5696/20", 0.9, "GN/GGA/JGCP/5696/20"},
		{"GN/GGR/JGCP/5696/20", 0.7, "GN/GGR/JGCP/5696/20"},
		{"UT/GGA/5696/20", 0.7, "UT/GGA/5696/20"},
		{"GN/CGA/UR/5696/20", 0.7, "GN/CGA/UR/5696/20"},
		{"09 52 17 1552/DGRN", 0.4, "09 52 17 1552/DGRH"},
	} {
		all := []schema.Oficio{{Number: fieldtest.Recognised(c.read, c.confidence)}}
		for _, o := range []string{"GN/CGA/UT/4939/20", "GN/CGA/UF/12/20", "GN/DGRH/13/20", "09 52 17 5729/DGRH"} {
			all = append(all, schema.Oficio{Number: fieldtest.Recognised(o, 0.9)})
		}
		if agreeCodes(all, known); reading.ValueOf(all[0].Number) != c.want {
			t.Errorf("%s at %v: %s, want %s", c.read, c.confidence, reading.ValueOf(all[0].Number), c.want)
		}
	}
}

// TestDoubtCodes: a reference that was read badly is told as printed only where no other
// number has one of its codes.
func TestDoubtCodes(t *testing.T) {
	for _, c := range []struct {
		read       string
		confidence float64
		want       string
	}{
		{"ILL/DGC/12/2022", 0.3, "ILL/DGC/12/2022"},
		{"ILL/DCG/12/2022", 0.3, ""},
		{"ILL/DCG/12/2022", 0.6, "ILL/DCG/12/2022"},
		{"L/DGC/12/2022", 0.3, ""},
		{"ILL4DGC/12/2022", 0.6, ""},
		{"ILL4DGC/12/2022", 0.8, "ILL4DGC/12/2022"},
	} {
		all := []schema.Oficio{{References: []schema.Reference{{Number: *fieldtest.Recognised(c.read, c.confidence)}}}}
		for _, o := range []string{"ILL/DGC/13/2022", "ILL/DGC/14/2022"} {
			all = append(all, schema.Oficio{Number: fieldtest.Recognised(o, 0.9)})
		}
		if doubtCodes(all); reading.ValueOf(&all[0].References[0].Number) != c.want {
			t.Errorf("%s at %v: %s, want %s", c.read, c.confidence, reading.ValueOf(&all[0].References[0].Number), c.want)
		}
	}
}

// TestDoubtForeign: a number whose signs are worn away has a code of its offices, or is told
// as printed only where it was read badly.
func TestDoubtForeign(t *testing.T) {
	for unit, want := range map[string]string{"Dirección de Lagos Secos y Varios": "DLSV/3647/2023", "Dirección de Lagos": "", "": "DLSV/3647/2023"} {
		v := fieldtest.PrintedAs("DLSV/3647/2023", "DLSV 3647 2023", 0.3)
		all := []schema.Oficio{{Number: v}}
		if unit != "" {
			all[0].Units = []schema.Unit{{Value: *fieldtest.Recognised(unit, 0.9)}}
		}
		if doubtCodes(all); reading.ValueOf(v) != want {
			t.Errorf("of %q: %q, want %q", unit, reading.ValueOf(v), want)
		}
	}
}
