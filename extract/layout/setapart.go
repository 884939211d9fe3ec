package layout

import (
	"math"
	"slices"
)

const (
	// apartPitch is how many times as far apart as the lines of labels others stand that are no parts of them,
	// where no distance lies between, and leastWrapped how many lines of labels must show it.
	apartPitch   = 1.25
	leastWrapped = 3
	// levelRows is how far apart, in heights of print, what was read as two lines does at least.
	levelRows = 0.6
	// rowsApart is the share of the least distance of rows from which on lines are not set closer
	// than rows are.
	rowsApart = 0.9
)

// labelLine is a line between two rules that has words in the labels' column, with what stands
// beside it.
type labelLine struct {
	pieces []piece
	words  []Word
	y      float64
	box    span
	first  float64 // how wide the first word is
	height float64 // of the print
	figure bool    // figures stand beside it
	alone  bool    // nothing does
}

// setting is how the labels of a table that rules part are set.
type setting struct {
	column  span    // of the labels
	figures []bool  // which columns hold figures
	columns []span  // all of them
	apart   float64 // the least distance of two lines of words that are not of one label; 0 where that does not show
	lower   bool    // most labels begin in lower case
	right   float64 // how far a label may reach: to the rule right of it or, where there is none, as far as the longest does
}

// settingOf measures the labels in the bands of a table.
func (r ruledRegion) settingOf(bands [][]piece, columns []span, figures []bool) setting {
	s := setting{columns: columns, figures: figures, column: columns[max(slices.Index(figures, true)-1, 0)], right: math.Inf(-1)}
	var gaps []float64
	rows, lower := 0, 0
	for _, band := range bands {
		lines := s.labelLines(band)
		for i, l := range lines {
			rows, lower = rows+one(l.figure), lower+one(l.figure && beginsLower(l.words))
			s.right = max(s.right, l.box.hi)
			if i > 0 && l.y-lines[i-1].y > levelRows*r.height {
				gaps = append(gaps, l.y-lines[i-1].y)
			}
		}
	}
	if slices.ContainsFunc(r.xs, func(x float64) bool { return abs(x-s.column.hi) < r.height/2 }) {
		s.right = s.column.hi - r.height/2
	}
	s.lower = 2*lower > rows
	s.apart = jump(gaps)
	return s
}

// jump is the first of some distances that is far greater than those before it, 0 where none is.
func jump(gaps []float64) float64 {
	slices.Sort(gaps)
	for i := leastWrapped; i < len(gaps); i++ {
		if gaps[i] > apartPitch*gaps[i-1] {
			return gaps[i]
		}
	}
	return 0
}

// labelLines are the lines of a band that have labels; what stands on lines of its own is the
// nearest one's.
func (s setting) labelLines(band []piece) []labelLine {
	var out []labelLine
	for _, p := range band {
		if l := s.labelLine(p); len(l.words) > 0 {
			out = append(out, l)
		}
	}
	for _, p := range band {
		if len(out) == 0 {
			break
		}
		l := nearestLine(out, p.y)
		l.pieces = append(l.pieces, p)
		l.figure = l.figure || s.figure(p)
	}
	for i, l := range out {
		out[i].alone = !slices.ContainsFunc(l.pieces, func(p piece) bool { return !s.onlyLabel(p) })
	}
	return out
}

func (s setting) labelLine(p piece) labelLine {
	var label []item
	for _, it := range p.items {
		if x := it.box.CenterX(); x >= s.column.lo && x < s.column.hi {
			label = append(label, it)
		}
	}
	l := labelLine{y: p.y, height: textHeight(p.items), figure: s.figure(p)}
	if n := len(label); n > 0 {
		l.y, l.first, l.box = medianY(label), label[0].box.Width(), span{label[0].box[0], label[n-1].box[2]}
	}
	for _, it := range label {
		l.words = append(l.words, *it.word)
	}
	return l
}

func nearestLine(lines []labelLine, y float64) *labelLine {
	best := 0
	for i, l := range lines {
		if abs(l.y-y) < abs(lines[best].y-y) {
			best = i
		}
	}
	return &lines[best]
}

// figure reports whether a piece has a figure in a column of figures.
func (s setting) figure(p piece) bool {
	return slices.ContainsFunc(p.items, func(it item) bool {
		return s.figures[columnOf(it.box.CenterX(), s.columns)] && figureOrMark(it.word.Text)
	})
}

// onlyLabel reports whether a piece has nothing outside of the labels' column.
func (s setting) onlyLabel(p piece) bool {
	return !slices.ContainsFunc(p.items, func(it item) bool { x := it.box.CenterX(); return x < s.column.lo || x >= s.column.hi })
}

// section is some of the lines between two rules: a heading, or one row or more.
type section struct {
	pieces  []piece
	heading bool
}

// setApart takes the headings of groups of rows out of the lines between two rules: lines of words
// without figures that are set apart from the labels above and below. What lies between them is
// left together.
func (s setting) setApart(band []piece) []section {
	lines := s.labelLines(band)
	if len(lines) < 2 || !slices.ContainsFunc(band, s.figure) {
		return []section{{pieces: band}}
	}
	rows := s.leastRow(band)
	var out []section
	for i := 0; i < len(lines); {
		k := i + 1
		for k < len(lines) && !s.breaks(lines[k-1], lines[k], rows) {
			k++
		}
		block := section{heading: true}
		for _, l := range lines[i:k] {
			block.pieces = append(block.pieces, l.pieces...)
			block.heading = block.heading && l.alone
		}
		if n := len(out); n > 0 && !block.heading && !out[n-1].heading {
			out[n-1].pieces = append(out[n-1].pieces, block.pieces...)
		} else {
			out = append(out, block)
		}
		i = k
	}
	return out
}

// breaks reports whether two lines of words between the same rules are not of one label: they stand
// further apart than the lines of labels do, or as far as rows, and the second begins with a word that
// would have had room on the first.
func (s setting) breaks(a, b labelLine, rows float64) bool {
	gap := b.y - a.y
	switch {
	case a.figure && b.figure, goesOn(a.words, b.words, s.lower):
		return false
	case s.apart > 0 && gap >= s.apart:
		return true
	}
	room := a.box.hi+b.height/3+b.first < s.right
	return rows > 0 && gap > rowsApart*rows && room
}

// leastRow is the least distance of two figures of one column in a band, 0 where none has two.
func (s setting) leastRow(band []piece) float64 {
	at := make([][]float64, len(s.columns))
	for _, p := range band {
		for _, it := range p.items {
			if c := columnOf(it.box.CenterX(), s.columns); s.figures[c] && figureOrMark(it.word.Text) {
				at[c] = append(at[c], it.box.CenterY())
			}
		}
	}
	least := math.Inf(1)
	for _, ys := range at {
		slices.Sort(ys)
		for i := range ys[min(1, len(ys)):] {
			if gap := ys[i+1] - ys[i]; gap > levelRows*textHeight(band[0].items) {
				least = min(least, gap)
			}
		}
	}
	if math.IsInf(least, 1) {
		return 0
	}
	return least
}
