package check

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/pattern"
)

// breakdown is how a title says what its rows are, which is not its subject.
const breakdownNoun = `(?:ENTIDAD(?:ES)?(?: FEDERATIVAS?)?|ESTADOS?|SEXO|GENERO|MES(?:ES)?|ANOS?|EJERCICIO(?: FISCAL)?|(?:BI|TRI|SE)MESTRES?|NACIONALIDAD(?:ES)?|(?:GRUPO|RANGO)S? DE EDAD|EDAD|TIPO|MODALIDAD|OFICINAS?(?: DE REPRESENTACION)?|DELEGACION(?:ES)?|UNIDAD(?:ES)? ADMINISTRATIVAS?|MUNICIPIOS?|REGION(?:ES)?|ALCALDIAS?|CAUSAS?|MOTIVOS?|CONCEPTOS?|MEDIO DE (?:ENTRADA|PRESENTACION)|SENTIDO|ESTATUS|PARTIDAS?|CAPITULOS?|ZONAS?|AREAS?|DEPENDENCIAS?|JURISDICCION(?:ES)?(?: SANITARIAS?)?|DISTRITOS?|PLANTEL(?:ES)?|PAIS(?:ES)?(?: DE (?:ORIGEN|PROCEDENCIA))?)`

var (
	breakdown = regexp.MustCompile(`\b(?:DESGLOSAD[OA]S? |DESAGREGAD[OA]S? |SEGUN |CLASIFICAD[OA]S? )?(?:POR|SEGUN)(?: SU)? ` + breakdownNoun + `(?:(?:,| Y| E)(?: POR)? ` + breakdownNoun + `)*\b`)
	// neutral are words for what is counted that fit any table.
	neutral = pattern.MustCompile(`^(?:CASO|REGISTRO|ASUNTO|EXPEDIENTE|EVENTO|DATO|PESO|MXN|MN|MONEDA|NACIONAL|USUARIO|UNIDAD|CITAD|REFERID|DICH|MISM)[OA]?(?:S|ES)?$|^\d+$|^(?:` + strings.Join(months, "|") + `)$`)
)

// stems are the words of a text that name a subject, without endings of number.
func stems(text string) map[string]bool {
	out := map[string]bool{}
	for w := range subjectWords(breakdown.ReplaceAllString(fold.Words(text), " ")) {
		if !neutral.MatchString(w) {
			out[stem(w)] = true
		}
	}
	return out
}

func stem(w string) string {
	if len(w) > 5 && strings.HasSuffix(w, "ES") {
		return w[:len(w)-2]
	}
	if len(w) > 4 {
		return strings.TrimRight(w, "SE")
	}
	return w
}

// How long a word is at least in which a letter may be misread, and where another word is
// the same.
const (
	longWord   = 7
	besideSame = 5
)

// shared counts the words of some that are among others; in a long one a letter
// may be misread.
func shared(some, others map[string]bool) int {
	n, least := 0, longWord
	for w := range some {
		if others[w] {
			n, least = n+1, besideSame
		}
	}
	for w := range some {
		like := func(o string) bool { return len(w) >= least && fold.Distance(w, o) == 1 }
		if !others[w] && slices.ContainsFunc(slices.Collect(maps.Keys(others)), like) {
			n++
		}
	}
	return n
}

// about reports whether a told total is about a table: the sentence names its
// subject, or it stands beside it and names no other.
func (t toldTotal) about(v *view) bool {
	title, all := stems(v.table.Title), stems(v.table.Title)
	for _, c := range v.table.Columns {
		for w := range stems(c.Name) {
			all[w] = true
		}
	}
	thing, sentence := stems(t.thing), stems(t.text)
	named := shared(thing, all)
	whole := shared(title, sentence) == len(title) // nothing in the title narrows it
	points := (t.forward || t.backward) && t.close(v)
	switch {
	case len(thing) == 0:
		return t.total && t.close(v) && (points || 2*shared(title, sentence) >= max(1, len(title)))
	case named == 0:
		return len(all) == 0 && (points || t.total && t.close(v) && len(yearsIn(t.text)) > 0)
	case !t.total:
		return named == len(thing) && (whole || points)
	}
	return 2*named >= len(thing) && (whole || t.close(v))
}
