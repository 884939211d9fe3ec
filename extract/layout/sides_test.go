package layout

import (
	"slices"
	"strconv"
	"testing"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// TestFadedCorners: a table's rules between rows end before the column of its rows' numbers,
// and its upright ones above its last row; a rule further down is none of its own.
func TestFadedCorners(t *testing.T) {
	for name, c := range map[string]struct {
		last float64 // where the rule below the last row stands
		want []string
	}{
		"a row below":      {284, []string{"Alta", "Baja", "Cambio de domicilio", "Otros"}},
		"a rule far below": {330, []string{"Alta", "Baja", "Cambio de domicilio"}},
	} {
		var list []any
		for i, l := range []string{"Alta", "Baja", "Cambio", "Otros"} {
			y := 214 + 20*i
			middle := y
			if l == "Cambio" {
				y, middle = 250, 256
			}
			list = append(list, 104, middle, 5, strconv.Itoa(i+1), 125, y, 40, l, 210, middle, 30, "15,044")
		}
		p := words(append(list, 125, 262, 10, "de", 140, 262, 50, "domicilio")...)
		rule := func(x0, y0, x1, y1 float64) {
			p.Rules = append(p.Rules, page.Rule{Box: schema.Box{x0 / 612, y0 / 792, x1 / 612, y1 / 792}, Vertical: y1-y0 > x1-x0})
		}
		for _, y := range []float64{200, 220, 240, 266, c.last} {
			rule(133, y, 260, y+0.5)
		}
		rule(100, 200, 100.5, 257)
		rule(119, 222, 119.5, 256)
		for _, x := range []float64{200, 260} {
			rule(x, 201, x+0.5, 256)
		}
		var got []string
		for _, r := range texts(New(p).Grids()[0]) {
			got = append(got, r[0])
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// TestFiguresOverAFadedSide: a figure that goes on behind the end of worn rules is read
// whole; a column that stands apart there is none of the table's.
func TestFiguresOverAFadedSide(t *testing.T) {
	for name, c := range map[string]struct {
		at   int // where the second group stands
		want string
	}{
		"a blank within a figure": {218, "1 646"},
		"a figure beside it":      {235, "1"},
	} {
		var list []any
		for i, l := range []string{"Enero", "Febrero", "Marzo", "Abril"} {
			y := 212 + 16*i
			list = append(list, 104, y, 30, l, 160, y, 30, "15,044", 210, y, 5, "1", c.at, y, 15, "646")
		}
		p := words(list...)
		rule := func(x0, y0, x1, y1 float64) {
			p.Rules = append(p.Rules, page.Rule{Box: schema.Box{x0 / 612, y0 / 792, x1 / 612, y1 / 792}, Vertical: y1-y0 > x1-x0})
		}
		for i := range 5 {
			rule(100, 200+16*float64(i), 218, 200.5+16*float64(i))
		}
		for _, x := range []float64{100, 150, 200} {
			rule(x, 200, x+0.5, 264)
		}
		if got := texts(only(t, p)); got[0][2] != c.want {
			t.Errorf("%s: rows %q", name, got)
		}
	}
}

// TestThroughGap: a column without the rule that parts it in two is parted, also where a row
// has nothing on the left and blanks within its figure.
func TestThroughGap(t *testing.T) {
	var pieces []piece
	for i, left := range []string{"777", "021", "", "244"} {
		pc := piece{line: i}
		add := func(text string, lo, hi float64) {
			pc.items = append(pc.items, item{word: &Word{Word: page.Word{Text: text}}, line: i, box: schema.Box{lo, 0, hi, 10}})
		}
		if left != "" {
			add(left, 10, 30)
		}
		add("35", 60, 72)
		add("367", 75, 95)
		pieces = append(pieces, pc)
	}
	if cut, ok := throughGap(span{0, 100}, pieces, 10); !ok || cut < 30 || cut > 60 {
		t.Errorf("parted at %v: %v", cut, ok)
	}
}
