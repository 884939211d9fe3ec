package person

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// underStroke finds a signature by its ink and what is printed below it, where Atentamente
// was not read: the last line that is a name and stands under a stroke of a pen, or is
// what the stroke left of one, right above an office; nil where none does.
func underStroke(o segment.Oficio) *signature {
	to := slices.IndexFunc(o.Heads, func(h segment.Head) bool { return len(h.Addressee) > 0 })
	for k, h := range slices.Backward(o.Heads) {
		lines := h.Page.Lines
		if k == to {
			end := h.Addressee[len(h.Addressee)-1].End
			lines = lines[slices.IndexFunc(lines, func(l layout.Line) bool { return l.End >= end })+1:]
		}
		for i := len(lines) - 2; i >= 0; i-- {
			if penned(h.Page, lines[i]) && abovePost(h.Page, lines[i:i+2]) == 0 {
				return &signature{page: h.Page, lines: withoutNotes(h.Page, cut(h.Page, lines[i:]))}
			}
		}
	}
	return nil
}

// belowStroke are a page's lines below such a signature on it.
func belowStroke(o segment.Oficio, h segment.Head) []layout.Line {
	s := underStroke(o)
	if s == nil || s.page != h.Page {
		return nil
	}
	last := s.lines[len(s.lines)-1]
	at := slices.IndexFunc(h.Page.Lines, func(l layout.Line) bool { return l.Start > last.Start })
	if at < 0 {
		return nil
	}
	return h.Page.Lines[at:]
}

// reach is how far from a name a stroke of its signature is at most, in fractions of the
// page.
const reach = 0.04

// penned reports whether handwriting stands over a line, or right above or beside it.
func penned(page *layout.Page, l layout.Line) bool {
	return slices.ContainsFunc(page.Unread, func(u schema.Unread) bool {
		return u.Kind == "handwriting" &&
			u.Box[0] < l.Box[2]+reach && l.Box[0] < u.Box[2]+reach &&
			u.Box[1] < l.Box[3] && l.Box[1] < u.Box[3]+reach
	})
}

// abovePost is the first of some lines that is a name, or what is left of one, right above
// a line that begins with an office; -1 where there is none.
func abovePost(page *layout.Page, lines []layout.Line) int {
	for i := 1; i < len(lines); i++ {
		name, below := reading.Text(page, lines[i-1]), fold.Words(reading.Text(page, lines[i]))
		if beginsPost(below) && (isLexical(page, lines[i-1]) || leftOfName(fold.Words(name))) {
			return i - 1
		}
	}
	return -1
}

// beginsPost reports whether a folded line begins with an office, or with words for
// standing in for who has one.
func beginsPost(folded string) bool {
	office, acting := officeWord.FindStringIndex(folded), standIn.FindStringIndex(folded)
	return office != nil && office[0] == 0 || acting != nil && acting[0] == 0
}

// leftOfName reports whether a folded line ends with a surname, and names no office.
func leftOfName(folded string) bool {
	words := strings.Fields(strings.Trim(folded, " .,"))
	if len(words) == 0 || len(words) > longestLeft || officeWord.MatchString(folded) || segment.UnitOf(folded) != segment.NoUnit {
		return false
	}
	return names().surname[words[len(words)-1]] != ""
}

// longestLeft is how many words such a line has at most: titles, names and strokes.
const longestLeft = 9
