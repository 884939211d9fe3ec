package check

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// annual reports whether a table's rows are years.
func (v *view) annual() bool {
	return len(v.table.Rows) > 1 && !slices.ContainsFunc(v.table.Rows, func(r schema.Row) bool { return yearOf(r.Label) == 0 })
}

// within reports whether the years that a sentence names are a table's own, or its
// table, right beside it, names none.
func (t toldTotal) within(v *view, years []int) bool {
	return v.covers(years) || len(years) == 1 && len(yearsIn(fold.Words(v.table.Title))) == 0 && t.close(v)
}

// covers reports whether years that a sentence names are a table's own: its
// title's, or the first and the last of its rows.
func (v *view) covers(years []int) bool {
	if len(years) == 0 || slices.Equal(years, yearsIn(fold.Words(v.table.Title))) {
		return true
	}
	rows := v.table.Rows
	return v.annual() && len(years) == 2 && years[0] == yearOf(rows[0].Label) && years[1] == yearOf(rows[len(rows)-1].Label)
}

// yearsIn are the years in a folded text, each once, ascending. Those of oficios'
// numbers are none.
func yearsIn(text string) []int {
	var out []int
	for _, y := range anyYear.FindAllString(numbered.ReplaceAllString(text, " "), -1) {
		n, _ := strconv.Atoi(y)
		out = append(out, n)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

var numbered = regexp.MustCompile(`[A-Z0-9.-]*/[A-Z0-9./-]*`)

func onlyYear(years []int) int {
	if len(years) == 1 {
		return years[0]
	}
	return 0
}

// namesPart reports whether a text names some of a table's rows, or months that
// are neither all of its rows nor in its title.
func namesPart(v *view, text string) bool {
	title := fold.Words(v.table.Title)
	var named []int
	for i, name := range months {
		if words(text, name) && !words(title, name) {
			named = append(named, i+1)
		}
	}
	first, last, ok := consecutive(v.table.Rows, monthOf)
	if len(named) > 0 && (!ok || !slices.Equal(named, []int{first, last})) {
		return true
	}
	return slices.ContainsFunc(v.table.Rows, func(r schema.Row) bool {
		label := fold.Words(r.Label)
		return len(label) > 3 && yearOf(label) == 0 && monthOf(label) == 0 && words(text, label) && !words(title, label)
	})
}

// words reports whether some words stand in a text, whole.
func words(text, some string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], some)
		if i < 0 {
			return false
		}
		i += from
		if end := i + len(some); (i == 0 || !isWord(text[i-1])) && (end == len(text) || !isWord(text[end])) {
			return true
		}
		from = i + 1
	}
}

func isWord(c byte) bool { return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' }
