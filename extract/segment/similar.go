package segment

import "strings"

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
	return Distance(a, b) <= max(1, longer/8)
}

var numberSigns = strings.NewReplacer("/", "", ".", "", "-", "", "_", "", " ", "", "|", "1", "I", "1", "O", "0", "Q", "0", "S", "5", "L", "1")

func squeezeNumber(s string) string { return numberSigns.Replace(s) }

// Distance is the edit distance of two strings in bytes: insertions,
// deletions and substitutions.
func Distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		diagonal := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := diagonal
			if a[i-1] != b[j-1] {
				cost++
			}
			diagonal = row[j]
			row[j] = min(cost, row[j]+1, row[j-1]+1)
		}
	}
	return row[len(b)]
}

// alike reports whether two folded texts are one text read twice.
func alike(a, b string) bool {
	a, b = strings.Join(strings.Fields(a), ""), strings.Join(strings.Fields(b), "")
	longer := max(len(a), len(b))
	return longer > 0 && Distance(a, b) <= longer/5
}
