// Package unit reads letterheads: the ministry, the institution and its units, outer to
// inner. It spells them, and the positions that name them, by the words of a bundle and
// by what public bodies are called, and tells their acronyms.
package unit

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/pattern"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

var (
	// unitLabel is what some houses' forms print before a unit.
	unitLabel = regexp.MustCompile(`^[^A-Z]{0,2}(?:DEPENDENCIA|(?:SUB)?SECCION|UNIDAD ADMINISTRATIVA|AREA|DEPARTAMENTO|MESA)[ ]*[:.][ ]*`)
	specks    = regexp.MustCompile(`([A-Z]{3})[.\-:]([A-Z]{2})`) // read between two words
	tailWord  = regexp.MustCompile(`^(?:Y|E|DE|DEL|DE LA|DE LOS|EN|PARA|A|AL|CON)\b`)
	openEnd   = regexp.MustCompile(`(?:\b(?:Y|E|DE|DEL|LA|EL|LOS|LAS|EN|PARA|A|AL|CON|CONTRA|POR|SOBRE)|,)$`)
)

// unit is a letterhead's entry, over one line or more.
type unit struct {
	kind   segment.Unit
	page   *layout.Page
	lines  []layout.Line
	folded string
	form   bool // a form's label stands before it
}

// Letterhead reads the ministry, the institution and the units, outer to inner,
// from the page whose letterhead has most entries.
func Letterhead(o segment.Oficio) (ministry, institution *schema.Value, units []schema.Unit) {
	all := fullest(o.Heads)
	for i, u := range all {
		if i+1 < len(all) && power.MatchString(u.folded) && all[i+1].kind == segment.Institution {
			continue // the power of the state that a body is of
		}
		v := u.value()
		outer := institution == nil && len(units) == 0
		switch {
		case outer && ministry == nil && u.kind == segment.Ministry:
			ministry = &v
		case outer && (u.kind == segment.Institution || u.kind == segment.Ministry || ministry != nil && strings.HasPrefix(u.folded, "COMISION")):
			institution = &v
		default:
			units = append(units, schema.Unit{Value: v})
		}
	}
	if institution == nil && ministry != nil {
		same := *ministry // the ministry itself writes
		institution = &same
	}
	return ministry, institution, units
}

// ending is an entry's text folded, without a full stop behind it.
func ending(text string) string { return strings.TrimRight(fold.Words(text), ". ") }

// value is an entry's text; null where its end was not read.
func (u unit) value() schema.Value {
	v := *reading.Joined(u.lines, u.page)
	v.Value = schema.String(strings.TrimRight(reading.Trim(untorn(unstoppedUnit(reading.ValueOf(&v)))), "®™"))
	if openEnd.MatchString(ending(v.Text)) && bodyOf(v.Text) == nil {
		v.Value = schema.Scalar{}
	}
	return v
}

// fullest returns the entries of the page whose letterhead has most of them,
// the surest reading when several have; of pages with a number or an addressee
// if there are any, or with such a page's letterhead.
func fullest(heads []segment.Head) []unit {
	all := make([][]unit, len(heads))
	var marked [][]unit
	for i, h := range heads {
		all[i] = entries(h)
		if h.Number != nil || h.Present {
			marked = append(marked, all[i])
		}
	}
	var best []unit
	rank := 0.0
	for i, h := range heads {
		u := all[i]
		r := float64(len(u)) + sureness(h, u)
		if h.Number != nil || h.Present || slices.ContainsFunc(marked, func(m []unit) bool { return sameHead(m, u) }) {
			r += 100
		}
		if len(u) > 0 && r > rank {
			best, rank = u, r
		}
	}
	return best
}

// sameHead reports whether two pages print one letterhead: most entries of one
// stand where the other has one.
func sameHead(a, b []unit) bool {
	same := 0
	for _, u := range a {
		if slices.ContainsFunc(b, func(o unit) bool { return samePlace(u.lines[0].Box, o.lines[0].Box) }) {
			same++
		}
	}
	return len(a) > 0 && 2*same > len(a)
}

// placeSlack is how far apart a letterhead's line stands on two pages at most,
// which a scanner draws in askew.
const placeSlack = 0.02

func samePlace(a, b schema.Box) bool {
	return math.Abs(a[1]-b[1]) < placeSlack && (math.Abs(a[0]-b[0]) < placeSlack || math.Abs(a.CenterX()-b.CenterX()) < placeSlack)
}

// sureness is the mean confidence of the entries' lines, below 1.
func sureness(h segment.Head, units []unit) float64 {
	sum, n := 0.0, 1.0
	for _, u := range units {
		for _, l := range u.lines {
			sum += h.Page.Evidence(l.Start, l.End).Confidence
			n++
		}
	}
	return sum / n
}

// entries joins a letterhead's wrapped lines, drops what is printed twice and
// what is no unit (logos, fragments).
func entries(h segment.Head) []unit {
	var out []unit
	open := false
	for _, l := range linesOf(h) {
		label := unitLabel.FindStringIndex(fold.Text(h.Page.Slice(l.Start, l.End)))
		if label != nil {
			l.Start += label[1]
		}
		folded := specks.ReplaceAllString(fold.Words(h.Page.Slice(l.Start, l.End)), "$1 $2")
		kind := unitKind(folded)
		starts := kind != segment.NoUnit
		n := len(out)
		switch {
		case strings.HasPrefix(folded, "GOBIERNO DE MEXICO") || isLogo(folded, h):
			open = false // a logo's words
		case n > 0 && open && continues(h.Page, out[n-1], l, folded):
			out[n-1].lines = append(out[n-1].lines, l)
			out[n-1].folded += " " + folded
		case n > 0 && !starts && !follows(out[n-1].lines, l):
			// another column's line parts no entry from what it goes on with
		case starts:
			if n > 0 && beginsUnit(out[n-1].folded, folded) {
				out[n-1].dropComma()
			}
			out = append(out, unit{kind, h.Page, []layout.Line{l}, folded, label != nil})
			open = true
		default:
			open = false
		}
	}
	return withoutStamps(distinct(out))
}

// linesOf are the lines of a letterhead in the order in which they are read.
func linesOf(h segment.Head) []layout.Line {
	var out []layout.Line
	for _, l := range byColumns(h.Page, h.Letterhead) {
		out = append(out, withoutLogo(h.Page, l)...)
	}
	return out
}

// unitKind says what a letterhead's line names.
func unitKind(folded string) segment.Unit {
	if b := bodyOf(folded); b != nil {
		return b.kind
	}
	return segment.UnitOf(folded)
}

// power is a power of the state or of the federation.
var power = regexp.MustCompile(`^PODER (?:EJECUTIVO|LEGISLATIVO|JUDICIAL)\b`)

// headLabel begins a line of the head that is no unit.
var headLabel = pattern.MustCompile(`^[^A-Z]{0,2}(?:[O0]FICI[O0]|N[UO]M(?:ERO)?|ASUNTO|EXP(?:EDIENTE)?|FOLIO|REF(?:ERENCIA)?)\b`)

// year is a year's figures, of a date: no unit goes on with them.
var year = regexp.MustCompile(`(?:19|20)[0-9]{2}`)

// continues reports whether a line goes on with an entry: below it, in its
// column and its letters, and by its words no entry of its own.
func continues(p *layout.Page, u unit, l layout.Line, folded string) bool {
	if headLabel.MatchString(folded) || year.MatchString(folded) || !follows(u.lines, l) {
		return false
	}
	if tailWord.MatchString(folded) || openEnd.MatchString(ending(u.folded)) && !beginsUnit(u.folded, folded) {
		return true
	}
	if bodyOf(u.folded) != nil {
		return bodyOf(u.folded+" "+folded) != nil
	}
	last := u.lines[len(u.lines)-1]
	if reading.InCapitals(p.Slice(last.Start, last.End)) != reading.InCapitals(p.Slice(l.Start, l.End)) {
		return false
	}
	lone := !strings.Contains(folded, " ")
	return unitKind(folded) == segment.NoUnit && (!lone || p.Evidence(l.Start, l.End).Confidence >= legibleUnit)
}

// beginsUnit reports whether a line is a unit's own though the entry above it ends
// with a comma: the comma is a speck.
func beginsUnit(above, folded string) bool {
	return strings.HasSuffix(above, ",") && unitKind(folded) != segment.NoUnit && strings.Count(folded, " ") > 1
}

// legibleUnit is the confidence from which on a single word may go on with a
// unit that is complete without it; below, it is a logo's or a stamp's.
const legibleUnit = 0.5

// follows reports whether a line stands right below an entry's last one, in its
// column.
func follows(lines []layout.Line, l layout.Line) bool {
	last := lines[len(lines)-1]
	gap := l.Box[1] - last.Box[3]
	left, centre := l.Box[0]-last.Box[0], l.Box.CenterX()-last.Box.CenterX()
	return gap < 1.6*max(last.Box.Height(), l.Box.Height()) && (math.Abs(left) < 0.035 || math.Abs(centre) < 0.035 || math.Abs(l.Box[2]-last.Box[2]) < 0.035)
}

// loneUnits are units whose name is a word.
var loneUnits = []string{"SINDICATURA", "CONTRALORIA", "TESORERIA", "RECTORIA", "PRESIDENCIA"}

// longestShield is how many letters a drawing beside a logo's words is read as at most.
const longestShield = 4

// distinct keeps the last of entries that say the same: the block that carries
// the units repeats what the logo says.
func distinct(all []unit) []unit {
	var out []unit
	for i, u := range all {
		repeated := false
		for _, later := range all[i+1:] {
			a, b := fold.Letters(later.folded), fold.Letters(u.folded)
			shield := strings.HasSuffix(b, a) && len(b)-len(a) <= longestShield
			repeated = repeated || shield || fold.Distance(a, b) <= min(len(a), len(b))/10
		}
		if words := strings.Fields(u.folded); !repeated && (len(words) > 1 || slices.Contains(loneUnits, words[0])) {
			out = append(out, u)
		}
	}
	return out
}
