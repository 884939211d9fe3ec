package segment

import (
	"slices"
	"testing"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment/pagetest"
)

func TestPagesAreReadAsTheirCountersSay(t *testing.T) {
	for name, c := range map[string]struct {
		counters []string // "" is an empty page, "-" one without a counter
		want     []int
	}{
		"as they lie":                    {[]string{"1/3", "2/3", "3/3"}, []int{1, 2, 3}},
		"two exchanged":                  {[]string{"1/3", "3/3", "2/3"}, []int{1, 3, 2}},
		"in words":                       {[]string{"Página 1 de 3", "Página 3 de 3", "Página 2 de 3"}, []int{1, 3, 2}},
		"of one the counter is unread":   {[]string{"1/3", "3/3", "-"}, []int{1, 3, 2}},
		"its stroke is read as a one":    {[]string{"1/3\"", "3/3", "213"}, []int{1, 3, 2}},
		"of two":                         {[]string{"-", "3/3", "-"}, []int{1, 2, 3}},
		"an empty back stays":            {[]string{"1/3", "", "3/3", "", "2/3"}, []int{1, 2, 5, 3, 4}},
		"one page is missing":            {[]string{"1/4", "4/4", "3/4"}, []int{1, 2, 3}},
		"one stands twice":               {[]string{"1/3", "3/3", "3/3"}, []int{1, 2, 3}},
		"without how many, one unread":   {[]string{"Hoja 1", "Hoja 3", "-"}, []int{1, 2, 3}},
		"without how many, all are read": {[]string{"Hoja 1", "Hoja 3", "Hoja 2"}, []int{1, 3, 2}},
	} {
		var pages []*layout.Page
		for i, counter := range c.counters {
			lines := []string{"Los registros se conservan en la oficina.", counter}
			switch counter {
			case "":
				lines = nil
			case "-":
				lines = lines[:1]
			}
			pages = append(pages, pagetest.Page(i+1, lines...))
		}
		var got []int
		for _, h := range inOrder(readHeads(pages)) {
			got = append(got, h.Page.Number)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: pages are read in the order %v, want %v", name, got, c.want)
		}
	}
}
