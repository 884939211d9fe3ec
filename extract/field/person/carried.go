package person

import (
	"slices"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// carried finds the signature at the top of a page when the page before ends with
// Atentamente, or with a motto or a post below it.
func carried(before []segment.Head, h segment.Head, units map[string]bool) []layout.Line {
	if len(before) == 0 {
		return nil
	}
	last := before[len(before)-1]
	if !closesAtFoot(last.Page) || len(last.Copies) > 0 || len(signing(last, units)) > 0 {
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
	if len(lines) == 0 || !toldName(h.Page, lines[0]) && h.Page.Origin != schema.Native {
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
