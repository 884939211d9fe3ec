package field

import (
	"regexp"
	"slices"
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
		{"not_competent", regexp.MustCompile(`\b(?:NO (?:ES|SON) DE SU COMPETENCIA|NO (?:ES|RESULTA) COMPETENTE|INCOMPETENCIA|NO ES COMPETENCIA|CARECE DE COMPETENCIA|NO SON COMPETENCIA|(?:ES|SON) AJEN[AO]S? A (?:ESTA|LA|ESE|ESTE))`)},
		{"nonexistent", regexp.MustCompile(`\b(?:INEXISTEN(?:CIA|TE)|NO (?:SE )?CUENTA (?:CON )?(?:DICHA|LA|INFORMACION)|NO SE (?:LOCALIZ|ENCONTR)|NO OBRA|SIN QUE SE (?:LOCALIZ|ENCONTR)|NO FUE LOCALIZADA)`)},
		{"given", regexp.MustCompile(`\b(?:SE (?:ENTREGA|ADJUNTA|PROPORCIONA|ANEXA|REMITE)|SE INFORMA QUE SI)\b`)},
	}
)

// asked ends a question: a list of numerals that one of these parts from an
// outcome belongs to what was asked, not to what is answered.
var asked = regexp.MustCompile(`[?"]|\(SIC\)|\bAL RESPECTO\b`)

// concerning joins an outcome to the numerals that stand after it: "no cuenta
// con la información concerniente a las preguntas 9 y 10".
var concerning = regexp.MustCompile(`\b(?:CONCERNIENTE|RELATIVA|CORRESPONDIENTE|REFERENTE|REQUERIDA|SOLICITADA)S?(?: A| EN| POR)? ?(?:LOS|LAS|EL|LA)? ?(?:CITAD[AO]S? )?$`)

// answers reads what became of numbered questions: a sentence that names them
// and says an outcome, equal ones once. Where a sentence says none, or two,
// or where the numerals stand in a question that is quoted, nothing is claimed.
func answers(o segment.Oficio) []schema.Answer {
	f := layout.NewFlow(o.Pages, o.Body)
	var out []schema.Answer
	for _, m := range numeralList.FindAllStringSubmatchIndex(f.Folded, -1) {
		start, end := m[0], clause(f.Folded, m[1])
		outcome := outcomeOf(f.Folded[m[0]:end])
		if concerning.MatchString(f.Folded[:m[0]]) {
			start, end = sentenceStart(f.Folded, m[0]), m[1]
			outcome = outcomeOf(f.Folded[start:end])
		}
		numbers := expand(f.Folded[m[2]:m[3]])
		at := f.Evidences(start, end)
		if outcome == "" || len(numbers) == 0 || len(at) == 0 || contains(out, numbers, outcome) {
			continue
		}
		out = append(out, schema.Answer{Numerals: numbers, Outcome: outcome, Evidence: &at[0]})
	}
	return out
}

// clause returns where the sentence that goes on from a place ends: at its full
// stop, at the end of a question, after 600 characters.
func clause(folded string, from int) int {
	end := min(from+600, len(folded))
	for _, re := range []*regexp.Regexp{sentenceEnd, asked} {
		if stop := re.FindStringIndex(folded[from:end]); stop != nil {
			end = from + stop[0]
		}
	}
	return end
}

// sentenceStart returns where the sentence that a place stands in begins, 300
// characters before it at most.
func sentenceStart(folded string, at int) int {
	from := max(0, at-300)
	for _, re := range []*regexp.Regexp{sentenceEnd, asked} {
		if stops := re.FindAllStringIndex(folded[from:at], -1); len(stops) > 0 {
			from += stops[len(stops)-1][1]
		}
	}
	for from < at && !isAlnum(folded[from]) {
		from++
	}
	return from
}

// contains reports whether an answer says the same.
func contains(all []schema.Answer, numbers []int, outcome string) bool {
	return slices.ContainsFunc(all, func(a schema.Answer) bool {
		return a.Outcome == outcome && slices.Equal(a.Numerals, numbers)
	})
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
