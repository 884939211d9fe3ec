package layout

import (
	"regexp"

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
