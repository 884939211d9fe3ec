package check

// fewestShort is how many columns' totals of one row are larger than their figures at least for a row
// that was not read to be likelier than so many mistakes of the agency's.
const fewestShort = 3

// rowGone reports whether a column's total may be larger than its figures since a row of the table was
// not read: so are most of that row's other totals, by several differences, and none is less. An
// agency's slip is in one column, and a row that it leaves out of its totals makes them less. A row of a series
// that is missing in print is the agency's all the same.
func (m *model) rowGone(r *relation) bool {
	if v := m.views[r.table]; v == nil || v.holed || r.kind != sumOf || len(r.from) == 0 || r.across() || r.off(m.taken) <= 0 {
		return false
	}
	by, short, holding := map[float64]bool{}, 0, 0
	for _, o := range m.ofTable(r.table) {
		if o.kind != sumOf || len(o.from) == 0 || o.across() || o.at.line != r.at.line || len(o.from) != len(r.from) {
			continue
		}
		switch off := o.off(m.taken); {
		case off < 0:
			return false
		case off == 0:
			holding++
		default:
			by[off] = true
			short++
		}
	}
	return short >= fewestShort && len(by) > 1 && holding < short
}

// gone says that a row may lack which was not read.
func (m *model) gone(r *relation) bilingual {
	if !m.rowGone(r) {
		return bilingual{}
	}
	return say(" Most totals of the table are larger than its figures: a row may be missing that was not read.",
		" La mayoría de los totales de la tabla supera a sus cifras: puede faltar un renglón que no se leyó.")
}
