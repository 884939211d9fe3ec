package layout

import (
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/schema"
)

// amount is a number that stands for itself: well grouped, perhaps with
// decimals.
var amount = regexp.MustCompile(`^[(\-]?\$?(\d{1,3}(,\d{3})*(\.\d{1,2})?|\d{1,3}(\.\d{3})*(,\d{1,2})?)\)?%?$`)

// blankGroups is a number whose groups of three blanks part.
var blankGroups = regexp.MustCompile(`^[(\-]?\$? ?\d{1,3}( \d{3})+([.,]\d{1,2})?\)?%?$`)

// Amounts counts the numbers in a text that holds nothing but several of them,
// each well formed, such as "0,00 1.159,07"; else it is 0. The groups of a number
// that blanks part, as in "1 159 521", are one number.
func Amounts(text string) int {
	words := strings.Fields(text)
	if blankGroups.MatchString(text) {
		return 0
	}
	separated := false
	for i, w := range words {
		if !amount.MatchString(w) {
			return 0
		}
		separated = separated || i > 0 && strings.ContainsAny(w, ",.%$")
	}
	if len(words) < 2 || !separated {
		return 0
	}
	return len(words)
}

// wideBlank is a gap, in heights of print, that no number has between its groups: a blank
// in a line of print is a third of one.
const wideBlank = 2.0

// Amounts counts the numbers in a cell that holds nothing but several of them, as Amounts
// does, and such as only a wide gap parts; else it is 0.
func (c Cell) Amounts() int {
	if n := Amounts(c.Text()); n > 0 || !c.Parted() {
		return n
	}
	if slices.ContainsFunc(c.Words, func(w Word) bool { return !amount.MatchString(w.Text) }) {
		return 0
	}
	return len(c.Words)
}

// Parted reports whether a cell holds figures that all stand far from one another, as those
// of different columns do.
func (c Cell) Parted() bool {
	words := slices.DeleteFunc(byX(c.Words), func(w Word) bool { return !strings.ContainsAny(w.Text, "0123456789") })
	height := medianHeight(words)
	for i := 1; i < len(words); i++ {
		if words[i].Box[0]-words[i-1].Box[2] < wideBlank*height {
			return false
		}
	}
	return len(words) > 1
}

// settleColumns mends columns that the rules have told wrongly: one that holds
// several numbers in many rows is split where they stand, and one that holds
// next to nothing is none.
func (g *Grid) settleColumns() {
	for c := 1; c < g.Columns(); c++ {
		if bounds := g.amountBounds(c); len(bounds) > 0 {
			g.split(c, bounds)
		}
	}
	for c := g.Columns() - 1; c >= 0 && g.Columns() > 2; c-- {
		g.clearDirt(c)
		if g.phantom(c) {
			g.mergeColumn(c)
		}
	}
}

// sureRows is how many rows must agree on where a column's numbers stand.
const sureRows = 3

// amountBounds finds where to split a column whose cells hold several numbers,
// by the rows that hold the usual count of them; nothing where their numbers do
// not stand under one another.
func (g *Grid) amountBounds(c int) []float64 {
	rows := map[int][]Cell{}
	usual := 0
	for _, r := range g.Rows {
		n := r.Cells[c].Amounts()
		rows[n] = append(rows[n], r.Cells[c])
	}
	for n := 2; n < 12; n++ {
		if len(rows[n]) >= sureRows && len(rows[n]) > len(rows[usual]) || usual == 0 && len(rows[n]) >= sureRows {
			usual = n
		}
	}
	if usual == 0 {
		return nil
	}
	spans := make([]span, usual)
	for i, cell := range rows[usual] {
		for k, w := range byX(cell.Words) {
			if i == 0 {
				spans[k] = across(w.Box)
			}
			spans[k] = spans[k].union(across(w.Box))
		}
	}
	var bounds []float64
	for k := 1; k < usual; k++ {
		if spans[k-1].hi >= spans[k].lo {
			return nil
		}
		bounds = append(bounds, (spans[k-1].hi+spans[k].lo)/2)
	}
	return bounds
}

func byX(words []Word) []Word {
	return slices.SortedStableFunc(slices.Values(words), func(a, b Word) int {
		if a.Box[0] < b.Box[0] {
			return -1
		}
		return 1
	})
}

// split parts column c at the bounds, which are fractions of the page.
func (g *Grid) split(c int, bounds []float64) {
	for i := range g.Rows {
		parts := make([]Cell, len(bounds)+1)
		for _, w := range g.Rows[i].Cells[c].Words {
			k, _ := slices.BinarySearch(bounds, w.Box.CenterX())
			parts[k].Words = append(parts[k].Words, w)
		}
		g.Rows[i].Cells = slices.Replace(slices.Clone(g.Rows[i].Cells), c, c+1, parts...)
	}
}

// phantomShare is the share of rows, one in so many, that may hold something in
// a column that is none.
const phantomShare = 8

// shared reports whether two cells hold the same words, as a name that stands over both.
func (r GridRow) shared(a, b int) bool {
	if b < 1 || b >= len(r.Cells) {
		return false
	}
	return slices.EqualFunc(r.Cells[a].Words, r.Cells[b].Words, func(v, w Word) bool { return v.Start == w.Start })
}

// phantom reports whether a column without a name of its own holds nothing but marks and,
// in few rows, what a speck or a neighbour has left there. A column of labels is
// none only when it is empty.
func (g *Grid) phantom(c int) bool {
	filled := 0
	for _, r := range g.Rows {
		words := r.Cells[c].Words
		switch {
		case len(words) == 0 || c > 0 && Mark(r.Cells[c].Text()):
		case r.Header && (r.shared(c, c-1) || r.shared(c, c+1)):
		case r.Header:
			return false
		default:
			filled++
		}
	}
	return filled == 0 || c > 0 && filled*phantomShare <= len(g.Rows)
}

// clearDirt empties the only cell of several that holds something in a column, where that is a sign or
// two which OCR doubts.
func (g *Grid) clearDirt(c int) {
	only, rows := -1, 0
	for i, r := range g.Rows {
		if r.Header {
			continue
		}
		if rows++; len(r.Cells[c].Words) > 0 {
			if only >= 0 {
				return
			}
			only = i
		}
	}
	if c == 0 || only < 0 || rows <= sureRows {
		return
	}
	cells := g.Rows[only].Cells
	if words := cells[c].Words; len(words) == 1 && len(words[0].Text) <= 2 && words[0].Confidence < dirtConfidence && words[0].Origin != schema.Native {
		cells = slices.Clone(cells)
		cells[c].Words = nil
		g.Rows[only].Cells = cells
	}
}

// mergeColumn gives what column c holds, marks aside, to the column right of
// it, or to the one left of it when it is the last.
func (g *Grid) mergeColumn(c int) {
	to := c + 1
	if to == g.Columns() {
		to = c - 1
	}
	for i := range g.Rows {
		cells := slices.Clone(g.Rows[i].Cells)
		switch {
		case Mark(cells[c].Text()) || g.Rows[i].shared(c, to):
		case to > c:
			cells[to].Words = slices.Concat(cells[c].Words, cells[to].Words)
		default:
			cells[to].Words = slices.Concat(cells[to].Words, cells[c].Words)
		}
		g.Rows[i].Cells = slices.Delete(cells, c, c+1)
	}
}
