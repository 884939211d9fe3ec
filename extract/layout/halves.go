package layout

import (
	"cmp"
	"slices"
)

// Two lines are halves of one row where they stand nearer than sameRow heights of print;
// where one has no label, nearer than halfPitch distances of rows.
const (
	sameRow   = 0.6
	halfPitch = 0.7
)

// withoutHalves puts rows together that a page which is not flat has put on two lines:
// the one has figures where the other has none.
func withoutHalves(run []candidate) []candidate {
	pitch, most := rowGap(run), 0
	for _, c := range run {
		most = max(most, len(c.tokens))
	}
	out := slices.Clone(run)
	for i := 0; i+1 < len(out); i++ {
		a, b := out[i], out[i+1]
		if !a.full || !b.full || len(a.tokens)+len(b.tokens) > most || a.covers(b) {
			continue
		}
		switch gap := b.y - a.y; {
		case gap < sameRow*a.height:
			a.names = byPlace(slices.Concat(a.names, b.names), func(it item) float64 { return it.box[0] })
			a.label = byPlace(slices.Concat(a.label, b.label), func(w Word) float64 { return w.Box[0] })
			a.left = a.left.union(b.left)
			a.tokens = byPlace(slices.Concat(a.tokens, b.tokens), func(t token) float64 { return t.span.lo })
			out[i] = a
			out = slices.Delete(out, i+1, i+2)
		case gap < halfPitch*pitch && len(b.label) == 0 && len(a.label) > 0:
			b.tokens = byPlace(slices.Concat(a.tokens, b.tokens), func(t token) float64 { return t.span.lo })
			a.tokens, a.full = nil, false
			out[i], out[i+1] = a, b
		}
	}
	return out
}

// withoutSpecks puts a label's line to the next one where that goes on with the label and has figures, and the
// only ones of its own are hardly read: dirt.
func withoutSpecks(run []candidate) []candidate {
	out := slices.Clone(run)
	for i := len(out) - 2; i >= 0; i-- {
		a, b := out[i], out[i+1]
		near := b.y-a.y < wrapPitch*a.height
		if a.full && b.full && near && goesOn(a.label, b.label, false) && !slices.ContainsFunc(a.tokens, token.likely) {
			b.label, b.names, b.left = slices.Concat(a.label, b.label), slices.Concat(a.names, b.names), a.left.union(b.left)
			b.line, b.more = a.line, append(b.more, b.line)
			out = slices.Replace(out, i, i+2, b)
		}
	}
	return out
}

// likely reports whether a word of a token was read for more than dirt.
func (t token) likely() bool {
	return slices.ContainsFunc(t.words, func(w Word) bool { return w.Confidence >= unsureFigure })
}

// covers reports whether both lines have a figure in the same column.
func (c candidate) covers(o candidate) bool {
	return slices.ContainsFunc(c.tokens, func(t token) bool {
		return slices.ContainsFunc(o.tokens, func(u token) bool { return t.span.common(u.span) > 0 })
	})
}

func byPlace[T any](all []T, at func(T) float64) []T {
	slices.SortStableFunc(all, func(a, b T) int { return cmp.Compare(at(a), at(b)) })
	return all
}
