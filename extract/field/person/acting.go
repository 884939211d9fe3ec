package person

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/pattern"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// standIn is how somebody says to sign for another: P.A. (por ausencia) and P.O.
// (por orden) before the name, the words before it or in the position.
var standIn = pattern.MustCompile(`\bP(?:\. ?[AO]\.?|[AO][.,])(?: |$)|\b(?:FIRMA )?(?:(?:EN|POR) SUPLENCIA(?: POR (?:LA )?AUSENCIA)?|(?:POR|EN) (?:LA )?AUSEN(?:CI|D|C)A|SUPLENTE|FIRMA [A-Z]{2,5}AUSENCIA DEL?|POR (?:ACUERDO|ORDEN) (?:DEL?|DE LA))\b`)

// suplente alone says that somebody stands in; a clause says more.
const suplente = "SUPLENTE"

// farthestStandIn is how many characters may stand before such words where they
// begin a line.
const farthestStandIn = 3

// actingLines finds who signs for another: the name behind "P.A." or "por
// ausencia", on that line or the next with a title or a known name; nil where none does. The
// one who is absent may be named above.
func actingLines(h segment.Head) []layout.Line {
	signed, _ := signedAndCopied(h)
	for i, l := range signed {
		m := standIn.FindStringIndex(h.Page.Folded[l.Start:l.End])
		if m == nil || m[0] > farthestStandIn {
			continue
		}
		rest := l
		rest.Start = min(l.Start+m[1], l.End)
		if folded := h.Page.Folded[rest.Start:rest.End]; (namesTitled(folded) || isName(reading.Trim(folded))) && !smallFirst(h.Page.Slice(rest.Start, rest.End)) {
			return cut(h.Page, append([]layout.Line{rest}, signed[i+1:]...))
		}
		for k := i + 1; k < len(signed); k++ {
			if namesTitled(h.Page.Folded[signed[k].Start:signed[k].End]) || isLexical(h.Page, signed[k]) {
				return cut(h.Page, signed[k:])
			}
		}
	}
	return nil
}

// namesTitled reports whether a folded line is a name behind a title.
func namesTitled(folded string) bool {
	folded = reading.Tidy(folded)
	return titles.MatchString(folded) && isName(beforeOffice(stripTitles(specksOff.Replace(folded))))
}

// specksOff takes marks out of a text that no name has.
var specksOff = strings.NewReplacer(":", " ", `"`, " ")

// smallFirst reports whether a text begins with a small letter, as no name does: it is what
// ink left of the clause.
func smallFirst(printed string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(printed, " \t"))
	return unicode.IsLower(first)
}

// standInBefore is how many characters before a name, on its line, say that it
// stands in for another.
func standInBefore(page *layout.Page, name layout.Line) int {
	start := strings.LastIndexByte(page.Folded[:name.Start], '\n') + 1
	if !standIn.MatchString(page.Folded[start:name.Start]) {
		return 0
	}
	return name.Start - start
}

// standsIn notes that a signatory stands in for another, where the lines from the
// close down to the end of the position say so, and ends the position before such
// a clause.
func standsIn(p *schema.Person, page *layout.Page, signed []layout.Line) {
	last := signed[len(signed)-1]
	var at []int
	closed := false
	for _, l := range page.Lines {
		folded := page.Folded[l.Start:l.End]
		if l.Start > last.Start {
			break
		}
		if closing.MatchString(folded) {
			at, closed = nil, true
			continue
		}
		closed = closed || l.Start >= signed[0].Start // the close may not be read
		m := standIn.FindStringIndex(folded)
		if m != nil && closed && (len(at) == 0 || page.Folded[at[0]:at[1]] == suplente) {
			at = []int{l.Start + m[0], l.Start + m[1]}
		}
	}
	if len(at) == 0 {
		return
	}
	text := strings.TrimSpace(page.Slice(at[0], at[1]))
	v := schema.NewValue(schema.String(reading.Tidy(text)), text, page.Evidence(at[0], at[0]+utf8.RuneCountInString(text)))
	p.Acting = &v
	endBefore(p, page, at[0])
}

// endBefore cuts a clause that begins at a place off a position's end: "Director
// de Área, en suplencia por ausencia del Director General". A word in the middle
// of a position ("enlace suplente de la unidad") stays.
func endBefore(p *schema.Person, page *layout.Page, clause int) {
	if p.Position == nil || fold.Text(reading.ValueOf(p.Acting)) == suplente {
		return
	}
	at := p.Position.Places()[0]
	if clause <= at.Start || clause >= at.End {
		return
	}
	text := page.Slice(at.Start, clause)
	v := schema.NewValue(schema.String(reading.Trim(text)), reading.Tidy(text), page.Evidence(at.Start, clause))
	p.Position = &v
}
