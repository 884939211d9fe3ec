package fold

import "github.com/agnivade/levenshtein"

// Distance is the edit distance of two texts in code points: insertions,
// deletions and changes.
func Distance(a, b string) int { return levenshtein.ComputeDistance(a, b) }

// shortText is up to how many bytes of a text Within compares without allocating.
const shortText = 31

// Within is the edit distance of two folded texts, or something above most where
// it is more than that: nearly all texts that are compared are told apart by their
// first few letters.
func Within[S string | []byte](a, b S, most int) int {
	a, b = differing(a, b)
	if len(a) == 0 || len(b)-len(a) > most {
		return len(b) - len(a)
	}
	var short [shortText + 1]int
	row := short[:]
	if len(a) > shortText {
		row = make([]int, len(a)+1)
	}
	for j := range len(a) + 1 {
		row[j] = j
	}
	for i := range len(b) {
		diagonal, least := row[0], i+1
		row[0] = i + 1
		for j := range len(a) {
			cost := diagonal
			if a[j] != b[i] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j+1]+1, row[j]+1)
			least = min(least, row[j+1])
		}
		if least > most {
			return least
		}
	}
	return row[len(a)]
}

// differing cuts off two texts what they have in common at their ends, and puts
// the shorter first.
func differing[S string | []byte](a, b S) (shorter, longer S) {
	if len(a) > len(b) {
		a, b = b, a
	}
	for len(a) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return a, b
}
