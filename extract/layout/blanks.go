package layout

import (
	"slices"
	"strings"
)

// withWideBlanks joins two figures of a row that are the groups of one number: what is worn
// off their ends has left more between them than a blank. As many rows have a figure where
// both stand as have two, or one without thousands where the second does, and no row has two
// others there.
func withWideBlanks(run []candidate) []candidate {
	out := slices.Clone(run)
	for i := range out {
		c := &out[i]
		for k := len(c.tokens) - 1; k > 0; k-- {
			a, b := c.tokens[k-1], c.tokens[k]
			if !c.full || !c.groups(a, b) || !oneColumn(run, a, b) {
				continue
			}
			whole := token{words: slices.Concat(a.words, b.words), span: a.span.union(b.span), y: a.y}
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

// bareBlank is the widest blank, in heights of print, between groups of which the first stands in few rows.
const bareBlank = 1.25

// oneColumn reports whether two stretches are of one column: figures stand in both at once.
func oneColumn(run []candidate, a, b token) bool {
	whole, bare, pairs := 0, 0, 0
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
			case c.full && b.span.lo-a.span.hi < bareBlank*c.height && t.under(b) && (k == 0 || c.tokens[k-1].span.hi < a.span.lo-c.height):
				bare++
			}
		}
	}
	return max(whole, bare) >= pairs
}

// covers reports whether a figure reaches over most of another's stretch.
func (t token) covers(o token) bool { return t.span.common(o.span) > 0.5*o.span.length() }

// withoutNarrowBlanks parts what was taken for one figure and is two, set so close that the
// blank between them might be a number's: as totals in bold are. Most rows have a figure under
// either, and no other row has one under both.
func withoutNarrowBlanks(run []candidate) []candidate {
	out := slices.Clone(run)
	for i := range out {
		c := &out[i]
		for k := 0; k < len(c.tokens); k++ {
			if a, b, ok := c.tokens[k].halves(); ok && twoColumns(run, i, a, b) {
				c.tokens = slices.Replace(slices.Clone(c.tokens), k, k+1, a, b)
			}
		}
	}
	return out
}

// halves parts a figure behind the first of its words that is an amount by itself, where the
// rest is one too, and they make no number whose groups blanks part.
func (t token) halves() (a, b token, ok bool) {
	if blankGroups.MatchString(joinWords(t.words)) {
		return token{}, token{}, false
	}
	for n := 1; n < len(t.words) && !t.mark; n++ {
		a, b = token{words: t.words[:n], y: t.y}, token{words: t.words[n:], y: t.y}
		if amount.MatchString(joinWords(a.words)) && amount.MatchString(strings.ReplaceAll(joinWords(b.words), " %", "%")) {
			middle := (a.words[n-1].Box[2] + b.words[0].Box[0]) / 2
			share := (middle - t.words[0].Box[0]) / wordsBox(t.words).Width()
			a.span, b.span = t.span, t.span
			a.span.hi = t.span.lo + share*t.span.length()
			b.span.lo = a.span.hi
			return a, b, true
		}
	}
	return token{}, token{}, false
}

// twoColumns reports whether two stretches are of two columns: most rows but row i have a
// figure in each, and none has one in both.
func twoColumns(run []candidate, i int, a, b token) bool {
	apart, rows := 0, 0
	for k, c := range run {
		if k == i || !c.full {
			continue
		}
		rows++
		for n, t := range c.tokens {
			switch {
			case t.mark:
			case t.covers(a) && t.covers(b):
				return false
			case n > 0 && t.under(b) && c.tokens[n-1].under(a):
				apart++
			}
		}
	}
	return apart >= sureRows && 2*apart > rows
}
