package ocr

import (
	"image"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// surelyLetters is from which letters among figures are what is printed, as "kg" is on a clean
// scan; rowFigures is how many figures of a row surely were read, for letters in it to be looked
// at as one.
const (
	surelyLetters = 0.93
	rowFigures    = 2
)

// letteredFigures reads a few letters as a figure where they stand under or over one in a row of
// others, and the reader of figures surely reads them so each time: "Ho" for 80, "sn" for 571. What
// begins as "N/D" or "S/D" does is none.
func (e *Engine) letteredFigures(s *sheet, words []found) error {
	if e.second == nil {
		return nil
	}
	figures := slices.DeleteFunc(slices.Clone(words), func(w found) bool { return w.confidence < believed || !wellFormed.MatchString(w.text) })
	for i, w := range words {
		if !w.fewLetters(words) || !amongFigures(figures, w) || s.inkBeside(w) {
			continue
		}
		all, err := e.figureSaid(s, w)
		if err != nil {
			return err
		}
		r, alike := all.reading()
		switch {
		case alike && r.Confidence >= clearSigns && wellFormed.MatchString(r.Text):
			w.readings = append(w.firstReading(), all...)
			words[i] = w.as(r.Text, w.at, believed)
		case roundLetter.MatchString(w.text) && all.saysZero():
			w.readings = append(w.firstReading(), all...)
			words[i] = w.as("0", w.at, spelledAlone)
		}
	}
	return nil
}

// roundLetter is what a nought is read for, with a speck above it or without.
var roundLetter = regexp.MustCompile(`^[OoÓóÒò]$`)

// saysZero reports whether the reader of figures saw a nought twice, and never surely anything else.
func (all said) saysZero() bool {
	zeros := 0
	for _, r := range all {
		switch {
		case r.Text == "0" && r.Confidence >= clearlySaid:
			zeros++
		case r.Confidence >= clearSigns:
			return false
		}
	}
	return zeros >= enoughLooks
}

// inkBeside reports whether ink as high as a digit stands within a height of a word on either
// side, whatever it was read as: the word may be a part of a figure.
func (s *sheet) inkBeside(w found) bool {
	around := w.at
	around.Min.X -= w.at.Dy()
	around.Max.X += w.at.Dy()
	return slices.ContainsFunc(s.tallPieces(around.Intersect(s.bounds())), func(p image.Rectangle) bool {
		return !p.Overlaps(w.at) && 3*p.Dy() >= 2*w.at.Dy() && p.Dy() <= 2*w.at.Dy()
	})
}

// columnNames are capitals that name columns by themselves, hombres and mujeres, say: in a worn
// H the reader of figures sees an eight.
const columnNames = "HMFTNP"

// fewLetters reports whether a word of a few signs has letters that may be misread digits: of such as were
// read surely a small one, or two that no other word of the page is.
func (w found) fewLetters(words []found) bool {
	n := utf8.RuneCountInString(w.text)
	if n == 1 && strings.Contains(columnNames, w.text) {
		return false
	}
	return n > 0 && n <= crumbSigns && w.stamp == 0 && (w.confidence < surelyLetters || w.lone(words)) && strings.ContainsFunc(w.text, unicode.IsLetter) && w.text[0] != '$' && !noFigure.MatchString(w.text)
}

// smallLetters are one small letter or two.
var smallLetters = regexp.MustCompile(`^[a-z]{1,2}$`)

// lone reports whether a word is a small letter, or two of which it is the only one of the page: a unit stands in
// several rows.
func (w found) lone(words []found) bool {
	other := func(o found) bool { return o.at != w.at && o.text == w.text }
	return smallLetters.MatchString(w.text) && (len(w.text) == 1 || !slices.ContainsFunc(words, other))
}

// noFigure is what stands for none, or for one that is not known: "N/D", "n.d.", "S/N", "ND", and begins so.
// In small letters without a sign, "na", it may be a figure.
var noFigure = regexp.MustCompile(`^N|^n[^a-z]|^n[a-z]?[./]|^[sS][./D]|^sd`)

// amongFigures reports whether a word stands in a row of figures and under or over one.
func amongFigures(figures []found, w found) bool {
	row, column := 0, false
	for _, f := range figures {
		beside := 2*overlapY(f.at, w.at) > min(f.at.Dy(), w.at.Dy())
		if beside && !f.at.Overlaps(w.at) {
			row++
		}
		column = column || !beside && aligned(w.at, f.at)
	}
	return row >= rowFigures && column
}
