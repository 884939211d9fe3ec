package layout

import (
	"cmp"
	"slices"
)

// bands sorts the pieces into the rows that horizontal rules part.
func (r ruledRegion) bands(pieces []piece) [][]piece {
	var out [][]piece
	last := -1
	for _, p := range pieces {
		band, _ := slices.BinarySearch(r.ys, p.y)
		if band != last {
			out = append(out, nil)
			last = band
		}
		out[len(out)-1] = append(out[len(out)-1], p)
	}
	return out
}

// figureColumns tells which columns, but the labels', hold figures: from the first one
// on, most of their lines have nothing else. Dates and codes that wrap have a lone
// number in some.
func figureColumns(pieces []piece, columns []span) []bool {
	out := make([]bool, len(columns))
	lines := make([]int, len(columns)) // of figures, less those of words
	begun := false
	for _, p := range pieces {
		for c, cell := range fillCells([]piece{p}, columns) {
			figure := c > 0 && NumberLike(cell.Text())
			begun = begun || figure
			switch {
			case figure:
				lines[c]++
			case begun && len(cell.Words) > 0:
				lines[c]--
			}
		}
	}
	for c := range out {
		// The first line of a code that wraps stands before any figure, and was not counted.
		out[c] = lines[c] > 1 || lines[c] == 1 && len(pieces) < 4
	}
	return out
}

// split parts the lines between two rules into rows: one row where a cell's
// text wraps, several where figures stand under one another or under a header
// (a rule was not found, or the table has none between its rows).
func (s setting) split(band []piece) [][]piece {
	anchors := s.anchors(band)
	if len(anchors) < 2 {
		return [][]piece{band}
	}
	rows := make([][]piece, len(anchors))
	for i, row := range s.rowsOf(band, anchors) {
		rows[row] = append(rows[row], band[i])
	}
	return rows
}

// anchors are the heights at which figures stand. Figures of other columns than those above are
// of another row only if they stand fully below them: OCR misplaces a box by less.
func (s setting) anchors(band []piece) []float64 {
	var out []float64
	var above []item
	for _, p := range band {
		figures := s.figuresIn(p)
		if len(figures) == 0 {
			continue
		}
		least := levelRows
		if len(above) > 0 && !s.share(figures, above) {
			least = 1
		}
		y, height := medianY(figures), p.items[0].box.Height()
		if len(above) == 0 || p.y-out[len(out)-1] > levelRows*height && y-medianY(above) > least*height {
			out, above = append(out, p.y), figures
		}
	}
	return out
}

// figuresIn are the words of a line in the columns of figures.
func (s setting) figuresIn(p piece) (out []item) {
	for _, it := range p.items {
		if s.figures[columnOf(it.box.CenterX(), s.columns)] && !guessed(it) {
			out = append(out, it)
		}
	}
	return out
}

// share reports whether two lines have figures in one column.
func (s setting) share(a, b []item) bool {
	return slices.ContainsFunc(a, func(x item) bool {
		return slices.ContainsFunc(b, func(y item) bool {
			return columnOf(x.box.CenterX(), s.columns) == columnOf(y.box.CenterX(), s.columns)
		})
	})
}

// rowsOf tells of each line of a band at which height its row stands: the nearest or, of a line of
// words that goes on with the one before, that one's.
func (s setting) rowsOf(band []piece, anchors []float64) []int {
	out := make([]int, len(band))
	last, line := -1, labelLine{}
	for i, p := range band {
		for k, y := range anchors {
			if abs(y-p.y) < abs(anchors[out[i]]-p.y) {
				out[i] = k
			}
		}
		next := s.labelLine(p)
		if len(next.words) == 0 {
			continue
		}
		if last >= 0 && goesOn(line.words, next.words, s.lower) {
			if !next.figure {
				out[i] = out[last]
			} else if !line.figure {
				out[last] = out[i]
			}
		}
		last, line = i, next
	}
	return out
}

// guessed reports whether a word in a column of figures is none, and OCR hardly read it:
// dirt as likely as a figure.
func guessed(it item) bool {
	text := it.word.Text
	return it.word.Confidence < unsureFigure && !figureOrMark(text) && !Specked(text)
}

// unsureFigure is the confidence below which a word among figures may be dirt.
const unsureFigure = 0.5

func columnOf(x float64, columns []span) int {
	for i, c := range columns {
		if x < c.hi {
			return i
		}
	}
	return len(columns) - 1
}

// fillCells sorts the words of a row's pieces into its cells. Pieces that reach over several cells of
// lines in different heights have the words of each cell in its own order, from top to bottom.
func fillCells(row []piece, columns []span) []Cell {
	lines := make([][][]item, len(columns))
	for _, p := range row {
		in := make([][]item, len(columns))
		for _, it := range p.items {
			c := columnOf(it.box.CenterX(), columns)
			in[c] = append(in[c], it)
		}
		for c, items := range in {
			if len(items) > 0 {
				lines[c] = append(lines[c], items)
			}
		}
	}
	cells := make([]Cell, len(columns))
	for c := range cells {
		slices.SortStableFunc(lines[c], topDown)
		for _, items := range lines[c] {
			for _, it := range items {
				cells[c].Words = append(cells[c].Words, *it.word)
			}
		}
	}
	return cells
}

// topDown compares lines of a cell by their heights; those that stand level are alike.
func topDown(a, b []item) int {
	if down := medianY(a) - medianY(b); abs(down) > textHeight(a)/3 {
		return cmp.Compare(down, 0)
	}
	return 0
}
