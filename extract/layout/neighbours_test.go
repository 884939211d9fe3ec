package layout

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// only is the only grid of a page.
func only(t *testing.T, p page.Page) Grid {
	t.Helper()
	grids := New(p).Grids()
	if len(grids) != 1 {
		t.Fatalf("%d grids, want 1", len(grids))
	}
	return grids[0]
}

// ruling draws rules on a page between places in points.
func ruling(p *page.Page) func(x0, y0, x1, y1 float64) {
	return func(x0, y0, x1, y1 float64) {
		p.Rules = append(p.Rules, page.Rule{Box: schema.Box{x0 / 612, y0 / 792, x1 / 612, y1 / 792}, Vertical: y1-y0 > x1-x0})
	}
}

// texts are the cells of a grid's rows, names aside.
func texts(g Grid) [][]string {
	var out [][]string
	for _, r := range g.Rows {
		var cells []string
		for _, c := range r.Cells {
			cells = append(cells, c.Text())
		}
		if !r.Header {
			out = append(out, cells)
		}
	}
	return out
}

// TestCentredLabelOfTwoLines: the second line of a label that is centred begins under none
// of the others, and stands nearer to the first than any two rows do.
func TestCentredLabelOfTwoLines(t *testing.T) {
	p := words(
		100, 200, 40, "Chiapas", 200, 200, 20, "740",
		100, 216, 40, "Durango", 200, 216, 20, "179",
		100, 232, 40, "Hidalgo", 200, 232, 20, "621",
		70, 248, 60, "Subtotal", 135, 248, 25, "Zona", 194, 248, 30, "1,540",
		102, 262, 28, "Norte",
		100, 278, 40, "Jalisco", 200, 278, 20, "770",
		100, 294, 40, "Morelos", 200, 294, 20, "635",
		100, 310, 40, "Sonora", 200, 310, 20, "231",
	)
	if got := texts(only(t, p))[3]; !slices.Equal(got, []string{"Subtotal Zona Norte", "1,540"}) {
		t.Errorf("the total is %q", got)
	}
	for i := range p.Words {
		if w := &p.Words[i]; w.Text == "Norte" {
			w.Box[1], w.Box[3] = w.Box[1]+2.0/792, w.Box[3]+2.0/792
		}
	}
	if got := texts(only(t, p)); len(got) != 8 || got[4][0] != "Norte" {
		t.Errorf("a line that may head a group was joined: %q", got)
	}
}

// TestSpeckedFigure: a sign that a speck was read for, behind a figure of one digit, takes it
// out of no column, and blanks in a worn date make no column of its day.
func TestTokens(t *testing.T) {
	for _, c := range []struct {
		name  string
		words page.Page
		want  []string
	}{
		{"a speck", words(
			100, 200, 30, "Abril", 200, 200, 10, "18", 240, 200, 15, "130",
			100, 216, 30, "Mayo", 200, 216, 10, "70", 252, 216, 10, "6-",
			100, 232, 30, "Junio", 200, 232, 10, "64", 240, 232, 15, "189",
		), []string{"Mayo", "70", "6-"}},
		{"a date", words(
			100, 200, 50, "Primera", 170, 200, 25, "01.05", 198, 200, 22, "2022", 260, 200, 10, "15",
			100, 216, 50, "Segunda", 170, 216, 9, "11", 184, 216, 10, "06", 198, 216, 22, "2022", 260, 216, 10, "40",
			100, 232, 50, "Tercera", 170, 232, 25, "07.12", 198, 232, 22, "2022", 260, 232, 10, "18",
		), []string{"Segunda", "11 06 2022", "40"}},
	} {
		if got := texts(only(t, c.words))[1]; !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestNamesOnSeveralLines: names that worn print or a scan that is not straight has put on
// lines of their own are names, and what stands above them is the caption.
func TestNamesOnSeveralLines(t *testing.T) {
	row := func(y int, label string) []any {
		return []any{100, y, 50, label, 200, y, 15, "120", 260, y, 15, "340", 320, y, 15, "151", 380, y, 15, "622"}
	}
	headed := func(head ...any) page.Page {
		for i, l := range []string{"Colombia", "Honduras", "Nicaragua", "Venezuela"} {
			head = append(head, row(250+16*i, l)...)
		}
		return words(head...)
	}
	for _, c := range []struct {
		name  string
		words page.Page
		want  []string // of the columns, from top to bottom
	}{
		{"one was not read", headed(98, 196, 50, "Remates", 153, 196, 40, "hechos,", 198, 196, 20, "2022",
			210, 212, 60, "Nacionales", 330, 212, 60, "Extranjeros", 95, 221, 60, "Nacionalidad",
			265, 230, 5, "M", 324, 230, 5, "H", 384, 230, 5, "M"), []string{"Nacionales", "Nacionales M", "Extranjeros H", "Extranjeros M"}},
		{
			"a taller one", headed(185, 193, 50, "Remates", 240, 193, 40, "hechos,", 285, 193, 20, "2022",
				212, 209, 60, "NACIONALES", 110, 217, 20, "Mes", 332, 214, 60, "Extranjeros",
				186, 232, 45, "Recibidos", 246, 232, 45, "Resueltos", 306, 232, 45, "Recibidos", 366, 232, 45, "Resueltos"),
			[]string{"NACIONALES Recibidos", "NACIONALES Resueltos", "Extranjeros Recibidos", "Extranjeros Resueltos"},
		},
		{
			"years by themselves", headed(185, 193, 50, "Remates", 240, 193, 40, "hechos,", 285, 193, 20, "2022",
				200, 209, 20, "2019", 265, 209, 4, "a", 320, 209, 20, "2021", 380, 209, 20, "2022", 95, 221, 40, "Entidad",
				196, 232, 30, "Altas", 256, 232, 30, "Altas", 316, 232, 30, "Altas", 376, 232, 30, "Altas"),
			[]string{"2019 Altas", "a Altas", "2021 Altas", "2022 Altas"},
		},
		{
			"years on two lines", headed(200, 193, 50, "Remates", 255, 193, 40, "hechos,", 300, 193, 20, "2022",
				100, 211, 40, "Entidad", 200, 221, 20, "2018", 260, 221, 20, "2019", 320, 221, 20, "2020", 100, 230, 60, "federativa", 380, 230, 20, "2021"),
			[]string{"2018", "2019", "2020", "2021"},
		},
		{
			"a caption from the labels on", headed(98, 212, 70, "Remates", 172, 212, 70, "rematados", 246, 212, 50, "2015-2020",
				110, 232, 20, "Año", 196, 232, 30, "Altas", 256, 232, 30, "Bajas", 316, 232, 30, "Otros", 376, 232, 30, "Suma"),
			[]string{"Altas", "Bajas", "Otros", "Suma"},
		},
		{
			"one read as a figure", headed(185, 193, 50, "Remates", 240, 193, 40, "hechos,", 285, 193, 20, "2022",
				100, 211, 40, "Entidad", 260, 220, 20, "FEB", 320, 219, 20, "MAR", 380, 218, 20, "ABR", 100, 232, 60, "federativa", 208, 229, 4, "5"),
			[]string{"5", "FEB", "MAR", "ABR"},
		},
	} {
		for i := range c.words.Words {
			if w := &c.words.Words[i]; w.Text == "NACIONALES" {
				w.Box[3] += 8.0 / 792
			}
		}
		g := only(t, c.words)
		got := make([]string, g.Columns()-1)
		for _, r := range g.Rows {
			for i := range got {
				if text := r.Cells[i+1].Text(); r.Header {
					got[i] = strings.TrimSpace(got[i] + " " + text)
				}
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" || len(g.Caption) != 1 {
			t.Errorf("%s: caption %v, names %s", c.name, g.Caption, diff)
		}
	}
}

// TestCaptions: a caption longer than its table may be centred on the page, and a stamp left
// of the names hides none.
func TestCaptions(t *testing.T) {
	rows := []any{
		220, 232, 40, "Concepto", 330, 232, 30, "Importe",
		220, 248, 40, "Papelería", 320, 248, 40, "486,556.46",
		220, 264, 40, "Telefonía", 320, 264, 40, "809,585.78",
		220, 280, 40, "Seguros", 320, 280, 40, "627,259.97",
	}
	for _, c := range []struct {
		name  string
		above []any
		want  int
	}{
		{"longer than the table", []any{198, 222, 85, "VISITAS", 287, 222, 40, "HECHAS", 331, 222, 30, "POR", 365, 222, 70, "ENTIDAD,", 439, 222, 22, "2019"}, 1},
		{"a line of text", []any{198, 222, 85, "Visitas", 287, 222, 40, "hechas", 331, 222, 30, "por", 365, 222, 70, "entidad", 439, 222, 22, "ayer"}, 0},
		{"a speck behind the year", []any{222, 222, 36, "Gasto", 262, 222, 50, "ejercido", 316, 222, 24, "2021."}, 1},
		{"dirt far right of a row", []any{262, 222, 36, "2021", 520, 248, 6, "i."}, 1},
		{"a unit", []any{236, 210, 30, "Gasto", 270, 210, 50, "ejercido", 324, 210, 20, "2021", 240, 222, 50, "(mihlones", 294, 222, 10, "de", 308, 222, 36, "pesos)"}, 1},
		{"a unit hardly read", []any{236, 208, 30, "Gasto", 270, 208, 50, "ejercido", 324, 208, 20, "2021", 250, 221, 24, "mies", 278, 221, 10, "de", 292, 221, 36, "pesosi"}, 1},
		{"a unit misread", []any{236, 208, 30, "Gasto", 270, 208, 50, "ejercido", 324, 208, 20, "2021", 240, 221, 20, "Citas", 264, 221, 8, "en", 276, 221, 20, "miles", 300, 221, 8, "de", 312, 221, 20, "pesos"}, 1},
		{"a speck beside the names", []any{236, 222, 30, "Gasto", 270, 222, 50, "ejercido", 324, 222, 20, "2021", 366, 232, 5, "%", 450, 232, 5, "4"}, 1},
		{"a stamp", []any{100, 226, 40, "ACUSE", 220, 216, 30, "Gasto", 254, 216, 50, "ejercido", 308, 216, 20, "2021", 90, 253, 10, "26", 104, 253, 20, "DIC,", 128, 253, 20, "2022"}, 1},
	} {
		g := only(t, words(append(c.above, rows...)...))
		if len(g.Caption) != c.want || len(texts(g)) != 3 {
			t.Errorf("%s: caption %v, rows %q", c.name, g.Caption, texts(g))
		}
	}
}

// TestFirstRowOfTwoLines: figures that stand between the lines of the first label, or above
// it, are its row's, not labels themselves.
func TestFirstRowOfTwoLines(t *testing.T) {
	for _, c := range []struct {
		name  string
		words page.Page
		want  []string
	}{
		{"one figure", words(
			110, 180, 40, "Oficina", 200, 180, 40, "Número",
			100, 200, 40, "Enlace", 144, 200, 10, "en", 210, 206, 25, "2.867", 100, 212, 10, "la", 114, 212, 40, "Frontera",
			100, 232, 60, "Delegación", 210, 232, 25, "8.312", 100, 250, 60, "Ventanilla", 210, 250, 25, "1.225",
		), []string{"Enlace en la Frontera", "2.867"}},
		{"groups of digits", words(
			100, 200, 20, "BAJA", 124, 200, 50, "CALIFORNIA", 210, 206, 4, "1", 218, 206, 15, "229", 270, 206, 25, "8.2%", 100, 212, 20, "SUR",
			100, 230, 50, "COAHUILA", 154, 230, 10, "DE", 210, 236, 4, "1", 219, 236, 15, "118", 270, 236, 25, "7.4%", 100, 242, 50, "ZARAGOZA",
			100, 260, 30, "NUEVO", 134, 260, 25, "LEÓN", 218, 260, 15, "776", 270, 260, 25, "5.2%",
			100, 278, 60, "TAMAULIPAS", 210, 278, 4, "1", 218, 278, 15, "162", 270, 278, 25, "7.7%",
			100, 296, 40, "TOTAL", 205, 296, 9, "15", 218, 296, 15, "011", 270, 296, 25, "100%",
		), []string{"BAJA CALIFORNIA SUR", "1 229", "8.2%"}},
	} {
		if got := texts(only(t, c.words))[0]; !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestTokensOf: groups of three digits may stand somewhat further behind the others of their
// number than other words of one figure do.
func TestTokensOf(t *testing.T) {
	for _, c := range []struct {
		texts []string
		gap   float64
		want  int
	}{{[]string{"$1", "997314.69"}, 7, 1}, {[]string{"$1", "997314.69"}, 14, 2}, {[]string{"$1", "997"}, 7, 2}, {[]string{"1", "118"}, 5.2, 1}, {[]string{"1", "118"}, 6, 2}, {[]string{"$", "118"}, 6, 1}, {[]string{"1,", "118"}, 5.2, 2}} {
		var items []item
		for i, text := range c.texts {
			x := float64(i) * (10 + c.gap)
			items = append(items, item{word: &Word{Word: page.Word{Text: text}}, box: schema.Box{x, 0, x + 10, 7}})
		}
		if got := len(tokensOf(items, 5)); got != c.want {
			t.Errorf("%q at %g: %d tokens, want %d", c.texts, c.gap, got, c.want)
		}
	}
}

// TestLabelsOfATiltedPage: labels and what parts them further stand in columns that lean as
// the page does, which a speck between them does not join.
func TestLabelsOfATiltedPage(t *testing.T) {
	var list []any
	for i, l := range []string{"Chiapas", "Colima", "Guerrero", "Hidalgo", "Nayarit", "Querétaro", "Sonora", "Tamaulipas"} {
		x, y := 100+8*i/10, 200+40*i
		list = append(list, x, y, 8*len(l), l, x+92, y, 50, "Hombres", x+270, y, 15, "358", x+300, y, 15, "450")
		list = append(list, x+93, y+20, 50, "Mujeres", x+271, y+20, 15, "751", x+301, y+20, 15, "200")
		if i == 2 {
			list = append(list, x+86, y, 5, "_")
		}
	}
	lean := words(list...)
	for i := range lean.Words {
		b := &lean.Words[i].Box
		shift := -0.02 * b.CenterX() * 612 / 792
		b[1], b[3] = b[1]+shift, b[3]+shift
	}
	g := only(t, lean)
	if got := texts(g)[5][0]; !g.Joined || got != "Guerrero Mujeres" {
		t.Errorf("joined %v, the label is %q", g.Joined, got)
	}
}

// TestLabelsOfMergedCells: labels that stand beside several rows each are theirs, though
// dirt was read beside some of them and a stroke before a total's.
func TestLabelsOfMergedCells(t *testing.T) {
	rows := []GridRow{gridRow("Entidad", "Sexo", "2021")}
	rows[0].Header = true
	for _, r := range [][]string{
		{"Colima", "Hombres", "557"},
		{"x", "Mujeres", "263"},
		{"", "Hombres", "451"},
		{"Hidalgo", "Mujeres", "251"},
		{"Oaxaca", "Hombres", "617"},
		{"y", "Mujeres", "310"},
		{"_TOTAL", "", "2449"},
	} {
		rows = append(rows, gridRow(r...))
	}
	g := Grid{Rows: rows}
	g.settleStubs(&Page{})
	var got []string
	for _, r := range g.Rows[1:] {
		got = append(got, r.Cells[0].Text())
	}
	want := []string{"Colima x Hombres", "Colima x Mujeres", "Hidalgo Hombres", "Hidalgo Mujeres", "Oaxaca y Hombres", "Oaxaca y Mujeres", "_TOTAL"}
	if !g.Joined || !slices.Equal(got, want) {
		t.Errorf("joined %v, labels %q", g.Joined, got)
	}
}

// TestGroupSize: a speck behind some of the words that begin anew with each group makes the groups no larger.
func TestGroupSize(t *testing.T) {
	var g Grid
	for _, second := range []string{"Hombres", "Mujeres.", "Hombres", "Mujeres", "Hombres", "Mujeres", "Hombres", "Mujeres."} {
		g.Rows = append(g.Rows, gridRow("", second, "12"))
	}
	if got := g.groupSize(g.body()); got != 2 {
		t.Errorf("groups of %d", got)
	}
}

// TestMergedCellsWithoutOneLabel: of two columns of labels one in the second may be passed over where
// the others begin anew beside each in the first; in a table of words it may not.
func TestMergedCellsWithoutOneLabel(t *testing.T) {
	for _, c := range []struct {
		second []string
		want   bool
	}{
		{[]string{"Hombres", "Mujeres", "", "Mujeres"}, true},
		{[]string{"Hombres", "Mujeres", "", ""}, false},
		{[]string{"Hombres", "Mujeres", "Otros", ""}, false},
	} {
		var rows []GridRow
		for i, first := range []string{"Guerrero", "", "Michoacán", ""} {
			rows = append(rows, gridRow(first, c.second[i], "758"))
		}
		g := Grid{Rows: rows}
		g.settleStubs(&Page{})
		if g.Joined != c.want {
			t.Errorf("%q: joined %t", c.second, g.Joined)
		}
	}
}

// TestTidyStubs: of a label with crumbs of the one above it that is left which other groups have
// too; one of several words stays whole, and one that may be either.
func TestTidyStubs(t *testing.T) {
	var rows []GridRow
	for _, label := range []string{"Hombres", "Mujeres", "Hombres", "Mujeres", "Hombres", "Mujeres", "ombres Mujeres", "Hombres Mujeres", "No indicado"} {
		r := gridRow("x", "", "1")
		for w := range strings.FieldsSeq(label) {
			r.Cells[1].Words = append(r.Cells[1].Words, Word{Word: page.Word{Text: w}})
		}
		rows = append(rows, r)
	}
	g := Grid{Rows: rows}
	g.tidyStubs(g.body())
	var got []string
	for _, r := range g.Rows[6:] {
		got = append(got, r.Cells[1].Text())
	}
	if want := []string{"Mujeres", "Hombres Mujeres", "No indicado"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// TestSideWithoutTouch: a frame's side that the rules between rows do not reach is the
// table's all the same.
func TestSideWithoutTouch(t *testing.T) {
	for _, c := range []struct {
		name string
		top  float64 // where the sides begin
		want bool
	}{
		{"sides as high as the rows", 200, true},
		{"sides around a row above", 180, true},
		{"sides of something higher", 150, false},
	} {
		var list []any
		for i, l := range []string{"Año", "2020", "2021", "2022", "2023"} {
			y := 212 + 16*i
			list = append(list, 104, y, 20, l, 160, y, 30, "15,044", 220, y, 35, "172,843")
		}
		p := words(list...)
		rule := ruling(&p)
		for i := range 6 {
			rule(125, 200+16*float64(i), 260, 200.5+16*float64(i))
		}
		rule(100, c.top, 100.5, 280)
		rule(140, 200, 140.5, 280)
		rule(200, 200, 200.5, 280)
		rule(260, 200, 260.5, 280)
		g := only(t, p)
		if got := texts(g); !g.Ruled || (len(got) > 2 && got[2][0] == "2021") != c.want {
			t.Errorf("%s: ruled %v, rows %q", c.name, g.Ruled, got)
		}
	}
}

// TestSideOfFadedEnds: a side that the rules between rows do not reach is found though the ends of all vertical
// rules have faded in the last row; where a rule ends elsewhere the others mark but a part of the table.
func TestSideOfFadedEnds(t *testing.T) {
	for foot, ruled := range map[float64]bool{246: true, 225: false} {
		var list []any
		for i, l := range []string{"2020", "2021", "2022", "Total"} {
			y := 212 + 16*i
			list = append(list, 104, y, 20, l, 160, y, 30, "15,044", 206, y, 28, "2,843")
		}
		p := words(list...)
		rule := ruling(&p)
		for i := range 5 {
			rule(100, 200+16*float64(i), 200, 200.5+16*float64(i))
		}
		for _, x := range []float64{100, 140, 200} {
			rule(x, 205, x+0.5, 246)
		}
		rule(238, 205, 238.5, foot)
		if g := only(t, p); g.Ruled != ruled || g.Columns() != 3 {
			t.Errorf("a side that ends at %v: ruled %v, want %v, %d columns, want 3: %q", foot, g.Ruled, ruled, g.Columns(), texts(g))
		}
	}
}

// TestFiguresBesideWornRules: where the rules between rows are worn away in the last column the
// frame's side bounds it all the same, and a piece of a rule is no dash.
func TestFiguresBesideWornRules(t *testing.T) {
	var list []any
	for i, l := range []string{"2019", "2020", "2021", "2022", "2023"} {
		y := 212 + 16*i
		list = append(list, 104, y, 20, l, 150, y, 30, "15,044", 218, y, 22, "2,843")
	}
	list = append(list, 214, 241, 5, "—")
	p := words(list...)
	rule := ruling(&p)
	for i := range 6 {
		rule(100, 200+16*float64(i), 212, 200.5+16*float64(i))
	}
	for _, x := range []float64{100, 140, 210, 244} {
		rule(x, 200, x+0.5, 280)
	}
	want := [][]string{{"2019", "15,044", "2,843"}, {"2020", "15,044", "2,843"}, {"2021", "15,044", "2,843"}, {"2022", "15,044", "2,843"}, {"2023", "15,044", "2,843"}}
	if diff := cmp.Diff(want, texts(only(t, p))); diff != "" {
		t.Error(diff)
	}
}

// TestSwollenFigure: a figure whose box holds a speck beside it parts no table, and makes no
// column.
func TestSwollenFigure(t *testing.T) {
	var list []any
	for i, l := range []string{"Enero", "Febrero", "Marzo"} {
		y := 212 + 20*i
		list = append(list, 104, y, 30, l, 200, y, 20, "51", 260, y, 20, "87")
		if i != 1 {
			list = append(list, 320, y, 20, "12", 380, y, 20, "52")
		} else {
			list = append(list, 332, y, 44, "1", 380, y, 20, "22")
		}
	}
	want := [][]string{{"Enero", "51", "87", "12", "52"}, {"Febrero", "51", "87", "1", "22"}, {"Marzo", "51", "87", "12", "52"}}
	if diff := cmp.Diff(want, texts(only(t, words(list...)))); diff != "" {
		t.Error(diff)
	}
}

// TestStampOverAFrame: a stamp whose frame crosses a table's side adds no column and parts no
// rows.
func TestStampOverAFrame(t *testing.T) {
	var list []any
	for i, l := range []string{"Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio"} {
		y := 212 + 16*i
		list = append(list, 204, y, 30, l, 260, y, 30, "15,044", 310, y, 35, "172,843")
	}
	list = append(list, 90, 276, 60, "RECIBIDO", 90, 292, 60, "06 ENE 2020")
	p := words(list...)
	rule := ruling(&p)
	for i := range 6 {
		rule(200, 200+16*float64(i), 350, 200.5+16*float64(i))
	}
	rule(80, 296, 350, 296.5)
	rule(80, 266, 212, 266.5)
	for _, x := range []float64{200, 250, 300, 350} {
		rule(x, 200, x+0.5, 296)
	}
	g := only(t, p)
	if got := texts(g); len(got) != 6 || len(got[5]) != 3 || got[5][0] != "Junio" {
		t.Errorf("%q", got)
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
		rule := ruling(&p)
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

// TestOneColumnsName: a line of one column's name stands over that one, beside the other.
func TestOneColumnsName(t *testing.T) {
	columns := []span{{100, 140}, {180, 230}}
	name := []chunk{{span: span{170, 215}}}
	if got := groups(name, columns)[0]; got != (columnRange{1, 2}) {
		t.Errorf("the name is of %v", got)
	}
	if got := groups([]chunk{{span: span{145, 185}}}, columns)[0]; got != (columnRange{0, 2}) {
		t.Errorf("the name of both is of %v", got)
	}
}

// TestLinesOfRows: a label's second line is no note though notes may begin so, captions
// side by side are no row, a year over a row that was read too tall is no name of the
// labels, and a speck between the columns is no word.
func TestLinesOfRows(t *testing.T) {
	months := func(y int, list ...any) page.Page {
		for i, m := range []string{"Enero", "Febrero", "Marzo", "Abril"} {
			at := y + 18*i
			list = append(list, 100, at, 40, m, 180, at, 15, "250", 400, at, 40, m, 480, at, 15, "392")
		}
		return words(list...)
	}
	wrapped := words(
		100, 200, 40, "Prórroga", 220, 200, 15, "229", 280, 200, 15, "478",
		100, 216, 20, "Alta", 124, 216, 10, "de", 138, 216, 30, "oficio", 220, 216, 15, "156", 280, 216, 15, "603",
		100, 232, 50, "Corrección", 154, 232, 10, "de", 220, 232, 15, "402", 280, 232, 15, "528",
		100, 243, 25, "datos", 129, 243, 50, "asentados",
		100, 259, 25, "Otros", 220, 259, 15, "798", 280, 259, 15, "742",
	)
	if got := texts(only(t, wrapped)); len(got) != 4 || got[2][0] != "Corrección de datos asentados" {
		t.Errorf("rows %q", got)
	}
	for name, p := range map[string]page.Page{
		"captions":   months(220, 90, 184, 30, "Quejas", 124, 184, 60, "desahogadas", 188, 184, 20, "2019", 440, 184, 20, "2020", 100, 202, 20, "Mes", 170, 202, 25, "Total", 400, 202, 20, "Mes", 470, 202, 25, "Total"),
		"a tall row": months(220, 137, 190, 20, "2019", 437, 190, 20, "2020", 100, 202, 20, "Mes", 170, 202, 25, "Total", 400, 202, 20, "Mes", 470, 202, 25, "Total"),
	} {
		for i := range p.Words {
			if name == "a tall row" && p.Words[i].Text == "Enero" {
				p.Words[i].Box[1] -= 8.0 / 792
				p.Words[i].Box[3] += 4.0 / 792
			}
		}
		grids := New(p).Grids()
		if len(grids) != 2 {
			t.Fatalf("%s: %d grids, want 2", name, len(grids))
		}
		for _, g := range grids {
			if rows := texts(g); len(rows) != 4 || len(g.Caption)+len(g.Title) == 0 {
				t.Errorf("%s: title %q, rows %q", name, g.TitleText(), rows)
			}
		}
	}
	speck := words(100, 200, 40, "Enero", 200, 200, 15, "229", 100, 216, 40, "Febrero", 200, 216, 15, "478", 100, 232, 40, "Marzo", 200, 232, 15, "402", 142, 214, 2, "2")
	last := &speck.Words[len(speck.Words)-1]
	last.Box[1], last.Confidence = last.Box[3]-2.0/792, 0.2
	if got := texts(only(t, speck))[1][0]; got != "Febrero" {
		t.Errorf("the label is %q", got)
	}
}

// TestNamed: of many columns some names may have been lost.
func TestNamed(t *testing.T) {
	for _, c := range []struct {
		columns, names int
		want           bool
	}{{9, 7, true}, {9, 6, false}, {4, 3, false}, {4, 4, true}} {
		h := header{}
		var line taken
		for i := range c.columns {
			s := span{float64(20 * i), float64(20*i + 10)}
			h.columns = append(h.columns, s)
			if i >= c.columns-c.names {
				line.chunks = append(line.chunks, chunk{span: s})
			}
		}
		h.lines = []taken{line}
		if got := h.named(); got != c.want {
			t.Errorf("%d names of %d columns: %v, want %v", c.names, c.columns, got, c.want)
		}
	}
}

// TestDropNumbers: the column of the rows' numbers goes on below a page break with the next
// number, or with nothing where only the total is left.
func TestDropNumbers(t *testing.T) {
	name := gridRow("No,", "Contrato", "Monto") // its point read for a comma
	name.Header = true
	for label, c := range map[string]struct {
		row     GridRow
		columns int
	}{
		"the next": {gridRow("6", "LPN-006", "1,250"), 2},
		"another":  {gridRow("9", "LPN-006", "1,250"), 3},
		"a total":  {gridRow("", "Suma", "1,250"), 2},
	} {
		g := Grid{Rows: []GridRow{name, c.row}}
		if g.DropNumbers(5); g.Columns() != c.columns {
			t.Errorf("%s: %d columns", label, g.Columns())
		}
	}
	g := Grid{Rows: []GridRow{gridRow("", "Suma", "1,250")}}
	if g.DropNumbers(5); g.Columns() != 3 {
		t.Error("a column without a name is dropped for a total alone")
	}
}

// TestNumbersAndLabelsNamedAsOne: what numbers the rows is no label though some numbers were not read
// and one name stands over both columns.
func TestNumbersAndLabelsNamedAsOne(t *testing.T) {
	for name, want := range map[string]bool{"No. UNIDAD": true, "UNIDAD": false} {
		g := Grid{Rows: []GridRow{gridRow(name, "", "Casos"), gridRow("1", "Central", "562"), gridRow("2", "Norte", "1,099"), gridRow("", "Sur", "724"), gridRow("", "Oriente", "128"), gridRow("5", "Poniente", "1,219")}}
		g.Rows[0].Header = true
		if got := g.numbered(); got != want {
			t.Errorf("%s: %t", name, got)
		}
	}
}

// TestFramesInLine: two tables one above the other are two where nothing stands between them and
// the one is wider, though a side of it is in line with a rule of the other.
func TestFramesInLine(t *testing.T) {
	var list []any
	for i, l := range []string{"Mes", "Enero", "Marzo", "Abril"} {
		list = append(list, 104, 212+16*i, 30, l, 160, 212+16*i, 30, []string{"Casos", "491", "15", "492"}[i])
	}
	for i, l := range []string{"Tipo", "Alta", "Baja", "Otro"} {
		y := 292 + 16*i
		list = append(list, 104, y, 30, l, 160, y, 30, []string{"Primero", "6691", "2526", "4974"}[i], 230, y, 30, []string{"Segundo", "3257", "2024", "4414"}[i])
	}
	p := words(list...)
	rule := ruling(&p)
	for i := range 5 {
		rule(100, 200+16*float64(i), 200, 200.5+16*float64(i))
		rule(100, 280+16*float64(i), 270, 280.5+16*float64(i))
	}
	for _, x := range []float64{100, 150, 200} {
		rule(x, 200, x+0.5, 344)
	}
	rule(270, 280, 270.5, 344)
	if got := New(p).Grids(); len(got) != 2 || !got[0].Ruled || len(got[0].Rows) != 4 || len(got[1].Rows) != 4 || got[1].Columns() != 3 {
		t.Errorf("%d tables: %+v", len(got), got)
	}
}

// TestSidesInLine: two tables one above the other whose sides were found as one are two where a caption
// stands between them and their columns differ, or a note; a row that spans all columns parts no table.
func TestSidesInLine(t *testing.T) {
	for name, c := range map[string]struct {
		below []float64 // rules between the columns of the lower table
		want  int
	}{
		"a caption": {[]float64{135, 220}, 2}, "a row": {[]float64{150, 200}, 1},
		"a note": {[]float64{150, 200}, 2},
	} {
		list := []any{110, 275, 40, "Altas", 155, 275, 20, "por", 180, 275, 30, "zona,", 215, 275, 20, "2022"}
		if name == "a note" {
			list = []any{102, 275, 40, "Fuente:", 147, 275, 50, "registros"}
		}
		for i, l := range []string{"Enero", "Marzo", "Abril", "Mayo"} {
			list = append(list, 104, 212+16*i, 25, l, 170, 212+16*i, 20, "491", 222, 212+16*i, 20, "715")
			list = append(list, 104, 292+16*i, 25, l, 170, 292+16*i, 20, "306", 226, 292+16*i, 20, "128")
		}
		p := words(list...)
		rule := ruling(&p)
		for i := range 5 {
			rule(100, 200+16*float64(i), 260, 200.5+16*float64(i))
			rule(100, 280+16*float64(i), 260, 280.5+16*float64(i))
		}
		rule(100, 200, 100.5, 344)
		rule(260, 200, 260.5, 344)
		for i, x := range []float64{150, 200} {
			rule(x, 200, x+0.5, 264)
			rule(c.below[i], 280, c.below[i]+0.5, 344)
		}
		if got := New(p).Grids(); len(got) != c.want {
			t.Errorf("%s: %d tables, want %d", name, len(got), c.want)
		}
	}
}

// TestTwoRowsLabels: a wide blank in one of two labels parts no column of them; such in both, above one
// another, do.
func TestTwoRowsLabels(t *testing.T) {
	for second, want := range map[string]int{"": 3, "Dos": 4} {
		list := []any{100, 230, 50, "ESTADOS", 157, 230, 45, "UNIDOS", 240, 230, 15, "194", 300, 230, 15, "547", 100, 246, 40, "CHINA", 240, 246, 15, "582", 300, 246, 15, "244"}
		if second != "" {
			list = append(list, 157, 246, 30, second)
		}
		if g := only(t, words(append(list, 235, 214, 25, "Altas", 295, 214, 25, "Bajas")...)); g.Columns() != want {
			t.Errorf("%q: %d columns, want %d", second, g.Columns(), want)
		}
	}
}

// TestRulesInLine: two tables side by side of which two rules happen to be in line, and were found as one,
// are two; a column without words is one of the table whose rules all pass it.
func TestRulesInLine(t *testing.T) {
	for name, c := range map[string]struct{ joined, want int }{"two": {2, 2}, "all": {9, 1}} {
		var list []any
		for i, l := range []string{"Enero", "Febrero", "Marzo", "Abril", "Mayo", "Junio", "Julio", "TOTAL"} {
			list = append(list, 105, 210+20*i, 30, l, 155, 210+20*i, 20, "350", 305, 213+20*i, 30, l, 355, 213+20*i, 20, "179")
		}
		p := words(list...)
		rule := ruling(&p)
		for i := range 9 {
			if y := 200 + 20*float64(i); i < c.joined {
				rule(100, y, 380, y+0.5)
			} else {
				rule(100, y, 180, y+0.5)
				rule(300, y+3, 380, y+3.5)
			}
		}
		for _, x := range []float64{100, 150, 179.5, 300, 350, 379.5} {
			rule(x, 200, x+0.5, 360)
		}
		if got := New(p).Grids(); len(got) != c.want {
			t.Errorf("%s: %d tables, want %d", name, len(got), c.want)
		}
	}
}

// TestLabelLineOfItsOwn: a line of a label that begins further right than the others is a part of
// it; words in many rows are a column.
func TestLabelLineOfItsOwn(t *testing.T) {
	for _, c := range []struct {
		second []string
		want   int // columns
	}{
		{[]string{"de Ignacio de", "", ""}, 3},
		{[]string{"Hombres", "Mujeres", ""}, 4},
		{[]string{"12", "", ""}, 4},
	} {
		g := Grid{Rows: []GridRow{
			gridRow("Veracruz la Llave", c.second[0], "612", "503"),
			gridRow("Yucatán", c.second[1], "1,510", "467"),
			gridRow("Suma", c.second[2], "12,969", "970"),
		}}
		if g.settleStubs(&Page{}); g.Columns() != c.want {
			t.Errorf("%q: %d columns, want %d", c.second, g.Columns(), c.want)
		}
	}
}
