package segment

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/pattern"
)

// headEnd is how far down a page a head reaches that is printed again above a
// list or a table, which hide where the text begins.
const headEnd = 0.45

// readSubject takes the text behind "Asunto:" and the lines that it wraps over. That of
// a letter which is copied into the text is not the page's.
func (r *reader) readSubject() {
	copied, memo := r.copiedFrom(), false
	for i := range r.pieces {
		pc := &r.pieces[i]
		if pc.line >= r.close {
			return
		}
		m := subjectLabel.FindStringIndex(pc.folded)
		if m != nil && !capital(pc.text) && !strings.Contains(pc.folded[:m[1]], ":") {
			m = nil // the last word of a sentence
		}
		if m == nil && memo {
			m = bareSubject.FindStringIndex(pc.folded)
		}
		memo = memo || toLabel.MatchString(pc.folded)
		below := r.head.Present && pc.line > r.body+1 || pc.box[1] > headEnd
		if m == nil || pc.role != unknownRole || pc.line >= r.body && below {
			continue
		}
		if pc.line > copied {
			return
		}
		pc.role = subjectRole
		if m[1] < len(pc.folded) {
			r.head.Subject = append(r.head.Subject, pc.asLine(r.page, m[1]))
		}
		r.beside(*pc)
		last := r.wrap(i)
		if last >= r.body {
			r.body = last + 1 // it may stand right below Presente
		}
		return
	}
}

// bareSubject is the label of a memorandum's subject whose colon was not read.
var bareSubject = pattern.MustCompile(`^ASUNTO +`)

// beside takes what stands right of the label on its own height, though skew
// has put it on another line.
func (r *reader) beside(label piece) {
	for i := range r.pieces {
		pc := &r.pieces[i]
		over := min(pc.box[3], label.box[3]) - max(pc.box[1], label.box[1])
		gap := pc.box[0] - label.box[2]
		if pc.role == unknownRole && pc.line != label.line && gap > -0.01 && gap < 0.06 && over > 0.4*label.box.Height() && len(letters(pc.folded)) > 2 {
			pc.role = subjectRole
			r.head.Subject = append(r.head.Subject, pc.asLine(r.page, 0))
			return
		}
	}
}

// wrap follows a subject over the pieces below it and returns its last line.
func (r *reader) wrap(first int) int {
	label, last := r.pieces[first], r.pieces[first]
	for i := first + 1; i < len(r.pieces); i++ {
		pc := &r.pieces[i]
		if pc.line == label.line || pc.line == last.line {
			beside := label.box
			if pc.line != label.line {
				beside = last.box
			}
			if pc.role == unknownRole && pc.box[0]-beside[2] < 0.06 && pc.box[0] > beside[0] && len(letters(pc.folded)) > 1 {
				pc.role = subjectRole
				r.head.Subject = append(r.head.Subject, pc.asLine(r.page, 0))
			}
			continue
		}
		if pc.line > last.line+mostBetween || pc.line >= r.close {
			break
		}
		if pc.box[0] < label.box[0]-0.12 && pc.box[2] < label.box[2]-0.2 && label.box[0] > 0.3 {
			continue // in the left column
		}
		if len(letters(pc.folded)) < 4 && !r.wraps(label, last, *pc) || pc.role == stampRole {
			continue // specks, a stamp's ink
		}
		if !r.wraps(label, last, *pc) || r.endsEarly(label, last, *pc) {
			break
		}
		pc.role = subjectRole
		r.head.Subject = append(r.head.Subject, pc.asLine(r.page, 0))
		last = *pc
	}
	inRows(r.head.Subject)
	return last.line
}

// mostBetween is how many lines of other columns, and of stamps, may stand between
// two of a subject.
const mostBetween = 5

// endsEarly reports whether a subject at the left margin has ended above a line
// of running text: the text's first word would have stood beside its last one.
func (r *reader) endsEarly(label, last, pc piece) bool {
	if label.box[0] > leftMargin || !r.runs(pc.line) || pc.box.Width() < narrowText {
		return false
	}
	edge := 0.0
	for _, l := range r.page.Lines {
		edge = max(edge, l.Box[2])
	}
	word, _, _ := strings.Cut(pc.text, " ")
	width := pc.box.Width() * float64(utf8.RuneCountInString(word)+1) / float64(utf8.RuneCountInString(pc.text))
	return last.box[2]+width < edge-edgeSlack
}

// A subject right of leftMargin stands in a column of its own; a page's right
// edge is ragged by edgeSlack.
const (
	leftMargin = 0.3
	edgeSlack  = 0.05
	narrowText = 0.4 // what is narrower is no line of the text, though a stamp stands beside it
)

// inRows puts neighbours that stand on one height, though skew has put them on
// two lines, from left to right.
func inRows(lines []layout.Line) {
	for i := 1; i < len(lines); i++ {
		a, b := lines[i-1].Box, lines[i].Box
		over := min(a[3], b[3]) - max(a[1], b[1])
		if b[2] < a[0]+0.01 && over > 0.4*min(a.Height(), b.Height()) {
			lines[i-1], lines[i] = lines[i], lines[i-1]
		}
	}
}

// wraps reports whether a piece goes on with the subject: close below, in the
// subject's column, and nothing that begins another part of the head.
func (r *reader) wraps(label, last, pc piece) bool {
	height := min(last.box.Height(), pc.box.Height())
	gap := pc.box[1] - last.box[3]
	column := pc.box[0] > label.box[0]-0.05 || near(pc.box[2], label.box[2], 0.03)
	if label.box[0] > 0.3 && pc.box[0] < 0.25 {
		column = false
	}
	return pc.role == unknownRole && gap < 1.1*height && column && !r.begins(pc) && len(r.head.Subject) < 8 && !r.shouts(pc)
}

// shouts reports whether a piece is mostly in capitals below a subject in small
// letters: another part of the head, or ink over it.
func (r *reader) shouts(pc piece) bool {
	if len(r.head.Subject) == 0 || count(pc.text, unicode.IsUpper) < 10 || 3*count(pc.text, unicode.IsLower) > count(pc.text, unicode.IsUpper) {
		return false
	}
	first := r.head.Subject[0]
	return count(r.page.Slice(first.Start, first.End), unicode.IsLower) > 10
}

// count is how many of a text's characters are of a kind.
func count(s string, is func(rune) bool) int {
	n := 0
	for _, c := range s {
		if is(c) {
			n++
		}
	}
	return n
}

// placed is a place before a date.
const placed = `^[^A-Z0-9]{0,3}[A-Z][A-Z., ]{3,40},? A (?:LOS )?`

// spelledDay is a day of the month in words.
const spelledDay = `PRIMERO|UNO|DOS|TRES|CUATRO|CINCO|SEIS|SIETE|OCHO|NUEVE|DIEZ|ONCE|DOCE|TRECE|CATORCE|QUINCE|DIECI[A-Z]+|VEINT[A-Z]+|TREINTA(?: Y UNO)?`

// dateBegins is a place and the beginning of a date, whose rest wraps or cannot be
// read: a day, a word that is none before a month, a month that is none.
var dateBegins = pattern.MustCompile(placed + `(?:` +
	`(?:[0-9OIL]{1,2}|` + spelledDay + `)(?: DIAS?)?(?: DE(?:L(?: MES(?: DE)?)?)?[.,]?(?: [A-Z]{4,11})?(?: DEL?\b.*)?$|[ ./-][0-9])` +
	`|[A-Z]{3,14}(?: DIAS)? DE(?:L MES DE)? (?:ENERO|FEBRERO|MARZO|ABRIL|MAYO|JUNIO|JULIO|AGOSTO|SEPTIEMBRE|OCTUBRE|NOVIEMBRE|DICIEMBRE)\b` +
	`|[0-9]{1,2} ?[./-] ?[A-Z0-9]{1,5} ?[./-] ?[0-9]{2,4}\b)`)

// textBegins begins an instrument's recitals, or a letter's salutation.
var textBegins = pattern.MustCompile(`^[^A-Z0-9]{0,3}(?:VISTOS?\b|CONSIDERANDO\b|DE (?:MI|NUESTRA) (?:MAYOR |MAS ALTA )?CONSIDERACION\b)`)

// begins reports whether a piece begins a part of a head of its own.
func (r *reader) begins(pc piece) bool {
	return hasTitle(pc.folded) || isPresent(pc.folded) || isHeadDate(pc.folded) || dateBegins.MatchString(pc.folded) || isSubject(pc.folded) ||
		isMotto(pc.folded) || textBegins.MatchString(pc.folded) || r.opensText(pc) || toLabel.MatchString(pc.folded) || copyRow.MatchString(pc.folded) || label.MatchString(pc.folded) || shortLabel.MatchString(pc.folded) || isCloser(pc.folded)
}

// opensText reports whether a piece is a line of the text that begins a letter in words
// that letters begin with.
func (r *reader) opensText(pc piece) bool {
	return pc.box.Width() > narrowText && opening.MatchString(pc.folded) && unicode.IsUpper(firstRune(pc.text))
}

func near(a, b, within float64) bool { return a-b < within && b-a < within }

// title is a person's title at the beginning of a line.
var title = regexp.MustCompile(`^[^A-Z0-9]{0,3}(?:(?:LICDA|LICD[OA]|L[CE]DA|LCDO|LIC|[I1]NG|M[TI]R[AO]|M ?\. ?EN ?[CDA]|MAESTR[OA]|DR[A]?|DOCTORA?|C|CC|AR[QG]|PROFR?A?|Q\.?F\.?B|C\.? ?P|CP|L\.? ?C\.? ?P?|LCP|ACT|BIOL|QUIM|SRA?|SRTA|GRAL|CAP|TTE|CMTE|ALMTE|COMISARIO|PSIC|ABOG|AB|ECON|MVZ|ANTROP|HIST|FIS|MAT|M ?\. ?[ACDI] ?\. ?P?|LAE|L\.? ?A\.? ?E|L\.? ?E|TEC|ENF) ?\.|(?:LIC|M[TI]R[AO]|AR[QG]|PROFR?A?) ?:|(?:CIUDADAN[OA]|LICENCIAD[OA]|INGENIER[OA]|MAESTR[OA]|DOCTORA?|SEÑORA?|CONTADORA?|ARQUITECT[OA]|PROFESORA?|LIC|ING|MTR[OA]|DRA?|LCD[OA]|C)\b|M ?\. ?EN ?[CDA~] ?[.,]) *`)

func hasTitle(folded string) bool { return title.MatchString(folded) }

// lines makes lines of pieces for a flow.
func asLines(p *layout.Page, pcs []piece) []layout.Line {
	out := make([]layout.Line, len(pcs))
	for i, pc := range pcs {
		out[i] = pc.asLine(p, 0)
	}
	return out
}
