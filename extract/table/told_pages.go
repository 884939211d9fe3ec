package table

import (
	"slices"
	"strings"

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
// of a list, a label and its figure above, the like or its total below, or in a sentence with
// figures.
func acrossPages(pages []*layout.Page, body []layout.Line) []layout.Line {
	var out []layout.Line
	for i := 0; i < len(body); i++ {
		out = append(out, body[i])
		list := body[i].Box[1] >= footTop && listLine(body[i])
		if !list && !openSentence(body[i]) {
			continue
		}
		next := i + 1
		for next < len(body) && furniture(pages, body[i], body[next]) {
			next++
		}
		if next < len(body) && body[next].Page == body[i].Page+1 && (list && listLine(body[next]) || !list && figured(body[next])) {
			i = next - 1
		}
	}
	return out
}

// openSentence reports whether a line with figures ends amid a sentence.
func openSentence(l layout.Line) bool {
	return figured(l) && !strings.ContainsAny(l.Words[len(l.Words)-1].Text, ".:;")
}

// figured reports whether a line of a sentence has a figure that stands for itself.
func figured(l layout.Line) bool {
	return slices.ContainsFunc(l.Words, func(w layout.Word) bool {
		text := strings.TrimRight(w.Text, ",;.")
		return onlyFigure.MatchString(text) && !layout.Year(text)
	})
}

// level reports whether a line stands beside the one before, as words do that a scan which is
// not straight has set off their line.
func level(before, l layout.Line) bool {
	return l.Box.CenterY() > before.Box[1] && l.Box.CenterY() < before.Box[3]
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
	line := lineAt(p, l.Start)
	if line > 0 && level(p.Lines[line-1], l) {
		line--
	}
	return l.Box[1] < headBottom && onOtherPage(pages, p, line, 1, headBottom)
}

// pageOf is the page with a number, nil where there is none.
func pageOf(pages []*layout.Page, number int) *layout.Page {
	if i := slices.IndexFunc(pages, func(p *layout.Page) bool { return p.Number == number }); i >= 0 {
		return pages[i]
	}
	return nil
}
