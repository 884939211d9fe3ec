// Package layout puts a page's words into lines and blocks, finds the grids of
// its tables, and makes the page's text.
//
// A Line is a row of words that stand side by side. Its words are grouped into
// chunks: where the gap between two words is far wider than a blank (two
// columns of a letterhead, cells of a table) a new chunk begins. The page's
// text has a line break after each line, a tab between chunks and a blank
// between words; all offsets count its code points.
package layout

import (
	"iter"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// Word is a word of a line and where it stands in the page's text.
type Word struct {
	page.Word
	Start, End int // code points in the page's text
}

// Chunk is a run of words of one line with nothing but blanks between them.
type Chunk struct {
	Words      []Word // a part of the line's
	Box        schema.Box
	Start, End int
}

// Line is a row of words.
type Line struct {
	Page       int // the page's number
	Words      []Word
	Chunks     []Chunk
	Box        schema.Box
	Start, End int
}

// Page is a page laid out. The words of stamps stand in lines of their own, behind
// all others in the text.
type Page struct {
	page.Page
	Lines  []Line   // from top to bottom
	Stamps [][]Line // of each stamp
	Text   string
	Folded string   // fold.Text of Text: byte offsets in it are code points in Text
	at     []uint32 // where Text's code points begin, and where it ends, in bytes
}

// New lays a page out.
func New(p page.Page) *Page {
	p, stamps := takeStamps(withoutDoubles(takeBars(p)))
	out := &Page{Page: p, Lines: lines(p), Stamps: stamps}
	var text strings.Builder
	at := 0
	write := func(s string) {
		text.WriteString(s)
		at += utf8.RuneCountInString(s)
	}
	for _, part := range out.parts() {
		for i := range part {
			if at > 0 {
				write("\n")
			}
			part[i].place(&at, write)
		}
	}
	out.Text = text.String()
	out.Folded = fold.Text(out.Text)
	out.at = make([]uint32, 0, len(out.Folded)+1)
	for i := range out.Text {
		out.at = append(out.at, uint32(i))
	}
	out.at = append(out.at, uint32(len(out.Text)))
	return out
}

// place writes the line's words and notes their offsets.
func (l *Line) place(at *int, write func(string)) {
	l.Start = *at
	w := 0
	for c := range l.Chunks {
		chunk := &l.Chunks[c]
		n := len(chunk.Words)
		chunk.Words = l.Words[w : w+n]
		for k := range chunk.Words {
			switch {
			case k > 0:
				write(" ")
			case c > 0:
				write("\t")
			}
			chunk.Words[k].Start = *at
			write(chunk.Words[k].Text)
			chunk.Words[k].End = *at
		}
		chunk.Start, chunk.End = chunk.Words[0].Start, *at
		w += n
	}
	l.End = *at
}

// Slice returns the page's text from start to end, in code points.
func (p *Page) Slice(start, end int) string { return p.Text[p.at[start]:p.at[end]] }

// WordsIn visits the words that stand in a stretch of the page's text.
func (p *Page) WordsIn(start, end int) iter.Seq[*Word] {
	return func(yield func(*Word) bool) {
		for _, lines := range p.parts() {
			first := sort.Search(len(lines), func(i int) bool { return lines[i].End > start })
			for i := first; i < len(lines) && lines[i].Start < end; i++ {
				for k := range lines[i].Words {
					if w := &lines[i].Words[k]; w.End > start && w.Start < end && !yield(w) {
						return
					}
				}
			}
		}
	}
}

// parts are the page's lines, then those of each stamp.
func (p *Page) parts() [][]Line { return append([][]Line{p.Lines}, p.Stamps...) }

// Evidence says where the text from start to end (code points) stands: the box
// around its words and the lowest of their confidences. On a page of mixed
// origin it is native when all of the words are.
func (p *Page) Evidence(start, end int) schema.Evidence {
	e := schema.Evidence{Page: p.Number, Start: start, End: end, Origin: p.Origin}
	first, recognised := true, false
	for w := range p.WordsIn(start, end) {
		e.Box = e.Box.Union(w.Box)
		recognised = recognised || w.Origin != schema.Native
		if first || w.Confidence < e.Confidence {
			e.Confidence, first = w.Confidence, false
		}
	}
	if e.Origin == schema.Mixed {
		e.Origin = schema.Native
		if recognised || first {
			e.Origin = schema.OCR
		}
	}
	return e
}
