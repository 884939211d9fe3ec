package table

import (
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/pattern"
)

// labelKind is what sort of thing a label names.
type labelKind int

const (
	unknown labelKind = iota
	month
	year
	quarter
	region // a state of Mexico
	country
	people
	total
)

// demonyms are the stems of what a country's people are called, which may be its
// name, too ("Argentina").
var demonyms = []string{
	"HONDUREN", "GUATEMALTEC", "SALVADOREN", "NICARAGUENS", "CUBAN", "HAITIAN", "VENEZOLAN", "COLOMBIAN", "ECUATORIAN",
	"BRASILEN", "MEXICAN", "ESTADOUNIDENS", "ARGENTIN", "PERUAN", "CHILEN", "DOMINICAN", "COSTARRICENS", "PANAMEN", "BOLIVIAN",
	"PARAGUAY", "URUGUAY", "CHIN", "ESPANOL", "ITALIAN", "RUS", "UCRANIAN", "CANADIENS", "BELICEN",
}

var knownLabels = func() map[string]labelKind {
	out := map[string]labelKind{}
	for kind, names := range map[labelKind]string{
		region: `AGUASCALIENTES,BAJA CALIFORNIA,BAJA CALIFORNIA SUR,CAMPECHE,CHIAPAS,CHIHUAHUA,CIUDAD DE MEXICO,CDMX,DISTRITO FEDERAL,
COAHUILA,COAHUILA DE ZARAGOZA,COLIMA,DURANGO,ESTADO DE MEXICO,EDO DE MEXICO,EDOMEX,MEXICO,GUANAJUATO,GUERRERO,HIDALGO,JALISCO,
MICHOACAN,MICHOACAN DE OCAMPO,MORELOS,NAYARIT,NUEVO LEON,OAXACA,PUEBLA,QUERETARO,QUERETARO DE ARTEAGA,QUINTANA ROO,
SAN LUIS POTOSI,SINALOA,SONORA,TABASCO,TAMAULIPAS,TLAXCALA,VERACRUZ,VERACRUZ DE IGNACIO DE LA LLAVE,YUCATAN,ZACATECAS`,
		country: `ARGENTINA,BELICE,BOLIVIA,BRASIL,CANADA,CHILE,CHINA,COLOMBIA,COREA DEL SUR,COSTA RICA,CUBA,ECUADOR,EL SALVADOR,ESPANA,
ESTADOS UNIDOS,ESTADOS UNIDOS DE AMERICA,FRANCIA,GUATEMALA,HAITI,HONDURAS,INDIA,ITALIA,JAPON,NICARAGUA,PANAMA,PARAGUAY,PERU,
REINO UNIDO,REPUBLICA DOMINICANA,RUSIA,UCRANIA,URUGUAY,VENEZUELA,ALEMANIA`,
		people: `HOMBRES,MUJERES,HOMBRE,MUJER,NINOS,NINAS,ADOLESCENTES,MASCULINO,FEMENINO,MASCULINOS,FEMENINOS,MENORES,ADULTOS`,
		total:  `TOTAL,TOTALES,TOTAL GENERAL,GRAN TOTAL,SUMA,SUMA TOTAL,TOTAL ANUAL`,
		month:  `ENE,FEB,MAR,ABR,MAY,JUN,JUL,AGO,SEP,SEPT,OCT,NOV,DIC,` + strings.Join(layout.Months, ","),
	} {
		for name := range strings.SplitSeq(strings.ReplaceAll(names, "\n", ""), ",") {
			out[name] = kind
		}
	}
	for _, stem := range demonyms {
		for _, ending := range []string{"", "O", "A", "E", "OS", "AS", "ES"} {
			out[stem+ending] = people
		}
	}
	return out
}()

var quarterName = pattern.MustCompile(`^((PRIM|SEGUND|TERC|CUART|QUINT|SEXT)(ER|O|ERO)|1ER|2DO|3ER|4TO|I{1,3}|IV) (BI|TRI|CUATRI|SE)MESTRE$|^(BI|TRI|CUATRI|SE)MESTRE (I{1,3}|IV)$`)

// longestKnown is how many words a known label has at most.
const longestKnown = 6

// known finds the longest known label that begins at i and ends before end. It
// returns the term after it.
func (p *prose) known(i, end int) (labelKind, int) {
	for to := min(end, i+longestKnown); to > i; to-- {
		if kind := p.kindOf(i, to); kind != unknown {
			return kind, to
		}
	}
	return unknown, i
}

// kindOf is the kind of the label of the terms from one to before the other.
func (p *prose) kindOf(from, to int) labelKind {
	if !p.unbroken(from, to) {
		return unknown
	}
	if to-from > 1 && layout.Year(p.terms[to-1].text) && !p.figure[to-1] {
		to-- // of a month or quarter: "enero de 2019"
		if word := p.terms[to-1].folded; to-from > 1 && (word == "DE" || word == "DEL") {
			to--
		}
		if kind := p.kindOf(from, to); kind == month || kind == quarter {
			return kind
		}
		return unknown
	}
	name := p.name(from, to)
	switch {
	case to-from == 1 && layout.Year(name) && !p.figure[from]:
		return year
	case quarterName.MatchString(name):
		return quarter
	case knownLabels[name] == unknown && to-from == 1 && almostMonth(name):
		return month
	case knownLabels[name] == unknown && to-from == 1 && p.wornTotal(from):
		return total
	}
	return knownLabels[name]
}

// almostMonth reports whether one letter of a month's name was misread.
func almostMonth(name string) bool {
	return slices.ContainsFunc(layout.Months, func(m string) bool { return len(m) > 4 && fold.Within(name, m, 1) == 1 })
}

// wornTotal reports whether a word that begins its line, with nothing but a figure behind it,
// is "total" with a letter misread or its first ones worn off.
func (p *prose) wornTotal(i int) bool {
	if t := p.terms[i]; !t.first || i+1 == len(p.terms) || !p.figure[i+1] || !p.terms[i+1].last {
		return false
	}
	name := p.terms[i].folded
	return len(name) >= leastOfTotal && strings.HasSuffix("TOTAL", name) || len(name) > leastOfTotal && fold.Within(name, "TOTAL", 1) <= 1
}

// leastOfTotal is how many letters of "total" tell it.
const leastOfTotal = 3

// name is the folded text of the terms from one to before the other.
func (p *prose) name(from, to int) string {
	words := make([]string, 0, to-from)
	for _, t := range p.terms[from:to] {
		words = append(words, t.folded)
	}
	return strings.Join(words, " ")
}

// shortWord is how many letters an abbreviation has at most.
const shortWord = 4

// unbroken reports whether no sign parts the terms, but the point of an
// abbreviation.
func (p *prose) unbroken(from, to int) bool {
	for i := from; i < to; i++ {
		t := p.terms[i]
		abbreviated := t.trail == "." && len(t.folded) <= shortWord
		if i < to-1 && t.trail != "" && !abbreviated || i > from && (t.lead != "" || t.apart) {
			return false
		}
	}
	return true
}

// introducing are words that stand before a label and are none of it.
var introducing = []string{"EN", "DURANTE", "PARA", "POR", "DE", "DEL", "EL", "LA", "LOS", "LAS", "MES", "ANO", "EJERCICIO", "FISCAL", "ESTADO", "A", "AL"}

func introduces(t term) bool { return slices.Contains(introducing, t.folded) && t.trail == "" }

// strange are the first or last words of what has numbers but is no series: law,
// addresses, the numbers of documents and accounts.
var strange = regexp.MustCompile(`^(ARTICULOS?|ARTS?|FRACCION(ES)?|INCISOS?|PARRAFOS?|NUMERAL(ES)?|LEY|LEYES|REGLAMENTO|CODIGO|DECRETO|ACUERDO|NORMA|NOM|LINEAMIENTOS?|DISPOSICION|RESOLUCION|CAPITULO|TITULO|LIBRO|ANEXOS?|CLAUSULA|TOMO|FOJAS?|PAGINAS?|PAG|HOJA|APARTADO|CUADRO|TABLA|GRAFICA|OFICIOS?|FOLIOS?|EXPEDIENTES?|EXP|NO|NUM|NUMERO|N|ACTA|PISO|COL|COLONIA|CP|C\.P|POSTAL|TEL|TELS|TELEFONOS?|EXT|EXTENSION|FAX|CONMUTADOR|LOTE|MANZANA|MZ|EDIFICIO|TORRE|KM|KILOMETRO|INT|INTERIOR|LOCAL|DESPACHO|CALLE|AV|AVENIDA|CALZADA|BLVD|BOULEVARD|CUENTA|CLABE|SUCURSAL|CLAVE|SERIE|MODELO|PLACAS?|FECHA|HORAS?|LATITUD|LONGITUD|PARTIDA|CONTRATO|VERSION|RFC|CURP|PUNTO|PREGUNTA|SOLICITUD|REACTIVO|ELEMENTO|CRITERIO|TESIS|EPOCA)$`)
