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

// TestDoubtful: a page that reads badly, or of which next to nothing is read, may lie otherwise.
func TestDoubtful(t *testing.T) {
	words := func(n int, text string, confidence float64) []found {
		return slices.Repeat([]found{{text: text, confidence: confidence}}, n)
	}
	for _, c := range []struct {
		name  string
		known bool
		words []found
		want  bool
	}{
		{"print across", true, words(35, "o", 0.75), true},
		{"a stroke of it that is read surely", false, words(1, "o", 0.95), true},
		{"a page of words", true, words(100, "carta", 0.95), false},
		{"a worn page whose letters told", true, words(100, "carta", 0.75), false},
		{"a worn page whose letters did not", false, words(100, "carta", 0.75), true},
	} {
		if got := (lying{known: c.known}).doubtful(c.words); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// TestReadsBetter: a surer reading is a better one, but not one of a few words across the print of a page.
func TestReadsBetter(t *testing.T) {
	words := func(n int, confidence float64) (out []found) {
		for range n {
			out = append(out, found{text: "registros", confidence: confidence})
		}
		return out
	}
	worn := append(words(60, 0.4), words(40, 0.9)...)
	for name, c := range map[string]struct {
		other []found
		want  bool
	}{
		"surer":             {words(100, 0.9), true},
		"a few words":       {words(8, 0.9), false},
		"hardly surer":      {words(100, 0.65), false},
		"half of the words": {words(50, 0.9), true},
	} {
		if got := readsBetter(c.other, worn, false); got != c.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}
