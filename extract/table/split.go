package table

import (
	"slices"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// splitTotals parts a grid that holds several tables, one under the other: a
// table ends with its total where the labels after it start anew, as January
// after December, or where names of columns stand below. Rows without cells
// between are what names the next one.
func splitTotals(p part) []part {
	p.nameByRows()
	for i, r := range p.Rows {
		if r.Header || !totalLabel(r.Cells[0].Text()) {
			continue
		}
		if next, named := wordsBelow(p.Rows, i+1); next > 0 && !subtotals.MatchString(fold.Words(cleaned(r.Cells[0].Text()))) {
			above, below := p.cut(i+1, next)
			below.Rows[0].Header = named
			return append([]part{above}, splitTotals(below)...)
		}
		next := i + 1
		for next < len(p.Rows) && bareRow(p.Rows[next]) {
			next++
		}
		if next >= len(p.Rows)-1 || !startsAnew(p.Rows[:i], p.Rows[next]) && !titledByYear(p.Rows, i, next) {
			continue
		}
		above, below := p.cut(i+1, next)
		return append([]part{above}, splitTotals(below)...)
	}
	return []part{p}
}

// titledByYear reports whether nothing but a year stands between a table's total and the rows
// from next on: it is the title of another table.
func titledByYear(rows []layout.GridRow, total, next int) bool {
	return next == total+2 && layout.Year(rows[total+1].Cells[0].Text()) && !subtotals.MatchString(fold.Words(cleaned(rows[total].Cells[0].Text())))
}

// nameByRows takes the rows of words at the head of a part that has neither names nor
// title for both, where figures follow.
func (p *part) nameByRows() {
	if len(p.Title)+len(p.Caption) > 0 || slices.ContainsFunc(p.Rows, func(r layout.GridRow) bool { return r.Header }) {
		return
	}
	next, named := wordsBelow(p.Rows, 0)
	if next == 0 && !named {
		return
	}
	for _, r := range p.Rows[:next] {
		for _, c := range r.Cells {
			p.Title = append(p.Title, c.Words...)
		}
	}
	p.Rows = slices.Clone(p.Rows[next:])
	p.Rows[0].Header = named
}

// cut parts a grid in two: the rows before end, and those from next on. What
// stands between is the second one's title.
func (p part) cut(end, next int) (above, below part) {
	above, below = p, p
	above.Rows, above.last = withoutEmpty(p.Rows[:end]), false
	below.Rows, below.first = withoutEmpty(p.Rows[next:]), false
	below.Title, below.Caption = nil, nil
	for _, named := range p.Rows[end:next] {
		for _, c := range named.Cells {
			below.Title = append(below.Title, c.Words...)
		}
	}
	above.take(p, p.Rows[:end], p.Title)
	below.take(p, p.Rows[end:], nil)
	return above, below
}

// wordsBelow finds where another table begins below a total: at from stand rows
// of words in two columns or more, and figures below them. It returns the names
// of its columns, or its first row of figures where the words are its title; 0
// where nothing of it is there.
func wordsBelow(rows []layout.GridRow, from int) (next int, named bool) {
	n, wide := from, false
	for n < min(from+3, len(rows)) && figuresIn(rows[n]) == 0 {
		wide = wide || filled(rows[n]) > 1
		n++
	}
	if !wide || n >= len(rows)-1 || figuresIn(rows[n]) == 0 || figuresIn(rows[n+1]) == 0 {
		return 0, false
	}
	if last := rows[n-1]; filled(last) > 1 && !endsInYear(last) {
		return n - 1, true
	}
	return n, false
}

// endsInYear reports whether a row's words end in a year that is no column's
// name, as a title does.
func endsInYear(r layout.GridRow) bool {
	for _, c := range slices.Backward(r.Cells) {
		if n := len(c.Words); n > 0 {
			return n > 1 && layout.Year(c.Words[n-1].Text)
		}
	}
	return false
}

// filled counts the cells in which words or figures stand.
func filled(r layout.GridRow) int {
	n := 0
	for _, c := range r.Cells {
		if len(c.Words) > 0 && !layout.Mark(c.Text()) {
			n++
		}
	}
	return n
}

// figuresIn counts the cells right of the label that hold a figure.
func figuresIn(r layout.GridRow) int {
	n := 0
	for _, c := range r.Cells[1:] {
		if layout.NumberLike(c.Text()) && !layout.Year(c.Text()) {
			n++
		}
	}
	return n
}

// withoutEmpty leaves out the columns in which no row has anything: they were
// the other table's.
func withoutEmpty(rows []layout.GridRow) []layout.GridRow {
	out := make([]layout.GridRow, len(rows))
	for i, r := range rows {
		out[i] = layout.GridRow{Header: r.Header}
		for k, c := range r.Cells {
			if k == 0 || slices.ContainsFunc(rows, func(o layout.GridRow) bool { return k < len(o.Cells) && len(o.Cells[k].Words) > 0 }) {
				out[i].Cells = append(out[i].Cells, c)
			}
		}
	}
	return out
}

// bareRow reports whether nothing stands right of the row's label.
func bareRow(r layout.GridRow) bool {
	return !slices.ContainsFunc(r.Cells[1:], func(c layout.Cell) bool { return len(c.Words) > 0 })
}

// startsAnew reports whether a row's label goes back to where the rows began:
// the same label, or a month or a year that is not after the last one.
func startsAnew(rows []layout.GridRow, next layout.GridRow) bool {
	labels := rowLabels(rows)
	label := fold.Words(cleaned(next.Cells[0].Text()))
	return len(labels) > 1 && label == labels[0] || goesBack(labels, label)
}

// goesBack reports whether a label is a month or a year that is not after that
// of the last row. Where labels repeat they tell nothing.
func goesBack(labels []string, label string) bool {
	if len(labels) == 0 || len(slices.Compact(slices.Sorted(slices.Values(labels)))) < len(labels) {
		return false
	}
	a, b := ordinal(labels[len(labels)-1]), ordinal(label)
	return a > 0 && b > 0 && b <= a
}

// rowLabels are the folded labels of the rows that hold something.
func rowLabels(rows []layout.GridRow) []string {
	var out []string
	for _, r := range rows {
		if !r.Header && !bareRow(r) {
			out = append(out, fold.Words(cleaned(r.Cells[0].Text())))
		}
	}
	return out
}

// take gives the part those of the whole's lines that the rows and the title
// stand on.
func (p *part) take(whole part, rows []layout.GridRow, title []layout.Word) {
	p.Lines, p.Box = nil, schema.Box{}
	words := slices.Clone(title)
	for _, r := range rows {
		for _, c := range r.Cells {
			words = append(words, c.Words...)
		}
	}
	for _, i := range whole.Lines {
		l := whole.page.Lines[i]
		if slices.ContainsFunc(words, func(w layout.Word) bool { return w.Start >= l.Start && w.End <= l.End }) {
			p.Lines = append(p.Lines, i)
			p.Box = p.Box.Union(l.Box)
		}
	}
}
