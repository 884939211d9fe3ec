package article

import (
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// line is a line of the running text.
type line struct {
	start, end int    // in the flow, code points
	runes      []rune // as printed
	folded     string
	page       int
	read       bool // by OCR, so that it may be misread
	paragraph  bool // a paragraph may begin here
	bound      bool // the line before it cannot end a sentence
	capitals   bool
}

const (
	// shortLine is how far from the right edge of its page's text a line ends, in
	// fractions of the page's width, when it is the last of its paragraph.
	shortLine = 0.12
	// leastRight is how far a text goes at least, where all of a page's lines are short.
	leastRight = 0.75
	// wideGap is how much wider than a line is high the gap above a paragraph is.
	wideGap = 1.0
)

// leans reports whether a sentence goes on after a folded text's last word.
func leans(folded string) bool {
	switch folded[strings.LastIndexByte(folded, ' ')+1:] {
	case "EL", "LA", "LOS", "LAS", "DEL", "DE", "AL", "A", "EN", "Y", "E", "O", "POR", "CON", "SEGUN",
		"CITADO", "CITADA", "DICHO", "PRESENTE", "REFERIDO", "MENCIONADO", "PRECITADO":
		return true
	}
	return false
}

// spaced reports whether a folded text is a word with blanks between its letters.
func spaced(folded string) bool {
	words := strings.Fields(folded)
	return len(words) > 3 && len(strings.Join(words, "")) == len(words)
}

// linesOf reads the lines of a text that a flow is made of.
func linesOf(pages []*layout.Page, text []layout.Line, f *layout.Flow) []line {
	read := map[int]bool{}
	for _, p := range pages {
		read[p.Number] = p.Origin != schema.Native
	}
	right := rightEdges(text)
	spans := f.Spans()
	out := make([]line, len(spans))
	for i, s := range spans {
		l := &out[i]
		printed := f.Slice(s.Start, s.End)
		*l = line{start: s.Start, end: s.End, page: s.Page, runes: []rune(printed), folded: f.Folded[s.Start:s.End], read: read[s.Page]}
		l.capitals = inCapitals(printed)
		if i == 0 {
			l.paragraph = true
			continue
		}
		before := strings.TrimRight(out[i-1].folded, " '\"")
		apart := parted(text[i-1], text[i], right[out[i-1].page])
		l.bound = leans(before) && !spaced(before) && (!apart || out[i-1].page == l.page)
		l.paragraph = !l.bound && (apart || endsSentence(before) || out[i-1].capitals && !l.capitals)
	}
	return out
}

// rightEdges is how far to the right the text of each page goes.
func rightEdges(text []layout.Line) map[int]float64 {
	right := map[int]float64{}
	for _, l := range text {
		right[l.Page] = max(right[l.Page], l.Box[2], leastRight)
	}
	return right
}

func endsSentence(folded string) bool {
	return folded != "" && strings.IndexByte(".:;", folded[len(folded)-1]) >= 0
}

// parted reports whether two lines look like the end of a paragraph and the
// beginning of another: the first is short, or a gap is between them.
func parted(above, below layout.Line, right float64) bool {
	if above.Box[2] < right-shortLine {
		return true
	}
	return above.Page == below.Page && below.Box[1]-above.Box[3] > wideGap*max(above.Box.Height(), below.Box.Height())
}

// inCapitals reports whether a text is printed in capitals, a few letters that
// OCR took for small ones aside.
func inCapitals(s string) bool {
	upper, lower := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r) && r != 'º' && r != 'ª':
			lower++
		}
	}
	return upper >= 3 && lower*6 <= upper
}
