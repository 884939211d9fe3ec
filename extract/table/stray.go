package table

import (
	"slices"

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
