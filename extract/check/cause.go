package check

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/table"
	"github.com/oficialia/oficialia/schema"
)

// sureConfidence is the confidence from which on a reading counts as sure. OCR
// is seldom wrong above it, and so a sum that no single digit mends is then the
// document's own mistake.
const sureConfidence = 0.8

// hypotheses are the single digits which, misread, lost or made of a speck,
// would explain the difference: in one of the cells or in the total. The least sure come first.
func (s summed) hypotheses(stated, sum float64) []schema.Hypothesis {
	out := []schema.Hypothesis{}
	try := func(name string, v schema.Value, would float64) {
		read, ok := v.Value.Num()
		if at := place(v); ok && at != nil && at.Origin != schema.Native && (oneDigit(read, would) || lostDigit(read, would) || lostDigit(would, read)) {
			out = append(out, schema.Hypothesis{Cell: name, Read: v.Value, WouldBe: schema.Number(would), Evidence: at})
		}
	}
	for _, c := range s.cells {
		n, _ := c.cell.Value.Num()
		try(c.name, c.cell, round(n+stated-sum))
	}
	try(s.label, s.total, sum)
	slices.SortStableFunc(out, func(a, b schema.Hypothesis) int {
		return cmp.Compare(a.Evidence.Confidence, b.Evidence.Confidence)
	})
	return out
}

// oneDigit reports whether two numbers have as many digits and differ in one.
func oneDigit(a, b float64) bool {
	if a < 0 || b < 0 {
		return false
	}
	x, y := digits(a), digits(b)
	if len(x) != len(y) {
		return false
	}
	different := 0
	for i := range x {
		if x[i] != y[i] {
			different++
		}
	}
	return different == 1
}

// lostDigit reports whether a is b with one digit left out. OCR loses a digit
// of a short number now and then; people who type do not.
func lostDigit(a, b float64) bool {
	if a <= 0 || b <= 0 {
		return false
	}
	x, y := digits(a), digits(b)
	return len(y) == len(x)+1 && fold.Distance(x, y) == 1
}

// explained puts a doubtful cell in the place of the findings of one table that
// its misreading explains: where a row's total and a column's total agree on
// what the cell should be, it was the reading that failed and not the sums.
func explained(t *schema.Table, found []schema.Finding) []schema.Finding {
	asked := map[reading]int{}
	for _, f := range found {
		for _, h := range f.Hypotheses {
			if misread(t, h) {
				asked[readingOf(h)]++
			}
		}
	}
	var out []schema.Finding
	told := map[schema.Evidence]bool{}
	for _, f := range found {
		i := slices.IndexFunc(f.Hypotheses, func(h schema.Hypothesis) bool { return misread(t, h) && asked[readingOf(h)] > 1 })
		h, odd := outlier(f)
		switch {
		case i >= 0 && !told[*f.Hypotheses[i].Evidence]:
			told[*f.Hypotheses[i].Evidence] = true
			out = append(out, doubtfulCell(t, f.Hypotheses[i]))
		case i < 0 && odd:
			out = append(out, doubtfulSum(f, h))
		case i < 0:
			out = append(out, f)
		}
	}
	return out
}

// reading is another value for the figure at a place.
type reading struct {
	at      schema.Evidence
	wouldBe string
}

func readingOf(h schema.Hypothesis) reading { return reading{*h.Evidence, h.WouldBe.String()} }

// misread reports whether a hypothesis may explain both a row's and a column's
// difference: a digit lost, or a doubted digit of a cell that is no total
// itself. A total that its row and its column contradict is what a misprint
// looks like.
func misread(t *schema.Table, h schema.Hypothesis) bool {
	if digitLost(h) {
		return true
	}
	last := totalColumn(t)
	return h.Evidence.Confidence < doubtedConfidence && slices.ContainsFunc(t.Rows, func(r schema.Row) bool {
		i := slices.IndexFunc(r.Cells, func(c schema.Value) bool { p := place(c); return p != nil && *p == *h.Evidence })
		return i >= 0 && i < last
	})
}

func digitLost(h schema.Hypothesis) bool {
	read, _ := h.Read.Num()
	would, _ := h.WouldBe.Num()
	return lostDigit(read, would)
}

func doubtfulCell(t *schema.Table, h schema.Hypothesis) schema.Finding {
	return schema.Finding{
		Code: schema.UnreadableCell, Severity: schema.SeverityWarning, Cause: schema.CauseOCR,
		Message: fmt.Sprintf("The cell %q of %s reads %s, but its row and its column ask for %s.", h.Cell, named(t), number(h.Read), number(h.WouldBe)),
		Stated:  h.Read, Computed: h.WouldBe, Operands: []schema.Operand{{Value: h.Read, Evidence: h.Evidence}},
		Hypotheses: []schema.Hypothesis{h},
	}
}

// doubtfulSum tells of a sum that does not hold because, most likely, one of its
// figures was misread.
func doubtfulSum(f schema.Finding, h schema.Hypothesis) schema.Finding {
	f.Code, f.Severity, f.Cause = schema.UnreadableCell, schema.SeverityWarning, schema.CauseOCR
	f.Message += fmt.Sprintf(" Of its figures %q alone is unsure: it reads %s, and %s would close the gap.", h.Cell, number(h.Read), number(h.WouldBe))
	return f
}

// number prints a number for people.
func number(v schema.Scalar) string {
	if n, ok := v.Num(); ok {
		return table.FormatNumber(n)
	}
	return v.String()
}

// digits prints a number in hundredths, or as a whole number when it is one.
func digits(v float64) string {
	if v == math.Trunc(v) {
		return strconv.FormatFloat(v, 'f', 0, 64)
	}
	return strconv.FormatFloat(v, 'f', 2, 64)
}

// cause says whose mistake it is: the document's own when its text is native,
// or when no single digit would mend it and all operands were read surely;
// otherwise nobody can tell yet.
func cause(h []schema.Hypothesis, operands []schema.Operand) string {
	sure, native := true, true
	for _, o := range operands {
		if o.Evidence == nil {
			continue
		}
		sure = sure && o.Evidence.Confidence >= sureConfidence
		native = native && o.Evidence.Origin == schema.Native
	}
	if native || len(h) == 0 && sure {
		return schema.CauseSource
	}
	return schema.CauseUndetermined
}
