package layout

import (
	"sort"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// Flow is running text over lines and pages: a citation or a number may begin
// at the end of one line and go on in the next. Lines are joined by a blank; a
// word parted by a hyphen at a line's end is joined again.
type Flow struct {
	Text   string
	Folded string // fold.Text of Text: byte offsets in it are code points in Text
	runes  []rune
	parts  []part
}

// part is a stretch of a flow that stands in one line of one page.
type part struct {
	at    int // where it begins in the flow, code points
	start int // where it begins in the page's text
	end   int
	page  *Page
}

// NewFlow joins lines of pages, in the order given. Each line must be of the
// page with its number in pages.
func NewFlow(pages []*Page, lines []Line) *Flow {
	byNumber := map[int]*Page{}
	for _, p := range pages {
		byNumber[p.Number] = p
	}
	length := 0
	for _, l := range lines {
		length += l.End - l.Start + 1
	}
	f := &Flow{runes: make([]rune, 0, length), parts: make([]part, 0, len(lines))}
	for _, l := range lines {
		f.add(byNumber[l.Page], l.Start, l.End)
	}
	f.Text = string(f.runes)
	f.Folded = fold.Text(f.Text)
	return f
}

func (f *Flow) add(p *Page, start, end int) {
	if n := len(f.runes); n > 0 {
		if f.hyphenated() && startsLower(p.Slice(start, end)) {
			f.runes = f.runes[:n-1]
			f.parts[len(f.parts)-1].end--
		} else {
			f.runes = append(f.runes, ' ')
		}
	}
	f.parts = append(f.parts, part{at: len(f.runes), start: start, end: end, page: p})
	for _, r := range p.Slice(start, end) {
		if r == '\t' {
			r = ' '
		}
		f.runes = append(f.runes, r)
	}
}

// hyphenated reports whether the flow ends in a letter and a hyphen.
func (f *Flow) hyphenated() bool {
	n := len(f.runes)
	return n > 1 && f.runes[n-1] == '-' && strings.ToLower(string(f.runes[n-2])) != strings.ToUpper(string(f.runes[n-2]))
}

func startsLower(text string) bool {
	for _, r := range text {
		return strings.ToUpper(string(r)) != string(r)
	}
	return false
}

// Span is the stretch of a flow that one line takes up, in code points.
type Span struct {
	Start, End int
	Page       int
}

// Spans returns where the flow's lines stand in it, in order.
func (f *Flow) Spans() []Span {
	out := make([]Span, len(f.parts))
	for i, p := range f.parts {
		out[i] = Span{Start: p.at, End: p.at + p.end - p.start, Page: p.page.Number}
	}
	return out
}

// Slice returns the flow's text from start to end, in code points.
func (f *Flow) Slice(start, end int) string { return string(f.runes[start:end]) }

// Evidences says where the text from start to end (code points of the flow)
// stands: one evidence for each page that it touches.
func (f *Flow) Evidences(start, end int) []schema.Evidence {
	var out []schema.Evidence
	i := sort.Search(len(f.parts), func(i int) bool { return f.parts[i].at > start }) - 1
	for i = max(i, 0); i < len(f.parts) && f.parts[i].at < end; i++ {
		p := f.parts[i]
		from, to := p.start+max(start-p.at, 0), min(p.start+end-p.at, p.end)
		if from >= to {
			continue
		}
		if n := len(out); n > 0 && out[n-1].Page == p.page.Number {
			out[n-1] = p.page.Evidence(out[n-1].Start, to)
			continue
		}
		out = append(out, p.page.Evidence(from, to))
	}
	return out
}

// Value makes a value of the text from start to end, in code points of the flow.
func (f *Flow) Value(v schema.Scalar, start, end int) schema.Value {
	return schema.NewValue(v, f.Slice(start, end), f.Evidences(start, end)...)
}
