package layout

import (
	"slices"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/fold"
)

// A number behind a label has at most longestLabelNumber digits and signs, and stands within
// labelBlank heights of print.
const (
	longestLabelNumber = 3
	labelBlank         = 1.3
)

// withLabelNumbers gives a first figure that stands a blank behind its label to that, where
// all labels are the same word: "Sesión 1", "Sesión 2".
func withLabelNumbers(run []candidate) []candidate {
	if !sameWord(run) {
		return run
	}
	out := slices.Clone(run)
	for i := range out {
		c := &out[i]
		if !c.full || len(c.label) != 1 || len(c.tokens) < 2 || c.sums() {
			continue
		}
		t := c.tokens[0]
		if len(joinWords(t.words)) <= longestLabelNumber && t.span.lo-c.left.hi < labelBlank*c.height {
			c.label, c.left, c.tokens = slices.Concat(c.label, t.words), c.left.union(t.span), c.tokens[1:]
		}
	}
	return out
}

// sameWord reports whether the labels of all rows with figures, totals aside, begin with
// the same word, which tells none from another.
func sameWord(run []candidate) bool {
	first, rows := "", 0
	for _, c := range run {
		if !c.full || c.sums() {
			continue
		}
		if len(c.label) == 0 || !strings.ContainsFunc(c.label[0].Text, unicode.IsLetter) {
			return false
		}
		word := fold.Words(c.label[0].Text)
		if first != "" && fold.Distance(word, first) > 1 {
			return false
		}
		first = word
		rows++
	}
	return rows >= sureRows
}

// sums reports whether the line's label is that of a total.
func (c candidate) sums() bool { return summing.MatchString(fold.Words(joinWords(c.label))) }
