package check

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/table"
	"github.com/oficialia/oficialia/schema"
)

// detail is a year's total as a table states that lists the year by months or
// quarters.
type detail struct {
	table  *schema.Table
	year   int
	column string // folded name
	total  schema.Value
}

// crossTables compares, within an oficio, tables by year with those that detail
// a year of them. What is told as a doubtful cell is not told again.
func crossTables(o *schema.Oficio, doubts []disputed) []schema.Finding {
	var out []schema.Finding
	for i := range o.Tables {
		for _, d := range details(&o.Tables[i]) {
			annual, cell, ok := annualOf(o, i, d)
			if !ok {
				continue
			}
			stated, _ := d.total.Value.Num()
			other, _ := cell.Value.Num()
			if stated != other && !isDisputed(annual, d, doubts) {
				out = append(out, crossMismatch(o, d, annual, cell, stated, other))
			}
		}
	}
	return out
}

// details returns the totals of a table that covers whole years by twelve
// months or four quarters. The year stands in its title, or over each column.
func details(t *schema.Table) []detail {
	if len(t.Totals) != 1 || !wholeYear(t.Rows) {
		return nil
	}
	years := anyYear.FindAllString(fold.Words(t.Title), -1)
	var out []detail
	for i, v := range t.Totals[0].Cells {
		name := ""
		if i < len(t.Columns) {
			name = fold.Words(t.Columns[i].Name)
		}
		d := detail{table: t, column: name, total: v}
		switch y := anyYear.FindString(name); {
		case y != "":
			d.year, _ = strconv.Atoi(y)
			d.column = ""
		case len(years) == 1:
			d.year, _ = strconv.Atoi(years[0])
		}
		if _, ok := v.Value.Num(); ok && d.year > 0 {
			out = append(out, d)
		}
	}
	return out
}

var quarter = regexp.MustCompile(`\bTRIM`)

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
	first, last, ok := consecutive(rows, monthOf)
	return ok && first == 1 && last == 12
}

// annualOf finds the cell of a table by year that states the same quantity as
// d: the nearest one, of the same subject where both titles name one.
func annualOf(o *schema.Oficio, own int, d detail) (*schema.Table, schema.Value, bool) {
	for distance := 1; distance < len(o.Tables); distance++ {
		for _, i := range []int{own - distance, own + distance} {
			if i < 0 || i >= len(o.Tables) || !sameSubject(o.Tables[i].Title, d.table.Title) {
				continue
			}
			if v, ok := yearCell(&o.Tables[i], d); ok {
				return &o.Tables[i], v, true
			}
		}
	}
	return nil, schema.Value{}, false
}

// yearCell returns the cell for d's year and column in a table whose rows are
// years.
func yearCell(t *schema.Table, d detail) (schema.Value, bool) {
	if _, _, ok := consecutive(t.Rows, yearOf); !ok {
		return schema.Value{}, false
	}
	column := 0
	if len(t.Columns) > 1 || len(d.table.Columns) > 1 && d.column != "" {
		column = -1
		for i, c := range t.Columns {
			if name := fold.Words(c.Name); name != "" && name == d.column {
				column = i
			}
		}
	}
	for _, r := range t.Rows {
		if yearOf(r.Label) == d.year && column >= 0 && column < len(r.Cells) {
			_, ok := r.Cells[column].Value.Num()
			return r.Cells[column], ok
		}
	}
	return schema.Value{}, false
}

// unnaming are the words of titles that say nothing about the subject.
var unnaming = regexp.MustCompile(`^(CUADRO|TABLA|GRAFICA|ANEXO|NO|NUM|ANO|ANOS|ANUAL|ANUALES|MES|MESES|MENSUAL|MENSUALES|POR|DE|DEL|LA|LAS|LOS|EL|EN|Y|A|AL|PERIODO|TOTAL|TOTALES|NUMERO|DURANTE|DESGLOSE|DETALLE|` +
	`[IVX]+|.|\d+|` + `ENERO|DICIEMBRE)$`)

// sameSubject reports whether two titles may name the same subject: one names
// none, or they have most words of the shorter in common.
func sameSubject(a, b string) bool {
	x, y := subjectWords(a), subjectWords(b)
	common := 0
	for w := range x {
		if y[w] {
			common++
		}
	}
	return 2*common >= min(len(x), len(y))
}

func subjectWords(title string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.FieldsFunc(fold.Text(title), func(r rune) bool { return (r < 'A' || r > 'Z') && (r < '0' || r > '9') }) {
		if !unnaming.MatchString(w) {
			out[w] = true
		}
	}
	return out
}

func crossMismatch(o *schema.Oficio, d detail, annual *schema.Table, cell schema.Value, stated, other float64) schema.Finding {
	difference := round(stated - other)
	s := summed{total: d.total, label: strconv.Itoa(d.year) + " in detail", cells: []namedCell{{strconv.Itoa(d.year), cell}}}
	f := schema.Finding{
		Code: schema.CrossTableMismatch,
		Message: fmt.Sprintf("For %d, %s states a total of %s, but %s states %s.",
			d.year, named(d.table), table.FormatNumber(stated), named(annual), table.FormatNumber(other)),
		Stated: schema.Number(stated), Computed: schema.Number(other), Difference: &difference,
		Operands: append(operands(d.total), operands(cell)...),
		Oficio:   o.ID, Table: d.table.ID,
	}
	f.Hypotheses = s.hypotheses(stated, other)
	f.Cause, f.Severity = cause(f.Hypotheses, f.Operands), severity(f.Hypotheses, f.Operands)
	return f
}
