package table

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

func TestATableBeyondReading(t *testing.T) {
	figures := []string{"2114", "35", "188", "512"}
	for _, c := range []struct {
		name            string
		labels, figures float64
		want            []string
	}{
		{"worn", 0.4, 0.5, []string{"(2114)", "(35)", "(188)", "512"}},
		{"worn figures beside sure labels", 0.9, 0.5, figures},
		{"worn labels beside sure figures", 0.4, 0.9, figures},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := regions(newSheet(1), figures...)
			for i, w := range s.Words {
				switch {
				case w.Text == "512":
				case layout.NumberLike(w.Text):
					s.Words[i].Confidence = c.figures
				default:
					s.Words[i].Confidence = c.labels
				}
			}
			if diff := cmp.Diff(c.want, cells(t, s)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestMostlyUnread: of a table of which nearly half was not read only sure figures are believed, and none where no row
// has a name.
func TestMostlyUnread(t *testing.T) {
	for _, c := range []struct {
		name, label  string
		unread, kept int
	}{{"hardly read", "Colima", 8, 2}, {"rows without names", "", 8, 0}, {"mostly read", "Colima", 7, 11}} {
		var body []schema.Row
		for i := range 18 {
			confidence := 0.7
			if i < 2 {
				confidence = 0.98
			}
			v := schema.NewValue(schema.Number(float64(i)), "12", schema.Evidence{Origin: schema.OCR, Confidence: confidence})
			if i >= 18-c.unread {
				v.Value = schema.Scalar{}
			}
			body = append(body, schema.Row{Label: c.label, Cells: []schema.Value{v}})
		}
		withoutMostlyUnread([]row{{page: &layout.Page{}}}, body)
		kept := 0
		for _, r := range body {
			kept += one(!r.Cells[0].Value.IsNull())
		}
		if kept != c.kept {
			t.Errorf("%s: %d figures are kept, want %d", c.name, kept, c.kept)
		}
	}
}
