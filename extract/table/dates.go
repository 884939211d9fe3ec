package table

import (
	"regexp"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

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

// named is a date in words, which are typed one by one.
var named = regexp.MustCompile(`^\S+ .*\p{L}{3}`)

// normaliseDates makes ISO dates of a column of dates. What was read as a number there is
// a date misread, and null, as is a date in words that was not believed.
func normaliseDates(rows []schema.Row, column int) {
	years := yearsOf(rows, column)
	for i := range rows {
		c := &rows[i].Cells[column]
		iso, ok := wholeDate(c.Text)
		if ok && c.Value.IsNull() && named.MatchString(c.Text) {
			continue
		}
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

// shortDate is a day, the short name of a month and a year, some of their letters misread or lost.
var shortDate = regexp.MustCompile(`^(\S{2})([-/.])(\S{2,4})([-/.])(\d{4})$`)

// longDate is a day, a month's name and a year, the sign of the first misread perhaps.
var longDate = regexp.MustCompile(`^(\d{1,2})[°º"'*]? DE (\S{4,11}) DE (\d{4})$`)

// respelledDate is a date with the letters in its day made digits, and its month made the
// only one that it is a letter away from.
func respelledDate(text string) string {
	folded := fold.Text(text)
	if parts := longDate.FindStringSubmatch(folded); parts != nil {
		if month := monthLike(parts[2], func(name string) string { return name }); month != "" {
			return parts[1] + " DE " + month + " DE " + parts[3]
		}
	}
	parts := shortDate.FindStringSubmatch(folded)
	if parts == nil {
		return text
	}
	month := monthLike(parts[3], func(name string) string { return name[:3] })
	if month == "" {
		return text
	}
	return digitFor.Replace(parts[1]) + parts[2] + month + parts[4] + parts[5]
}

// monthLike is the only month whose name, as it is written, a word is a letter away from; empty where
// there is none, or are several.
func monthLike(word string, written func(name string) string) (month string) {
	for _, name := range layout.Months {
		if fold.Distance(word, written(name)) > 1 {
			continue
		}
		if month != "" {
			return ""
		}
		month = written(name)
	}
	return month
}

// looseBox is how many times as high as the next a word's box is at least that says nothing of its width.
const looseBox = 1.4

// wideDay reports whether the day of a date in words, which OCR read, is too wide for its digits beside its
// year's: one was not read. A box that is too high as well holds more than the digits' ink.
func (r row) wideDay(c layout.Cell) bool {
	if r.page.Origin == schema.Native || len(c.Words) < 2 {
		return false
	}
	day, year := c.Words[0], c.Words[len(c.Words)-1]
	digits := onlyDigits(day.Text)
	if digits != day.Text || !layout.Year(year.Text) || day.Box.Height() > looseBox*year.Box.Height() || day.Box.Width() <= (float64(len(digits))+lostShare)*year.Box.Width()/4 {
		return false
	}
	_, ok := wholeDate(c.Text())
	return ok
}
