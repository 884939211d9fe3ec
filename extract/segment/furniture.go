package segment

import (
	"strings"

	"github.com/oficialia/oficialia/extract/layout"
)

// Furniture is what a page prints around its text: logos, counters, initials,
// stamps, the address at the foot. It is no part of the text, since sentences
// and citations run over page breaks.

// Where furniture stands, in fractions of the page's height.
const (
	topEdge    = 0.13
	footEdge   = 0.85
	bottomEdge = 0.92
)

// widestLogo is the width, in fractions of the page's, of what is taken for a
// logo's or letterhead's line: lines of text are wider.
const widestLogo = 0.5

// furniture returns the page's lines that are furniture by themselves, by their
// index.
func (r *reader) furniture() map[int]bool {
	out, text := map[int]bool{}, map[int]bool{}
	for _, pc := range r.pieces {
		aside := pc.role == counterRole || pc.role == footerRole || pc.role == stampRole ||
			pc.box[1] > footEdge && isFooter(pc.folded) || isInitials(pc.folded)
		out[pc.line] = out[pc.line] || aside
		text[pc.line] = text[pc.line] || !aside
	}
	for _, pc := range r.pieces {
		if pc.role == stampRole && text[pc.line] && pc.box[1] < footEdge {
			out[pc.line] = false // beside a line of text
		}
	}
	for _, i := range append(r.footBlock(out), r.belowInitials()...) {
		out[i] = true
	}
	return out
}

// isInitials reports whether a piece is nothing but who wrote and who checked.
func isInitials(folded string) bool {
	return initials.MatchString(folded) && len(folded) < 40
}

// footBlock returns the last lines of a page where they are a block of their
// own at its foot, below a gap or other furniture: an address, or a few
// characters of a counter.
func (r *reader) footBlock(furniture map[int]bool) []int {
	lines := r.page.Lines
	from := len(lines)
	for from > 0 && lines[from-1].Box[1] > footEdge && !isInitials(r.folded(from-1)) && (from == len(lines) || abuts(lines[from-1], lines[from])) {
		from--
	}
	if from == 0 || len(lines)-from > 4 || len(lines) == from {
		return nil
	}
	if !furniture[from-1] && lines[from].Box[1]-lines[from-1].Box[3] < 1.5*lines[from].Box.Height() {
		return nil
	}
	counter := len(lines)-from == 1 && lines[from].Box[1] > bottomEdge && len(r.folded(from)) < 24
	var block []int
	for i := from; i < len(lines); i++ {
		counter = counter || isFooter(r.folded(i))
		block = append(block, i)
	}
	if !counter {
		return nil
	}
	return block
}

// belowInitials returns the lines after the initials where they are an address,
// which stands there on pages that end early.
func (r *reader) belowInitials() []int {
	var block []int
	address := false
	for i := len(r.page.Lines) - 1; i >= r.body && len(block) <= 4; i-- {
		if isInitials(r.folded(i)) {
			if address {
				return block
			}
			return nil
		}
		address = address || isFooter(r.folded(i))
		block = append(block, i)
	}
	return nil
}

// folded is a line's folded text.
func (r *reader) folded(i int) string {
	l := r.page.Lines[i]
	return r.page.Folded[l.Start:l.End]
}

// abuts reports whether a line stands right above another.
func abuts(above, below layout.Line) bool {
	return below.Box[1]-above.Box[3] < max(above.Box.Height(), below.Box.Height())
}

// dropRepeated takes out of the texts what stands at one height at the top or
// the foot of several pages: logos and letterheads that are no marks.
func dropRepeated(heads []Head) {
	for i := range heads {
		h := &heads[i]
		var body []layout.Line
		for _, l := range h.Body {
			if !repeated(heads, i, l) {
				body = append(body, l)
			}
		}
		h.Body = body
	}
}

func repeated(heads []Head, i int, l layout.Line) bool {
	if len(l.Chunks) > 1 || l.Box[3] > topEdge && l.Box[1] < bottomEdge || l.Box.Width() > widestLogo {
		return false // a table's head is printed again too, and set phrases are
	}
	mine := letters(heads[i].Page.Folded[l.Start:l.End])
	if len(mine) < 3 || isCloser(mine) {
		return false
	}
	for k := range heads {
		if k == i {
			continue
		}
		for _, other := range heads[k].Page.Lines {
			if near(other.Box[1], l.Box[1], 0.02) && len(other.Chunks) == 1 && alike(mine, letters(heads[k].Page.Folded[other.Start:other.End])) {
				return true
			}
		}
	}
	return false
}

// withoutStamps cuts off a line's end what a stamp has put there.
func (r *reader) withoutStamps(i int) layout.Line {
	l := r.page.Lines[i]
	end := l.Start
	for _, pc := range r.pieces {
		if pc.line == i && pc.role != stampRole {
			end = pc.end
		}
	}
	if end > l.Start {
		l.End = end
	}
	return l
}

// endsSentence reports whether a folded text ends as a sentence does.
func endsSentence(folded string) bool {
	text := strings.TrimRight(folded, " '\"")
	return text != "" && strings.IndexByte(".:;", text[len(text)-1]) >= 0
}
