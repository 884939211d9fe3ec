package field

import (
	"cmp"
	"regexp"
	"slices"
	"time"

	"github.com/oficialia/oficialia/schema"
)

// strokes is a date whose month was recognised as upright strokes: 10-11-2023
// may be printed 10-II-2023, 10-III-2023 or 10-11-2023.
var strokes = regexp.MustCompile(`^[0-9]{1,2} ?- ?(?:11|1l|ll|lI|Il) ?- ?[0-9]{4}$`)

// near is how far apart the oficios of one bundle are dated at most, as a rule:
// the law gives 20 working days and 10 more.
const near = 60 * 24 * time.Hour

// agreeDates reads a month of upright strokes as the month that is near the
// dates of the bundle's other oficios, when November is not and another is.
func agreeDates(all []schema.Oficio) {
	for i := range all {
		d := all[i].Date
		if d == nil || len(d.Places()) == 0 || d.Places()[0].Origin != schema.OCR || !strokes.MatchString(d.Text) {
			continue
		}
		others := otherDates(all, i)
		read, err := time.Parse(time.DateOnly, valueOf(d))
		if err != nil || len(others) == 0 {
			continue
		}
		middle := others[len(others)/2]
		best := read
		for _, month := range []time.Month{time.February, time.March} {
			c := time.Date(read.Year(), month, read.Day(), 0, 0, 0, 0, time.UTC)
			if c.Month() == month && c.Sub(middle).Abs() < best.Sub(middle).Abs() {
				best = c
			}
		}
		if read.Sub(middle).Abs() > near && best.Sub(middle).Abs() <= near {
			*d = doubted(*d, best.Format(time.DateOnly))
		}
	}
}

// otherDates returns the dates of the other oficios, sorted.
func otherDates(all []schema.Oficio, but int) []time.Time {
	var out []time.Time
	for i, o := range all {
		if t, err := time.Parse(time.DateOnly, valueOf(o.Date)); i != but && err == nil && !strokes.MatchString(o.Date.Text) {
			out = append(out, t)
		}
	}
	slices.SortFunc(out, func(a, b time.Time) int { return cmp.Compare(a.Unix(), b.Unix()) })
	return out
}
