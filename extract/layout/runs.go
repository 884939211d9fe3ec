package layout

import (
	"slices"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/fold"
)

// gridsOfRun makes a table of the run, or two that stand side by side, when it is
// one: three rows with figures, or fewer with wide gaps.
func (s *strip) gridsOfRun(run []candidate) []Grid {
	run = withoutTail(withoutNames(run))
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
	run = withoutBeside(withoutHalves(run))
	if cut, ok := sideBySide(run); ok {
		return s.parted(run, cut)
	}
	if crowded(run) || len(run) == 1 && (run[0].yearsAlone() || run[0].namesYears() || run[0].captionsAbreast()) {
		return nil
	}
	run = withLabelNumbers(withoutFalseLabels(run))
	columns := tokenColumns(run)
	g := Grid{Page: s.p.Number, Fragment: len(run) == 1}
	label := run[0].left
	for _, c := range run {
		label = label.union(c.left)
	}
	label.hi = min(label.hi, columns[0].lo)
	g.fill(run, columns)
	g.heads(s, label, columns, run)
	if headed := g.Rows[0].Header; full <= 2 && !headed && !wide(run) {
		return nil
	}
	for _, i := range g.Lines {
		for _, it := range s.items(i) {
			g.Box = g.Box.Union(it.word.Box)
		}
	}
	g.markHeaders()
	g.settleColumns()
	g.settleStubs(s.p)
	return []Grid{g}
}

// withoutNames leaves out a first line that is of the names above the figures, where a scan
// that is not straight has put these on several lines: what the labels are called, or the
// end of it, and fewer years than there are columns.
func withoutNames(run []candidate) []candidate {
	if len(run) < sureRows || !run[0].full || !run[0].namesYears() || len(run[0].tokens) >= len(tokenColumns(run)) {
		return run
	}
	return run[1:]
}

// namesYears reports whether a line has years behind what labels are called.
func (c candidate) namesYears() bool {
	name := fold.Words(joinWords(c.label))
	return yearsOnly(c.tokens) && (stubName.MatchString(name) || name == "FEDERATIVA")
}

// captionsAbreast reports whether a line is captions side by side that end in years.
func (c candidate) captionsAbreast() bool {
	n := len(c.label)
	return n > 1 && Year(c.label[n-1].Text) && yearsOnly(c.tokens)
}

// yearsAlone reports whether a line is nothing but years, as over columns, of which one may
// have been read as a letter or two.
func (c candidate) yearsAlone() bool {
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

// withoutTail leaves out the labels at a run's end: they belong to what follows,
// save lines that are set as near to the last row as the others' lines to theirs.
func withoutTail(run []candidate) []candidate {
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
		if o != i {
			leading = max(leading, run[i].y-run[max(i-1, 0)].y)
		}
	}
	if len(run[end-1].label) == 0 {
		leading = max(leading, wrapPitch*run[end-1].height/2)
	}
	for end < len(run) && run[end].y-run[end-1].y < 1.1*leading {
		end++
	}
	return run[:end]
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

// parted reports whether a gap far wider than a blank lies in the label, as between
// columns of text.
func (c candidate) parted() bool {
	for i := 1; i < len(c.names); i++ {
		if c.names[i].box[0]-c.names[i-1].box[2] > chunkBlank*c.height {
			return true
		}
	}
	return false
}
