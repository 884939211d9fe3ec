package layout

// longestBridge is how many rows may be illegible between two that are not.
const longestBridge = 3

// bridge makes rows of the lines from i on of which no figure could be read, up to the next
// one that goes on with the run: all stand as far apart, and in its columns.
func (s *strip) bridge(run []candidate, i int) []candidate {
	last := run[len(run)-1]
	if !last.full {
		return nil
	}
	var between [][]item
	for ; i < s.to && !s.used[i] && len(between) <= longestBridge; i++ {
		items := s.items(i)
		if len(items) == 0 {
			continue
		}
		c, full := newCandidate(items)
		if !full {
			between = append(between, items)
			continue
		}
		if len(c.tokens) != len(last.tokens) || !aligned(last.tokens, c.tokens) || len(last.tokens) < 2 || yearsOnly(c.tokens) {
			return nil
		}
		return bridged(last, c, between)
	}
	return nil
}

// loneBetween reports whether a line is the second row of a run, with one figure under some of
// the first's: the next line goes on with that, as far below.
func (s *strip) loneBetween(run []candidate, c candidate) bool {
	if len(run) != 1 || !c.lone(run) || c.line+1 >= s.to || s.used[c.line+1] || yearsOnly(c.tokens) {
		return false
	}
	items := s.items(c.line + 1)
	if len(items) == 0 {
		return false
	}
	next, full := newCandidate(items)
	pitch := c.y - run[0].y
	level := abs(next.y-c.y-pitch) < pitchMargin*pitch
	return full && level && len(next.tokens) == len(run[0].tokens) && aligned(run[0].tokens, next.tokens) && pitch < rowPitch*c.height
}

// bridged are the lines between two rows as such; nil where one of them is none.
func bridged(above, below candidate, between [][]item) []candidate {
	columns := tokenColumns([]candidate{above, below})
	pitch := (below.y - above.y) / float64(len(between)+1)
	if pitch > rowPitch*above.height {
		return nil
	}
	var out []candidate
	for k, items := range between {
		c, n := place(columns, items)
		if n < 1 || !c.inColumns(columns) || abs(c.y-above.y-float64(k+1)*pitch) > pitchMargin*pitch {
			return nil
		}
		out = append(out, c)
	}
	return out
}
