package check

import (
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/pattern"
	"github.com/oficialia/oficialia/extract/table"
)

// statement is a number that a sentence states to be how much there is of
// something.
type statement struct {
	start, end int    // of the number, in the folded sentence
	total      bool   // the sentence calls it a total, a sum, or what figures come to
	thing      string // what is counted, as the words after the number name it
	before     string // the sentence up to the number
}

// A number in a sentence: with groups of three, or without any.
const numeral = `(\$? ?(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d{1,3}(?: \d{3})+(?:\.\d{1,2})?|\d+(?:[.,]\d{1,2})?))`

// link are the words that may stand between "total" and its number, and a dash, be it a
// speck, and what else specks are read as.
const link = `(?:[\s,:=(!'*|~-]|\b(?:DE|A|POR|ES|FUE|SON|FUERON|SERIA|HAN SIDO|HA SIDO|LAS?|LOS|EL|UNA?|CANTIDAD|CIFRA|SUMA|MONTO|IMPORTE|TOTAL|GENERAL|GLOBAL|ANUAL|ACUMULAD[OA]|NACIONAL)\b|\bSE[ '](?:HAN |TIENEN? )?[A-Z]+\b)*`

// being are the verbs that lead from what is counted to its number.
const being = `(?:ES|FUE|SON|FUERON|SUMA|SUMAN|SUMARON|ASCIENDEN?|ASCENDIO|ASCENDIERON|EQUIVALE|ALCANZO)`

var (
	// totalStated finds "un total de 5,310", "el total de trámites fue de 5,310",
	// "lo que suma 5,310", "ascendió a 5,310".
	totalStated = pattern.MustCompile(`\b(?:TOTAL(?:ES)?(?: DEL? (?:[A-Z]+ ){1,9}?` + being + `)?|TOTALIZ(?:A|AN|ANDO|O|ARON)|EN SUMA|SUMAN?|SUMO|SUMARON|SUMANDO|ASCIENDEN?|ASCENDIO|ASCENDIERON|ASCENDIENDO)\b` + link + numeral)
	// inTotal finds "5,310 trámites en total".
	inTotal = pattern.MustCompile(numeral + `(?: [A-Z]+){0,5}?,? EN TOTAL\b`)
	// counted finds "se registraron 5,310", "hubo 5,310", maybe with a speck before the number.
	countStated = pattern.MustCompile(`\b(?:SE[ '](?:HAN |HABIAN |TIENEN? |TENIAN |LES? )?[A-Z]+|HUBO|HAY|EXISTEN|EXISTIERON|FUERON|HAN SIDO|RECIBIO|RECIBIERON|ATENDIO|ATENDIERON|REGISTRO|REALIZO|EMITIO|EXPIDIO|OTORGO|TRAMITO|REPORTAN?|REPORTO|CONTABILIZO|IMPUSO|PRACTICO|EFECTUO|CUENTA|CONTABA|OBRAN|TIENE|TUVO)\b(?: (?:CON|DE|LOS|LAS|UN|UNA|REGISTRO|REGISTROS|REGISTRAD[OA]S|CONOCIMIENTO|LA CANTIDAD|LA CIFRA|FAVORABLEMENTE|EN ESE PERIODO))*[ '*|~-]{0,2}` + numeral)

	// subTotal ends what is before "total" in "subtotal".
	subTotal = pattern.MustCompile(`\bSUB ?-?TOTAL`)
	// goesOn begins what makes a number a part of something else: a share, a date,
	// a longer number.
	goesOn = regexp.MustCompile(`^(?:[\d%/A-Z~]|[.,/-] ?\d| ?%| POR CIENTO\b| PUNTOS\b| (?:ANOS?|MESES|DIAS|HORAS|FOJAS?|HOJAS?|PAGINAS?|ANEXOS?|VECES)\b)`)
	// countsThings follows a number that is no year though it looks like one: "hubo 1950 pagos".
	countsThings = regexp.MustCompile(`^ [A-Z]{4,}S\b`)
	// thingEnds ends the naming of what is counted.
	thingEnds = regexp.MustCompile(`[^A-Z ]|\b(?:QUE|EN|DURANTE|CON|COMO|DE ACUERDO|CONFORME|SEGUN|DE L[OA]S CUALES|PARA|POR|RESPECTO|CORRESPONDIENTES?|DESDE|HASTA|MISM[OA]S|AL|SIENDO|DISTRIBUID[OA]S|DESGLOSAD[OA]S|M N|MXN)\b`)
	// partial are the words before a number that make it a part, a guess or a plan.
	partial = pattern.MustCompile(`\b(?:DE L[OA]S CUALES|DE EST[OA]S|DE ELL[OA]S|DE DICH[OA]S|DEL TOTAL|ENTRE ELL[OA]S|SOLO|SOLAMENTE|UNICAMENTE|ADICIONAL(?:ES|MENTE)?|OTR[OA]S?|PROMEDIO|APROXIMAD[A-Z]+|CERCA DE|MAS DE|ALREDEDOR|MENOS DE|METAS?|PROGRAMAD[OA]S?|ESTIMAD[OA]S?|PROYECT[A-Z]+|CADA|HASTA EL|AL CORTE|(?:BI|TRI|CUATRI|SE)MESTRES?|QUINCENAS?|DIARI[OA]S?|MENSUAL(?:ES|MENTE)?|CAPACIDAD|ARTICULOS?|LEY)\b`)
	// asked begins a sentence of the request, not of the answer.
	asked = pattern.MustCompile(`\?|\(SIC\)|\b(?:SOLICITO|SE SOLICITA|SE REQUIERE|REQUIERO|FAVOR DE|SOLICITA(?:NDO)? (?:SABER|CONOCER|SE))\b`)
)

// statements finds what a folded sentence states the number of. What it says of a
// part, of a share, or of how much is planned is none.
func statements(sentence string) []statement {
	if !strings.ContainsAny(sentence, "0123456789") {
		return nil
	}
	flat := strings.Map(func(r rune) rune {
		if r == '\n' {
			return ' '
		}
		return r
	}, sentence)
	if asked.MatchString(flat) {
		return nil
	}
	var out []statement
	for _, way := range []*pattern.Pattern{totalStated, inTotal, countStated} {
		for _, m := range way.FindAllStringSubmatchIndex(flat, -1) {
			s := statement{start: m[3] - len(strings.TrimLeft(flat[m[2]:m[3]], " ")), end: m[3], total: way != countStated, before: flat[:m[2]]}
			known := slices.ContainsFunc(out, func(o statement) bool { return o.start == s.start })
			if !known && s.clear(flat) {
				s.thing = thing(flat[s.end:])
				out = append(out, s)
			}
		}
	}
	return out
}

// clear reports whether the number is whole, no year, and not that of a part.
func (s statement) clear(flat string) bool {
	_, ok := s.number(flat)
	year := anyYear.MatchString(flat[s.start:s.end]) && !countsThings.MatchString(flat[s.end:])
	return ok && !year && !goesOn.MatchString(flat[s.end:]) &&
		!partial.MatchString(s.before) && !subTotal.MatchString(s.before)
}

// number is the stated number.
func (s statement) number(text string) (float64, bool) {
	n, ok := table.ParseNumber(text[s.start:s.end], table.Style{})
	return n.Value, ok
}

// speckBehind is a speck between a number and the word behind it, which begins no sentence.
var speckBehind = regexp.MustCompile(`^[.,'*-]([A-Z]{4})`)

// thing cuts what is counted from what follows its number.
func thing(after string) string {
	after = strings.TrimPrefix(strings.TrimPrefix(after, ")"), ".00")
	after = speckBehind.ReplaceAllString(after, "$1")
	if at := thingEnds.FindStringIndex(after); at != nil {
		after = after[:at[0]]
	}
	words := strings.Fields(after)
	return strings.Join(words[:min(len(words), 8)], " ")
}
