package layout

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/fold"
)

// DropNumbers takes the first column off a grid that goes on below a page break with one
// whose rows were numbered up to last: here they may be too few to tell. It does nothing
// where the column does not go on counting, unless nothing but a total is left below its name.
func (g *Grid) DropNumbers(last int) {
	body := g.body()
	if len(body) == 0 && !g.headed(0, numbersName) || g.Columns() < 3 {
		return
	}
	for i, r := range body {
		if n, ok := rowNumber(r.Cells[0].Text()); !ok || n != last+1+i {
			return
		}
	}
	g.Numbered = true
	g.dropNumbers()
}

// DropLeading does the like where the numbers stand in the labels themselves.
func (g *Grid) DropLeading(last int) {
	if body := g.body(); len(body) > 0 && g.leading(last) == len(body) {
		g.dropFirstWords()
	}
}

// sureNumbers is how many rows must begin with their numbers for these to be no part of
// their labels.
const sureNumbers = 4

// dropLeading takes the rows' numbers off their labels, in which they stand where no gap
// parts them: from one up in every row, before names that differ.
func (g *Grid) dropLeading() {
	body := g.body()
	if len(body) < sureNumbers || g.leading(0) < len(body) {
		return
	}
	names := map[string]bool{}
	for _, r := range body {
		names[fold.Words(joinWords(r.Cells[0].Words[1:]))] = true
	}
	if 2*len(names) > len(body) {
		g.dropFirstWords()
	}
}

// leading counts the rows whose labels begin with their number, counted on from last,
// and go on with a name.
func (g *Grid) leading(last int) int {
	count := 0
	for i, r := range g.body() {
		words := r.Cells[0].Words
		if len(words) < 2 {
			continue
		}
		first, _ := utf8.DecodeRuneInString(words[1].Text)
		if n, err := strconv.Atoi(words[0].Text); err == nil && n == last+1+i && unicode.IsUpper(first) {
			count++
		}
	}
	return count
}

func (g *Grid) dropFirstWords() {
	g.Numbered = true
	for _, r := range g.body() {
		r.Cells = slices.Clone(r.Cells)
		r.Cells[0].Words = r.Cells[0].Words[1:]
	}
}

// rowNumber is the number that a cell holds and nothing else, as OCR may have read it.
func rowNumber(text string) (int, bool) {
	n, err := strconv.Atoi(likeDigits.Replace(strings.Trim(text, ". ")))
	return n, err == nil
}
