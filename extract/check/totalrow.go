package check

// findTotalRow has the last line be the total of a table without one, whatever it is named,
// where it is the sum of all others in nearly all of several columns: "Ptal".
func (v *view) findTotalRow(m *model) {
	last := len(v.lines) - 1
	if v.count() > 0 || last < 2 || !v.lines[last].single() || span(v.lines[last].label) > 0 {
		return
	}
	all, holds, checked := v.ways(last)[0], 0, 0
	for _, c := range v.summable() {
		r, ok := m.sum(v, spotsIn(all, c), spot{last, c})
		if !ok || m.taken(r.total) == 0 {
			continue
		}
		checked++
		if len(r.terms) > 1 && r.off(m.taken) == 0 {
			holds++
		}
	}
	v.lines[last].total = checked >= unnamedLines && float64(holds) >= unnamedShare*float64(checked)
}
