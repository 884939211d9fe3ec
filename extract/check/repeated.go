package check

import (
	"slices"

	"github.com/oficialia/oficialia/schema"
)

// countedOnce is the row that stands twice in a table of which a column's total counts one, as its figures
// add up to it without the other; nil where there is none.
func (m *model) countedOnce(r *relation) *schema.Row {
	v := m.views[r.table]
	if v == nil || r.kind != sumOf || len(r.from) == 0 || r.across() {
		return nil
	}
	for _, p := range twinRows(r.table) {
		second := &r.table.Rows[p.second]
		at := slices.IndexFunc(v.lines, func(l line) bool { return l.row == second })
		if at < 0 {
			continue
		}
		if f := v.figure(spot{at, r.at.column}); slices.Contains(r.terms, f) && r.leaves(f, r.off(m.taken), m.taken) {
			return second
		}
	}
	return nil
}

// allCountedOnce reports whether all sums that do not hold would, with a row counted once that stands twice.
func (m *model) allCountedOnce(sums []relation) bool {
	for i := range sums {
		if sums[i].off(m.taken) != 0 && m.countedOnce(&sums[i]) == nil {
			return false
		}
	}
	return true
}

// once says that a total holds with a row counted once that stands twice.
func (m *model) once(r *relation) bilingual {
	row := m.countedOnce(r)
	if row == nil {
		return bilingual{}
	}
	name := quoted(short(row.Label, nameLength))
	return say(" It counts the row %s once, which stands twice.", " Cuenta una vez el renglón %s, que aparece dos veces.", name)
}
