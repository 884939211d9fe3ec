package ocr

import (
	"slices"
	"strings"
)

// joinFigures puts the pieces of a number together that Tesseract took for
// words of their own: they stand closer than columns or words do. It is no
// longer believed until it was looked at as a whole.
func joinFigures(words []found) []found {
	out := words[:0]
	for _, w := range words {
		i := slices.IndexFunc(out, func(o found) bool { return pieces(o, w) || pieces(w, o) })
		switch {
		case i < 0:
			out = append(out, w)
		case out[i].at.Min.X <= w.at.Min.X:
			out[i] = join(out[i], w)
		default:
			out[i] = join(w, out[i])
		}
	}
	return out
}

// pieces reports whether two words are parts of one number.
func pieces(a, b found) bool {
	gap := b.at.Min.X - a.at.Max.X
	close := gap > -a.at.Dy()/2 && gap < a.at.Dy()/4
	return close && overlapY(a.at, b.at) > a.at.Dy()/2 && pieceOfFigure(a.text) && pieceOfFigure(b.text)
}

func pieceOfFigure(s string) bool { return digits(s) > 0 && strings.Trim(s, figures) == "" }

// join is two pieces as one; what the second repeats of the first counts once.
func join(a, b found) found {
	a.at = a.at.Union(b.at)
	a.text = a.text + strings.TrimPrefix(b.text, a.text)
	a.confidence = min(a.confidence, b.confidence, cutFigure)
	return a
}
