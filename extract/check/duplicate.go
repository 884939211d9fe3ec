package check

import (
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/pattern"
	"github.com/oficialia/oficialia/schema"
)

// leastFigure is how large a row's lone figure must be for the row not to be like
// another by chance.
const leastFigure = 100

// twins are two equal rows of a table, by index.
type twins struct{ first, second int }

// duplicates tells which rows of a table stand in it twice.
func duplicates(t *schema.Table) []schema.Finding {
	var out []schema.Finding
	for _, p := range twinRows(t) {
		a, b := t.Rows[p.first], t.Rows[p.second]
		f := schema.Finding{
			Code: schema.DuplicateRow, Severity: schema.SeverityWarning, Cause: schema.CauseSource, Stated: schema.String(a.Label),
		}
		for _, r := range []schema.Row{a, b} {
			f.Operands = append(f.Operands, schema.Operand{Value: schema.String(r.Label), Evidence: rowPlace(r)})
		}
		message := say("The row %s stands twice in %s, with the same figures.", "El renglón %s aparece dos veces en %s, con las mismas cifras.", quoted(short(a.Label, nameLength)), named(t))
		if overBreak(t, p) {
			message = message.and(say(" It may have been repeated where the table goes on over the page.", " Puede ser una repetición donde la tabla continúa en otra página."))
		}
		out = append(out, saying(f, message))
	}
	return out
}

// twinRows finds the equal rows of a table whose labels are all different but for
// them: one that lists things, contracts or payments, may well list two alike.
func twinRows(t *schema.Table) []twins {
	var out []twins
	at := map[string]int{}
	for i, r := range t.Rows {
		label := fold.Words(r.Label)
		first, seen := at[label]
		if !seen && i > 0 && misreadTwin(t.Rows[i-1], r) {
			first, seen = i-1, true
		}
		switch {
		case label == "":
		case !seen:
			at[label] = i
		case telling(t, r, label) && sameCells(t.Rows[first], r) && !overlaid(t.Rows[first], r) && !groupBetween(t, first, i):
			out = append(out, twins{first, i})
		default:
			return nil
		}
	}
	if len(out) > max(1, len(t.Rows)/6) {
		return nil
	}
	return out
}

// leastName is how long a label is at least of which a sign may be misread and it be known.
const leastName = 6

// misreadTwin reports whether a row's label is that of the row above but for a sign, no digit,
// and its figures are the same, two large ones at least.
func misreadTwin(above, r schema.Row) bool {
	a, b := fold.Words(above.Label), fold.Words(r.Label)
	large := 0
	for _, c := range r.Cells {
		if n, ok := c.Value.Num(); ok && n >= leastFigure {
			large++
		}
	}
	return large > 1 && len(a) >= leastName && fold.Distance(a, b) == 1 && digitsOf(a) == digitsOf(b) && sameCells(above, r)
}

// telling reports whether a row's figures, and days, are enough to know it by. A month or a
// quarter has but one row, and so has an office in a table by offices, be its figure of two
// digits.
func telling(t *schema.Table, r schema.Row, label string) bool {
	least := float64(leastFigure)
	if lonelyMonth(label) > 0 || quarterOf(label) > 0 || len(label) >= leastName && byKind.MatchString(fold.Words(t.Title)) {
		least = twoDigits
	}
	figures, large := 0, false
	for _, c := range r.Cells {
		if n, ok := c.Value.Num(); ok && n != 0 {
			figures++
			large = large || n >= least
		} else if day(c) {
			figures++
		}
	}
	return figures >= 2 || large
}

// byKind is what a table's title says whose rows are all that its figures are parted by.
var byKind = pattern.MustCompile(`\bPOR [A-Z]{4}`)

// isoDay is a day as a record holds it.
var isoDay = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}$`)

func day(v schema.Value) bool { return isoDay.MatchString(v.Value.String()) }

// sameCells reports whether two rows have the same cells, but for separators and specks in
// those that were not believed, and signs misread of texts where the rest is enough to know
// them by.
func sameCells(a, b schema.Row) bool {
	facts, misread := 0, false
	same := slices.EqualFunc(a.Cells, b.Cells, func(x, y schema.Value) bool {
		if n, ok := x.Value.Num(); x.Value == y.Value && (ok && n >= leastFigure || day(x)) {
			facts++
		}
		switch {
		case x.Value.IsNull() != y.Value.IsNull():
			return digitsOf(x.Text) != "" && digitsOf(x.Text) == digitsOf(y.Text)
		case x.Value == y.Value:
			return (x.Text == "") == (y.Text == "")
		}
		misread = true
		return alikeTexts(x, y)
	})
	return same && (!misread || facts >= leastFacts)
}

// leastFacts is how many large figures and days two rows have alike at least of which a text
// may be misread, a sign in misreadTexts, or broken off behind half of it.
const (
	leastFacts   = 2
	misreadTexts = 8
)

// alikeTexts reports whether two cells' texts may be one that was misread.
func alikeTexts(x, y schema.Value) bool {
	a, b := fold.Words(x.Value.String()), fold.Words(y.Value.String())
	if _, number := x.Value.Num(); number || day(x) || day(y) || digitsOf(a) != digitsOf(b) {
		return false
	}
	a, b = lettersOf(a), lettersOf(b)
	if len(a) > len(b) {
		a, b = b, a
	}
	return 2*len(a) > len(b) && strings.HasPrefix(b, a) || misreadTexts*fold.Distance(a, b) <= len(a)
}

// overlaid reports whether two rows stand in the same place: it was read twice.
func overlaid(a, b schema.Row) bool {
	d, ok := apart(a, b)
	p := rowPlace(a)
	return ok && d < p.Box.Height()/2
}

// groupBetween reports whether a total stands between two rows: they are of
// different groups.
func groupBetween(t *schema.Table, a, b int) bool {
	return slices.ContainsFunc(t.Totals, func(total schema.Row) bool {
		return rowPlace(total) != nil && before(t.Rows[a], total) && before(total, t.Rows[b])
	})
}

// overBreak reports whether the second of two rows begins a page and the first
// ends the one before.
func overBreak(t *schema.Table, p twins) bool {
	a, b := rowPlace(t.Rows[p.first]), rowPlace(t.Rows[p.second])
	return p.second == p.first+1 && a != nil && b != nil && a.Page != b.Page
}

// mayRepeatRow reports whether a row of a table may be printed twice only because
// the table goes on over a page.
func mayRepeatRow(t *schema.Table) bool {
	return slices.ContainsFunc(twinRows(t), func(p twins) bool { return overBreak(t, p) })
}
