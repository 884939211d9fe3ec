package check

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/schema"
)

// mostNamed is how many empty cells are named in a message.
const mostNamed = 5

// blanks tells of a table that prints zeros and leaves other cells of the same
// columns empty: a zero is an answer, and an empty cell may be one or not known.
func (m *model) blanks(t *schema.Table, pages []schema.Page) []schema.Finding {
	v := m.views[t]
	if unread(t, pages) || !v.added && !ownText(t) || len(unreadable(t)) > 0 {
		return nil
	}
	f := schema.Finding{Code: schema.ZeroOrBlank, Severity: schema.SeverityInfo, Cause: schema.CauseUndetermined}
	var names []string
	for c := range t.Columns {
		if !v.hasZeros(m, c) {
			continue
		}
		for _, l := range v.lines {
			if c < len(l.cells) && (l.cells[c] == emptyCell || l.seenBlank(c)) && l.wholly() && !m.settled(v, l) {
				name := cellName(l.label, t, c)
				names = append(names, name)
				f.Operands = append(f.Operands, schema.Operand{Value: schema.String(name), Evidence: place(l.row.Cells[c])})
			}
		}
	}
	if len(names) == 0 {
		return nil
	}
	list := strings.Join(names[:min(len(names), mostNamed)], "; ")
	if len(names) > mostNamed {
		list += "; …"
	}
	return []schema.Finding{saying(f, say("%s prints zeros but leaves %s empty, without saying whether there was nothing or it is not known: %s.",
		"%s imprime ceros pero deja %s, sin decir si no hubo nada o no se sabe: %s.",
		begun(named(t)), counted(len(names), bilingual{"cell", "celda vacía"}, bilingual{"cells", "celdas vacías"}), list))}
}

// ownText reports whether a table's figures are the file's own text, of which none
// is lost. A scan's are all there where they add up.
func ownText(t *schema.Table) bool {
	return !slices.ContainsFunc(slices.Concat(t.Rows, t.Totals), func(r schema.Row) bool {
		return slices.ContainsFunc(r.Cells, func(c schema.Value) bool {
			at := place(c)
			return at != nil && at.Origin != schema.Native
		})
	})
}

// begun is a text as it begins a sentence.
func begun(b bilingual) bilingual {
	return bilingual{strings.ToUpper(b.en[:1]) + b.en[1:], strings.ToUpper(b.es[:1]) + b.es[1:]}
}

// hasZeros reports whether a column prints a zero, and figures in most of its
// cells.
func (v *view) hasZeros(m *model, c int) bool {
	zeros, figures, all := 0, 0, 0
	for _, l := range v.lines {
		if l.total {
			continue
		}
		all++
		if f := l.at(c); f >= 0 {
			figures++
			if m.taken(f) == 0 {
				zeros++
			}
		}
	}
	return zeros > 0 && 2*figures >= all
}

// settled reports whether a line's own total shows that its empty cells are
// nothing.
func (m *model) settled(v *view, l line) bool {
	for c, total := range v.totals {
		sum := 0.0
		for _, k := range v.plain(0, c) {
			if f := l.at(k); f >= 0 {
				sum += m.taken(f)
			}
		}
		if total && l.at(c) >= 0 && round(sum) == m.taken(l.at(c)) {
			return true
		}
	}
	return false
}

// wholly reports whether a line is a row of figures, none of which was taken for a
// part of its label.
func (l line) wholly() bool {
	if l.total || figures.MatchString(anyYear.ReplaceAllString(l.label, "")) {
		return false
	}
	for _, f := range l.cells {
		if f >= 0 {
			return true
		}
	}
	return false
}
