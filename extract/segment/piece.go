package segment

import (
	"regexp"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// piece is a chunk of a line, or a whole line: what a head is made of, since a
// letterhead may stand left of a number.
type piece struct {
	line   int // the line's index on the page
	first  bool
	start  int
	end    int
	box    schema.Box
	text   string // tabs as blanks
	folded string
	role   role
}

// role is what a piece of a head is.
type role byte

const (
	unknownRole role = iota
	numberRole
	dateRole
	subjectRole
	mottoRole
	stampRole
	counterRole
	presentRole
	addresseeRole
	titleRole // "Prueba de daño" and the like, on a line of its own
	footerRole
	quoteRole // of a passage between quotation marks
)

func newPiece(p *layout.Page, line, start, end int, box schema.Box) piece {
	text := strings.ReplaceAll(p.Slice(start, end), "\t", " ")
	return piece{line: line, start: start, end: end, box: box, text: text, folded: p.Folded[start:end]}
}

// pieces cuts a page's lines at their wide gaps.
func pieces(p *layout.Page) []piece {
	out := make([]piece, 0, chunks(p))
	for i, l := range p.Lines {
		if isSpaced(l) {
			pc := newPiece(p, i, l.Start, l.End, l.Box)
			pc.first = true
			out = append(out, pc)
			continue
		}
		for k, c := range l.Chunks {
			pc := newPiece(p, i, c.Start, c.End, c.Box)
			pc.first = k == 0
			out = appendParted(out, p, pc)
		}
	}
	return out
}

func chunks(p *layout.Page) int {
	n := 0
	for i := range p.Lines {
		n += len(p.Lines[i].Chunks)
	}
	return n
}

// labelInside begins a label of a head behind other words.
var labelInside = regexp.MustCompile(` (?:ASUNTO|OFICIO|NUM|N[O0])[ .:U]`)

// appendParted adds a piece, or both parts of it where a label follows a letterhead's line
// with no wider gap than words have between them: two columns touch.
func appendParted(out []piece, p *layout.Page, pc piece) []piece {
	if pc.box[3] > unitsEnd {
		return append(out, pc)
	}
	for _, m := range labelInside.FindAllStringIndex(pc.folded, -1) {
		unit, rest := pc.folded[:m[0]], pc.folded[m[0]+1:]
		labelled := subjectLabel.MatchString(rest) || label.MatchString(rest)
		if !labelled || UnitOf(unit) == NoUnit || strings.ContainsAny(unit, ".,;:0123456789") || !titleCase(string([]rune(pc.text)[:m[0]])) {
			continue
		}
		at := pc.start + m[0]
		left := newPiece(p, pc.line, pc.start, at, p.Evidence(pc.start, at).Box)
		left.first = pc.first
		return append(out, left, newPiece(p, pc.line, at+1, pc.end, p.Evidence(at+1, pc.end).Box))
	}
	return append(out, pc)
}

// isSpaced reports whether a line is one word printed with spaced letters.
func isSpaced(l layout.Line) bool {
	single := 0
	for _, w := range l.Words {
		if len([]rune(w.Text)) == 1 {
			single++
		}
	}
	return len(l.Words) >= 5 && single*4 >= len(l.Words)*3
}

// asLine makes a line of a part of a piece's text, for a layout.Flow.
func (pc piece) asLine(p *layout.Page, from int) layout.Line {
	return layout.Line{Page: p.Number, Start: pc.start + from, End: pc.end, Box: pc.box}
}

// letters keeps a folded text's letters, digits taken for the letters that OCR
// confuses them with: spaced words close up.
func letters(folded string) string {
	var b strings.Builder
	b.Grow(len(folded))
	for i := 0; i < len(folded); i++ {
		switch c := folded[i]; {
		case c >= 'A' && c <= 'Z':
			b.WriteByte(c)
		case c == '0':
			b.WriteByte('O')
		case c == '1', c == '|':
			b.WriteByte('I')
		case c == '5':
			b.WriteByte('S')
		}
	}
	return b.String()
}

// isWord reports whether letters are a word with at most so many of them misread.
func isWord(letters, word string, misread int) bool {
	return fold.Within(letters, word, misread) <= misread
}
