package check

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"github.com/oficialia/oficialia/schema"
)

// sureConfidence is the confidence from which on a reading counts as sure. OCR
// is seldom wrong above it, and so a sum that no single digit mends is then the
// document's own mistake.
const sureConfidence = 0.8

// hypotheses are the single digits which, misread or lost, would explain the
// difference: in one of the cells or in the total. The least sure come first.
func (s summed) hypotheses(stated, sum float64) []schema.Hypothesis {
	out := []schema.Hypothesis{}
	try := func(name string, v schema.Value, would float64) {
		read, ok := v.Value.Num()
		if at := place(v); ok && at != nil && at.Origin != schema.Native && (oneDigit(read, would) || lostDigit(read, would)) {
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
	return len(y) == len(x)+1 && editDistance(x, y) == 1
}

// unexplained drops the findings of one table that lost digits explain: where
// the rows' totals tell what a column's cells should be, and with these the
// column's own total holds, it was the reading that failed and not the sums.
func unexplained(found []schema.Finding) []schema.Finding {
	lost := map[schema.Box]int{}
	for _, f := range found {
		for _, h := range f.Hypotheses {
			read, _ := h.Read.Num()
			would, _ := h.WouldBe.Num()
			if lostDigit(read, would) {
				lost[h.Evidence.Box]++
			}
		}
	}
	return slices.DeleteFunc(found, func(f schema.Finding) bool {
		return slices.ContainsFunc(f.Hypotheses, func(h schema.Hypothesis) bool { return lost[h.Evidence.Box] > 1 })
	})
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
