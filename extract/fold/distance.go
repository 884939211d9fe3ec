package fold

import "github.com/agnivade/levenshtein"

// Distance is the edit distance of two texts in code points: insertions,
// deletions and changes.
func Distance(a, b string) int { return levenshtein.ComputeDistance(a, b) }
