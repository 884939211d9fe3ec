package check

import (
	"math"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/pattern"
	"github.com/oficialia/oficialia/schema"
)

// summands are lines, or columns, that a total may sum up.
type summands []int

// columnSums relates each total below or above some lines to them, in every
// column that is summed up, and a grand total to its subtotals too. What forbids that
// for a total is told in doubt.
func (m *model) columnSums(v *view) (doubt bilingual) {
	columns := v.summable()
	for i, l := range v.lines {
		if !l.total && l.under == nil || len(columns) == 0 {
			continue
		}
		lines, sure := v.summandsOf(m, i, columns)
		if len(lines) < 2 {
			if l.total {
				doubt, v.unsure = unclearRows, l.row
			}
			continue
		}
		added, unclear := m.totalsOf(v, i, lines, columns, sure)
		if wrong := m.wrong(added); wrong == len(added) && wrong >= 3 && !v.holed && !m.crossed(v, added) {
			if added = m.byOneRow(v, added); len(added) == 0 {
				doubt, v.unsure = nothingAdds, l.row
				continue
			}
		}
		switch wrong := m.wrong(added); {
		case !sure && wrong > 0:
			doubt, v.unsure = nothingAdds, l.row
			continue
		case len(added) == 0 && unclear:
			doubt, v.unsure = missingCells, l.row
			continue
		}
		m.relations = append(m.relations, added...)
		if parts := v.parts(m, i, columns); l.total && parts != nil && !slices.Equal(parts, lines) {
			twice, _ := m.totalsOf(v, i, parts, columns, false)
			m.relations = append(m.relations, twice...)
		}
	}
	return doubt
}

// totalsOf relates total i to lines, in each column where that can be; unclear tells
// that it cannot in some. Where it is sure that these are its lines, a figure that is
// not legible may be told by them.
func (m *model) totalsOf(v *view, i int, lines summands, columns []int, sure bool) (out []relation, unclear bool) {
	l := v.lines[i]
	for _, c := range columns {
		r, ok := m.sum(v, spotsIn(lines, c), spot{i, c})
		r.label, r.column = l.label, c
		unclear = unclear || !ok && l.at(c) >= 0
		switch {
		case ok && (m.noSum(&r) || m.deducts(v, &r) || m.roundedShares(&r)):
		case ok && r.off(m.taken) != 0 && m.ofHundred(v, c): // shares need not sum up
		case ok:
			out = append(out, r)
		case sure:
			m.wait(v, r)
		}
	}
	return out, unclear
}

// wrong counts the relations that do not hold as they were read.
func (m *model) wrong(all []relation) int {
	n := 0
	for _, r := range all {
		if r.off(m.taken) != 0 {
			n++
		}
	}
	return n
}

// summable are the columns that hold figures to be summed up.
func (v *view) summable() []int {
	var out []int
	if v.unsummedTable() {
		return nil
	}
	for c, column := range v.table.Columns {
		figures := 0
		for _, l := range v.lines {
			if l.at(c) >= 0 {
				figures++
			}
		}
		if figures > 0 && !unsummed.MatchString(fold.Words(column.Name)) {
			out = append(out, c)
		}
	}
	return out
}

// summandsOf finds the lines that total i sums up: of all that it may be the sum
// of, those that hold in most columns. Where none holds in any, a label says so,
// or there is but one way; sure tells whether it is certain.
func (v *view) summandsOf(m *model, i int, columns []int) (lines summands, sure bool) {
	if under := v.lines[i].under; under != nil {
		return under, true
	}
	ways := v.ways(i)
	best, most := -1, 0
	for k, lines := range ways {
		if n := m.holding(v, lines, i, columns); n > most {
			best, most = k, n
		}
	}
	if best >= 0 {
		return ways[best], true
	}
	if parts := v.parts(m, i, columns); parts != nil {
		return parts, true
	}
	if lines := m.breakdown(v, i, columns); lines != nil {
		return lines, true
	}
	if len(ways[0]) < 2 {
		return nil, false
	}
	return ways[0], (v.count() == 1 || v.confirmed(m, i, columns)) && !m.doubled(v, ways[0], i, columns)
}

// parts are the subtotals that a grand total sums up: all other totals, two of which at
// least, or one of two, add up by themselves while the rest is known to be subtotals, so that none was
// taken for a row. One of them is called so at least, and the others are where they do not add up: a label
// may be misread. It is nil where the total is no grand total.
func (v *view) parts(m *model, total int, columns []int) summands {
	var out summands
	hold, named := 0, 0
	if total > 0 && !v.lines[total-1].total {
		return nil // rows that no subtotal sums up
	}
	for k, l := range v.lines {
		switch {
		case k == total && subtotal.MatchString(fold.Words(l.label)):
			return nil
		case k == total || !l.total:
			continue
		}
		adds := slices.ContainsFunc(v.ways(k), func(lines summands) bool {
			return !slices.Contains(lines, total) && m.holding(v, lines, k, columns) > 0
		})
		called := subtotal.MatchString(fold.Words(l.label))
		if called {
			named++
		}
		switch {
		case !called && (!adds || !isGrand(fold.Words(v.lines[total].label)) || isGrand(fold.Words(l.label))):
			return nil
		case adds:
			hold++
		case !v.confirmed(m, k, columns):
			return nil
		}
		out = append(out, k)
	}
	if len(out) < 2 || hold < min(2, len(out)-1) || named == 0 {
		return nil
	}
	return out
}

// confirmed reports whether other totals tell what one sums up that no column adds
// up to: another of the same name sums up the rows since the one before, or the
// grand total sums them all up.
func (v *view) confirmed(m *model, total int, columns []int) bool {
	if !subtotal.MatchString(fold.Words(v.lines[total].label)) {
		return false
	}
	for k, l := range v.lines {
		if !l.total || k == total {
			continue
		}
		for n, lines := range v.ways(k) {
			sibling := n == 0 && subtotal.MatchString(fold.Words(l.label))
			if (sibling || slices.Contains(lines, total)) && m.holding(v, lines, k, columns) > 0 {
				return true
			}
		}
	}
	return false
}

// count is how many totals the view has.
func (v *view) count() int {
	n := 0
	for _, l := range v.lines {
		if l.total {
			n++
		}
	}
	return n
}

// holding counts the columns in which a total is the sum of some lines.
func (m *model) holding(v *view, lines summands, total int, columns []int) int {
	n := 0
	for _, c := range columns {
		if r, ok := m.sum(v, spotsIn(lines, c), spot{total, c}); ok && len(r.terms) > 1 && r.off(m.taken) == 0 && m.taken(r.total) != 0 {
			n++
		}
	}
	return n
}

// subtotal is the label of a total that others include; its last letters may be worn off.
var subtotal = pattern.MustCompile(`^SUB ?-?T[O0](?:TAL|TA?\b|\b)`)

// ways lists what total i may sum up, what its label and place speak for first:
// the rows since the total above, all rows above, the totals above, and the like
// below.
func (v *view) ways(i int) []summands {
	pick := func(from, to int, total bool) summands {
		var out summands
		for k := max(from, 0); k < min(to, len(v.lines)); k++ {
			if l := v.lines[k]; total && l.total || !total && l.single() {
				out = append(out, k)
			}
		}
		return out
	}
	prev, next := i-1, i+1
	for prev >= 0 && !v.lines[prev].total {
		prev--
	}
	for next < len(v.lines) && !v.lines[next].total {
		next++
	}
	above := []summands{pick(0, i, false), pick(prev+1, i, false), pick(0, i, true)}
	if subtotal.MatchString(fold.Words(v.lines[i].label)) {
		above[0], above[1] = above[1], above[0]
	}
	below := []summands{pick(i+1, len(v.lines), false), pick(i+1, next, false), pick(i+1, len(v.lines), true)}
	if subtotal.MatchString(fold.Words(v.lines[i].label)) {
		below[0], below[1] = below[1], below[0]
	}
	all := slices.Concat(above, below, []summands{v.roots(0, i), v.roots(i+1, len(v.lines))})
	switch {
	case i == 0, v.heading() && subtotal.MatchString(fold.Words(v.lines[i].label)):
		all = append(below, v.roots(i+1, len(v.lines)))
	case subtotal.MatchString(fold.Words(v.lines[i].label)) && !v.lines[i-1].total:
		all = above // perhaps of a single row
	}
	return all
}

// heading reports whether subtotals stand over the rows that they sum up: the first line
// is one.
func (v *view) heading() bool {
	return len(v.lines) > 0 && v.lines[0].total && subtotal.MatchString(fold.Words(v.lines[0].label))
}

// sum relates a total to the figures that make it up. It cannot where a figure
// was not read, or where a cell is empty and the rest is off by anything but a slip: a
// figure may stand there that was not found, as in a rough table anyhow.
func (m *model) sum(v *view, cells []spot, at spot) (relation, bool) {
	total := v.figure(at)
	r := relation{kind: sumOf, total: total, oficio: v.oficio, table: v.table, from: cells, at: at}
	if total < 0 {
		return r, false
	}
	for _, s := range cells {
		switch c := v.figure(s); {
		case c >= 0 && percent(m.figures[c].value) == percent(m.figures[total].value):
			r.terms = append(r.terms, c)
		case c >= 0 || c == unreadCell:
			return r, false
		case c == emptyCell:
			r.blanks++
		}
	}
	empty := r.blanks > 0
	r.slack = m.slack(v, append(r.terms, total))
	if len(cells) < 2 || len(r.terms) < 1 || slices.Contains(r.terms, total) {
		return r, false
	}
	off := r.off(m.taken)
	if off != 0 && percent(m.figures[total].value) {
		return r, false // shares need not sum up
	}
	alone := len(r.terms) < 2
	// of a figure alone what stands beside it may be figures, not marks
	r.lacking = alone && off > 0 && (empty || !m.marksTellNothing(v, &r)) || off != 0 && empty && (alone || !ownText(v.table) && !m.emptyOnPurpose(v, &r) && m.mayBeLost(&r, v.rough))
	if r.lacking || alone && empty {
		return r, false
	}
	return r, true
}

// slack is how far a sum of rounded figures may be from its total: half of the
// last decimal for each. Whole numbers are exact, unless they count thousands,
// and money in cents.
func (m *model) slack(v *view, figures []int) float64 {
	decimals, money := 0, v.money
	for _, f := range figures {
		decimals = max(decimals, decimalsOf(schema.Number(m.taken(f))))
		money = money || strings.Contains(m.figures[f].value.Text, "$")
	}
	if !v.rounded && (decimals == 0 || decimals == 2 && money) {
		return 0
	}
	return 0.5 * math.Pow10(-decimals) * float64(len(figures))
}

// unit is one of the last decimal that a figure is printed with.
func (m *model) unit(figure int) float64 {
	text := strings.Trim(m.figures[figure].value.Text, " %")
	decimals := 0
	if i := strings.LastIndexAny(text, ".,"); i >= 0 {
		decimals = len(text) - i - 1
	}
	return math.Pow10(-decimals)
}
