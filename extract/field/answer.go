package field

import (
	"regexp"
	"strconv"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

var (
	numeralList = regexp.MustCompile(`\b(?:NUMERAL(?:ES)?|PUNTOS?|PREGUNTAS?|INCISOS?|CUESTIONAMIENTOS?)\s+(?:(?:MARCADOS? )?(?:CON )?(?:LOS? )?(?:NUMER(?:OS?|ALES) )?)?([0-9]{1,2}(?:(?: ?, ?| Y | AL | A LA | A ?)[0-9]{1,2})*)\b`)
	numeral     = regexp.MustCompile(`[0-9]{1,2}`)
	rangeWord   = regexp.MustCompile(`^ (?:AL|A LA|A) ?$`)
	sentenceEnd = regexp.MustCompile(`[.;](?: |$)`)
	outcomes    = []struct {
		outcome string
		re      *regexp.Regexp
	}{
		{"reserved", regexp.MustCompile(`\b(?:CLASIFICAD[AO] COMO RESERVAD|CARACTER (?:DE )?RESERVAD|INFORMACION RESERVADA|SE RESERVA|CLASIFICAR COMO RESERVAD)`)},
		{"confidential", regexp.MustCompile(`\b(?:INFORMACION CONFIDENCIAL|CLASIFICAD[AO] COMO CONFIDENCIAL|CARACTER (?:DE )?CONFIDENCIAL)`)},
		{"not_competent", regexp.MustCompile(`\b(?:NO (?:ES|SON) DE SU COMPETENCIA|NO (?:ES|RESULTA) COMPETENTE|INCOMPETENCIA|NO ES COMPETENCIA|CARECE DE COMPETENCIA|NO SON COMPETENCIA)`)},
		{"nonexistent", regexp.MustCompile(`\b(?:INEXISTEN(?:CIA|TE)|NO (?:SE )?CUENTA (?:CON )?(?:DICHA|LA|CON|INFORMACION)|NO SE (?:LOCALIZ|ENCONTR)|NO OBRA|SIN QUE SE (?:LOCALIZ|ENCONTR)|NO FUE LOCALIZADA)`)},
		{"given", regexp.MustCompile(`\b(?:SE (?:ENTREGA|ADJUNTA|PROPORCIONA|ANEXA|REMITE)|SE INFORMA QUE SI)\b`)},
	}
)

// answers reads what became of numbered questions: a sentence that names them
// and says an outcome. Where a sentence says none, or two, nothing is claimed.
func answers(o segment.Oficio) []schema.Answer {
	f := layout.NewFlow(o.Pages, o.Body)
	var out []schema.Answer
	for _, m := range numeralList.FindAllStringSubmatchIndex(f.Folded, -1) {
		end := min(m[1]+600, len(f.Folded))
		if stop := sentenceEnd.FindStringIndex(f.Folded[m[1]:end]); stop != nil {
			end = m[1] + stop[0]
		}
		outcome := outcomeOf(f.Folded[m[0]:end])
		numbers := expand(f.Folded[m[2]:m[3]])
		if outcome == "" || len(numbers) == 0 {
			continue
		}
		at := f.Evidences(m[0], end)
		if len(at) == 0 {
			continue
		}
		out = append(out, schema.Answer{Numerals: numbers, Outcome: outcome, Evidence: &at[0]})
	}
	return out
}

func outcomeOf(sentence string) string {
	found := ""
	for _, o := range outcomes {
		if !o.re.MatchString(sentence) {
			continue
		}
		if found != "" {
			return ""
		}
		found = o.outcome
	}
	return found
}

// expand reads "1, 2 y 8" and "1 al 11"; nothing when a range runs backward.
func expand(list string) []int {
	var out []int
	last := -1
	for _, m := range numeral.FindAllStringIndex(list, -1) {
		n, err := strconv.Atoi(list[m[0]:m[1]])
		if err != nil {
			return nil
		}
		if last >= 0 && rangeWord.MatchString(list[last:m[0]]) {
			from := out[len(out)-1]
			if n <= from {
				return nil
			}
			for k := from + 1; k < n; k++ {
				out = append(out, k)
			}
		}
		out = append(out, n)
		last = m[1]
	}
	return out
}
