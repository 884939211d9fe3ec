package table

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// The heights, in fractions of a page, between which its body stands; above are
// letterheads, below addresses and page numbers.
const (
	bodyTop    = 0.20
	bodyBottom = 0.90
)

// headProse is how many long lines a continuation page's head may have: its
// subject's.
const headProse = 1

// proseWords is how many words a line of running text has at least.
const proseWords = 8

// joinParts puts the parts together that a page break has parted. A fragment in between that is
// of no table parts none.
func joinParts(parts []part) [][]part {
	var out [][]part
	for _, p := range parts {
		if at := continued(out, &p); at >= 0 {
			out[at] = append(out[at], p)
			continue
		}
		out = append(out, []part{p})
	}
	return out
}

// continued is the index of the table that a part goes on with: the last, or the one before where that
// is a lone fragment; -1 where there is none.
func continued(tables [][]part, p *part) int {
	for at := len(tables) - 1; at >= 0; at-- {
		last := tables[at]
		if continues(last, p) || goesOnBelow(last[len(last)-1], *p) {
			return at
		}
		if len(last) > 1 || !last[0].Fragment {
			break
		}
	}
	return -1
}

// continues reports whether next goes on with the table before the page break:
// the last grid of one page and the first of the next, alike, unfinished, and
// with no prose between. A header that next repeats is marked; one of its own
// makes it another table.
func continues(parts []part, next *part) bool {
	prev := &parts[len(parts)-1]
	if next.order != prev.order+1 || !prev.last || !next.first {
		return false
	}
	above, below := prev.kept(), next.kept()
	settle(parts, next)
	if prev.Columns() == next.Columns() && goesOnOver(parts, *prev, next) {
		return true
	}
	*prev, *next = above, below // of another table: what settled them says nothing of it
	return false
}

// kept is the part as it is now.
func (p *part) kept() part {
	out := *p
	out.Rows = slices.Clone(p.Rows)
	return out
}

// settle gives the parts on both sides of a page break the same columns of labels, which
// one of them may have too few rows to tell.
func settle(parts []part, next *part) {
	prev := &parts[len(parts)-1]
	switch prev.Columns() - next.Columns() {
	case -1:
		if prev.Numbered {
			next.DropNumbers(countRows(parts))
		} else if prev.Joined && !next.Joined {
			next.JoinStubs()
		}
	case 0:
		if prev.Numbered && !next.Numbered {
			next.DropLeading(countRows(parts))
		}
	case 1:
		if next.Joined && !prev.Joined && len(parts) == 1 {
			prev.JoinStubs()
		}
	}
	if next.Columns() < prev.Columns() {
		next.fit(*prev)
	}
}

// countRows counts the rows of a table's parts, without its names and totals.
func countRows(parts []part) int {
	n := 0
	for _, p := range parts {
		for _, r := range p.Rows {
			if !r.Header && !totalLabel(r.Cells[0].Text()) {
				n++
			}
		}
	}
	return n
}

// goesOnOver reports whether next, which has the columns of the part before the page
// break, is the rest of its table.
func goesOnOver(parts []part, prev part, next *part) bool {
	if !sameTitle(parts[0], *next) || finished(prev) || !alike(prev, *next) || !sameHeader(parts[0], next) && !sequel(prev, *next) && !headsAlike(parts[0], prev, *next) {
		return false
	}
	if labels := rowLabels(next.Rows); len(labels) > 0 && goesBack(rowLabels(prev.Rows), labels[0]) || next.Fragment && outOfSeries(prev, *next) {
		return false
	}
	return sequel(prev, *next) || !proseBelow(prev, next.page) && !proseAbove(*next, prev.page)
}

// goesOnBelow reports whether next goes on with the table right above it on its page,
// though its rows stand further off: no line stands between that is more than debris, its figures stand
// in the same columns, and it has neither title nor names of its own.
func goesOnBelow(prev, next part) bool {
	if next.order != prev.order || prev.Columns() != next.Columns() || len(prev.Lines) == 0 || len(next.Lines) == 0 {
		return false
	}
	named := len(next.Title) > 0 || len(next.Caption) > 0 || slices.ContainsFunc(next.Rows, func(r layout.GridRow) bool { return r.Header })
	if named || !debris(next.page, prev.Lines[len(prev.Lines)-1]+1, next.Lines[0]) || finished(prev) {
		return false
	}
	above, below := prev.Rows[len(prev.Rows)-1], next.Rows[0]
	for c := 1; c < len(above.Cells); c++ {
		a, b := above.Cells[c].Box(), below.Cells[c].Box()
		if len(above.Cells[c].Words) == 0 || len(below.Cells[c].Words) == 0 || a[0] > b[2] || b[0] > a[2] {
			return false
		}
	}
	return true
}

// What is left of rules and of dirt is read as words of so few signs, of which OCR is so sure at most, and
// on the average.
const (
	debrisSigns = 4
	debrisSure  = 0.8
	debrisMean  = 0.5
)

// debris reports whether nothing stands on the lines of a page, from one to before another, but what is
// left of rules.
func debris(p *layout.Page, from, to int) bool {
	if from > to {
		return false
	}
	sum, n := 0.0, 0
	for _, l := range p.Lines[from:to] {
		for _, w := range l.Words {
			if w.Origin == schema.Native || w.Confidence >= debrisSure || utf8.RuneCountInString(w.Text) > debrisSigns {
				return false
			}
			sum, n = sum+w.Confidence, n+1
		}
	}
	return sum <= debrisMean*float64(n)
}

// sequel reports whether the labels of next go on where those of prev stop: the
// month after, or the year.
func sequel(prev, next part) bool {
	last := prev.Rows[len(prev.Rows)-1].Cells[0].Text()
	i := firstData(next)
	if i < 0 {
		return false
	}
	a, b := ordinal(last), ordinal(next.Rows[i].Cells[0].Text())
	return a > 0 && b == a+1
}

// outOfSeries reports whether rows that follow one another by months or years are followed by one that is neither,
// nor a total.
func outOfSeries(prev, next part) bool {
	n, first := len(prev.Rows), firstData(next)
	if n < 2 || first < 0 {
		return false
	}
	a, b, label := ordinal(prev.Rows[n-2].Cells[0].Text()), ordinal(prev.Rows[n-1].Cells[0].Text()), next.Rows[first].Cells[0].Text()
	return a > 0 && b == a+1 && ordinal(label) == 0 && !totalLabel(label)
}

// firstData is the index of the part's first row that is no header, -1 when there
// is none.
func firstData(p part) int {
	return slices.IndexFunc(p.Rows, func(r layout.GridRow) bool { return !r.Header })
}

// ordinal is the number of the month, or the year, that a label is; else 0.
func ordinal(label string) int {
	label = fold.Words(cleaned(label))
	if layout.Year(label) {
		n, _ := strconv.Atoi(label)
		return n
	}
	return slices.Index(layout.Months, label) + 1
}

// sameTitle reports whether next has no title of its own, or repeats that of
// first, perhaps with a word that says so.
func sameTitle(first, next part) bool {
	t := fold.Words(title(next))
	return t == "" || t == fold.Words(title(first)) || strings.Contains(t, "CONTINUA")
}

// subtotals are the labels of totals after which a table goes on; their last letters may be worn off.
var subtotals = regexp.MustCompile(`^SUB ?-?T[O0](TAL|TA?\b|\b)`)

// finished reports whether the part ends in a total of the whole table.
func finished(p part) bool {
	if len(p.Rows) == 0 {
		return false
	}
	label := p.Rows[len(p.Rows)-1].Cells[0].Text()
	return totalLabel(label) && !subtotals.MatchString(fold.Words(cleaned(label)))
}

// alike reports whether both stand one under the other, by half the narrower's
// width.
func alike(a, b part) bool {
	common := min(a.Box[2], b.Box[2]) - max(a.Box[0], b.Box[0])
	return common > 0.5*min(a.Box.Width(), b.Box.Width())
}

// sameHeader reports whether next has the header of first, or none, or repeats names
// that were not read over first; letters may be misread. In a table of text what was taken for a header is then a row.
func sameHeader(first part, next *part) bool {
	i := slices.IndexFunc(next.Rows, func(r layout.GridRow) bool { return r.Header })
	if i < 0 || unnamed(first) && title(*next) == "" || similarHeaders(foldedHeader(first), foldedHeader(*next)) {
		return true
	}
	figures := slices.ContainsFunc(next.Rows, func(r layout.GridRow) bool {
		return slices.ContainsFunc(r.Cells, func(c layout.Cell) bool { return layout.NumberLike(c.Text()) })
	})
	if figures {
		return false
	}
	next.Rows[i].Header = false
	return true
}

// unnamed reports whether no column of a part has a name.
func unnamed(p part) bool {
	return !slices.ContainsFunc(columns(p), func(c schema.Column) bool { return c.Name != "" })
}

// similarHeaders reports whether two headers name the same columns, with a fifth
// of their letters misread at most. Two years are two columns.
func similarHeaders(a, b []string) bool {
	for i := range min(len(a), len(b)) {
		if differInYear(a[i], b[i]) {
			return false
		}
	}
	x, y := strings.Join(a, ""), strings.Join(b, "")
	return 5*fold.Distance(x, y) <= min(len(x), len(y))
}

func foldedHeader(p part) []string {
	var out []string
	for _, c := range columns(p) {
		out = append(out, fold.Words(c.Name))
	}
	return out
}

// proseBelow reports whether running text stands below the part on its page,
// and not the foot that the other page has too.
func proseBelow(p part, other *layout.Page) bool {
	return slices.ContainsFunc(p.page.Lines, func(l layout.Line) bool {
		return l.Box[1] > p.Box[3] && l.Box[3] < bodyBottom && len(l.Words) >= proseWords && !repeated(p.page, l, other)
	})
}

// proseAbove reports whether running text stands above the part on its page,
// and not the head that the other page has too.
func proseAbove(p part, other *layout.Page) bool {
	lines := 0
	for _, l := range p.page.Lines {
		if l.Box[3] < p.Box[1] && l.Box[1] > bodyTop && len(l.Words) >= proseWords && !repeated(p.page, l, other) && !repeatedHigher(p.page, l, other) {
			lines++
		}
	}
	return lines > headProse
}

// The beginning of a line, in letters, that tells whether another page has it
// at the same height, within sameHeight of the page.
const (
	lineBeginning = 24
	sameHeight    = 0.06
)

// repeated reports whether the other page has a line that begins as this one
// does, at about the same height: a letterhead's, or an address at the foot.
func repeated(p *layout.Page, l layout.Line, other *layout.Page) bool {
	text := beginning(fold.Words(p.Slice(l.Start, l.End)))
	return slices.ContainsFunc(other.Lines, func(m layout.Line) bool {
		near := max(l.Box[1]-m.Box[1], m.Box[1]-l.Box[1]) < sameHeight
		return near && almost(text, beginning(fold.Words(other.Slice(m.Start, m.End))))
	})
}

// repeatedHigher reports whether the other page has the whole line higher or lower: a memorandum's
// addressee or subject, below a letterhead that is smaller from the second page on.
func repeatedHigher(p *layout.Page, l layout.Line, other *layout.Page) bool {
	text := fold.Words(p.Slice(l.Start, l.End))
	return slices.ContainsFunc(other.Lines, func(m layout.Line) bool { return almost(text, fold.Words(other.Slice(m.Start, m.End))) })
}

// almost reports whether two lines are the same but for a sixth of their letters.
func almost(a, b string) bool { return 6*fold.Distance(a, b) <= len(a) }

func beginning(text string) string { return text[:min(len(text), lineBeginning)] }
