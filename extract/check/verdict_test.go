package check

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/extract/check/solve"
	"github.com/oficialia/oficialia/schema"
)

// read gives one cell of a table the confidence of a reading.
func read(t schema.Table, row, column int, confidence float64) schema.Table {
	t.Rows[row].Cells[column].Evidence.Confidence = confidence
	return t
}

// nulled takes the value of a cell that was not believed.
func nulled(t schema.Table, row, column int) schema.Table {
	t.Rows[row].Cells[column].Value = schema.Scalar{}
	return read(t, row, column, 0.5)
}

// sums is a column whose total is 2 more than its cells: x would close the gap
// with 35, which looks like 33.
func sums() schema.Table { return tab("t1", "A", "x | 33", "y | 112", "z | 205", "=TOTAL | 352") }

// crossed is a table whose row z and second column both ask for 58 in the place
// of 53.
func crossed() schema.Table {
	return tab("t1", "A", "# | H | M | Total", "x | 15 | 60 | 75", "y | 41 | 80 | 121", "z | 25 | 53 | 83", "w | 1 | 1 | 2", "=TOTAL | 82 | 199 | 281")
}

// TestWhoseFault: who is to blame for a sum that does not hold depends on how
// surely its figures were read, and on what else would close it.
func TestWhoseFault(t *testing.T) {
	annual := func(confidence float64) schema.Table {
		return read(tab("t1", "ALTAS 2018-2020", "2018 | 7,707", "2019 | 3,640", "2020 | 1,120", "=TOTAL | 14,467"), 1, 0, confidence)
	}
	for _, c := range []struct {
		name   string
		tables []schema.Table
		want   []string
	}{
		{"all sure", []schema.Table{sums()}, []string{"error t1 total_mismatch: 352/350 source"}},
		{"all believed, though two look like what would close it", []schema.Table{tab("t1", "A", "x | 33", "y | 33", "z | 205", "=TOTAL | 273")}, []string{"error t1 total_mismatch: 273/271 source"}},
		{"one hardly read, and it looks alike", []schema.Table{read(sums(), 0, 0, 0.3)}, []string{"warning t1 mended_cell: 33/35 ocr"}},
		{"likelier misread than not", []schema.Table{read(sums(), 0, 0, 0.85)}, []string{"warning t1 unreadable_cell: 33/ ocr"}},
		{"one doubted", []schema.Table{read(sums(), 0, 0, 0.92)}, []string{"warning t1 total_mismatch: 352/350 undetermined"}},
		{
			"a sum of guesses confirms none",
			[]schema.Table{nulled(nulled(nulled(tab("t1", "A", "x | 33", "y | 112", "z | 205", "=TOTAL | 350"), 0, 0), 1, 0), 2, 0)},
			[]string{"warning t1 unreadable_cell: 33/ ocr", "warning t1 unreadable_cell: 112/ ocr", "warning t1 unreadable_cell: 205/ ocr"},
		},
		{"no digit explains it", []schema.Table{read(tab("t1", "A", "x | 33", "y | 112", "=TOTAL | 999"), 0, 0, 0.7)}, []string{"error t1 total_mismatch: 999/145 source"}},
		{"row and column agree on a doubted cell", []schema.Table{read(crossed(), 2, 1, 0.4)}, []string{"warning t1 mended_cell: 53/58 ocr"}},
		{"row and column contradict a sure cell", []schema.Table{crossed()}, []string{"error t1 total_mismatch: 199/194 source", "error t1 total_mismatch: 83/78 source"}},
		{
			"a doubted cell that makes its column be off by as much as another row, by one misprint",
			[]schema.Table{nulled(tab("t1", "A", "# | H | M | N | Total", "x | 15 | 60 | 7 | 82", "y | 41 | 80 | 9 | 130", "z | 25 | 53 | 4 | 87", "w | 1 | 107 | 8 | 216", "=TOTAL | 82 | 405 | 28 | 515"), 3, 1)},
			[]string{"warning t1 total_mismatch: 405/400 undetermined", "warning t1 total_mismatch: 87/82 undetermined", "info t1 mended_cell: 107/207 ocr"},
		},
		{
			"two figures read as one, which is more than its column's total",
			[]schema.Table{tab("t1", "A", "# | H | M | T", "x | 15 | 60 | 75", "y |  | 2078 | 98", "z | 25 | 53 | 78", "w | 10 | 11 | 21", "=TOTAL |  | 202 | 272")},
			[]string{},
		},
		{"a misread year", []schema.Table{annual(0.4), tab("t2", "ALTAS 2019", months12(470, 5640)...)}, []string{"warning t1 mended_cell: 3640/5640 ocr"}},
		{
			"a year read surely",
			[]schema.Table{tab("t1", "ALTAS 2018-2020", "2018 | 7,707", "2019 | 3,640", "2020 | 1,120", "=TOTAL | 12,467"), tab("t2", "ALTAS 2019", months12(470, 5640)...)},
			[]string{"error t2 cross_table_mismatch: 5640/3640 source"},
		},
		{
			"a misread month by which a wrong total is off as the year of another table is",
			[]schema.Table{
				tab("t1", "ALTAS 2018-2020", "2018 | 7,707", "2019 | 5,640", "2020 | 1,120", "=TOTAL | 14,467"),
				nulled(tab("t2", "ALTAS 2019", append([]string{"Enero | 410"}, months12(470, 5700)[1:]...)...), 0, 0),
			},
			[]string{"error t2 total_mismatch: 5700/5640 source", "error t2 cross_table_mismatch: 5700/5640 source", "info t2 mended_cell: 410/470 ocr"},
		},
		{"a minus that is a speck", []schema.Table{tab("t1", "A", "x | -33", "y | 112", "z | 205", "=TOTAL | 350")}, []string{"warning t1 mended_cell: -33/33 ocr"}},
		{
			"a figure alone, beside what may be another",
			[]schema.Table{tab("t1", "A", "# | H | M | Total", "x | 15 | 60 | 75", "y | - | 80 | 84", "z | 25 | 53 | 78")},
			[]string{},
		},
		{"a figure alone that is more than its total", []schema.Table{tab("t1", "A", "x | 344", "y | 839", "=Subtotal | 1183", "z | 199", "w | -", "=Subtotal | 197", "=Suma | 1380")}, []string{"error t1 total_mismatch: 197/199 source"}},
		{"a mark that is the figure which a row and a column lack", []schema.Table{tab("t1", "A", "# | H | M | Total", "x | 15 | 60 | 75", "y | - | 80 | 84", "z | 25 | 53 | 78", "=TOTAL | 44 | 193 | 237")}, []string{"info t1 mended_cell: -/4 ocr"}},
		{
			"what would close a sum confirms no other figure of it",
			[]schema.Table{nulled(nulled(tab("t1", "A", "x | 3361", "y | 112", "z | 7", "=TOTAL | 14225"), 1, 0), 2, 0)},
			[]string{"warning t1 unreadable_cell: 112/ ocr", "warning t1 unreadable_cell: 7/ ocr"},
		},
		{"a sum confirms what was not believed", []schema.Table{nulled(tab("t1", "A", "x | 33", "y | 112", "=TOTAL | 145"), 0, 0)}, []string{"info t1 mended_cell: 33/33 ocr"}},
		{"nothing confirms it", []schema.Table{nulled(tab("t1", "A", "x | 33", "y | 112", "=TOTAL | 999"), 0, 0)}, []string{"warning t1 unreadable_cell: 33/ ocr"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			found := checked(document(c.tables...))
			got := []string{}
			for i, s := range told(found) {
				got = append(got, found[i].Severity+" "+s)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestWithheld: a figure that its sums make unlikely does not stay in the record, be it not
// sure which it is.
func TestWithheld(t *testing.T) {
	doc := document(sums())
	m := newModel(nil)
	m.relate(doc)
	cells := doc.Oficios[0].Tables[0].Rows
	j := judgement{otherwise: map[int]float64{m.of[&cells[0].Cells[0]]: 0.9, m.of[&cells[1].Cells[0]]: 0.4}}
	m.apply(j)
	if !cells[0].Cells[0].Value.IsNull() || cells[1].Cells[0].Value.IsNull() {
		t.Errorf("the record holds %v and %v", cells[0].Cells[0].Value, cells[1].Cells[0].Value)
	}
}

// TestSupposed: a figure that is likelier misread than not is told with what its sums ask for.
func TestSupposed(t *testing.T) {
	f := checked(document(read(sums(), 0, 0, 0.85)))[0]
	if len(f.Hypotheses) != 1 || f.Hypotheses[0].WouldBe != schema.Number(35) || f.Hypotheses[0].Probability < withheld {
		t.Errorf("supposed %+v", f.Hypotheses)
	}
	if !strings.HasSuffix(f.Message, "With 35 its sums would hold.") || !strings.HasSuffix(f.MessageES, "Con 35 sus sumas cuadrarían.") {
		t.Errorf("messages %q, %q", f.Message, f.MessageES)
	}
}

// TestLikeliest: what is not likely, and nothing in the place of a misread mark, is not supposed.
func TestLikeliest(t *testing.T) {
	for _, c := range []struct {
		value, probability float64
		want               bool
	}{{35, 0.6, true}, {35, 0.04, false}, {0, 0.9, false}} {
		j := judgement{verdicts: map[int]verdict{0: {explanations: []explained{{[]change{{1, c.value}}, c.probability}}}}}
		if _, ok := likeliest(j)[1]; ok != c.want {
			t.Errorf("%v at %v: %t", c.value, c.probability, ok)
		}
	}
}

// TestLeft: a hypothesis names no figure by what the record already holds, and first one of
// the relation that it explains.
func TestLeft(t *testing.T) {
	m := newModel(nil)
	for range 5 {
		m.figures = append(m.figures, figure{value: &schema.Value{}, Cell: solve.Cell{Readings: []solve.Reading{{Value: 10}}}})
	}
	r := &relation{kind: sumOf, total: 2, terms: []int{3, 4}}
	got := m.left(r, []explained{
		{[]change{{0, 10}, {3, 11}}, 0.3}, // the first was mended
		{[]change{{3, 11}}, 0.2},
		{[]change{{1, 12}, {4, 13}}, 0.1},
		{[]change{{1, 12}, {4, 10}}, 0.1}, // what was mended is no longer in question
	})
	want := []explained{{[]change{{3, 11}}, 0.5}, {[]change{{4, 13}, {1, 12}}, 0.1}}
	if !slices.EqualFunc(got, want, func(a, b explained) bool { return a.probability == b.probability && slices.Equal(a.changes, b.changes) }) {
		t.Errorf("%v, want %v", got, want)
	}
}

// TestMended: a mended value is in the record, with what was read before and how
// sure it is.
func TestMended(t *testing.T) {
	doc := document(read(sums(), 0, 0, 0.3))
	found := checked(doc)
	v := doc.Oficios[0].Tables[0].Rows[0].Cells[0]
	if v.Value != schema.Number(35) || v.Text != "33" || v.Mended == nil || v.Mended.Read != schema.Number(33) || v.Mended.Probability < mendSure {
		t.Errorf("the cell is %+v, mended %+v", v, v.Mended)
	}
	const es = "La celda «x» de la tabla «A» se leyó como 33, pero sus sumas muestran que ahí está impreso 35."
	if found[0].MessageES != es {
		t.Errorf("message %q, want %q", found[0].MessageES, es)
	}
}

// TestConfirmed: a figure that was not believed is confirmed by explanations alone in which
// a sum holds with it, not by such as have the sum broken in print.
func TestConfirmed(t *testing.T) {
	for broken, want := range map[float64]bool{0.01: true, 0.06: false} {
		doc := document(nulled(tab("t1", "A", "x | 33", "y | 112", "z | 7", "=TOTAL | 200"), 1, 0))
		m := newModel(nil)
		m.relate(doc)
		cells := m.relations[0].figures()
		m.figures[cells[1]].Readings = []solve.Reading{{Value: 33}, {Value: 81, Cost: 1}}
		j := judgement{mendings: map[int]mending{}, otherwise: map[int]float64{}}
		found := []solve.Explanation{{Changes: []solve.Change{{Cell: 1, Reading: 1}}, Probability: 1 - broken}, {Broken: []int{0}, Probability: broken}}
		m.mend(found, []int{0}, cells, j)
		if _, ok := j.mendings[cells[2]]; ok != want {
			t.Errorf("a sum that is broken at %v: mended %t", broken, ok)
		}
	}
}

// TestProbabilities: those of all that may explain a finding are at most one in
// all, and its cause's is the larger the less its figures are doubted.
func TestProbabilities(t *testing.T) {
	last := 1.0
	for _, confidence := range []float64{0.97, 0.94, 0.92} {
		f := checked(document(read(sums(), 0, 0, confidence)))[0]
		sum := *f.Probability
		for _, h := range f.Hypotheses {
			sum += h.Probability
		}
		if sum > 1.01 || *f.Probability > last {
			t.Errorf("confidence %v: source %v after %v, in all %v", confidence, *f.Probability, last, sum)
		}
		last = *f.Probability
	}
}

func ExampleDocument() {
	doc := document(tab("t1", "2019", "Enero | 100", "Febrero | 200", "=TOTAL | 310"))
	f := findingsOf(doc, nil)[0]
	fmt.Println(f.Message)
	fmt.Println(f.MessageES)
	// Output:
	// The total "TOTAL" of table "2019" is stated as 310, but its 2 cells add up to 300.
	// El total «TOTAL» de la tabla «2019» se indica como 310, pero sus 2 celdas suman 300.
}
