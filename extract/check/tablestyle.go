package check

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/table"
	"github.com/oficialia/oficialia/schema"
)

// tableStyle is how a column of a table writes its numbers, and with how many decimals.
type tableStyle struct {
	table.Style
	decimals int
	whole    bool    // it has no decimals in any figure
	pointed  bool    // it has in all, be they noughts
	rough    bool    // its table was hard to read
	wear     float64 // how many times likelier its figures are misread than those of other such tables
	negative bool    // several of its figures have a minus
	inText   bool    // it is a sentence: signs of its own stand around a number
	grouped  float64 // the share of its figures that have thousands, were there two more of which one has
}

// grouped is what share of a column's figures have thousands, totals aside.
func grouped(t *schema.Table, column int) float64 {
	n, with := 0, 0
	for _, r := range t.Rows {
		if column < len(r.Cells) {
			if value, ok := r.Cells[column].Value.Num(); ok {
				n++
				if math.Abs(value) >= 1000 {
					with++
				}
			}
		}
	}
	return float64(with+1) / float64(n+2)
}

// stylesOf is how each column of a table writes its numbers.
func (m *model) stylesOf(t *schema.Table, rough bool, wear float64) []tableStyle {
	var texts []string
	columns := make([][]string, len(t.Columns))
	decimals := make([]map[int]int, len(t.Columns))
	for _, r := range slices.Concat(t.Rows, t.Totals) {
		for i, c := range r.Cells {
			texts = append(texts, c.Text)
			if i < len(columns) && layout.NumberLike(c.Text) {
				columns[i] = append(columns[i], c.Text)
			}
			if _, ok := c.Value.Num(); ok && i < len(decimals) {
				if decimals[i] == nil {
					decimals[i] = map[int]int{}
				}
				decimals[i][printedDecimals(c)]++
			}
		}
	}
	style := table.ReadStyle(texts)
	if fileText(t) {
		style = table.StyleOf(texts)
	}
	out := make([]tableStyle, len(t.Columns))
	for i := range out {
		out[i] = tableStyle{Style: style.In(columns[i]), rough: rough, wear: wear, negative: negative(t, i), whole: decimals[i][0] > 0 && len(decimals[i]) == 1, pointed: pointed(t, i, style.In(columns[i])), grouped: grouped(t, i)}
		out[i].decimals = mostOften(decimals[i])
	}
	return out
}

// pointed reports whether all figures of a column are printed with decimals.
func pointed(t *schema.Table, column int, s table.Style) bool {
	return s.Decimal != 0 && !slices.ContainsFunc(slices.Concat(t.Rows, t.Totals), func(r schema.Row) bool {
		if column >= len(r.Cells) {
			return false
		}
		_, ok := r.Cells[column].Value.Num()
		return ok && !strings.ContainsRune(r.Cells[column].Text, s.Decimal)
	})
}

// mostOften is the number that is counted most, the larger of two.
func mostOften(counts map[int]int) int {
	best := 0
	for d, n := range counts {
		if n > counts[best] || n == counts[best] && d > best {
			best = d
		}
	}
	return best
}

// fileText reports whether a table is the file's own text.
func fileText(t *schema.Table) bool {
	return slices.ContainsFunc(t.Rows, func(r schema.Row) bool {
		at := rowPlace(r)
		return at != nil && at.Origin == schema.Native
	})
}

// decimalsOf counts the digits after a number's point.
func decimalsOf(v schema.Scalar) int {
	_, after, _ := strings.Cut(v.String(), ".")
	return len(after)
}

// noughts are those after a point that a value does not keep.
var noughts = regexp.MustCompile(`[.,](0{1,2})[ %]*$`)

// printedDecimals counts the digits after a number's point, noughts too.
func printedDecimals(v schema.Value) int {
	if n := decimalsOf(v.Value); n > 0 {
		return n
	}
	if m := noughts.FindStringSubmatch(v.Text); m != nil {
		return len(m[1])
	}
	return 0
}
