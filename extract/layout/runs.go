package layout

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/fold"
)

// gridsOfRun makes a table of the run, or two that stand side by side, when it is
// one: three rows with figures, or fewer with wide gaps.
func (s *strip) gridsOfRun(run []candidate) []Grid {
	run = withRest(s.withoutTail(s.banded(withoutNames(run))))
	full := 0
	for _, c := range run {
		if c.full {
			full++
		}
	}
	if full == 0 {
		return nil
	}
	s.placeRows(run)
	run = withoutBeside(withoutSpecks(withoutHalves(run)))
	if cut, ok := sideBySide(run); ok {
		return s.parted(run, cut)
	}
	if crowded(run) || len(run) == 1 && (run[0].yearsAlone() || run[0].namesYears() || run[0].captionsAbreast() || s.besideCrumbs(run[0])) {
		return nil
	}
	run = withoutNarrowBlanks(withWideBlanks(withLabelNumbers(withoutFalseLabels(run))))
	columns := gridColumns(run)
	g := Grid{Page: s.p.Number, Fragment: len(run) == 1}
	label := run[0].left
	for _, c := range run {
		label = label.union(c.left)
	}
	label.hi = min(label.hi, columns[0].lo)
	g.fill(run, columns)
	g.heads(s, label, columns, run)
	lone := len(run) == 1 && run[0].sums() && len(run[0].label) <= headWords
	if headed := g.Rows[0].Header; full <= 2 && !headed && !lone && !wide(run) {
		if len(run) == 1 {
			return nil
		}
		g.Fragment = true
	}
	for _, r := range g.Rows {
		for _, c := range r.Cells {
			g.Box = g.Box.Union(c.Box()) // without the dirt beside its rows
		}
	}
	g.markHeaders()
	g.settleColumns()
	g.settleStubs(s.p)
	return []Grid{g}
}

// gathered are the grids of a strip, and the lines of the next.
type gathered struct {
	strip *strip
	out   []Grid
	run   []candidate
	lone  []candidate // a run of one line before it, of which that may be the first row
}

// emit makes grids of a run.
func (g *gathered) emit(run []candidate) {
	found := g.strip.gridsOfRun(g.strip.withAbove(run))
	for _, f := range found {
		g.strip.use(f)
	}
	g.out = append(g.out, found...)
}

// flush ends the run. One of a single line waits for the next, which may tell its columns.
func (g *gathered) flush() {
	if len(g.run) == 1 && len(g.lone) == 0 {
		g.lone, g.run = g.run, nil
		return
	}
	if first, ok := g.strip.firstOf(g.run, g.lone); ok {
		g.run = slices.Insert(g.run, 0, first)
	} else if !crumbsAbove(g.lone, g.run) {
		g.emit(g.lone)
	}
	g.emit(g.run)
	g.run, g.lone = nil, nil
}

// gridColumns are the columns of a run's figures; of one row or two, which a page break may
// have parted from others, marks stand in columns too, where both have one.
func gridColumns(run []candidate) []span {
	out := tokenColumns(run)
	rows := slices.DeleteFunc(slices.Clone(run), func(c candidate) bool { return !c.full })
	if len(rows) == 0 || len(rows) >= sureRows {
		return out
	}
	for _, t := range rows[0].tokens {
		within := func(s span) bool { return s.common(t.span) > 0 }
		under := slices.ContainsFunc(rows[len(rows)-1].tokens, func(o token) bool { return o.mark && within(o.span) })
		if t.mark && under && !slices.ContainsFunc(out, within) {
			out = append(out, t.span)
		}
	}
	slices.SortFunc(out, func(a, b span) int { return cmp.Compare(a.lo, b.lo) })
	return out
}

// withoutNames leaves out a first line that is of the names above the figures, where a scan
// that is not straight has put these on several lines: what the labels are called, or the
// end of it, and fewer years than there are columns. Above a single row, which a page break
// has parted from the others, they are names as well.
func withoutNames(run []candidate) []candidate {
	if len(run) < 2 || !run[0].full || !run[0].namesYears() {
		return run
	}
	lone := len(run) == 2 && len(run[0].tokens) > 1 && run[1].full && !yearsOnly(run[1].tokens)
	if lone || len(run) >= sureRows && len(run[0].tokens) < len(tokenColumns(run)) {
		return run[1:]
	}
	return run
}

// manyMore is how many times as many figures as the line above, at least, the first row under
// the names of columns has, of which one or two were read as figures.
const manyMore = 3

// underNames reports whether a row is the first under a lone line that is no row, but what the
// labels are called and the names of columns, of which few were read, as figures.
func (c candidate) underNames(run []candidate) bool {
	if len(run) != 1 || len(figuresOf(c.tokens)) < manyMore*len(figuresOf(run[0].tokens)) || c.y-run[0].y > rowPitch*c.height {
		return false
	}
	return run[0].namesLabels()
}

// namesYears reports whether a line has years behind what labels are called.
func (c candidate) namesYears() bool {
	return yearsOnly(c.tokens) && c.namesLabels()
}

// namesLabels reports whether a line's label is what a table's labels are called, or the end of it.
func (c candidate) namesLabels() bool {
	name := fold.Words(joinWords(c.label))
	return stubName.MatchString(name) || name == "FEDERATIVA"
}

// captionsAbreast reports whether a line is captions side by side that end in years.
func (c candidate) captionsAbreast() bool {
	n := len(c.label)
	return n > 1 && Year(c.label[n-1].Text) && yearsOnly(c.tokens)
}

// yearsAlone reports whether a line is nothing but years, as over columns, of which one may
// have been read as a letter or two.
func (c candidate) yearsAlone() bool {
	words := slices.Clone(c.label)
	for _, t := range c.tokens {
		words = append(words, t.words...)
	}
	if successiveYears(words) {
		return true
	}
	years := false
	for _, w := range c.label {
		years = years || Year(w.Text)
		if !Year(w.Text) && utf8.RuneCountInString(w.Text) > misreadYear {
			return false
		}
	}
	return years && yearsOnly(c.tokens)
}

// misreadYear is how many letters are left at most of a year that was not read.
const misreadYear = 4

// placeFirst sorts the words of a lone row, which are not all legible as figures, into the
// columns that the next one tells, where they fit.
func (s *strip) placeFirst(run []candidate, next candidate) {
	below := []candidate{next}
	if len(run) != 1 || !run[0].reachesIn(below) || next.y-run[0].y > rowPitch*next.height {
		return
	}
	if c, ok := underColumns(below, s.items(run[0].line)); ok {
		run[0] = c
	}
}

// placeRows does the like for the rows of a run by all others, which have figures in
// columns that those before it had left empty.
func (s *strip) placeRows(run []candidate) {
	for i := range run {
		others := slices.Delete(slices.Clone(run), i, i+1)
		if !run[i].full || len(others) < 2 || !lastFull(others).full || !run[i].reachesIn(others) {
			continue
		}
		if c, ok := underColumns(others, s.items(run[i].line)); ok && len(c.label) < len(run[i].label) {
			run[i] = c
		}
	}
}

// withoutTail leaves out the labels at a run's end: they belong to what follows, save lines that
// are set as near to the last row as the others' lines to theirs, or stand above the rule that ends
// the table.
func (s *strip) withoutTail(run []candidate) []candidate {
	end := len(run)
	for end > 0 && run[end-1].bareLine() {
		end--
	}
	if end == 0 {
		return nil
	}
	leading := 0.0
	owner := owners(run[:end], rowGap(run))
	for i, o := range owner {
		switch {
		case o < i:
			leading = max(leading, run[i].y-run[i-1].y)
		case o > i:
			leading = max(leading, run[i+1].y-run[i].y)
		}
	}
	if len(run[end-1].label) == 0 {
		leading = max(leading, wrapPitch*run[end-1].height/2)
	}
	if end < len(run) && run[end].wrapsBelow(run[:end]) {
		leading = max(leading, run[end].y-run[end-1].y)
	}
	for end < len(run) && (run[end].y-run[end-1].y < 1.1*leading || s.aboveEnd(run[:end], run[end])) {
		end++
	}
	return run[:end]
}

// labelLines is how far above the rule that ends a table, in heights of print, the lines of its last label begin.
const labelLines = 4

// aboveEnd reports whether a line below a run stands between its last row and the rule that ends the
// table: one as wide as that, with the like above.
func (s *strip) aboveEnd(run []candidate, c candidate) bool {
	full := lastFull(run)
	all := full.left.union(full.tokens[len(full.tokens)-1].span)
	from, above, end := run[len(run)-1].y, false, math.Inf(1)
	for _, r := range s.rules {
		switch wide := r.along.lo < all.lo+full.height && r.along.hi > all.hi-full.height; {
		case r.vertical || !wide:
		case r.at < full.y:
			above = true
		case r.at > from:
			end = min(end, r.at)
		}
	}
	return above && abs(c.left.lo-full.left.lo) < full.height && c.y < end && end < c.y+labelLines*full.height
}

// wrapBlank is how far apart, in heights of print, the lines of a label stand at most that
// is the only one.
const wrapBlank = 1.25

// goesOnWith are the words that end no label.
var goesOnWith = regexp.MustCompile(`^(DE|DEL|LA|LAS|LOS|EL|Y|E|O|U|EN|CON|POR|PARA|AL?)$`)

// wrapsBelow reports whether a line below a run's last row is the rest of its label: it
// begins with it, and stands nearer than the rows do to one another.
func (c candidate) wrapsBelow(run []candidate) bool {
	last := run[len(run)-1]
	if len(last.label) == 0 || abs(c.left.lo-last.left.lo) > c.height/2 || abs(c.height-last.height) > c.height/4 || marksItself(c.label) {
		return false
	}
	if goesOnWith.MatchString(fold.Words(last.label[len(last.label)-1].Text)) {
		return c.y-last.y < wrapPitch*c.height
	}
	if last.sums() && len(last.label) == 1 && fold.Words(strings.Trim(joinWords(c.label), specks)) == "GENERAL" {
		return c.y-last.y < wrapPitch*c.height
	}
	least := math.Inf(1)
	for i := 1; i < len(run); i++ {
		least = min(least, run[i].y-run[i-1].y)
	}
	if len(run) == 1 && yearsOnly(last.tokens) {
		return false
	}
	if len(run) == 1 { // else it is a letterhead's, beside an oficio's number
		return c.y-last.y < wrapBlank*last.height && !last.parted() && NumberLike(joinWords(last.tokens[0].words)) && !strings.HasPrefix(last.tokens[0].words[0].Text, "/")
	}
	return len(run) >= sureRows && c.y-last.y < closer*least
}

// marksItself reports whether a line below a table is a note, or says in what it counts.
func marksItself(words []Word) bool {
	text := fold.Text(joinWords(words))
	return noted(text) || unit.MatchString(fold.Words(text))
}

// wide reports whether every row's first figure stands well off its label, totals aside,
// which set in bold may fill their cells.
func wide(run []candidate) bool {
	rows := slices.DeleteFunc(slices.Clone(run), func(c candidate) bool {
		return len(c.label) <= headWords && summing.MatchString(fold.Words(joinWords(c.label)))
	})
	if len(rows) == 0 {
		rows = run
	}
	return !slices.ContainsFunc(rows, func(c candidate) bool {
		return c.full && len(c.label) > 0 && c.tokens[0].span.lo-c.left.hi < chunkGap*c.height
	})
}

// crowded reports whether the rows look like justified prose: long labels that
// end close to the figures in every row.
func crowded(run []candidate) bool {
	close := 0
	for _, c := range run {
		if c.full && len(c.label) > 6 && c.tokens[0].span.lo-c.left.hi < chunkGap*c.height && !c.parted() {
			close++
		}
	}
	return 2*close > len(run)
}

// justifiedBlank is how much wider than most blanks of a line set to its full width one is
// that parts columns.
const justifiedBlank = 1.6

// parted reports whether a gap far wider than a blank lies in the label, as between
// columns of text: wider, too, than its other blanks, where there are several.
func (c candidate) parted() bool {
	var blanks []float64
	for i := 1; i < len(c.names); i++ {
		blanks = append(blanks, c.names[i].box[0]-c.names[i-1].box[2])
	}
	if len(blanks) == 0 {
		return false
	}
	widest, usual := slices.Max(blanks), median(blanks)
	return widest > chunkBlank*c.height && (len(blanks) < headWords || widest > justifiedBlank*usual)
}
