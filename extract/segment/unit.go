package segment

import (
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
)

// Unit is what a letterhead's line names, by its first words.
type Unit byte

// The units.
const (
	NoUnit Unit = iota
	Ministry
	Institution
	Office // a unit inside an institution
)

// unitWords are the first words of letterhead lines. Sources: organic
// regulations of Mexican ministries and their bodies; Argentine and Peruvian
// letterheads.
var unitWords = map[string]Unit{
	"SECRETARIA DE": Ministry, "SECRETARIA DEL": Ministry, "MINISTERIO": Ministry, "JEFATURA DE GABINETE": Ministry,
	"PRESIDENCIA DE LA": Ministry, "GOBIERNO DEL ESTADO": Ministry, "GOBIERNO DE LA": Ministry,

	"INSTITUTO": Institution, "COMISION NACIONAL": Institution, "COMISION FEDERAL": Institution, "COMISION ESTATAL": Institution,
	"SERVICIO DE": Institution, "SERVICIOS DE": Institution, "SERVICIO NACIONAL": Institution, "AGENCIA": Institution, "CONSEJO": Institution,
	"FISCALIA": Institution, "PROCURADURIA": Institution, "UNIVERSIDAD": Institution, "TRIBUNAL": Institution, "REGISTRO": Institution,
	"CENTRO NACIONAL": Institution, "FONDO": Institution, "BANCO": Institution, "ORGANISMO": Institution, "SISTEMA NACIONAL": Institution,
	"SISTEMA PARA": Institution, "H. AYUNTAMIENTO": Institution, "H AYUNTAMIENTO": Institution, "AYUNTAMIENTO": Institution,
	"HONORABLE AYUNTAMIENTO": Institution, "MUNICIPALIDAD": Institution, "MUNICIPIO": Institution, "DIRECCION NACIONAL": Institution,
	"CONCEJO DELIBERANTE": Institution, "HONORABLE CONCEJO": Institution, "H. CONCEJO": Institution, "HONORABLE LEGISLATURA": Institution,
	"ARCHIVO GENERAL": Institution, "GUARDIA NACIONAL": Institution, "PETROLEOS": Institution, "AUTORIDAD": Institution, "COLEGIO": Institution,
	"HOSPITAL": Institution, "CAMINOS Y": Institution, "LOTERIA": Institution, "ALCALDIA": Institution, "FINANCIERA": Institution,
	"SERVICIO POSTAL": Institution, "SERVICIO DE ADMINISTRACION": Institution, "SUPERINTENDENCIA": Institution, "SUPREMA CORTE": Institution,
	"CAMARA DE": Institution, "SENADO": Institution, "CONGRESO": Institution, "PODER JUDICIAL": Institution, "COMISION DE DERECHOS": Institution,

	"SUBSECRETARIA": Office, "SUBCOMISION": Office, "DIRECCION": Office, "SUBDIRECCION": Office, "UNIDAD": Office, "COORDINACION": Office,
	"DEPARTAMENTO": Office, "JEFATURA": Office, "DELEGACION": Office, "SUBDELEGACION": Office, "OFICINA": Office, "AREA": Office,
	"OFICIALIA": Office, "ENLACE": Office, "COMITE": Office, "VOCALIA": Office, "GERENCIA": Office, "SUBGERENCIA": Office,
	"CONTRALORIA": Office, "ORGANO": Office, "ABOGACIA": Office, "SECRETARIA": Office, "ADMINISTRACION": Office, "REPRESENTACION": Office,
	"DIVISION": Office, "SECCION": Office, "TESORERIA": Office, "CONSULTORIA": Office, "SUBCOORDINACION": Office, "SINDICATURA": Office,
	"REGIDURIA": Office, "FACULTAD": Office, "JURISDICCION": Office, "PRESIDENCIA": Office, "COMISION": Office, "INSPECTORIA": Office, "VISITADURIA": Office, "RECTORIA": Office,
}

// ordinals are numbers before a unit's first word: "Primera Visitaduría General".
var ordinals = []string{"PRIMER", "PRIMERA", "SEGUNDA", "TERCERA", "CUARTA", "QUINTA", "SEXTA", "SEPTIMA", "OCTAVA", "NOVENA", "DECIMA"}

// listing is a line of a list that says how many of something an office has: "Delegación Norte: 2,789".
var listing = regexp.MustCompile(`\S \S.*: ?\$?\d[\d.,]*$`)

// UnitOf says what a folded letterhead line names; its first words may have a
// character or two misread.
func UnitOf(folded string) Unit {
	if listing.MatchString(folded) {
		return NoUnit
	}
	words := strings.Fields(strings.TrimLeft(folded, " .,;:'\"*|-_~"))
	if len(words) > 1 && slices.Contains(ordinals, words[0]) && unitNamed(words[1]) != NoUnit {
		return Office
	}
	for n := min(3, len(words)); n > 0; n-- {
		if u := unitNamed(strings.Join(words[:n], " ")); u != NoUnit {
			return u
		}
	}
	return NoUnit
}

func unitNamed(s string) Unit {
	if u, known := unitWords[s]; known {
		return u
	}
	for _, prefix := range []string{"SUB", "VICE"} {
		if unitWords[strings.TrimPrefix(s, prefix)] != NoUnit && strings.HasPrefix(s, prefix) {
			return Office
		}
	}
	if len(s) < 7 {
		return NoUnit
	}
	s = strings.ReplaceAll(s, "1", "I")
	for _, w := range longUnitWords {
		if misread := len(w) / 7; len(w)-len(s) <= 2 && len(s)-len(w) <= 2 && sharesPiece(s, w, misread) && fold.Within(s, w, misread) <= misread {
			return unitWords[w]
		}
	}
	return NoUnit
}

// longUnitWords are those in which a character may be misread, in order.
var longUnitWords = func() []string {
	var out []string
	for w := range unitWords {
		if len(w) >= 7 {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return out
}()

// sharesPiece reports whether a text may be a word with so many characters misread: of
// one piece more than these, one is whole. It saves nearly all of the comparing.
func sharesPiece(s, w string, misread int) bool {
	n := misread + 1
	for i := range n {
		if strings.Contains(s, w[i*len(w)/n:(i+1)*len(w)/n]) {
			return true
		}
	}
	return false
}
