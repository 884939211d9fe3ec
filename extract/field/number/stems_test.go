package number

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/schema"
)

// TestDashesKept: a dash before a running number that was read well, or more than once, is
// one, whatever others have there.
func TestDashesKept(t *testing.T) {
	for _, c := range []struct {
		confidence float64
		again      string
		want       string
	}{
		{0.7, "ILL/UT/11/2022", "ILL/UT-4810/2022"},
		{0.5, "ILL/UT/11/2022", "ILL/UT/4810/2022"},
		{0.5, "ILL/UT-4810/2022", "ILL/UT-4810/2022"},
	} {
		all := beside("ILL/UT-4810/2022", c.confidence, "ILL/UT/3715/2022", "ILL/UT/0012/2022", c.again)
		if agreeStems(all, nil); reading.ValueOf(all[0].Number) != c.want {
			t.Errorf("at %v beside %s: %s, want %s", c.confidence, c.again, reading.ValueOf(all[0].Number), c.want)
		}
	}
}

func TestAgreeStems(t *testing.T) {
	others := []string{"ILL/DGTIC/3715/2022", "ILL/DGTIC/0012/2022", "PRS-UT-0045-2022", "PRS-UT-0046-2022", "09 52 17 0001/UAM", "09 52 17 0002/UAM", "S-2/5133", "S-2/0460", "FGR/UT/11/2020", "FGR/UT/1308/2020", "FGR/UT/3213/2020", "FGR/UT/1338/2020"}
	for _, c := range []struct{ read, want string }{
		{"ILL/DGT.IC/4810/2022", "ILL/DGTIC/4810/2022"},
		{"ILL-DGTIC/4810/2022", "ILL/DGTIC/4810/2022"}, // a dash may be a slash, and no slash a dash
		{"LL/DGTIC/4810/2022", "ILL/DGTIC/4810/2022"},
		{"ILL/DG11C/4810/2022", "ILL/DG11C/4810/2022"},
		{"PRS-UI-4810-2022", "PRS-UI-4810-2022"},
		{"ILL/DGTRC/4810/2022", "ILL/DGTRC/4810/2022"},
		{"09 52 17-4810/UAM", "09 52 17 4810/UAM"},
		{"09 52 18 4810/UAM", "09 52 18 4810/UAM"},
		{"S-215869", "S-2/5869"},
		{"S-315869", "S-315869"},
		{"PGR/UT/1442/2020", "PGR/UT/1442/2020"},
		{"PRS/UT-4810-2022", "PRS/UT-4810-2022"},
	} {
		all := []schema.Oficio{{Number: fieldtest.Recognised(c.read, 0.9)}}
		for _, o := range others {
			all = append(all, schema.Oficio{Number: fieldtest.Recognised(o, 0.9)})
		}
		if agreeStems(all, nil); reading.ValueOf(all[0].Number) != c.want {
			t.Errorf("%s: %s, want %s", c.read, reading.ValueOf(all[0].Number), c.want)
		}
	}
}
