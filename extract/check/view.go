package check

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/pattern"
	"github.com/oficialia/oficialia/schema"
)

// view is a table as it is printed: its lines from top to bottom, totals among
// them, and which figure stands in each cell.
type view struct {
	oficio  *schema.Oficio
	table   *schema.Table
	styles  []tableStyle // of its columns
	rough   bool         // it was hard to read
	lines   []line
	totals  []bool      // which columns are named or act as totals
	holed   bool        // rows of its series are missing in print
	rounded bool        // its whole numbers are rounded: thousands, millions
	money   bool        // its title or names say that it holds money, which is stated to the cent
	added   bool        // its rows, as they were read, add up to its totals
	unsure  *schema.Row // the last of its totals of which a check was forbidden
}

// line is a row of the view.
type line struct {
	label string
	total bool
	apart bool     // it is a part of the row above, or made of all others, and summed up by none
	under summands // the lines that it sums up though it is no total by its name
	row   *schema.Row
	cells []int // figures; noFigure where nothing is printed, unreadCell where it was not read
}

// What a cell holds where it holds no figure.
const (
	noFigure   = -1 // nothing, as its paper shows or its sums do, or a dash
	unreadCell = -2 // a text that could not be read as a figure
	emptyCell  = -3 // nothing was read: there is nothing to count, or a figure was not found
)

var (
	totalName   = pattern.MustCompile(`^(GRAN )?(SUB ?)?TOTAL(ES)?\b|\b(SUB ?)?TOTAL(ES)?$|^SUMA\b`)
	roundedName = pattern.MustCompile(`\b(MILES|MILLONES|MDP)\b`)
	moneyName   = pattern.MustCompile(`\bPESOS\b|\bIMPORTE|\bMONTO|\bCOSTO|\bPRECIO|\bGASTO|\bEROGA|\bEJERCIDO|\bPAGAD|\bPRESUPUEST`)
)

// look makes the view of a table and knows its figures.
func (m *model) look(o *schema.Oficio, t *schema.Table) *view {
	rough, wear := m.looks.rough(t)
	v := &view{oficio: o, table: t, rough: rough, styles: m.stylesOf(t, rough, wear), totals: make([]bool, len(t.Columns))}
	title := fold.Words(t.Title)
	names := title + " " + fold.Words(strings.Join(t.Notes, " "))
	v.money = moneyName.MatchString(title)
	for i, c := range t.Columns {
		name := fold.Words(c.Name)
		v.totals[i] = totalName.MatchString(name)
		v.money = v.money || moneyName.MatchString(name)
		names += " " + name
	}
	v.rounded = roundedName.MatchString(names)
	for _, l := range ordered(t) {
		for i := range l.row.Cells {
			l.cells = append(l.cells, m.cell(v, l, i))
		}
		l.apart = l.apart || v.namesColumns(l)
		if v.repeatsNames(l) {
			v.passNames(&l)
		}
		v.lines = append(v.lines, l)
	}
	return v
}

func samePage(a, b schema.Row) bool {
	p, q := rowPlace(a), rowPlace(b)
	return p != nil && q != nil && p.Page == q.Page
}

func (m *model) cell(v *view, l line, column int) int {
	c := &l.row.Cells[column]
	if c.Value.IsNull() && c.Text == "" {
		if swallowed(l.label) || l.ranTogether(column-1) || l.ranTogether(column+1) || v.over(l, column-1, column) || v.over(l, column+1, column) {
			return unreadCell
		}
		if l.seenBlank(column) {
			return noFigure
		}
		return emptyCell
	}
	if v.over(l, column, column-1) || v.over(l, column, column+1) {
		return unreadCell
	}
	switch {
	case c.Value.IsNull() && v.lettered(c):
		return unreadCell
	case c.Value.IsNull() && layout.Mark(c.Text):
		return noFigure
	}
	if column >= len(v.styles) {
		return unreadCell
	}
	if i, ok := m.figure(cellName(l.label, v.table, column), v.table, c, v.styles[column]); ok {
		return i
	}
	return unreadCell
}

// smallLetters are what OCR makes of a worn figure as well as of a mark: "na" of 114.
var smallLetters = regexp.MustCompile(`^[a-z]{2}$`)

// letters leaves a mark's.
var letters = strings.NewReplacer(".", "", "/", "", ",", "", " ", "")

// lettered reports whether a cell's mark may be a figure misread: small letters without a sign that no other
// cell of the table has, with signs or without: "nd" is "n.d.".
func (v *view) lettered(c *schema.Value) bool {
	at := place(*c)
	if !smallLetters.MatchString(c.Text) || at == nil || at.Origin == schema.Native {
		return false
	}
	n := 0
	for _, r := range slices.Concat(v.table.Rows, v.table.Totals) {
		for _, o := range r.Cells {
			if letters.Replace(strings.ToLower(o.Text)) == c.Text {
				n++
			}
		}
	}
	return n == 1
}

// manyDigits is how many digits without a sign between them a figure that was not taken has at
// least, for it to be several that were read as one.
const manyDigits = 5

// ranTogether reports whether a cell holds several numbers of which none was taken, or one so
// long that it may be several: one of them may be that of an empty cell beside it.
func (l line) ranTogether(column int) bool {
	if column < 0 || column >= len(l.row.Cells) || !l.row.Cells[column].Value.IsNull() {
		return false
	}
	n := 0
	for _, w := range strings.Fields(l.row.Cells[column].Text) {
		switch d := len(digitsOf(w)); {
		case d >= manyDigits && !strings.ContainsAny(w, ".,"):
			return true
		case d > 1:
			n++
		}
	}
	return n > 1
}

// over reports whether what was read in one cell stands over the column of another, which is empty:
// the figures of both were read as one.
func (v *view) over(l line, cell, column int) bool {
	cells := l.row.Cells
	if min(cell, column) < 0 || max(cell, column) >= len(cells) || cells[column].Text != "" || !cells[column].Value.IsNull() {
		return false
	}
	at := place(cells[cell])
	if at == nil || at.Origin == schema.Native || !layout.NumberLike(cells[cell].Text) {
		return false
	}
	covers := func(a, b *schema.Evidence) bool {
		return min(a.Box[2], b.Box[2])-max(a.Box[0], b.Box[0]) > 0.5*(b.Box[2]-b.Box[0])
	}
	over, others := 0, 0
	for _, r := range v.table.Rows {
		if max(cell, column) >= len(r.Cells) {
			continue
		}
		own, o := place(r.Cells[cell]), place(r.Cells[column])
		if own == nil || o == nil || o.Page != at.Page || !layout.NumberLike(r.Cells[column].Text) {
			continue
		}
		if others++; covers(at, o) && !covers(own, o) {
			over++
		}
	}
	return over > 1 && 2*over > others
}

// swallowed reports whether a label has a figure among its words: of a row with empty cells
// it was taken for a part of the label.
func swallowed(label string) bool {
	return slices.ContainsFunc(strings.Fields(label), func(w string) bool {
		w = strings.TrimRight(w, "*")
		return len(digitsOf(w)) > 1 && layout.NumberLike(w) && !layout.Year(w)
	})
}

// ordered are a table's rows and totals in the order in which they stand.
func ordered(t *schema.Table) []line {
	var out []line
	for i := range t.Rows {
		l := line{label: t.Rows[i].Label, apart: apartName.MatchString(fold.Words(t.Rows[i].Label)), row: &t.Rows[i]}
		if misreadTotal(fold.Words(l.label)) {
			l.label, l.total = strings.TrimFunc(l.label, func(r rune) bool { return !unicode.IsLetter(r) }), true
		}
		out = append(out, l)
	}
	for i := range t.Totals {
		l := line{label: t.Totals[i].Label, total: true, row: &t.Totals[i]}
		at := len(out)
		for k := range out {
			if !before(*out[k].row, *l.row) {
				at = k
				break
			}
		}
		out = slices.Insert(out, at, l)
	}
	return out
}

// before reports whether row a stands before row b in reading order.
func before(a, b schema.Row) bool {
	p, q := rowPlace(a), rowPlace(b)
	if p == nil || q == nil {
		return true
	}
	return cmp.Or(cmp.Compare(p.Page, q.Page), cmp.Compare(p.Start, q.Start)) < 0
}

func rowPlace(r schema.Row) *schema.Evidence {
	for _, c := range r.Cells {
		if e := place(c); e != nil {
			return e
		}
	}
	return nil
}

// cellName names a cell for people: its row's label and its column's name.
func cellName(label string, t *schema.Table, column int) string {
	label = short(label, nameLength)
	if column >= len(t.Columns) || t.Columns[column].Name == "" {
		return label
	}
	name := short(t.Columns[column].Name, nameLength)
	if label == "" {
		return name
	}
	return label + " / " + name
}

// figure is what stands at a place.
func (v *view) figure(s spot) int { return v.lines[s.line].at(s.column) }

func (v *view) empty(s spot) bool { return v.figure(s) == emptyCell }

// inkless reports whether nothing was read at a place, taken for nothing or not.
func (v *view) inkless(s spot) bool {
	cells := v.lines[s.line].row.Cells
	return s.column < len(cells) && cells[s.column].Value.IsNull() && cells[s.column].Text == ""
}

// seenBlank reports whether the paper shows that nothing stands in a cell.
func (l line) seenBlank(column int) bool {
	return column < len(l.row.Cells) && l.row.Cells[column].Text == "" && place(l.row.Cells[column]) != nil
}

func (l line) at(column int) int {
	if column < len(l.cells) {
		return l.cells[column]
	}
	return emptyCell
}

func percent(v *schema.Value) bool { return strings.Contains(v.Text, "%") }
