package pipeline

import (
	"slices"
	"testing"

	"github.com/oficialia/oficialia/schema"
)

// TestAddSources: whatever comes in first, the sources end in one order, files
// of their own first.
func TestAddSources(t *testing.T) {
	sources := []schema.Source{{URI: "x.pdf"}, {URI: "b.pdf"}, {URI: "a.zip#x.pdf"}, {URI: "z.zip#a.pdf"}, {URI: "a.zip#x.pdf"}}
	members := []bool{false, false, true, true, true}
	want := []string{"b.pdf", "x.pdf", "a.zip#x.pdf", "z.zip#a.pdf"}
	for _, order := range [][]int{{0, 1, 2, 3, 4}, {4, 3, 2, 1, 0}, {2, 0, 3, 1, 4}, {3, 2, 1, 4, 0}} {
		var s docState
		for _, i := range order {
			addSources(&s, sources[i:i+1], "application/pdf", members[i])
		}
		var got []string
		for _, source := range s.Sources {
			got = append(got, source.URI)
		}
		if !slices.Equal(got, want) || s.Own != 2 {
			t.Errorf("taken in as %v: %q, %d of their own", order, got, s.Own)
		}
	}
}
