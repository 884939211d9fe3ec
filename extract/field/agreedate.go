package field

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
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
//
// What another letter states as the date of its number goes before.
func agreeDates(all []schema.Oficio, oficios []segment.Oficio) {
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
		months := nearMonths(read, others)
		if stated := statedMonths(read, all[i].ID, all, oficios); len(stated) > 0 {
			months = stated
		}
		switch {
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
	return slices.DeleteFunc(strokeMonths(read), func(c time.Time) bool { return !nearAny(c, others) })
}

// strokeMonths are the days that a month of strokes may make.
func strokeMonths(read time.Time) []time.Time {
	var out []time.Time
	for _, month := range []time.Month{time.February, time.March, time.November} {
		if c := time.Date(read.Year(), month, read.Day(), 0, 0, 0, 0, time.UTC); c.Month() == month {
			out = append(out, c)
		}
	}
	return out
}

// dated leads from a letter's number to its date: "oficio ILL/DC/91/2022, de fecha 3 de
// mayo de 2022".
var dated = regexp.MustCompile(`^[ ,]*(?:DE FECHA|FECHAD[OA](?: EN| EL)?|DEL? (?:DIA)?|CON FECHA)[ ,]*(?:EL |DEL? )?`)

// farthestStated is how many characters such a date takes at most.
const farthestStated = 45

// statedMonths are the readings of a month of strokes that other letters state as the date
// of an oficio that they refer to.
func statedMonths(read time.Time, id string, all []schema.Oficio, oficios []segment.Oficio) []time.Time {
	return slices.DeleteFunc(strokeMonths(read), func(c time.Time) bool {
		iso := c.Format(time.DateOnly)
		for k := range all {
			for _, r := range all[k].References {
				if r.Oficio == id && slices.Contains(statedBehind(r.Number.Places(), oficios[k].Pages), iso) {
					return false
				}
			}
		}
		return true
	})
}

// statedBehind are the dates that letters state behind a number.
func statedBehind(places []schema.Evidence, pages []*layout.Page) []string {
	var out []string
	for _, e := range places {
		i := slices.IndexFunc(pages, func(p *layout.Page) bool { return p.Number == e.Page })
		if i < 0 || e.End > len(pages[i].Folded) {
			continue
		}
		rest := strings.ReplaceAll(pages[i].Folded[e.End:], "\n", " ")
		lead := dated.FindString(rest)
		rest = rest[len(lead):min(len(rest), len(lead)+farthestStated)]
		if dates := segment.Dates(rest); lead != "" && len(dates) > 0 && dates[0].Start == 0 {
			out = append(out, dates[0].ISO)
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
