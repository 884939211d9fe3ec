package person

import (
	"regexp"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// Many houses print what somebody is above the place to sign, and the name below it:
// "EL DIRECTOR GENERAL", "TESORERO MUNICIPAL".
var (
	// post begins such a line, behind an article and the rank of a soldier.
	post = regexp.MustCompile(`^[^A-Z0-9]{0,3}(?:(?:EL|LA) )?(?:C\. )?(?:(?:GRAL|GENERAL|CORL|CORONEL|CAP|CAPITAN|TTE|MAYOR|ALM|VALM|VICEALM|CALM|CONTRALM)\b[^,]{0,30}?[., ]+)?((?:SUB|VICE)?(?:TITULAR|DIRECTORA?|JEF[AE]|SECRETARI[AO]|COORDINADORA?|GERENTE|PRESIDENT[AE]|FISCAL|ADMINISTRADORA?|TESORER[AO]|CONTRALORA?|OFICIAL MAYOR|VISITADORA?|ENCARGAD[AO]|RESPONSABLE|DELEGAD[AO]|RECTORA?|PROCURADORA?|COMISIONAD[AO]|MAGISTRAD[AO]|JUEZA?|VOCAL|SINDIC[AO]|REGIDORA?|REGISTRADORA?|SUPERINTENDENTE|CONSEJER[AO]|ALCALDE(?:SA)?|ENLACE|ABOGAD[AO] GENERAL|(?:PRIMER|SEGUND|TERCER|CUART|QUINT|SEXT)[AO]? VISITADORA?)\b)`)
	// articled begins the post that one person has: what follows a bare office is more of it.
	articled = regexp.MustCompile(`^[^A-Z0-9]{0,3}(?:EL|LA) `)
)

// note begins or marks a line below a name that says nothing of who bears it: an
// address, a service number, how the document was signed, initials, a list of copies.
var note = regexp.MustCompile(`^[^A-Z0-9]{0,3}(?:AV(?:ENIDA)?\b\.?|CALLE\b|CALZ(?:ADA)?\b|BLVD|BOULEVARD|CARRETERA\b|PLAZA\b|PASEO\b|COL\.|COLONIA|TEL|C\.? ?P\.? ?[0-9]|C\.? ?C\.? ?E?\.? ?P\b|FIRMAD[OA] |DOCUMENTO FIRMADO|\(?FIRMADO|RUBRICA|\(?(?:[A-Z]-)?[0-9]{5,}\)?[ .]*$)|\bFIRMA ELECTRONICA|\bFIRMADO (?:DIGITAL|ELECTRONICA)MENTE|\bCOL(?:\.|ONIA) |\bC\. ?P\. ?[0-9]{4}|\bTELS?\. `)

// withoutNotes ends a name's lines before the first note below it.
func withoutNotes(page *layout.Page, lines []layout.Line) []layout.Line {
	for i := 1; i < len(lines); i++ {
		if note.MatchString(fold.Words(reading.Text(page, lines[i]))) {
			return lines[:i]
		}
	}
	return lines
}

// mostPost is how many lines a post takes at most.
const mostPost = 3

// postAbove reads the post between the close and the first line of a signature, nil
// where none stands there. The close may stand on the page before.
func postAbove(page *layout.Page, name layout.Line, carried bool) *schema.Value {
	first, last := -1, -1
	if carried {
		first = 0
	}
	for i, l := range page.Lines {
		folded := fold.Words(reading.Text(page, l))
		switch {
		case l.Start >= name.Start:
			return postIn(page, first, last)
		case closing.MatchString(folded):
			first, last = i+1, i
		case first < 0:
		case first == i && !post.MatchString(folded):
			first, last = i+1, i // a motto, or the strokes of a signature
		case first == i || last == i-1 && len(fold.Letters(folded)) > 2 && l.Box[1]-page.Lines[i-1].Box[3] < 1.5*l.Box.Height():
			last = i
		}
	}
	return nil
}

// postIn is what some lines say of a post, the article left out.
func postIn(page *layout.Page, first, last int) *schema.Value {
	if first < 0 || last < first || last-first >= mostPost {
		return nil
	}
	f := layout.NewFlow([]*layout.Page{page}, page.Lines[first:last+1])
	m := post.FindStringSubmatchIndex(f.Folded)
	if m == nil {
		return nil
	}
	return positionIn(f, m[2], len(f.Folded))
}
