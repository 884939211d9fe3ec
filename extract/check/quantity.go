package check

import (
	"slices"
	"strconv"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/pattern"
	"github.com/oficialia/oficialia/schema"
)

// quantity is how much there was of a subject in a year, as the printed total of a
// table says that details it: by months, by states, by anything but years.
type quantity struct {
	*view
	subject map[string]bool
	year    int
	column  int
	total   int // figure
}

// relateQuantities relates the totals of tables that state the same quantity: their
// titles name the same subject and year, and nothing else.
func (m *model) relateQuantities(doc *schema.Document) {
	var all []quantity
	var annual []*view
	for i := range doc.Oficios {
		for k := range doc.Oficios[i].Tables {
			v := m.views[&doc.Oficios[i].Tables[k]]
			if q, ok := quantityOf(v); ok {
				all = append(all, q)
			}
			if v.annual() && !v.rounded {
				annual = append(annual, v)
			}
		}
	}
	for i, q := range all {
		m.relateAnnual(q, annual)
		for _, earlier := range all[:i] {
			if m.sameQuantity(earlier, q) {
				m.stateAlike(q, earlier.table, earlier.total)
			}
		}
	}
}

// narrowing are words of titles that make a table cover a part of its year.
var narrowing = pattern.MustCompile(`\b(?:` + `(?:BI|TRI|CUATRI|SE)MESTRES?|QUINCENAS?|SEMANAS?|HASTA|CORTE|AL \d+|PRINCIPALES|PARCIAL(?:ES)?|PRIMER[OA]?S?|SEGUND[OA]S?|PROGRAMAD[OA]S?|META|PRESUPUESTO` + `)\b`)

// quantityOf is the quantity that a table states, where that is certain: a title
// of a subject and one year, one total, a column for all.
func quantityOf(v *view) (q quantity, ok bool) {
	title := fold.Words(v.table.Title)
	q = quantity{view: v, subject: stems(title), year: onlyYear(yearsIn(title))}
	if len(q.subject) < 2 || q.year == 0 || v.rounded || v.annual() || narrowing.MatchString(title) || namesMonths(title) {
		return q, false
	}
	if !wholeYear(v.table.Rows) && slices.ContainsFunc(v.table.Rows, periodRow) {
		return q, false
	}
	if q.column, ok = v.overall(v.summable()); !ok {
		return q, false
	}
	q.total = v.figureAt(v.grand(), q.column)
	return q, q.total >= 0
}

func namesMonths(title string) bool {
	return slices.ContainsFunc(months, func(name string) bool { return words(title, name) })
}

// periodRow reports whether a row is of a month, a quarter or a year.
func periodRow(r schema.Row) bool {
	label := fold.Words(r.Label)
	return monthOf(label) > 0 || quarterOf(label) > 0 || yearsIn(label) != nil || quarter.MatchString(label) || namesMonths(label)
}

// relateAnnual relates a quantity that no months detail (those are related by
// relateYears) to its year's figure in the only table by years that has it.
func (m *model) relateAnnual(q quantity, annual []*view) {
	if wholeYear(q.table.Rows) {
		return
	}
	var own, others []*view
	for _, v := range annual {
		switch {
		case !sameWords(stems(v.table.Title), q.subject) || !sameRequest(v.oficio, q.oficio):
		case v.oficio == q.oficio:
			own = append(own, v)
		default:
			others = append(others, v)
		}
	}
	if len(own) == 0 {
		own = others
	}
	if len(own) != 1 {
		return
	}
	v := own[0]
	column, ok := v.overall(v.summable())
	i := slices.IndexFunc(v.lines, func(l line) bool { return !l.total && yearOf(l.label) == q.year })
	if ok && i >= 0 && v.lines[i].at(column) >= 0 {
		m.stateAlike(q, v.table, v.lines[i].at(column))
	}
}

// stateAlike notes that another table's figure is a quantity's total. Numbers of
// another size are of something else.
func (m *model) stateAlike(q quantity, other *schema.Table, figure int) {
	if !likeSize(m.taken(q.total), m.taken(figure)) {
		return
	}
	m.relations = append(m.relations, relation{
		kind: sameAs, total: q.total, terms: []int{figure}, oficio: q.oficio, table: q.table, other: other, period: strconv.Itoa(q.year),
	})
}

func sameWords(a, b map[string]bool) bool { return len(a) == len(b) && shared(a, b) == len(a) }

// sameQuantity reports whether two tables state one quantity: another breakdown of
// it in the same oficio, or the same rows, of which most figures are the same.
// Units that answer a request apart often name their own figures alike.
func (m *model) sameQuantity(a, b quantity) bool {
	if a.year != b.year || !sameRequest(a.oficio, b.oficio) || !sameWords(a.subject, b.subject) || !sameWords(stems(a.columnName()), stems(b.columnName())) {
		return false
	}
	own := map[string]int{}
	for _, l := range a.lines {
		if !l.total {
			own[fold.Words(l.label)] = l.at(a.column)
		}
	}
	rows, common, equal := 0, 0, 0
	for _, l := range b.lines {
		if l.total {
			continue
		}
		rows++
		f, both := own[fold.Words(l.label)]
		if both {
			common++
		}
		if g := l.at(b.column); both && f >= 0 && g >= 0 && m.taken(f) == m.taken(g) {
			equal++
		}
	}
	if common == 0 {
		return a.oficio == b.oficio
	}
	return common == rows && common == len(own) && 2*equal > rows
}

// columnName is what the quantity's column counts; nothing where it is the total.
func (q quantity) columnName() string {
	if q.totals[q.column] || len(q.table.Columns) == 1 {
		return ""
	}
	return q.table.Columns[q.column].Name
}
