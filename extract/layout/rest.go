package layout

import (
	"slices"
	"strings"
	"unicode"
)

// withRest gives rows back what stands right of the figures of the rows above, and was left out
// as a stamp's, where it stands under figures of other rows: those above had that cell empty.
func withRest(run []candidate) []candidate {
	out := slices.Clone(run)
	for i, c := range out {
		if len(c.rest) == 0 {
			continue
		}
		columns := tokenColumns(slices.Delete(slices.Clone(run), i, i+1))
		n := 0
		for n < len(c.rest) && slices.ContainsFunc(columns, func(column span) bool { return column.common(across(c.rest[n].box)) > 0 }) {
			n++
		}
		out[i].tokens = slices.Concat(c.tokens, tokensOf(c.rest[:n], tokenGap*c.height))
		out[i].rest = c.rest[n:]
	}
	return out
}

// stampGap is how far right of a run's figures, in heights of print, words of a stamp stand at least.
const stampGap = 2.0

// withoutStampBeside is a row that goes on with a run without what of a stamp stands on its line, right of all
// figures of the run: words, or the year of its date.
func withoutStampBeside(run []candidate, items []item) (candidate, bool) {
	if len(run) < sureRows {
		return candidate{}, false
	}
	columns, height := tokenColumns(run), lastFull(run).height
	edge := columns[len(columns)-1].hi + stampGap*height
	n := slices.IndexFunc(items, func(it item) bool { return it.box[0] > edge })
	if n <= 0 || !ofStamp(items[n:]) {
		return candidate{}, false
	}
	c, full := newCandidate(items[:n])
	c.rest = items[n:]
	return c, full && len(c.tokens) == len(columns) && carriesOn(run, c)
}

// ofStamp reports whether words may be a stamp's: one has letters, or none has a digit but years.
func ofStamp(items []item) bool {
	word := func(it item) bool { return strings.ContainsFunc(it.word.Text, unicode.IsLetter) && !Mark(it.word.Text) }
	figure := func(it item) bool { return strings.ContainsFunc(it.word.Text, unicode.IsDigit) && !Year(it.word.Text) }
	return slices.ContainsFunc(items, word) || !slices.ContainsFunc(items, figure)
}
