package table

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// A lone sign at a label's end is taken for a speck when OCR doubts it, or when
// it stands further from the label than blankWidth heights of print.
const (
	sureSign   = 0.6
	blankWidth = 0.9
)

// fewLabels is how many labels a table must have to tell what is usual in them.
const fewLabels = 3

// labels reads the labels of a table's rows without the specks beside them.
type labels struct{ first, last int } // how many begin and end with a lone sign

func newLabels(rows []row) labels {
	var l labels
	for _, r := range rows {
		words := labelWords(r.cells[0])
		if n := len(words); n > 1 && r.page.Origin != schema.Native {
			l.first += one(loneSign(words[0]))
			l.last += one(loneSign(words[n-1]))
		}
	}
	if len(rows) < fewLabels { // too few to tell
		l = labels{first: 2, last: 2}
	}
	return l
}

// text is the label without a lone sign at its ends that no other label has and
// that looks like a speck.
func (l labels) text(c layout.Cell) string {
	words := labelWords(c)
	if n := len(words); n > 1 && l.first == 1 && loneSign(words[0]) && astray(words[0], words[1]) {
		words = words[1:]
	}
	if n := len(words); n > 1 && l.last == 1 && loneSign(words[n-1]) && astray(words[n-1], words[n-2]) {
		words = words[:n-1]
	}
	return cleaned(layout.Cell{Words: words}.Text())
}

// joiners are the signs that stand by themselves between words of a label.
const joiners = "-–/+&"

// labelWords are the words of a cell that have a letter or a digit, and the
// signs between them.
func labelWords(c layout.Cell) []layout.Word {
	return slices.DeleteFunc(slices.Clone(c.Words), func(w layout.Word) bool {
		named := strings.ContainsFunc(w.Text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
		return !named && !strings.Contains(joiners, w.Text)
	})
}

func loneSign(w layout.Word) bool { return utf8.RuneCountInString(cleaned(w.Text)) <= 1 }

// astray reports whether a sign beside a word is rather a speck: OCR doubts it,
// or it is far away, or of another height.
func astray(w, beside layout.Word) bool {
	h := beside.Box.Height()
	gap := max(beside.Box[0]-w.Box[2], w.Box[0]-beside.Box[2])
	return w.Confidence < sureSign || gap > blankWidth*h || w.Box.Height() < 0.5*h || w.Box.Height() > 1.6*h
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
