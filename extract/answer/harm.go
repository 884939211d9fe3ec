package answer

import (
	"strings"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/pattern"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// limbs are the three that a prueba de daño must argue, in the law's words (LGTAIP of
// 2015, article 104; of 2025, article 107). A stroke before a limb is a numeral's; of "ri"
// OCR makes "n", of "y" "v".
var limbs = []struct {
	name string
	re   *pattern.Pattern
}{
	{"risk", pattern.MustCompile(`(?:\b|_)(?:RIESGO|NESGO|PERJUICIO|DANO)\b[^.;]{0,60}\b(?:REAL|DEMOSTRABLE|IDENTIFICABLE)\b`)},
	{"interest", pattern.MustCompile(`(?:\b|_)(?:RIESGO|NESGO|PERJUICIO|DANO|AFECTACION)\b[^.;]{0,120}?\b(?:SUPERA|SUPERIOR|REBASA|ES MA[YV]OR|EXCEDE|MA[YV]OR QUE|PREVALECE|PESA MAS)|INTERES (?:PUBLICO|GENERAL|COLECTIVO)[^.;]{0,80}?\b(?:CEDE|ES MENOR|ES INFERIOR|SE VE SUPERADO|PREVALECE|PREPONDERA)`)},
	{"proportionality", pattern.MustCompile(`PROPORCIONALIDAD|PROPORCIONAL(?:ES)?\b|MENOS (?:RESTRICTIV|LESIV|GRAVOS|INVASIV)`)},
}

var (
	harmTitle = pattern.MustCompile(`PRUEBAS? DE DANO|PRUEBA DE DATO`)
	// demands is how a law says what a test must show: its words argue nothing.
	demands = pattern.MustCompile(`DEBERA(?:N)? JUSTIFICAR|DEBERA(?:N)? (?:ACREDITAR|DEMOSTRAR|CONTENER)`)
	// period is for how long something is reserved.
	period = pattern.MustCompile(`\b(?:PERIODO|PLAZO|TERMINO|LAPSO|VIGENCIA|TEMPORALIDAD|DURANTE|POR)\b[^.;0-9]{0,40}?\b([0-9]{1,2}|UN|UNO|DOS|TRES|CUATRO|CINCO|SEIS|SIETE|OCHO|NUEVE|DIEZ|DOCE)\b\)?(?: \(([^)]{1,12})\))? ?["']?ANOS?\b`)
)

// farLimb is how many characters behind a law's demand its own list of limbs reaches.
const farLimb = 900

// harmTest reads the prueba de daño of an oficio's pages, annexes too; nil where there
// is none: it must be named, or two limbs argued.
func harmTest(o segment.Oficio) *schema.HarmTest {
	f := layout.NewFlow(o.Pages, o.Body)
	test := &schema.HarmTest{}
	argued := 0
	for _, l := range limbs {
		limb := schema.Limb{Name: l.name}
		if at := argues(f.Folded, l.re); at != nil {
			if places := f.Evidences(at[0], at[1]); len(places) > 0 {
				limb.Present, limb.Evidence = true, &places[0]
				argued++
			}
		}
		test.Limbs = append(test.Limbs, limb)
	}
	title := harmTitle.FindStringIndex(f.Folded)
	if argued == 0 || title == nil && argued < 2 {
		return nil
	}
	from := 0
	if title != nil {
		from = title[0]
	}
	if m := period.FindStringSubmatchIndex(f.Folded[from:]); m != nil {
		v := f.Value(schema.Number(float64(yearsOf(f.Folded[from:], m))), from+m[2], from+m[3])
		test.Years = &v
	}
	return test
}

// argues is where a text argues a limb, outside of a law's demand.
func argues(folded string, re *pattern.Pattern) []int {
	for _, m := range re.FindAllStringIndex(folded, -1) {
		before := folded[max(0, m[0]-farLimb):m[0]]
		if d := demands.FindStringIndex(before); d == nil || strings.Contains(before[d[1]:], `"`) {
			return m
		}
	}
	return nil
}

// yearsOf is the number of years in a match of period. In "3 (cinco) años" the word is
// the surer: a digit is soon misread for another.
func yearsOf(folded string, m []int) int {
	first := folded[m[2]:m[3]]
	if digits := first[0] <= '9'; digits && m[4] >= 0 {
		if n := inWords(folded[m[4]:m[5]]); n > 0 {
			return n
		}
	}
	return inWords(first)
}

// inWords reads a number as numeral does, and "un".
func inWords(s string) int {
	if s == "UN" {
		return 1
	}
	return number(s)
}

// reservedFor is the years that a stretch of text reserves for, 0 if it says none.
func reservedFor(folded string) int {
	if m := period.FindStringSubmatchIndex(folded); m != nil {
		return yearsOf(folded, m)
	}
	return 0
}
