package layout

import (
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
)

// captionBlank is the widest gap between words of a caption, in heights of print: those of
// names of columns stand further apart.
const captionBlank = 2.0

// captions reports whether a line above the names is a caption as wide as the table: words
// one after another, in its middle or from where its labels begin on, that end in a year.
func (h *header) captions(items []item) bool {
	if len(items) < headWords || !Year(items[len(items)-1].word.Text) && !ofPeriod.MatchString(items[len(items)-1].word.Text) {
		return false
	}
	for i := 1; i < len(items); i++ {
		if items[i].box[0]-items[i-1].box[2] > captionBlank*h.height || i < len(items)-1 && figureOrMark(items[i].word.Text) {
			return false
		}
	}
	all := span{items[0].box[0], items[len(items)-1].box[2]}
	begins := all.lo < h.label.lo+h.height && all.lo > h.label.lo-2*h.height && all.hi > h.columns[0].hi
	return begins || abs(all.center()-h.label.union(h.columns[len(h.columns)-1]).center()) < 2*h.height
}

// saysCaption reports whether a line begins as captions do that say what they are, and ends
// in a year: "Cuadro 1. Altas por mes, 2020".
func saysCaption(items []item) bool {
	last := items[len(items)-1].word.Text
	return len(items) > headWords && captionWord.MatchString(fold.Words(items[0].word.Text)) && (Year(last) || ofPeriod.MatchString(last))
}

// captionWord is the first word of a caption, perhaps with its number.
var captionWord = regexp.MustCompile(`^(CUADRO|TABLA|GRAFICA)\b`)

// ofPeriod is the end of a caption that says of which years its table is.
var ofPeriod = regexp.MustCompile(`\b(19|20)\d\d *[-–] *(19|20)?\d\d$`)

// starred reports whether a line is the note on a table above: it begins with a star and ends as sentences
// do, or says where figures are from, or how far they hold.
func starred(items []item) bool {
	words := make([]Word, len(items))
	for i, it := range items {
		words[i] = *it.word
	}
	text, ok := strings.CutPrefix(fold.Words(joinWords(words)), "*")
	text = strings.TrimLeft(text, "* )")
	return ok && text != "" && (strings.HasSuffix(text, ".") || noted(text))
}

// yearAlone reports whether a line is nothing but a year over the labels, where the columns are named already
// or none is: a caption, as tables have that stand under one of several years.
func (h *header) yearAlone(label []Word) bool {
	return len(label) == 1 && Year(label[0].Text) && (h.named() || len(h.columns) == 1)
}

// yearOverAll reports whether a line is nothing but a year in the middle of the table, over its labels and
// figures and not over these alone, where the columns are named already: a caption. What is left of a stamp may
// stand beside it.
func (h *header) yearOverAll(t taken) bool {
	beside := slices.ContainsFunc(t.label, func(w Word) bool { return w.Confidence >= besideSure })
	if len(t.chunks) != 1 || beside || len(h.columns) < 2 || !h.named() || !Year(joinWords(t.chunks[0].words)) {
		return false
	}
	c, figures := t.chunks[0], h.columns[0].union(h.columns[len(h.columns)-1])
	off := abs(c.center() - h.label.union(figures).center())
	return off < 2*h.height && abs(c.center()-figures.center()) > max(2*h.height, 2*off)
}
