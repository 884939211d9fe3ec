package layout

import (
	"slices"

	"github.com/oficialia/oficialia/extract/fold"
)

// withAbove puts the lines before a run that are rows of it but for what stands right of
// its figures, such as a stamp beside them.
func (s *strip) withAbove(run []candidate) []candidate {
	if len(run) < 2 {
		return run
	}
	for i := run[0].line - 1; i >= s.from && !s.used[i]; i-- {
		if c, ok := s.illegible(run, i); ok {
			run = slices.Insert(run, 0, c)
			continue
		}
		edge := run[0].tokens[len(run[0].tokens)-1].span.hi + run[0].height
		items := s.items(i)
		n := slices.IndexFunc(items, func(it item) bool { return it.box[0] > edge })
		if n == 0 || len(items) == 0 {
			continue
		}
		if n < 0 {
			c, _ := newCandidate(items)
			if c.dashed(run) {
				c.full = true
				run = slices.Insert(run, 0, c)
				continue
			}
			if c.closeTo(run) {
				c.full = true
				run = slices.Insert(run, 0, c)
			}
			break
		}
		c, full := newCandidate(items[:n])
		if !full || len(c.tokens) != len(run[0].tokens) || yearsOnly(c.tokens) || !carriesOn([]candidate{c}, run[0]) || run[0].y-c.y > ownPitch*2*rowGap(run) {
			break
		}
		run = slices.Insert(run, 0, c)
	}
	return run
}

// besideFirst reports whether a run of one line is a row right above c with a figure that stands beside
// the table, such as the year of a stamp's date. The row is put before the run that c begins.
func (s *strip) besideFirst(run []candidate, c candidate) bool {
	if len(run) != 1 {
		return false
	}
	edge := c.tokens[len(c.tokens)-1].span.hi + c.height
	items := s.items(run[0].line)
	n := slices.IndexFunc(items, func(it item) bool { return it.box[0] > edge })
	if n < 1 {
		return false
	}
	row, full := newCandidate(items[:n])
	return full && len(row.tokens) == len(c.tokens) && !yearsOnly(row.tokens) && carriesOn([]candidate{row}, c)
}

// illegible makes a candidate of a line that is the row right before a run though not all of its
// figures could be read: most were, and it stands as far above as rows do.
func (s *strip) illegible(run []candidate, i int) (candidate, bool) {
	items := s.items(i)
	if len(run) < sureRows || len(items) == 0 {
		return candidate{}, false
	}
	if _, full := newCandidate(items); full {
		return candidate{}, false
	}
	c, ok := underColumns(run, items)
	pitch := run[0].y - c.y
	return c, ok && !yearsOnly(c.tokens) && c.inColumns(tokenColumns(run)) && abs(pitch-rowGap(run)) < pitchMargin*rowGap(run)
}

// firstOf makes a candidate of a lone row right above a run by the columns of this, where no single row of
// it told them: three rows do, and two of many columns.
func (s *strip) firstOf(run, lone []candidate) (candidate, bool) {
	if len(lone) != 1 || len(run) < sureRows && (len(run) < 2 || len(tokenColumns(run)) <= manyColumns) {
		return candidate{}, false
	}
	c, ok := underColumns(run, s.items(lone[0].line))
	near := abs(run[0].y-c.y-rowGap(run)) < pitchMargin*rowGap(run)
	return c, ok && near && !yearsOnly(c.tokens) && c.inColumns(tokenColumns(run)) && len(c.label) <= len(lone[0].label)
}

// dashed reports whether a line is the row right before a run, with nothing but marks under
// its columns.
func (c candidate) dashed(run []candidate) bool {
	figures := run[0].tokens
	if len(c.tokens) != len(figures) || !marksOnly(c.tokens) || len(c.label) == 0 || stubName.MatchString(fold.Words(joinWords(c.label))) {
		return false
	}
	for i, t := range c.tokens {
		if t.span.common(figures[i].span) < -c.height/2 {
			return false
		}
	}
	gap := run[0].y - c.y
	return c.left.hi < figures[0].span.lo && c.tokens[0].span.lo-c.left.hi > 0.8*c.height && gap < (1+pitchMargin)*rowGap(run)
}

// closeTo reports whether a line is the row right before a run though its figures stand so
// near its label that they might be text: all stand over the run's.
func (c candidate) closeTo(run []candidate) bool {
	figures := run[0].tokens
	if c.full || len(c.tokens) != len(figures) || yearsOnly(c.tokens) || run[0].y-c.y > widestGap*rowGap(run) {
		return false
	}
	for i, t := range c.tokens {
		if !t.figure() || !t.under(figures[i]) {
			return false
		}
	}
	return true
}

// crumbsHeight is how far, in heights of print, a line stands above a table at most whose caption it is.
const crumbsHeight = 3

// besideCrumbs reports whether a line stands right above a table and has no figure but such as were
// hardly read, and perhaps a year: it is a caption, with what is left of a stamp beside it.
func (s *strip) besideCrumbs(c candidate) bool {
	if !c.crumbs() {
		return false
	}
	for i := c.line + 1; i < len(s.lines); i++ {
		if items := s.lines[i]; s.used[i] && len(items) > 0 {
			return medianY(items)-c.y < crumbsHeight*c.height
		}
	}
	return false
}

// crumbs reports whether no figure of a line but a year was more than hardly read.
func (c candidate) crumbs() bool {
	return !slices.ContainsFunc(c.tokens, func(t token) bool {
		return !yearsOnly([]token{t}) && slices.ContainsFunc(t.words, func(w Word) bool { return w.Confidence >= besideSure })
	})
}

// crumbsAbove reports whether a lone line is a year with what is left of a stamp beside it, above a run and
// the names of its columns.
func crumbsAbove(lone, run []candidate) bool {
	return len(lone) == 1 && len(run) > 1 && lone[0].years() == 1 && lone[0].crumbs() && run[0].y-lone[0].y < 2*crumbsHeight*lone[0].height
}
