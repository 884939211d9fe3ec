package layout

import (
	"slices"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// takeStamps parts the words of stamps from a page's own, and puts those of each into
// lines: print beside a stamp is no part of its lines, nor they of the print's.
func takeStamps(p page.Page) (page.Page, [][]Line) {
	if !slices.ContainsFunc(p.Words, func(w page.Word) bool { return w.Stamp > 0 }) {
		return p, nil
	}
	var own []page.Word
	var stamps []page.Page
	for _, w := range p.Words {
		if w.Stamp <= 0 {
			own = append(own, w)
			continue
		}
		for len(stamps) < w.Stamp {
			stamps = append(stamps, page.Page{Number: p.Number, Width: p.Width, Height: p.Height})
		}
		stamps[w.Stamp-1].Words = append(stamps[w.Stamp-1].Words, w)
	}
	p.Words = own
	var out [][]Line
	for _, s := range stamps {
		if l := lines(s); len(l) > 0 {
			out = append(out, l)
		}
	}
	return p, out
}

// bandRules is how many rules of one length mark a table's sides at least, and bandEdge how far
// within them, in heights of print, no cell's words begin.
const (
	bandRules = 3
	bandEdge  = 0.3
)

// withoutStamps leaves out words of a stamp that could not be read where they stand beside the rules
// of a table, or on their ends.
func (p *Page) withoutStamps(items []item, rules []stroke) []item {
	inStamp := func(w *Word) bool {
		return slices.ContainsFunc(p.Unread, func(u schema.Unread) bool {
			x, y := w.Box.CenterX(), w.Box.CenterY()
			return u.Kind == "stamp" && x > u.Box[0] && x < u.Box[2] && y > u.Box[1] && y < u.Box[3]
		})
	}
	height := textHeight(items)
	return slices.DeleteFunc(items, func(it item) bool {
		return inStamp(it.word) && slices.ContainsFunc(rules, func(r stroke) bool {
			across, down := r.band(rules, height)
			y, edge := it.box.CenterY(), bandEdge*height
			beside := it.box.CenterX() < across.lo || it.box.CenterX() > across.hi || it.box[0] < across.lo+edge || it.box[2] > across.hi-edge
			return beside && y > down.lo-height && y < down.hi+height
		})
	})
}

// band is what level rules of one length span across and down; nothing where they are few.
func (s stroke) band(rules []stroke, height float64) (across, down span) {
	n := 0
	for _, r := range rules {
		if s.vertical || r.vertical || abs(r.along.lo-s.along.lo) > height || abs(r.along.hi-s.along.hi) > height {
			continue
		}
		if n++; n == 1 {
			across, down = r.along, span{r.at, r.at}
		}
		across, down = span{max(across.lo, r.along.lo), min(across.hi, r.along.hi)}, down.union(span{r.at, r.at})
	}
	if n < bandRules {
		return span{}, span{lo: 1e9, hi: -1e9}
	}
	return across, down
}
