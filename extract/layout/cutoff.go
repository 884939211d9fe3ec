package layout

import (
	"slices"
	"strings"
	"unicode"
)

// labelReach is how far left of a ruled region's figures, in heights of print, the labels of its rows
// end at most.
const labelReach = 12.0

// cutOff reports whether worn rules mark but a part of a table: the region's columns hold nothing but
// figures, and left of it most of its rows have words on their lines, which are their labels.
func (r ruledRegion) cutOff(g *Grid, all []item) bool {
	body := g.body()
	if len(body) < sureRows || g.Numbered || slices.ContainsFunc(body, func(row *GridRow) bool { return labels(row.Cells[0].Text()) }) {
		return false
	}
	labelled := 0
	for _, row := range body {
		labelled += one(r.labelledLeft(row, all))
	}
	return 3*labelled >= 2*len(body)
}

// labels reports whether a row's first cell may be its label: it is empty, a year, or no figure.
func labels(text string) bool { return !figureOrMark(text) || Year(text) }

// labelledLeft reports whether the word that stands next to a row's first cell, left of the region, is
// one of a label.
func (r ruledRegion) labelledLeft(row *GridRow, all []item) bool {
	start := row.Cells[0].Words[0].Start
	own := slices.IndexFunc(all, func(it item) bool { return it.word.Start == start })
	if own < 0 {
		return false
	}
	var next *item
	for i, it := range all {
		level := it.line == all[own].line || abs(it.box.CenterY()-all[own].box.CenterY()) < r.height/2
		if level && it.box[2] < r.box[0] && (next == nil || it.box[2] > next.box[2]) {
			next = &all[i]
		}
	}
	return next != nil && r.box[0]-next.box[2] < labelReach*r.height &&
		strings.ContainsFunc(next.word.Text, unicode.IsLetter) && !strings.ContainsFunc(next.word.Text, unicode.IsDigit)
}
