package number

import (
	"testing"

	"github.com/oficialia/oficialia/extract/field/reading"
)

// TestCodesRun: two codes with a stroke between them have a slash there where another number
// has it, unless they are a code of their own.
func TestCodesRun(t *testing.T) {
	for _, c := range []struct {
		read       string
		confidence float64
		others     []string
		want       string
	}{
		{"ILL/UTAGIDG/372/2021", 0.5, []string{"ILL/UTAG/DG/3433/2021"}, "ILL/UTAG/DG/372/2021"},
		{"ILL/UTAGIDG/372/2021", 0.5, []string{"ILL/UTAG-DG/3433/2021"}, "ILL/UTAGIDG/372/2021"},
		{"ILL/UTAGIDG/372/2021", 0.5, []string{"ILL/UTAG/DG/3433/2021", "ILL/UTAGIDG/12/2021"}, "ILL/UTAGIDG/372/2021"},
		{"ILL/UTAGIDG/372/2021", 0.97, []string{"ILL/UTAG/DG/3433/2021"}, "ILL/UTAGIDG/372/2021"},
		{"ILL/DIIDG/372/2021", 0.5, []string{"ILL/DI/DG/3433/2021", "ILL/DI/IDG/33/2021"}, "ILL/DI/DG/372/2021"},
		{"ILL/DIIIDG/372/2021", 0.5, []string{"ILL/DII/DG/3433/2021", "ILL/DI/IDG/33/2021"}, "ILL/DIIIDG/372/2021"},
	} {
		all := beside(c.read, c.confidence, c.others...)
		if codesRun(all, nil); reading.ValueOf(all[0].Number) != c.want {
			t.Errorf("%s beside %v: %q, want %q", c.read, c.others, reading.ValueOf(all[0].Number), c.want)
		}
	}
}
