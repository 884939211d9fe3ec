package check

import (
	"testing"

	"github.com/oficialia/oficialia/schema"
)

// TestInkBesideFigures: ink in the text of a row whose figure was read hides none of a sum's figures; ink under the
// figures, between rows, or in a row that lacks its figure may.
func TestInkBesideFigures(t *testing.T) {
	table := func(figure string) schema.Table {
		return texts(tab("t1", "Contratos", "# Empresa | Importe", "a | Redes SA | 1,200", "b | Papel SC | "+figure, "c | Obras SA | 500", "=TOTAL | | 2,001"), 0)
	}
	place := func(row, cell int) schema.Box {
		b := table("300").Rows[row].Cells[cell].Evidence.Box
		if cell == 0 {
			b[2] = b[0] + 0.09 // left of the figures
		}
		return b
	}
	between := place(0, 0)
	between[1], between[3] = place(0, 0)[3]+0.0005, place(1, 0)[1]-0.0005
	for name, c := range map[string]struct {
		figure string
		ink    schema.Box
		told   bool
	}{
		"in a text":            {"300", place(1, 0), true},
		"under the figures":    {"300", place(1, 1), false},
		"between rows":         {"300", between, false},
		"in a row without one": {"", place(1, 0), false},
	} {
		contracts := table(c.figure)
		pages := []schema.Page{{Number: 1, Unread: []schema.Unread{{Box: c.ink, Kind: "text"}}}}
		if got := inkAmongFigures(&contracts, pages); got == c.told {
			t.Errorf("%s: a figure may be hidden: %v", name, got)
		}
	}
}

// TestInkIsPercentSign: ink right behind a share that was read without its sign is that sign, where others have theirs.
func TestInkIsPercentSign(t *testing.T) {
	table := tab("t1", "A", "# | Casos | Parte", "a | 18 | 36.00", "b | 32 | 64.00%", "=TOTAL | 50 | 100.00%")
	sign := table.Rows[0].Cells[1].Evidence.Box
	sign[0], sign[2] = sign[2]+0.002, sign[2]+0.01
	table.Totals[0].Cells[1].Evidence.Box[2] += 0.03
	for name, c := range map[string]struct {
		text string
		want bool
	}{"a sign": {"64.00%", false}, "a column of figures": {"64.00", true}} {
		table.Rows[1].Cells[1].Text, table.Totals[0].Cells[1].Text = c.text, "100.00"
		if got := inkAmongFigures(&table, []schema.Page{{Number: 1, Unread: []schema.Unread{{Box: sign, Kind: "text"}}}}); got != c.want {
			t.Errorf("%s: a figure may be hidden: %v", name, got)
		}
	}
}
