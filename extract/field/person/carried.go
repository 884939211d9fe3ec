package person

import (
	"slices"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// carried finds the signature at the top of a page when the page before ends with
// Atentamente, or with a motto or a post below it, or when ink hides that above the name.
func carried(before []segment.Head, h segment.Head, units map[string]bool) []layout.Line {
	if len(before) == 0 {
		return nil
	}
	last := before[len(before)-1]
	if len(last.Copies) > 0 || len(signing(last, units)) > 0 {
		return nil
	}
	h.Signature = h.Body
	for i, l := range h.Body {
		if len(h.Copies) > 0 && l.Start >= h.Copies[0].Start {
			h.Signature = h.Body[:i]
			break
		}
	}
	if len(h.Signature) > lastSigned {
		return nil // a text goes on
	}
	lines := signing(h, units)
	if len(lines) == 0 || !closesAtFoot(last.Page) && !closeLost(h, lines) || !toldName(h.Page, lines[0]) && h.Page.Origin != schema.Native {
		return nil
	}
	return lines
}

// closesAtFoot reports whether Atentamente stands at the foot of a page, with no more
// than a motto or a post below it.
func closesAtFoot(page *layout.Page) bool {
	lines := page.Lines[max(0, len(page.Lines)-mostPost-1):]
	return slices.ContainsFunc(lines, func(l layout.Line) bool { return closing.MatchString(page.Folded[l.Start:l.End]) })
}

// closeLost reports whether a page's text begins with a line that may be what ink left of
// Atentamente, and a name with its title and post is next.
func closeLost(h segment.Head, lines []layout.Line) bool {
	if len(h.Body) == 0 || len(lines) < 2 || h.Body[0].Start >= lines[0].Start {
		return false
	}
	folded := fold.Words(reading.Text(h.Page, lines[0]))
	return len(fold.Letters(fold.Words(reading.Text(h.Page, h.Body[0])))) <= longestClose &&
		titles.MatchString(folded) && isLexical(h.Page, lines[0]) && officeWord.MatchString(fold.Words(reading.Text(h.Page, lines[1])))
}

// longestClose is how many letters Atentamente has, and a sign behind it.
const longestClose = 12
