package segment

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/pattern"
	"github.com/oficialia/oficialia/schema"
)

// Head is what stands above, below and around the text of one page.
type Head struct {
	Page       *layout.Page
	Letterhead []layout.Line // pieces above the number, motto and stamps left out
	Number     *Number       // nil when none was read
	Date       *Date         // offsets in the page's text
	Place      [2]int        // where the place before the date stands; empty when equal
	Received   *Date         // of the receiver's stamp, which is not the oficio's date
	Motto      []layout.Line // of the year
	Subject    []layout.Line // the label left out
	Title      []layout.Line // a line of its own that names the document ("Prueba de daño")
	Addressee  []layout.Line // name first, Presente left out
	Present    bool          // Presente was read
	Memo       bool          // who writes to whom stands behind labels ("Para:", "De:")
	From       []layout.Line // who writes, in a memorandum's head
	CopyRow    []layout.Line // who gets a copy, in an electronic document's head
	Signature  []layout.Line // after Atentamente: name, position
	Copies     []layout.Line // from C.c.p. on
	Counter    [2]int        // page x of y, zero when not printed
	PageNumber int           // a number that stands alone at the top or the foot, else zero
	Closed     bool          // Atentamente, copies or initials were read
	Body       []layout.Line // the text, close and copies included
}

// Empty reports whether nothing was read on the page.
func (h *Head) Empty() bool { return len(h.Page.Lines) == 0 }

// reader reads one page's head.
type reader struct {
	page   *layout.Page
	pieces []piece
	head   Head
	body   int // index of the first line of text
	close  int // index of the line with Atentamente or the copies, else len(lines)
}

func readHead(p *layout.Page) Head {
	r := &reader{page: p, pieces: pieces(p), head: Head{Page: p}}
	r.markQuotes()
	r.close = r.findClose()
	r.body = r.findBody()
	r.markStamps()
	r.readReceived()
	r.markPlain()
	r.readNumber()
	r.readSubject()
	r.readMemo()
	r.readDate()
	r.placeAbove()
	r.readAddressee()
	r.dropBare()
	r.readLongTitle()
	r.markTitles()
	r.bound()
	r.readLetterhead()
	r.readSeal()
	r.readClose()
	r.signMemo()
	r.readBody()
	return r.head
}

// findBody returns the line where the text begins: after Presente, else at the
// first line that runs.
func (r *reader) findBody() int {
	for i, pc := range r.pieces {
		if pc.line >= r.close {
			break
		}
		if isPresent(pc.folded) && capital(pc.text) && i > 0 && pc.role == unknownRole {
			r.head.Present = true
			r.pieces[i].role = presentRole
			return pc.line + 1
		}
	}
	for i := range r.page.Lines {
		if i >= r.close || r.runs(i) || r.tabular(i) {
			return i
		}
	}
	return len(r.page.Lines)
}

// A table has so many lines at least, one under the other, with so many pieces each; a
// letterhead has no more than two side by side.
const (
	tableLines  = 3
	tableChunks = 3
)

// tabular reports whether a table's lines begin at line i: what looks like a number of
// an oficio or a date in them is none of the page's head.
func (r *reader) tabular(i int) bool {
	if i+tableLines > len(r.page.Lines) {
		return false
	}
	rows := r.page.Lines[i : i+tableLines]
	if slices.ContainsFunc(rows, func(l layout.Line) bool { return len(l.Chunks) < tableChunks }) {
		return false
	}
	return strings.ContainsAny(r.page.Folded[rows[0].Start:rows[tableLines-1].End], "0123456789") // logos' fragments have none
}

func isPresent(folded string) bool {
	s := letters(folded)
	return (isWord(s, "PRESENTE", 1) || isWord(s, "PRESENTES", 1)) && !strings.HasPrefix(s, "REPRE")
}

// runs reports whether a line is running text: many words, mostly small
// letters, and no label of a head, nor a unit beside a stamp.
func (r *reader) runs(i int) bool {
	l := r.page.Lines[i]
	text := r.page.Slice(l.Start, l.End)
	small, capitals := 0, 0
	for _, c := range text {
		switch s := string(c); {
		case s != strings.ToUpper(s):
			small++
		case s != strings.ToLower(s):
			capitals++
		}
	}
	if len(l.Words) < 7 || l.Box.Width() < 0.45 || small < 2*capitals || len(l.Chunks) > 2 {
		return false
	}
	if len(l.Chunks) > 1 && slices.ContainsFunc(r.pieces, func(pc piece) bool { return pc.line == i && unitAtTop(pc) }) {
		return false
	}
	pc := newPiece(r.page, i, l.Start, l.End, l.Box)
	return !isMotto(pc.folded) && !isSubject(pc.folded) && !isHeadDate(pc.folded) && !dateBegins.MatchString(pc.folded) && !memoRow(pc.folded) && !unitAtTop(pc)
}

// unitAtTop reports whether a piece is a letterhead's line, which may be as wide
// as a line of text; a sentence that begins with a unit ends, or has commas between
// small words.
func unitAtTop(pc piece) bool {
	folded := strings.TrimRight(pc.folded, " .,;:'\"*~") // specks, or the sentence's end
	if pc.box[3] >= unitsEnd || strings.ContainsAny(folded, ";.:0123456789") || UnitOf(folded) == NoUnit {
		return false
	}
	return !strings.Contains(pc.folded, ",") && folded == strings.TrimSpace(pc.folded) || titleCase(pc.text)
}

// titleCase reports whether all words of a text but short ones begin with a capital.
func titleCase(text string) bool {
	return !slices.ContainsFunc(strings.Fields(text), func(w string) bool { return utf8.RuneCountInString(w) > 3 && !capital(w) })
}

// unitsEnd is how far down a page letterheads reach.
const unitsEnd = 0.25

func (r *reader) markPlain() {
	for i := range r.pieces {
		pc := &r.pieces[i]
		if x, y, ok := counter(pc.folded); ok && (pc.box[1] > 0.8 || pc.box[3] < 0.2) {
			pc.role, r.head.Counter = counterRole, [2]int{x, y}
		}
		if n := loneNumber(*pc); n > 0 && len(r.page.Lines[pc.line].Chunks) == 1 {
			r.head.PageNumber = n
		}
		if pc.line >= r.body || pc.role != unknownRole {
			continue
		}
		switch {
		case isMotto(pc.folded):
			pc.role = mottoRole
			r.head.Motto = append(r.head.Motto, pc.asLine(r.page, 0))
		case isTitle(pc.folded):
			pc.role = titleRole
			r.head.Title = append(r.head.Title, pc.asLine(r.page, 0))
		}
	}
}

// inSentence is the word oficio as a sentence writes it: what stands behind it
// at the top of a page is a number that the text refers to.
var inSentence = pattern.MustCompile(`^(?:oficio|similar|diverso|memorándum|circular|número|núm\.|no\.)\b`)

// readNumber takes the first labelled number above the text; a bare one when
// no label was read.
func (r *reader) readNumber() {
	for i := range r.pieces {
		pc := &r.pieces[i]
		if pc.line >= r.body || pc.role != unknownRole {
			continue
		}
		l := r.page.Lines[pc.line]
		from := pc.start + behindStamp(pc.folded)
		text := r.page.Slice(from, l.End)
		if inSentence.MatchString(text) {
			continue
		}
		n, ok := labelled(text)
		if !ok {
			from = pc.start
			text, n, ok = r.numberBelow(i)
		}
		if !ok && (len(l.Chunks) < tableChunks || gde.MatchString(pc.folded)) { // a stamp may stand beside it
			from, text = pc.start, pc.text
			n, ok = bare(text)
			ok = ok && (i == 0 || !unfinished(r.pieces[i-1]))
		}
		if !ok && wrappedRunning.MatchString(pc.folded) {
			from, text = pc.start, pc.text
			n, ok = r.wrapped(i)
		}
		if !ok || trailing(text, n.End) || r.doubtful(n) {
			continue
		}
		if old := r.head.Number; old != nil && (old.Labelled || !n.Labelled) {
			continue
		}
		n.Start, n.End = n.Start+from, n.End+from
		n.Quoted = opensQuote(r.page, n.Start)
		if n.Corrected && !misreadable(r.page) {
			n.Value, n.Corrected = Printed(r.page.Slice(n.Start, n.End)), false
		}
		r.codesAbove(i, &n)
		doubtGap(r.page, &n)
		if rest := string([]rune(text)[n.End-from:]); goesOn(text, n.End-from) || dangles(n.Value, rest) || penned(r.page.Slice(n.Start, n.End)) && r.page.Origin == schema.OCR {
			n.Value, n.Gap = "", true
		} else if year := r.yearBelow(i); year != "" && endsRunning.MatchString(n.Value) {
			n.Value, n.Corrected = n.Value+"/"+year, true
		}
		r.head.Number = &n
		r.claim(n.Start, n.End, numberRole)
	}
}

// unfinished reports whether a piece ends with a sign that joins what stands below it:
// a number that begins there is the rest of one.
func unfinished(pc piece) bool {
	text := strings.TrimRight(pc.folded, " ")
	return len(text) > 3 && strings.IndexByte("-/", text[len(text)-1]) >= 0 && isGroup(text[len(text)-2])
}

// doubtful reports whether a number is mere digits on a page that is hardly
// legible: the signs and letters that it is told by may be what was not read.
func (r *reader) doubtful(n Number) bool {
	return faint(r.page) && !n.Gap && !strings.ContainsAny(n.Value, "/.-ABCDEFGHIJKLMNOPQRSTUVWXYZ")
}

// dropBare forgets a number without a label on a page whose head shows nothing
// else: it may be a code in a table or the number of a file. A prefix that names
// the instrument is as good as a label.
func (r *reader) dropBare() {
	h := &r.head
	if h.Number == nil || h.Number.Labelled || h.Number.Kind != "" && h.Number.Kind != "other" || h.Date != nil || h.Present || len(h.Subject) > 0 {
		return
	}
	h.Number = nil
	for i := range r.pieces {
		if r.pieces[i].role == numberRole {
			r.pieces[i].role = unknownRole
		}
	}
}

// trailing reports whether a sentence goes on after a number.
func trailing(text string, end int) bool {
	rest := string([]rune(text)[end:])
	if tab := strings.IndexByte(rest, '\t'); tab >= 0 {
		rest = rest[:tab]
	}
	return len(strings.Trim(rest, " .,;:-_~'\"|")) > 6
}

// claim gives a role to the pieces that a span of the page's text touches.
func (r *reader) claim(start, end int, as role) {
	for i := range r.pieces {
		if pc := &r.pieces[i]; pc.start < end && start < pc.end && pc.role == unknownRole {
			pc.role = as
		}
	}
}

// bound moves the text's beginning up to right below the head where nobody is
// addressed: a continuation page may begin with a table or a list, or with a copied
// letter, whose head is text.
func (r *reader) bound() {
	if r.head.Present {
		return
	}
	last, end := -1, min(r.body, r.copiedFrom())
	for _, pc := range r.pieces {
		if pc.line < end && (pc.role == numberRole || pc.role == dateRole || pc.role == subjectRole || pc.role == mottoRole ||
			pc.role == addresseeRole) {
			last = pc.line
		}
	}
	if last < 0 {
		last = r.topUnits()
	}
	r.body = last + 1
}

// topUnits returns the last of the lines at the top of a page that name units,
// -1 if none does.
func (r *reader) topUnits() int {
	last := -1
	for _, pc := range r.pieces {
		if pc.line >= r.body || pc.line > last+3 || pc.box[1] > unitsEnd {
			break
		}
		if UnitOf(pc.folded) != NoUnit && len(Dates(pc.folded)) == 0 && len(pc.text) < 90 {
			last = pc.line
		}
	}
	return last
}

// readBody collects the lines from the text's beginning on, without the page's
// furniture.
func (r *reader) readBody() {
	skip := r.furniture()
	for i := r.body; i < len(r.page.Lines); i++ {
		if !skip[i] {
			r.head.Body = append(r.head.Body, r.withoutStamps(i))
		}
	}
}
