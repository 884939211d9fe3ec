package layout

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/pattern"
)

// settleStubs has the grid's first column hold its rows' labels: a column that numbers
// the rows, or has none, is dropped, one of merged cells is joined with the one right of
// it, and text in further columns is given columns of its own.
func (g *Grid) settleStubs(p *Page) {
	if !g.hasFigures(0) || g.Columns() < 2 {
		return
	}
	if !g.Ruled {
		g.splitLabels(p)
	}
	if g.numbered() {
		g.Numbered = true
		g.dropNumbers()
		g.markHeaders() // names beside the number's
	} else if g.bareStub() {
		g.dropNumbers()
	}
	g.dropLeading()
	if g.strayStub() {
		g.mergeStub()
	}
	if g.mergedStub() {
		g.joinStubs()
	}
}

// summing is how the label of a total begins, which may stand in any of the
// columns of labels.
var summing = pattern.MustCompile(`^[^A-Z\d]*((GRAN )?(SUB ?-?)?TOTA[LI1|)!]|SUB ?-?T[O0](TA?)?\b|SUMA\b)`)

// body are the rows that are neither headers nor totals.
func (g *Grid) body() []*GridRow {
	var out []*GridRow
	for i := range g.Rows {
		if r := &g.Rows[i]; !r.Header && !r.sums() {
			out = append(out, r)
		}
	}
	return out
}

// sums reports whether the row is named as a total.
func (r GridRow) sums() bool {
	return slices.ContainsFunc(r.Cells, func(c Cell) bool { return summing.MatchString(fold.Words(c.Text())) })
}

// numbersName is what the column of the rows' numbers is called.
var numbersName = regexp.MustCompile(`^(NO|NUM|N|NUMERO|CONS|CONSECUTIVO|#)[.,:;]?$`)

// numbersAndLabels is what the columns of the rows' numbers and labels are called where both names stand
// in the one.
var numbersAndLabels = regexp.MustCompile(`^(NO|NUM|N|NUMERO|CONS|CONSECUTIVO|#)[.,:;]? [A-Z]{3}`)

// fewRows is how many rows a table has that tell little of a column of short signs.
const fewRows = 5

// likeDigits are letters that OCR reads for digits.
var likeDigits = strings.NewReplacer("l", "1", "I", "1", "|", "1", "b", "6", "S", "5", "s", "5", "B", "8", "O", "0", "o", "0", "z", "2", "Z", "2")

// numbered reports whether the first column numbers the rows: from one up, with
// words right of it. One number in four may be misread, more where it is named so or
// nothing longer stands in many rows.
func (g *Grid) numbered() bool {
	if g.Columns() < 3 {
		return false
	}
	body := g.body()
	right, texts, short := 0, 0, true
	for i, r := range body {
		text := strings.Trim(r.Cells[0].Text(), ". ")
		short = short && len(text) <= 2
		if n, err := strconv.Atoi(likeDigits.Replace(text)); err == nil && n == i+1 {
			right++
		}
		if text := r.Cells[1].Text(); text != "" && !NumberLike(text) {
			texts++
		}
	}
	named := g.headed(0, numbersName) || g.headed(0, numbersAndLabels)
	if named && short {
		return 2*texts > len(body)
	}
	named = named || short && len(body) > fewRows
	return len(body) > 1 && 2*texts > len(body) && (4*right >= 3*len(body) || named && 3*right >= len(body) || g.counting(body))
}

// counting reports whether the first column's numbers go up by one, as they do
// below a page break.
func (g *Grid) counting(body []*GridRow) bool {
	last, steps := 0, 0
	for _, r := range body {
		n, err := strconv.Atoi(strings.Trim(r.Cells[0].Text(), ". "))
		if err == nil && n == last+1 && n < 1000 {
			steps++
		}
		last = n
	}
	return 2*steps >= len(body)
}

// bareStub reports whether nothing but totals and names stand in the first column, and
// words in the second: the labels of totals begin further left than the others.
func (g *Grid) bareStub() bool {
	body := g.body()
	return g.Columns() > 2 && len(body) > 1 && !slices.ContainsFunc(body, func(r *GridRow) bool {
		text := r.Cells[1].Text()
		return strings.ContainsFunc(r.Cells[0].Text(), letterOrDigit) || text == "" || NumberLike(text) || Mark(text)
	})
}

func letterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func (g *Grid) headed(column int, name *regexp.Regexp) bool {
	return slices.ContainsFunc(g.Rows, func(r GridRow) bool {
		return r.Header && name.MatchString(fold.Words(r.Cells[column].Text()))
	})
}

// dropNumbers takes the first column away, save what is no number in it: a total's
// label.
func (g *Grid) dropNumbers() {
	for i := range g.Rows {
		cells := slices.Clone(g.Rows[i].Cells)
		first := cells[0].Text()
		if !g.Rows[i].Header && !NumberLike(first) && first != "" {
			cells[1].Words = slices.Concat(cells[0].Words, cells[1].Words)
		}
		g.Rows[i].Cells = cells[1:]
	}
}

// strayShare is the part of a table's rows, one in so many, in which words may stand in a column of
// their own that are the middle of a label.
const strayShare = 3

// strayStub reports whether words stand in the second column in few rows, beside a label in the
// first, and figures only right of them: a line of a label that begins further right than the
// others.
func (g *Grid) strayStub() bool {
	if g.Columns() < 4 {
		return false
	}
	rows, filled := 0, 0
	for _, r := range g.Rows {
		if r.Header {
			continue
		}
		rows++
		first, text := r.Cells[0].Text(), r.Cells[1].Text()
		switch {
		case text == "":
		case first == "" || !wordsOnly(text) || !NumberLike(r.Cells[2].Text()):
			return false
		default:
			filled++
		}
	}
	return filled > 0 && strayShare*filled <= rows
}

// mergeStub gives the words of the second column back to the labels, in the order of the page's text.
func (g *Grid) mergeStub() {
	for i := range g.Rows {
		cells := slices.Clone(g.Rows[i].Cells[1:])
		cells[0].Words = slices.Concat(g.Rows[i].Cells[0].Words, cells[0].Words)
		slices.SortStableFunc(cells[0].Words, func(a, b Word) int { return a.Start - b.Start })
		g.Rows[i].Cells = cells
	}
}

// mergedShare is the share of rows in which a column of merged cells may hold
// something at most.
const mergedShare = 0.67

// mergedStub reports whether the first column's cells each span several rows,
// which the second column tells apart: it is mostly empty, or the second begins anew with each,
// and the second is always filled with words, but for one that was passed over.
func (g *Grid) mergedStub() bool {
	if g.Columns() < 3 {
		return false
	}
	body := g.body()
	first, second, different := 0, 0, map[string]bool{}
	for _, r := range body {
		if len(r.Cells[0].Words) > 0 {
			first++
		}
		if text := r.Cells[1].Text(); text != "" && !NumberLike(text) && !Mark(text) {
			second++
			different[fold.Words(text)] = true
		}
	}
	few := float64(first) <= mergedShare*float64(len(body)) || g.groupSize(body) > 0
	filled := 10*second >= 9*len(body) || len(body) > 3 && second == len(body)-1 && second > len(different)
	return first > 0 && len(body) > 2 && few && filled && 2*len(different) <= len(body)+2
}

// JoinStubs joins the first two columns of a grid that goes on with one whose first two
// were joined: here they may be too few rows to tell. It does nothing where the second
// is not one of words, and not empty either beside nothing but totals.
func (g *Grid) JoinStubs() {
	body := g.body()
	if filled := func(r GridRow) bool { return !r.Header && r.Cells[1].Text() != "" }; len(body) == 0 && g.Columns() > 2 && !slices.ContainsFunc(g.Rows, filled) {
		g.mergeStub()
		return
	}
	words := len(body) > 0 && g.Columns() > 2 && !slices.ContainsFunc(body, func(r *GridRow) bool {
		text := r.Cells[1].Text()
		return text == "" || NumberLike(text) || Mark(text)
	})
	if words && slices.ContainsFunc(body, func(r *GridRow) bool { return len(r.Cells[0].Words) > 0 }) {
		g.joinStubs()
	}
}

// joinStubs gives each row the merged label that it stands at, before its own.
func (g *Grid) joinStubs() {
	g.Joined = true
	body := g.body()
	g.tidyStubs(body)
	group := g.groupSize(body)
	var labelled []*GridRow
	for _, r := range body {
		if len(r.Cells[0].Words) > 0 {
			labelled = append(labelled, r)
		}
	}
	labels := make([][]Word, len(body))
	for i, r := range body {
		if group > 0 && len(labelled) < len(body) {
			for _, o := range body[i/group*group : min((i/group+1)*group, len(body))] {
				labels[i] = append(labels[i], o.Cells[0].Words...)
			}
			continue
		}
		labels[i] = slices.MinFunc(labelled, func(a, b *GridRow) int {
			return cmp.Compare(abs(a.Cells[0].Box().CenterY()-r.ownY()), abs(b.Cells[0].Box().CenterY()-r.ownY()))
		}).Cells[0].Words
	}
	for i, r := range body {
		r.Cells = slices.Clone(r.Cells)
		r.Cells[0].Words = labels[i]
	}
	for i := range g.Rows {
		cells := slices.Clone(g.Rows[i].Cells[1:])
		cells[0].Words = slices.Concat(g.Rows[i].Cells[0].Words, cells[0].Words)
		g.Rows[i].Cells = cells
	}
}

// ownY is where what a row has for itself stands: its second label, or its figures.
func (r GridRow) ownY() float64 {
	i := slices.IndexFunc(r.Cells[1:], func(c Cell) bool { return len(c.Words) > 0 })
	return r.Cells[max(i, 0)+1].Box().CenterY()
}

// groupSize is after how many rows the second column's words begin anew, 0 where
// they do not.
func (g *Grid) groupSize(body []*GridRow) int {
	text := func(i int) string { return strings.Trim(fold.Words(body[i].Cells[1].Text()), specks+".,:; ") }
	for n := 2; 2*n <= len(body); n++ {
		if len(body)%n != 0 {
			continue
		}
		same := 0
		for i := n; i < len(body); i++ {
			if text(i) == text(i-n) {
				same++
			}
		}
		if 5*same >= 4*(len(body)-n) {
			return n
		}
	}
	return 0
}
