package check

import (
	"slices"

	"github.com/oficialia/oficialia/schema"
)

// How many of a table's rows may contradict their totals: up to mistakenRows
// they are told as they are; up to misreadRows the reading failed in those that
// OCR doubts; beyond, the column is no sum of the others.
const (
	mistakenRows = 0.25
	misreadRows  = 0.75
)

// rowTotals compares the cells of a column named total with the sums of the
// figures left of it.
func rowTotals(t *schema.Table) []schema.Finding {
	last := totalColumn(t)
	if last < 2 {
		return nil
	}
	var out []schema.Finding
	checked := 0
	for _, r := range slices.Concat(t.Rows, t.Totals) {
		if last >= len(r.Cells) {
			continue
		}
		s := summed{total: r.Cells[last], label: cellName(r.Label, t, last)}
		for i, c := range r.Cells[:last] {
			s.cells = append(s.cells, namedCell{cellName(r.Label, t, i), c})
		}
		if f, ok := s.compare(t); ok {
			checked++
			out = append(out, f...)
		}
	}
	return believable(out, checked)
}

// believable tells sums that do not hold by how many they are of those that were
// checked.
func believable(sums []schema.Finding, checked int) []schema.Finding {
	share := float64(len(sums)) / float64(max(checked, 1))
	if share <= mistakenRows || len(sums) == 1 && checked > 2 {
		return sums
	}
	var out []schema.Finding
	for _, f := range sums {
		switch {
		case share <= misreadRows && doubted(f):
			f.Code, f.Severity, f.Cause = schema.UnreadableCell, schema.SeverityWarning, schema.CauseUndetermined
			f.Message += " As many rows of the table do not add up, figures were likely misread."
			out = append(out, f)
		case share < 0.5:
			out = append(out, f)
		}
	}
	return out
}

// doubted reports whether OCR doubts a figure of the sum.
func doubted(f schema.Finding) bool {
	return slices.ContainsFunc(f.Operands, func(o schema.Operand) bool {
		return o.Evidence != nil && o.Evidence.Origin != schema.Native && o.Evidence.Confidence < doubtedConfidence
	})
}
