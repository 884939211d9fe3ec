package check

import (
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
	return saying(schema.Finding{
		Code: schema.UnreadableCell, Severity: schema.SeverityWarning, Cause: schema.CauseOCR,
		Stated: schema.String(c.Text), Operands: operands(c),
	}, say("The cell %s of %s reads %s, which is not certain to be its figure.",
		"La celda %s de %s dice %s, y no es seguro que sea su cifra.", quoted(name), named(t), quoted(c.Text)))
}

func severalFigures(t *schema.Table, cells []schema.Value) schema.Finding {
	f := schema.Finding{Code: schema.UnreadableCell, Severity: schema.SeverityWarning, Cause: schema.CauseOCR}
	for _, c := range cells {
		f.Operands = append(f.Operands, operands(schema.NewValue(schema.String(c.Text), c.Text, c.Places()...))...)
	}
	return saying(f, say("%d cells of %s hold several figures each: its columns could not be told apart.",
		"%d celdas de %s tienen varias cifras cada una: sus columnas no pudieron distinguirse.", len(cells), named(t)))
}
