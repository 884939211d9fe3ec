package layout

import "slices"

// withWideBlanks joins two figures of a row that are the groups of one number: what is worn
// off their ends has left more between them than a blank. As many rows have a figure where
// both stand as have two, and no row has two others there.
func withWideBlanks(run []candidate) []candidate {
	out := slices.Clone(run)
	for i := range out {
		c := &out[i]
		for k := len(c.tokens) - 1; k > 0; k-- {
			a, b := c.tokens[k-1], c.tokens[k]
			if !c.full || !c.groups(a, b) || !oneColumn(run, a, b) {
				continue
			}
			whole := token{words: slices.Concat(a.words, b.words), span: a.span.union(b.span)}
			c.tokens = slices.Replace(slices.Clone(c.tokens), k-1, k+1, whole)
		}
	}
	return out
}

// groups reports whether two figures of a line may be a number's groups: no gap between
// columns parts them.
func (c candidate) groups(a, b token) bool {
	return groupsOf(joinWords(a.words), joinWords(b.words)) && b.span.lo-a.span.hi < wideBlank*c.height
}

// oneColumn reports whether two stretches are of one column: figures stand in both at once.
func oneColumn(run []candidate, a, b token) bool {
	whole, pairs := 0, 0
	for _, c := range run {
		for k, t := range c.tokens {
			switch {
			case t.mark:
			case t.covers(a) && t.covers(b):
				whole++
			case k > 0 && t.under(b) && c.tokens[k-1].under(a):
				if !c.groups(c.tokens[k-1], t) {
					return false
				}
				pairs++
			}
		}
	}
	return whole >= pairs
}

// covers reports whether a figure reaches over most of another's stretch.
func (t token) covers(o token) bool { return t.span.common(o.span) > 0.5*o.span.length() }
