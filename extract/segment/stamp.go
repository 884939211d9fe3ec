package segment

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/pattern"
)

// markStamps gives the stamp's role to the pieces of a receiver's stamp: its
// words and what stands right above and below them.
func (r *reader) markStamps() {
	for i := range r.pieces {
		pc := r.pieces[i]
		if isStamp(pc.folded) && behindStamp(pc.folded) == 0 && pc.role == unknownRole && !hasTitle(pc.folded) {
			r.pieces[i].role = stampRole
			r.spreadStamp(pc)
		}
	}
}

// behindStamp is where a number's label begins in a piece that a stamp's words
// were read into the front of, else 0.
func behindStamp(folded string) int {
	m := stampFront.FindStringIndex(folded)
	if m == nil || !label.MatchString(folded[m[1]:]) && !shortLabel.MatchString(folded[m[1]:]) {
		return 0
	}
	return m[1]
}

var stampFront = pattern.MustCompile(`^[^A-Z]{0,3}(?:RECIBI(?:DO|O|MOS)|ACUSE|DESPACHADO|SELLO)[ .,:]+`)

// spreadStamp takes the dates beside a stamp's word into the stamp. One with a
// place before it is a letter's.
func (r *reader) spreadStamp(word piece) {
	for i := range r.pieces {
		pc := &r.pieces[i]
		height := max(word.box.Height(), pc.box.Height())
		distance := max(pc.box[1]-word.box[3], word.box[1]-pc.box[3])
		over := min(pc.box[2], word.box[2]) - max(pc.box[0], word.box[0])
		if pc.role == unknownRole && distance < 4*height && over > 0 && dateAlone(*pc) {
			pc.role = stampRole
		}
	}
}

func dateAlone(pc piece) bool {
	dates := Dates(pc.folded)
	return len(pc.text) < 40 && len(dates) > 0 && placeBefore(pc.folded[:dates[0].Start])[1] == 0 && !dateLabel.MatchString(pc.folded[:dates[0].Start])
}

// receipt is what a stamp of the receiver says; a sender stamps DESPACHADO.
var receipt = pattern.MustCompile(`\bRECIBI(?:DO|O|MOS)\b|\bACUSE\b|\bRECEPCION\b|\bOFICIALIA DE PARTES\b`)

// readReceived takes the first date of a receiver's stamp that was read by itself,
// else the first among the pieces of one.
func (r *reader) readReceived() {
	for _, lines := range r.page.Stamps {
		if d := r.receivedBy(lines); d != nil {
			r.head.Received = d
			return
		}
	}
	received := false
	for _, pc := range r.pieces {
		received = received || pc.role == stampRole && receipt.MatchString(pc.folded)
	}
	if !received {
		return
	}
	for _, pc := range r.pieces {
		if pc.role == stampRole {
			if r.head.Received = firstDate(pc.folded, pc.start); r.head.Received != nil {
				return
			}
		}
	}
}

// receivedBy is the date in the lines of a stamp, if that is a receiver's.
func (r *reader) receivedBy(lines []layout.Line) (date *Date) {
	receives := false
	for _, l := range lines {
		folded := r.page.Folded[l.Start:l.End]
		receives = receives || clock.MatchString(folded)
		for _, word := range strings.Fields(folded) {
			word = letters(word)
			if isWord(word, "DESPACHADO", 2) {
				return nil
			}
			receives = receives || slices.ContainsFunc(receiving, func(w string) bool { return isWord(word, w, len(w)/4) })
		}
		if date == nil {
			date = firstDate(folded, l.Start)
		}
	}
	if !receives {
		return nil
	}
	return date
}

// receiving are words of a receiver's stamp, of which one may be lost under print; a
// sender's has no hour on it.
var (
	receiving = []string{"RECIBIDO", "RECIBIO", "RECIBIMOS", "RECIBI", "ACUSE", "RECEPCION", "OFICIALIA", "GESTION"}
	clock     = pattern.MustCompile(`\b[0-9]{1,2}:[0-9]{2} ?H`)
)

// firstDate is the first date in a folded text that begins at a place of the page's.
func firstDate(folded string, start int) *Date {
	dates := Dates(folded)
	if len(dates) == 0 {
		return nil
	}
	return &Date{ISO: dates[0].ISO, Start: dates[0].Start + start, End: dates[0].End + start}
}
