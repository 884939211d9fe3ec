package check

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/extract/check/solve"
	"github.com/oficialia/oficialia/schema"
)

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
		{"an empty cell, and digits that changed places", []schema.Table{tab("t1", "A", "x | 1,584", "y | ", "z | 4,109", "=TOTAL | 5,963")}, []string{"t1 total_mismatch: 5963/5693 source"}},
		{"an empty cell that would make the total less", []schema.Table{tab("t1", "A", "x | 1,584", "y | ", "z | 4,109", "=TOTAL | 4,321")}, []string{"t1 total_mismatch: 4321/5693 source"}},
		{"an empty cell that may hold the rest", []schema.Table{tab("t1", "A", "x | 1,584", "y | ", "z | 4,109", "=TOTAL | 7,146")}, []string{"t1 unreadable_cell: / undetermined"}},
		{
			"several digits lost, which their rows and their column lack alike",
			[]schema.Table{tab("t1", "A", "# | H | M | Total", "a | 20 |  | 23", "b | 10 |  | 14", "c | 5 | 6 | 11", "d | 7 | 9 | 16", "=TOTAL | 42 | 22 | 64")},
			nil,
		},
		{
			"empty cells whose column lacks what their rows do not",
			[]schema.Table{tab("t1", "A", "# | H | M | Total", "a | 20 |  | 23", "b | 10 |  | 10", "c | 5 | 6 | 11", "d | 7 | 9 | 16", "=TOTAL | 42 | 15 | 57")},
			[]string{"t1 total_mismatch: 57/60 source"},
		},
		{"a row was left out of all totals", []schema.Table{quarters("1228 | 1634 | 2862")}, []string{"t1 total_mismatch: 1228/1826 source", "t1 total_mismatch: 1634/2289 source", "t1 total_mismatch: 2862/4115 source"}},
		{
			"a row was left out of totals that sum up subtotals",
			[]schema.Table{tab("t1", "A", "# | H | M | Total", "a | 483 | 707 | 1190", "b | 281 | 90 | 371", "=Subtotal | 764 | 797 | 1561", "c | 410 | 428 | 838", "d | 214 | 596 | 810", "=Subtotal | 624 | 1024 | 1648", "=TOTAL | 905 | 1114 | 2019")},
			[]string{"t1 total_mismatch: 905/1388 source", "t1 total_mismatch: 1114/1821 source", "t1 total_mismatch: 2019/3209 source"},
		},
		{"the label of the empty cell holds its figure", []schema.Table{tab("t1", "A", "x | 1,584", "Sub 270 dirección | ", "z | 4,109", "=TOTAL | 5,963")}, []string{"t1 unreadable_cell: / undetermined"}},
		{
			"a figure that has lost its point",
			[]schema.Table{nulled(tab("t1", "A", "x | 3,040.3", "y | 5313", "z | 2,452.6", "w | 3,213.0", "=TOTAL | 9,597.2"), 1, 0)},
			[]string{"t1 total_mismatch: 9597.2/9237.2 source", "t1 unreadable_cell: 5313/ ocr"},
		},
		{"the title is a row", []schema.Table{tab("t1", "MARZO", "MAYO | 51", "JULIO | 306", "=TOTAL | 1306")}, []string{"t1 unreadable_cell: / undetermined"}},
		{"a month's table", []schema.Table{tab("t1", "MARZO", "Norte | 51", "Sur | 306", "=TOTAL | 1306")}, []string{"t1 total_mismatch: 1306/357 source"}},
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
			"a subtotal of one row",
			[]schema.Table{tab("t1", "A", "a | 28", "=Subtotal | 28", "b | 431", "c | 250", "=Subtotal | 681", "d | 504", "e | 648", "=Subtotal | 1152", "=TOTAL | 1861")},
			[]string{"t1 unreadable_cell: / undetermined"},
		},
		{
			"running totals whose name was not read",
			[]schema.Table{tab("t1", "A", "# | Casos | do", "I | 459 | 459", "II | 296 | 755", "III | 25 | 786", "IV | 76 | 862")},
			[]string{"t1 cumulative_mismatch: 786/780 source"},
		},
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
	if p := m.legible(r, judgement{}); p != 0 {
		t.Errorf("legible at %v by itself", p) // a single look that nobody believed
	}
	if said := m.hard(r); !strings.Contains(said.en, `10,911 at "z"`) || !strings.Contains(said.es, "difícil de leer") {
		t.Errorf("%+v", said)
	}
}

func TestChance(t *testing.T) {
	for _, c := range []struct {
		total string
		slip  bool
	}{{"1,590", true}, {"1,455", true}, {"1,471", false}, {"1,200", true}, {"1,501", false}} {
		m := newModel(nil)
		m.relate(document(tab("t1", "A", "x | 1,200", "y | 300", "=TOTAL | "+c.total)))
		if got := m.chance(&m.relations[0]) < 1; got != c.slip {
			t.Errorf("1,500 stated as %s: a slip: %t", c.total, got)
		}
	}
}

// TestMayClose: what was hard to read may be what a total is off by only where the value that
// would close the gap is near it.
func TestMayClose(t *testing.T) {
	for _, c := range []struct {
		read, total float64
		want        bool
	}{{34, 311 + 500, true}, {10911, 39588 + 500, false}, {340, 500, true}, {3400, 400, false}} {
		m := &model{}
		for _, v := range []float64{500, c.read, c.total} {
			m.figures = append(m.figures, figure{Cell: solve.Cell{Readings: []solve.Reading{{Value: v}}}})
		}
		r := relation{terms: []int{0, 1}, total: 2}
		if got := m.mayClose(&r, 1); got != c.want {
			t.Errorf("%v in %v: %t", c.read, c.total, got)
		}
	}
}

// TestLegible: a figure on which all looks agree and that nobody believed tells of a total that
// is off as by a slip, and of one that is off by what it cannot be.
func TestLegible(t *testing.T) {
	for _, c := range []struct {
		name  string
		total float64
		want  bool
	}{{"a slip", 534 + 100, true}, {"the figure itself", 811, false}, {"neither", 9711, true}} {
		m := &model{}
		for i, v := range []float64{500, 34, c.total} {
			value := schema.NewValue(schema.Number(v), "")
			if i == 1 {
				value.Value = schema.Scalar{}
			}
			m.figures = append(m.figures, figure{value: &value, Cell: solve.Cell{Readings: []solve.Reading{{Value: v, Cost: 0.05}}}})
		}
		r := relation{terms: []int{0, 1}, total: 2}
		if got := m.legible(&r, judgement{otherwise: map[int]float64{}}) > 0; got != c.want {
			t.Errorf("%s: %t", c.name, got)
		}
	}
}
