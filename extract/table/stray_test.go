package table

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// TestStray: a speck in the line of a total makes no column, a figure that was well read does.
func TestStray(t *testing.T) {
	for _, c := range []struct {
		confidence float64
		want       string
	}{
		{0.3, "t1 Quejas\n# \n  Norte | 723\n  Centro | 638\n  Sur | 651\n  Este | 632\n= TOTAL | 2644\n"},
		{0.95, "t1 Quejas\n#  | \n  Norte | null() | 723\n  Centro | null() | 638\n  Sur | null() | 651\n  Este | null() | 632\n= TOTAL | 4 | 2644\n"},
	} {
		s := newSheet(1)
		y := s.prose(120, 4)
		s.text(185, y+12, "Quejas")
		for i, r := range [][2]string{{"Norte", "723"}, {"Centro", "638"}, {"Sur", "651"}, {"Este", "632"}, {"TOTAL", "2,644"}} {
			s.text(150, y+30+14*float64(i), r[0]).right(260, y+30+14*float64(i), r[1])
		}
		s.Words = append(s.Words, page.Word{Text: "4", Box: s.box(205, y+79, 210, y+86), Confidence: c.confidence})
		if diff := cmp.Diff(c.want, printed(build(t, s))); diff != "" {
			t.Errorf("confidence %v: %s", c.confidence, diff)
		}
	}
}

// TestOddShare: a share without its point among such as have one, zeros too, is not believed.
func TestOddShare(t *testing.T) {
	s := newSheet(1)
	y := s.prose(120, 4)
	s.table(200, y+18, []float64{90, 60}, "all", []string{"Zona", "%"}, []string{"Norte", "19%"}, []string{"Sur", "11.3%"}, []string{"Este", "14.2%"}, []string{"Oeste", "17.3%"}, []string{"Golfo", "0.0%"}, []string{"TOTAL", "100.0%"})
	found := build(t, s)
	if got := found[0].Table.Rows[0].Cells[0]; got.Value != (schema.Scalar{}) || got.Text != "19%" {
		t.Errorf("%v, printed %q", got.Value, got.Text)
	}
}

// TestWrappedLabel: a label's second line as far below as a row is no row.
func TestWrappedLabel(t *testing.T) {
	s := newSheet(1)
	y := s.prose(120, 4)
	for i, r := range [][2]string{{"Arrendamiento de", "553"}, {"equipo", ""}, {"Servicios de", "439"}, {"Limpieza", ""}, {"Telefonía", "724"}, {"TOTAL", "1,716"}} {
		s.text(150, y+30+14*float64(i), r[0])
		if r[1] != "" {
			s.right(290, y+30+14*float64(i), r[1])
		}
	}
	want := "t1 \n# \n  Arrendamiento de equipo | 553\n  Servicios de Limpieza | 439\n  Telefonía | 724\n= TOTAL | 1716\n"
	if diff := cmp.Diff(want, printed(build(t, s))); diff != "" {
		t.Error(diff)
	}
}

// TestStamped: a stamp in the place of labels goes, and what months are a part of stays.
func TestStamped(t *testing.T) {
	scan := &layout.Page{}
	scan.Origin = schema.OCR
	for _, c := range []struct {
		rows []string
		want bool
	}{
		{[]string{"RECIBI|Enero|4|5", "OFICIALIA|Febrero|6|7", "8-ENE-2025|TOTAL|10|12"}, true},
		{[]string{"|Primer trimestre|4", "UNIDAD|Segundo trimestre|6"}, true},
		{[]string{"Norte|Enero|4|5", "Sur|Febrero|6|7"}, false},
		{[]string{"Norte|Enero|4", "|Febrero|6", "Sur|Enero|2"}, false},
		{[]string{"Enero|Febrero|4", "|Marzo|6"}, false},
	} {
		var rows []row
		for _, r := range gridRows(c.rows...) {
			rows = append(rows, row{cells: r.Cells, page: scan})
		}
		width := len(rows[0].cells)
		columns, left := withoutStamp(make([]schema.Column, width-1), rows)
		if got := len(left[0].cells) < width; got != c.want || len(columns) != len(left[0].cells)-1 {
			t.Errorf("%v: %t, %d columns", c.rows, got, len(columns))
		}
	}
}

// TestDirtInCells: what stands far from a cell's only figure, has no digit and was hardly read
// is dirt; what stands near, or was well read, may be the figure's.
func TestDirtInCells(t *testing.T) {
	scan := &layout.Page{Page: page.Page{Width: 1000, Height: 1000}}
	word := func(text string, left, confidence float64) layout.Word {
		return layout.Word{Word: page.Word{Text: text, Confidence: confidence, Box: schema.Box{left, 0.1, left + 0.01*float64(len(text)), 0.11}}}
	}
	for name, c := range map[string]struct {
		dirt layout.Word
		want string
	}{
		"far":           {word("o", 0.4, 0.5), "312"},
		"near":          {word("o", 0.485, 0.5), "o 312"},
		"well read":     {word("o", 0.4, 0.9), "o 312"},
		"with a digit":  {word("1", 0.4, 0.5), "1 312"},
		"of the column": {word("N", 0.4, 0.8), "N 312"},
	} {
		got := withoutDirt([]row{{cells: []layout.Cell{{}, {Words: []layout.Word{c.dirt, word("312", 0.5, 1)}}}, page: scan}})
		if text := got[0].cells[1].Text(); text != c.want {
			t.Errorf("%s: %q", name, text)
		}
	}
}

// TestCrumbRow: a low sign that was hardly read below the last row is no row; a figure there, or one that was read
// well, is.
func TestCrumbRow(t *testing.T) {
	for name, c := range map[string]struct {
		text       string
		height     float64
		confidence float64
		rows       int
	}{
		"a crumb": {"1", 4, 0.5, 3}, "as high as print": {"1", 7, 0.5, 4}, "well read": {"1", 4, 0.9, 4}, "a figure": {"17", 4, 0.5, 4},
	} {
		words := func(label, figure string, y float64) row {
			s := newSheet(1).text(100, y, label).right(260, y, figure)
			return row{cells: []layout.Cell{{Words: []layout.Word{{Word: s.Words[0]}}}, {Words: []layout.Word{{Word: s.Words[1]}}}}}
		}
		rows := []row{words("Norte", "723", 100), words("Sur", "638", 115), words("TOTAL", "1361", 130)}
		s := newSheet(1)
		s.Words = append(s.Words, page.Word{Text: c.text, Box: s.box(255, 145-c.height, 260, 145), Confidence: c.confidence})
		rows = append(rows, row{cells: []layout.Cell{{}, {Words: []layout.Word{{Word: s.Words[0]}}}}})
		if got := len(withoutCrumbs(rows)); got != c.rows {
			t.Errorf("%s: %d rows, want %d", name, got, c.rows)
		}
	}
}
