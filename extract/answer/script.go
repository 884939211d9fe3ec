package answer

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/pattern"
	"github.com/oficialia/oficialia/extract/segment"
)

// script is an oficio's text with the places of its lines.
type script struct {
	*layout.Flow
	lines      []layout.Line
	spans      []layout.Span // of the lines, in the flow
	end        int           // where the close begins
	right      float64       // where most full lines end, fractions of the page
	paragraphs []int         // where they begin in the flow
	pitch      float64       // from one line's top to the next one's, as most lines have it
}

func newScript(o segment.Oficio) *script {
	s := &script{Flow: layout.NewFlow(o.Pages, o.Body), lines: o.Body}
	s.spans = s.Spans()
	s.end = len(s.Folded)
	for i := range s.lines {
		if closer.MatchString(strings.ReplaceAll(s.line(i), " ", "")) {
			s.end = s.spans[i].Start
			break
		}
	}
	s.measure()
	for i := range s.lines {
		if i == 0 || s.paragraphEnds(i-1) {
			s.paragraphs = append(s.paragraphs, s.spans[i].Start)
		}
	}
	return s
}

// closer begins the line above the signature, its blanks left out.
var closer = pattern.MustCompile(`^[^A-Z]{0,3}(?:ATENTAMENT|RESPETUOSAMENT|CORDIALMENT|PROTESTOLONECESARIO|SUFRAGIOEFECTIVO)`)

// measure finds the text's right edge and the distance of its lines.
func (s *script) measure() {
	var rights, pitches []float64
	for i, l := range s.lines {
		if len(l.Words) > 6 || l.Words == nil {
			rights = append(rights, l.Box[2])
		}
		if i > 0 && l.Page == s.lines[i-1].Page && l.Box[1] > s.lines[i-1].Box[1] {
			pitches = append(pitches, l.Box.CenterY()-s.lines[i-1].Box.CenterY())
		}
	}
	s.right, s.pitch = quantile(rights, 0.9), quantile(pitches, 0.25)
}

// quantile is the value that a share of all are at most; 0 of none.
func quantile(values []float64, share float64) float64 {
	if len(values) == 0 {
		return 0
	}
	slices.Sort(values)
	return values[int(share*float64(len(values)-1))]
}

// line is a line's folded text.
func (s *script) line(i int) string { return s.Folded[s.spans[i].Start:s.spans[i].End] }

// How a paragraph's end shows.
const (
	wideGap  = 1.3   // pitches to the next line
	indented = 0.012 // of the page's width
)

// paragraphEnds reports whether a paragraph ends with a line.
func (s *script) paragraphEnds(i int) bool {
	if i+1 >= len(s.lines) {
		return true
	}
	a, b := s.lines[i], s.lines[i+1]
	capital := s.capital(i + 1)
	ended := sentenceEnd.MatchString(s.line(i)) || lettersIn(s.line(i)) == 0
	if a.Page != b.Page {
		return ended
	}
	gap, colon := b.Box.CenterY()-a.Box.CenterY(), strings.HasSuffix(s.line(i), ":")
	switch {
	case s.pitch > 0 && gap > wideGap*s.pitch:
		return ended || capital || gap > 2*s.pitch
	case s.roomFor(i):
		return ended || capital
	}
	return ended && (capital && colon || b.Box[0]-a.Box[0] > indented || a.Box[0]-b.Box[0] > indented && !marker.MatchString(s.line(i)))
}

// capital reports whether a line begins as a sentence does.
func (s *script) capital(i int) bool {
	for _, r := range s.Slice(s.spans[i].Start, s.spans[i].End) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return !unicode.IsLower(r)
		}
	}
	return false
}

// roomFor reports whether the next line's first word would have fit on a line, which
// therefore ends a paragraph.
func (s *script) roomFor(i int) bool {
	line, next := s.line(i), s.line(i+1)
	first, _, _ := strings.Cut(next, " ")
	letter := s.lines[i].Box.Width() / float64(max(len(line), 1))
	return s.lines[i].Box[2]+letter*float64(len(first)+2) < s.right
}

// sentenceEnd is what a sentence ends with.
var sentenceEnd = pattern.MustCompile(`(?:[.?:;!]|\(SIC\))[ "')\]*]*$`)

// sentence returns the bounds of the sentence around a place, within others.
func (s *script) sentence(at, from, to int) (start, end int) {
	start, end = from, to
	for _, stop := range stops(s.Folded, from, to) {
		if stop > at {
			return start, stop
		}
		start = stop
	}
	return start, end
}

var (
	stopSign = regexp.MustCompile(`[.;?]["')\]]* `)
	// lostStop is a full stop read as a comma before words that begin a sentence.
	lostStop = pattern.MustCompile(`, (?:(?:SIN PERJUICIO DE|NO OBSTANTE) (?:ELLO|LO ANTERIOR|ESTO)|AL RESPECTO, (?:EL|LA|LOS|LAS))\b`)
	// abbreviated is what a stop stands behind without ending a sentence.
	abbreviated = regexp.MustCompile(`(?:^|[^A-Z0-9])(?:ARTS?|NOS?|NUMS?|FRACC?|INC|PARR|LIC|ING|MTR[AO]|DRA?|C|CC|SR[AE]?S?|P|PP|PAG|PAGS|ETC|EXP|CFR|VS|S|A|AV|COL|INT|EXT|TEL|[A-Z])$`)
)

// stops are the places within a stretch where sentences begin after others.
func stops(folded string, from, to int) []int {
	var out []int
	for _, m := range stopSign.FindAllStringIndex(folded[from:to], -1) {
		if folded[from+m[0]] != '.' || !abbreviated.MatchString(folded[max(from, from+m[0]-8):from+m[0]]) {
			out = append(out, from+m[1])
		}
	}
	for _, m := range lostStop.FindAllStringIndex(folded[from:to], -1) {
		out = append(out, from+m[0]+len(", "))
	}
	slices.Sort(out)
	return out
}
