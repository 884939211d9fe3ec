package check

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/pattern"
	"github.com/oficialia/oficialia/schema"
)

// detail is a year's total as a table states that lists the year by months or
// quarters.
type detail struct {
	table  *schema.Table
	year   int
	column string // folded name
	place  int    // of the column
	total  *schema.Value
}

// placed is a table with its oficio.
type placed struct {
	oficio *schema.Oficio
	table  *schema.Table
}

// relateYears relates, in the whole document, the totals of tables that detail a
// year with what tables by year state for it.
func (m *model) relateYears(doc *schema.Document) {
	var all []placed
	for i := range doc.Oficios {
		o := &doc.Oficios[i]
		for k := range o.Tables {
			all = append(all, placed{o, &o.Tables[k]})
		}
	}
	for i, p := range all {
		for _, d := range details(p.table) {
			annual, cell, ok := m.annualOf(all, i, d)
			if !ok {
				continue
			}
			total, stated := m.known(d.total)
			term, also := m.known(cell)
			if stated && also {
				m.relations = append(m.relations, relation{
					kind: sameAs, total: total, terms: []int{term}, oficio: p.oficio, table: p.table, other: annual, period: strconv.Itoa(d.year),
				})
			}
		}
	}
}

// details returns the totals of a table that covers whole years by twelve
// months or four quarters. The year stands in its title, or over each column.
func details(t *schema.Table) []detail {
	if len(t.Totals) != 1 || !wholeYear(t.Rows) {
		return nil
	}
	years := anyYear.FindAllString(fold.Words(t.Title), -1)
	var out []detail
	for i := range t.Totals[0].Cells {
		name := ""
		if i < len(t.Columns) {
			name = partedYear.ReplaceAllString(fold.Words(t.Columns[i].Name), "$1$2")
		}
		d := detail{table: t, column: name, place: i, total: &t.Totals[0].Cells[i]}
		switch y := anyYear.FindString(name); {
		case y != "":
			d.year, _ = strconv.Atoi(y)
			d.column = strings.TrimSpace(strings.Replace(name, y, "", 1))
		case len(years) == 1:
			d.year, _ = strconv.Atoi(years[0])
		}
		if d.year > 0 {
			out = append(out, d)
		}
	}
	return out
}

// partedYear is a year that print or OCR parts as a number of thousands.
var partedYear = regexp.MustCompile(`\b(19|2) ?(\d{2,3})\b`)

var quarter = pattern.MustCompile(`\bTRIM`)

// wholeYear reports whether the rows are a year's months or quarters, all of
// them.
func wholeYear(rows []schema.Row) bool {
	if len(rows) == 4 {
		for _, r := range rows {
			if !quarter.MatchString(fold.Words(r.Label)) {
				return false
			}
		}
		return true
	}
	if first, last, ok := consecutive(rows, monthOf); ok {
		return first == 1 && last == 12
	}
	s, ok := seriesOf(labels(rows)) // names of months may be misread
	return ok && len(s.numbers) == 12 && s.numbers[0] == 1 && s.numbers[11] == 12
}

// nearest are the numbers of n things but one by how near they are to it; where a title names no subject those
// before it come first, as it has the subject of one of them.
func nearest(n, own int, subject bool) (out []int) {
	for distance := 1; distance < n; distance++ {
		out = append(out, own-distance, own+distance)
	}
	if !subject {
		slices.SortStableFunc(out, func(a, b int) int { return cmp.Compare(max(a-own, 0), max(b-own, 0)) })
	}
	return slices.DeleteFunc(out, func(i int) bool { return i < 0 || i >= n })
}

// annualOf finds the cell of a table by year that states the same quantity as
// d: the nearest one of the same oficio, of the same subject where both titles
// name one, else one of another oficio that names the same subject.
func (m *model) annualOf(all []placed, own int, d detail) (*schema.Table, *schema.Value, bool) {
	order := nearest(len(all), own, len(stems(d.table.Title)) > 0)
	for _, near := range []bool{true, false} {
		for _, i := range order {
			t := all[i].table
			if (all[i].oficio == all[own].oficio) != near || !sameRequest(all[i].oficio, all[own].oficio) || m.otherUnit(t, d.table) {
				continue
			}
			if near && !mayShareSubject(t.Title, d.table.Title) || !near && !shareSubject(t.Title, d.table.Title) {
				continue
			}
			if v, ok := yearCell(t, d); ok {
				return t, v, true
			}
		}
	}
	return nil, nil, false
}

// otherUnit reports whether one of two tables counts in thousands and the other does not.
func (m *model) otherUnit(a, b *schema.Table) bool {
	x, y := m.views[a], m.views[b]
	return x != nil && y != nil && x.rounded != y.rounded
}

// yearCell returns the cell for d's year and column in a table whose rows are
// years.
func yearCell(t *schema.Table, d detail) (*schema.Value, bool) {
	if _, _, ok := consecutive(t.Rows, yearOf); !ok {
		return nil, false
	}
	column := 0
	if len(t.Columns) > 1 || len(d.table.Columns) > 1 && d.column != "" {
		column = columnOf(t, d)
	}
	for i, r := range t.Rows {
		if yearOf(r.Label) == d.year && column >= 0 && column < len(r.Cells) {
			return &t.Rows[i].Cells[column], true
		}
	}
	return nil, false
}

// columnOf finds the column of a table that has the name of d's, or stands in its place
// among others of the same names, where one of the two names was misread; -1 where there
// is none.
func columnOf(t *schema.Table, d detail) int {
	column, alike := -1, 0
	for i, c := range t.Columns {
		name := fold.Words(c.Name)
		if name != "" && name == d.column {
			column = i
		}
		if i < len(d.table.Columns) && i != d.place && name != "" && name == fold.Words(d.table.Columns[i].Name) {
			alike++
		}
	}
	if n := len(t.Columns); column < 0 && n > 1 && n == len(d.table.Columns) && (alike == n-1 || misreadNames(t, d.table)) {
		return d.place
	}
	return column
}

// longName is how many letters a column's name has at least of which some may be misread.
const longName = 8

// misreadNames reports whether two tables have the same columns by their names but for a
// letter in four.
func misreadNames(a, b *schema.Table) bool {
	for i := range a.Columns {
		x, y := fold.Words(a.Columns[i].Name), fold.Words(b.Columns[i].Name)
		if x != y && (len(x) < longName || digitsOf(x) != digitsOf(y) || 4*fold.Distance(x, y) > len(x)) {
			return false
		}
	}
	return true
}

// unnaming are the words of titles that say nothing about the subject.
var unnaming = pattern.MustCompile(`^(CUADRO|TABLA|GRAFICA|ANEXO|NO|NUM|ANO|ANOS|ANUAL|ANUALES|MES|MESES|MENSUAL|MENSUALES|POR|DE|DEL|LA|LAS|LOS|EL|EN|Y|A|AL|PERIODO|TOTAL|TOTALES|NUMERO|DURANTE|DESGLOSE|DETALLE|` +
	`[IVX]+|.|\d+|` + `ENERO|DICIEMBRE)$`)

// mayShareSubject reports whether two titles may name the same subject: one names
// none, or both the same. A word more tells of a part, as of women or of one office; another
// word of something else, as of cases closed and not received.
func mayShareSubject(a, b string) bool {
	x, y := stems(a), stems(b)
	return len(x) == 0 || len(y) == 0 || alikeWords(x, y)
}

// shareSubject reports whether two titles name the same subject, in two words at least, one
// of which may fit other tables where the titles are the same but for their years.
func shareSubject(a, b string) bool {
	x, y := stems(a), stems(b)
	p, q := yearless(a), yearless(b)
	return alikeWords(x, y) && (min(len(x), len(y)) >= 2 || len(x) > 0 && len(p) >= 2 && sameWords(p, q))
}

// yearless are the words of a title that say something, but for numbers.
func yearless(title string) map[string]bool {
	out := subjectWords(title)
	maps.DeleteFunc(out, func(w string, _ bool) bool { return digitsOf(w) == w })
	return out
}

// alikeWords reports whether two sets hold the same words, but for letters misread.
func alikeWords(x, y map[string]bool) bool { return shared(x, y) == len(x) && shared(y, x) == len(y) }

func subjectWords(title string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.FieldsFunc(fold.Text(title), func(r rune) bool { return (r < 'A' || r > 'Z') && (r < '0' || r > '9') }) {
		if !unnaming.MatchString(w) {
			out[w] = true
		}
	}
	return out
}

// sameRequest reports whether two oficios may answer the same request: they print a
// folio in common, or one prints none. A file may hold the answers to several.
func sameRequest(a, b *schema.Oficio) bool {
	return a == b || len(a.Folios) == 0 || len(b.Folios) == 0 || slices.ContainsFunc(a.Folios, func(f schema.Folio) bool {
		return slices.ContainsFunc(b.Folios, func(g schema.Folio) bool { return f.Value.Value == g.Value.Value })
	})
}
