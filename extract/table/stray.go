package table

import (
	"slices"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// leastEmpty is how many cells of a column must be empty for the only one that is not to be
// ink that strayed beside the table.
const leastEmpty = 3

// withoutStray takes columns away that have no name and hold nothing but one text that was
// hardly read, beside the row's figures: a stamp's, or a speck.
func withoutStray(columns []schema.Column, rows []row) ([]schema.Column, []row) {
	for i := len(columns) - 1; i >= 0; i-- {
		if columns[i].Name != "" || len(columns) < 2 || !strayed(rows, i+1) {
			continue
		}
		columns = slices.Delete(slices.Clone(columns), i, i+1)
		for k := range rows {
			rows[k].cells = slices.Delete(slices.Clone(rows[k].cells), i+1, i+2)
		}
	}
	return columns, rows
}

// What stands further from a cell's only figure than no part of it does, in heights of print, and
// has no digit and was not read surely, is dirt.
const (
	farFromFigure = 2.0
	dirtSure      = 0.6
)

// crumbHeight is how high, in heights of a table's words, what was hardly read is at most to be no more than a crumb.
const crumbHeight = 0.75

// withoutCrumbs takes rows of scans away that are nothing but one sign, hardly read and lower than print: a piece of
// a rule below the last row, say.
func withoutCrumbs(rows []row) []row {
	var heights []float64
	for _, r := range rows {
		for _, c := range r.cells {
			for _, w := range c.Words {
				heights = append(heights, w.Box.Height())
			}
		}
	}
	usual := middle(heights)
	return slices.DeleteFunc(slices.Clone(rows), func(r row) bool {
		var words []layout.Word
		for _, c := range r.cells {
			words = append(words, c.Words...)
		}
		return len(words) == 1 && len(r.cells[0].Words) == 0 && words[0].Origin != schema.Native &&
			words[0].Confidence <= disbelieved && utf8.RuneCountInString(words[0].Text) == 1 && words[0].Box.Height() < crumbHeight*usual
	})
}

// withoutDirt takes out of scanned cells that hold a figure what is dirt beside it.
func withoutDirt(rows []row) []row {
	out := slices.Clone(rows)
	for k, r := range out {
		if r.page.Origin == schema.Native || r.page.Height == 0 {
			continue
		}
		aspect := float64(r.page.Width) / float64(r.page.Height)
		cells := slices.Clone(r.cells)
		for i, c := range cells {
			if i > 0 && len(c.Words) > 1 {
				cells[i] = cleanCell(c, aspect)
			}
		}
		out[k].cells = cells
	}
	return out
}

// cleanCell is a cell of one figure without the dirt beside it.
func cleanCell(c layout.Cell, aspect float64) layout.Cell {
	at := slices.IndexFunc(c.Words, func(w layout.Word) bool { return w.Confidence > disbelieved && layout.NumberLike(w.Text) })
	if at < 0 {
		return c
	}
	figure := c.Words[at]
	words := slices.DeleteFunc(slices.Clone(c.Words), func(w layout.Word) bool {
		gap := max(w.Box[0]-figure.Box[2], figure.Box[0]-w.Box[2]) * aspect
		return onlyDigits(w.Text) == "" && w.Confidence < dirtSure && w.Origin != schema.Native && gap > farFromFigure*figure.Box.Height()
	})
	if len(words) != 1 {
		return c
	}
	return layout.Cell{Words: words}
}

func strayed(rows []row, column int) bool {
	at := -1
	for k, r := range rows {
		if len(r.cells[column].Words) == 0 {
			continue
		}
		if at >= 0 {
			return false
		}
		at = k
	}
	if at < 0 || len(rows)-1 < leastEmpty || rows[at].page.Origin == schema.Native {
		return false
	}
	if slices.ContainsFunc(rows[at].cells[column].Words, func(w layout.Word) bool { return w.Confidence > disbelieved }) {
		return false
	}
	for i, c := range rows[at].cells {
		if i > 0 && i != column && layout.NumberLike(c.Text()) {
			return true
		}
	}
	return false
}

// withoutStamp takes the first column away where it is a stamp beside the table: the months
// or quarters stand in the second, one after another, with the total or beside nothing.
func withoutStamp(columns []schema.Column, rows []row) ([]schema.Column, []row) {
	if len(columns) < 2 || !stamped(rows) {
		return columns, rows
	}
	for k := range rows {
		rows[k].cells = rows[k].cells[1:]
	}
	return columns[1:], rows
}

func stamped(rows []row) bool {
	last, n, alone := 0, 0, false
	for _, r := range rows {
		label := r.cells[1].Text()
		at := periodOf(label)
		switch {
		case r.page.Origin == schema.Native || periodOf(r.cells[0].Text()) > 0 || totalLabel(r.cells[0].Text()):
			return false
		case totalLabel(label):
			alone = true
			continue
		case at <= last:
			return false
		}
		alone = alone || len(r.cells[0].Words) == 0
		last = at
		n++
	}
	return n > 1 && alone
}

// periodOf is the number of the month or of the part of a year that a label names; else 0.
func periodOf(label string) int {
	if part, ok := partOf(label, ""); ok {
		return part + 1
	}
	return slices.Index(layout.Months, fold.Words(cleaned(label))) + 1
}
