package layout

import (
	"testing"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// TestLeftOf: a stamp's words stand left of the rows and between two of them; what stands
// a row below them all names the next table.
func TestLeftOf(t *testing.T) {
	row := func(y float64) candidate {
		return candidate{y: y, height: 7, left: span{150, 180}, full: true}
	}
	run := []candidate{row(100), row(115), row(130)}
	for _, c := range []struct {
		name string
		x, y float64
		want bool
	}{
		{"a stamp", 100, 137, true},
		{"a label", 150, 137, false},
		{"a title", 100, 147, false},
	} {
		w := item{word: &Word{Word: page.Word{Text: "2019"}}, box: schema.Box{c.x, c.y - 3, c.x + 20, c.y + 3}}
		if got := leftOf(run, []item{w}); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	for text, want := range map[string]bool{"2019": true, "1,250": false, "Norte": false} {
		w := item{word: &Word{Word: page.Word{Text: text}}, box: schema.Box{100, 104, 120, 110}}
		if got := leftOf(run[:1], []item{w}); got != want {
			t.Errorf("%s below a lone row: %v, want %v", text, got, want)
		}
	}
}
