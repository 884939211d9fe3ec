package layout

import (
	"slices"
	"strings"
	"testing"
)

// namedAs are the captions of a page's tables, each as the table keeps it.
func namedAs(p *Page) (out []string) {
	for _, g := range p.Grids() {
		lines := []string{g.TitleText()}
		for _, i := range g.Caption {
			lines = append(lines, g.CaptionText(p, i))
		}
		out = append(out, strings.TrimSpace(strings.Join(lines, " ")))
	}
	return out
}

// TestYearAlone: a year by itself above a table that stands under one of several years is its caption:
// it names no labels, is no label's first line, and no column's; nor does the note on a table above.
func TestYearAlone(t *testing.T) {
	months := func(x int, names ...any) []any {
		list := names
		for i, m := range []string{"Enero", "Febrero", "Marzo", "Abril"} {
			list = append(list, x, 232+18*i, 40, m, x+100, 232+18*i, 15, "250")
		}
		return list
	}
	three := func(list ...any) []any {
		list = append(list, 110, 214, 40, "Mes", 200, 214, 50, "Recibidos", 280, 214, 60, "Concluidos")
		for i, m := range []string{"Enero", "Febrero", "Marzo", "Abril"} {
			list = append(list, 100, 232+18*i, 40, m, 215, 232+18*i, 15, "250", 300, 232+18*i, 15, "392")
		}
		return list
	}
	for name, c := range map[string]struct {
		words []any
		want  []string
	}{
		"left of the labels' name": {months(100, 142, 180, 30, "acceso", 186, 180, 8, "a", 196, 180, 8, "la", 208, 180, 50, "información", 94, 196, 20, "2017", 106, 214, 20, "Mes", 190, 214, 30, "Número"), []string{"2017"}},
		"over labels alone":        {months(100, 102, 218, 20, "2017"), []string{"2017"}},
		"in the middle":            {three(207, 201, 20, "2018"), []string{"2018"}},
		"beside a stamp's remains": {three(60, 201, 4, "q", 80, 201, 8, "19", 207, 201, 20, "2018"), []string{"2018"}},
		"below a note": {append(months(100, 170, 176, 4, "*", 178, 176, 25, "Cifras", 207, 176, 60, "preliminares.", 140, 200, 20, "2021",
			110, 216, 20, "Mes", 190, 216, 25, "Total"), months(400, 420, 200, 45, "Recibos", 469, 200, 20, "2022", 410, 216, 20, "Mes", 490, 216, 25, "Total")...), []string{"2021", "Recibos 2022"}},
		"at the frame's edge": {append(months(100, 94, 200, 40, "Recibos", 138, 200, 20, "2021", 110, 216, 20, "Mes", 190, 216, 25, "Total"),
			months(400, 376, 200, 24, "2022", 410, 216, 20, "Mes", 490, 216, 25, "Total")...), []string{"Recibos 2021", "2022"}},
	} {
		page := words(c.words...)
		for i, w := range page.Words {
			if w.Text == "q" || w.Text == "19" {
				page.Words[i].Confidence = 0.3
			}
		}
		if got := namedAs(New(page)); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// TestYearAtFrame: a year by itself above the beginning of a table's frame is its caption though the labels are set
// in the middle of their column and begin behind it.
func TestYearAtFrame(t *testing.T) {
	for left, want := range map[int]string{80: "2017", 20: ""} {
		list := []any{left, 212, 15, "2017"}
		for i, m := range []string{"ENERO", "FEBRERO", "MARZO", "ABRIL"} {
			list = append(list, 120-3*len(m), 232+18*i, 6*len(m), m, 200, 232+18*i, 20, "250")
		}
		p := words(list...)
		rule := ruling(&p)
		for _, y := range []float64{222, 240, 258, 276, 294} {
			rule(80, y, 240, y+1)
		}
		for _, x := range []float64{80, 170, 240} {
			rule(x, 222, x+1, 294)
		}
		if got := namedAs(New(p)); !slices.Equal(got, []string{want}) {
			t.Errorf("at %d: %q, want %q", left, got, want)
		}
	}
}
