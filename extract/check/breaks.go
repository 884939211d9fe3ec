package check

import (
	"cmp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// lostAtBreak reports whether a row of a series may have been lost in reading between two rows
// that a page break parts: there is ink below the one or above the other that was not read, a
// line that begins as the missing row would, or a page of which nothing is known.
func (t seriesTable) lostAtBreak(above, below *schema.Evidence) bool {
	if below.Page <= above.Page {
		return true
	}
	right := t.right()
	for number := above.Page; number <= below.Page; number++ {
		p := pageWith(t.pages, number)
		if p == nil || p.Origin == schema.Failed || p.Damage != "" {
			return true
		}
		between := schema.Box{0, 0, right, 1} // labels stand left of the figures
		if number == above.Page {
			between[1] = above.Box[1]
		}
		if number == below.Page {
			between[3] = below.Box[3]
		}
		if p.Origin != schema.Blank && (inkUnread(p, between) || t.begins(p)) {
			return true
		}
	}
	return false
}

// seriesTable is a table whose rows are a series, with the names that it leaves out.
type seriesTable struct {
	*schema.Table
	pages   []schema.Page
	missing []string
}

// pageWith is the page with a number, nil where there is none.
func pageWith(pages []schema.Page, number int) *schema.Page {
	i, found := slices.BinarySearchFunc(pages, number, func(p schema.Page, n int) int { return cmp.Compare(p.Number, n) })
	if !found {
		return nil
	}
	return &pages[i]
}

// right is where the table's figures end, a fraction of the page.
func (t seriesTable) right() (right float64) {
	for _, r := range t.Rows {
		for _, c := range r.Cells {
			if e := place(c); e != nil {
				right = max(right, e.Box[2])
			}
		}
	}
	return right
}

// begins reports whether a line of a page begins with a name that the series leaves out.
func (t seriesTable) begins(p *schema.Page) bool {
	for line := range strings.SplitSeq(p.Text, "\n") {
		begins := func(name string) bool { return strings.HasPrefix(fold.Words(line), fold.Words(name)) }
		if slices.ContainsFunc(t.missing, begins) {
			return true
		}
	}
	return false
}

// inkUnread reports whether ink like text that was not read has its middle in a box.
func inkUnread(p *schema.Page, in schema.Box) bool {
	return slices.ContainsFunc(p.Unread, func(u schema.Unread) bool { return inkLike(u, in) })
}

// inkLike reports whether what was not read is ink like text that has its middle in a box.
func inkLike(u schema.Unread, in schema.Box) bool {
	x, y := u.Box.CenterX(), u.Box.CenterY()
	return u.Kind == "text" && x > in[0] && x < in[2] && y > in[1] && y < in[3]
}
