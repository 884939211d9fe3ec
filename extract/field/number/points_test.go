package number

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/schema"
)

// TestLentSigns: a sign that was not read before the year is that of the bundle's numbers
// with the same sign before the running number, those among figures alone are those of
// numbers of the same form.
func TestLentSigns(t *testing.T) {
	for _, c := range []struct {
		printed string
		others  []string
		want    string
	}{
		{"PMZ-TES-0240 2023", []string{"PMZ-DPL-2863/2023", "3104/UT/2023"}, "PMZ-TES-0240/2023"},
		{"PMZ-TES-0240 2023", []string{"PMZ-DPL-2863/2023", "PMZ-UT-12-2023"}, ""},
		{"PMZ-TES-0240 2023", []string{"PMZ/UT/12/2023"}, ""},
		{"PMZ-TES-0240", []string{"PMZ-DPL-2863/2023"}, ""},
		{"600 2282 2023", []string{"700/1584/2023", "DGAIR/700/1/2023"}, "600/2282/2023"},
		{"600 2282 2023", []string{"700/1584/2023", "700/1584-2023"}, ""},
	} {
		v := schema.NewValue(schema.Scalar{}, c.printed, schema.Evidence{Page: 1, Origin: schema.OCR, Confidence: 0.8})
		all := []schema.Oficio{{Number: &v}}
		for _, o := range c.others {
			all = append(all, schema.Oficio{Number: fieldtest.Recognised(o, 0.9)})
		}
		if agreeSigns(all); reading.ValueOf(all[0].Number) != c.want {
			t.Errorf("%s beside %v: %q, want %q", c.printed, c.others, reading.ValueOf(all[0].Number), c.want)
		}
	}
}

// TestAgreePoints: a point lost before a number's dash is put back where most of the
// bundle's numbers have it.
func TestAgreePoints(t *testing.T) {
	for _, c := range []struct {
		read   string
		others []string
		want   string
	}{
		{"113.DGPOP-5583/2024", []string{"B00.02.01.-1960/2024", "DGJ.-4130/2024"}, "113.DGPOP.-5583/2024"},
		{"113.DGPOP-5583/2024", []string{"B00.02.01.-1960/2024", "DGJ.4130/24"}, "113.DGPOP-5583/2024"},
		{"OAG.1-041/2020", []string{"OAG.1-3145/2020", "B00.2.-12", "B00.2.-13"}, "OAG.1-041/2020"},
		{"DGJ-5583/2024", []string{"B00.02.01.-1960/2024", "DGJ.-4130/2024"}, "DGJ-5583/2024"},
	} {
		all := []schema.Oficio{{Number: fieldtest.Recognised(c.read, 0.9)}}
		for _, o := range c.others {
			all = append(all, schema.Oficio{Number: fieldtest.Recognised(o, 0.9)})
		}
		if agreePoints(all); reading.ValueOf(all[0].Number) != c.want {
			t.Errorf("%s beside %v: %q, want %q", c.read, c.others, reading.ValueOf(all[0].Number), c.want)
		}
	}
}
