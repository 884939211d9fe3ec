package pattern

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNeeds(t *testing.T) {
	for expression, want := range map[string][]string{
		`\bRECIBI(?:DO|O|MOS)\b|\bACUSE\b`:       {"RECIBIDO", "RECIBIO", "RECIBIMOS", "ACUSE"},
		`\bBICENTENARIO\b|\bCENTENARIO\b`:        {"CENTENARIO"},
		`\bAN[O0] (?:DE|DEL)\b`:                  {"AN0 DE", "ANO DE"},
		`^[^A-Z]{0,3}(?:EXP|FOLIO)?[0-9]+ANOS$`:  {"ANOS"},
		`^(?:ELABOR|REVIS)[O0]\b|^[A-Z]+/[A-Z]+`: {"ELABOR0", "ELABORO", "REVIS0", "REVISO", "/"},
		`(?:TOTAL)+ [A-Z]*`:                      {"TOTAL"},
		`\bC\.? ?P\.? ?[0-9]{4,5}`:               {"CP", "C P", "C.P", "C. P"},
		`(?i)sic`:                                nil,
		`(?:TOTAL)*`:                             nil,
		`TOTAL|[A-Z]+`:                           nil,
		`A?`:                                     nil,
		`.`:                                      nil,
	} {
		if diff := cmp.Diff(want, MustCompile(expression).needs); diff != "" {
			t.Errorf("%s: %s", expression, diff)
		}
	}
}

// TestSame: a pattern finds what its expression does, in texts that have parts of it.
func TestSame(t *testing.T) {
	pieces := []string{"RECIBI", "DO", "MOS", "ACUSE", " ", "AN", "O", "0", " DE", "L", "EXP", "/", "C", ".", "P", "1", "234", "5", "SIC", "\n", "Ñ", "TOTAL"}
	random := rand.New(rand.NewPCG(1, 2))
	for _, expression := range []string{
		`\bRECIBI(?:DO|O|MOS)\b|\bACUSE\b`, `\bAN[O0] (?:DE|DEL)\b`, `\bC\.? ?P\.? ?[0-9]{4,5}`, `(?i)sic`, `^[^A-Z]{0,3}(EXP|TOTAL)[ .]*$`,
		`(?m)^(?:TOTAL)+`, `[0-9]{3}(?:/[0-9])?|EXP(?:OSIC)?`, `(?s).+ACUSE$`, `Ñ|O{2}`, `[^A-Z]DEL?`,
	} {
		p, re := MustCompile(expression), regexp.MustCompile(expression)
		for range 2000 {
			s := ""
			for range random.IntN(9) {
				s += pieces[random.IntN(len(pieces))]
			}
			same := p.MatchString(s) == re.MatchString(s) &&
				slices.Equal(p.FindStringIndex(s), re.FindStringIndex(s)) &&
				slices.Equal(p.FindStringSubmatch(s), re.FindStringSubmatch(s)) &&
				slices.Equal(p.FindStringSubmatchIndex(s), re.FindStringSubmatchIndex(s)) &&
				cmp.Equal(p.FindAllStringIndex(s, -1), re.FindAllStringIndex(s, -1)) &&
				cmp.Equal(p.FindAllStringSubmatchIndex(s, 2), re.FindAllStringSubmatchIndex(s, 2))
			if !same {
				t.Fatalf("%s finds other things in %q", expression, s)
			}
		}
	}
}
