package layout

import (
	"testing"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

func TestAmounts(t *testing.T) {
	for text, want := range map[string]int{
		"0,00 1.159.521.532,07":    2,
		"18.236.341,93 0,00 12,50": 3,
		"1,204 310":                0, // the groups of one number, badly read
		"1 159 521":                0,
		"1,204":                    0,
		"12 MF":                    0,
		"12 1,204.50":              2,
		"":                         0,
	} {
		if got := Amounts(text); got != want {
			t.Errorf("Amounts(%q) = %d, want %d", text, got, want)
		}
	}
}

// figuresAt are words of a cell, each a hundredth of the page high, at their left edges.
func figuresAt(texts map[float64]string) (c Cell) {
	for x, text := range texts {
		c.Words = append(c.Words, Word{Word: page.Word{Text: text, Box: schema.Box{x, 0.5, x + 0.01*float64(len(text)), 0.51}}})
	}
	return c
}

func TestAmountsOfCells(t *testing.T) {
	for name, c := range map[string]struct {
		cell   Cell
		want   int
		parted bool
	}{
		"figures of two columns":   {figuresAt(map[float64]string{0.2: "314", 0.3: "246"}), 2, true},
		"one whose groups part":    {figuresAt(map[float64]string{0.2: "314", 0.235: "246"}), 0, false},
		"one of them misread":      {figuresAt(map[float64]string{0.2: "31:4", 0.3: "246"}), 0, true},
		"a sign far from a figure": {figuresAt(map[float64]string{0.2: "$", 0.3: "1,246"}), 0, false},
		"one figure":               {figuresAt(map[float64]string{0.2: "314"}), 0, false},
		"nothing":                  {Cell{}, 0, false},
	} {
		if got := c.cell.Amounts(); got != c.want || c.cell.Parted() != c.parted {
			t.Errorf("%s: %d amounts, parted %v; want %d, %v", name, got, c.cell.Parted(), c.want, c.parted)
		}
	}
}
