package layout

import "slices"

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
