package field

import (
	"regexp"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// The first words of letterhead lines. Sources: organic regulations of Mexican
// ministries and their bodies; Argentine and Peruvian letterheads.
var (
	ministryWord    = regexp.MustCompile(`^(?:SECRETARIA (?:DE|DEL)\b|MINISTERIO\b|JEFATURA DE GABINETE\b|PRESIDENCIA DE LA\b|GOBIERNO DE(?:L ESTADO)?\b)`)
	institutionWord = regexp.MustCompile(`^(?:INSTITUTO|COMISION|SERVICIOS? DE|AGENCIA|CONSEJO|FISCALIA|PROCURADURIA|UNIVERSIDAD|TRIBUNAL|REGISTRO|CENTRO|FONDO|BANCO|ORGANISMO|SISTEMA|H\.? ?AYUNTAMIENTO|AYUNTAMIENTO|MUNICIPALIDAD|DIRECCION NACIONAL|ARCHIVO GENERAL|GUARDIA NACIONAL|PETROLEOS|AUTORIDAD|COLEGIO|HOSPITAL|CAMINOS|LOTERIA|CASA DE MONEDA|PROTECCION|POLICIA|ALCALDIA|ADMINISTRACION|FINANCIERA|CORPORACION|AEROPUERTO|PARQUE|TALLERES|PROMOTORA|NACIONAL|COMITE NACIONAL|SUPERINTENDENCIA)\b`)
	unitWord        = regexp.MustCompile(`^(?:SUBSECRETARIA|SUBCOMISION|DIRECCION|SUBDIRECCION|UNIDAD|COORDINACION|DEPARTAMENTO|JEFATURA|DELEGACION|SUBDELEGACION|OFICINA|AREA|OFICIALIA|ENLACE|COMITE|VOCALIA|GERENCIA|SUBGERENCIA|CONTRALORIA|ORGANO INTERNO|ABOGACIA|ABOGADO|SECRETARIA|ADMINISTRACION|REPRESENTACION|DIVISION|SECCION|TESORERIA|CONSULTORIA|SUBCOORDINACION|TITULAR|SINDICATURA|REGIDURIA|FACULTAD|CENTRO DE|JURISDICCION|OFICIAL MAYOR|PROGRAMA)\b`)
	tailWord        = regexp.MustCompile(`^(?:Y|E|DE|DEL|DE LA|DE LOS|EN|PARA|A|AL|CON)\b`)
	openEnd         = regexp.MustCompile(`(?:\b(?:Y|E|DE|DEL|LA|EL|LOS|LAS|EN|PARA|A|AL|CON)|,)$`)
)

// unit is a letterhead's entry, over one line or more.
type unit struct {
	lines  []layout.Line
	folded string
}

// letterhead reads the ministry, the institution and the units, outer to inner,
// from the page whose letterhead has most entries.
func letterhead(o segment.Oficio) (ministry, institution *schema.Value, units []schema.Value) {
	var best []unit
	for _, h := range o.Heads {
		if u := entries(h); len(u) > len(best) {
			best = u
		}
	}
	for _, u := range best {
		v := *joined(o.Pages, u.lines)
		switch {
		case ministry == nil && institution == nil && len(units) == 0 && ministryWord.MatchString(u.folded):
			ministry = &v
		case institution == nil && len(units) == 0 && institutionWord.MatchString(u.folded):
			institution = &v
		default:
			units = append(units, v)
		}
	}
	return ministry, institution, units
}

// entries joins a letterhead's wrapped lines, drops what is printed twice and
// what is no unit (logos, fragments).
func entries(h segment.Head) []unit {
	var out []unit
	open := false
	for _, l := range h.Letterhead {
		folded := fold.Words(h.Page.Slice(l.Start, l.End))
		starts := ministryWord.MatchString(folded) || institutionWord.MatchString(folded) || unitWord.MatchString(folded)
		n := len(out)
		switch {
		case n > 0 && open && (tailWord.MatchString(folded) || openEnd.MatchString(out[n-1].folded) || !starts && follows(out[n-1].lines, l)):
			out[n-1].lines = append(out[n-1].lines, l)
			out[n-1].folded += " " + folded
		case starts:
			out = append(out, unit{[]layout.Line{l}, folded})
			open = true
		default:
			open = false
		}
	}
	return distinct(out)
}

// follows reports whether a line stands right below an entry's last one, in its
// column.
func follows(lines []layout.Line, l layout.Line) bool {
	last := lines[len(lines)-1]
	gap := l.Box[1] - last.Box[3]
	left, centre := l.Box[0]-last.Box[0], l.Box.CenterX()-last.Box.CenterX()
	return gap < 0.9*min(last.Box.Height(), l.Box.Height()) && (abs(left) < 0.02 || abs(centre) < 0.02 || abs(l.Box[2]-last.Box[2]) < 0.02)
}

func abs(x float64) float64 { return max(x, -x) }

// distinct keeps the last of entries that say the same: the block that carries
// the units repeats what the logo says.
func distinct(all []unit) []unit {
	var out []unit
	for i, u := range all {
		repeated := false
		for _, later := range all[i+1:] {
			repeated = repeated || later.folded == u.folded
		}
		if !repeated && len(strings.Fields(u.folded)) > 1 {
			out = append(out, u)
		}
	}
	return out
}
