package segment

import (
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
)

// Similar reports whether two canonical numbers may be one, read twice: few
// characters differ, and not so many that a group would be another word.
func Similar(a, b string) bool {
	if a == b {
		return true
	}
	a, b = squeezeNumber(a), squeezeNumber(b)
	longer := max(len(a), len(b))
	if longer < 6 {
		return a == b
	}
	return fold.Distance(a, b) <= max(1, longer/8)
}

var numberSigns = strings.NewReplacer("/", "", ".", "", "-", "", "_", "", " ", "", "|", "1", "I", "1", "O", "0", "Q", "0", "S", "5", "L", "1")

func squeezeNumber(s string) string { return numberSigns.Replace(s) }

// alike reports whether two folded texts are one text read twice.
func alike(a, b string) bool {
	a, b = strings.Join(strings.Fields(a), ""), strings.Join(strings.Fields(b), "")
	longer := max(len(a), len(b))
	if longer == 0 || longer-min(len(a), len(b)) > longer/5 {
		return false
	}
	return fold.Within(a, b, longer/5) <= longer/5
}
