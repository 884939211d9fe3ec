package answer

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/pattern"
	"github.com/oficialia/oficialia/extract/segment"
)

// sends are the words before the unit that an asker is sent to.
var sends = []*pattern.Pattern{
	pattern.MustCompile(`\b(?:DIRI[GJ]|ORIENT|CANALIZ|PRESENT|TURN|ACUD|REMIT|FORMUL|SOLICIT|PLANTE|CONSULT|ENCAMIN|PREGUNT|REQUER|REQUIR)\w*(?: \w+){0,5}? [^A-Z0-9 .,;:]?(?:A|ANTE|EN|CON|POR)[ .](?:LA |EL |LOS |LAS )?|\b(?:DIRI[GJ]|ORIENT|CANALIZ|PRESENT|TURN|ACUD|REMIT|FORMUL|SOLICIT|PLANTE|CONSULT|ENCAMIN|PREGUNT|REQUER|REQUIR)\w*(?: \w+){0,5}? AL `),
	pattern.MustCompile(`\bCORRESPONDEN? AL AMBITO DE (?:LAS )?(?:ATRIBUCIONES|COMPETENCIA|FACULTADES) DE(?:L| LA| LAS| LOS) `),
	pattern.MustCompile(`\b(?:CORRESPONDE|COMPETE|INCUMBE|ATANE|TOCA|ES COMPETENCIA|SON COMPETENCIA|ES ATRIBUCION|ES FACULTAD)N? (?:A|DE)(?: LA| EL|L)? `),
	pattern.MustCompile(`\b(?:QUIEN|LA QUE|EL QUE) (?:PUDIERA|PODRIA|PUEDE|PUDIESE)[^.;]{0,40} (?:ES|SERIA) (?:LA|EL) `),
	pattern.MustCompile(`(?:[,;.:] |\bQUE |\bOBSTANTE |\bSIENDO |^)(?:LA|EL) `),
}

// competent is what makes a unit of the last way of sending one that may answer.
var competent = pattern.MustCompile(`^,? ?(?:(?:LA|EL) (?:UNIDAD|INSTANCIA|AREA|AUTORIDAD|DEPENDENCIA|ENTIDAD|SUJETO|ORGANO)\b[^,.;]{0,30} (?:QUE (?:PUDIERA|PODRIA|PUEDE|CUENTA|DETENTA|POSEE)|COMPETENTE|FACULTAD[AO])|(?:PODRIA|PUDIERA) \w+ (?:ALGUN|LA INFORMACION|DICH|ES[EO])|(?:PODRIA|PUDIERA|PUEDE|DEBE) (?:TENER|CONTAR|POSEER|DETENTAR|RESGUARDAR|CONOCER|CONTESTAR)|(?:ES|RESULTA|SERIA|PODRIA SER|PUDIERA SER) (?:LA |EL |UNA )?(?:(?:UNIDAD|INSTANCIA|AREA|AUTORIDAD|DEPENDENCIA|ENTIDAD|SUJETO|ORGANO)(?: ADMINISTRATIV[AO]| OBLIGADO)? )?(?:COMPETENTE|FACULTAD[AO]|QUE PUEDE|ENCARGAD[AO]|QUE PUDIERA|QUE PODRIA|RESPONSABLE))`)

// referral returns the unit that a stretch of text sends the asker to, as printed;
// nothing if it names none.
func (s *script) referral(start, end int) string {
	folded := s.Folded[start:end]
	for i, re := range sends {
		for _, m := range re.FindAllStringIndex(folded, -1) {
			name, length := s.unitAt(start+m[1], end)
			if name == "" || i == len(sends)-1 && !competent.MatchString(folded[m[1]+length:]) {
				continue
			}
			return name
		}
	}
	return ""
}

// small are the words that stand small inside a unit's name.
var small = map[string]bool{"DE": true, "DEL": true, "LA": true, "LAS": true, "LOS": true, "EL": true, "Y": true, "E": true, "EN": true, "PARA": true, "A": true, "AL": true, "CONTRA": true, "CON": true, "SOBRE": true, "POR": true, "SU": true, "SUS": true}

// sentenceOpens are words that begin a sentence where the stop before them is lost, and
// stand in no unit's name.
var sentenceOpens = map[string]bool{"Al": true, "Lo": true, "No": true, "Se": true, "Es": true, "Cabe": true, "Asimismo": true}

var (
	// ordinal counts units of one kind: "Primera Visitaduría".
	ordinal = regexp.MustCompile(`^(?:PRIMER|SEGUND|TERCER|CUART|QUINT)[AO]? `)
	// short is an abbreviation inside a unit's name: "H. Ayuntamiento".
	short = regexp.MustCompile(`^\pL{1,2}\.$`)
)

// unitAt reads a unit's name at a place: words that begin with capitals, and small ones
// between them, the first a unit's. Its length is in code points.
func (s *script) unitAt(at, end int) (name string, length int) {
	text := strings.ReplaceAll(s.Slice(at, end), ",.", ", ") // the point is a speck
	if segment.UnitOf(ordinal.ReplaceAllString(fold.Words(text), "")) == segment.NoUnit {
		return "", 0
	}
	kept, pos := 0, 0
	words := strings.SplitAfter(text, " ")
	for i, w := range words {
		runes := []rune(strings.TrimSpace(w))
		pos += len([]rune(w))
		if len(runes) == 0 {
			continue
		}
		word := strings.Trim(string(runes), marks)
		last := runes[len(runes)-1]
		if consonant.MatchString(word) {
			continue
		}
		goesOn := short.MatchString(string(runes)) || last == ',' && enumerates(words[i+1:]) || last == '.' && speckBefore(words[i+1:])
		if kept > 0 && sentenceOpens[word] {
			break
		}
		stop := strings.ContainsRune(".,;:()", last) && !goesOn
		switch {
		case capital(word):
			kept = pos
		case !small[fold.Text(word)]:
			stop = true
		}
		if stop {
			break
		}
	}
	name = strings.Trim(string([]rune(text)[:kept]), " "+marks)
	if heads.MatchString(name) {
		return "", 0
	}
	length = len([]rune(name))
	name = ink.ReplaceAllString(name, " ")
	return specks.ReplaceAllString(strings.NewReplacer("'", "", `"`, "").Replace(name), "$1 $2"), length
}

var (
	// specks are full stops between words of a name: "Obras. y Desarrollo".
	specks = regexp.MustCompile(`(\pL{3},?)(?:\. | \.)(\pL)`)
	// consonant is a small letter alone, which is no word but ink between two lines, and ink
	// is one inside a name.
	consonant = regexp.MustCompile(`^[b-df-hj-np-tv-xz]$`)
	ink       = regexp.MustCompile(` [b-df-hj-np-tv-xz] `)
	// heads is a word of a page's head behind the beginning of a name, which the next page
	// goes on with.
	heads = regexp.MustCompile(`\p{Lu}\p{Ll}.* \p{Lu}{5,}`)
)

// speckBefore reports whether a full stop before some words is a speck: a small word of a
// unit's name follows, which begins no sentence.
func speckBefore(words []string) bool {
	if len(words) == 0 {
		return false
	}
	next := strings.TrimSpace(words[0])
	return small[fold.Text(next)] && !capital(next)
}

// marks are the signs that may stand at a word's ends.
const marks = ".,;:()\"'"

func capital(word string) bool { return word != "" && unicode.IsUpper([]rune(word)[0]) }

// mostListed is how many words the list in a unit's name has behind a comma.
const mostListed = 8

// enumerates reports whether what follows a comma in a unit's name goes on with its list:
// "Unidad de Prospectiva, Planeación y Evaluación".
func enumerates(words []string) bool {
	for i, w := range words[:min(len(words), mostListed)] {
		w = strings.TrimSpace(w)
		if consonant.MatchString(w) {
			continue
		}
		switch fold.Text(w) {
		case "Y", "E":
			return i > 0 && i+1 < len(words) && capital(words[i+1])
		}
		word := strings.TrimLeft(strings.TrimSuffix(w, ","), ".")
		inside := i > 0 && small[fold.Text(word)]
		if !inside && (!capital(word) || strings.ContainsAny(word, marks)) {
			return false
		}
	}
	return false
}
