package ocr

import (
	"image"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/ocr/recognizer"
	"github.com/oficialia/oficialia/extract/page"
)

// clearCode is from which two like readings by the reader of codes are believed: of those on
// pages of 90 drawn bundles that differed from what was told before, all 14 were right, below it 3
// of 7 (codes-1); of 158 on other pages 157 (codes-2).
const clearCode = 0.65

// codeSaid are the groups that the reader of codes reads twice alike and clearly.
func (e *Engine) codeSaid(s *sheet, at image.Rectangle) (groups []page.Reading, err error) {
	all, err := s.shown(at, paperAround, e.second.ReadCode)
	if err != nil {
		return nil, err
	}
	for _, r := range all {
		again := groupsOf(r)
		if r.Confidence < clearCode || digits(r.Text) == 0 || strings.Contains(r.Text, recognizer.Other) || groups != nil && !sameCode(groups, again) {
			return nil, nil
		}
		groups = again
	}
	return groups, nil
}

// sameCode reports whether two readings of a code are alike, but for the sentence's marks.
func sameCode(a, b []page.Reading) bool {
	return slices.EqualFunc(a, b, func(a, b page.Reading) bool { return bare(a.Text) == bare(b.Text) })
}

// wornJoints is by how many signs a code and the words that Tesseract took it for differ in
// length at most: one between any two of them that wore away, or was read for one too many.
const wornJoints = 3

// isOne reports whether words are one code that its reader sees no blank in: about as long, and
// with the same figures where Tesseract was sure of its.
func isOne(run []found, groups []page.Reading) bool {
	if len(groups) != 1 || abs(len(groups[0].Text)-len(textOf(run))) > wornJoints {
		return false
	}
	return leastSure(run) < accepted || onlyDigits(textOf(run)) == onlyDigits(groups[0].Text)
}

// oneCode has the first of some words be the whole code, and the others nothing.
func oneCode(run []found, at image.Rectangle, r page.Reading) {
	first := page.Reading{Text: textOf(run), Confidence: leastSure(run)}
	run[0] = run[0].as(r.Text, at, min(r.Confidence, clearSigns))
	run[0].symbols, run[0].readings = nil, []page.Reading{first, r}
	for i := range run[1:] {
		run[i+1] = run[i+1].as("", run[i+1].at, 0)
	}
}

// textOf are the texts of words with blanks between them.
func textOf(run []found) string {
	var texts []string
	for _, w := range run {
		texts = append(texts, w.text)
	}
	return strings.Join(texts, " ")
}

// leastSure is the least confidence of words.
func leastSure(run []found) float64 {
	least := 1.0
	for _, w := range run {
		least = min(least, w.confidence)
	}
	return least
}

// saidCode is a group of a code as its reader clearly reads it. Signs that Tesseract saw are kept
// unless it is very sure that there are none; of other digits than a sure Tesseract's none
// are believed.
func (w found) saidCode(r page.Reading) found {
	mine, said := bare(w.text), withSlashes(bare(r.Text), bare(w.text))
	if said == mine {
		w.confidence = max(w.confidence, min(r.Confidence, clearSigns))
		return w
	}
	if said == "" || r.Confidence < surelySaid && losesJoint(mine, said) {
		return w
	}
	w.readings = append(w.firstReading(), r)
	if otherDigits(mine, said) && w.confidence >= accepted {
		w.confidence = min(w.confidence, contradicted)
		return w
	}
	return w.as(said+strings.TrimPrefix(w.text, mine), w.at, min(r.Confidence, clearSigns))
}
