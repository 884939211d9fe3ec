package layout

import (
	"strings"
	"testing"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

func TestTakeBars(t *testing.T) {
	for _, c := range []struct {
		words, want string
		rules       int
	}{
		{"Enero | 2,468 |", "Enero 2,468", 2},
		{"artículo 110, fracción | de la Ley", "artículo 110, fracción I de la Ley", 0},
		{"fracciones |, || y |V de la | Ley|", "fracciones I, II y IV de la Ley", 1},
	} {
		p := page.Page{Width: 1000, Height: 1000}
		for i, w := range strings.Fields(c.words) {
			x := float64(i) / 20
			p.Words = append(p.Words, page.Word{Text: w, Box: schema.Box{x, 0.1, x + 0.04, 0.11}})
		}
		got := takeBars(p)
		var texts []string
		for _, w := range got.Words {
			texts = append(texts, w.Text)
		}
		if s := strings.Join(texts, " "); s != c.want || len(got.Rules) != c.rules {
			t.Errorf("%q gives %q and %d rules, want %q and %d", c.words, s, len(got.Rules), c.want, c.rules)
		}
	}
}
