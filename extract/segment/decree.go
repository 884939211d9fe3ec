package segment

import (
	"strings"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/pattern"
)

// A gazette prints a decree without a letterhead: its title says what it is about,
// and a note beside the seal whose it is.
var (
	// longTitle begins a title that says what the instrument is for.
	longTitle = pattern.MustCompile(`^[^A-Z0-9]{0,3}(?:DECRETO|ACUERDO|RESOLUCION|ORDENANZA|CIRCULAR)\b.{0,40} (?:POR (?:EL|LA|LOS|LAS) (?:QUE|CUAL)|MEDIANTE (?:EL|LA)) `)
	// sealNote names the authority whose seal the original has in its margin.
	sealNote = pattern.MustCompile(`AL MARGEN UN SELLO[^:]{0,80}QUE DICE: (?:ESTADOS UNIDOS MEXICANOS[ .-]+)?([A-Z][A-Z ,]{5,80})\.`)
)

// markTitles takes the lines that name the kind of an instrument and no more out of
// the letterhead.
func (r *reader) markTitles() {
	for i := range r.pieces {
		pc := &r.pieces[i]
		if pc.line < r.body && pc.role == unknownRole && titleKind.MatchString(pc.folded) {
			pc.role = titleRole
		}
	}
}

// mostTitleLines is how many lines a title runs over: a decree's lists the laws
// that it changes.
const mostTitleLines = 8

// readLongTitle takes a title that says what the instrument is for as its subject.
func (r *reader) readLongTitle() {
	if len(r.head.Subject) > 0 || r.head.Present {
		return
	}
	lines := r.page.Lines[:min(len(r.page.Lines), titleLines)]
	for i, l := range lines {
		if !longTitle.MatchString(r.folded(i)) || !capital(r.page.Slice(l.Start, l.End)) {
			continue
		}
		r.head.Subject = r.titleFrom(i)
		for _, s := range r.head.Subject {
			r.claim(s.Start, s.End, subjectRole)
		}
		return
	}
}

// titleFrom returns the lines of a title up to its full stop or the gap below it.
func (r *reader) titleFrom(first int) []layout.Line {
	var out []layout.Line
	for i := first; i < len(r.page.Lines) && len(out) < mostTitleLines; i++ {
		l := r.page.Lines[i]
		if n := len(out); n > 0 && l.Box[1]-out[n-1].Box[3] > l.Box.Height() {
			break
		}
		out = append(out, l)
		if strings.HasSuffix(strings.TrimRight(r.folded(i), " "), ".") {
			break
		}
	}
	return out
}

// readSeal takes the authority that the note beside the seal names for the
// letterhead of an instrument that has none.
func (r *reader) readSeal() {
	if len(r.head.Letterhead) > 0 {
		return
	}
	text := strings.ReplaceAll(r.page.Folded, "\n", " ")
	if m := sealNote.FindStringSubmatchIndex(text); m != nil {
		r.head.Letterhead = []layout.Line{{Page: r.page.Number, Start: m[2], End: m[3], Box: r.page.Evidence(m[2], m[3]).Box}}
	}
}
