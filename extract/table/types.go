package table

import (
	"regexp"
	"slices"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// typeColumns says what each column holds: what most of its rows' cells are. The dates
// of a column of dates become ISO 8601; their texts stay as printed.
func typeColumns(t *schema.Table, style Style) {
	for i := range t.Columns {
		counts, best := map[schema.ColumnType]int{}, schema.ColumnType("")
		for _, r := range t.Rows {
			if kind := typeOf(r.Cells[i], style); kind != "" {
				counts[kind]++
			}
		}
		for _, kind := range typeOrder {
			if counts[kind] > counts[best] {
				best = kind
			}
		}
		if best == schema.Integer && counts[schema.Decimal] > 0 {
			best = schema.Decimal
		}
		if wornDates(t.Rows, i, dateName.MatchString(fold.Words(t.Columns[i].Name))) {
			best = schema.DateColumn
		}
		t.Columns[i].Type = best
		if best == schema.DateColumn {
			normaliseDates(t.Rows, i)
		} else {
			doubtFusedDates(t.Rows, i)
		}
	}
}

// typeOrder is the order in which types are preferred that as many cells have.
var typeOrder = []schema.ColumnType{schema.Integer, schema.Decimal, schema.MoneyColumn, schema.Percentage, schema.Ordinal, schema.DateColumn, schema.TextColumn}

// ordinalText is a number that counts in an order: 1°, 2a., 3er.
var ordinalText = regexp.MustCompile(`^\d{1,3} ?([°ºª]|(A|O|ER|RO|ERO|DO|DA|TO|TA|VO|VA|NO|NA)\.?)$`)

// typeOf is what a cell holds by itself, empty for one that holds nothing.
func typeOf(c schema.Value, style Style) schema.ColumnType {
	if c.Text == "" || layout.Mark(c.Text) {
		return ""
	}
	if n, ok := ParseNumber(c.Text, style); ok && layout.NumberLike(c.Text) {
		return [...]schema.ColumnType{Integer: schema.Integer, Decimal: schema.Decimal, Money: schema.MoneyColumn, Percent: schema.Percentage}[n.Kind]
	}
	if layout.NumberLike(c.Text) {
		return "" // a figure that was not read
	}
	if ordinalText.MatchString(fold.Words(c.Text)) {
		return schema.Ordinal
	}
	if _, ok := wholeDate(c.Text); ok {
		return schema.DateColumn
	}
	return schema.TextColumn
}

func recognised(v schema.Value) bool {
	return slices.ContainsFunc(v.Places(), func(e schema.Evidence) bool { return e.Origin != schema.Native })
}
