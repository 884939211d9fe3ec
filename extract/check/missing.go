package check

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// missingPeriods tells which months, quarters or years are missing inside the
// series that a table's rows, or columns, are.
func (m *model) missingPeriods(t *schema.Table, pages []schema.Page) []schema.Finding {
	if s, ok := seriesOf(labels(t.Rows)); ok {
		numbers, behind := s.missing()
		if len(numbers) == 0 || listed(t, s) {
			return nil
		}
		f := missingPeriod(t, s, numbers)
		for _, i := range behind {
			for _, r := range t.Rows[i : i+2] {
				f.Operands = append(f.Operands, schema.Operand{Value: schema.String(r.Label), Evidence: rowPlace(r)})
			}
		}
		if !m.views[t].added && rowLost(t, s, pages) {
			f.Cause = schema.CauseUndetermined
		}
		return []schema.Finding{f}
	}
	return missingColumns(t, pages)
}

func missingColumns(t *schema.Table, pages []schema.Page) []schema.Finding {
	var names []string
	for _, c := range t.Columns {
		if name := fold.Words(c.Name); !totalName.MatchString(name) && !unsummed.MatchString(name) {
			names = append(names, c.Name)
		}
	}
	s, ok := seriesOf(names)
	if !ok {
		return nil
	}
	numbers, _ := s.missing()
	if len(numbers) == 0 {
		return nil
	}
	f := missingPeriod(t, s, numbers)
	if unread(t, pages) {
		f.Cause = schema.CauseUndetermined
	}
	return []schema.Finding{f}
}

func missingPeriod(t *schema.Table, s series, numbers []int) schema.Finding {
	span, names := s.span(), s.names(numbers)
	return saying(schema.Finding{
		Code: schema.MissingPeriod, Severity: schema.SeverityWarning, Cause: schema.CauseSource,
		Stated: schema.String(span), Computed: schema.String(names),
	}, say("The series %s of %s leaves out %s.", "La serie %s de %s omite %s.", span, named(t), names))
}

// listed reports whether a title lists the years of the rows one by one: then none
// is missing.
func listed(t *schema.Table, s series) bool {
	return slices.Equal(yearsIn(fold.Words(t.Title)), s.numbers)
}

// lostPitch is how many times as far apart as others two rows are between which a
// row was not read.
const lostPitch = 1.6

// rowLost reports whether a row of a table's series may have been lost in reading where one is
// missing: there is ink or a gap.
func rowLost(t *schema.Table, s series, pages []schema.Page) bool {
	numbers, behind := s.missing()
	if len(behind) > 0 && unread(t, pages) {
		return true
	}
	usual := pitch(t.Rows)
	gone := seriesTable{t, pages, strings.Split(s.names(numbers), ", ")}
	return slices.ContainsFunc(behind, func(i int) bool {
		if d, ok := apart(t.Rows[i], t.Rows[i+1]); ok {
			return usual > 0 && d > lostPitch*usual
		}
		a, b := rowPlace(t.Rows[i]), rowPlace(t.Rows[i+1])
		return a == nil || b == nil || gone.lostAtBreak(a, b)
	})
}

// pitch is how far apart rows are that follow one another on a page, as a rule.
func pitch(rows []schema.Row) float64 {
	var all []float64
	for i := range rows[:max(len(rows)-1, 0)] {
		if d, ok := apart(rows[i], rows[i+1]); ok {
			all = append(all, d)
		}
	}
	if len(all) == 0 {
		return 0
	}
	slices.Sort(all)
	return all[(len(all)-1)/2]
}

// apart is the distance of two rows of one page.
func apart(a, b schema.Row) (float64, bool) {
	p, q := rowPlace(a), rowPlace(b)
	if p == nil || q == nil || p.Page != q.Page {
		return 0, false
	}
	return q.Box.CenterY() - p.Box.CenterY(), true
}

// missesRow reports whether rows of a table's series are missing in print: those that
// its totals sum up may be more than are there.
func missesRow(t *schema.Table, pages []schema.Page) bool {
	s, ok := seriesOf(labels(t.Rows))
	if !ok || listed(t, s) {
		return false
	}
	numbers, _ := s.missing()
	return len(numbers) > 0 && !rowLost(t, s, pages)
}

// mayMissRow reports whether a row of a table's series may have been lost in
// reading.
func mayMissRow(t *schema.Table, pages []schema.Page) bool {
	s, ok := seriesOf(labels(t.Rows))
	return ok && rowLost(t, s, pages)
}
