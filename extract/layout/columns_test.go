package layout

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

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

func TestTakeBeside(t *testing.T) {
	row := func(header bool, texts ...string) GridRow {
		r := GridRow{Header: header}
		for _, text := range texts {
			c := Cell{}
			if text != "" {
				c.Words = []Word{{Word: page.Word{Text: text}}}
			}
			r.Cells = append(r.Cells, c)
		}
		return r
	}
	head := row(true, "", "Sesión", "Acuerdos")
	for name, c := range map[string]struct {
		rows []GridRow
		want int
	}{
		"a stamp":                   {[]GridRow{head, row(false, "", "1a.", "3"), row(false, "RECIBIDO", "2a.", "4"), row(false, "", "3a.", "5")}, 2},
		"a column with a name":      {[]GridRow{row(true, "Zona", "Sede", "Acuerdos"), row(false, "", "1a.", "3"), row(false, "Norte", "2a.", "4")}, 3},
		"groups of the same labels": {[]GridRow{head, row(false, "", "Hombres", "3"), row(false, "Norte", "Hombres", "4")}, 3},
		"groups from the first row": {[]GridRow{head, row(false, "Norte", "1a.", "3"), row(false, "", "2a.", "4"), row(false, "", "3a.", "5")}, 3},
		"more than half of them":    {[]GridRow{head, row(false, "", "1a.", "3"), row(false, "Norte", "2a.", "4"), row(false, "Sur", "3a.", "5")}, 3},
	} {
		g := Grid{Rows: c.rows}
		if g.takeBeside(); g.Columns() != c.want {
			t.Errorf("%s: %d columns, want %d", name, g.Columns(), c.want)
		}
	}
}

// TestDirtIsNoColumn: a doubtful sign alone between labels and figures makes no column; a sure one does.
func TestDirtIsNoColumn(t *testing.T) {
	for confidence, want := range map[float64]int{0.4: 3, 0.95: 4} {
		var list []any
		for i, l := range []string{"Norte", "Sur", "Centro", "Pacífico", "Golfo"} {
			list = append(list, 100, 230+16*i, 30, l, 240, 230+16*i, 30, "19,159", 300, 230+16*i, 30, "28,168")
		}
		p := words(append(list, 190, 262, 6, "0")...)
		p.Words[len(p.Words)-1].Confidence = confidence
		if g := only(t, p); g.Columns() != want {
			t.Errorf("%v: %d columns, want %d", confidence, g.Columns(), want)
		}
	}
}

// TestSpeckIsNoFigure: a sign a third as high as print, at which OCR's looks were not of one mind, is a
// speck beside the table; what is read surely is kept.
func TestSpeckIsNoFigure(t *testing.T) {
	for confidence, want := range map[float64]string{0.7: "28,168", 0.9: "28,168 8"} {
		var list []any
		for i, l := range []string{"Octubre", "Noviembre", "Diciembre", "Total"} {
			list = append(list, 100, 230+16*i, 60, l, 240, 230+16*i, 30, "19,159", 300, 230+16*i, 30, "28,168")
		}
		p := words(append(list, 332, 246, 6, "8")...)
		w := &p.Words[len(p.Words)-1]
		middle, half := w.Box.CenterY(), 0.15*w.Box.Height()
		w.Confidence, w.Box[1], w.Box[3] = confidence, middle-half, middle+half
		if got := only(t, p).Rows[1].Cells[2].Text(); got != want {
			t.Errorf("at %v: %q, want %q", confidence, got, want)
		}
	}
}

// TestSpeckBesideLabel: a doubted digit beside a label, of two thirds of the print's height and above its middle,
// parts neither its row nor the columns.
func TestSpeckBesideLabel(t *testing.T) {
	for _, confidence := range []float64{0.7, 0.9} {
		var list []any
		for i, l := range []string{"Mayo", "Junio", "Julio", "Agosto", "Total"} {
			list = append(list, 100, 230+16*i, 30, l)
			if l == "Julio" {
				list = append(list, 150, 230+16*i, 5, "2")
			}
			list = append(list, 240, 231+16*i, 30, "19,159", 300, 231+16*i, 30, "28,168")
		}
		p := words(list...)
		w := &p.Words[slices.IndexFunc(p.Words, func(w page.Word) bool { return w.Text == "2" })]
		w.Confidence = confidence
		w.Box[1] -= 0.3 * w.Box.Height()
		w.Box[3] = w.Box[1] + 0.62*(w.Box[3]-w.Box[1])/1.3
		g := only(t, p)
		if parted := g.Columns() == 4; len(g.Rows) != 5 || parted != (confidence > 0.8) {
			t.Errorf("at %v: %d rows, %d columns", confidence, len(g.Rows), g.Columns())
		}
	}
}

// TestNamesPartLabels: a narrow gap between texts of which one begins off the others' edge parts two
// columns where two names stand over it, and none under one.
func TestNamesPartLabels(t *testing.T) {
	for names, want := range map[string]int{"Fecha": 3, "": 2} {
		list := []any{100, 214, 30, "Pedido", 330, 214, 30, "Importe"}
		if names != "" {
			list = append(list, 195, 214, 25, names)
		}
		for i, day := range []string{"4", "13", "17"} {
			y := 230 + 16*i
			list = append(list, 100, y, 49, "CT-0"+day+"-2018", 160-4*one(i == 0), y, 10, day, 173, y, 10, "de", 186, y, 30+10*i, "octubre", 330, y, 40, "24,571.66")
		}
		if g := only(t, words(list...)); g.Columns() != want {
			t.Errorf("under %q: %d columns, want %d", names, g.Columns(), want)
		}
	}
}

// TestMarksAreColumn: of the two rows before a page break, marks under a name are a column of their own.
func TestMarksAreColumn(t *testing.T) {
	var list []any
	for i, r := range [][]string{{"Categoría", "H", "M", "Total"}, {"Prórroga", "1,202", "-", "1,202"}, {"Renovación", "3,434", "-", "3,434"}} {
		for k, text := range r {
			width := 5 * utf8.RuneCountInString(text)
			list = append(list, 100+70*k-(width-20)*one(k > 0), 230+16*i, width, text)
		}
	}
	p := words(list...)
	for i := range p.Words {
		if w := &p.Words[i]; w.Text == "-" {
			w.Box[1], w.Box[3] = w.Box.CenterY(), w.Box.CenterY()+0.001
		}
	}
	if g := only(t, p); g.Columns() != 4 || g.Rows[2].Cells[3].Text() != "3,434" {
		t.Errorf("%d columns: %+v", g.Columns(), g.Rows)
	}
}

// TestAbbreviation: the end of a company's name is no dirt, however little it is believed; a letter or two are.
func TestAbbreviation(t *testing.T) {
	for text, want := range map[string]bool{"C.V.": false, "CV.": false, "CV": true, "c.v": true, "L.": true} {
		if got := speck(Word{Word: page.Word{Text: text, Confidence: 0.1}}); got != want {
			t.Errorf("%s: %t", text, got)
		}
	}
}

// TestSpeckedDigit: a doubtful digit that half of the looks took for a point is a speck.
func TestSpeckedDigit(t *testing.T) {
	for looks, want := range map[string]bool{"7 . . . 2 2": true, "7 7 1 . 2 2": false, "7": false} {
		w := Word{Word: page.Word{Text: "7", Confidence: 0.1}}
		for look := range strings.FieldsSeq(looks) {
			w.Readings = append(w.Readings, page.Reading{Text: look})
		}
		if got := speck(w); got != want {
			t.Errorf("%s: %t", looks, got)
		}
	}
}

// TestLastLabelAboveRule: the lines below the last of two rows belong to its label where the rule that ends
// the table stands below them.
func TestLastLabelAboveRule(t *testing.T) {
	for end, want := range map[int]string{256: "Personas menores", 286: "Personas menores de edad no acompañadas"} {
		p := words(100, 230, 60, "Trámite", 240, 230, 10, "33", 300, 230, 10, "53", 100, 250, 40, "Personas", 145, 250, 40, "menores", 240, 250, 10, "74", 300, 250, 10, "12",
			100, 264, 10, "de", 115, 264, 20, "edad", 140, 264, 10, "no", 100, 276, 60, "acompañadas")
		for _, y := range []int{220, 238, end} {
			p.Rules = append(p.Rules, page.Rule{Box: schema.Box{0.15, float64(y) / 792, 0.52, float64(y)/792 + 0.001}})
		}
		g := only(t, p)
		if got := g.Rows[len(g.Rows)-1].Cells[0].Text(); got != want {
			t.Errorf("rule at %d: %q", end, got)
		}
	}
}

// TestStubNameIsNoCaption: what the labels are called stands above the names of columns where years stand over
// these that were not taken for theirs: it names no table.
func TestStubNameIsNoCaption(t *testing.T) {
	for over, want := range map[string]int{"Entidad": 0, "Altas": 1} {
		list := []any{
			294, 89, 19, "2021", 395, 89, 19, "2022", 167, 97, 31, over, 201, 97, 42, "federativa",
			263, 104, 25, "Casos", 323, 104, 8, "%", 364, 104, 25, "Casos", 424, 104, 8, "%",
		}
		for i, r := range [][]string{{"MORELOS", "2834", "28.97%", "2705", "28.61%"}, {"NAYARIT"}, {"OAXACA", "1396", "14.27%", "1213", "12.83%"}} {
			for k, text := range r {
				list = append(list, []int{184, 267, 312, 368, 413}[k], 120+15*i, []int{42, 18, 29, 18, 29}[k], text)
			}
		}
		if g := only(t, words(list...)); len(g.Caption) != want {
			t.Errorf("%s: %d captions", over, len(g.Caption))
		}
	}
}

// TestLabelThatGoesOn: the line below the last row is the rest of its label where that ends with a word that
// ends none.
func TestLabelThatGoesOn(t *testing.T) {
	for last, want := range map[string]string{"del": "Delegación Regional del Bajío y Zona Centro", "Norte": "Delegación Regional Norte"} {
		p := words(100, 230, 60, "Oficina", 240, 230, 10, "33", 300, 230, 10, "53",
			100, 244, 50, "Delegación", 155, 244, 40, "Regional", 200, 244, 25, last, 240, 244, 10, "74", 300, 244, 10, "12",
			100, 256, 25, "Bajío", 130, 256, 5, "y", 140, 256, 20, "Zona", 165, 256, 30, "Centro")
		g := only(t, p)
		if got := g.Rows[len(g.Rows)-1].Cells[0].Text(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestFirstRowByThoseBelow: a first row of which a figure was not legible, or whose first cell is empty, is sorted
// into the columns that all rows below tell, though the second lacks some of them.
func TestFirstRowByThoseBelow(t *testing.T) {
	rest := [][]string{{"Hidalgo", "542", "367", "593", "589", "362"}, {"Morelos", "925", "574", "519", "155", "311"}, {"Oaxaca", "762", "993", "324", "956", "129"}}
	for name, c := range map[string]struct {
		rows  [][]string
		first []string
	}{
		"a misread figure": {[][]string{{"Coahuila", "389", "988", "JHO", "204", "470"}, {"Guerrero", "391", "421", "341", "", "213"}}, []string{"Coahuila", "389", "988", "JHO", "204", "470"}},
		"an empty cell":    {[][]string{{"Coahuila", "", "988", "341", "204", "470"}, {"Colima", "176", "", "", "", "176"}, {"Guerrero", "391", "421", "341", "", "213"}}, []string{"Coahuila", "", "988", "341", "204", "470"}},
	} {
		var list []any
		for i, r := range slices.Concat(c.rows, rest) {
			for k, text := range r {
				if text != "" {
					width := 5 * utf8.RuneCountInString(text)
					list = append(list, 100+60*k-(width-60)*one(k > 0), 230+18*i, width, text)
				}
			}
		}
		g := only(t, words(list...))
		if rows := texts(g); len(rows) != len(c.rows)+len(rest) || !slices.Equal(rows[0], c.first) {
			t.Errorf("%s: %q", name, rows)
		}
	}
}
