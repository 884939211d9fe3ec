package check

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/extract/check/solve"
	"github.com/oficialia/oficialia/schema"
)

// unbelieved has a total's first figure be a text that is none.
func unbelieved(t schema.Table, total int, text string) schema.Table {
	t.Totals[total].Cells[0] = schema.NewValue(schema.Scalar{}, text, t.Totals[total].Cells[0].Places()...)
	return t
}

// TestSlips: a total that is off as people's slips are is told though something beside
// it is missing or hard to read, and one that is off by anything else is not.
func TestSlips(t *testing.T) {
	quarters := func(total string) schema.Table {
		return tab("t1", "A", "# | H | M | Total", "I | 598 | 655 | 1253", "II | 557 | 752 | 1309", "III | 276 | 414 | 690", "IV | 395 | 468 | 863", "=TOTAL | "+total)
	}
	for _, c := range []struct {
		name   string
		tables []schema.Table
		want   []string
	}{
		{"an empty cell, and a digit that is not the last", []schema.Table{tab("t1", "A", "x | 7,693.7", "y | ", "z | 219.4", "v | 2,534.8", "w | 532.7", "=TOTAL | 10,985.7")}, []string{"t1 total_mismatch: 10985.7/10980.6 source"}},
		{"an empty cell, and digits that changed places", []schema.Table{tab("t1", "A", "x | 1,584", "y | ", "z | 4,109", "=TOTAL | 5,963")}, []string{"t1 total_mismatch: 5963/5693 source"}},
		{"an empty cell that would make the total less", []schema.Table{tab("t1", "A", "x | 1,584", "y | ", "z | 4,109", "=TOTAL | 4,321")}, []string{"t1 total_mismatch: 4321/5693 source"}},
		{"an empty cell that may hold a lost digit", []schema.Table{tab("t1", "A", "x | 1,584", "y | ", "z | 4,109", "=TOTAL | 5,697")}, []string{"t1 unreadable_cell: / undetermined"}},
		{"an empty cell that may hold the rest", []schema.Table{tab("t1", "A", "x | 1,584", "y | ", "z | 4,109", "=TOTAL | 7,146")}, []string{"t1 unreadable_cell: / undetermined"}},
		{
			"several digits lost, which their rows and their column lack alike",
			[]schema.Table{tab("t1", "A", "# | H | M | Total", "a | 20 |  | 23", "b | 10 |  | 14", "c | 5 | 6 | 11", "d | 7 | 9 | 16", "=TOTAL | 42 | 22 | 64")},
			nil,
		},
		{
			"two figures read as one, of which the row and the column of the empty cell tell the other",
			[]schema.Table{nulled(tab("t1", "A", "# | H | M | N | Total", "a | 54 |  | 749 | 110", "b | 10 | 20 | 30 | 60", "c | 5 | 6 | 3 | 14", "d | 7 | 9 | 2 | 18", "=TOTAL | 76 | 42 | 84 | 202"), 0, 2)},
			[]string{"t1 mended_cell: 749/49 ocr", "t1 mended_cell: /7 ocr"},
		},
		{
			"empty cells whose column lacks what their rows do not",
			[]schema.Table{tab("t1", "A", "# | H | M | Total", "a | 20 |  | 23", "b | 10 |  | 10", "c | 5 | 6 | 11", "d | 7 | 9 | 16", "=TOTAL | 42 | 15 | 57")},
			[]string{"t1 total_mismatch: 57/60 source", "t1 total_mismatch: 23/20 source"},
		},
		{"a row was left out of all totals", []schema.Table{quarters("1228 | 1634 | 2862")}, []string{"t1 total_mismatch: 1228/1826 source", "t1 total_mismatch: 1634/2289 source", "t1 total_mismatch: 2862/4115 source"}},
		{
			"a row was left out of totals that sum up subtotals",
			[]schema.Table{tab("t1", "A", "# | H | M | Total", "a | 483 | 707 | 1190", "b | 281 | 90 | 371", "=Subtotal | 764 | 797 | 1561", "c | 410 | 428 | 838", "d | 214 | 596 | 810", "=Subtotal | 624 | 1024 | 1648", "=TOTAL | 905 | 1114 | 2019")},
			[]string{"t1 total_mismatch: 905/1388 source", "t1 total_mismatch: 1114/1821 source", "t1 total_mismatch: 2019/3209 source"},
		},
		{
			"a figure that is told by the row that both totals leave out",
			[]schema.Table{nulled(tab("t1", "A", "# | H | M", "a | 119 | 254", "b | 195 | 209", "c | 163 | 239", "d | 125 | 95", "e | 190 | 207", "=TOTAL | 673 | 751"), 3, 1)},
			[]string{"t1 total_mismatch: 673/792 source", "t1 total_mismatch: 751/1005 source", "t1 mended_cell: 95/96 ocr"},
		},
		{
			"a row left out of totals of rounded figures",
			[]schema.Table{tab("t1", "A", "# | H | M", "a | 3120.3 | 4885.1", "b | 2833.9 | 4762.5", "c | 8395.9 | 3039.5", "d | 5458.2 | 7247.9", "=TOTAL | 16974.3 | 15172.6")},
			[]string{"t1 total_mismatch: 16974.3/19808.3 source", "t1 total_mismatch: 15172.6/19935 source"},
		},
		{
			"a wrong subtotal, of which the total is right, beside one that was not believed",
			[]schema.Table{unbelieved(tab("t1", "A", "# | R | C", "a | 344 | 370", "b | 758 | 362", "=Subtotal | 1102 | 732", "c | 615 | 46", "d | 660 | 21", "e | 433 | 70", "=Subtotal | 1717 | 137", "f | 696 | 595", "g | 671 | 410", "=Subtotal | 1367 | 1005", "=TOTAL | 4186 | 1874"), 2, "2 1367")},
			[]string{"t1 total_mismatch: 1717/1708 source", "t1 mended_cell: 2 1367/1367 ocr"},
		},
		{
			"a dash read for a digit",
			[]schema.Table{read(tab("t1", "A", "# | H | M | Total", "a | 153 | - | 153", "b | 141 | 9 | 141", "c | 112 | 215 | 327", "=TOTAL | 406 | 215 | 621"), 1, 1, 0.3)},
			[]string{"t1 unreadable_cell: 9/ ocr"},
		},
		{
			"a nought read for another digit",
			[]schema.Table{read(tab("t1", "A", "# | H | M | Total", "a | 153 | 0 | 153", "b | 141 | 9 | 141", "c | 112 | 215 | 327", "=TOTAL | 406 | 215 | 621"), 1, 1, 0.3)},
			[]string{"t1 mended_cell: 9/0 ocr"},
		},
		{"the label of the empty cell holds its figure", []schema.Table{tab("t1", "A", "x | 1,584", "Sub 270 dirección | ", "z | 4,109", "=TOTAL | 5,963")}, []string{"t1 unreadable_cell: / undetermined"}},
		{
			"a figure that has lost its point",
			[]schema.Table{nulled(tab("t1", "A", "x | 3,040.3", "y | 5313", "z | 2,452.6", "w | 3,213.0", "=TOTAL | 9,597.2"), 1, 0)},
			[]string{"t1 total_mismatch: 9597.2/9237.2 source", "t1 unreadable_cell: 5313/ ocr"},
		},
		{"the title is a row", []schema.Table{tab("t1", "MARZO", "MAYO | 51", "JULIO | 306", "=TOTAL | 1306")}, []string{"t1 unreadable_cell: / undetermined"}},
		{"a month's table", []schema.Table{tab("t1", "MARZO", "Norte | 51", "Sur | 306", "=TOTAL | 1306")}, []string{"t1 total_mismatch: 1306/357 source"}},
		{
			"a row was left out of all totals but one, beside which a figure was misread",
			[]schema.Table{tab("t1", "A", "# | H | M | X", "a | 598 | 655 | 125", "b | 557 | 752 | 1309", "c | 276 | 414 | 690", "=TOTAL | 833 | 1166 | 2111")},
			[]string{"t1 unreadable_cell: / undetermined"},
		},
		{
			"a row was left out of all totals but one of four",
			[]schema.Table{tab("t1", "A", "# | H | M | N | X", "a | 598 | 655 | 700 | 125", "b | 557 | 752 | 90 | 1309", "c | 276 | 414 | 10 | 690", "=TOTAL | 833 | 1166 | 100 | 2111")},
			[]string{"t1 total_mismatch: 833/1431 source", "t1 total_mismatch: 1166/1821 source", "t1 total_mismatch: 100/800 source", "t1 total_mismatch: 2111/2124 source"},
		},
		{
			"a total of subtotals, one of whose figures was not read",
			[]schema.Table{illegible(tab("t1", "A", "# | H | M | Total | H | M | Total | Total general",
				"a | 1 | 2 | 3 | 4 | 5 | 9 | 21", "b | 3 | 3 | 6 | 4 | 1 | 5 | 11", "c | 7 | 3 | 10 | 2 | 1 | 3 | 13", "d | 7 | 3 | 10 | 2 | 3 | 5 | 15", "e | 7 | 1 | 8 | 2 | 3 | 5 | 13"), 0, 0, "<")},
			[]string{"t1 total_mismatch: 21/12 source", "t1 unreadable_cell: </ ocr"},
		},
		{"no row explains it", []schema.Table{quarters("1229 | 1734 | 2963")}, []string{"t1 unreadable_cell: / undetermined"}},
		{
			"a row left out, beside a figure that is hard to read",
			[]schema.Table{nulled(tab("t1", "A", "x | 38,666", "y | 13,331", "z | 10,911", "=TOTAL | 24,242"), 2, 0)},
			[]string{"t1 total_mismatch: 24242/62908 source", "t1 unreadable_cell: 10,911/ ocr"},
		},
		{
			"only the figure left out is hard to read",
			[]schema.Table{nulled(tab("t1", "A", "x | 38,666", "y | 13,331", "z | 10,911", "=TOTAL | 24,242"), 0, 0)},
			[]string{"t1 unreadable_cell: 38,666/ ocr"},
		},
		{
			"a grand total that sums up its rows, not a wrong subtotal",
			[]schema.Table{tab("t1", "A", "a | 585", "b | 51", "=Subtotal | 366", "c | 226", "d | 213", "=Subtotal | 439", "e | 757", "f | 216", "=Subtotal | 973", "=TOTAL GENERAL | 2048")},
			[]string{"t1 total_mismatch: 366/636 source", "t1 total_mismatch: 2048/1778 source"},
		},
		{
			"one of two subtotals is wrong, and the grand total is not",
			[]schema.Table{tab("t1", "A", "a | 57", "b | 873", "=Subtotal Norte | 930", "c | 461", "d | 645", "e | 632", "=Subtotal Sur | 1138", "=TOTAL GENERAL | 2668")},
			[]string{"t1 total_mismatch: 1138/1738 source", "t1 total_mismatch: 2668/2068 source"},
		},
		{
			"a wrong total of columns, and one of all that is right by them and wrong by it",
			[]schema.Table{tab("t1", "A", "# | H | M | Total | H | M | Total | Total general",
				"a | 11 | 20 | 31 | 14 | 25 | 39 | 70", "b | 33 | 13 | 46 | 14 | 31 | 45 | 91", "c | 27 | 43 | 70 | 32 | 21 | 53 | 123", "d | 17 | 53 | 70 | 62 | 13 | 75 | 145", "e | 27 | 21 | 68 | 42 | 43 | 85 | 133")},
			[]string{"t1 total_mismatch: 68/48 source", "t1 total_mismatch: 133/153 source"},
		},
		{
			"a total that is wrong by its columns and by their totals alike is told once",
			[]schema.Table{tab("t1", "A", "# | H | M | Total | H | M | Total | Total general",
				"a | 11 | 20 | 31 | 14 | 25 | 39 | 70", "b | 33 | 13 | 46 | 14 | 31 | 45 | 91", "c | 27 | 43 | 70 | 32 | 21 | 53 | 123", "d | 17 | 53 | 70 | 62 | 13 | 75 | 145", "e | 27 | 21 | 48 | 42 | 43 | 85 | 153")},
			[]string{"t1 total_mismatch: 153/133 source"},
		},
		{
			"a subtotal of one row",
			[]schema.Table{tab("t1", "A", "a | 28", "=Subtotal | 28", "b | 431", "c | 250", "=Subtotal | 681", "d | 504", "e | 648", "=Subtotal | 1152", "=TOTAL | 1861")},
			[]string{"t1 unreadable_cell: / undetermined"},
		},
		{
			"running totals whose name was not read",
			[]schema.Table{tab("t1", "A", "# | Casos | do", "I | 459 | 459", "II | 296 | 755", "III | 25 | 786", "IV | 76 | 862")},
			[]string{"t1 cumulative_mismatch: 786/780 source"},
		},
		{
			"one wrong running total of few, which breaks two lines",
			[]schema.Table{tab("t1", "A", "# | Casos | do", "2019 | 181 | 181", "2020 | 336 | 517", "2021 | 270 | 778", "2022 | 13 | 800", "2023 | 180 | 980")},
			[]string{"t1 cumulative_mismatch: 778/787 source", "t1 cumulative_mismatch: 800/791 source"},
		},
		{
			"two figures that are no running totals",
			[]schema.Table{tab("t1", "A", "# | Casos | do", "2019 | 181 | 181", "2020 | 336 | 517", "2021 | 270 | 778", "2022 | 13 | 805", "2023 | 180 | 985")},
			nil,
		},
		{
			"an empty cell that may hold the rest, in a table that leaves cells empty",
			[]schema.Table{tab("t1", "A", "# | 2019 | 2020", "x | 126 | 887", "y |  | 475", "z | 600 | ", "w | 814 | 535", "=TOTAL | 2711 | 1897")},
			[]string{"t1 total_mismatch: 2711/1540 source"},
		},
		{
			"an empty cell that may hold the rest",
			[]schema.Table{tab("t1", "A", "x | 126", "y |", "z | 600", "w | 814", "=TOTAL | 2711")},
			[]string{"t1 unreadable_cell: / undetermined"},
		},
		{
			"a cell whose paper is blank, which cannot hold the rest",
			[]schema.Table{tab("t1", "A", "x | 126", "y | []", "z | 600", "w | 814", "=TOTAL | 2711")},
			[]string{"t1 total_mismatch: 2711/1540 source"},
		},
		{
			"an empty cell beside one into which its figure ran",
			[]schema.Table{tab("t1", "A", "# | 2019 | 2020", "x |  | 10... 417", "y | 96 | 128", "z | 496 | 66", "w | 55 | 191", "=TOTAL | 747 | 802")},
			[]string{"t1 unreadable_cell: 10... 417/ ocr"},
		},
		{
			"an empty cell beside a figure so long that it may be two",
			[]schema.Table{tab("t1", "A", "# | 2019 | 2020", "x |  | s10417", "y | 96 | 128", "z | 496 | 66", "w | 55 | 191", "=TOTAL | 747 | 802")},
			[]string{"t1 unreadable_cell: s10417/ ocr"},
		},
		{
			"a share whose point was lost, among such as end in a nought",
			[]schema.Table{tab("t1", "A", "# | Casos | Porcentaje", "x | 282 | 50.2 %", "y | 48 | 8.5 %", "z | 7 | 12 %", "w | 225 | 40.0 %", "=TOTAL | 562 | 100.0 %")},
			[]string{"t1 mended_cell: 12/1.2 ocr"},
		},
		{
			"a line of names, one of which was read for a figure",
			[]schema.Table{tab("t1", "A", "Entidad | Ene | Feb | 980 | Abr | May", "x | 421 | 895 | 170 | 294 | 479", "y | 317 | 662 | 424 | 465 | 309", "=TOTAL | 738 | 1,557 | 594 | 759 | 878")},
			[]string{"t1 total_mismatch: 878/788 source", "t1 unreadable_cell: Ene/ ocr", "t1 unreadable_cell: Feb/ ocr", "t1 unreadable_cell: Abr/ ocr", "t1 unreadable_cell: May/ ocr"},
		},
		{
			"a row of which most is not available",
			[]schema.Table{tab("t1", "A", "x | Reservado | Reservado | 980 | Reservado | Reservado", "y | 421 | 895 | 170 | 294 | 479", "z | 317 | 662 | 424 | 465 | 309", "=TOTAL | 738 | 1,557 | 1,574 | 759 | 878")},
			[]string{"t1 unreadable_cell: Reservado/ ocr", "t1 unreadable_cell: Reservado/ ocr", "t1 unreadable_cell: Reservado/ ocr", "t1 unreadable_cell: Reservado/ ocr"},
		},
		{"small letters may be a figure", []schema.Table{tab("t1", "A", "x | 12", "y | na", "z | 3", "w | 17", "=TOTAL | 146")}, []string{"t1 unreadable_cell: / undetermined"}},
		{"small letters of two cells are marks", []schema.Table{tab("t1", "A", "x | 12", "y | na", "z | na", "w | 17", "=TOTAL | 39")}, []string{"t1 total_mismatch: 39/29 source"}},
		{"small letters of a mark that lost its points", []schema.Table{tab("t1", "A", "x | 12", "y | nd", "z | n.d", "w | 17", "=TOTAL | 39")}, []string{"t1 total_mismatch: 39/29 source"}},
		{"n.d. is no figure", []schema.Table{tab("t1", "A", "x | 12", "y | nd.", "z | 3", "=TOTAL | 15")}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.want == nil {
				c.want = []string{}
			}
			if diff := cmp.Diff(c.want, told(checked(document(c.tables...)))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestRowsElsewhere: where the total stands above and the page ends with the table, what
// it is more than its rows may stand on the next page.
func TestRowsElsewhere(t *testing.T) {
	doc := document(tab("t1", "A", "=TOTAL | 3,662", "x | 2,133", "y | 1,175"))
	rows := doc.Oficios[0].Tables[0].Rows
	for i := range rows {
		rows[i].Cells[0].Evidence.Box[1], rows[i].Cells[0].Evidence.Box[3] = 0.88, 0.89
	}
	if diff := cmp.Diff([]string{"t1 total_mismatch: 3662/3308 source"}, told(checked(doc))); diff != "" {
		t.Errorf("on the last page: %s", diff)
	}
	doc.Oficios[0].Pages = []int{1, 2}
	found := checked(doc)
	if diff := cmp.Diff([]string{"t1 unreadable_cell: / undetermined"}, told(found)); diff != "" || !strings.Contains(found[0].Message, "next page") {
		t.Errorf("with a page behind: %s", diff)
	}
	for title, labels := range map[string][]string{"A 2018-2019": {"2018", "2019"}, "A": {"Trimestre 1", "Trimestre 2", "Trimestre 3", "Trimestre 4"}} {
		lines := []string{"=TOTAL | 3,662"}
		for _, l := range labels {
			lines = append(lines, l+" | 1,175")
		}
		doc := document(lowered(tab("t1", title, lines...), 1, 0.66))
		doc.Oficios[0].Pages = []int{1, 2}
		if found := told(checked(doc)); len(found) != 1 || !strings.HasPrefix(found[0], "t1 total_mismatch") {
			t.Errorf("no row can follow %v: %v", labels, found)
		}
	}
}

// TestHardToRead: a sum is told with a figure that is hard to read only as such.
func TestHardToRead(t *testing.T) {
	table := nulled(tab("t1", "A", "x | 38,666", "y | 13,331", "z | 10,911", "w | 8,295", "=TOTAL | 52,537"), 2, 0)
	table.Rows[2].Cells[0].Evidence.Confidence = 0.9
	doc := document(table)
	m := newModel(nil)
	m.relate(doc)
	if len(m.relations) != 1 {
		t.Fatalf("%d relations", len(m.relations))
	}
	r := &m.relations[0]
	if said := m.hard(r); !strings.Contains(said.en, `10,911 at "z"`) || !strings.Contains(said.es, "difícil de leer") {
		t.Errorf("%+v", said)
	}
}

func TestSlip(t *testing.T) {
	rounded := relation{slack: 0.25}
	for off, want := range map[float64]bool{1.9: true, 2.6: false, 11.9: false, 0.3: true} {
		if got := rounded.slip(off, math.Round(10*off), nil); got != want {
			t.Errorf("rounded figures off by %v: a slip: %t", off, got)
		}
	}
	for total, want := range map[string]bool{"62,845.8": true, "63,845.8": false} {
		m := newModel(nil)
		m.relate(document(tab("t1", "A", "x | 6,845.6", "y | 9,000.0", "z | 11,000.1", "=TOTAL | "+total)))
		if got := m.slips(&m.relations[0]); got != want {
			t.Errorf("26,845.7 stated as %s: a slip: %t", total, got)
		}
	}
	for _, c := range []struct {
		total string
		slip  bool
	}{{"1,590", true}, {"1,455", true}, {"1,471", false}, {"1,200", true}, {"1,501", true}, {"1,512", false}} {
		m := newModel(nil)
		m.relate(document(tab("t1", "A", "x | 1,200", "y | 300", "=TOTAL | "+c.total)))
		if got := m.slips(&m.relations[0]); got != c.slip {
			t.Errorf("1,500 stated as %s: a slip: %t", c.total, got)
		}
	}
}

// TestLegible: what a figure may be that was not believed is weighed by what holds with it.
func TestLegible(t *testing.T) {
	or := func(other float64) []solve.Reading {
		return []solve.Reading{{Value: 303, Cost: 0.36}, {Value: other, Cost: 1.56}}
	}
	for _, c := range []struct {
		name     string
		total    float64 // of 500 and 303
		annual   float64 // as the row of a table by years states it
		want     bool
		readings []solve.Reading
	}{
		{"a slip", 503, 0, true, or(187)},
		{"no slip", 1921, 0, false, or(187)},
		{"a slip, as it is with another figure", 503, 0, false, or(103)},
		{"no slip, and another table tells the sum", 1921, 803, true, or(187)},
	} {
		m := &model{}
		for i, v := range []float64{500, 303, c.total, c.annual} {
			value := schema.NewValue(schema.Number(v), "")
			f := figure{value: &value, Cell: solve.Cell{Readings: []solve.Reading{{Value: v}}}}
			if i == 1 {
				value.Value, f.Readings = schema.Scalar{}, c.readings
			}
			m.figures = append(m.figures, f)
		}
		m.relations = []relation{{terms: []int{0, 1}, total: 2}}
		relations := []int{0}
		if c.annual > 0 {
			m.relations = append(m.relations, relation{kind: sameAs, total: 2, terms: []int{3}})
			relations = append(relations, 1)
		}
		j := judgement{map[int]verdict{}, map[int]mending{}, map[int]float64{}, map[int][]otherReading{}}
		m.judgeComponent(relations, j)
		if p := m.legible(&m.relations[0], j.verdicts[0], j); p > 0 != c.want {
			t.Errorf("%s: %v, %+v", c.name, p, j)
		}
	}
}

// TestMayWiden: a total that is less than its figures tells nothing in a rough table with an
// empty cell, unless a slip makes the difference, or its row is empty throughout.
func TestMayWiden(t *testing.T) {
	for _, c := range []struct {
		total, beside string
		rough         bool
		want          bool
	}{{"4,321", "7", true, true}, {"4,321", "7", false, false}, {"5,093", "7", true, false}, {"7,146", "7", true, false}, {"4,321", "", true, false}} {
		m := newModel(nil)
		table := tab("t1", "A,B", "x | 1,584 | 3", "y | | "+c.beside, "z | 4,109 | 5", "=TOTAL | "+c.total+" | 15")
		doc := document(table)
		m.lookAll(doc)
		v := m.views[&doc.Oficios[0].Tables[0]]
		v.rough = c.rough
		r := relation{kind: sumOf, table: v.table, from: []spot{{0, 0}, {1, 0}, {2, 0}}, terms: []int{v.figure(spot{0, 0}), v.figure(spot{2, 0})}, total: v.figure(spot{3, 0}), blanks: 1}
		if got := m.legible(&r, verdict{asRead: 1}, judgement{}) == 0; got != c.want {
			t.Errorf("a total of %s, rough %t, %q beside: silent %t", c.total, c.rough, c.beside, got)
		}
	}
}
