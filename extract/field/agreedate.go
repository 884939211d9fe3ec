package field

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/schema"
)

// strokes is a date whose month was recognised as upright strokes: 10-11-2023
// may be printed 10-II-2023, 10-III-2023 or 10-11-2023.
var strokes = regexp.MustCompile(`^[0-9]{1,2} ?[-/.] ?(?:11|1l|ll|lI|Il|1I|I1) ?[-/.] ?[0-9]{4}$`)

// near is how far from the date of another of a bundle's oficios one is dated at most,
// for a month of strokes to be read by it. Candidate months are 28 days apart or more,
// the answers to one request lie in some three weeks. Of two others that are sameMatter
// apart at most, the days between are near too.
const (
	near       = 12 * 24 * time.Hour
	sameMatter = 45 * 24 * time.Hour
)

// agreeDates reads a month of upright strokes as the one month of those it may
// be that is near the dates of the bundle's other oficios. Where none is, or
// two are, the date is told as printed only; with slashes, where figures are
// the rule, only where one of the others is near.
func agreeDates(all []schema.Oficio) {
	others := clearDates(all)
	for i := range all {
		d := all[i].Date
		if d == nil || len(d.Places()) == 0 || d.Places()[0].Origin != schema.OCR || !strokes.MatchString(d.Text) {
			continue
		}
		read, err := time.Parse(time.DateOnly, reading.ValueOf(d))
		if err != nil {
			continue
		}
		switch months := nearMonths(read, others); {
		case len(months) == 0 && strings.Contains(d.Text, "/"):
		case len(months) != 1:
			*d = schema.NewValue(schema.Scalar{}, d.Text, d.Places()...)
		case !months[0].Equal(read):
			*d = reading.Doubted(*d, months[0].Format(time.DateOnly))
		}
	}
}

// nearMonths returns the readings of a month of strokes that are near other
// dates, which are sorted.
func nearMonths(read time.Time, others []time.Time) []time.Time {
	var out []time.Time
	for _, month := range []time.Month{time.February, time.March, time.November} {
		c := time.Date(read.Year(), month, read.Day(), 0, 0, 0, 0, time.UTC)
		if c.Month() == month && nearAny(c, others) {
			out = append(out, c)
		}
	}
	return out
}

// nearAny reports whether a day is near one of some dates, which are sorted.
func nearAny(day time.Time, dates []time.Time) bool {
	for i, t := range dates {
		between := i > 0 && !day.Before(dates[i-1]) && !day.After(t) && t.Sub(dates[i-1]) <= sameMatter
		if between || t.Sub(day).Abs() <= near {
			return true
		}
	}
	return false
}

// clearDates returns the dates of the oficios whose months are no strokes, sorted.
func clearDates(all []schema.Oficio) []time.Time {
	var out []time.Time
	for _, o := range all {
		if t, err := time.Parse(time.DateOnly, reading.ValueOf(o.Date)); err == nil && !strokes.MatchString(o.Date.Text) {
			out = append(out, t)
		}
	}
	slices.SortFunc(out, func(a, b time.Time) int { return cmp.Compare(a.Unix(), b.Unix()) })
	return out
}
