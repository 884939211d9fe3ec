package segment

import (
	"strings"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/pattern"
)

// Memoranda and cards name who writes to whom behind labels, one below the
// other, and have no Presente.
var (
	toLabel   = pattern.MustCompile(`^[^A-Z0-9]{0,3}(?:(?:PARA|A|DIRIGIDO A|DESTINATARI[OA])[ ]*[:;]|PARA[.,])[ ]*`)
	fromLabel = pattern.MustCompile(`^[^A-Z0-9]{0,3}(?:DE|REMITENTE)[ ]*[:;.,][ ]*`)
	// copyRow names who gets a copy, in the head of an electronic document (GDE).
	copyRow = pattern.MustCompile(`^[^A-Z0-9]{0,3}CON COPIA A[ ]*:[ ]*`)
	// rowLabel begins another row of such a head.
	rowLabel = pattern.MustCompile(`^[^A-Z0-9]{0,3}[A-Z]{1,12}(?: [A-Z.]{1,10}){0,3}[ ]*[:;]`)
)

// readMemo takes the people of a memorandum's head, who stand right above the
// text behind their labels.
func (r *reader) readMemo() {
	if r.head.Present {
		return
	}
	if h := &r.head; h.Number != nil && gde.MatchString(h.Number.Value) {
		h.Addressee, h.CopyRow = r.row(toLabel), r.row(copyRow)
		return // who writes signs below
	}
	to, from := r.row(toLabel), r.row(fromLabel)
	if len(to) == 0 || len(from) == 0 {
		return
	}
	r.head.Memo = true
	r.head.Addressee, r.head.From = to, from
}

// memoRow reports whether a line names who writes or to whom.
func memoRow(folded string) bool {
	return toLabel.MatchString(folded) || fromLabel.MatchString(folded)
}

// row takes what stands behind a label and the lines that it wraps over.
func (r *reader) row(label *pattern.Pattern) []layout.Line {
	for i := range r.pieces {
		pc := r.pieces[i]
		m := label.FindStringIndex(pc.folded)
		if m == nil || pc.role != unknownRole || pc.line >= r.close {
			continue
		}
		r.pieces[i].role = addresseeRole
		var out []layout.Line
		if m[1] < len(pc.folded) {
			out = append(out, pc.asLine(r.page, m[1]))
		}
		return append(out, r.rowRest(i)...)
	}
	return nil
}

// mostRowLines is how many lines a row of a head wraps over.
const mostRowLines = 4

// rowRest takes the pieces behind a row's first one on its line, and those of the
// lines below that follow closely and have no label.
func (r *reader) rowRest(first int) []layout.Line {
	var out []layout.Line
	last := r.pieces[first]
	for i := first + 1; i < len(r.pieces) && len(out) < mostRowLines; i++ {
		pc := r.pieces[i]
		below := pc.line == last.line+1 && pc.box[1]-last.box[3] < last.box.Height() && (!r.runs(pc.line) || len(r.page.Lines[pc.line].Chunks) > 1)
		if pc.line != last.line && !below || pc.role != unknownRole || rowLabel.MatchString(pc.folded) || r.begins(pc) && !hasTitle(pc.folded) {
			break
		}
		r.pieces[i].role = addresseeRole
		out = append(out, pc.asLine(r.page, 0))
		last = pc
	}
	return out
}

// signMemo takes who wrote a memorandum for its signatory where nobody signs at
// the foot.
func (r *reader) signMemo() {
	if r.head.Memo && len(r.head.Signature) == 0 {
		r.head.Signature = r.head.From
	}
}

// placeAbove takes the place on the line above a date that has none beside it:
// "LA PLATA, BUENOS AIRES". What has no comma may be anything.
func (r *reader) placeAbove() {
	h := &r.head
	if h.Date == nil || h.Place[1] > h.Place[0] {
		return
	}
	for i := range r.pieces {
		date := r.pieces[i]
		if date.role != dateRole || i == 0 {
			continue
		}
		pc := r.pieces[i-1]
		abuts := date.box[1]-pc.box[3] < 2*pc.box.Height() && (near(pc.box[0], date.box[0], 0.05) || near(pc.box[2], date.box[2], 0.05) || near(pc.box.CenterX(), date.box.CenterX(), 0.05))
		if pc.role == unknownRole && abuts && placeAlone.MatchString(strings.TrimSpace(pc.folded)) && UnitOf(pc.folded) == NoUnit {
			h.Place = [2]int{pc.start, pc.end}
			r.claim(pc.start, pc.end, dateRole)
		}
		return
	}
}

// placeAlone is a town and its province or state, or a city that calls itself one.
var placeAlone = pattern.MustCompile(`^(?:[A-Z][A-Z. ]{2,30}, [A-Z][A-Z. ]{1,30}|CIUDAD (?:AUTONOMA )?DE [A-Z][A-Z. ]{2,30})$`)
