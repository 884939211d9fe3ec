package table

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// How far the width of a number that OCR read may be from that of its signs, in
// digits, before one of them is taken for lost, or for made of a speck: numbers
// of up to shortNumber signs may be wider by lostShare. The boxes of longer ones
// are often wide because of what stands beside them; they are doubted where
// they are wider by longShare and a number with more digits stands in the
// column that is just as wide, or where they are hugeShare times as wide. Where a
// look read more digits such a number is enough. A 1 at either end makes a number
// narrower, so less than narrowShare says nothing.
const (
	shortNumber = 2
	lostShare   = 0.75
	longShare   = 1.4
	hugeShare   = 2.5
	sameShare   = 0.8
	narrowShare = 0.85
)

// signs is how wide a number is in digits: separators are about half as wide.
func signs(text string) float64 {
	n := 0.0
	for _, r := range text {
		switch r {
		case ',', '.', ' ', '\'', '’', ':', ';', 'l', 'I', '|':
			n += 0.5
		default:
			n++
		}
	}
	return n
}

// signWidth is the usual width of a digit of the table's numbers, in fractions
// of the page; 0 when too few tell. Numbers with a blank in them may be those of two
// columns, and tell only where there are no others.
func signWidth(rows []row) float64 {
	var widths, parted []float64
	for _, r := range rows {
		for _, c := range r.cells[1:] {
			text := c.Text()
			if utf8.RuneCountInString(text) < 2 || !layout.NumberLike(text) {
				continue
			}
			if width := c.Box().Width() / signs(text); strings.Contains(strings.TrimPrefix(text, "$ "), " ") {
				parted = append(parted, width)
			} else {
				widths = append(widths, width)
			}
		}
	}
	if len(widths) < leastTelling {
		widths = append(widths, parted...)
	}
	if len(widths) < leastTelling {
		return 0
	}
	slices.Sort(widths)
	return widths[len(widths)/2]
}

// leastTelling is how many numbers tell how wide a digit is.
const leastTelling = 4

// misfit reports whether a number that OCR read in the given column is too wide
// or too narrow for its digits: one of them was not read, or is none. A 5 as
// wide as 55 is no 5. A blank makes none too narrow: the numbers that tell how wide a
// digit is may have one that was not read.
func misfit(rows []row, r row, column int, usual float64) bool {
	c := r.cells[column]
	text := c.Text()
	if usual == 0 || r.page.Origin == schema.Native || !layout.NumberLike(text) {
		return false
	}
	n, width := signs(text), c.Box().Width()/usual
	switch {
	case endsShort(rows, r, column, usual):
		return true
	case utf8.RuneCountInString(text) <= shortNumber:
		return width > n+lostShare
	case width > n+longShare:
		return width > hugeShare*n || longerFits(c, width) || filledBelow(rows, column, c, usual)
	case readLonger(c):
		return filledBelow(rows, column, c, usual)
	}
	return width < n-0.5*float64(strings.Count(text, " "))-narrowShare
}

// longerFits reports whether a look at a cell read more digits, which are as wide as its print is, in digits.
func longerFits(c layout.Cell, width float64) bool {
	return slices.ContainsFunc(longer(c), func(r page.Reading) bool {
		n := signs(r.Text)
		if strings.HasPrefix(c.Words[0].Text, "$") && !strings.HasPrefix(r.Text, "$") {
			n++
		}
		return math.Abs(width-n) < sameShare
	})
}

// readLonger reports whether a look at a cell surely read more digits.
func readLonger(c layout.Cell) bool {
	return slices.ContainsFunc(longer(c), func(r page.Reading) bool { return r.Confidence >= unsureWord })
}

// longer are the looks at a cell of one word that read a number with more digits.
func longer(c layout.Cell) (out []page.Reading) {
	if len(c.Words) != 1 {
		return nil
	}
	for _, r := range c.Words[0].Readings {
		if layout.NumberLike(r.Text) && len(onlyDigits(r.Text)) > len(onlyDigits(c.Words[0].Text)) {
			out = append(out, r)
		}
	}
	return out
}

// filledBelow reports whether a number of the column, no total, has more digits than a cell's on as much room.
func filledBelow(rows []row, column int, c layout.Cell, usual float64) bool {
	return slices.ContainsFunc(rows, func(o row) bool {
		return !totalLabel(o.cells[0].Text()) && fills(o.cells[column], c, usual)
	})
}

// How many numbers of a column must end at one edge, and how near to it, in digits; what ends
// further left by lostEnd has lost its end.
const (
	fewFlush   = 3
	flushShare = 0.8
	flushEdge  = 0.5
	lostEnd    = 1.5
)

// endsShort reports whether a number ends left of the edge at which the others of its column
// end: "185" where 185,752 stands.
func endsShort(rows []row, r row, column int, usual float64) bool {
	var edges, middles, starts []float64
	for _, o := range rows {
		if text := o.cells[column].Text(); o.page == r.page && !o.told && layout.NumberLike(text) && !fraction.MatchString(text) {
			box := o.cells[column].Box()
			edges, middles, starts = append(edges, box[2]), append(middles, (box[0]+box[2])/2), append(starts, box[0])
		}
	}
	if len(edges) <= fewFlush {
		return false
	}
	slices.Sort(edges)
	slices.Sort(middles)
	slices.Sort(starts)
	edge, flush := edges[len(edges)/2], 0
	box := r.cells[column].Box()
	if math.Abs((box[0]+box[2])/2-middles[len(middles)/2]) < flushEdge*usual {
		return false // the column is set around its middle
	}
	if len(edges) == fewFlush+1 && math.Abs(box[0]-starts[len(starts)/2]) < flushEdge*usual {
		return false // of so few, all may begin at one edge
	}
	for _, e := range edges {
		flush += one(e > edge-flushEdge*usual && e < edge+flushEdge*usual)
	}
	return float64(flush) >= flushShare*float64(len(edges)-1) && box[2] < edge-lostEnd*usual
}

// fills reports whether a number has more digits than doubted, on as much room.
func fills(c, doubted layout.Cell, usual float64) bool {
	text := c.Text()
	if !layout.NumberLike(text) || signs(text) < signs(doubted.Text())+1 {
		return false
	}
	a, b := c.Box(), doubted.Box()
	same := b.Width()-a.Width() < sameShare*usual && a.Width()-b.Width() < sameShare*usual
	return same && a.Width() < (signs(text)+longShare)*usual
}
