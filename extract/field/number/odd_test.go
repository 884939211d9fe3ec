package number

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/schema"
)

// TestAgreeOdd: a code that stands nowhere else is the known one that it is but for a
// stroke beside a slash or an E's foot, where another number has all its codes or it is the
// oficio's own unit's.
func TestAgreeOdd(t *testing.T) {
	known := map[string]standing{"ILL": isKnown, "VJ": isKnown, "UTF": isKnown, "UTL": isKnown, "DGL": isKnown, "DGE": isKnown, "UGF": isKnown, "UAF": isKnown}
	for _, c := range []struct {
		read       string
		confidence float64
		others     []string
		want       string
	}{
		{"ILL/IVJ/DGE/3050/2019", 0.3, []string{"ILL/VJ/DGE/3629/2019"}, "ILL/VJ/DGE/3050/2019"},
		{"ILL/VJI/DGE/3050/2019", 0.3, []string{"ILL/VJ/DGE/3629/2019"}, "ILL/VJ/DGE/3050/2019"},
		{"ILL/UTE/STN/4701/2021", 0.8, []string{"ILL/UTF/STN/5961/2021"}, "ILL/UTF/STN/4701/2021"},
		{"ILL/UTE/STN/4701/2021", 0.8, []string{"ILL/UTF/5961/2021"}, "ILL/UTE/STN/4701/2021"},
		{"ILL/UTE/STN/4701/2021", 0.8, []string{"ILL/UTF/STN/5961/2021", "ILL/UTE/12/2021"}, "ILL/UTE/STN/4701/2021"},
		{"ILL/DGE/STN/4701/2021", 0.8, []string{"ILL/DGF/STN/5961/2021"}, "ILL/DGE/STN/4701/2021"},
		{"ILL/UGE/STN/4701/2021", 0.8, []string{"ILL/UGF/5961/2021"}, "ILL/UGF/STN/4701/2021"},
		{"ILL/UAE/STN/4701/2021", 0.8, []string{"ILL/UAF/5961/2021"}, "ILL/UAE/STN/4701/2021"},
		{"ILL-SE/JUGF-1605-2020", 0.7, nil, "ILL-SE/UGF-1605-2020"},
		{"ILL-SE-JUGF-1605-2020", 0.7, nil, "ILL-SE-JUGF-1605-2020"},
		{"ILL/IVJ/DGE/3050/2019", 0.95, []string{"ILL/VJ/DGE/3629/2019"}, "ILL/IVJ/DGE/3050/2019"},
	} {
		all := beside(c.read, c.confidence, c.others...)
		all[0].Units = []schema.Unit{{Value: *fieldtest.Recognised("Unidad de Gastos Finales", 0.9)}}
		if agreeOdd(all, known); reading.ValueOf(all[0].Number) != c.want {
			t.Errorf("%s: %q, want %q", c.read, reading.ValueOf(all[0].Number), c.want)
		}
	}
}
