package ocr

import (
	"cmp"
	"image"
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// twice is the share of the smaller of two words' boxes from which both are
// readings of the same ink.
const twice = 0.5

// unfounded is the confidence below which nothing speaks for a word.
const unfounded = 0.3

// withoutDoubles leaves words out that were read twice, in lines that Tesseract
// laid over one another, where cells of one row have other lines than their
// neighbours. The surer reading stays, of equals the longer.
func withoutDoubles(words []found) []found {
	order := make([]int, len(words))
	for i := range order {
		order[i] = i
	}
	sure := func(i int) float64 { return math.Round(words[i].confidence / clearlyMore) }
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(sure(b), sure(a)), cmp.Compare(len(words[b].text), len(words[a].text)))
	})
	kept := make([]bool, len(words))
	for k, i := range order {
		kept[i] = !slices.ContainsFunc(order[:k], func(o int) bool { return kept[o] && sameInk(words[i], words[o]) })
	}
	out := make([]found, 0, len(words))
	for i, w := range words {
		twice := heads[w.text] != "" && slices.ContainsFunc(words, w.headOf)
		if kept[i] && !twice {
			out = append(out, w)
		}
	}
	return out
}

// heads are digits by the capitals that they are read for.
var heads = map[string]string{"2": "Z", "5": "S", "8": "B", "0": "OCQ", "1": "IL", "6": "G", "9": "G", "7": "T"}

// headOf reports whether a digit is the first letter of a word that it touches or lies over: the letter was
// read twice, as where the word's cell has two lines and its neighbours one.
func (w found) headOf(word found) bool {
	like := heads[w.text]
	gap := word.at.Min.X - w.at.Max.X
	return like != "" && utf8.RuneCountInString(word.text) > 1 && strings.Contains(like, word.text[:1]) && 10*gap <= w.at.Dy() && word.at.Min.X > w.at.Min.X && word.at.Max.X > w.at.Max.X &&
		2*overlapY(w.at, word.at) > w.at.Dy()
}

// sameInk reports whether two words are readings of one place: of different lines, and one of
// them is the other or a part of it, or one that nothing speaks for in one that is sure. Others
// may be a stamp's word and the print's below it.
func sameInk(a, b found) bool {
	area := func(r image.Rectangle) float64 { return float64(r.Dx() * r.Dy()) }
	alike := a.line != b.line && (strings.Contains(a.text, b.text) || strings.Contains(b.text, a.text))
	unsure := min(a.confidence, b.confidence) < unfounded && max(a.confidence, b.confidence) >= believed
	return (alike || unsure) && area(a.at.Intersect(b.at)) > twice*min(area(a.at), area(b.at))
}
