package check

import (
	"fmt"
	"slices"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// unreadable tells of the cells that have a text that is no mark, and no value.
func unreadable(t *schema.Table) []schema.Finding {
	var out []schema.Finding
	for _, r := range slices.Concat(t.Rows, t.Totals) {
		for i, c := range r.Cells {
			if !c.Value.IsNull() || c.Text == "" || layout.Mark(c.Text) {
				continue
			}
			out = append(out, schema.Finding{
				Code: schema.UnreadableCell, Severity: schema.SeverityWarning, Cause: schema.CauseOCR,
				Message: fmt.Sprintf("The cell %q of %s reads %q and could not be taken for a number with confidence; the sums that need it are not checked.",
					cellName(r.Label, t, i), named(t), c.Text),
				Stated: schema.String(c.Text), Operands: operands(c), Hypotheses: []schema.Hypothesis{},
			})
		}
	}
	return out
}
