package table

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// headsAlike reports whether next repeats the names of first, of which some were misread
// or lost: those of half of the columns are the same, or parts of one another, no column
// names two years, and the figures stand where those of prev do.
func headsAlike(first, prev, next part) bool {
	a, b := foldedHeader(first), foldedHeader(next)
	if title(next) != "" || len(a) != len(b) || !sameColumns(prev, next) {
		return false
	}
	same, read := 0, len(a)
	for i := range a {
		switch {
		case differInYear(a[i], b[i]):
			return false
		case hardlyRead(first, i+1) || hardlyRead(next, i+1):
			read--
		case a[i] != "" && b[i] != "" && (strings.Contains(a[i], b[i]) || strings.Contains(b[i], a[i]) || fold.Distance(a[i], b[i]) == 1):
			same++
		}
	}
	if read == 0 {
		x, y := headOf(first, 0), headOf(next, 0)
		return x != "" && 3*fold.Distance(x, y) <= len(x)
	}
	return 2*same >= read
}

// A name of which so few letters were read, as surely at most, is the rest of one.
const (
	restLetters = 2
	restSure    = 0.8
)

// hardlyRead reports whether what was read of a column's name is at most the rest of it.
func hardlyRead(p part, column int) bool {
	sure := 1.0
	for _, r := range p.Rows {
		for _, w := range r.Cells[column].Words {
			if r.Header && w.Origin != schema.Native {
				sure = min(sure, w.Confidence)
			}
		}
	}
	return sure < restSure && len(headOf(p, column)) <= restLetters
}

// headOf is what stands over a column, folded, without blanks.
func headOf(p part, column int) string {
	name := ""
	for _, r := range p.Rows {
		if r.Header {
			name += " " + r.Cells[column].Text()
		}
	}
	return compact(name)
}

// differInYear reports whether two names are of different years.
func differInYear(a, b string) bool {
	x, y := years(a), years(b)
	return x != y && x != "" && y != ""
}

// years are the years that a name has.
func years(name string) string {
	return strings.Join(slices.DeleteFunc(strings.Fields(name), func(w string) bool { return !layout.Year(w) }), " ")
}

// sameColumns reports whether the cells of both parts stand one under the other.
func sameColumns(a, b part) bool {
	x, y := columnSpans(a), columnSpans(b)
	for c := 1; c < min(len(x), len(y)); c++ {
		if x[c][0] > y[c][1] || y[c][0] > x[c][1] {
			return false
		}
	}
	return len(x) == len(y)
}

// clearest is the index of the part with as many columns as the first whose names OCR is
// surest of, the first of several.
func clearest(parts []part) int {
	best, most := 0, -1.0
	for i, p := range parts {
		if sure := headSure(p); p.Columns() == parts[0].Columns() && !unnamed(p) && sure > most {
			best, most = i, sure
		}
	}
	return best
}

// headSure is how sure OCR is of a part's names, as a mean.
func headSure(p part) float64 {
	sum, n := 0.0, 0
	for _, r := range p.Rows {
		if !r.Header {
			continue
		}
		for _, c := range r.Cells[1:] {
			for _, w := range c.Words {
				sum += w.Confidence
				n++
			}
		}
	}
	return sum / float64(max(n, 1))
}
