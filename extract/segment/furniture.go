package segment

import (
	"slices"
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
	edges := make([][]edgeLine, len(heads))
	for i := range heads {
		edges[i] = edgeLines(heads[i].Page)
	}
	for i := range heads {
		heads[i].Body = slices.DeleteFunc(heads[i].Body, func(l layout.Line) bool { return repeated(heads[i].Page, l, edges, i) })
	}
}

// mostApart is how many pages on either side are looked at for a line that is
// printed again: a letterhead returns sooner, and time grows with the pages
// alone.
const mostApart = 40

// edgeLine is a line at the top or the foot of a page.
type edgeLine struct {
	letters string
	top     float64
}

func edgeLines(p *layout.Page) []edgeLine {
	var out []edgeLine
	for _, l := range p.Lines {
		if atEdge(l) {
			out = append(out, edgeLine{letters(p.Folded[l.Start:l.End]), l.Box[1]})
		}
	}
	return out
}

// atEdge reports whether a line stands where logos and letterheads do. A
// table's head is printed again too, and set phrases are.
func atEdge(l layout.Line) bool {
	return len(l.Chunks) == 1 && (l.Box[3] <= topEdge+sameHeight || l.Box[1] >= bottomEdge-sameHeight)
}

// sameHeight is how far apart a line may stand on two pages that both print it.
const sameHeight = 0.02

func repeated(p *layout.Page, l layout.Line, edges [][]edgeLine, page int) bool {
	if len(l.Chunks) > 1 || l.Box[3] > topEdge && l.Box[1] < bottomEdge || l.Box.Width() > widestLogo {
		return false
	}
	mine := letters(p.Folded[l.Start:l.End])
	if len(mine) < 3 || isCloser(mine) {
		return false
	}
	for k := max(0, page-mostApart); k < min(len(edges), page+mostApart+1); k++ {
		if k != page && slices.ContainsFunc(edges[k], func(e edgeLine) bool { return near(e.top, l.Box[1], sameHeight) && alike(mine, e.letters) }) {
			return true
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
