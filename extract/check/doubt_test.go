package check

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/schema"
)

// read gives one cell of a table the confidence of a reading.
func read(t schema.Table, row, column int, confidence float64) schema.Table {
	t.Rows[row].Cells[column].Evidence.Confidence = confidence
	return t
}

// severities writes findings down with their severity.
func severities(found []schema.Finding) []string {
	out := []string{}
	for i, s := range told(found) {
		out = append(out, found[i].Severity+" "+s)
	}
	return out
}

// sums is a column whose total is 2 more than its cells: x would close the gap
// with 35, which looks like 33.
func sums() schema.Table { return tab("t1", "A", "x | 33", "y | 112", "z | 205", "=TOTAL | 352") }

// crossed is a table whose row z and second column both ask for 58 in the place
// of 53.
func crossed() schema.Table {
	return tab("t1", "A", "# | H | M | Total", "x | 15 | 60 | 75", "y | 41 | 80 | 121", "z | 25 | 53 | 83", "w | 1 | 1 | 2", "=TOTAL | 82 | 199 | 281")
}

func TestDoubtedDigits(t *testing.T) {
	for _, c := range []struct {
		name  string
		table schema.Table
		want  []string
	}{
		{"all sure", sums(), []string{"error t1 total_mismatch: 352/350 undetermined"}},
		{"one doubted, and it looks alike", read(sums(), 0, 0, 0.85), []string{"warning t1 unreadable_cell: 352/350 ocr"}},
		{"read with a separator corrected", read(sums(), 0, 0, 0.48), []string{"warning t1 total_mismatch: 352/350 undetermined"}},
		{"doubted, and it looks otherwise", read(sums(), 1, 0, 0.85), []string{"warning t1 total_mismatch: 352/350 undetermined"}},
		{"more than one doubted", read(read(sums(), 0, 0, 0.85), 2, 0, 0.87), []string{"warning t1 total_mismatch: 352/350 undetermined"}},
		{"no digit explains it, but a figure was hardly read", read(tab("t1", "A", "x | 33", "y | 112", "=TOTAL | 999"), 0, 0, 0.3), []string{"warning t1 total_mismatch: 999/145 undetermined"}},
		{"no digit explains it", read(tab("t1", "A", "x | 33", "y | 112", "=TOTAL | 999"), 0, 0, 0.7), []string{"error t1 total_mismatch: 999/145 undetermined"}},
		{"a speck read as a digit", read(tab("t1", "A", "x | 2931", "y | 112", "=TOTAL | 405"), 0, 0, 0.78), []string{"warning t1 unreadable_cell: 405/3043 ocr"}},
		{"a longer number, read surely", tab("t1", "A", "x | 2931", "y | 112", "=TOTAL | 405"), []string{"error t1 total_mismatch: 405/3043 undetermined"}},
		{"a lost digit in a doubted cell", read(tab("t1", "A", "x | 159", "y | 112", "=TOTAL | 1711"), 0, 0, 0.7), []string{"warning t1 unreadable_cell: 1711/271 ocr"}},
		{"row and column agree on a doubted cell", read(crossed(), 2, 1, 0.85), []string{"warning t1 unreadable_cell: 53/58 ocr"}},
		{
			"row and column contradict a sure cell", crossed(),
			[]string{"error t1 total_mismatch: 199/194 undetermined", "error t1 total_mismatch: 83/78 undetermined"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, severities(Document(document(c.table)))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestDisputedYears(t *testing.T) {
	annual := func(confidence float64, total string) schema.Table {
		return read(tab("t1", "ALTAS 2018-2020", "2018 | 7,707", "2019 | 3,640", "2020 | 1,120", "=TOTAL | "+total), 1, 0, confidence)
	}
	for _, c := range []struct {
		name   string
		annual schema.Table
		months int // the months' total, of twelve times 470
		want   []string
	}{
		{"a misread year", annual(0.85, "14,467"), 5640, []string{"warning t1 unreadable_cell: 3640/5640 ocr"}},
		{"a misread year in a wrong sum", annual(0.85, "99,999"), 5640, []string{
			"error t1 total_mismatch: 99999/14467 source", "warning t1 unreadable_cell: 3640/5640 ocr",
		}},
		{"a year read surely", annual(0.95, "12,467"), 5640, []string{"error t2 cross_table_mismatch: 5640/3640 undetermined"}},
		{"a year that its own sum confirms", annual(0.85, "12,467"), 5640, []string{"warning t2 cross_table_mismatch: 5640/3640 undetermined"}},
		{"a detail that does not add up", annual(0.85, "12,467"), 3940, []string{
			"error t2 total_mismatch: 3940/5640 source", "warning t2 cross_table_mismatch: 3940/3640 undetermined",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := severities(Document(document(c.annual, tab("t2", "ALTAS 2019", months12(470, c.months)...))))
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestManyRowsThatDoNotAddUp(t *testing.T) {
	rows := func() schema.Table {
		return tab("t1", "A", "# | H | M | Total", "x | 15 | 60 | 75", "y | 41 | 80 | 199", "z | 25 | 53 | 88", "w | 1 | 1 | 2", "v | 3 | 1 | 4")
	}
	sure := []string{"error t1 total_mismatch: 199/121 source", "error t1 total_mismatch: 88/78 undetermined"}
	for name, c := range map[string]struct {
		table schema.Table
		want  []string
	}{
		"read surely":      {rows(), sure},
		"one with a doubt": {read(rows(), 1, 2, 0.6), []string{"warning t1 unreadable_cell: 199/121 undetermined", sure[1]}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, severities(Document(document(c.table)))); diff != "" {
				t.Error(diff)
			}
		})
	}
}
