package check

import (
	"slices"

	"github.com/oficialia/oficialia/schema"
)

// inkAmongFigures reports whether ink inside a table that was not read may be a figure of its sums, or a row. It is
// neither where it stands in the text of a row whose figures were all read, left or right of all columns of figures:
// a word of a company's name, say; nor where it is a percent sign.
func inkAmongFigures(t *schema.Table, pages []schema.Page) bool {
	columns, _ := footprint(t)
	for number, box := range cellBoxes(t) {
		p := pageWith(pages, number)
		if p == nil {
			continue
		}
		harmful := func(u schema.Unread) bool {
			beside := apartFrom(columns[number], u.Box) && inTextOfRow(t, number, u.Box)
			return inkLike(u, box) && !beside && !percentInk(t, number, u.Box)
		}
		if slices.ContainsFunc(p.Unread, harmful) {
			return true
		}
	}
	return false
}

// apartFrom reports whether a box shares no stretch of the line with columns.
func apartFrom(columns map[int]schema.Box, b schema.Box) bool {
	for _, c := range columns {
		if b[0] < c[2] && b[2] > c[0] {
			return false
		}
	}
	return true
}

// inTextOfRow reports whether the middle of a box is as high as the words of a row of a page that holds a figure, and
// no cell of it that was not read.
func inTextOfRow(t *schema.Table, number int, b schema.Box) bool {
	return slices.ContainsFunc(t.Rows, func(r schema.Row) bool {
		var box schema.Box
		figure := false
		for _, c := range r.Cells {
			if c.Value.IsNull() {
				return false
			}
			_, isNumber := c.Value.Num()
			figure = figure || isNumber
			for _, e := range c.Places() {
				if e.Page == number {
					box = box.Union(e.Box)
				}
			}
		}
		return figure && b.CenterY() > box[1] && b.CenterY() < box[3]
	})
}

// percentInk reports whether a box stands where the sign of a share is that was read without one, in a column of shares.
func percentInk(t *schema.Table, number int, b schema.Box) bool {
	return slices.ContainsFunc(t.Rows, func(r schema.Row) bool {
		for c := range r.Cells {
			v := &r.Cells[c]
			at := place(*v)
			if _, figure := v.Value.Num(); !figure || percent(v) || at == nil || at.Page != number {
				continue
			}
			level := b.CenterY() > at.Box[1] && b.CenterY() < at.Box[3]
			behind := b[0] >= at.Box[2] && b[0]-at.Box[2] < at.Box.Height()
			if level && behind && slices.ContainsFunc(t.Rows, func(o schema.Row) bool { return c < len(o.Cells) && percent(&o.Cells[c]) }) {
				return true
			}
		}
		return false
	})
}
