package layout

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// sharedInk is the part of the smaller of two words' boxes that both have, from which on
// they stand at one place, and leastDouble how many letters a word has that is read twice.
const (
	sharedInk   = 0.5
	leastDouble = 3
)

// withoutDoubles takes out words that OCR has read twice at one place, whole or in part.
func withoutDoubles(p page.Page) page.Page {
	if p.Origin == schema.Native {
		return p
	}
	double := make([]bool, len(p.Words))
	for i, a := range p.Words {
		for k, b := range p.Words[:i] {
			if double[k] || a.Origin == schema.Native && b.Origin == schema.Native || shared(a.Box, b.Box) < sharedInk {
				continue
			}
			switch {
			case partOf(a.Text, b.Text), strokeOf(a, b), ghost(p, a, b):
				double[i] = true
			case partOf(b.Text, a.Text), strokeOf(b, a), ghost(p, b, a):
				double[k] = true
			}
		}
	}
	if !slices.Contains(double, true) {
		return p
	}
	var words []page.Word
	for i, w := range p.Words {
		if !double[i] {
			words = append(words, w)
		}
	}
	p.Words = words
	return p
}

// strokeOf reports whether a word is nothing but a dash that stands inside another's box: a
// stroke of it.
func strokeOf(w, of page.Word) bool {
	return strings.Trim(w.Text, "-–—_") == "" && w.Stamp == of.Stamp && shared(w.Box, of.Box) >= insideInk && figureOrMark(of.Text) && !Mark(of.Text)
}

// insideInk is the part of a word's box that another's covers where the first is a second
// reading of some of the other's letters.
const insideInk = 0.8

// widestLetter is how wide a letter is at most on an average, in heights of print: the box of
// a word with wider ones is also of what stands beside it.
const widestLetter = 1.0

// ghost reports whether a word stands inside another of its line, and was read as a part of
// that, or worse as nearly the same or as a stroke of it. Those of stamps stand where the
// stamps are turned level.
func ghost(p page.Page, w, of page.Word) bool {
	height := max(w.Box.Height(), of.Box.Height()) * float64(p.Height)
	switch {
	case w.Stamp != of.Stamp, shared(w.Box, of.Box) < insideInk, w.Box.Width() > of.Box.Width():
		return false
	case of.Box.Height() > 2*w.Box.Height(), abs(w.Box.CenterY()-of.Box.CenterY()) > of.Box.Height()/2:
		return false
	case of.Box.Width()*float64(p.Width) > widestLetter*height*float64(utf8.RuneCountInString(of.Text)):
		return false
	}
	text, whole := bare(w.Text), bare(of.Text)
	part := strings.HasPrefix(whole, text) && len(text) < len(whole)
	differ := fold.Distance(text, whole)
	same := differ < len(text) && differ < 2 && w.Box.Width() > insideInk*of.Box.Width()
	alike := same || misreadShare*differ <= len(text) || w.Box.Width()*float64(p.Width) < thinnest*2*height
	return part || alike && w.Confidence < of.Confidence
}

// bare is a word without the signs at its ends, with the digits that it may be for.
func bare(text string) string {
	return fold.Words(likeDigits.Replace(strings.Trim(text, specks+".,:;")))
}

// misreadShare is the share of a word's letters, one in so many, that two readings of it
// differ in at most.
const misreadShare = 4

// shared is the part of the smaller box that both have.
func shared(a, b schema.Box) float64 {
	if a[3] <= b[1] || b[3] <= a[1] {
		return 0
	}
	width, height := min(a[2], b[2])-max(a[0], b[0]), min(a[3], b[3])-max(a[1], b[1])
	if width <= 0 || height <= 0 {
		return 0
	}
	return width * height / min(a.Width()*a.Height(), b.Width()*b.Height())
}

// partOf reports whether a text is another one, or its beginning or end.
func partOf(text, of string) bool {
	text, of = fold.Words(text), fold.Words(of)
	return len(text) >= leastDouble && (strings.HasPrefix(of, text) || strings.HasSuffix(of, text))
}
