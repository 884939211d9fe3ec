package number

import (
	"testing"
)

// TestComplete: a number has a running number, and its year stands apart.
func TestComplete(t *testing.T) {
	for value, want := range map[string]bool{
		"B00.10.3.-2733": true, "B00.2.04": false, "B00.10.3.-XP/2024": false, "09 52 17 UT": false, "09 52 17/UT": false,
		"09 52 17 0949/UT": true, "600 2282 2022": false, "S-2/18422": true,
	} {
		if got := complete(value, nil); got != want {
			t.Errorf("%s: %v, want %v", value, got, want)
		}
	}
}
