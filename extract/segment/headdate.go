package segment

import (
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/pattern"
)

// readDate takes the date of the head: with a place or a label before it if
// there is one, never the motto's or a stamp's; else that of a place-and-date
// line or a closing formula at the end of the text. A date in running text is
// never taken.
func (r *reader) readDate() {
	best, copied := 0, r.copiedFrom()
	for i := range r.pieces {
		pc := r.pieces[i]
		if pc.line > copied {
			break
		}
		if pc.line >= r.body && pc.line < r.close-3 && pc.line > r.body+2 {
			continue
		}
		if pc.role == mottoRole || pc.role == stampRole || pc.role == subjectRole || pc.role == quoteRole {
			continue
		}
		pc, dates := r.withYear(i)
		for _, d := range dates {
			if score := r.scoreDate(pc, d); score > best {
				best = score
				r.takeDate(pc, d)
			}
		}
	}
	if r.head.Date == nil {
		r.readFormula()
	}
	if r.head.Date == nil {
		r.readIllegible()
	}
	if r.head.Date != nil {
		r.claim(r.head.Date.Start, r.head.Date.End, dateRole)
	}
}

// illegibleDate is what begins like a day and ends in a year, with a month between that
// is none or signs.
var illegibleDate = regexp.MustCompile(`[0-9][^ ]{3,12}(?:19|20)[0-9]{2}[. ]*$|[0-9][^ ]{0,3}(?: [^ ]{1,11}){1,4} (?:19|20)[0-9]{2}[. ]*$`)

// readIllegible takes what stands behind a place in the head, and ends in a year, for a
// date that cannot be made out.
func (r *reader) readIllegible() {
	if !r.marked() {
		return
	}
	end := min(r.body, r.copiedFrom())
	for _, pc := range r.pieces {
		m := illegibleDate.FindStringIndex(pc.folded)
		if m == nil || pc.line >= end || pc.role != unknownRole {
			continue
		}
		if place := placeBefore(pc.folded[:m[0]]); place[1] > place[0] && strings.Contains(pc.folded[:m[0]], ",") {
			r.takeDate(pc, Date{Start: m[0], End: len(strings.TrimRight(pc.folded, " ."))})
			return
		}
	}
}

func (r *reader) takeDate(pc piece, d Date) {
	place := placeBefore(pc.folded[:d.Start])
	r.head.Place = [2]int{place[0] + pc.start, place[1] + pc.start}
	r.head.Date = &Date{ISO: d.ISO, Start: d.Start + pc.start, End: min(d.End+pc.start, pc.end)}
}

// mayWrap is a line whose date may go on in the next one.
var mayWrap = pattern.MustCompile(`(?:^|[ ,;])A (?:LOS )?[A-Z0-9]{1,12}\b|[0-9]{1,2} DE(?: [A-Z]{4,11})?(?: DEL?)?$`)

// blankDate is a date of figures at a line's end whose signs were not read.
var blankDate = regexp.MustCompile(`\b([0-9]{1,2}) ([0-9]{2}) ((?:19|20)[0-9]{2}[. ]*)$`)

// withYear joins a piece that ends within a date with what stands behind a gap in its
// line or below it in its column, and returns its dates. Where another column's words stand between the two, the piece's end stays
// where it is: no text but the date's is told as the date's.
func (r *reader) withYear(i int) (piece, []Date) {
	pc := r.pieces[i]
	text := pc.folded
	if bare := strings.TrimRight(text, " ."); bare != "" && isDigit(bare[len(bare)-1]) {
		text = blankDate.ReplaceAllString(text, "$1/$2/$3")
	}
	if dates := Dates(text); len(dates) > 0 || !mayWrap.MatchString(pc.folded) {
		return pc, dates
	}
	for _, below := range r.pieces[i+1:] {
		if below.line > pc.line+2 {
			break
		}
		column := near(below.box[0], pc.box[0], 0.05) || near(below.box[2], pc.box[2], 0.05) || near(below.box.CenterX(), pc.box.CenterX(), 0.05)
		joined := pc.folded + " " + below.folded
		if !beside(pc, below) && (below.line == pc.line || !column || below.box[1]-pc.box[3] > 1.5*pc.box.Height()) {
			continue
		}
		dates := Dates(joined)
		if !spans(dates, joined, len(pc.folded)) {
			continue
		}
		pc.folded = joined
		if below.start == pc.end+1 {
			pc.end = below.end
		}
		return pc, dates
	}
	return pc, nil
}

// beside reports whether a piece stands right behind another, a gap between them.
func beside(left, right piece) bool {
	gap := right.box[0] - left.box[2]
	return gap > 0 && gap < 0.1 && right.box[1] < left.box.CenterY() && right.box[3] > left.box.CenterY()
}

// spans reports whether one of a text's dates begins before a place of it and ends
// behind it, with nothing after it.
func spans(dates []Date, folded string, at int) bool {
	return slices.ContainsFunc(dates, func(d Date) bool {
		return d.Start < at && d.End > at && strings.Trim(folded[d.End:], " .,;") == ""
	})
}

var (
	dateLabel  = pattern.MustCompile(`^[^A-Z]{0,3}(?:FECHA(?: DE [A-Z]+)?|DOF)[ :.]*$`)
	placeLabel = pattern.MustCompile(`^[^A-Z0-9]{0,3}(?:LUGAR(?: Y FECHA)?|FECHA|DOF|DAD[OA] EN(?: LA)?)[ :.]+`)
	placeDate  = regexp.MustCompile(`^[^A-Z0-9]{0,3}((?:[A-Z][A-Z.!]*|[A-Z]\.[A-Z]\.)(?:[ ,.;:'~*-]+(?:[A-Z.!]+))*?)[ ]*[,;.]?['"~ -]*(?:,? ?A(?: LOS| DIA)?[.,'"]?|,|;|:| EL)?[ ]*(?:LUNES|MARTES|MIERCOLES|JUEVES|VIERNES|SABADO|DOMINGO)?[ ]*$`)
)

// placeTail is what may stand between a place and its date.
var placeTail = regexp.MustCompile(`[ ,;:]+(?:A[ .,]*)?$`)

var weekday = pattern.MustCompile(`^(?:LUNES|MARTES|MIERCOLES|JUEVES|VIERNES|SABADO|DOMINGO)$`)

// scoreDate says how much a date looks like the oficio's own, 0 if not at all.
func (r *reader) scoreDate(pc piece, d Date) int {
	before := strings.TrimSpace(pc.folded[:d.Start])
	after := strings.Trim(pc.folded[d.End:], " .,;:|_-'\"~")
	if len(after) > 4 || strings.ContainsAny(strings.Trim(before, ` "`), "0123456789\"") || len(before) > 60 {
		return 0
	}
	score := 0
	switch {
	case before == "" || weekday.MatchString(before):
		if !r.marked() || pc.line >= r.body || len(r.page.Lines[pc.line].Chunks) >= tableChunks {
			return 0
		}
		score = 3
	case dateLabel.MatchString(before):
		score = 6
	case placeDate.MatchString(pc.folded[:d.Start]):
		score = 5
	default:
		return 0
	}
	if pc.line >= r.body {
		if !r.apart(pc.line) {
			return 0
		}
		score -= 2
	}
	if d.ISO == "" {
		score--
	}
	return score
}

// marked reports whether a page has a head at all: what stands at the top of
// one that has none may be the end of a sentence.
func (r *reader) marked() bool {
	return r.head.Number != nil || r.head.Present || len(r.head.Subject) > 0
}

// apart reports whether a line is no part of the paragraph above it: a gap
// parts them, the text above has ended, or a motto stands there below Atentamente.
func (r *reader) apart(i int) bool {
	if i == 0 {
		return false
	}
	above, l := r.page.Lines[i-1], r.page.Lines[i]
	if l.Box[1]-above.Box[3] > 0.9*l.Box.Height() {
		return true
	}
	return endsSentence(r.page.Folded[above.Start:above.End]) || i > r.close && !r.runs(i-1)
}

// formula begins the closing words that tell where and when an instrument was
// given.
var (
	formula    = pattern.MustCompile(`^[^A-Z0-9]{0,3}(?:DAD[OA]|FIRMAD[OA]|EXTENDID[OA]|SE EXPIDE|SE FIRMA)\b.* EN\b|^[^A-Z0-9]{0,3}DAD[OA] EN\b`)
	formulaEnd = regexp.MustCompile(`\bA(?: LOS)?(?: DIAS?)? *$`)
)

// readFormula reads a closing formula ("Dada en … a los veintiocho días del mes
// de abril de dos mil catorce"), which wraps over up to four lines.
func (r *reader) readFormula() {
	for i, l := range r.page.Lines {
		if i < r.body || !formula.MatchString(r.folded(i)) {
			continue
		}
		end := r.page.Lines[min(i+3, len(r.page.Lines)-1)].End
		text := strings.ReplaceAll(r.page.Folded[l.Start:end], "\n", " ")
		for _, d := range Dates(text) {
			if formulaEnd.MatchString(text[:d.Start]) {
				r.head.Date = &Date{ISO: d.ISO, Start: d.Start + l.Start, End: d.End + l.Start}
				return
			}
		}
	}
}

// placeBefore finds the place in what stands before a date on its line.
func placeBefore(folded string) [2]int {
	at := 0
	if m := placeLabel.FindStringIndex(folded); m != nil {
		at = m[1]
	}
	m := placeDate.FindStringSubmatchIndex(folded[at:])
	if m == nil || m[3]-m[2] < 3 || weekday.MatchString(folded[at+m[2]:at+m[3]]) {
		return [2]int{}
	}
	end := at + m[3]
	end -= len(folded[at:end]) - len(placeTail.ReplaceAllString(folded[at:end], ""))
	return [2]int{at + m[2], end}
}

// isHeadDate reports whether a piece is a date with no more than a place.
func isHeadDate(folded string) bool {
	for _, d := range Dates(folded) {
		if len(folded)-(d.End-d.Start) < 45 && len(strings.Trim(folded[d.End:], " .,;")) < 4 {
			return true
		}
	}
	return false
}
