package slip

import (
	"testing"
)

func TestLinkingWord(t *testing.T) {
	for read, want := range map[string]string{
		"CEN": "CON", "TO": "LO", "GE": "DE", "CORR": "CON", "DEI": "DEL", "SE": "", "SU": "", "UNA": "", "LUS": "", "DE": "", "XYZ": "", "SALUD": "",
	} {
		if got := LinkingWord(read); got != want {
			t.Errorf("%s: %q, want %q", read, got, want)
		}
	}
}
