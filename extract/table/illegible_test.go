package table

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/extract/layout"
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
