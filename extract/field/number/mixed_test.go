package number

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
)

// TestAliens: a figure amid a code's letters is the letter like it, and a letter before a
// running number's figures the figure, unless the bundle has the group elsewhere.
func TestAliens(t *testing.T) {
	known := map[string]standing{"R5DG": isKnown}
	for _, c := range []struct {
		read  string
		other string
		want  string
	}{
		{"GN.J6CP.5450.2021", "GN/UT/12/2021", "GN.JGCP.5450.2021"},
		{"GN.J6CP.5450.2021", "GN.J6CP.5451.2021", "GN.J6CP.5450.2021"},
		{"GN/R5DG/12/2021", "GN/UT/12/2021", "GN/R5DG/12/2021"},
		{"GN/J6C/12/2021", "GN/UT/12/2021", "GN/J6C/12/2021"},
		{"ILL4DGC/12/2022", "GN/UT/12/2021", "ILL4DGC/12/2022"},
		{"UT/G14/2021", "GN/UT/12/2021", "UT/614/2021"},
		{"GN/DG-S14-2021", "GN/UT/12/2021", "GN/DG-514-2021"},
		{"UT/G14/371/2021", "GN/UT/12/2021", "UT/G14/371/2021"},
		{"UT/A14/2021", "GN/UT/12/2021", "UT/A14/2021"},
		{"B00.70.3.-38R2/2020", "GN/UT/12/2021", ""},
		{"B00.70.3.-38R2/2020", "UT/38R2/2021", "B00.70.3.-38R2/2020"},
		{"S-2/18422", "GN/UT/12/2021", "S-2/18422"},
		{"B00.10.3.-2733", "GN/UT/12/2021", "B00.10.3.-2733"},
	} {
		all := beside(c.read, 0.8, c.other)
		if aliens(all, known); reading.ValueOf(all[0].Number) != c.want {
			t.Errorf("%s: %s, want %s", c.read, reading.ValueOf(all[0].Number), c.want)
		}
	}
	all := beside("UT/G14/2021", 0.8, "GN/UT/12/2021")
	if aliens(all, known); all[0].Number.Confidence() >= 0.8 {
		t.Errorf("confidence %v of a number that was put right", all[0].Number.Confidence())
	}
}

// TestSmallStroke: a small l amid capitals is the I of a code that another number has.
func TestSmallStroke(t *testing.T) {
	known := map[string]standing{"CTAI": isSeen, "CTAL": isSeen, "DGL": isKnown, "DGI": isSeen, "DL": isKnown, "DI": isKnown}
	own := map[string]bool{"DI": true}
	for _, c := range []struct{ text, value, want string }{
		{"CTAl/5087/2022", "CTAL/5087/2022", "CTAI/5087/2022"},
		{"CTAL/5087/2022", "CTAL/5087/2022", "CTAL/5087/2022"},
		{"TM/Dl/183/2022", "TM/DL/183/2022", "TM/DI/183/2022"},
		{"DGl/5087/2022", "DGL/5087/2022", "DGL/5087/2022"},
		{"UFl/5087/2022", "UFL/5087/2022", "UFL/5087/2022"},
	} {
		v := fieldtest.Recognised(c.value, 0.8)
		v.Text = c.text
		if smallStroke(v, known, own); reading.ValueOf(v) != c.want {
			t.Errorf("%s: %s, want %s", c.text, reading.ValueOf(v), c.want)
		}
	}
}
