package schema

import (
	"encoding/json"
	"math"
	"testing"
)

// TestNumber: a zero that was computed as a negative one is printed without a sign.
func TestNumber(t *testing.T) {
	for n, want := range map[float64]string{math.Copysign(0, -1): "0", -12.5: "-12.5", 195860: "195860"} {
		if got, err := json.Marshal(Number(n)); err != nil || string(got) != want {
			t.Errorf("%v is printed as %s, %v", n, got, err)
		}
	}
}
