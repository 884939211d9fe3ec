package number

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/fieldtest"
	"github.com/oficialia/oficialia/extract/field/reading"
)

// TestAgreeInstitution: a number begins with the initials of its institution, one stroke of
// which is misread or lost.
func TestAgreeInstitution(t *testing.T) {
	for _, c := range []struct {
		institution, read string
		confidence        float64
		want              string
	}{
		{"Instituto de Obras Portuarias", "JOP/SE/3546/2022", 0.9, "IOP/SE/3546/2022"},
		{"Instituto de Obras Portuarias", "JOP/SE/3546/2022", 0.96, "JOP/SE/3546/2022"},
		{"Instituto de Obras Portuarias", "TOP/SE/3546/2022", 0.9, "TOP/SE/3546/2022"},
		{"Instituto de Obras Portuarias", "SE/JOP/3546/2022", 0.9, "SE/JOP/3546/2022"},
		{"Sala del Trabajo y la Industria", "ST/UEJ/900/2023", 0.4, "STI/UEJ/900/2023"},
		{"Sala del Trabajo y el Puerto", "ST/UEJ/900/2023", 0.4, "ST/UEJ/900/2023"},
		{"Obras del Istmo", "O/UEJ/900/2023", 0.4, "O/UEJ/900/2023"},
	} {
		all := beside(c.read, c.confidence)
		all[0].Institution = fieldtest.Recognised(c.institution, 0.9)
		if agreeInstitution(all, map[string]standing{"UT": isKnown}); reading.ValueOf(all[0].Number) != c.want {
			t.Errorf("%s of %s: %q, want %q", c.read, c.institution, reading.ValueOf(all[0].Number), c.want)
		}
	}
}

// TestFirstStrokeLost: a first code that no other number has, read badly, lost the stroke that
// another's ends in.
func TestFirstStrokeLost(t *testing.T) {
	for _, c := range []struct {
		read       string
		confidence float64
		others     []string
		want       string
	}{
		{"ST/UEJ/900/2023", 0.4, []string{"STJ/DUT/894/2023"}, "STJ/UEJ/900/2023"},
		{"ST/UEJ/900/2023", 0.6, []string{"STJ/DUT/894/2023"}, "ST/UEJ/900/2023"},
		{"ST/UEJ/900/2023", 0.4, []string{"STJ/DUT/894/2023", "ST/DUT/12/2023"}, "ST/UEJ/900/2023"},
		{"UT/900/2023", 0.4, []string{"UTI/894/2023"}, "UT/900/2023"},
	} {
		all := beside(c.read, c.confidence, c.others...)
		if agreeInstitution(all, map[string]standing{"UT": isKnown}); reading.ValueOf(all[0].Number) != c.want {
			t.Errorf("%s beside %v: %q, want %q", c.read, c.others, reading.ValueOf(all[0].Number), c.want)
		}
	}
}
