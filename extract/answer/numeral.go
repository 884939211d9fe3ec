package answer

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/oficialia/oficialia/extract/pattern"
)

// mostQuestions is the highest numeral that is believed: requests with more
// questions were not seen, years and articles are taken for numerals without it.
const mostQuestions = 150

// numeralWords are the small numbers in words, from one.
var numeralWords = []string{
	"UNO", "DOS", "TRES", "CUATRO", "CINCO", "SEIS", "SIETE", "OCHO", "NUEVE", "DIEZ", "ONCE", "DOCE", "TRECE", "CATORCE", "QUINCE",
	"DIECISEIS", "DIECISIETE", "DIECIOCHO", "DIECINUEVE", "VEINTE",
}

const (
	// one numeral: digits, with what OCR makes of 0 and 1 beside others, or a word.
	oneNumeral = `(?:[0-9][0-9OIL]{0,2}|UNO|DOS|TRES|CUATRO|CINCO|SEIS|SIETE|OCHO|NUEVE|DIEZ|ONCE|DOCE|TRECE|CATORCE|QUINCE|DIECISEIS|DIECISIETE|DIECIOCHO|DIECINUEVE|VEINTE)`
	// what stands between two numerals of a list.
	between = `(?:, ?(?:[^A-Z0-9 ]{1,2}|S|[IL]{2}) ?(?:, ?|Y )|\.? ?Y ?| ?[,;] ?[:.]? ?-?(?:Y |E |ASI COMO )?(?:EL |LA |LOS |LAS |DEL )?|[:;]? [YV](?:[.,:-]? ?-?|['"])(?:EL |LA |DEL |DE LA )?| E | AL,? |[ -]{1,2}A[ '.]LA | A[ .!']{1,2}| ?- ?| HASTA (?:EL |LA )?| ASI COMO (?:EL |LA )?| )`
	// what may close a numeral, specks too: "12% a 15".
	closed = `["%*']?\)?`
	// what questions are called.
	questionWord = `(?:NUMERAL(?:ES)?|PUNTOS?|PREGUNTAS?|CUESTIONAMIENTOS?|INTERROGANTES?|PLANTEAMIENTOS?|REQUERIMIENTOS?|PETICION(?:ES)?|CUESTION(?:ES)?|APARTADOS?|CONSULTAS?|INCISOS?)`
	// what may stand between the word and its numerals; of "con los números" the small words
	// are soon misread.
	introducer = `(?: ["'*]?(?:DE LA SOLICITUD|DE LA PETICION|SOLICITAD[AO]S?|REQUERID[AO]S?|(?:MARCAD|IDENTIFICAD|SENALAD|ENUMERAD|REFERID|CITAD|PLANTEAD|LISTAD|NUMERAD)[AO]S?|(?:[A-Z]{3} )?[A-Z]{2,3} NUMEROS?,?|[A-Z]UMEROS?,?(?: :)?|CON|COMO|BAJO|EN|LOS?|LAS?|EL|NUMERAL(?:ES)?|NUMS?\.|NOS?\.))*`
)

var (
	numeralList = pattern.MustCompile(`\b` + questionWord + `(?:["'*.,!]|:\b)?` + introducer + `[ .:!'*-]{0,2}(?:NO\. ?|# ?)?\(?"?((?:[IL] A(?:L| LA)? |[IL1]AL |A(?:L| LA)? |Y )?` + oneNumeral + closed + `(?:` + between + `"?\(?` + oneNumeral + closed + `)*)(?:[^A-Z0-9]|$)`)
	numeralRe   = regexp.MustCompile(oneNumeral)
	unreadOne   = regexp.MustCompile(`^["%*'()]*, ?(?:[^A-Z0-9 ,]{1,2}|S|[IL]{2}) ?(?:, ?|Y )$`)
	strokeFirst = regexp.MustCompile(`^[IL1] ?(A(?:L| LA)? )`) // of "l a la 7", "lal 7"
	// lostFirst begins a list whose first numeral is a stroke that print has lost: "los
	// puntos a 10", "los puntos y 2".
	lostFirst = regexp.MustCompile(`^(?:A(?:L| LA)?|Y) `)
	rangeSign = regexp.MustCompile(`^["%*'()]*[ -]{0,2}(?:AL,?|A[ '.]LA|A[.!']?|-|HASTA(?: EL| LA)?) ?["%*'()]*$`)
	// ofLaw follows the numeral of a law's or a contract's part, which is no question's.
	ofLaw = pattern.MustCompile(`^[ ,.]*(?:APARTADO [A-Z]\b|CONSTITUCIONAL|(?:PRIMER|SEGUNDO|TERCER|CUARTO|QUINTO|SEXTO|ULTIMO|PENULTIMO)?O? ?PARRAFO|BIS\b|TER\b|[FT]RACCION|(?:DEL?|DE LOS|DE LAS|DE LA) ?(?:CITAD[AO]S? |REFERID[AO]S? |PRESENTE )?(?:LINEAMIENTO|LEY|REGLAMENTO|ACUERDO|ARTICULO|MANUAL|CODIGO|DECRETO|ESTATUTO|NORMA|CATALOGO|ANEXO|CONVENIO|CONTRATO|BANDO|CONSTITUCION|CRITERIO|GUIA|ORDEN DEL DIA|ACTA))`)
)

// ordinals are the stems of the ordinals that requests' questions are called by, from
// the first.
var ordinals = []string{"PRIMER", "SEGUND", "TERCER", "CUART", "QUINT", "SEXT", "SEPTIM", "OCTAV", "NOVEN", "DECIM"}

// ordinalPoint is a question called by its ordinal: "el segundo punto".
var ordinalPoint = pattern.MustCompile(`\b((?:PRIMER|SEGUND|TERCER|CUART|QUINT|SEXT|SEPTIM|OCTAV|NOVEN|DECIM)[AO]? (?:PUNTO|PREGUNTA|CUESTIONAMIENTO|INTERROGANTE|PLANTEAMIENTO|REQUERIMIENTO|NUMERAL))(?:[^A-Z0-9]|$)`)

// mentions are the places where a folded text names questions, in order.
func mentions(folded string) [][]int {
	out := append(numeralList.FindAllStringSubmatchIndex(folded, -1), ordinalPoint.FindAllStringSubmatchIndex(folded, -1)...)
	slices.SortStableFunc(out, func(a, b []int) int { return a[0] - b[0] })
	return out
}

// ordinalValue is the number of a question called by its ordinal, 0 if it is not.
func ordinalValue(s string) int {
	return slices.IndexFunc(ordinals, func(stem string) bool { return strings.HasPrefix(s, stem) }) + 1
}

// expand reads "1, 2 y 8" and "1 al 11"; nothing when a range runs backward or a
// numeral is too high.
func expand(list string) []int {
	var out []int
	list = strokeFirst.ReplaceAllString(list, "1 $1")
	if lostFirst.MatchString(list) {
		list = "1 " + list
	}
	all := numeralRe.FindAllStringIndex(list, -1)
	last := -1
	for i, m := range all {
		n := number(list[m[0]:m[1]])
		if i > 0 && i+1 < len(all) && misread(out, n, number(list[all[i+1][0]:all[i+1][1]])) {
			continue
		}
		if n < 1 || n > mostQuestions {
			return nil
		}
		if last >= 0 && rangeSign.MatchString(list[last:m[0]]) {
			from := out[len(out)-1]
			if n <= from {
				return nil
			}
			for k := from + 1; k < n; k++ {
				out = append(out, k)
			}
		}
		if last >= 0 && unreadOne.MatchString(list[last:m[0]]) && out[len(out)-1] == n-2 {
			out = append(out, n-1) // between 8 and 10 stands 9, though "$" was read, or an S for a 5, II for 11
		}
		out = append(out, n)
		last = m[1]
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// misread reports whether a numeral between others of a list is none: lists run upward, and
// of "7, 8 y 10" OCR makes "7 84 10", of "5 y 6" "5 4 6".
func misread(before []int, n, next int) bool {
	if n > next {
		return true
	}
	last := before[len(before)-1]
	return n < last && last < next
}

// number reads a numeral in digits or in words, 0 if it is none.
func number(s string) int {
	if i := slices.Index(numeralWords, s); i >= 0 {
		return i + 1
	}
	n, err := strconv.Atoi(strings.NewReplacer("O", "0", "I", "1", "L", "1").Replace(s))
	if err != nil {
		return 0
	}
	return n
}
