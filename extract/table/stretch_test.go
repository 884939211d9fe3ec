package table

import (
	"math"
	"testing"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// TestSignWidth finds how wide digits are though as many numbers run over two columns.
func TestSignWidth(t *testing.T) {
	number := func(text string, width float64) row {
		w := layout.Word{Word: page.Word{Text: text, Box: schema.Box{0.5, 0.1, 0.5 + width, 0.12}}}
		return row{cells: []layout.Cell{{}, {Words: []layout.Word{w}}}}
	}
	plain := []row{number("12", 0.02), number("345", 0.03), number("1.200", 0.045), number("80", 0.02)}
	torn := []row{number("07 0", 0.145), number("7 0", 0.107), number("7 0", 0.107), number("5 0", 0.11), number("3 0", 0.11)}
	for name, c := range map[string]struct {
		rows []row
		want float64
	}{
		"numbers of one column":         {append(plain, torn...), 0.01},
		"too few":                       {torn[:2], 0},
		"pesos and a blank before them": {[]row{number("$ 12", 0.035), number("$ 345", 0.045), number("$ 1,200", 0.06), number("34", 0.04), number("1,500", 0.08)}, 0.01},
	} {
		if got := signWidth(c.rows); math.Abs(got-c.want) > 1e-6 {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

// TestLongerFits: a number that is too wide for its digits has lost some where a look read so many that they fit.
func TestLongerFits(t *testing.T) {
	for _, c := range []struct {
		text, look string
		width      float64 // in digits
		want       bool
	}{
		{"$36,642.21", "$2,586,642.21", 11.7, true},
		{"$36,642.21", "2,586,642.21", 11.7, true},
		{"$36,642.21", "$2,586,642.21", 9.9, false},
		{"$36,642.21", "$36,642.27", 11.7, false},
		{"$36,642.21", "TOTAL", 11.7, false},
	} {
		w := layout.Word{Word: page.Word{Text: c.text, Readings: []page.Reading{{Text: c.text}, {Text: c.look}}}}
		if got := longerFits(layout.Cell{Words: []layout.Word{w}}, c.width); got != c.want {
			t.Errorf("%s beside %s, as wide as %v: %t", c.look, c.text, c.width, got)
		}
	}
}

// TestEdges: what ends left of a column's edge has lost its end, unless the column is set
// around its middle, or is none.
func TestEdges(t *testing.T) {
	scan := &layout.Page{}
	at := func(text string, left float64, told bool) row {
		w := layout.Word{Word: page.Word{Text: text, Box: schema.Box{left, 0.1, left + 0.01*float64(len(text)), 0.12}}}
		return row{cells: []layout.Cell{{}, {Words: []layout.Word{w}}}, page: scan, told: told}
	}
	for name, c := range map[string]struct {
		left float64
		told bool
		want bool
	}{
		"its end is lost": {0.50, false, true},
		"in the middle":   {0.515, false, false},
		"at the edge":     {0.53, false, false},
		"in a sentence":   {0.50, true, false},
	} {
		rows := []row{at("4853", 0.5, c.told), at("4274", 0.5, c.told), at("2863", 0.5, c.told), at("2720", 0.5, c.told), at("3720", 0.5, c.told), at("8", c.left, c.told)}
		if got := endsShort(rows, rows[5], 1, 0.01); got != c.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}

// TestSignApart: an amount before which a currency's sign was passed over that stands apart is believed
// where it is no wider than another without its sign.
func TestSignApart(t *testing.T) {
	scan := &layout.Page{}
	amount := func(signed bool, text string, width float64) row {
		words := []layout.Word{{Word: page.Word{Text: text, Box: schema.Box{0.5, 0.1, 0.5 + width, 0.12}}}}
		if signed {
			words = append([]layout.Word{{Word: page.Word{Text: "$", Box: schema.Box{0.485, 0.1, 0.495, 0.12}}}}, words...)
		}
		return row{cells: []layout.Cell{{}, {Words: words}}, page: scan}
	}
	s := Style{Group: ',', Decimal: '.', Sign: true, Parted: true}
	for name, c := range map[string]struct {
		other row
		style Style
		width float64
		want  bool
	}{
		"as wide as another":      {amount(true, "400,896.74", 0.09), s, 0.089, true},
		"narrower at its end":     {amount(true, "400,896.74", 0.09), s, 0.085, true},
		"wider by a blank":        {amount(true, "400,896.74", 0.09), s, 0.095, false},
		"none of as many digits":  {amount(true, "62,741.27", 0.09), s, 0.09, false},
		"the sign stands at them": {amount(true, "400,896.74", 0.09), Style{Group: ',', Decimal: '.', Sign: true}, 0.09, false},
	} {
		rows := []row{c.other, amount(false, "811,873.35", c.width)}
		n, ok := ParseNumber("811,873.35", c.style.signApart(rows, rows[1], 1, 0.01))
		if ok != c.want || ok && n.Value != 811873.35 {
			t.Errorf("%s: %v %t", name, n.Value, ok)
		}
	}
}

// TestEdgesOfFew: three numbers tell where a column ends, unless the fourth begins where they do.
func TestEdgesOfFew(t *testing.T) {
	scan := &layout.Page{}
	at := func(text string, left float64) row {
		w := layout.Word{Word: page.Word{Text: text, Box: schema.Box{left, 0.1, left + 0.01*float64(len(text)), 0.12}}}
		return row{cells: []layout.Cell{{}, {Words: []layout.Word{w}}}, page: scan}
	}
	for left, want := range map[float64]bool{0.51: true, 0.5: false, 0.515: false, 0.53: false} {
		rows := []row{at("109044", 0.5), at("128738", 0.5), at("328507", 0.5), at("907", left)}
		if got := endsShort(rows, rows[3], 1, 0.01); got != want {
			t.Errorf("from %v: %t", left, got)
		}
	}
}

// TestTooNarrow: a number narrower than its digits has one too many. A blank in it does not count, since the
// others may have one that was not read; a 1 at its beginning is narrow.
func TestTooNarrow(t *testing.T) {
	for text, want := range map[string]bool{"1 535": false, "1535": false, "21535": true, "215 35": true} {
		w := layout.Word{Word: page.Word{Text: text, Box: schema.Box{0.5, 0.1, 0.536, 0.12}}}
		rows := []row{{cells: []layout.Cell{{}, {Words: []layout.Word{w}}}, page: &layout.Page{}}}
		if got := misfit(rows, rows[0], 1, 0.01); got != want {
			t.Errorf("%s in the room of 3.6 digits: %t", text, got)
		}
	}
}

// TestOneLonger: a number as wide as one below it with a digit more has lost it if a look read that.
func TestOneLonger(t *testing.T) {
	for _, c := range []struct {
		look, below string
		want        bool
	}{{"$463,405.08", "$276,477.44", true}, {"$63,405.08", "$276,477.44", false}, {"$463,405.08", "$76,477.44", false}} {
		at := func(text string, looks ...page.Reading) row {
			w := layout.Word{Word: page.Word{Text: text, Box: schema.Box{0.5, 0.1, 0.594, 0.12}, Readings: looks}}
			return row{cells: []layout.Cell{{}, {Words: []layout.Word{w}}}, page: &layout.Page{}}
		}
		rows := []row{at("$63,405.08", page.Reading{Text: "$63,405.08", Confidence: 0.9}, page.Reading{Text: c.look, Confidence: 0.99}), at(c.below)}
		if got := misfit(rows, rows[0], 1, 0.01); got != c.want {
			t.Errorf("%s over %s: %t", c.look, c.below, got)
		}
	}
}
