package layout

// fusedRows is in how many other rows two figures stand at least where a row has one, for that to be
// two that were read as one, as over a speck between them.
const fusedRows = 2

// fused reports whether a figure of row i is two of neighbouring columns that were read as one: in
// other rows, in one next to it too, two stand over or under it, and in fewer a single one.
func (t token) fused(run []candidate, i int) bool {
	beside := i > 0 && t.figuresUnder(run[i-1]) > 1 || i+1 < len(run) && t.figuresUnder(run[i+1]) > 1
	if !beside || len(t.words) > 1 {
		return false
	}
	several, single := 0, 0
	for k, c := range run {
		switch n := t.figuresUnder(c); {
		case k == i:
		case n > 1:
			several++
		case n == 1:
			single++
		}
	}
	return several >= fusedRows && several > single
}

// figuresUnder counts a row's figures of which most stands over or under a figure.
func (t token) figuresUnder(c candidate) (n int) {
	for _, u := range c.tokens {
		n += one(!u.mark && t.span.common(u.span) > 0.5*u.span.length())
	}
	return n
}
