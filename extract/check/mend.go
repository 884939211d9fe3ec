package check

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// zeros are what is read for a printed zero.
const zeros = "0123456789OoQDCU"

// apply puts the mended values into the record, and returns a finding for each
// by the table that it stands in: nothing is mended in silence.
func (m *model) apply(j judgement) map[*schema.Table][]schema.Finding {
	out := map[*schema.Table][]schema.Finding{}
	for _, f := range slices.Sorted(maps.Keys(j.mendings)) {
		m.put(f, j.mendings[f], out)
	}
	for f, ok := m.lostBeside(); ok; f, ok = m.lostBeside() {
		m.put(f, mending{m.taken(f), m.figures[f].derived}, out)
	}
	m.withhold(j)
	return out
}

// put has the record hold a figure's mended value, and tells so.
func (m *model) put(f int, by mending, told map[*schema.Table][]schema.Finding) {
	v := m.figures[f].value
	if by.value == 0 && v.Value.IsNull() && (!likeZero(v.Text) || marked(m.looks.words(v))) {
		return // a mark misread: nothing is printed there, or nothing is told
	}
	if by.value == 0 && marksNothing(m.figures[f].table) {
		v.Value, m.figures[f].Readings[0].Value = schema.Scalar{}, 0 // a mark read for a digit
		return
	}
	if t := m.figures[f].table; t != nil {
		told[t] = append(told[t], m.mendedCell(f, by, t))
	}
	v.Mended = &schema.Mended{Read: v.Value, Probability: round(by.probability)}
	v.Value = schema.Number(by.value)
	m.figures[f].Readings[0].Value = by.value
}

// marksNothing reports whether a table has marks where there is nothing, and no zero.
func marksNothing(t *schema.Table) bool {
	if t == nil {
		return false
	}
	marks, zero := false, false
	for _, r := range slices.Concat(t.Rows, t.Totals) {
		for _, c := range r.Cells {
			n, ok := c.Value.Num()
			marks, zero = marks || c.Value.IsNull() && layout.Mark(c.Text), zero || ok && n == 0
		}
	}
	return marks && !zero
}

// noDigits are what the reader of figures reads for signs that are none of a figure: a zero is one sign.
var noDigits = regexp.MustCompile(`^\*{2,}$`)

// marked reports whether some look at a cell's words read one for "no figure", or signs that no figure has, and was
// rather sure.
func marked(words []layout.Word) bool {
	return slices.ContainsFunc(words, func(w layout.Word) bool {
		return slices.ContainsFunc(w.Readings, func(r page.Reading) bool {
			mark := layout.Mark(r.Text) && strings.ContainsFunc(r.Text, unicode.IsLetter)
			return r.Confidence > 0.5 && (mark || noDigits.MatchString(r.Text))
		})
	})
}

// likeZero reports whether a text may be that of a printed zero: "O.", but no "N.D.".
func likeZero(text string) bool {
	return strings.ContainsAny(text, zeros) && !strings.ContainsFunc(text, func(r rune) bool {
		return unicode.IsLetter(r) && !strings.ContainsRune(zeros, r)
	})
}

// withheld is how likely a figure must be not what was read for the record to hold it no
// longer, though no sum is sure what it is: likelier than that it is.
const withheld = 0.5

// withhold nulls the figures that their sums make unlikely.
func (m *model) withhold(j judgement) {
	for f, chance := range j.otherwise {
		v := m.figures[f].value
		if _, mended := j.mendings[f]; chance >= withheld && !mended && m.figures[f].table != nil {
			v.Value = schema.Scalar{}
		}
	}
}

// mendedCell tells of a figure that was misread, or that was not believed until
// a sum confirmed it.
func (m *model) mendedCell(f int, by mending, t *schema.Table) schema.Finding {
	v, name := m.figures[f].value, quoted(m.figures[f].name)
	probability := round(by.probability)
	out := schema.Finding{
		Code: schema.MendedCell, Severity: schema.SeverityWarning, Cause: schema.CauseOCR, Probability: &probability,
		Stated: v.Value, Computed: schema.Number(by.value), Operands: operands(*v),
		Hypotheses: []schema.Hypothesis{m.hypothesis(explained{[]change{{f, by.value}}, by.probability})},
	}
	if v.Value.IsNull() {
		out.Severity, out.Stated = schema.SeverityInfo, schema.String(v.Text)
		return saying(out, say("The cell %s of %s, printed %s, could not be read for certain; its sums show that it is %s.",
			"La celda %s de %s, impresa %s, no pudo leerse con certeza; sus sumas muestran que es %s.", name, named(t), quoted(cmp.Or(v.Text, "?")), number(out.Computed)))
	}
	if n, _ := v.Value.Num(); n == -by.value {
		return saying(out, say("The cell %s of %s was read as %s, but the minus is a speck: %s is printed there.",
			"La celda %s de %s se leyó como %s, pero el signo menos es una mancha: ahí está impreso %s.", name, named(t), number(v.Value), number(out.Computed)))
	}
	return saying(out, say("The cell %s of %s was read as %s, but its sums show that %s is printed there.",
		"La celda %s de %s se leyó como %s, pero sus sumas muestran que ahí está impreso %s.", name, named(t), number(v.Value), number(out.Computed)))
}
