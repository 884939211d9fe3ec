package segment

import (
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

// spreadStamp takes the dates beside a stamp's word and the office below it into
// the stamp. A date with a place before it is a letter's.
func (r *reader) spreadStamp(word piece) {
	for i := range r.pieces {
		pc := &r.pieces[i]
		height := max(word.box.Height(), pc.box.Height())
		distance := max(pc.box[1]-word.box[3], word.box[1]-pc.box[3])
		over := min(pc.box[2], word.box[2]) - max(pc.box[0], word.box[0])
		if pc.role == unknownRole && distance < 4*height && over > 0 && (dateAlone(*pc) || distance < height && stampedOffice(word, *pc)) {
			pc.role = stampRole
		}
	}
}

// stampedOffice reports whether a piece is the office in a stamp below its word:
// centred below it, and short.
func stampedOffice(word, pc piece) bool {
	return pc.box[1] > word.box[1] && near(pc.box.CenterX(), word.box.CenterX(), 0.05) && len(letters(word.folded)) <= longestStampWord &&
		len(pc.folded) < 30 && UnitOf(pc.folded) == Office
}

// longestStampWord is how many letters a stamp's word has that stands alone:
// "RECIBIDO" and a stroke or two.
const longestStampWord = 10

func dateAlone(pc piece) bool {
	dates := Dates(pc.folded)
	return len(pc.text) < 40 && len(dates) > 0 && placeBefore(pc.folded[:dates[0].Start])[1] == 0 && !dateLabel.MatchString(pc.folded[:dates[0].Start])
}

// receipt is what a stamp of the receiver says; a sender stamps DESPACHADO.
var receipt = pattern.MustCompile(`\bRECIBI(?:DO|O|MOS)\b|\bACUSE\b|\bRECEPCION\b|\bOFICIALIA DE PARTES\b`)

// readReceived takes the first date among the pieces of a receiver's stamp.
func (r *reader) readReceived() {
	received := false
	for _, pc := range r.pieces {
		received = received || pc.role == stampRole && receipt.MatchString(pc.folded)
	}
	if !received {
		return
	}
	for _, pc := range r.pieces {
		if dates := Dates(pc.folded); pc.role == stampRole && len(dates) > 0 {
			d := dates[0]
			r.head.Received = &Date{ISO: d.ISO, Start: d.Start + pc.start, End: d.End + pc.start}
			return
		}
	}
}
