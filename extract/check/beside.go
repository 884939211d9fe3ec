package check

import (
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// beside are the tables of an oficio next to a sentence, before and after it, of
// which it may speak; side by side there may be several.
func (m *model) beside(o *schema.Oficio, t toldTotal) []*view {
	at := schema.Evidence{Page: t.page.Number, Box: t.page.Lines[t.lines[0]].Box}
	var above, below *schema.Evidence
	for k := range o.Tables {
		first := topOf(&o.Tables[k])
		switch {
		case first == nil:
		case lower(first, &at) && (below == nil || lower(below, first)):
			below = first
		case !lower(first, &at) && (above == nil || lower(first, above)):
			above = first
		}
	}
	var out []*view
	for k := range o.Tables {
		first := topOf(&o.Tables[k])
		if !t.forward && level(first, above) || !t.backward && level(first, below) {
			out = append(out, m.views[&o.Tables[k]])
		}
	}
	return out
}

// topOf is where a table's first line stands.
func topOf(t *schema.Table) *schema.Evidence {
	if lines := ordered(t); len(lines) > 0 {
		return rowPlace(*lines[0].row)
	}
	return nil
}

func lower(a, b *schema.Evidence) bool {
	return a.Page > b.Page || a.Page == b.Page && a.Box[1] > b.Box[1]
}

// sideBySide is how far, in fractions of the page, the first lines of tables side
// by side are apart at most.
const sideBySide = 0.02

func level(a, b *schema.Evidence) bool {
	return a != nil && b != nil && a.Page == b.Page && max(a.Box[1]-b.Box[1], b.Box[1]-a.Box[1]) < sideBySide
}

// mostBetween is how many lines of other text may stand between a sentence and a
// table beside it: its columns' heads, a caption.
const mostBetween = 2

// close reports whether a sentence stands beside a table, on the same page.
func (t toldTotal) close(v *view) bool {
	first, last := -1, -1
	for i := range t.page.Lines {
		if holdsFigures(v.table, &t.page.Lines[i]) {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 {
		return false
	}
	from, to := t.lines[1]+1, first
	if last < t.lines[0] {
		from, to = last+1, t.lines[0]
	}
	between := 0
	names := subjectWords(v.table.Title)
	for _, l := range t.page.Lines[min(from, to):to] {
		if !frames(t.page, l, names) {
			between++
		}
	}
	return between <= mostBetween
}

// frames reports whether a line is part of a table's title.
func frames(p *layout.Page, l layout.Line, names map[string]bool) bool {
	own := subjectWords(p.Slice(l.Start, l.End))
	return 2*shared(own, names) >= len(own)
}
