package ocr

import "strings"

// withPesos takes the sign for a figure's first five, which a peso sign comes out
// as, where the figures of its column have the sign, the page's fives are known,
// and this one looks neither like them nor like any other digit.
func (w found) withPesos(words []found, i int, shapes []shape, seen *alphabet) (found, bool) {
	bare, five := strings.CutPrefix(w.text, "5")
	if _, known := seen.distance(&shapes[0], 5, i); !five || !known || !wellFormed.MatchString(bare) || !pesosAround(words, i) {
		return w, false
	}
	for d := range seen {
		if distance, known := seen.distance(&shapes[0], d, i); known && distance <= likeShape {
			return w, false
		}
	}
	w = w.rewritten("$" + bare)
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
