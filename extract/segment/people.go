package segment

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/layout"
)

// readAddressee takes the lines above Presente, up to the name; without
// Presente, a line with a person's title below the marks of the head.
func (r *reader) readAddressee() {
	if r.head.Memo {
		return
	}
	block := r.abovePresent()
	if block == nil && !r.head.Present {
		block = r.belowMarks()
	}
	for _, i := range block {
		r.pieces[i].role = addresseeRole
		r.head.Addressee = append(r.head.Addressee, r.pieces[i].asLine(r.page, 0))
	}
}

// abovePresent returns the pieces above Presente from top to bottom.
func (r *reader) abovePresent() []int {
	at := slices.IndexFunc(r.pieces, func(pc piece) bool { return pc.role == presentRole })
	if at < 0 {
		return nil
	}
	var block []int
	below := r.pieces[at]
	for i := at - 1; i >= 0 && len(block) < 9; i-- {
		pc := r.pieces[i]
		if pc.line == below.line || !sameColumn(pc, r.pieces[at]) || len(letters(pc.folded)) < 3 {
			continue
		}
		height := max(pc.box.Height(), below.box.Height())
		if pc.role == subjectRole || pc.role == numberRole || pc.role == dateRole || pc.role == mottoRole ||
			below.box[1]-pc.box[3] > 2.2*height {
			break
		}
		if pc.role == stampRole {
			continue
		}
		block = append(block, i)
		if hasTitle(pc.folded) {
			break
		}
		below = pc
	}
	slices.Reverse(block)
	return block
}

// sameColumn reports whether a piece stands in the column of Presente: the same
// left edge, or centred over it.
func sameColumn(pc, present piece) bool {
	return near(pc.box[0], present.box[0], 0.08) || near(pc.box.CenterX(), present.box.CenterX(), 0.04)
}

// belowMarks returns the pieces from a title on, between the head's marks and
// the text.
func (r *reader) belowMarks() []int {
	if r.head.Number == nil && r.head.Date == nil && r.head.Subject == nil {
		return nil
	}
	last := -1
	for i, pc := range r.pieces {
		if pc.line < r.body && (pc.role == numberRole || pc.role == dateRole || pc.role == subjectRole) {
			last = i
		}
	}
	var block []int
	for i := last + 1; i < len(r.pieces) && r.pieces[i].line < r.body && len(block) < 8; i++ {
		pc := r.pieces[i]
		if block == nil && (!hasTitle(pc.folded) || pc.role != unknownRole) {
			continue
		}
		if n := len(block); n > 0 {
			above := r.pieces[block[n-1]]
			if pc.box[1]-above.box[3] > 1.6*above.box.Height() || !near(pc.box[0], above.box[0], 0.1) {
				break
			}
		}
		block = append(block, i)
	}
	return block
}

// readLetterhead takes what stands above the marks of the head and is nothing
// else: units in capitals or with a unit's first word.
func (r *reader) readLetterhead() {
	limit := r.body
	for _, pc := range r.pieces {
		if pc.role == addresseeRole || pc.role == presentRole {
			limit = min(limit, pc.line)
		}
	}
	for _, pc := range r.pieces {
		if pc.line < limit && pc.role == unknownRole && !isFooter(pc.folded) && len(letters(pc.folded)) > 2 {
			r.head.Letterhead = append(r.head.Letterhead, pc.asLine(r.page, 0))
		}
	}
}

// findClose returns the line of Atentamente, else of the copies, else the
// number of lines.
func (r *reader) findClose() int {
	copies := -1
	for _, pc := range r.pieces {
		if pc.role == quoteRole {
			continue
		}
		if isCloser(pc.folded) {
			return pc.line
		}
		if copies < 0 && pc.first && isCopies(pc.folded) && !copyRow.MatchString(pc.folded) {
			copies = pc.line
		}
	}
	if copies >= 0 {
		return copies
	}
	return len(r.page.Lines)
}

// readClose takes the signature below Atentamente and the copies.
func (r *reader) readClose() {
	lines := r.page.Lines
	at := slices.IndexFunc(r.pieces, func(pc piece) bool {
		return isCopies(pc.folded) && pc.first && pc.role == unknownRole && pc.line >= r.close
	})
	end := len(r.pieces)
	if at >= 0 {
		end = at
		r.head.Copies = asLines(r.page, r.copies(at))
	}
	for _, pc := range r.pieces[:end] {
		if pc.line <= r.close || r.close == len(lines) || pc.role != unknownRole {
			continue
		}
		if isFooter(pc.folded) && pc.box[1] > 0.85 || initials.MatchString(pc.folded) {
			continue
		}
		if len(letters(pc.folded)) < 3 {
			continue
		}
		l := pc.asLine(r.page, 0)
		if n := len(r.head.Signature); n > 0 && sameRow(r.head.Signature[n-1], l) {
			r.head.Signature[n-1].End = l.End
			r.head.Signature[n-1].Box = r.head.Signature[n-1].Box.Union(l.Box)
			continue
		}
		r.head.Signature = append(r.head.Signature, l)
	}
	r.head.Closed = r.close < len(lines) || slices.ContainsFunc(r.pieces, func(pc piece) bool {
		return strings.HasPrefix(pc.folded, "ELABOR") && initials.MatchString(pc.folded)
	})
}

// copies returns the pieces of the list from its label on, up to initials or
// the foot of the page.
func (r *reader) copies(at int) []piece {
	var out []piece
	for _, pc := range r.pieces[at:] {
		if initials.MatchString(pc.folded) || isFooter(pc.folded) && pc.box[1] > 0.8 || pc.role == counterRole {
			break
		}
		out = append(out, pc)
	}
	return out
}

// sameRow reports whether two pieces are parts of one line: a signature's ink
// opens gaps in the name that it crosses.
func sameRow(a, b layout.Line) bool {
	return b.Start == a.End+1 && min(a.Box[3], b.Box[3]) > max(a.Box[1], b.Box[1]) && b.Box[0]-a.Box[2] < 0.1
}
