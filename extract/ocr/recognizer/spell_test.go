package recognizer

import "testing"

// TestSpell: repetitions are one sign, unless nothing stands between them; the step where a
// sign is surest tells of it; of what is not in the alphabet the next best is taken.
func TestSpell(t *testing.T) {
	each := len(wordClasses) + 1
	type step map[string]float32
	steps := func(all ...step) (out []float32) {
		for _, s := range all {
			row := make([]float32, each)
			for i, sign := range wordClasses {
				row[i+1] = s[string(sign)]
			}
			row[0] = s[""]
			out = append(out, row...)
		}
		return out
	}
	r := spell(steps(
		step{"1": 0.6, "7": 0.3}, step{"1": 0.9, "7": 0.05}, step{"": 1}, step{"1": 0.8},
		step{"S": 0.7, "5": 0.2, "6": 0.05}, step{"": 0.9, ".": 0.1},
	), wordClasses, each, "0123456789.")
	if r.Text != "115" || r.Confidence != 0.2 {
		t.Fatalf("got %q at %v", r.Text, r.Confidence)
	}
	if s := r.Symbols[0]; s.Confidence != 0.9 || len(s.Alternatives) != 1 || s.Alternatives[0].Text != "7" || s.Alternatives[0].Confidence != 0.05 {
		t.Errorf("the first sign is %+v", s)
	}
	if s := r.Symbols[2]; s.Alternatives[0].Text != "6" {
		t.Errorf("the last sign is %+v", s)
	}
	if r := spell(nil, wordClasses, each, "0"); r.Text != "" || r.Confidence != 0 {
		t.Errorf("nothing is read as %+v", r)
	}
}
