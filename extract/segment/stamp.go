package segment

import "regexp"

// markStamps gives the stamp's role to the pieces of a receiver's stamp: its
// words and what stands right above and below them.
func (r *reader) markStamps() {
	for i := range r.pieces {
		if pc := r.pieces[i]; isStamp(pc.folded) && pc.role == unknownRole && !hasTitle(pc.folded) {
			r.pieces[i].role = stampRole
			r.spreadStamp(pc)
		}
	}
}

func (r *reader) spreadStamp(word piece) {
	for i := range r.pieces {
		pc := &r.pieces[i]
		height := max(word.box.Height(), pc.box.Height())
		distance := max(pc.box[1]-word.box[3], word.box[1]-pc.box[3])
		over := min(pc.box[2], word.box[2]) - max(pc.box[0], word.box[0])
		alone := len(pc.text) < 40 && placeBefore(pc.folded)[1] == 0 && len(Dates(pc.folded)) > 0
		if pc.role == unknownRole && alone && distance < 4*height && over > 0 {
			pc.role = stampRole
		}
	}
}

// receipt is what a stamp of the receiver says; a sender stamps DESPACHADO.
var receipt = regexp.MustCompile(`\bRECIBI(?:DO|O|MOS)\b|\bACUSE\b|\bRECEPCION\b|\bOFICIALIA DE PARTES\b`)

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
