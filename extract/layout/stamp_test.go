package layout

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// labelsOf are the labels of the only grid of a page.
func labelsOf(t *testing.T, p page.Page) []string {
	t.Helper()
	grids := New(p).Grids()
	if len(grids) != 1 {
		t.Fatalf("%d grids, want 1", len(grids))
	}
	var out []string
	for _, r := range grids[0].Rows {
		out = append(out, r.Cells[0].Text())
	}
	return out
}

func years() page.Page {
	return words(
		100, 200, 20, "2016", 180, 200, 25, "4,333",
		100, 214, 20, "2017", 180, 214, 25, "8,866",
		100, 228, 20, "2018", 180, 228, 25, "2,064",
		100, 242, 20, "2019", 180, 242, 25, "3,630",
		100, 256, 25, "TOTAL", 177, 256, 28, "18,893",
	)
}

var yearLabels = []string{"2016", "2017", "2018", "2019", "TOTAL"}

// A stamp's words and numbers in the lines of a table's rows end no table, and
// are no part of it.
func TestAStampBesideATable(t *testing.T) {
	for name, stamp := range map[string]page.Page{
		"a word":                       words(300, 228, 80, "RECIBIDO"),
		"a date":                       words(300, 242, 20, "16", 325, 242, 20, "JUN", 350, 242, 20, "2020"),
		"a date beside the first rows": words(465, 200, 48, "RECIBIDO", 428, 214, 33, "UNIDAD", 465, 214, 8, "DE", 481, 214, 74, "TRANSPARENCIA", 465, 228, 7, "18", 476, 228, 17, "ABR.", 500, 228, 19, "2024"),
		"the total":                    words(300, 256, 80, "PARTES"),
	} {
		t.Run(name, func(t *testing.T) {
			p := years()
			p.Words = append(p.Words, stamp.Words...)
			if diff := cmp.Diff(yearLabels, labelsOf(t, p)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A speck that was read as a letter parts no table, but a word does.
func TestDirtBetweenRows(t *testing.T) {
	p := years()
	dirt := words(165, 221, 3, "o").Words[0]
	dirt.Box[1], dirt.Confidence = dirt.Box[3]-3.0/792, 0.4
	p.Words = append(p.Words, dirt)
	if diff := cmp.Diff(yearLabels, labelsOf(t, p)); diff != "" {
		t.Error(diff)
	}
	for i := range p.Words {
		if p.Words[i].Text == "o" {
			p.Words[i].Text, p.Words[i].Confidence, p.Words[i].Box[2] = "donde", 0.95, p.Words[i].Box[2]+0.05
		}
	}
	if labels := len(New(p).Grids()); labels == 1 && len(labelsOf(t, p)) == len(yearLabels) {
		t.Error("a word between two rows does not part the table")
	}
}

// A caption that begins at a table's left rule stands left of labels that are
// centred in their column; a line that begins further left is none.
func TestCaptionAtTheTablesEdge(t *testing.T) {
	for _, c := range []struct {
		x, want    int
		confidence float64
	}{{85, 1, 0.9}, {75, 0, 0.9}, {85, 0, 0.5}, {95, 1, 0.5}} {
		p := years()
		for k, text := range []string{"ALTAS", "DE", "LOS", "MESES", "DE", "ENERO", "A", "MAYO", "DEL", "2020"} {
			p.Words = append(p.Words, words(c.x+25*k, 184, 23, text).Words...)
			p.Words[len(p.Words)-1].Confidence = c.confidence
		}
		grids := New(p).Grids()
		if len(grids) != 1 || len(grids[0].Caption) != c.want {
			t.Errorf("a line at %d of confidence %g: %d lines of caption, want %d", c.x, c.confidence, len(grids[0].Caption), c.want)
		}
	}
}

// TestCaptionBesideCrumbs: what was hardly read of a stamp beside a caption makes no row of it, and is no part of
// the caption; a figure that was surely read beside it is.
func TestCaptionBesideCrumbs(t *testing.T) {
	for confidence, want := range map[float64]string{0.5: "ENTREGAS 2022", 0.95: ""} {
		p := words(
			100, 184, 60, "ENTREGAS", 165, 184, 20, "2022", 240, 184, 5, "1",
			100, 200, 40, "Trimestre", 180, 200, 40, "Cantidad",
			100, 214, 20, "2017", 180, 214, 25, "8,866",
			100, 228, 20, "2018", 180, 228, 25, "2,064",
			100, 242, 20, "2019", 180, 242, 25, "3,630",
		)
		p.Words[2].Confidence = confidence
		for y := 190.0; y < 262; y += 14 {
			p.Rules = append(p.Rules, page.Rule{Box: schema.Box{95.0 / 612, y / 792, 225.0 / 612, (y + 0.5) / 792}})
		}
		for _, x := range []float64{95, 160, 225} {
			p.Rules = append(p.Rules, page.Rule{Box: schema.Box{x / 612, 190.0 / 792, (x + 0.5) / 612, 246.5 / 792}, Vertical: true})
		}
		l := New(p)
		grids, got := l.Grids(), ""
		for _, g := range grids {
			for _, i := range g.Caption {
				got += g.CaptionText(l, i)
			}
		}
		if got != want {
			t.Errorf("at %v: %q of %d grids, want %q", confidence, got, len(grids), want)
		}
	}
}

// The words of a stamp that was read by itself stand in lines of their own behind the
// page's, though they stand beside its print.
// TestAddressAtFoot: the address at a page's foot is no row of the table above it.
func TestAddressAtFoot(t *testing.T) {
	for line, want := range map[string]int{"C.P. 72501,": 3, "clave 72501,": 4} {
		list := []any{130, 304, 10, "11", 145, 304, 30, "Oriente", 182, 304, 80, line, 340, 304, 20, "(222)", 362, 304, 25, "22970"}
		for i, l := range []string{"Norte", "Sur", "Centro"} {
			list = append(list, 100, 246+16*i, 30, l, 200, 246+16*i, 50, "Oficina", 345, 246+16*i, 15, "427", 370, 246+16*i, 15, "127")
		}
		if got := texts(only(t, words(list...))); len(got) != want {
			t.Errorf("%s: %d rows, want %d: %q", line, len(got), want, got)
		}
	}
}

// TestAnUnreadStampsWords: words of a stamp that could not be read are no labels of the table whose rules
// end beside them; words in its place between the rules' ends are the table's.
func TestAnUnreadStampsWords(t *testing.T) {
	for name, c := range map[string]struct {
		rules float64 // where the table's rules begin
		want  []string
	}{
		"beside": {172, yearLabels}, "over": {100, []string{"RECIBIDO", "", "20-OCT-2020", "", "TOTAL"}},
	} {
		p := words(
			110, 200, 50, "RECIBIDO", 180, 200, 20, "2016", 260, 200, 25, "4,333",
			180, 214, 20, "2017", 260, 214, 25, "8,866",
			105, 228, 60, "20-OCT-2020", 180, 228, 20, "2018", 260, 228, 25, "2,064",
			180, 242, 20, "2019", 260, 242, 25, "3,630",
			180, 256, 25, "TOTAL", 257, 256, 28, "18,893",
		)
		p.Unread = []schema.Unread{{Box: schema.Box{100.0 / 612, 185.0 / 792, 171.0 / 612, 235.0 / 792}, Kind: "stamp"}}
		for y := 190.0; y < 262; y += 14 {
			p.Rules = append(p.Rules, page.Rule{Box: schema.Box{c.rules / 612, y / 792, 300.0 / 612, (y + 0.5) / 792}})
		}
		if diff := cmp.Diff(c.want, labelsOf(t, p)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// TestASealOverATable: a stamp whose doubled frame was put over a table's labels adds no column to it,
// and its words are none of its cells'; words of the rows that stand within it are.
func TestASealOverATable(t *testing.T) {
	p := words(
		100, 200, 40, "Durango", 260, 200, 25, "4,333",
		100, 220, 40, "Guerrero", 260, 220, 25, "8,866",
		158, 227, 60, "RECIBIDO",
		100, 240, 40, "Subtotal", 145, 240, 40, "Norte", 260, 240, 25, "2,064",
		158, 247, 60, "06/01/2020",
		100, 260, 40, "Morelos", 260, 260, 25, "3,630",
		100, 280, 25, "TOTAL", 257, 280, 28, "18,893",
	)
	rule := ruling(&p)
	for y := 188.0; y < 290; y += 20 {
		rule(95, y, 290, y+0.5)
	}
	for _, x := range []float64{95, 240, 290} {
		rule(x, 188, x+0.5, 288)
	}
	for _, d := range []float64{0, 3} {
		rule(150+d, 215+d, 240-d, 215.5+d)
		rule(150+d, 255-d, 240-d, 255.5-d)
		rule(150+d, 215+d, 150.5+d, 255-d)
		rule(239.5-d, 215+d, 240-d, 255-d)
	}
	want := []string{"Durango", "Guerrero", "Subtotal Norte", "Morelos", "TOTAL"}
	if diff := cmp.Diff(want, labelsOf(t, p)); diff != "" {
		t.Error(diff)
	}
	if g := only(t, p); g.Columns() != 2 {
		t.Errorf("%d columns, want 2", g.Columns())
	}
}

// TestManyRules: among more rules than a scan has no stamps' frames are looked for, which would take long.
func TestManyRules(t *testing.T) {
	side := func(at, lo, hi float64, vertical bool) stroke {
		return stroke{at: at, along: span{lo, hi}, vertical: vertical}
	}
	rules := []stroke{
		side(100, 10, 300, false), side(90, 50, 150, false), side(130, 50, 150, false), side(50, 90, 130, true), side(150, 90, 130, true),
	}
	if got := sealsOf(rules, 10); len(got) != 1 {
		t.Errorf("%d frames, want 1", len(got))
	}
	for i := range mostSealed {
		rules = append(rules, side(400+float64(i), 10, 300, false))
	}
	if got := sealsOf(rules, 10); len(got) != 0 {
		t.Errorf("%d frames among %d rules", len(got), len(rules))
	}
}

// TestAStampOverASide: a stamp whose frame lies over a table's side, either of them, adds no column to it and
// parts no rows.
func TestAStampOverASide(t *testing.T) {
	for name, c := range map[string]struct {
		from, to float64 // of the frame
		x        int     // of its words
		want     []string
	}{
		"right": {275, 400, 330, yearLabels}, "left": {20, 104, 30, yearLabels},
	} {
		p := years()
		p.Words = append(p.Words, words(c.x, 236, 40, "RECIBIDO", c.x, 250, 50, "06/01/2020").Words...)
		rule := ruling(&p)
		for y := 190.0; y < 262; y += 14 {
			rule(95, y, 300, y+0.5)
		}
		for _, x := range []float64{95, 165, 300} {
			rule(x, 190, x+0.5, 260)
		}
		rule(c.from, 226, c.to, 226.5)
		rule(min(c.from, 95), 260, max(c.to, 300), 260.5)
		rule(c.from, 226, c.from+0.5, 260)
		rule(c.to, 226, c.to+0.5, 260)
		if diff := cmp.Diff(c.want, labelsOf(t, p)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		if g := only(t, p); g.Columns() != 2 {
			t.Errorf("%s: %d columns", name, g.Columns())
		}
	}
}

// TestEdges: lines beside one another make no longer an edge than one does.
func TestEdges(t *testing.T) {
	side := func(at, from, to float64) stroke { return stroke{at: at, along: span{from, to}, vertical: true} }
	if got := edges([]stroke{side(10, 0, 20), side(12, 1, 21)}, 5, 30); len(got) != 0 {
		t.Errorf("beside one another: %v", got)
	}
	if got := edges([]stroke{side(10, 0, 20), side(12, 25, 45)}, 5, 30); len(got) != 1 {
		t.Errorf("below one another: %v", got)
	}
}

func TestStampsApart(t *testing.T) {
	p := words(72, 100, 30, "Uno", 105, 100, 20, "dos", 300, 101, 40, "RECIBIDO", 290, 112, 20, "26", 312, 112, 20, "AGO", 72, 112, 30, "tres")
	for i := range p.Words {
		if p.Words[i].Box[0] > 0.4 {
			p.Words[i].Stamp = 1
		}
	}
	out := New(p)
	if want := "Uno dos\ntres\nRECIBIDO\n26 AGO"; out.Text != want {
		t.Errorf("text %q, want %q", out.Text, want)
	}
	if len(out.Lines) != 2 || len(out.Stamps) != 1 || len(out.Stamps[0]) != 2 {
		t.Fatalf("%d lines, stamps %v", len(out.Lines), out.Stamps)
	}
	date := out.Stamps[0][1]
	if e := out.Evidence(date.Start, date.End); e.Box != date.Box || e.Confidence != 0.9 {
		t.Errorf("evidence %v, want %v", e, date.Box)
	}
}
