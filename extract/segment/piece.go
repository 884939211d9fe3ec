package segment

import (
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
	return piece{line: line, start: start, end: end, box: box, text: text, folded: fold.Text(text)}
}

// pieces cuts a page's lines at their wide gaps.
func pieces(p *layout.Page) []piece {
	var out []piece
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
			out = append(out, pc)
		}
	}
	return out
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
	for i := 0; i < len(folded); i++ {
		c := folded[i]
		if strings.IndexByte("01|5", c) >= 0 {
			c = "OIIS"[strings.IndexByte("01|5", c)]
		}
		if c >= 'A' && c <= 'Z' {
			b.WriteByte(c)
		}
	}
	return b.String()
}

// isWord reports whether a folded text is one word, spaced or not, with at most
// so many characters misread.
func isWord(folded, word string, misread int) bool {
	s := letters(folded)
	return len(s) >= len(word)-misread && len(s) <= len(word)+misread && fold.Distance(s, word) <= misread
}
