package segment

import (
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/pattern"
)

// kinds are what words of labels and titles name; a word that is not here names
// an oficio.
var kinds = map[string]string{
	"MEMORANDUM": "memorandum", "MEMORANDO": "memorandum", "MEMO": "memorandum", "CIRCULAR": "circular",
	"DISPOSICION": "disposicion", "RESOLUCION": "resolucion", "DECRETO": "decreto", "ACUERDO": "acuerdo",
	"ORDENANZA": "other", "NOTA": "other", "TARJETA": "other", "TARJETA INFORMATIVA": "other",
}

// kindNamed is the kind that a label names: "OFICIO CIRCULAR No." is a
// circular's.
func kindNamed(label string) string {
	word, rest, _ := strings.Cut(strings.Trim(label, " .,:;#-"), " ")
	word, _, _ = strings.Cut(word, "'")
	word, _, _ = strings.Cut(word, "-") // "Tarjeta-Informativa"
	if strings.HasPrefix(rest, "CIRCULAR") {
		return "circular"
	}
	if k, ok := kinds[strings.Trim(word, ".,:;")]; ok {
		return k
	}
	return "oficio"
}

// The prefixes of Argentina's electronic document management (GDE), which name
// the instrument.
var (
	prefix   = pattern.MustCompile(`^(RESO|DISP|DI|DECT?|DECRE|ME|IF)[A-Z]{0,3}-(?:19|20)[0-9]{2}-`)
	prefixes = map[string]string{
		"RESO": "resolucion", "DISP": "disposicion", "DI": "disposicion", "DEC": "decreto", "DECT": "decreto", "DECRE": "decreto",
		"ME": "memorandum", "IF": "other",
	}
)

// prefixKind is the kind that a number's prefix names, else empty.
func prefixKind(number string) string {
	if m := prefix.FindStringSubmatch(number); m != nil {
		return prefixes[m[1]]
	}
	return ""
}

// longWords are instruments' names that are long enough to be known with one
// letter misread.
var longWords = []string{"MEMORANDUM", "MEMORANDO", "DISPOSICION", "RESOLUCION", "ORDENANZA", "CIRCULAR", "TARJETA"}

// spelt puts an instrument's name at the beginning of a folded text right, of
// which a letter was misread, or the first read twice. The text keeps its length.
func spelt(folded string) string {
	at := len(folded) - len(strings.TrimLeft(folded, " .,;:'\"*|-_~"))
	word, _, _ := strings.Cut(folded[at:], " ")
	word = strings.TrimRight(word, ".,:;")
	for _, w := range longWords {
		if len(word) == len(w) && word != w && fold.Within(word, w, 1) == 1 {
			return folded[:at] + w + folded[at+len(w):]
		}
		if word == w[:1]+w {
			return folded[:at] + " " + folded[at+1:]
		}
	}
	return folded
}

// issuedBy tells resolutions apart by who issues them, as Peru's are: "Resolución
// Directoral", "Resolución de Alcaldía".
const issuedBy = `(?: (?:DIRECTORAL|MINISTERIAL|VICEMINISTERIAL|SUPREMA|JEFATURAL|ADMINISTRATIVA|DE (?:ALCALDIA|GERENCIA|PRESIDENCIA|SUPERINTENDENCIA|INTENDENCIA|SECRETARIA|CONSEJO)(?: [A-Z]{4,14})?))`

// titleKind is an instrument's title on a line: alone, before a number, or with
// what it is for ("DECRETO por el que se expide"). A line that goes on otherwise is a sentence's.
var titleKind = pattern.MustCompile(`^[^A-Z0-9]{0,3}(MEMORANDUM|MEMORANDO|CIRCULAR|TARJETA|DISPOSICION|RESOLUCION|DECRETO|ACUERDO|ORDENANZA)` + issuedBy + `?(?:[ .:]*$|[ .,-]{1,2}INFORMATIVA[ .:]*$| N(?:O|UM|[^A-Z]).*$| FIRMA CONJUNTA$| (?:POR (?:EL|LA|LOS|LAS) (?:QUE|CUAL)|MEDIANTE (?:EL|LA)|QUE (?:REFORMA|ESTABLECE|MODIFICA|CREA|EXPIDE|ADICIONA|DEROGA))\b)`)

// titleLines is how far down a page a title may stand.
const titleLines = 12

// titled returns the kind that a line at the top of a page names, else empty.
func titled(p *layout.Page) string {
	for _, l := range p.Lines[:min(len(p.Lines), titleLines)] {
		folded := spelt(p.Folded[l.Start:l.End])
		if m := titleKind.FindStringSubmatch(folded); m != nil && capital(p.Slice(l.Start, l.End)) {
			return kinds[m[1]]
		}
	}
	return ""
}

// capital reports whether a text's first letter is none in small print: a
// sentence may go on with what looks like a title or a label.
func capital(text string) bool {
	for _, c := range text {
		if unicode.IsLetter(c) {
			return !unicode.IsLower(c)
		}
	}
	return false
}

// kindOf returns the kind that the first number's label or prefix names, else
// the title of the first page.
func kindOf(heads []Head) string {
	for _, h := range heads {
		if h.Number != nil && h.Number.Kind != "" {
			return h.Number.Kind
		}
	}
	if k := titled(heads[0].Page); k != "" {
		return k
	}
	for _, h := range heads {
		if h.Number != nil || h.Present || (h.Date != nil && h.Subject != nil) {
			return "oficio"
		}
	}
	return "other"
}
