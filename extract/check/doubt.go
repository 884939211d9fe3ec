package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/schema"
)

// doubtedConfidence is the confidence below which a figure is doubted where
// another reading would settle a difference, and outlierMargin how far below all
// other figures of the sum it must lie when nothing else speaks against it.
// Numbers whose separators were corrected have half the confidence that OCR had
// in them, correctedShare, and their digits may be sure.
const (
	doubtedConfidence = 0.9
	outlierMargin     = 0.05
	correctedShare    = 0.5
)

// confusable are the pairs of digits that OCR takes for one another most.
var confusable = []string{"35", "38", "56", "58", "68", "06", "08", "14", "17", "27", "49"}

// lookAlike reports whether two numbers differ in one digit, and the two digits
// look alike in print.
func lookAlike(a, b float64) bool {
	if !oneDigit(a, b) {
		return false
	}
	x, y := digits(a), digits(b)
	for i := range x {
		if x[i] != y[i] {
			pair := string(min(x[i], y[i])) + string(max(x[i], y[i]))
			return slices.Contains(confusable, pair)
		}
	}
	return false
}

// severity is an error, unless a digit that was read with doubt would explain
// the difference, or a figure was hardly read at all.
func severity(h []schema.Hypothesis, operands []schema.Operand) string {
	hardly := func(o schema.Operand) bool {
		return o.Evidence != nil && o.Evidence.Confidence < correctedShare*doubtedConfidence
	}
	if len(h) > 0 && h[0].Evidence.Confidence < doubtedConfidence || slices.ContainsFunc(operands, hardly) {
		return schema.SeverityWarning
	}
	return schema.SeverityError
}

// outlier returns the hypothesis that explains a difference better than the
// document's own mistake does: a digit taken for one that looks alike, lost, or
// made of a speck, in the one figure of the sum that OCR doubted while it was
// sure of all others.
func outlier(f schema.Finding) (schema.Hypothesis, bool) {
	if len(f.Hypotheses) == 0 {
		return schema.Hypothesis{}, false
	}
	h := f.Hypotheses[0]
	read, _ := h.Read.Num()
	would, _ := h.WouldBe.Num()
	c := h.Evidence.Confidence
	corrected := c <= correctedShare && c >= correctedShare*doubtedConfidence
	if c >= doubtedConfidence || corrected || !lookAlike(read, would) && !lostDigit(read, would) && !lostDigit(would, read) {
		return h, false
	}
	others := slices.DeleteFunc(slices.Clone(f.Operands), func(o schema.Operand) bool { return o.Evidence == nil || *o.Evidence == *h.Evidence })
	return h, !slices.ContainsFunc(others, func(o schema.Operand) bool { return o.Evidence.Confidence < c+outlierMargin })
}

// disputed is a cell of a table by year that another table contradicts.
type disputed struct {
	annual     *schema.Table
	row, cell  int
	detail     detail
	hypothesis schema.Hypothesis
}

// disputes finds the cells of an oficio's tables by year that were misread
// rather than misprinted: read with doubt, one digit away from the total of the
// table that details the year, which its own months confirm, while the table by
// year does not add up as read.
func disputes(o *schema.Oficio, pages []schema.Page) []disputed {
	var out []disputed
	for i := range o.Tables {
		if len(totals(o, &o.Tables[i], pages)) > 0 {
			continue
		}
		for _, d := range details(&o.Tables[i]) {
			annual, cell, ok := annualOf(o, i, d)
			at := place(cell)
			if !ok || at == nil || at.Origin == schema.Native || at.Confidence >= doubtedConfidence {
				continue
			}
			stated, _ := d.total.Value.Num()
			read, _ := cell.Value.Num()
			if oneDigit(stated, read) && len(totals(o, annual, pages)) > 0 {
				x := disputed{annual: annual, detail: d, hypothesis: schema.Hypothesis{
					Cell: fmt.Sprint(d.year), Read: cell.Value, WouldBe: d.total.Value, Evidence: at,
				}}
				x.row, x.cell = position(annual, cell)
				out = append(out, x)
			}
		}
	}
	return out
}

// position finds a cell among the rows of its table.
func position(t *schema.Table, cell schema.Value) (row, column int) {
	for i, r := range t.Rows {
		for k, c := range r.Cells {
			if p := place(c); p != nil && *p == *place(cell) {
				return i, k
			}
		}
	}
	return 0, 0
}

// settled is the table with the disputed cells as the other tables have them.
func settled(t *schema.Table, all []disputed) *schema.Table {
	out := t
	for _, d := range all {
		if d.annual != t {
			continue
		}
		if out == t {
			clone := *t
			out = &clone
			out.Rows = slices.Clone(t.Rows)
		}
		cells := slices.Clone(out.Rows[d.row].Cells)
		cells[d.cell].Value = d.hypothesis.WouldBe
		out.Rows[d.row].Cells = cells
	}
	return out
}

// doubtful tells of the disputed cells of a table.
func doubtful(t *schema.Table, all []disputed) []schema.Finding {
	var out []schema.Finding
	for _, d := range all {
		if d.annual == t {
			f := doubtfulCell(t, d.hypothesis)
			f.Message = fmt.Sprintf("The cell %q of %s reads %s, but %s adds up to %s: its sums are taken with that.",
				d.hypothesis.Cell, named(t), number(d.hypothesis.Read), named(d.detail.table), number(d.hypothesis.WouldBe))
			out = append(out, f)
		}
	}
	return out
}

// isDisputed reports whether a contradiction between a table by year and its
// detail is told as a doubtful cell.
func isDisputed(annual *schema.Table, d detail, all []disputed) bool {
	return slices.ContainsFunc(all, func(x disputed) bool {
		return x.annual == annual && x.detail.table == d.table && x.detail.year == d.year && strings.EqualFold(x.detail.column, d.column)
	})
}
