package field

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// signatory reads the lines below the last Atentamente that names somebody.
func signatory(o segment.Oficio) *schema.Person {
	units := unitWords(o.Heads)
	for i := len(o.Heads) - 1; i >= 0; i-- {
		h := o.Heads[i]
		lines := signing(h, units)
		if len(lines) == 0 {
			continue
		}
		p := person(h.Page, lines)
		if p.Name != nil && (doubtful(p) || gapped(h.Page, lines[0])) {
			p.Name.Value = schema.Scalar{}
		}
		standsIn(p, h, lines)
		return p
	}
	return nil
}

// doubtful reports whether a signatory's name may be a part of one or strokes
// of the signature over it: no title leads it, and it was recognised unsurely
// or has fewer words than a name and two surnames.
func doubtful(p *schema.Person) bool {
	if p.Title != nil || p.Name.Places()[0].Origin != schema.OCR {
		return false
	}
	return p.Name.Confidence() < legible || len(strings.Fields(valueOf(p.Name))) < 3
}

// gapped reports whether so wide a gap follows a name's title that a word of
// the name may not have been read.
func gapped(page *layout.Page, name layout.Line) bool {
	title, first, found := strings.Cut(page.Slice(name.Start, name.End), "\t")
	if !found || !titles.MatchString(fold.Words(title)+" ") {
		return false
	}
	at := name.Start + utf8.RuneCountInString(title)
	end := at + 1 + utf8.RuneCountInString(first)
	before, after := page.Evidence(name.Start, at).Box, page.Evidence(at+1, end).Box
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
	if lines := actingLines(h); lines != nil {
		return lines
	}
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
		if segment.UnitOf(folded) != segment.NoUnit || slices.ContainsFunc(strings.Fields(folded), func(w string) bool { return units[w] }) || officeWord.MatchString(folded) {
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
