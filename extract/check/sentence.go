package check

import (
	"slices"
	"sort"
	"unicode"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/pattern"
	"github.com/oficialia/oficialia/schema"
)

// sentence is a sentence of an oficio's text outside its tables.
type sentence struct {
	page       *layout.Page
	start, end int // code points in the page's text, which are bytes of its folded text
	lines      [2]int
}

func (s sentence) folded() string { return s.page.Folded[s.start:s.end] }

// ending ends a sentence. A colon before a number does not, "es de: 12", nor does an
// exclamation mark, as specks are read for: "se tuvieron! 12".
var ending = pattern.MustCompile(`[.?!:]["')]*\s+`)

// tabularChunks is how many runs of words apart from one another make a line one of
// a table or of a letterhead.
const tabularChunks = 3

// blockApart is how much further left than the line above, in fractions of the page, a line
// begins that is of another block: under a date or a number at the right of a letterhead.
const blockApart = 0.25

// sentences are those of an oficio's pages, in order. Lines in which cells of a
// table stand are none, and no sentence goes on behind them, in another block or paragraph or on another
// page.
func (m *model) sentences(o *schema.Oficio) []sentence {
	var out []sentence
	places := cellPlaces(o)
	for _, number := range o.Pages {
		p := m.looks[number]
		if p == nil {
			continue
		}
		taken := make([]bool, len(p.Lines))
		for i := range p.Lines {
			taken[i] = len(p.Lines[i].Chunks) >= tabularChunks
		}
		for _, e := range places[p.Number] {
			for i := lineAt(p, e.Start); i < len(p.Lines) && p.Lines[i].Start < e.End; i++ {
				taken[i] = true
			}
		}
		first := -1
		for i := range p.Lines {
			switch {
			case taken[i] && first >= 0:
				out, first = append(out, parted(p, first, i-1)...), -1
			case !taken[i] && first < 0:
				first = i
			case !taken[i] && (p.Lines[i-1].Box[0]-p.Lines[i].Box[0] > blockApart || paragraph(p, i)):
				out, first = append(out, parted(p, first, i-1)...), i
			}
		}
		if first >= 0 {
			out = append(out, parted(p, first, len(p.Lines)-1)...)
		}
	}
	return out
}

// paragraphGap is how far, in heights of print, a line stands below the one above at least that begins
// a paragraph. Behind a line that ends short, by so much in fractions of the page, it is so many times as
// far as the lines above are from one another.
const (
	paragraphGap = 1.5
	shortEnd     = 0.1
	shortGap     = 1.25
)

// paragraph reports whether line i begins with a capital, well below the one above, or below the short last
// line of a paragraph: what that is has no point behind it, as the last line of a table's label, or has
// lost it.
func paragraph(p *layout.Page, i int) bool {
	l, above := &p.Lines[i], &p.Lines[i-1]
	first, _ := utf8.DecodeRuneInString(p.Slice(l.Start, l.End))
	return unicode.IsUpper(first) && (l.Box[1]-above.Box[3] > paragraphGap*l.Box.Height() || belowShort(p, i))
}

// belowShort reports whether line i stands below one that ends short of the one above it, and further off.
func belowShort(p *layout.Page, i int) bool {
	if i < 2 {
		return false
	}
	l, above, upper := p.Lines[i].Box, p.Lines[i-1].Box, p.Lines[i-2].Box
	return upper[2]-above[2] > shortEnd && l.CenterY()-above.CenterY() > shortGap*(above.CenterY()-upper.CenterY()) && above.CenterY() > upper.CenterY()
}

// cellPlaces are where figures of an oficio's tables stand, by page.
func cellPlaces(o *schema.Oficio) map[int][]schema.Evidence {
	out := map[int][]schema.Evidence{}
	for k := range o.Tables {
		for _, r := range slices.Concat(o.Tables[k].Rows, o.Tables[k].Totals) {
			for _, c := range r.Cells {
				for _, e := range c.Places() {
					out[e.Page] = append(out[e.Page], e)
				}
			}
		}
	}
	return out
}

// holdsFigures reports whether figures of a table stand in a line.
func holdsFigures(t *schema.Table, l *layout.Line) bool {
	return slices.ContainsFunc(slices.Concat(t.Rows, t.Totals), func(r schema.Row) bool {
		return slices.ContainsFunc(r.Cells, func(c schema.Value) bool {
			return slices.ContainsFunc(c.Places(), func(e schema.Evidence) bool {
				return e.Page == l.Page && e.Start < l.End && e.End > l.Start
			})
		})
	})
}

// parted parts the text from one line to another into sentences; quoted ones, as
// of the request, are left out.
func parted(p *layout.Page, first, last int) []sentence {
	from, to := p.Lines[first].Start, p.Lines[last].End
	text := p.Folded[from:to]
	quoted := quotation.FindAllStringIndex(text, -1)
	var out []sentence
	add := func(start, end int) {
		inside := slices.ContainsFunc(quoted, func(q []int) bool { return start < q[1] && end > q[0] })
		if start < end && !inside {
			out = append(out, sentence{p, from + start, from + end, [2]int{lineAt(p, from+start), lineAt(p, from+end-1)}})
		}
	}
	start := 0
	for _, at := range ending.FindAllStringIndex(text, -1) {
		if (text[at[0]] == ':' || text[at[0]] == '!') && at[1] < len(text) && (text[at[1]] == '$' || text[at[1]] >= '0' && text[at[1]] <= '9') {
			continue
		}
		add(start, at[0]+1)
		start = at[1]
	}
	add(start, len(text))
	return out
}

// quotation is a quoted passage, not a quoted name.
var quotation = pattern.MustCompile(`"[^"]{40,}"`)

// lineAt is the index of the line in which a code point of the page's text stands.
func lineAt(p *layout.Page, at int) int {
	return min(sort.Search(len(p.Lines), func(i int) bool { return at < p.Lines[i].End }), len(p.Lines)-1)
}
