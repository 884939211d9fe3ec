package check

import (
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/pattern"
)

// leastNames is how many names of columns a line has at least that is no row.
const leastNames = 3

// namesColumns reports whether a line at the top of a page is that of the columns' names,
// some of which were read for figures: most of its cells hold a word, and no two the same.
func (v *view) namesColumns(l line) bool {
	if n := len(v.lines); n > 0 && samePage(*v.lines[n-1].row, *l.row) {
		return false
	}
	names, figures := map[string]bool{}, 0
	for i, c := range l.row.Cells {
		word := fold.Words(c.Text)
		_, number := c.Value.Num()
		switch {
		case number, c.Value.IsNull() && digitsOf(word) != "":
			figures++
		case !c.Value.IsNull() && !v.counts(i) || layout.Mark(c.Text) || digitsOf(word) != "" || names[word]:
			return false
		case len(word) >= leastNames:
			names[word] = true
		}
	}
	return len(names) >= max(leastNames, 2*figures)
}

// counts reports whether most cells of a column hold a number.
func (v *view) counts(column int) bool {
	numbers := 0
	for _, r := range v.table.Rows {
		if column >= len(r.Cells) {
			continue
		}
		if _, ok := r.Cells[column].Value.Num(); ok {
			numbers++
		}
	}
	return 2*numbers > len(v.table.Rows)
}

// repeatsNames reports whether all that a line's cells hold are words of their columns'
// names, two at least: the names stand there once more.
func (v *view) repeatsNames(l line) bool {
	named := 0
	for i, c := range l.row.Cells {
		word := fold.Words(c.Text)
		switch {
		case word == "":
		case i >= len(v.table.Columns) || !contains(fold.Words(v.table.Columns[i].Name), word):
			return false
		default:
			named++
		}
	}
	return named > 1
}

// contains reports whether some words stand in a name, a sign among them.
func contains(name, some string) bool {
	return strings.Contains(" "+name+" ", " "+some+" ")
}

// passNames has a line that repeats the columns' names hold no figures, and those right above
// it on its page that have no label either: the names' upper lines, of years, say.
func (v *view) passNames(l *line) {
	l.pass()
	for i := len(v.lines) - 1; i >= 0; i-- {
		above := &v.lines[i]
		if above.total || fold.Words(above.label) != "" || !samePage(*above.row, *l.row) {
			return
		}
		above.pass()
	}
}

// pass has a line hold no figures.
func (l *line) pass() {
	l.apart = true
	for i := range l.cells {
		l.cells[i] = noFigure
	}
}

// totalLetters are the letters of a total's label.
var totalLetters = pattern.MustCompile(`^(?:GRAN|SUB)?TOTAL(?:ES|GENERAL)?$`)

// misreadTotal reports whether a row's label is a total's but for specks before its letters
// or among them, for which it was taken for a row: "—SUBTOTAL", "TOTA L".
func misreadTotal(label string) bool {
	marked := strings.Trim(label, "ABCDEFGHIJKLMNOPQRSTUVWXYZ ") != ""
	return (marked || !totalName.MatchString(label)) && digitsOf(label) == "" && totalLetters.MatchString(lettersOf(label))
}

// lettersOf are a folded text's letters.
func lettersOf(text string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'A' && r <= 'Z' {
			return r
		}
		return -1
	}, text)
}
