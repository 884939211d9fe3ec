package table

import (
	"math"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// A row that adds up in some columns and not in all is a total still, where it does so in
// sureSums of them at least, and in sumShare of those whose figures were all read: the
// agency's own mistake stands in the others, or a misreading.
const (
	sureSums = 3
	sumShare = 0.75
)

// sumsUp reports whether a row is the sum of those above it, two or more, in every column,
// or in most of many: a total, whatever was read of its label.
func sumsUp(r schema.Row, above []schema.Row) bool {
	sums, others, unread := 0, 0, 0
	for i, c := range r.Cells {
		stated, ok := c.Value.Num()
		cells, whole := figuresAbove(above, i)
		switch {
		case !ok || !whole:
			unread++
		case !isSum(c, cells):
			others++
		case stated != 0 && len(cells) > 1:
			sums++
		}
	}
	if others+unread == 0 {
		return sums > 1
	}
	return sums >= sureSums && float64(sums) >= sumShare*float64(sums+others)
}

// sumsButOne reports whether a row is the sum of those above it but for one and the same row, which it
// leaves out or counts twice, in nearly all of several columns: a total with the agency's own mistake,
// whatever was read of its label.
func sumsButOne(r schema.Row, above []schema.Row) bool {
	for k := range above {
		sums, all := 0, 0
		for i, c := range r.Cells {
			stated, ok := c.Value.Num()
			cells, whole := figuresAbove(above, i)
			own, has := figureIn(above[k], i)
			if !ok || !whole || !has || own == 0 {
				continue
			}
			all++
			for _, v := range cells {
				n, _ := v.Value.Num()
				stated -= n
			}
			sums += one(math.Abs(math.Abs(stated)-math.Abs(own)) < 0.005)
		}
		if sums >= sureSums && float64(sums) >= sumShare*float64(all) {
			return true
		}
	}
	return false
}

func figureIn(r schema.Row, i int) (float64, bool) {
	if i >= len(r.Cells) {
		return 0, false
	}
	return r.Cells[i].Value.Num()
}

// figuresAbove are the figures of a column, and whether all that stands in it was read.
func figuresAbove(rows []schema.Row, i int) (cells []schema.Value, whole bool) {
	whole = true
	for _, r := range rows {
		switch {
		case i >= len(r.Cells):
		case !r.Cells[i].Value.IsNull():
			cells = append(cells, r.Cells[i])
		case r.Cells[i].Text != "" && !layout.Mark(r.Cells[i].Text):
			whole = false
		}
	}
	return cells, whole
}
