package number

import (
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/schema"
)

// codesRun gives a code that no other number has the slash that another has between the two
// codes that it is with a stroke between them: FGR/UTAGIDG beside FGR/UTAG/DG.
func codesRun(all []schema.Oficio, known map[string]standing) {
	pairs, count := slashPairs(all), numbersWith(all)
	for _, v := range valuesOf(all) {
		regroup(v, unsurely(v, reading.SurelyRead), func(g string) string {
			if to := pairIn(g, pairs); known[g] != isKnown && count[g] < 2 && to != "" {
				return to
			}
			return g
		})
	}
}

// slashPairs are the codes of several letters that a bundle's numbers have with a slash
// between them.
func slashPairs(all []schema.Oficio) map[string]bool {
	pairs := map[string]bool{}
	for _, v := range valuesOf(all) {
		p := part(reading.ValueOf(v), isSign)
		for i, sign := range p.signs {
			a, b := p.groups[i], p.groups[i+1]
			if sign == "/" && len(a) > 1 && len(b) > 1 && strings.Trim(a+b, capitals) == "" {
				pairs[a+sign+b] = true
			}
		}
	}
	return pairs
}

// pairIn is the one pair that a code is with its slash read as a stroke; "" where there is
// none, or several.
func pairIn(code string, pairs map[string]bool) (found string) {
	for i := 2; i < len(code)-2; i++ {
		to := code[:i] + "/" + code[i+1:]
		if strings.IndexByte(strokeLetters, code[i]) < 0 && code[i] != '1' || !pairs[to] {
			continue
		}
		if found != "" {
			return ""
		}
		found = to
	}
	return found
}
