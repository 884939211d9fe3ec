package check

import (
	"fmt"
	"slices"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// unreadable tells of the cells that have a text that is no mark, and no value.
// Cells that hold several numbers are one finding: it was the columns that were
// not found.
func unreadable(t *schema.Table) []schema.Finding {
	var single, several []schema.Finding
	var cells []schema.Value
	for _, r := range slices.Concat(t.Rows, t.Totals) {
		for i, c := range r.Cells {
			if !c.Value.IsNull() || c.Text == "" || layout.Mark(c.Text) {
				continue
			}
			f := unreadableCell(t, cellName(r.Label, t, i), c)
			if layout.Amounts(c.Text) > 0 {
				several, cells = append(several, f), append(cells, c)
			} else {
				single = append(single, f)
			}
		}
	}
	if len(several) > 1 {
		several = []schema.Finding{severalFigures(t, cells)}
	}
	return append(single, several...)
}

func unreadableCell(t *schema.Table, name string, c schema.Value) schema.Finding {
	return schema.Finding{
		Code: schema.UnreadableCell, Severity: schema.SeverityWarning, Cause: schema.CauseOCR,
		Message: fmt.Sprintf("The cell %q of %s reads %q, which is not certain to be its figure.", name, named(t), c.Text),
		Stated:  schema.String(c.Text), Operands: operands(c), Hypotheses: []schema.Hypothesis{},
	}
}

func severalFigures(t *schema.Table, cells []schema.Value) schema.Finding {
	f := schema.Finding{
		Code: schema.UnreadableCell, Severity: schema.SeverityWarning, Cause: schema.CauseOCR,
		Message:    fmt.Sprintf("%d cells of %s hold several figures each: its columns could not be told apart.", len(cells), named(t)),
		Hypotheses: []schema.Hypothesis{},
	}
	for _, c := range cells {
		f.Operands = append(f.Operands, operands(schema.NewValue(schema.String(c.Text), c.Text, c.Places()...))...)
	}
	return f
}
