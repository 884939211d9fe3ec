package layout

import (
	"cmp"
	"regexp"
	"slices"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/pattern"
)

// rowPitch is how far apart, in heights of print, two rows of a table may
// stand; a wrapped label lies between at most.
const rowPitch = 4.5

// strip is the part of a page in which tables are looked for: some of its lines,
// and of each what lies in a stretch.
type strip struct {
	p        *Page
	lines    [][]item // the page's words in the frame
	rules    []stroke // the page's
	used     []bool   // lines that are part of a table already
	boxed    []int    // by line, the number of the frame that holds it and is no ruled table, as a letterhead's; 0 for none
	from, to int      // lines
	across   span     // in the frame
}

// items are the words of a line in the strip.
func (s *strip) items(line int) []item {
	outside := func(it item) bool { x := it.box.CenterX(); return x < s.across.lo || x > s.across.hi }
	if !slices.ContainsFunc(s.lines[line], outside) {
		return s.lines[line]
	}
	return slices.DeleteFunc(slices.Clone(s.lines[line]), outside)
}

// alignedGrids finds tables without rules in the lines not used: consecutive
// lines whose figures stand under each other. Lines with a label only may lie
// between.
func (s *strip) alignedGrids() []Grid {
	g := gathered{strip: s}
	for i := s.from; i < s.to; i++ {
		items := s.items(i)
		if s.used[i] || s.p.addressAtFoot(i) {
			g.flush()
			continue
		}
		if len(items) == 0 {
			continue
		}
		c, ok := nextRow(g.run, items)
		if len(g.run) == 0 {
			if first, amid := s.amidLabel(i, items); amid || !ok {
				c, ok = first, amid
			}
		}
		if ok {
			s.placeFirst(g.run, c)
		} else if len(g.run) > 0 {
			if rows := s.bridge(g.run, i); len(rows) > 0 {
				g.run = append(g.run, rows...)
				i = rows[len(rows)-1].line
				continue
			}
			c = c.withoutDirt(g.run)
		}
		switch {
		case ok && len(g.run) > 0 && leftOf(g.run, items):
		case ok && (len(g.run) == 0 || carriesOn(g.run, c) || s.loneBetween(g.run, c)):
			g.run = append(g.run, c)
		case ok && (s.besideFirst(g.run, c) || c.underNames(g.run)):
			g.run = []candidate{c}
		case ok:
			if g.flush(); !s.used[i] {
				g.run = append(g.run, c)
			}
		case len(g.run) > 0 && c.amongLabels(g.run):
			g.run = append(g.run, c.asLabel(items))
		case len(g.run) > 0 && dirt(g.run, items):
		case len(g.run) > 0 && c.bareLine() && !c.goesOn(g.run) && noted(fold.Text(joinWords(c.label))):
			g.flush() // a note below the table
		case len(g.run) > 0 && c.bare(g.run):
			g.run = append(g.run, c.withoutStrayMarks(g.run))
		case len(g.run) > 0 && !beside(g.run, items) && !leftOf(g.run, items):
			g.flush()
		}
	}
	g.flush()
	g.emit(g.lone)
	return g.out
}

// footLines is how many lines from a page's last one on, upward, an address may be that stands at its
// foot.
const footLines = 3

// postal is what tells an address: its postal code, or its colonia.
var postal = pattern.MustCompile(`\bC\W{0,2}P\W{0,2}\d{5}\b|\bCOL\. `)

// addressAtFoot reports whether a line is the address at a page's foot, which is no row of the table
// above though it ends in the figures of a telephone.
func (p *Page) addressAtFoot(i int) bool {
	l := &p.Lines[i]
	return len(p.Lines)-i <= footLines && postal.MatchString(p.Folded[l.Start:l.End])
}

// unfinished is the end of a label's line that goes on below.
var unfinished = regexp.MustCompile(`\b(DE|DEL|LA|LAS|LOS|EL|EN|Y|E|O|POR|PARA|CON|A|AL)$`)

// amongLabels reports whether figures at a line's end stand left of the run's columns, as the
// year of a date on several lines does: they are text.
func (c candidate) amongLabels(run []candidate) bool {
	if len(c.tokens) == 0 || c.y-run[len(run)-1].y > wrapPitch*c.height {
		return false
	}
	left := run[0].left
	for _, r := range run {
		left = left.union(r.left)
	}
	return c.left.lo > left.lo-c.height && c.tokens[len(c.tokens)-1].span.hi < min(left.hi, tokenColumns(run)[0].lo)
}

// asLabel is a line of nothing but a label.
func (c candidate) asLabel(items []item) candidate {
	for _, t := range c.tokens {
		c.label = append(c.label, t.words...)
		c.left = c.left.union(t.span)
	}
	c.names, c.tokens, c.full = items, nil, false
	return c
}

// goesOn reports whether a line of words goes on with the label of the run's last line.
func (c candidate) goesOn(run []candidate) bool {
	last := run[len(run)-1]
	return startsLower(joinWords(c.label)) || unfinished.MatchString(fold.Words(joinWords(last.label)))
}

// boxUp marks the lines that have words in a frame with its number.
func (s *strip) boxUp(r ruledRegion, all []item, frame int) {
	for _, it := range all {
		if r.holds(it) {
			s.boxed[it.line] = frame
		}
	}
}

// use marks a grid's lines as used.
func (s *strip) use(g Grid) {
	for _, i := range g.Lines {
		s.used[i] = true
	}
}

// nextRow makes a candidate of a line. Where the line as a whole does not go on
// with the run, what stands right of the run's figures, such as a stamp, is left
// out if the rest does.
func nextRow(run []candidate, items []item) (candidate, bool) {
	if c, ok := unlabelled(run, items); ok {
		return c, true
	}
	if c, ok := withoutStampBeside(run, items); ok {
		return c, true
	}
	c, ok := newCandidate(items)
	c = c.withoutLow(run)
	if len(run) == 0 || ok && carriesOn(run, c) && !c.reachesIn(run) {
		return c, ok
	}
	if placed, fits := underColumns(run, items); fits && (!ok || len(placed.label) <= len(c.label)) {
		return placed, true
	}
	if ok && carriesOn(run, c) {
		return c, ok
	}
	last := lastFull(run)
	if ok && c.underNames(run) {
		return c, ok
	}
	edge := last.tokens[len(last.tokens)-1].span.hi + last.height
	n := slices.IndexFunc(items, func(it item) bool { return it.box[0] > edge })
	if n <= 0 {
		return c, ok
	}
	if inner, full := newCandidate(items[:n]); full && carriesOn(run, inner) {
		inner.rest = items[n:]
		return inner, true
	}
	return c, ok
}

// reachesIn reports whether words that are no figures have kept figures left of them in
// the label, under the run's columns.
func (c candidate) reachesIn(run []candidate) bool {
	columns := tokenColumns(run)
	return len(columns) > 1 && c.left.hi > columns[0].center()
}

// lastFull returns the run's last row that has figures; the first always has.
func lastFull(run []candidate) candidate {
	for i := len(run) - 1; i > 0; i-- {
		if run[i].full {
			return run[i]
		}
	}
	return run[0]
}

// bare reports whether the line goes on with the run as a row without figures:
// words among the labels, and at most marks under the figures.
func (c candidate) bare(run []candidate) bool {
	last := lastFull(run)
	left, figures := run[0].left.lo, figuresOf(last.tokens)[0].span.lo
	apart := true // from all that stands below one another
	for _, r := range run {
		left = min(left, r.left.lo)
		apart = apart && c.left.hi < r.left.lo
		if len(r.label) == 1 && figureOrMark(r.label[0].Text) {
			left = 0 // what stands there may be no label
		}
		if r.full {
			figures = min(figures, figuresOf(r.tokens)[0].span.lo) // a mark behind a label may be dirt
		}
	}
	gap := c.y - run[len(run)-1].y
	near := gap < rowPitch*last.height
	// Labels of merged cells stand left of the others, between two rows.
	between := gap < max(ownPitch*rowGap(run), 1.5*last.height)
	centred := gap < wrapPitch*last.height && abs(c.left.center()-last.left.center()) < last.height/2
	inside := (c.left.lo > left-2*last.height || between || centred) && c.left.hi < figures
	if apart && rowGap(run) > 0 && gap > headPitch*rowGap(run) {
		return false // of another table
	}
	return near && inside && marksOnly(c.tokens) && c.marksUnder(last.tokens)
}

// withoutStrayMarks is a label's line without its marks where these are so few among the
// run's figures that they are dirt, and the line goes on with the label above.
func (c candidate) withoutStrayMarks(run []candidate) candidate {
	if strayMarks*len(c.tokens) <= len(lastFull(run).tokens) && c.goesOn(run) {
		c.tokens = nil
	}
	return c
}

// strayMarks is how many times as many figures as marks a row has where the marks are dirt.
const strayMarks = 3

func marksOnly(tokens []token) bool {
	return !slices.ContainsFunc(tokens, func(t token) bool { return !t.mark })
}

// marksUnder reports whether each of the line's marks stands at one of the
// figures.
func (c candidate) marksUnder(figures []token) bool {
	for _, t := range c.tokens {
		if !slices.ContainsFunc(figures, func(u token) bool { return t.span.common(u.span) > -c.height }) {
			return false
		}
	}
	return true
}

// tokenColumns are the stretches that the rows' figures fill, from left to
// right.
func tokenColumns(run []candidate) []span {
	all, swollen := []span{}, []span{}
	for i, c := range run {
		for _, t := range c.tokens {
			switch {
			case t.mark:
			case t.swollen(), t.fused(run, i):
				swollen = append(swollen, t.span)
			default:
				all = append(all, t.span)
			}
		}
	}
	if len(all) == 0 {
		all = swollen
	}
	slices.SortFunc(all, func(a, b span) int { return cmp.Compare(a.center(), b.center()) })
	var out []span
	for _, s := range all {
		if n := len(out); n > 0 && out[n-1].common(s) > 0.3*min(out[n-1].length(), s.length()) {
			out[n-1] = out[n-1].union(s)
			continue
		}
		out = append(out, s)
	}
	return out
}

// cells sorts the line's label and figures into cells.
func (c candidate) cells(columns []span) []Cell {
	cells := make([]Cell, len(columns)+1)
	cells[0].Words = c.label
	for _, t := range c.tokens {
		k := nearest(t.span, columns)
		if t.mark && t.span.common(columns[k]) < -3*c.height {
			continue // dirt between the columns
		}
		cells[k+1].Words = append(cells[k+1].Words, t.words...)
	}
	return cells
}

// nearest returns the column that the span overlaps most or lies closest to.
func nearest(s span, columns []span) int {
	best := 0
	for i, c := range columns {
		if s.common(c) > s.common(columns[best]) {
			best = i
		}
	}
	return best
}
