package layout

import (
	"slices"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/fold"
)

// markHeaders marks the rows above the first with figures or of a group's heading, and a row of years
// over columns. In a table of text the first row is the header.
func (g *Grid) markHeaders() {
	if !g.hasFigures(0) {
		g.Rows[0].Header = true
		return
	}
	for i := range g.Rows {
		if i > 0 && g.Rows[i].heading || g.Rows[i].figures() && !g.Rows[i].years() && !g.yearsGoOn(i) && !g.namesBelow(i) && !g.namesMisread(i) && !g.namesUnlabelled(i) && !g.namesStub(i) && !g.namesTotals(i) || g.dashed(i) || g.yearGoesOn(i) || g.monthGoesOn(i) {
			break
		}
		g.Rows[i].Header = true
	}
	if !slices.ContainsFunc(g.Rows, func(r GridRow) bool { return !r.Header }) {
		for i := range g.Rows {
			g.Rows[i].Header = false
		}
	}
}

// dashed reports whether row i is one without figures, the first or right below names of all
// columns: a label, and nothing but marks, of which a dash may not have been read.
func (g *Grid) dashed(i int) bool {
	r := g.Rows[i]
	marks, blanks := r.count(Mark), r.count(func(text string) bool { return text == "" })
	if r.Header || len(r.Cells[0].Words) == 0 || marks == 0 || marks+blanks < g.Columns()-1 {
		return false
	}
	if i == 0 {
		return len(g.Rows) > 1 && g.Rows[1].figures() && !g.Rows[1].years()
	}
	names := func(text string) bool { return wordsOnly(text) || Year(text) }
	return g.Rows[i-1].count(names) == g.Columns()-1
}

// yearsGoOn reports whether row i is the rest of a header whose years a scan that is not
// straight has put on two lines: its only figure is a year, years stand above it, and
// names below.
func (g *Grid) yearsGoOn(i int) bool {
	if i == 0 || i+1 == len(g.Rows) || !g.Rows[i-1].years() || g.Rows[i+1].figures() {
		return false
	}
	return !slices.ContainsFunc(g.Rows[i].Cells[1:], func(c Cell) bool { return NumberLike(c.Text()) && !Year(c.Text()) })
}

// mostHeadRows is how many rows below a misread year the columns' names stand at most.
const mostHeadRows = 3

// namesBelow reports whether row i, with figures in few columns, or mostly years, stands above one
// that names nearly all of them: its figures are years over several columns, one of them misread.
func (g *Grid) namesBelow(i int) bool {
	figures := g.Rows[i].count(NumberLike)
	if 2*figures >= len(g.Rows[i].Cells)-1 && (2*g.Rows[i].count(Year) < figures || Year(g.Rows[i].Cells[0].Text())) {
		return false
	}
	return slices.ContainsFunc(g.Rows[i+1:min(i+1+mostHeadRows, len(g.Rows))], func(r GridRow) bool {
		return !r.figures() && 4*r.count(wordsOnly) >= 3*(len(r.Cells)-1)
	})
}

// yearGoesOn reports whether row i's label is the year before the next row's: it is a row,
// whatever was read of its figures.
func (g *Grid) yearGoesOn(i int) bool {
	return i+1 < len(g.Rows) && successiveYears(slices.Concat(g.Rows[i].Cells[0].Words, g.Rows[i+1].Cells[0].Words))
}

// namesMisread reports whether row i names columns though one name or two were read as figures:
// words stand in nearly all of its cells, and figures in those of the next row.
func (g *Grid) namesMisread(i int) bool {
	if i+1 == len(g.Rows) {
		return false
	}
	columns := len(g.Rows[i].Cells) - 1
	named := func(text string) bool { return wordsOnly(text) && !Mark(text) }
	return columns > manyColumns && 4*g.Rows[i].count(named) >= 3*columns && 4*g.Rows[i+1].count(NumberLike) >= 3*columns
}

// namesTotals reports whether row i names columns, two of them totals, though names were read as figures,
// such as an M as a 4: no row of figures has that word in several cells.
func (g *Grid) namesTotals(i int) bool {
	totals := g.Rows[i].count(func(text string) bool { return fold.Words(text) == "TOTAL" })
	return totals > 1 && i+1 < len(g.Rows) && g.Rows[i+1].figures()
}

// namesUnlabelled reports whether row i, of which some names were read as figures, goes on with
// the names above it: it has no label, and in half of its cells that are not empty words, or "total" in
// several, none of which stand in the next row.
func (g *Grid) namesUnlabelled(i int) bool {
	if i == 0 || i+1 == len(g.Rows) || !g.Rows[i-1].Header || len(g.Rows[i].Cells[0].Words) > 0 {
		return false
	}
	named := func(text string) bool { return wordsOnly(text) && !Mark(text) }
	n, next := g.Rows[i].count(named), g.Rows[i+1]
	totals := g.Rows[i].count(func(text string) bool { return fold.Words(text) == "TOTAL" })
	filled := g.Rows[i].count(func(text string) bool { return text != "" })
	return n > 1 && (2*n >= filled || totals > 1) && next.figures() && len(next.Cells[0].Words) > 0 && next.count(named) == 0
}

// namesStub reports whether row i names columns though some names were read as figures, such as
// an H as an 8: its label is what labels are called, perhaps with that of the header's row above
// it, words stand in half of its cells, or nothing but years, and figures below.
func (g *Grid) namesStub(i int) bool {
	r := g.Rows[i]
	named := func(text string) bool { return wordsOnly(text) && !Mark(text) }
	name := r.Cells[0].Text()
	if i > 0 && g.Rows[i-1].Header && name != "" {
		name = g.Rows[i-1].Cells[0].Text() + " " + name
	}
	return i+1 < len(g.Rows) && g.Rows[i+1].figures() && stubName.MatchString(withoutNumberName(fold.Words(strings.Trim(name, specks+" ")))) &&
		(2*r.count(named) >= g.Columns()-1 || r.count(yearOrSpeck) == g.Columns()-1)
}

// withoutNumberName is what labels are called without what the numbers of rows before them are.
func withoutNumberName(name string) string {
	number, rest, ok := strings.Cut(name, " ")
	if ok && numbersName.MatchString(number) {
		return rest
	}
	return name
}

// yearOrSpeck reports whether a text is a year, maybe with a speck in it.
func yearOrSpeck(text string) bool {
	return Year(strings.NewReplacer(".", "", ",", "", " ", "").Replace(text))
}

func (r GridRow) count(is func(string) bool) (n int) {
	for _, c := range r.Cells[1:] {
		if is(c.Text()) {
			n++
		}
	}
	return n
}

// wordsOnly reports whether a text has letters and no figures.
func wordsOnly(text string) bool {
	return strings.ContainsFunc(text, unicode.IsLetter) && !strings.ContainsFunc(text, unicode.IsDigit)
}

// years reports whether the row heads columns by years: its figures are
// years, and its label is none. With a name such as "Total" beside them one of
// them may be misread.
func (r GridRow) years() bool {
	if Year(r.Cells[0].Text()) {
		return false
	}
	if r.partedYears() {
		return true
	}
	if r.oneYear() {
		return false
	}
	years, parted, figures, names := 0, 0, 0, 0
	for _, c := range r.Cells[1:] {
		switch text := c.Text(); {
		case Year(strings.Trim(text, " -–—_'¿?¡!*")):
			years++
		case Year(strings.ReplaceAll(text, " ", "")):
			parted++
		case strings.HasSuffix(text, "%"):
			return false // a figure beside the name of a row, not a year misread
		case NumberLike(text):
			figures++
		case len(text) > 3:
			names++
		}
	}
	if years > 0 {
		years += parted
	} else {
		figures += parted
	}
	if figures > 0 {
		return years >= figures && names > 0
	}
	return years > 1 || years == 1 && len(r.Cells[0].Words) == 0
}

// partedYears reports whether the row's figures are years that follow one another, parted
// by a blank as the thousands below are, which may stand over the border of two columns.
func (r GridRow) partedYears() bool {
	var tokens []token
	for _, c := range r.Cells[1:] {
		if !NumberLike(c.Text()) {
			continue
		}
		if n := len(tokens); n > 0 && Year(joinWords(tokens[n-1].words)+c.Text()) {
			tokens[n-1].words = slices.Concat(tokens[n-1].words, c.Words)
			continue
		}
		tokens = append(tokens, token{words: c.Words})
	}
	return partedYears(tokens)
}

// oneYear reports whether all cells right of the label hold the same number, as a first
// row and its running total do: no columns are named so.
func (r GridRow) oneYear() bool {
	first := r.Cells[1].Text()
	return len(r.Cells) > 2 && len(r.Cells[0].Words) > 0 && !slices.ContainsFunc(r.Cells[2:], func(c Cell) bool { return c.Text() != first })
}
