package cite

import (
	"strings"
	"unicode"
)

const maxTitle = 40 // words and marks

// titled reads a law by its title, of the book or as printed.
func (p *parser) titled(i int, noun string) (ref, int, named) {
	if !p.at(i).capital() && noun != "LINEAMIENTOS" && noun != "LEY" {
		return ref{}, i, notLaw
	}
	printed := p.titleEnd(i)
	if r, next, ok := p.fromBook(i, printed, noun); ok {
		return r, next, byTitle
	}
	if r, next, ok := p.fromDocument(i, printed, noun); ok {
		return r, next, byTitle
	}
	bare := p.contentWords(i+1, printed) == 0 || p.bareScope(i, printed)
	if noun == "LEY" && !p.at(i).capital() && !p.scopedLaw(i) {
		return ref{}, i, notLaw // a law of the book may be called so in small letters
	}
	if bare && p.junkAfter(printed) && (p.at(i).capital() || p.scopedLaw(i)) {
		return p.damaged(i, printed, noun)
	}
	if noun == "DISPOSICION" || bare || !p.at(i).capital() {
		return ref{}, i, notLaw
	}
	if _, sentence := p.sentenceTitle(i); !sentence && p.doubtful(i, printed) {
		return p.damaged(i, printed, noun)
	}
	name := p.book.Restore(p.printedTitle(i, printed, noun))
	if l, ok := p.book.Find(name); ok { // without its specks
		return bookRef(l), printed, byTitle
	}
	r := p.said.longer(ref{name: name, class: noun})
	if r.name == name && p.book.Unscoped(name) {
		p.torn, p.said.unread = true, printed
		return ref{}, printed, unknown // General or Federal was not read
	}
	return r, printed, byTitle
}

// printedTitle is the title from token i to end, without specks and with its
// head noun put right.
func (p *parser) printedTitle(i, end int, noun string) string {
	var b strings.Builder
	if _, read := heads[p.at(i).s]; !read && noun == "LEY" {
		b.WriteString("Ley")
		i++
	}
	for ; i < end; i++ {
		if t := p.at(i); t.word {
			b.WriteString(" " + string(t.orig))
		} else if t.is(",", "-") {
			b.WriteString(t.s)
		}
	}
	return strings.TrimSpace(b.String())
}

// bareScope reports whether the title is no more than "Ley General".
func (p *parser) bareScope(i, end int) bool {
	return end == i+2 && (p.at(i+1).is("LOCAL", "ESTATAL") || scopeOf(p.at(i+1)) != "")
}

// scopeOf returns GENERAL or FEDERAL for that word, cut short or not.
func scopeOf(t token) string {
	for _, scope := range []string{"GENERAL", "FEDERAL"} {
		if len(t.s) >= 5 && strings.HasPrefix(scope, t.s) {
			return scope
		}
	}
	return ""
}

// contentWords counts the words of a title that say what it is about.
func (p *parser) contentWords(i, end int) int {
	n := 0
	for ; i < end; i++ {
		if p.at(i).word && !p.at(i).is(connectors...) {
			n++
		}
	}
	return n
}

// fromBook looks the title at i up in the statute book. A title that goes on
// after the book's, such as a state's law, is another law's.
func (p *parser) fromBook(i, printed int, noun string) (ref, int, bool) {
	words := []string{noun}
	for j := i + 1; j < len(p.toks) && j < i+maxTitle; j++ {
		words = append(words, p.toks[j].s)
	}
	l, n, ok := p.book.Prefix(words)
	if !ok || p.ofState(i+n) {
		return ref{}, i, false
	}
	next := i + n
	if t := p.at(next); t.word && !t.is(connectors...) && t.capital() && !t.digits() && !p.at(next-1).upper() && keywordOf(t) == noKeyword && l.Code != "CPEUM" {
		if printed > next {
			return ref{}, i, false
		}
	}
	return bookRef(l), next, true
}

// states are the last words of the names of Mexico's states, and what else a
// local law says it is of.
var states = []string{
	"ESTADO", "ESTADOS", "CIUDAD", "DISTRITO", "MUNICIPIO", "MUNICIPIOS", "PROVINCIA", "GOBIERNO", "PODER", "CONGRESO",
	"AGUASCALIENTES", "BAJA", "CAMPECHE", "CHIAPAS", "CHIHUAHUA", "COAHUILA", "COLIMA", "DURANGO", "GUANAJUATO", "GUERRERO",
	"HIDALGO", "JALISCO", "MICHOACAN", "MORELOS", "NAYARIT", "NUEVO", "OAXACA", "PUEBLA", "QUERETARO", "QUINTANA", "SAN",
	"SINALOA", "SONORA", "TABASCO", "TAMAULIPAS", "TLAXCALA", "VERACRUZ", "YUCATAN", "ZACATECAS",
}

// ofState reports whether "del Estado de…", "para la Ciudad de…" stands at i.
func (p *parser) ofState(i int) bool {
	if !p.at(i).is("DE", "DEL", "PARA", "EN") {
		return false
	}
	i++
	for p.at(i).is("EL", "LA", "LOS") {
		i++
	}
	return p.at(i).capital() && p.at(i).is(states...)
}

// connectors join the capitalised words of a title.
var connectors = []string{"DE", "DEL", "LA", "LAS", "LOS", "EL", "Y", "E", "EN", "PARA", "A", "AL", "CON", "POR", "SOBRE", "SU", "SUS", "U", "O", "CONTRA", "QUE", "SE"}

// ending are words that begin what a text says about a law, not its title.
var ending = []string{
	"ESTABLECE", "ESTABLECEN", "DISPONE", "DISPONEN", "SENALA", "SENALAN", "PREVE", "PREVEN", "PUBLICADO", "PUBLICADA", "PUBLICADOS",
	"EMITIDO", "EMITIDA", "VIGENTE", "VIGENTES", "ASI", "RESPECTO", "RESPECTIVAMENTE", "CUYO", "CUYA", "QUE", "SE", "NO", "ES", "SON",
	"CORRESPONDE", "EXPRESA", "IMPONE", "FACULTA", "ORDENA", "RELATIVO", "RELATIVA", "CONCORDANTES", "DEMAS", "HAGO", "SOLICITO", "INFORMO", "DETERMINA", "REFIERE",
}

// titleEnd returns the token after the printed title that begins at i: its
// words begin with capitals and are joined by connectors. A comma goes on inside
// a list ("Adquisiciones, Arrendamientos y Servicios"). An "Acuerdo por el que…" goes on to the next mark.
func (p *parser) titleEnd(i int) int {
	if end, ok := p.sentenceTitle(i); ok {
		return end
	}
	end := i + 1
	if p.at(end).is("INTERIOR", "INTERNO", "GENERAL", "FEDERAL", "ORGANICA", "NACIONAL") {
		end++ // in small letters too
	}
	for j := end; j < len(p.toks) && j < i+maxTitle; {
		if p.titleGoesOn(j) {
			j++
		}
		k := j
		for (p.at(k).is(connectors...) || p.at(k).is("\"") && p.at(k+1).is("DE", "DEL")) && k < j+4 && !p.at(k).is("QUE", "SE") {
			k++
		}
		if p.has(k-1, "EN", "MATERIA") && k > j { // in small letters too
			for k++; p.at(k).is("DE", "DEL", "LA", "LAS", "LOS"); k++ {
			}
		}
		if k == j && p.at(j).is(",") && p.enumerates(j, maxTitle) || k > j && p.at(k).is("\"", "'") {
			k++
		}
		if !p.titleWord(k) || (k > j && p.head(k) != "" && !p.at(k-1).is("DE", "DEL", "LA", "LAS", "LOS", "EL")) || p.newLaw(j, k) {
			break
		}
		end, j = k+1, k+1
	}
	return end
}

// qualities are adjectives of titles, with which no sentence begins.
var qualities = []string{
	"PUBLICA", "PUBLICO", "PUBLICAS", "PUBLICOS", "MUNICIPAL", "EXTERIORES", "GENERAL", "FEDERAL", "NACIONAL", "CIUDADANA", "TRIBUTARIA",
	"SOCIAL", "PERSONALES", "PENALES", "CIVILES", "HUMANOS", "ELECTORAL", "ADMINISTRATIVO", "ADMINISTRATIVA", "MEXICANOS",
}

// titleGoesOn reports whether the mark at j of a title is dirt, for the title goes
// on after it: "la Ley de Alcaldías: de la Ciudad", "la Fiscalía. General".
func (p *parser) titleGoesOn(j int) bool {
	next := p.at(j + 1)
	worn := p.adjacentMark(j, ".:'\"") || p.at(j).is("\"")
	return worn && (next.is("DE", "DEL", "Y", "E") && !next.capital() || next.is(qualities...))
}

// titleWord reports whether a title can go on with the word at i.
func (p *parser) titleWord(i int) bool {
	t := p.at(i)
	if p.at(i-1).is("PODER") && t.is("JUDICIAL", "LEGISLATIVO", "EJECUTIVO") {
		return true // in small letters too
	}
	if !t.word || !t.initial() || t.is(ending...) {
		return false
	}
	return keywordOf(t) == noKeyword
}

// newLaw reports whether "y la Ley…", "y del Reglamento…" stands at from..at.
func (p *parser) newLaw(from, at int) bool {
	if p.head(at) == "" {
		return false
	}
	for j := from; j < at; j++ {
		if p.at(j).is("Y", "E", "O", "U", ",", "SU", "SUS", "CON", "EN", "A") {
			return true
		}
	}
	return false
}

// maxMember is how many words a member of the list in a title may have, which
// begins it and ends at a comma or "y": "Acceso a la Información Pública".
const maxMember = 7

// enumerates reports whether the comma at i parts the members of a title's
// list ("Transparencia, Acceso a la Información Pública y Rendición de
// Cuentas"): each begins with a capital, and the last one follows an "y".
func (p *parser) enumerates(i, limit int) bool {
	for j := i + 1; j <= i+min(limit, maxMember); j++ {
		t, inside := p.at(j), j > i+1
		switch {
		case inside && t.is("Y", "E"):
			return p.titleWord(j+1) && p.head(j+1) == ""
		case inside && t.is(","):
			return p.enumerates(j, limit-(j-i))
		case inside && t.is("A", "AL", "DE", "DEL", "LA", "LAS", "LOS", "EL", "EN"):
		case !p.titleWord(j) || p.head(j) != "":
			return false
		}
	}
	return false
}

// sentenceTitle reads "Acuerdo por el que se…" up to the next mark.
func (p *parser) sentenceTitle(i int) (int, bool) {
	if !p.at(i).is("ACUERDO", "DECRETO", "LINEAMIENTOS", "RESOLUCION") {
		return i, false
	}
	if !p.has(i+1, "POR", "EL", "QUE") && !p.has(i+1, "MEDIANTE", "EL", "CUAL") && !p.has(i+1, "QUE") && !p.has(i+1, "POR", "LOS", "QUE") {
		return i, false
	}
	j := i + 3
	for p.at(j).word && j < i+maxTitle && !p.leavesTitle(j, i+5) {
		j++
	}
	for j > i+4 && p.at(j-1).is(connectors...) {
		j--
	}
	return j, true
}

// leavesTitle reports whether the word at j begins what is said about an
// "Acuerdo por el que…": an ending, a part of it, or a small word after a name
// ("… de Seguridad Nacional da a este organismo").
func (p *parser) leavesTitle(j, earliest int) bool {
	t := p.at(j)
	if keywordOf(t) != noKeyword {
		return true
	}
	if j <= earliest || t.is("SE", "QUE", "NO", "ES", "SON") {
		return false
	}
	named := unicode.IsUpper(p.at(j - 1).orig[0]) && !p.at(j-1).upper()
	small := !t.capital() && !t.is(connectors...) && !t.is("COMO", "ANTE", "ENTRE", "DURANTE", "MEDIANTE", "SEGUN", "UN", "UNA", "DICHOS", "DICHAS")
	return t.is(ending...) || named && small
}
