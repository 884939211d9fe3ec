package field

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// titles are what stands before a name; several may ("C. Lic.", "Dr. en D.").
// Arg, Mira and 1ng are what OCR makes of Arq, Mtra and Ing.
var titles = regexp.MustCompile(`^[^A-Z0-9]*(?:(?:C[.,]? ?[PR]|P|LIC(?:DA|DO|ENCIAD[OA])?|L[CE]D[AO]|[I1]NG(?:ENIER[OA])?|M[TI]R[AO]|MAESTR[OA]|DR|DRA|DOCTORA?|C|CC|CIUDADAN[OA]|AR[QG](?:UITECT[OA])?|PROFR?A?|PROFESORA?|LCP|ACT|BIOL|QUIM|SRA?|SENORA?|SRTA|GRAL|CAP|TTE|PSIC|ABOG|AB|ECON|MVZ|ANTROP|HIST|CONTADORA?|LAE|L\.? ?A\.? ?E?|L\.? ?C|L\.? ?E|Q\.? ?F\.? ?B|TEC|ENF|M\. ?EN ?[A-Z]\.?(?: ?[A-Z]\.)?|M\. ?[ACDI]|MTRO|D\. ?EN ?[A-Z])(?:[.,:;'"*^~]+[ ,]*| +))+`)

// absence stands before the name of who signs for another.
var absence = regexp.MustCompile(`^(?:P\.? ?A\.?|P\.? ?O\.?|POR AUSENCIA|EN SUPLENCIA|EN AUSENCIA|POR ACUERDO|FIRMA(?:DO)? (?:POR|EN))\b`)

// addressee reads the lines above Presente.
func addressee(o segment.Oficio) *schema.Person {
	for _, h := range o.Heads {
		if len(h.Addressee) > 0 {
			return person(o.Pages, h.Addressee)
		}
	}
	return nil
}

// signatory reads the lines below the last Atentamente that names somebody.
func signatory(o segment.Oficio) *schema.Person {
	units := unitWords(o.Heads)
	for i := len(o.Heads) - 1; i >= 0; i-- {
		lines := signing(o.Heads[i], units)
		if len(lines) == 0 {
			continue
		}
		p := person(o.Pages, lines)
		if p.Name != nil && (doubtful(*p.Name) || gapped(o.Pages, lines[0])) {
			p.Name.Value = schema.Scalar{}
		}
		return p
	}
	return nil
}

// doubtful reports whether a signatory's name may be a part of one or strokes
// of the signature over it: no title leads it, and it was recognised unsurely
// or has fewer words than a name and two surnames.
func doubtful(name schema.Value) bool {
	if titles.MatchString(fold.Words(name.Text)) || name.Places()[0].Origin != schema.OCR {
		return false
	}
	return name.Confidence() < legible || len(strings.Fields(valueOf(&name))) < 3
}

// gapped reports whether so wide a gap follows a name's title that a word of
// the name may not have been read.
func gapped(pages []*layout.Page, name layout.Line) bool {
	i := slices.IndexFunc(pages, func(p *layout.Page) bool { return p.Number == name.Page })
	if i < 0 {
		return false
	}
	title, first, found := strings.Cut(pages[i].Slice(name.Start, name.End), "\t")
	if !found || !titles.MatchString(fold.Words(title)+" ") {
		return false
	}
	at := name.Start + utf8.RuneCountInString(title)
	end := at + 1 + utf8.RuneCountInString(first)
	before, after := pages[i].Evidence(name.Start, at).Box, pages[i].Evidence(at+1, end).Box
	return after[0]-before[2] > 4*after.Width()/float64(utf8.RuneCountInString(first))
}

// unitWords are the long words of an oficio's letterheads: a line with one of
// them is an office, not a name.
func unitWords(heads []segment.Head) map[string]bool {
	words := map[string]bool{}
	for _, h := range heads {
		for _, l := range h.Letterhead {
			for _, w := range strings.Fields(fold.Words(h.Page.Slice(l.Start, l.End))) {
				if len(w) > 6 {
					words[w] = true
				}
			}
		}
	}
	return words
}

// legible is the confidence below which a name that no title leads is told as
// printed only: it may be the signature's own strokes.
const legible = 0.7

// signing finds the name among the lines below the close and returns it with
// what follows: the line with a title, else the last one above the position
// that may be a name. Ink of the signature itself is read as stray words.
func signing(h segment.Head, units map[string]bool) []layout.Line {
	best, office := -1, false
	for i, l := range h.Signature {
		if i > 5 {
			break
		}
		printed := text(h.Page, l)
		folded := fold.Words(printed)
		if titles.MatchString(folded) && isName(beforeOffice(stripTitles(folded))) {
			return cut(h.Signature[i:])
		}
		if segment.UnitOf(folded) != segment.NoUnit || slices.ContainsFunc(strings.Fields(folded), func(w string) bool { return units[w] }) || officeWord.MatchString(folded) && !absence.MatchString(folded) {
			if best >= 0 {
				break
			}
			office = true
			continue
		}
		switch {
		case office: // what follows an office without a title is more of it
		case isName(folded) && plausible(printed), best < 0 && isName(folded):
			best = i
		}
	}
	if best < 0 {
		return nil
	}
	return cut(h.Signature[best:])
}

// cut ends a signature where a wide gap parts it from what stands below, or
// where a line stands in another column: neither on the left edge of a line
// above it nor centred below one.
func cut(lines []layout.Line) []layout.Line {
	for i := 1; i < len(lines); i++ {
		if i > 4 || lines[i].Box[1]-lines[i-1].Box[3] > 2*max(lines[i].Box.Height(), lines[i-1].Box.Height()) {
			return lines[:i]
		}
		if !slices.ContainsFunc(lines[:i], func(l layout.Line) bool { return sameColumn(l, lines[i]) }) {
			return lines[:i]
		}
	}
	return lines
}

// sameColumn reports whether a line goes on below another. A line over most of
// the page is centred below any, and is no position below a short one.
func sameColumn(a, b layout.Line) bool {
	wide := b.Box.Width() > 0.55 && a.Box.Width() < 0.45
	return abs(a.Box[0]-b.Box[0]) < 0.03 || abs(a.Box.CenterX()-b.Box.CenterX()) < 0.05 && !wide
}

var officeWord = regexp.MustCompile(`\b(?:SECRETARI[AO]|DIRECTORA?|DIRECCION|INSTITUTO|COMISION|UNIDAD|COORDINAD[OA]R?A?|COORDINACION|TITULAR|JEF[AE]|JEFATURA|ENLACE|SUBDIRECTORA?|SUBDIRECCION|DEPARTAMENTO|GENERAL|AUSENCIA|TRANSPARENCIA|PRESIDENT[AE]|COMISIONAD[OA]|OFICIAL|ENCARGAD[OA]|SUFRAGIO|GERENTE|SUBGERENTE|MAGISTRAD[OA]|ALCALDE(?:SA)?|VOCAL|RECTORA?|PROCURADORA?|FISCAL|ADMINISTRADORA?|RESPONSABLE|DELEGAD[OA]|PRESENTE|SELLO|RECIBIDO|CARGO|FIRMA)\b`)

// isName reports whether a folded text may be a person's name: two to seven
// words of letters, none of them an office's.
func isName(folded string) bool {
	words := strings.Fields(folded)
	if len(words) < 2 || len(words) > 8 || strings.ContainsAny(folded, "0123456789/:@\"") || absence.MatchString(folded) {
		return false
	}
	return !officeWord.MatchString(folded)
}

// beforeOffice cuts a name's line where a position begins on it.
func beforeOffice(folded string) string {
	if m := officeWord.FindStringIndex(folded); m != nil {
		return strings.TrimSpace(folded[:m[0]])
	}
	return folded
}

func stripTitles(folded string) string {
	if m := titles.FindStringIndex(folded); m != nil {
		return folded[m[1]:]
	}
	return folded
}

// person reads a name and the position on the lines below it.
func person(pages []*layout.Page, lines []layout.Line) *schema.Person {
	f := layout.NewFlow(pages, lines[:1])
	name, rest := nameIn(f, 0, len(f.Folded))
	p := &schema.Person{Name: name}
	if rest >= 0 {
		v := f.Value(schema.String(trim(f.Slice(rest, len(f.Folded)))), rest, len(f.Folded))
		p.Position = &v
		return p
	}
	if len(lines) > 1 {
		p.Position = joined(pages, lines[1:])
		value, _ := p.Position.Value.Str()
		p.Position.Value = schema.String(trim(value))
	}
	return p
}

// nameIn reads a name from a stretch of a flow, its titles left out of the
// value, and tells where a position begins on the same line, -1 if none does.
func nameIn(f *layout.Flow, start, end int) (*schema.Value, int) {
	from, rest := start, -1
	if m := titles.FindStringIndex(f.Folded[start:end]); m != nil && m[1] < end-start {
		from = start + m[1]
	}
	if m := nameStop(f.Folded[from:end]); m != nil {
		end, rest = from+m[0], from+m[1]
	}
	value := trim(unstopped.ReplaceAllString(f.Slice(from, end), "$1$3 $2$4"))
	if utf8.RuneCountInString(value) < 3 {
		return nil, rest
	}
	scalar := schema.Scalar{}
	if plausible(value) {
		scalar = schema.String(value)
	}
	v := f.Value(scalar, start, end)
	if v.Confidence() < sureName && !spellable(value) {
		v.Value = schema.Scalar{}
	}
	v.Text = strings.TrimSpace(v.Text)
	return &v, rest
}

// unstopped is a speck read as a full stop between two words of a name.
var unstopped = regexp.MustCompile(`(\pL{3})[.,](\pL{2})|(\pL{4})\. (\pL{2})`)

// nameStop returns where a name ends that a position follows on its line: at a
// sign, or before a word of offices, though OCR has changed a letter of it.
func nameStop(folded string) []int {
	m := nameEnd.FindStringIndex(folded)
	if m != nil && m[0] <= 4 {
		m = nil
	}
	if stop := wordStop.FindStringSubmatchIndex(folded); stop != nil && (m == nil || stop[2] < m[0]) && len(strings.Fields(folded[:stop[2]])) > 2 {
		m = stop[2:4]
	}
	if at := officeAt(folded); at > 0 && (m == nil || at < m[0]) && len(strings.Fields(folded[:at])) > 1 {
		m = []int{at, at}
	}
	return m
}

// wordStop is a full stop after a word that is no abbreviation.
var wordStop = regexp.MustCompile(`[A-Z]{4}(\. +)[A-Z]`)

// offices are the commonest first words of positions.
var offices = []string{"TITULAR", "ENCARGADA", "ENCARGADO", "DIRECTOR", "DIRECTORA", "COORDINADOR", "COORDINADORA", "SUBDIRECTOR", "RESPONSABLE", "DIRECCION"}

// officeAt returns where the first word of an office begins, -1 if none does.
func officeAt(folded string) int {
	exact := officeWord.FindStringIndex(folded)
	at := 0
	for _, w := range strings.SplitAfter(folded, " ") {
		if exact != nil && at >= exact[0] {
			return exact[0]
		}
		word := strings.Trim(w, " .,")
		if slices.ContainsFunc(offices, func(o string) bool { return len(word) == len(o) && fold.Distance(word, o) == 1 }) {
			return at
		}
		at += len(w)
	}
	if exact != nil {
		return exact[0]
	}
	return -1
}

// particles are the words of names that are written small.
var particles = regexp.MustCompile(`^(?:de|del|la|las|los|y|e|da|di|van|von)$`)

// plausible reports whether a text has a name's form: words of letters, each in
// capitals or with a capital first. What has not is told as printed, without a
// value.
func plausible(name string) bool {
	if len(strings.Fields(name)) < 2 {
		return false
	}
	for _, w := range strings.FieldsFunc(name, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("-'’", r) }) {
		if initial.MatchString(w) {
			continue
		}
		w = strings.TrimRight(w, ".,")
		if !particles.MatchString(strings.ToLower(w)) && !capitalised(w) {
			return false
		}
	}
	return true
}

// initial is one letter and a full stop, or the O of O'Hara.
var initial = regexp.MustCompile(`^(?:\pL\.|[OD])$`)

// capitalised reports whether a word is of letters, the first a capital, the
// others all capitals or all small.
func capitalised(w string) bool {
	first, size := utf8.DecodeRuneInString(w)
	rest := w[size:]
	return unicode.IsUpper(first) && rest != "" && (rest == strings.ToUpper(rest) || rest == strings.ToLower(rest)) &&
		!strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
}

// nameEnd parts a name from a position on the same line.
var nameEnd = regexp.MustCompile(`(?: ?\. ?-+ ?| +-+ +|, +| ?[;:] ?)`)

// trim takes blanks and loose signs off both ends.
func trim(s string) string { return strings.Trim(tidy(s), " .,;:-–—_|'\"*") }

// copies reads the C.c.p. lists of all pages.
func copies(o segment.Oficio) []schema.Person {
	var out []schema.Person
	for _, h := range o.Heads {
		for _, entry := range copyEntries(h) {
			if p := copyOf(layout.NewFlow(o.Pages, entry)); p != nil {
				out = append(out, *p)
			}
		}
	}
	return out
}

var copyLabel = regexp.MustCompile(`^[^A-Z0-9]{0,2}(?:[C<(~] ?[.:,]? ?[CEO0:<] ?[.:,]? ?P[ AC]?[.:]?(?: ?E\.?)?[ .:,\-]+|(?:EN|CON) COPIA(?: PARA| A)?[ :.]*|COPIAS?(?: PARA)?[ :.]+)`)

// copyEntries cuts a list where a line begins with a label or a title.
func copyEntries(h segment.Head) [][]layout.Line {
	var out [][]layout.Line
	for _, l := range h.Copies {
		folded := fold.Words(h.Page.Slice(l.Start, l.End))
		if n := len(out); n > 0 && !titles.MatchString(folded) && !copyLabel.MatchString(folded) {
			out[n-1] = append(out[n-1], l)
			continue
		}
		out = append(out, []layout.Line{l})
	}
	return out
}

var purpose = regexp.MustCompile(`[ .,\-]*(?:[-.] ?)?\b(?:PARA (?:SU|LOS?|CONOCIMIENTO)|MISMO FIN|PRESENTE|EDIFICIO|P\.?/?A\.? SU)\b.*$`)

// copyOf reads "C.c.p. Lcda. Name.- Position.- Para su conocimiento".
func copyOf(f *layout.Flow) *schema.Person {
	start, end := 0, len(f.Folded)
	if m := copyLabel.FindStringIndex(f.Folded); m != nil {
		start = m[1]
	}
	if m := purpose.FindStringIndex(f.Folded[start:]); m != nil {
		end = start + m[0]
	}
	if end-start < 5 {
		return nil
	}
	name, rest := nameIn(f, start, end)
	if name == nil {
		return nil
	}
	p := &schema.Person{Name: name}
	if rest >= 0 && rest < end && trim(f.Slice(rest, end)) != "" {
		v := f.Value(schema.String(trim(f.Slice(rest, end))), rest, end)
		p.Position = &v
	}
	return p
}
