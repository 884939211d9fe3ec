package main

import (
	"path/filepath"
	"testing"

	"github.com/oficialia/oficialia/fixtures/score"
	"github.com/oficialia/oficialia/fixtures/truth"
)

// TestModelBundle runs the main job on the scan that it was made for: all that
// a newsroom would print of it must be right.
func TestModelBundle(t *testing.T) {
	path, err := filepath.Abs("../../fixtures/bundles/inm.pdf")
	if err != nil {
		t.Fatal(err)
	}
	want, err := truth.Load("../../fixtures/bundles/inm.json")
	if err != nil {
		t.Fatal(err)
	}
	got := record(t, path)
	result := score.Compare(want, &got)
	for _, m := range []score.Measure{score.Boundaries, score.Number, score.Date, score.Folios, score.Cells, score.Findings} {
		tally := result.Tallies[m]
		if tally.Right == 0 || tally.Wrong > 0 || tally.Missed > 0 {
			t.Errorf("%s: %d right, %d wrong, %d missed", m, tally.Right, tally.Wrong, tally.Missed)
		}
	}
	if t.Failed() {
		for _, miss := range result.Misses {
			t.Log(miss)
		}
	}
}
