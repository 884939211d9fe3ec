package unit

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
)

// byColumns puts a letterhead's lines that stand in two columns, a logo with its names
// beside the units, into the order in which they are read: first the left one. What
// stands over both columns stays above or below them, with what follows it.
// A form's labels are no column of names.
func byColumns(p *layout.Page, lines []layout.Line) []layout.Line {
	left, right, ok := gutter(lines)
	label := func(l layout.Line) bool { return strings.HasSuffix(strings.TrimSpace(p.Slice(l.Start, l.End)), ":") }
	if !ok || slices.ContainsFunc(lines, label) {
		return lines
	}
	top := 1.0
	for _, l := range lines {
		if l.Box[0] >= left || l.Box[2] <= right && l.Box[0] < left {
			top = min(top, l.Box[1])
		}
	}
	parts := make([][]layout.Line, 4) // above, left, right, below
	for i, l := range lines {
		at := 0
		switch {
		case l.Box[0] >= left:
			at = 2
		case l.Box[2] <= right:
			at = 1
		case l.Box.CenterY() > top:
			parts[3] = lines[i:]
		}
		if parts[3] != nil {
			break
		}
		parts[at] = append(parts[at], l)
	}
	return slices.Concat(parts...)
}

// gutter is the stretch between the columns of lines that stand side by side, as
// fractions of the page's width.
func gutter(lines []layout.Line) (left, right float64, ok bool) {
	left, right = 0, 1
	for i, a := range lines {
		for _, b := range lines[i+1:] {
			if a.Box[0] > b.Box[0] {
				a, b = b, a
			}
			over := min(a.Box[3], b.Box[3]) - max(a.Box[1], b.Box[1])
			if over > 0.5*min(a.Box.Height(), b.Box.Height()) && b.Box[0] > a.Box[2] {
				left, right, ok = max(left, a.Box[2]), min(right, b.Box[0]), true
			}
		}
	}
	return left, right, ok && left < right
}

// withoutLogo cuts the words of a logo off that stand before a body's own name on its
// line ("SALUD SECRETARÍA DE SALUD"), and parts a line that holds two bodies' names.
func withoutLogo(p *layout.Page, l layout.Line) []layout.Line {
	text := fold.Text(p.Slice(l.Start, l.End))
	for i := strings.IndexByte(text, ' '); i > 0; {
		rest := text[i+1:]
		if segment.UnitOf(rest) != segment.NoUnit && bodyOf(rest) != nil && bodyOf(text) == nil {
			second := l
			second.Start += i + 1
			switch before := text[:i]; {
			case bodyOf(before) != nil:
				first := l
				first.End = l.Start + i
				return []layout.Line{first, second}
			case !strings.Contains(before, " ") && segment.UnitOf(before) == segment.NoUnit && strings.Contains(rest, before):
				return []layout.Line{second}
			}
		}
		next := strings.IndexByte(rest, ' ')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return []layout.Line{l}
}
