package layout

import (
	"math"
	"slices"
)

// wrapPitch is how far apart, in heights of print, the lines of one label stand at
// most.
const wrapPitch = 2.2

// unlabelled makes a candidate of a line of figures alone whose first stands under
// the run's first column, or right below a line of words: its label is written around it, above
// and below.
func unlabelled(run []candidate, items []item) (candidate, bool) {
	if len(run) == 0 || slices.ContainsFunc(items, func(it item) bool { return !figureOrMark(it.word.Text) }) {
		return candidate{}, false
	}
	c := candidate{line: items[0].line, y: medianY(items), height: textHeight(items)}
	c.tokens = tokensOf(items, tokenGap*c.height)
	c.full = slices.ContainsFunc(c.tokens, func(t token) bool { return !t.mark })
	c.left = lastFull(run).left
	return c, c.full && (c.startsUnder(run) || c.rightBelow(run)) && carriesOn(run, c)
}

// rightBelow reports whether the run ends with a line of words to which this one stands nearer than
// two lines of a label stand to one another, and not left of it, where numbers of rows are.
func (c candidate) rightBelow(run []candidate) bool {
	last := run[len(run)-1]
	return last.bareLine() && c.y-last.y < c.height && c.tokens[0].span.lo > last.left.lo
}

// amidLabel makes a candidate of figures that stand right of two lines of words and
// between them, nearer to both than two rows stand to one another: the first row's, whose
// label takes two lines or three.
func (s *strip) amidLabel(i int, items []item) (candidate, bool) {
	other := func(it item) bool { return !figureOrMark(it.word.Text) }
	if i == s.from || i+1 >= s.to || slices.ContainsFunc(items, other) || Year(items[0].word.Text) {
		return candidate{}, false
	}
	c := candidate{line: i, y: medianY(items), height: textHeight(items), full: true}
	c.tokens = tokensOf(items, c.height)
	if !slices.ContainsFunc(c.tokens, token.figure) || len(c.tokens) == 1 && !NumberLike(items[len(items)-1].word.Text) {
		return c, false
	}
	for _, k := range []int{i - 1, i + 1} {
		words := s.items(k)
		if s.used[k] || len(words) == 0 || words[len(words)-1].box[2] > items[0].box[0]-c.height || abs(medianY(words)-c.y) > c.height {
			return c, false
		}
		if line, full := newCandidate(words); full || len(line.tokens) > 0 {
			return c, false
		}
		begin := span{words[0].box[0], words[0].box[0]}
		if k > i && c.left.lo < begin.lo {
			begin = c.left
		}
		c.left = begin
	}
	return c, true
}

// startsUnder reports whether the line's first figure or mark stands under the
// leftmost of the run's.
func (c candidate) startsUnder(run []candidate) bool {
	leftmost := lastFull(run).tokens[0]
	for _, r := range run {
		if r.full && r.tokens[0].span.hi < leftmost.span.lo {
			leftmost = r.tokens[0]
		}
	}
	return c.tokens[0].under(leftmost)
}

func figureOrMark(s string) bool { return NumberLike(s) || Mark(s) || sign(s) }

// legibleShare is the share of a row's cells that must be figures where the others
// are not legible as such.
const legibleShare = 0.6

// underColumns makes a candidate of a line by the run's columns, where not all that
// stands under them is legible as a figure.
func underColumns(run []candidate, items []item) (candidate, bool) {
	columns := tokenColumns(run)
	c, n := place(columns, items)
	next := n > 0 && c.nextMonth(run)
	if n < 1 || len(columns) < 2 && !next {
		return c, false
	}
	legible := 0
	for _, it := range items[n:] {
		if at := across(it.box); at.common(columns[nearest(at, columns)]) < 0 && !underMark(run, at, c.height) {
			return c, false
		}
		if figureOrMark(it.word.Text) || Specked(it.word.Text) {
			legible++
		}
	}
	clear := legible > 1 && float64(legible) >= legibleShare*float64(len(items)-n)
	return c, (clear || next || c.keepsPitch(run) && c.inColumns(columns)) && carriesOn(run, c)
}

// place makes a candidate of a line whose words from n on reach into the columns, whatever
// was read there; without a label n is none.
func place(columns []span, items []item) (c candidate, n int) {
	c = candidate{line: items[0].line, y: medianY(items), height: textHeight(items)}
	n = slices.IndexFunc(items, func(it item) bool { return it.box[2] > columns[0].lo })
	if n < 1 {
		return c, n
	}
	for _, it := range items[:n] {
		c.label = append(c.label, *it.word)
	}
	c.names, c.left = items[:n], span{items[0].box[0], items[n-1].box[2]}
	c.tokens, c.full = tokensOf(items[n:], tokenGap*c.height), true
	return c, n
}

// pitchMargin is how far, in shares of the usual distance of rows, a row may stand from where
// the next one is expected.
const pitchMargin = 0.2

// keepsPitch reports whether the line stands where the run's next row would, and begins
// under the labels of most.
func (c candidate) keepsPitch(run []candidate) bool {
	pitch, rows, flush := rowGap(run), 0, 0
	for _, r := range run {
		if r.full && len(r.label) > 0 {
			rows++
			if abs(r.left.lo-c.left.lo) < c.height {
				flush++
			}
		}
	}
	return rows > 2 && 2*flush > rows && abs(c.y-run[len(run)-1].y-pitch) < pitchMargin*pitch
}

// inColumns reports whether what stands right of the label is as narrow as the figures of
// the columns, and stands in half of them at least, whatever was read there.
func (c candidate) inColumns(columns []span) bool {
	in := map[int]bool{}
	for _, t := range c.tokens {
		k := nearest(t.span, columns)
		if in[k] || t.span.lo < columns[k].lo-c.height || t.span.hi > columns[k].hi+c.height {
			return false
		}
		in[k] = true
	}
	return 2*len(in) >= len(columns) && c.tokens[0].span.lo-c.left.hi > 0.8*c.height
}

// underMark reports whether a figure stands under a mark of the run, which has no figure
// in that column yet.
func underMark(run []candidate, at span, height float64) bool {
	return slices.ContainsFunc(run, func(c candidate) bool {
		return slices.ContainsFunc(c.tokens, func(t token) bool { return t.mark && t.span.common(at) > -height/2 })
	})
}

// withoutFalseLabels takes a first figure that was taken for a label, and stands
// under figures of most other rows, or under some right of all their labels, for a figure.
func withoutFalseLabels(run []candidate) []candidate {
	out := slices.Clone(run)
	for i, c := range out {
		if !c.full || !c.figureLabel() {
			continue
		}
		under, rows, right := 0, 0, 0
		for k, o := range run {
			if k != i && o.full && !o.figureLabel() {
				rows++
				right += one(c.left.lo > o.left.hi)
				if slices.ContainsFunc(o.tokens, func(t token) bool { return t.under(token{span: c.left}) }) {
					under++
				}
			}
		}
		if rows > 0 && 2*under > rows || rows > 1 && right == rows && under > 0 {
			out[i].tokens = slices.Concat(tokensOf(c.names, tokenGap*c.height), c.tokens)
			out[i].label, out[i].left = nil, span{out[(i+1)%len(out)].left.lo, out[(i+1)%len(out)].left.lo}
		}
	}
	return out
}

// figureLabel reports whether what was taken for a label is nothing but a figure, perhaps
// of several groups.
func (c candidate) figureLabel() bool {
	return len(c.label) > 0 && !slices.ContainsFunc(c.label, func(w Word) bool { return !figureOrMark(w.Text) })
}

// fill makes rows of the run. A line with a label only is a part of the row whose
// lines it is set with, or a row by itself when it stands as far from its neighbours
// as rows do.
func (g *Grid) fill(run []candidate, columns []span) {
	owner := owners(run, rowGap(run))
	for i, c := range run {
		g.Lines = append(append(g.Lines, c.line), c.more...)
		if owner[i] != i {
			continue
		}
		c.label = ownLabel(run, owner, i)
		g.Rows = append(g.Rows, GridRow{Cells: c.cells(columns)})
	}
}

// levelShare is how far apart, in heights of print, the words of one printed line stand that
// were read as two lines.
const levelShare = 0.3

// ownLabel puts the words of a row's lines together, those of level lines from left to right.
func ownLabel(run []candidate, owner []int, row int) []Word {
	var out, level []Word
	last := math.Inf(-1)
	for k, c := range run {
		if owner[k] != row || len(c.label) == 0 {
			continue
		}
		if c.y-last > levelShare*c.height {
			out, level = append(out, level...), nil
		}
		if last = c.y; len(c.more) > 0 { // of several lines already
			out, level = slices.Concat(out, level, c.label), nil
			continue
		}
		level = byX(slices.Concat(level, c.label))
	}
	return append(out, level...)
}

const (
	// ownPitch is the share of the usual distance of rows from which on a label alone
	// is a row of its own.
	ownPitch = 0.8
	// closer is by how much nearer a line must stand to one neighbour than to the
	// other to be set with it.
	closer = 0.87
)

// Lines of one label stand nearer to one another than any two rows, by so much, where there
// are rows enough to tell.
const (
	nearer   = 0.93
	sureGaps = 4
)
