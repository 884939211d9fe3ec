package table

import (
	"slices"

	"github.com/oficialia/oficialia/extract/layout"
)

// How far up, in fractions of the page, a foot may reach, below which height all that is no
// list is one, and above which a word or two are a logo.
const (
	footTop    = 0.85
	footOnly   = 0.92
	logoBottom = 0.10
)

// listWords is how many words a line of a list that a page break parts has at most.
const listWords = 8

// acrossPages leaves out the foot and the head of two pages where they stand between lines
// of a list: a label and its figure above, the like or its total below.
func acrossPages(pages []*layout.Page, body []layout.Line) []layout.Line {
	var out []layout.Line
	for i := 0; i < len(body); i++ {
		out = append(out, body[i])
		if body[i].Box[1] < footTop || !listLine(body[i]) {
			continue
		}
		next := i + 1
		for next < len(body) && furniture(pages, body[i], body[next]) {
			next++
		}
		if next < len(body) && body[next].Page == body[i].Page+1 && listLine(body[next]) {
			i = next - 1
		}
	}
	return out
}

// listLine reports whether a line is a few words that a figure ends.
func listLine(l layout.Line) bool {
	n := len(l.Words)
	return n > 1 && n <= listWords && len(l.Chunks) == 1 && onlyFigure.MatchString(l.Words[n-1].Text) && !layout.Year(l.Words[n-1].Text)
}

// furniture reports whether a line is of the foot of the page that last is on, or of the
// next one's head.
func furniture(pages []*layout.Page, last, l layout.Line) bool {
	p := pageOf(pages, l.Page)
	switch {
	case p == nil || l.Page > last.Page+1:
		return false
	case l.Page == last.Page:
		return l.Box[1] > footOnly && !listLine(l) || slices.ContainsFunc(pages, func(q *layout.Page) bool { return q != p && repeated(p, l, q) })
	}
	if l.Box[3] < logoBottom && len(l.Words) < headWords {
		return true
	}
	return l.Box[1] < headBottom && onOtherPage(pages, p, lineAt(p, l.Start), 1, headBottom)
}

// pageOf is the page with a number, nil where there is none.
func pageOf(pages []*layout.Page, number int) *layout.Page {
	if i := slices.IndexFunc(pages, func(p *layout.Page) bool { return p.Number == number }); i >= 0 {
		return pages[i]
	}
	return nil
}
