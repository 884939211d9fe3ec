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
// figures, and left of it most of its rows have words on their lines, which are their labels, most of
// its labels begin left of it, or most of its rows go on with figures right of it.
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
	return bare && most(r.labelledLeft) || most(r.labelBegun) || most(r.goesOnRight)
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
	_, before := r.leftOf(row, all)
	return before != nil && before.box[2] < r.box[0] && r.box[0]-before.box[2] < labelReach*r.height
}

// begunReach is how far left of a region, in heights of print, a label ends of which nothing is in it.
const begunReach = 4.0

// labelBegun reports whether a row's label, or its beginning, stands left of the region: it has none in it, or
// one that a blank parts from the word before it.
func (r ruledRegion) labelBegun(row *GridRow, all []item) bool {
	own, before := r.leftOf(row, all)
	switch {
	case before == nil:
		return false
	case len(row.Cells[0].Words) == 0:
		return r.box[0]-before.box[2] < begunReach*r.height
	}
	return labels(row.Cells[0].Text()) && own.box[0]-before.box[2] < wordBlank*r.height
}

// wordBlank is how wide, in heights of print, a blank between two words is at most.
const wordBlank = 1.0

// leftOf are a row's first word, and the one next to it that stands left of the region, if it is a word of letters.
func (r ruledRegion) leftOf(row *GridRow, all []item) (own, before *item) {
	if own = r.itemOf(row, all); own == nil {
		return nil, nil
	}
	for i, it := range all {
		if r.level(it, own) && it.box.CenterX() < r.box[0]-r.height/2 && (before == nil || it.box[2] > before.box[2]) {
			before = &all[i]
		}
	}
	if before != nil && (!strings.ContainsFunc(before.word.Text, unicode.IsLetter) || strings.ContainsFunc(before.word.Text, unicode.IsDigit)) {
		return own, nil
	}
	return own, before
}

// itemOf is a row's first word.
func (r ruledRegion) itemOf(row *GridRow, all []item) *item {
	i := slices.IndexFunc(row.Cells, func(c Cell) bool { return len(c.Words) > 0 })
	if i < 0 {
		return nil
	}
	start := row.Cells[i].Words[0].Start
	if i := slices.IndexFunc(all, func(it item) bool { return it.word.Start == start }); i >= 0 {
		return &all[i]
	}
	return nil
}

// level reports whether a word stands on the line of another.
func (r ruledRegion) level(it item, o *item) bool {
	return it.line == o.line || abs(it.box.CenterY()-o.box.CenterY()) < r.height/2
}
