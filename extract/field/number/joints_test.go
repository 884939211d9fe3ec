package number

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/schema"
)

// TestAgreeJoints: a number of known codes whose signs are worn has those that all others
// have at such joints, whatever form these are of.
func TestAgreeJoints(t *testing.T) {
	known := map[string]standing{"ILL": isKnown, "UT": isKnown, "DGC": isKnown, "DN": isKnown}
	dashed := []string{"ILL/UT/UT-0213/2025", "DGP/DT-2138"}
	for _, c := range []struct {
		name, printed string
		others        []string
		want          string
	}{
		{"of another form", "ILL UT DGC-2984 2025", dashed, "ILL/UT/DGC-2984/2025"},
		{"two codes in one", "ILLUT:DGC:DN-578:2025", dashed, "ILL/UT/DGC/DN-578/2025"},
		{"a dash for a slash", "ILL:DGC: 578-2025", []string{"ILL/UT/0213/2025", "DGP/DT/2138/2025"}, "ILL/DGC/578/2025"},
		{"a dash that one number tells", "ILL:DGC: 578-2025", []string{"ILL/UT/0213/2025", "DGP/DT/2138"}, ""},
		{"a blank for a dash", "ILL UT DGC 2984 2025", dashed, ""},
		{"a slash that others have no slash for", "ILL UT/DGC/2984 2025", dashed, ""},
		{"differing", "ILL UT DGC-2984 2025", append(dashed, "ILL.UT.17"), ""},
		{"an unknown code", "ILL UT DCG-2984 2025", dashed, ""},
	} {
		all := []schema.Oficio{{Number: unsigned(c.printed)}}
		for _, o := range c.others {
			all = append(all, schema.Oficio{Number: fieldtest.Recognised(o, 0.9)})
		}
		if agreeJoints(all, known); reading.ValueOf(all[0].Number) != c.want {
			t.Errorf("%s: %q, want %q", c.name, reading.ValueOf(all[0].Number), c.want)
		}
	}
}
