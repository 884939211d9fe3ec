package ocr

import (
	"regexp"
	"strings"
)

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

// twoOfSign is what one peso sign is read as two signs.
var twoOfSign = regexp.MustCompile(`^\$[58S]$`)

// oneSign is how wide a peso sign is at most, in heights of its word; with a digit it is
// wider.
const oneSign = 0.75

// soleSign is a peso sign by itself that was read as one and a digit: it is no wider than
// one.
func (w found) soleSign() found {
	if !twoOfSign.MatchString(w.text) || float64(w.at.Dx()) > oneSign*float64(w.at.Dy()) {
		return w
	}
	w.text = "$"
	return w
}

// pesosSeen takes the sign for a figure's first digit where a look saw it there, and the
// figures of its column have it.
func (w found) pesosSeen(words []found, i int) (found, bool) {
	for _, r := range w.readings {
		bare, signed := strings.CutPrefix(r.Text, "$")
		if signed && len(w.text) == len(bare)+1 && strings.HasSuffix(w.text, bare) && wellFormed.MatchString(r.Text) && pesosAround(words, i) {
			w = w.rewritten(r.Text)
			w.confidence = min(max(w.confidence, r.Confidence), believed)
			return w, w.text != words[i].text
		}
	}
	return w, false
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

// behindSign is a figure with the peso sign before it that half of the looks saw and the first did not:
// its box holds the sign, as its width tells.
func (w found) behindSign() found {
	seen := 0
	for _, r := range w.readings {
		bare, signed := strings.CutPrefix(strings.ReplaceAll(r.Text, " ", ""), "$")
		if signed && sameDigits(bare, w.text) {
			seen++
		}
	}
	if wellFormed.MatchString("$"+w.text) && !strings.HasPrefix(w.text, "-") && seen > 1 && 2*seen >= len(w.readings) {
		w.text = "$" + w.text
	}
	return w
}
