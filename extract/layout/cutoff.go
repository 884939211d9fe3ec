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
// figures, and left of it most of its rows have words on their lines, which are their labels, or most
// of its rows go on with figures right of it.
func (r ruledRegion) cutOff(g *Grid, all []item) bool {
	body := g.body()
	if len(body) < sureRows {
		return false
	}
	most := func(holds func(*GridRow, []item) bool) bool {
		n := 0
		for _, row := range body {
			n += one(holds(row, all))
		}
		return 3*n >= 2*len(body)
	}
	bare := !g.Numbered && !slices.ContainsFunc(body, func(row *GridRow) bool { return labels(row.Cells[0].Text()) })
	return bare && most(r.labelledLeft) || most(r.goesOnRight)
}

// goesOnRight reports whether nothing but figures stands right of the region in a row: another table
// there would have labels.
func (r ruledRegion) goesOnRight(row *GridRow, all []item) bool {
	own := r.itemOf(row, all)
	if own == nil {
		return false
	}
	figures := 0
	for _, it := range all {
		if it.box[0] < r.box[2] || !r.level(it, own) {
			continue
		}
		if !NumberLike(it.word.Text) {
			return false
		}
		figures++
	}
	return figures > 0
}

// labels reports whether a row's first cell may be its label: it is empty, a year, or no figure.
func labels(text string) bool { return !figureOrMark(text) || Year(text) }

// labelledLeft reports whether the word that stands next to a row's first cell, left of the region, is
// one of a label.
func (r ruledRegion) labelledLeft(row *GridRow, all []item) bool {
	own := r.itemOf(row, all)
	if own == nil {
		return false
	}
	var next *item
	for i, it := range all {
		if r.level(it, own) && it.box[2] < r.box[0] && (next == nil || it.box[2] > next.box[2]) {
			next = &all[i]
		}
	}
	return next != nil && r.box[0]-next.box[2] < labelReach*r.height &&
		strings.ContainsFunc(next.word.Text, unicode.IsLetter) && !strings.ContainsFunc(next.word.Text, unicode.IsDigit)
}

// itemOf is the first word of a row's first cell; nil where that is empty.
func (r ruledRegion) itemOf(row *GridRow, all []item) *item {
	if len(row.Cells[0].Words) == 0 {
		return nil
	}
	start := row.Cells[0].Words[0].Start
	if i := slices.IndexFunc(all, func(it item) bool { return it.word.Start == start }); i >= 0 {
		return &all[i]
	}
	return nil
}

// level reports whether a word stands on the line of another.
func (r ruledRegion) level(it item, o *item) bool {
	return it.line == o.line || abs(it.box.CenterY()-o.box.CenterY()) < r.height/2
}
