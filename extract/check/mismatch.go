package check

import (
	"fmt"
	"math"
	"slices"

	"github.com/oficialia/oficialia/extract/table"
	"github.com/oficialia/oficialia/schema"
)

// codes are the findings' codes by what a relation says.
var codes = map[kind]string{
	sumOf: schema.TotalMismatch, sameAs: schema.CrossTableMismatch, runningSum: schema.CumulativeMismatch,
	shareOf: schema.PercentageMismatch, inText: schema.TextMismatch,
}

// How likely the print's own mistake must be at least for a relation to be told as one that
// does not hold, and for one with figures that were not believed: else a figure was
// misread, and is told as that.
const (
	leastSource  = 0.1
	leastDoubted = 0.5
)

// mismatches tells, of one table, the relations that do not hold with the values
// that are now in the record.
func (m *model) mismatches(t *schema.Table, j judgement) []schema.Finding {
	var out []schema.Finding
	for k := range m.relations {
		r := &m.relations[k]
		if r.table != t || r.off(m.taken) == 0 || m.toldBefore(k) || m.heldBySubtotals(r) || m.roundedOff(r) {
			continue
		}
		v := j.verdicts[k]
		v.source *= m.legible(r, v, j)
		if v.source >= leastDoubted || v.source >= leastSource && len(m.doubtedOf(r)) == 0 {
			out = append(out, m.mismatch(r, v))
		}
	}
	return out
}

// toldBefore reports whether a relation above says the same of the same total: it sums up
// the rows, and this one their subtotals.
func (m *model) toldBefore(k int) bool {
	r := &m.relations[k]
	return slices.ContainsFunc(m.relations[:k], func(o relation) bool {
		return o.kind == sumOf && r.kind == sumOf && o.total == r.total && o.across() == r.across() && o.expected(m.taken) == r.expected(m.taken)
	})
}

// heldBySubtotals reports whether a total that is not the sum of the rows is that of their
// subtotals: what is wrong is one of these, and it is told of that.
func (m *model) heldBySubtotals(r *relation) bool {
	v := m.views[r.table]
	if v == nil || r.kind != sumOf || r.across() {
		return false
	}
	detail := func(s spot) bool { return !v.lines[s.line].total }
	return slices.ContainsFunc(m.about(r.total), func(o *relation) bool {
		subtotals := o.kind == sumOf && o.total == r.total && len(o.from) > 0 && !slices.ContainsFunc(o.from, detail)
		return subtotals && !o.across() && o.off(m.taken) == 0
	})
}

// roundedOff reports whether a share is off by one of its last decimal at most, rounded off as it is told: shares
// are made to add up to 100 so.
func (m *model) roundedOff(r *relation) bool {
	return r.kind == shareOf && math.Abs(m.taken(r.total)-m.computed(r)) <= m.unit(r.total)+1e-6
}

// computed is what a total should be, a share with as many decimals as are printed.
func (m *model) computed(r *relation) float64 {
	computed := r.expected(m.taken)
	if r.kind == shareOf {
		unit := m.unit(r.total)
		computed = round(float64(int(computed/unit+0.5)) * unit)
	}
	return computed
}

func (m *model) mismatch(r *relation, v verdict) schema.Finding {
	stated, computed := m.taken(r.total), m.computed(r)
	difference := round(stated - computed)
	probability := round(min(v.source, mostSure))
	f := schema.Finding{
		Code: codes[r.kind], Severity: schema.SeverityError, Cause: m.cause(r, v),
		Stated: schema.Number(stated), Computed: schema.Number(computed), Difference: &difference,
		Hypotheses: m.hypotheses(r, v), Oficio: r.oficio.ID, Table: r.table.ID,
	}
	for _, i := range r.figures() {
		f.Operands = append(f.Operands, operands(*m.figures[i].value)...)
	}
	if !m.native(r) {
		f.Probability = &probability
	}
	if f.Cause != schema.CauseSource {
		f.Severity = schema.SeverityWarning
	}
	return saying(f, m.told(r, stated, computed).and(m.once(r)).and(m.gone(r)).and(m.hard(r)).and(whose(f)))
}

// native reports whether all figures of a relation are the file's own text.
func (m *model) native(r *relation) bool {
	return !slices.ContainsFunc(r.figures(), func(i int) bool {
		at := place(*m.figures[i].value)
		return at != nil && at.Origin != schema.Native
	})
}

// told is the sentence that says what does not hold.
func (m *model) told(r *relation, stated, computed float64) bilingual {
	a, b := table.FormatNumber(stated), table.FormatNumber(computed)
	switch r.kind {
	case sameAs:
		return say("For %s, %s states a total of %s, but %s states %s.",
			"Para %s, %s indica un total de %s, pero %s indica %s.", r.period, named(r.table), a, named(r.other), b)
	case runningSum:
		return say("The running total %s of %s is stated as %s, but the one before it and its own figure add up to %s.",
			"El acumulado %s de %s se indica como %s, pero el anterior y su propia cifra suman %s.", quoted(r.label), named(r.table), a, b)
	case shareOf:
		return say("The share %s of %s is stated as %s%%, but its figure is %s%% of the total.",
			"El porcentaje %s de %s se indica como %s %%, pero su cifra es el %s %% del total.", quoted(r.label), named(r.table), a, b)
	case inText:
		if len(r.terms) > 1 {
			return say("The text on page %d states a total of %s, but the %d figures of %s add up to %s.",
				"El texto de la página %d indica un total de %s, pero las %d cifras de %s suman %s.", r.page, a, len(r.terms), named(r.table), b)
		}
		return say("The text on page %d states a total of %s, but %s states %s.",
			"El texto de la página %d indica un total de %s, pero %s indica %s.", r.page, a, named(r.table), b)
	}
	if len(r.terms) == 1 {
		return say("The total %s of %s is stated as %s, but its only figure is %s.",
			"El total %s de %s se indica como %s, pero su única cifra es %s.", quoted(r.label), named(r.table), a, b)
	}
	return say("The total %s of %s is stated as %s, but its %d cells add up to %s.",
		"El total %s de %s se indica como %s, pero sus %d celdas suman %s.", quoted(r.label), named(r.table), a, len(r.terms), b)
}

// whose says what is known of whose mistake it is, where that is not certain.
func whose(f schema.Finding) bilingual {
	switch {
	case f.Cause == schema.CauseSource:
		return bilingual{}
	case len(f.Hypotheses) == 0:
		return say(" Whether the document or its reading is wrong is not certain.", " No es seguro si el error es del documento o de su lectura.")
	}
	h := f.Hypotheses[0]
	return say(" Whether the document or its reading is wrong is not certain: %s in the place of %s at %s would close the gap.",
		" No es seguro si el error es del documento o de su lectura: %s en lugar de %s en %s cerraría la diferencia.",
		number(h.WouldBe), fmt.Sprint(number(h.Read)), quoted(h.Cell))
}
