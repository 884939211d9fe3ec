package ocr

import (
	"slices"
	"testing"
)

// TestOtherLies: a page that reads badly is tried the other way up even where the detector
// does not tell how it lies.
func TestOtherLies(t *testing.T) {
	for _, c := range []struct {
		thought, detected lying
		want              []int
	}{
		{lying{}, lying{}, []int{2, 1, 3}},
		{lying{quarters: 1, known: true}, lying{}, []int{3, 2, 0}},
		{lying{}, lying{quarters: 3, known: true}, []int{3, 2, 1, 3}},
	} {
		if got := otherLies(c.thought, c.detected); !slices.Equal(got, c.want) {
			t.Errorf("thought %v, detected %v: %v, want %v", c.thought, c.detected, got, c.want)
		}
	}
}
