package check

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/pattern"
	"github.com/oficialia/oficialia/schema"
)

// months by their order, as folded text has them.
var months = layout.Months

var (
	yearRange = pattern.MustCompile(`\b((?:19|20)\d\d) ?(?:-|A|AL) ?((?:19|20)\d\d)\b`)
	anyYear   = regexp.MustCompile(`\b(?:19|20)\d\d\b`)
	// programme are the years of a plan or a term of office, which its tables need not cover.
	programme  = pattern.MustCompile(`\b(?:PLAN|PROGRAMA|ESTRATEGIA|AGENDA|ADMINISTRACION|LEGISLATURA|TRIENIO|SEXENIO)\b[^,;:]*? (?:19|20)\d\d ?(?:-|A|AL) ?(?:19|20)\d\d\b`)
	monthRange = pattern.MustCompile(`\b(` + strings.Join(months, "|") + `)(?: DE)?(?: (?:19|20)\d\d)? ?(?:-|A|AL) ?(` + strings.Join(months, "|") + `)\b`)
)

// periods compares the years or months that a title names with those of the
// rows.
func periods(t *schema.Table) []schema.Finding {
	if headedByRow(t) {
		return nil // rows of other periods may be missing
	}
	title := fold.Words(t.Title)
	if m := yearRange.FindStringSubmatch(title); m != nil && !programme.MatchString(title) {
		from, _ := strconv.Atoi(m[1])
		to, _ := strconv.Atoi(m[2])
		first, last, ok := consecutive(t.Rows, yearOf)
		if ok && from < to && (first != from || last != to) {
			return []schema.Finding{periodMismatch(t, fmt.Sprintf("%d-%d", from, to), fmt.Sprintf("%d-%d", first, last))}
		}
	}
	if m := monthRange.FindStringSubmatch(title); m != nil {
		from, to := monthOf(m[1]), monthOf(m[2])
		first, last, ok := consecutive(t.Rows, monthOf)
		if ok && from < to && (first != from || last != to) {
			return []schema.Finding{periodMismatch(t, monthSpan(from, to), monthSpan(first, last))}
		}
	}
	return nil
}

// consecutive returns the first and the last of the rows' labels, when of tells
// a number for each of at least two and each is one more than that before.
func consecutive(rows []schema.Row, of func(string) int) (first, last int, ok bool) {
	rows = slices.DeleteFunc(slices.Clone(rows), blankRow)
	for i, r := range rows {
		n := of(r.Label)
		if n == 0 || i > 0 && n != last+1 {
			return 0, 0, false
		}
		if i == 0 {
			first = n
		}
		last = n
	}
	return first, last, len(rows) >= 2
}

// blankRow reports whether a row has neither a name nor a figure: a piece of a rule or a
// speck was read between rows.
func blankRow(r schema.Row) bool {
	return strings.Trim(r.Label, " .,:;*_-|") == "" && !slices.ContainsFunc(r.Cells, func(c schema.Value) bool { return digitsOf(c.Text) != "" })
}

// yearOf returns the year that a label is, 0 when it is none.
func yearOf(label string) int {
	label = strings.Trim(strings.TrimPrefix(fold.Words(label), "ANO "), " .:*")
	if !layout.Year(label) {
		return 0
	}
	n, _ := strconv.Atoi(label)
	return n
}

// monthOf returns the month that a label names, from 1, 0 when it names none.
// In a long name one letter may be misread.
func monthOf(label string) int {
	word, _, _ := strings.Cut(strings.Trim(fold.Words(label), " .:*"), " ")
	if i := slices.Index(months, word); i >= 0 {
		return i + 1
	}
	// JUNIO and JULIO are a letter apart themselves.
	for i, m := range months {
		if len(m) > 5 && fold.Distance(word, m) == 1 {
			return i + 1
		}
	}
	return 0
}

func monthSpan(from, to int) string {
	return strings.ToLower(months[from-1]) + "-" + strings.ToLower(months[to-1])
}

func periodMismatch(t *schema.Table, stated, computed string) schema.Finding {
	f := schema.Finding{
		Code: schema.PeriodMismatch, Severity: schema.SeverityWarning, Cause: schema.CauseSource,
		Stated: schema.String(stated), Computed: schema.String(computed),
	}
	for _, r := range []schema.Row{t.Rows[0], t.Rows[len(t.Rows)-1]} {
		f.Operands = append(f.Operands, schema.Operand{Value: schema.String(r.Label), Evidence: rowPlace(r)})
	}
	return saying(f, say("The title of %s names the period %s, but its rows cover %s.",
		"El título de %s menciona el periodo %s, pero sus renglones abarcan %s.", named(t), stated, computed))
}
