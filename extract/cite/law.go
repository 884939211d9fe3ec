package cite

import (
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/cite/statute"
)

// named is how a law was named at a place.
type named byte

const (
	notLaw  named = iota
	byTitle       // by title, number or acronym
	byShort       // by a short form or an anaphor, resolved
	itself        // the document's own text: "esta Ley"
	unknown       // an anaphor that cannot be resolved
)

// heads are the nouns that laws' titles begin with, by their plural too.
var heads = map[string]string{
	"LEY": "LEY", "LEYES": "LEY", "CODIGO": "CODIGO", "CONSTITUCION": "CONSTITUCION", "REGLAMENTO": "REGLAMENTO",
	"CONVENCION": "CONVENCION", "CONVENIO": "CONVENIO", "TRATADO": "TRATADO", "PROTOCOLO": "PROTOCOLO", "PACTO": "PACTO",
	"DECRETO": "DECRETO", "DECRETOS": "DECRETO", "ACUERDO": "ACUERDO", "LINEAMIENTOS": "LINEAMIENTOS", "LINEAMIENTO": "LINEAMIENTOS",
	"DISPOSICION": "DISPOSICION", "DISPOSICIONES": "DISPOSICION", "RESOLUCION": "RESOLUCION", "RESOLUCIONES": "RESOLUCION",
	"DECISION": "DECISION", "ESTATUTO": "ESTATUTO", "MANUAL": "MANUAL", "CRITERIOS": "CRITERIOS", "ORDENANZA": "ORDENANZA",
	"CIRCULAR": "CIRCULAR", "NORMA": "NORMA", "CARTA": "CARTA", "DECLARACION": "DECLARACION",
	"BANDO": "BANDO", "REGLAS": "REGLAS", "BASES": "BASES",
	"ORDENAMIENTO": "ORDENAMIENTO", "CUERPO": "CUERPO", "NORMATIVA": "NORMATIVA", "INSTRUMENTO": "INSTRUMENTO",
}

// head returns the head noun of a title that may begin at token i.
func (p *parser) head(i int) string {
	t := p.at(i)
	if !t.word {
		return ""
	}
	if h, ok := heads[t.s]; ok {
		return h
	}
	if len(t.s) == 3 && t.capital() && statute.Misread("LEY", t.s, 0) || p.scopedLaw(i) || p.theLaw(i) {
		return "LEY"
	}
	if len(t.s) >= 8 && t.capital() {
		for _, h := range []string{"CONSTITUCION", "REGLAMENTO", "LINEAMIENTOS", "CONVENCION", "DISPOSICION", "RESOLUCION"} {
			if t.like(h) {
				return h
			}
		}
	}
	return ""
}

// scopedLaw reports whether "Ley" stands at i, one letter of it misread, before
// a word that only laws' titles have there: "key Federal", "Lev General".
func (p *parser) scopedLaw(i int) bool {
	t, next := p.at(i), p.at(i+1)
	return statute.Misread("LEY", t.s, 1) && len(t.s) >= 2 && next.initial() && (next.is("ORGANICA", "NACIONAL") || scopeOf(next) != "")
}

// theLaw reports whether "la Ley de" stands at i with one letter misread: "la
// Lev del Gobierno".
func (p *parser) theLaw(i int) bool {
	t := p.at(i)
	return i > 0 && p.at(i-1).is("LA", "TA", "DELA") && len(t.s) == 3 && unicode.IsUpper(t.orig[0]) &&
		statute.Misread("LEY", t.s, 1) && p.at(i+1).is("DE", "DEL")
}

var pointing = []string{
	"DICHA", "DICHO", "CITADA", "CITADO", "REFERIDA", "REFERIDO", "MENCIONADA", "MENCIONADO", "PRECITADA", "PRECITADO",
	"MULTICITADA", "MULTICITADO", "ALUDIDA", "ALUDIDO", "INVOCADA", "INVOCADO", "SEÑALADA", "SENALADA", "SENALADO", "MISMA", "MISMO",
	"PROPIA", "PROPIO", "ESA", "ESE", "AQUELLA", "ANTERIOR", "SUPRACITADA", "INDICADA", "INDICADO", "CITADOS", "REFERIDOS", "DICHOS", "MISMOS", "PREINSERTO",
}

// lawAt reads a law named at token i, after its determiner. With is the law
// named just before, for "y su Reglamento".
func (p *parser) lawAt(i int, with ref) (ref, int, named) {
	pointed, own := false, false
	for ; p.at(i).is(pointing...) || p.at(i).is("ESTA", "ESTE", "PRESENTE", "PRESENTES", "ESTOS", "VIGENTE", "CITADA", "SU", "SUS"); i++ {
		switch {
		case p.at(i).is("ESTA", "ESTE", "PRESENTE", "PRESENTES", "ESTOS"):
			own = true
		case p.at(i).is("SU", "SUS"):
			return p.possessed(i+1, with)
		case !p.at(i).is("VIGENTE"):
			pointed = true
		}
	}
	if own {
		return p.ownText(i)
	}
	if r, next, ok := p.acronym(i); ok {
		return r, next, byTitle
	}
	noun := p.head(i)
	if noun == "" || (noun == "ACUERDO" && p.at(i+1).is("A", "AL", "CON", "LO") && !pointed) {
		return ref{}, i, notLaw
	}
	if r, next, ok := p.numbered(i, noun); ok {
		return r, next, byTitle
	}
	if r, next, how := p.titled(i, noun); how == byTitle {
		return r, p.defined(next, r), byTitle
	} else if how == unknown {
		return r, next, unknown
	}
	return p.short(i, noun, pointed)
}

// ownText reads "esta Ley", which is the law being quoted or the document itself.
func (p *parser) ownText(i int) (ref, int, named) {
	noun := p.head(i)
	if noun != "" && i < p.said.until && p.said.quoted.class == noun {
		return p.said.quoted, i + 1, byShort
	}
	if noun != "" {
		i++
	}
	return ref{}, i, itself
}

// possessed reads "su Reglamento", "su Decreto Reglamentario Nº 1558/01".
func (p *parser) possessed(i int, with ref) (ref, int, named) {
	noun := p.head(i)
	if noun == "" && !with.zero() && p.garbledRegulation(i) {
		noun = "REGLAMENTO"
	}
	if noun == "" {
		return ref{}, i, notLaw
	}
	if r, next, ok := p.numbered(i, noun); ok {
		return r, next, byTitle
	}
	if noun == "REGLAMENTO" {
		if with.zero() {
			with = p.said.byClass["LEY"]
		}
		if r := p.said.regulation(with); !r.zero() {
			return r, i + 1, byShort
		}
	}
	return ref{}, i + 1, unknown
}

// garbledRegulation reports whether the word at i, of "la Ley … y su …,
// respectivamente", may be "Reglamento" though much of it is misread or only
// its first letter was read: hardly anything else is a law's in that place.
func (p *parser) garbledRegulation(i int) bool {
	next := i + 1
	if p.at(next).is(",", ";") {
		next++
	}
	t := p.at(i)
	stump := len(t.s) <= 3 && strings.HasPrefix(t.s, "R")
	return t.capital() && p.at(next).like("RESPECTIVAMENTE") && (stump || statute.Misread("REGLAMENTO", t.s, 4))
}

// acronym reads a code, or an abbreviation that the text has defined.
func (p *parser) acronym(i int) (ref, int, bool) {
	t := p.at(i)
	if len(t.s) < 3 || !t.word || t.digits() {
		return ref{}, i, false
	}
	if r, ok := p.said.aliases[t.s]; ok && t.capital() {
		return r, i + 1, true
	}
	letters := 0
	for _, r := range t.orig {
		if r >= 'A' && r <= 'Z' {
			letters++
		}
	}
	if letters < len(t.orig)-1 || letters < 3 {
		return ref{}, i, false
	}
	l, ok := p.book.Acronym(string(t.orig))
	return bookRef(l), i + 1, ok
}

// defined learns an abbreviation in parentheses after a title: "(LGTAIP)",
// "(en adelante, Ley de Transparencia)" is not one word and is left.
func (p *parser) defined(i int, r ref) int {
	if !p.at(i).is("(") {
		return i
	}
	j := i + 1
	for p.at(j).is("EN", "ADELANTE", "LO", "SUCESIVO", "LA", "EL", ",", "\"", "POR", "SUS", "SIGLAS", "INDISTINTAMENTE") {
		j++
	}
	t := p.at(j)
	k := j + 1
	for p.at(k).is("\"", "'") {
		k++
	}
	if !t.upper() || len(t.s) < 3 || !p.at(k).is(")") {
		return i
	}
	p.said.aliases[t.s] = r
	return k + 1
}

// short reads a head noun that no title follows.
func (p *parser) short(i int, noun string, pointed bool) (ref, int, named) {
	next := i + 1
	scope := ""
	if s := scopeOf(p.at(next)); noun == "LEY" && s != "" {
		scope = s
		next++
	}
	after := p.pointedAfter(next)
	pointed = pointed || after > next
	if noun == "NORMA" || noun == "ORDENAMIENTO" || noun == "CUERPO" || noun == "INSTRUMENTO" || noun == "NORMATIVA" {
		if p.at(next).is("LEGAL", "JURIDICO", "JURIDICA", "NORMATIVO") {
			next++
			pointed = pointed || noun == "NORMA" || noun == "ORDENAMIENTO"
			after = max(p.pointedAfter(next), next)
		}
		if !pointed {
			return ref{}, i, notLaw
		}
	}
	if !pointed && !p.at(i).capital() {
		return ref{}, i, notLaw
	}
	if after == next && p.at(next).is("DE", "DEL", "PARA", "SOBRE") {
		return ref{}, after, unknown // a title that was not read
	}
	r := p.said.anaphor(noun)
	if scope != "" {
		r = p.said.scoped(scope, i)
	}
	if r.zero() {
		return ref{}, after, unknown
	}
	return r, after, byShort
}

// pointedAfter steps over "en cita", "antes citada", "de la materia".
func (p *parser) pointedAfter(i int) int {
	for _, phrase := range []string{"EN CITA", "EN COMENTO", "EN MENCION", "EN REFERENCIA", "DE REFERENCIA", "DE MERITO", "DE LA MATERIA", "ANTES CITADA", "ANTES CITADO", "ANTES MENCIONADA", "ANTES REFERIDA", "ANTES INVOCADA", "EN CUESTION", "EN ESTUDIO"} {
		if words := strings.Fields(phrase); p.has(i, words...) {
			return i + len(words)
		}
	}
	if p.at(i).is(pointing...) && !p.at(i).is("ESA", "ESE", "ANTERIOR") {
		return i + 1
	}
	return i
}

// has reports whether the words stand at token i.
func (p *parser) has(i int, words ...string) bool {
	for k, w := range words {
		if p.at(i+k).s != w {
			return false
		}
	}
	return true
}
