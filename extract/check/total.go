package check

import (
	"cmp"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/table"
	"github.com/oficialia/oficialia/schema"
)

// unsummed are the names of columns that a total does not sum up.
var unsummed = regexp.MustCompile(`PROMEDIO|MEDIA\b|TASA|VARIACION|INDICE|^ANO$|^NUM\.?$|^NO\.?$`)

// summed is a total and what it should be the sum of.
type summed struct {
	total schema.Value
	label string // of the total
	cells []namedCell
}

// namedCell is a cell with its name for a reader: "row label / column name".
type namedCell struct {
	name string
	cell schema.Value
}

// totals checks the totals of columns and of rows. Where doubt about the table
// forbids that, it says so.
func totals(o *schema.Oficio, t *schema.Table, pages []schema.Page) []schema.Finding {
	switch {
	case unread(t, pages):
		return unchecked(t, "there is ink inside the table that was not read")
	case headless(o, t):
		return unchecked(t, "its beginning was not found")
	}
	if blanksAreNothing(t) {
		t = withoutBlanks(t)
	}
	columns, doubt := columnTotals(t)
	if doubt != "" && len(unreadable(t)) == 0 {
		columns = unchecked(t, doubt)
	}
	return explained(t, append(columns, rowTotals(t)...))
}

// unchecked tells that a table's total was not checked, and why; nothing when
// it has none. Silence would look like a sum that holds.
func unchecked(t *schema.Table, why string) []schema.Finding {
	i := slices.IndexFunc(t.Totals, func(r schema.Row) bool { return rowPlace(r) != nil })
	if i < 0 {
		return nil
	}
	f := schema.Finding{
		Code: schema.UnreadableCell, Severity: schema.SeverityInfo, Cause: schema.CauseUndetermined,
		Message:    fmt.Sprintf("The %s of %s was not checked: %s.", quoted(t.Totals[i].Label), named(t), why),
		Hypotheses: []schema.Hypothesis{},
	}
	for _, c := range t.Totals[i].Cells {
		if c.Text != "" {
			f.Operands = append(f.Operands, operands(c)...)
		}
	}
	return []schema.Finding{f}
}

// headlessTop is the height, in fractions of the page, above which a table
// without a head may be the rest of one on the page before.
const headlessTop = 0.35

// headless reports whether a table has neither title nor names of columns and
// stands at the top of a continuation page: it may be the rest of a table whose
// beginning was not found, and then its total sums up rows that are not here.
func headless(o *schema.Oficio, t *schema.Table) bool {
	nameless := !slices.ContainsFunc(t.Columns, func(c schema.Column) bool { return c.Name != "" })
	if t.Title != "" || !nameless || len(t.Rows) == 0 || len(o.Pages) == 0 {
		return false
	}
	first := rowPlace(t.Rows[0])
	if first != nil && slices.ContainsFunc(o.Tables, func(above schema.Table) bool { return above.ID != t.ID && endsAbove(&above, first) }) {
		return false
	}
	return first != nil && first.Page != o.Pages[0] && first.Box[1] < headlessTop
}

// endsAbove reports whether a table's last row stands on the page of at, above
// it.
func endsAbove(t *schema.Table, at *schema.Evidence) bool {
	return slices.ContainsFunc(slices.Concat(t.Rows, t.Totals), func(r schema.Row) bool {
		e := rowPlace(r)
		return e != nil && e.Page == at.Page && e.Box[1] < at.Box[1]
	})
}

// blanksAreNothing reports whether a table leaves cells empty where there is
// nothing to count, and no cell was lost: some row with an empty cell has a
// total that is the sum of the others.
func blanksAreNothing(t *schema.Table) bool {
	last := totalColumn(t)
	for _, r := range t.Rows {
		if last < 2 || last >= len(r.Cells) || !slices.ContainsFunc(r.Cells[:last], empty) {
			continue
		}
		stated, ok := r.Cells[last].Value.Num()
		sum := 0.0
		for _, c := range r.Cells[:last] {
			n, _ := c.Value.Num()
			sum += n
		}
		if ok && math.Abs(stated-sum) < 1e-6 {
			return true
		}
	}
	return false
}

func empty(v schema.Value) bool { return v.Value.IsNull() && v.Text == "" }

// withoutBlanks returns the table with dashes in its empty cells.
func withoutBlanks(t *schema.Table) *schema.Table {
	out := *t
	out.Rows = slices.Clone(t.Rows)
	for i := range out.Rows {
		out.Rows[i].Cells = slices.Clone(out.Rows[i].Cells)
		for k, c := range out.Rows[i].Cells {
			if empty(c) {
				out.Rows[i].Cells[k].Text = "-"
			}
		}
	}
	return &out
}

// columnTotals compares each column's total with the sum of its cells. Where
// most columns of many do not add up nothing is claimed: such a table has rows
// that are parts of others. What forbids a check is told.
func columnTotals(t *schema.Table) (out []schema.Finding, doubt string) {
	rows, total, ok := summedRows(t)
	if !ok {
		return nil, "which rows it sums up is not clear"
	}
	checked, summable := 0, 0
	for i := range total.Cells {
		if i < len(t.Columns) && unsummed.MatchString(fold.Words(t.Columns[i].Name)) {
			continue
		}
		s := columnSum(t, rows, total, i)
		if _, figure := s.total.Value.Num(); figure && !percent(s.total) {
			summable++
		}
		if f, ok := s.compare(t); ok {
			checked++
			out = append(out, f...)
		}
	}
	switch {
	case checked >= 3 && len(out) == checked:
		return nil, "no column adds up to it"
	case checked == 0 && summable > 0:
		return nil, "cells are empty or hold no figure"
	}
	return out, ""
}

func columnSum(t *schema.Table, rows []schema.Row, total schema.Row, column int) summed {
	s := summed{total: total.Cells[column], label: total.Label}
	for _, r := range rows {
		if column < len(r.Cells) {
			s.cells = append(s.cells, namedCell{cellName(r.Label, t, column), r.Cells[column]})
		}
	}
	return s
}

// summedRows returns the rows that the table's total sums up. With several
// totals it is the first that is checked, with the rows above it; a table that
// begins with its total, or has rows without any figure, is left alone.
func summedRows(t *schema.Table) ([]schema.Row, schema.Row, bool) {
	if len(t.Totals) == 0 || len(t.Rows) < 2 || slices.ContainsFunc(t.Rows, bare) {
		return nil, schema.Row{}, false
	}
	total := t.Totals[0]
	var rows []schema.Row
	for _, r := range t.Rows {
		if before(r, total) {
			rows = append(rows, r)
		}
	}
	return rows, total, len(rows) >= 2 && (len(t.Totals) > 1 || len(rows) == len(t.Rows))
}

// bare reports whether the row has no cell with anything in it: a heading
// inside the table.
func bare(r schema.Row) bool {
	return !slices.ContainsFunc(r.Cells, func(v schema.Value) bool { return v.Text != "" })
}

// before reports whether row a stands above row b.
func before(a, b schema.Row) bool {
	p, q := rowPlace(a), rowPlace(b)
	if p == nil || q == nil {
		return true
	}
	return cmp.Or(cmp.Compare(p.Page, q.Page), cmp.Compare(p.Box[1], q.Box[1])) < 0
}

func rowPlace(r schema.Row) *schema.Evidence {
	for _, c := range r.Cells {
		if e := place(c); e != nil {
			return e
		}
	}
	return nil
}

// cellName names a cell for people: its row's label and its column's name.
func cellName(label string, t *schema.Table, column int) string {
	label = short(label, nameLength)
	if column >= len(t.Columns) || t.Columns[column].Name == "" {
		return label
	}
	name := short(t.Columns[column].Name, nameLength)
	if label == "" {
		return name
	}
	return label + " / " + name
}

// compare tells whether the sum could be checked, and the finding where it is
// not the total.
func (s summed) compare(t *schema.Table) ([]schema.Finding, bool) {
	stated, ok := s.total.Value.Num()
	if !ok || len(s.cells) < 2 {
		return nil, false
	}
	sum, figures, blank := 0.0, 0, false
	for _, c := range s.cells {
		n, ok := c.cell.Value.Num()
		switch {
		case ok && percent(c.cell) == percent(s.total):
			sum += n
			figures++
		case ok || !dash(c.cell):
			return nil, false
		case c.cell.Text == "":
			blank = true
		}
	}
	if figures < 1 || figures < 2 && blank {
		return nil, false
	}
	if math.Abs(stated-sum) <= s.tolerance() {
		return nil, true
	}
	// An empty cell may be a figure that was not read; shares need not sum up.
	if blank || percent(s.total) {
		return nil, false
	}
	return []schema.Finding{s.mismatch(t, stated, round(sum))}, true
}

// dash reports whether the cell is empty or says that there is no figure.
func dash(v schema.Value) bool {
	return v.Value.IsNull() && (v.Text == "" || layout.Mark(v.Text))
}

func percent(v schema.Value) bool { return strings.Contains(v.Text, "%") }

// tolerance is how far a sum of rounded figures may be from its total: half of
// the last decimal for each. Whole numbers must agree.
func (s summed) tolerance() float64 {
	decimals := 0
	for _, c := range s.cells {
		n, _ := c.cell.Value.Num()
		_, after, _ := strings.Cut(schema.Number(n).String(), ".")
		decimals = max(decimals, len(after))
	}
	half := 0.5 * math.Pow10(-decimals) * float64(len(s.cells))
	if decimals == 0 && !percent(s.total) {
		return 1e-6
	}
	return half + 1e-6
}

// round takes off what adding binary fractions leaves behind.
func round(v float64) float64 { return math.Round(v*1e6) / 1e6 }

func (s summed) mismatch(t *schema.Table, stated, sum float64) schema.Finding {
	difference := round(stated - sum)
	f := schema.Finding{
		Code: schema.TotalMismatch,
		Message: fmt.Sprintf("The total %s of %s is stated as %s, but its %d cells add up to %s.",
			quoted(s.label), named(t), table.FormatNumber(stated), len(s.cells), table.FormatNumber(sum)),
		Stated: schema.Number(stated), Computed: schema.Number(sum), Difference: &difference,
	}
	f.Operands = operands(s.total)
	for _, c := range s.cells {
		f.Operands = append(f.Operands, operands(c.cell)...)
	}
	f.Hypotheses = s.hypotheses(stated, sum)
	f.Cause, f.Severity = cause(f.Hypotheses, f.Operands), severity(f.Hypotheses, f.Operands)
	return f
}

func quoted(label string) string { return fmt.Sprintf("%q", label) }

// totalColumn returns the last column when it is named total, else -1.
func totalColumn(t *schema.Table) int {
	n := len(t.Columns) - 1
	if n >= 0 && strings.HasPrefix(fold.Words(t.Columns[n].Name), "TOTAL") {
		return n
	}
	return -1
}

// unread reports whether text inside the table was not read, so that a sum may
// miss a cell.
func unread(t *schema.Table, pages []schema.Page) bool {
	boxes := map[int]schema.Box{}
	for _, r := range slices.Concat(t.Rows, t.Totals) {
		for _, c := range r.Cells {
			for _, e := range c.Places() {
				boxes[e.Page] = boxes[e.Page].Union(e.Box)
			}
		}
	}
	for _, p := range pages {
		b := boxes[p.Number]
		for _, u := range p.Unread {
			if u.Kind == "text" && u.Box.CenterX() > b[0] && u.Box.CenterX() < b[2] && u.Box.CenterY() > b[1] && u.Box.CenterY() < b[3] {
				return true
			}
		}
	}
	return false
}
