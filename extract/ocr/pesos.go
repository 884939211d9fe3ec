package ocr

import "strings"

// A peso sign comes out as a five, whose shape no digit of the page has. It is
// one where figures that the sign begins stand above or below.

// withPesos takes the sign for a figure's first digit, where that looks like no
// digit and the figures of its column have the sign.
func (w found) withPesos(words []found, i int, shapes []shape, seen *alphabet) (found, bool) {
	if len(w.text) < 2 || !wellFormed.MatchString(w.text[1:]) || !pesosAround(words, i) {
		return w, false
	}
	for d := range seen {
		if distance, known := seen.distance(&shapes[0], d, i); known && distance <= likeShape {
			return w, false
		}
	}
	w = w.rewritten("$" + w.text[1:])
	w.confidence = min(w.confidence, believed)
	return w, true
}

// pesosAround reports whether most figures of word i's column begin with a sign.
func pesosAround(words []found, i int) bool {
	with, without := 0, 0
	for k, w := range words {
		switch {
		case k == i || !wellFormed.MatchString(w.text) || !aligned(words[i].at, w.at):
		case strings.HasPrefix(w.text, "$"):
			with++
		default:
			without++
		}
	}
	return with >= columnNumber && with > without
}
