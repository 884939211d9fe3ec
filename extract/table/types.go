package table

import (
	"regexp"
	"slices"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
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

// wholeDate is the day that a text states and nothing else.
func wholeDate(text string) (iso string, ok bool) {
	folded := fold.Text(text)
	dates := segment.Dates(folded)
	if len(dates) != 1 || dates[0].ISO == "" {
		return "", false
	}
	rest := folded[:dates[0].Start] + folded[dates[0].End:]
	return dates[0].ISO, cleaned(rest) == ""
}

// normaliseDates makes ISO dates of a column of dates. What was read as a number there is
// a date misread, and null.
func normaliseDates(rows []schema.Row, column int) {
	years := yearsOf(rows, column)
	for i := range rows {
		c := &rows[i].Cells[column]
		iso, ok := wholeDate(c.Text)
		if !ok {
			iso, ok = wholeDate(respelledDate(c.Text))
		}
		if !ok {
			iso, ok = wornDate(c.Text)
			ok = ok && years[iso[:4]] > 1
		}
		odd := ok && oddYear(years, iso[:4]) && recognised(*c) && c.Confidence() < sureYear
		if _, number := c.Value.Num(); ok && !odd {
			c.Value = schema.String(iso)
		} else if odd || number && recognised(*c) {
			c.Value = schema.Scalar{}
		}
	}
}

// sureYear is how sure a date is whose year stands alone among those of its column's others, which
// have one in common.
const sureYear = 0.9

func oddYear(years map[string]int, year string) bool {
	return len(years) == 2 && years[year] == 1 && sum(years) > fewOthers
}

func sum(counts map[string]int) int {
	n := 0
	for _, c := range counts {
		n += c
	}
	return n
}

// doubtFusedDates nulls numbers that OCR read and that are a date whose separators may have
// been lost: nothing parts the eight digits, as it would those of so large a number.
func doubtFusedDates(rows []schema.Row, column int) {
	for i := range rows {
		c := &rows[i].Cells[column]
		if _, ok := wornDate(c.Text); ok && onlyDigits(c.Text) == c.Text && recognised(*c) {
			c.Value = schema.Scalar{}
		}
	}
}

func recognised(v schema.Value) bool {
	return slices.ContainsFunc(v.Places(), func(e schema.Evidence) bool { return e.Origin != schema.Native })
}

// wornText is a date in digits, whose separators may have been lost.
var wornText = regexp.MustCompile(`^(\d\d)[ .,/-]?(\d\d)[ .,/-]?((?:19|20)\d\d)$`)

// wornDate is the day that a date's digits state, day first.
func wornDate(text string) (iso string, ok bool) {
	m := wornText.FindStringSubmatch(text)
	if m == nil {
		return "", false
	}
	return wholeDate(m[1] + "/" + m[2] + "/" + m[3])
}

// dateName is what a column of dates is called.
var dateName = regexp.MustCompile(`^FECHAS?\b`)

// wornDates reports whether a column is one of dates that have lost separators: most cells
// are, and it is called so, or a third at least shows that its digits are not one number.
func wornDates(rows []schema.Row, column int, named bool) bool {
	dates, parted, others := 0, 0, 0
	for _, r := range rows {
		text := r.Cells[column].Text
		if _, ok := wornDate(text); ok {
			dates++
			parted += one(onlyDigits(text) != text)
		} else if text != "" && !layout.Mark(text) {
			others++
		}
	}
	return dates >= leastSequence && dates > others && (named || 3*parted >= dates)
}

// yearsOf counts the years of a column's dates.
func yearsOf(rows []schema.Row, column int) map[string]int {
	out := map[string]int{}
	for _, r := range rows {
		iso, ok := wholeDate(r.Cells[column].Text)
		if !ok {
			iso, ok = wornDate(r.Cells[column].Text)
		}
		if ok {
			out[iso[:4]]++
		}
	}
	return out
}

// shortDate is a day, a month of three letters and a year, some of them misread.
var shortDate = regexp.MustCompile(`^(\S{2})([-/.])(\S{3})([-/.])(\d{4})$`)

// respelledDate is a date with the letters in its day made digits, and its month made the
// only one that it is a letter away from.
func respelledDate(text string) string {
	parts := shortDate.FindStringSubmatch(fold.Text(text))
	if parts == nil {
		return text
	}
	month := ""
	for _, name := range layout.Months {
		if fold.Distance(parts[3], name[:3]) > 1 {
			continue
		}
		if month != "" {
			return text
		}
		month = name[:3]
	}
	return digitFor.Replace(parts[1]) + parts[2] + month + parts[4] + parts[5]
}
