package person

import (
	"testing"
)

// Who has the same position and given names is not the same person.
func TestNameOfAnotherPerson(t *testing.T) {
	for _, c := range []struct {
		printed, name string
		want          bool
	}{
		{"Lcda. Norma Angélica Muñiz Escamilla", "Norma Angélica Saldaña Ibarra", false},
		{"Lic. Norna Angelicu Saldana Ibarra", "Norma Angélica Saldaña Ibarra", true},
		{"Lic. NormaAngélica Saldaña Ibarra", "Norma Angélica Saldaña Ibarra", true},
	} {
		if got := sameWords(c.printed, c.name); got != c.want {
			t.Errorf("%s, %s: %v", c.printed, c.name, got)
		}
	}
}
