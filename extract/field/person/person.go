// Package person reads who an oficio is addressed to, who signs it and who gets a copy:
// titles, names and positions. Names are known by a lexicon, or by their form.
package person

import (
	"regexp"
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// The parts of what stands before a name. Several titles may ("C. Lic."), and a
// degree may follow one ("Dr. en D."). Arg, Mira and 1ng are what OCR makes of
// Arq, Mtra and Ing.
const (
	titleWord = `(?:C[.,]? ?[PR]|P|BR[IL][GA]|CNEL|CMTE|CMDTE|ALM|LIC(?:DA|DO|ENCIAD[OA])?|L[CE]D[AO]|[I1]NG(?:ENIER[OA])?|M[TI]R[AO]|MAESTR[OA]|DR|DRA|DOCTORA?|C|CC|CIUDADAN[OA]|AR[QG](?:UITECT[OA])?|PROFR?A?|PROFESORA?|LCP|ACT|BIOL|QUIM|SRA?|SENORA?|SRTA|GRAL|CAP|TTE|PSIC|ABOG|AB|ECON|MVZ|ANTROP|HIST|CONTADORA?|LAE|L\.? ?A\.? ?E?|L\.? ?C|L\.? ?E|Q\.? ?F\.? ?B|TEC|ENF|M[.,]?[.\-]? ?EN,? ?[A-Z~]\.?(?: ?[A-Z]\.)?|M\. ?[ACDI]|MTRO|D\. ?EN ?[A-Z])`
	titleEnd  = `(?:[.,:;'"*^~/-]+[ ,]*| +)`
	degree    = `(?:EN,? (?:[A-Z]{1,2}\. ?)+|EN (?:DERECHO|ADMINISTRACION|CIENCIAS|INGENIERIA|ECONOMIA|EDUCACION|FILOSOFIA|POLITICAS?)(?: (?:PUBLICAS?|SOCIALES|POLITICAS?|PENALES|CIVIL))? +)`
)

var titles = regexp.MustCompile(`^[^A-Z0-9]*(?:(?:Y )?` + titleWord + titleEnd + degree + `?|Y M\.? ?AA?` + titleEnd + `)+`)

// Addressee reads the lines above Presente.
func Addressee(o segment.Oficio) *schema.Person {
	for _, h := range o.Heads {
		if len(h.Addressee) > 0 {
			p, _ := person(h.Page, withoutNotes(h.Page, h.Addressee))
			if p.Name != nil && anybody.MatchString(fold.Words(p.Name.Text)) {
				p.Name = nil // whoever asked
			}
			return p
		}
	}
	return nil
}

// anybody is how whoever asked is addressed, whose name an answer does not tell.
var anybody = regexp.MustCompile(`\b(?:SOLICITANTE|PETICIONARI[OA]|CIUDADAN[OA]|INTERESAD[OA]|RECURRENTE|PARTICULAR)\b`)

// person reads a name and the position behind it and on the lines below it.
func person(page *layout.Page, lines []layout.Line) (*schema.Person, printedName) {
	f := layout.NewFlow([]*layout.Page{page}, lines)
	end := nameEnds(f)
	n := nameIn(f, 0, end)
	p := &schema.Person{Title: n.title, Name: n.name}
	rest := end
	if n.rest >= 0 {
		rest = n.rest
	}
	p.Position = positionIn(f, rest, len(f.Folded))
	return p, n
}

// nameEnds is where a name's part of a flow ends: with its first line, or with the
// next where that holds nothing but a surname or two, on which a long name goes on.
func nameEnds(f *layout.Flow) int {
	spans := f.Spans()
	if len(spans) < 2 {
		return spans[0].End
	}
	if first := f.Folded[spans[0].Start:spans[0].End] + " "; titles.MatchString(first) && strings.Trim(stripTitles(first), " .") == "" {
		return spans[1].End // a title on a line of its own
	}
	words := strings.Fields(f.Folded[spans[1].Start:spans[1].End])
	if len(words) > mostWrapped || len(words) == 0 || names().surname[words[len(words)-1]] == "" {
		return spans[0].End
	}
	for _, w := range words {
		if names().surname[w] == "" && !particles.MatchString(strings.ToLower(w)) {
			return spans[0].End
		}
	}
	return spans[1].End
}

// mostWrapped is how many words of a name stand on its second line at most:
// "de la Cruz Ortiz".
const mostWrapped = 4

// positionIn reads a position from a stretch of a flow, nil where nothing stands.
func positionIn(f *layout.Flow, start, end int) *schema.Value {
	for start < end && f.Folded[start] == ' ' {
		start++
	}
	value := reading.Trim(stampedDay.ReplaceAllString(f.Slice(start, end), " "))
	if value == "" {
		return nil
	}
	v := f.Value(schema.String(value), start, end)
	return &v
}

// stampedDay is a receiver's stamp over a position, which has no date itself.
var stampedDay = regexp.MustCompile(`\s+[0-9]{1,2}[-. ](?:ENE|FEB|MAR|ABR|MAY|JUN|JUL|AGO|SEP|OCT|NOV|DIC)[-. ]{1,2}20[0-9]{2}(?:\s|$)`)

// misreadTitles are what OCR makes of titles that other print is seldom like.
var misreadTitles = strings.NewReplacer("ARG", "ARQ", "Arg", "Arq", "MIR", "MTR", "Mir", "Mtr", "1NG", "ING", "1ng", "Ing", "M.-EN", "M. EN", "M.-en", "M. en", "LED", "LCD", "Led", "Lcd", "€", "C")

// wrongStop is what OCR makes of an abbreviation's full stop.
var wrongStop = regexp.MustCompile(`[.,:;'"*^~”“’‘]+`)

// titleIn reads the titles in a stretch of a flow.
func titleIn(f *layout.Flow, start, end int) *schema.Value {
	for start < end && !fold.IsAlnum(f.Folded[start]) {
		start++
	}
	for end > start && f.Folded[end-1] == ' ' {
		end--
	}
	if start == end {
		return nil
	}
	printed := reading.Tidy(f.Slice(start, end))
	value := misreadTitles.Replace(wrongStop.ReplaceAllString(printed, "."))
	v := f.Value(schema.String(printed), start, end)
	if value != printed {
		v = reading.Doubted(v, value)
	}
	return &v
}

// stripTitles leaves the titles before a name out of a folded text.
func stripTitles(folded string) string {
	if m := titles.FindStringIndex(folded); m != nil {
		return folded[m[1]:]
	}
	return folded
}

// beforeOffice cuts a name's line where a position begins on it.
func beforeOffice(folded string) string {
	if m := officeWord.FindStringIndex(folded); m != nil {
		return strings.TrimSpace(folded[:m[0]])
	}
	return folded
}
