package field

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// received reads the date of the receiver's stamp: the reading that most pages
// support, of a stamp on several.
func received(heads []segment.Head) *schema.Value {
	var all []reading.Reading
	for _, h := range heads {
		d := h.Received
		if d == nil {
			continue
		}
		value := schema.Scalar{}
		at := h.Page.Evidence(d.Start, d.End)
		if d.ISO != "" && (at.Origin != schema.OCR || at.Confidence >= sureStamp) {
			value = schema.String(d.ISO)
		}
		all = append(all, reading.Reading{Value: value, Text: h.Page.Slice(d.Start, d.End), At: at})
	}
	if len(all) == 0 && len(heads) > 0 {
		return overText(heads[0])
	}
	return reading.Vote(all)
}

const (
	sureStamp = 0.55                 // confidence of a stamp's date below which it is told as printed only
	fitStamp  = 0.4                  // and below which it is so even where it comes right after the letter's
	atOnce    = 15 * 24 * time.Hour  // after its date, in which most letters are received
	inLetters = 0.15                 // and where it spells its month besides: of 13 such below sureStamp on 360 scans all were right
	week      = 8 * 24 * time.Hour   // after its date, in which those came
	soon      = 60 * 24 * time.Hour  // after its date, in which a letter is received
	late      = 180 * 24 * time.Hour // after which none is
)

// agreeReceived holds the dates on which letters were received against the letters'
// own: none is received before it was written. Where one digit of the year put
// otherwise makes the date one soon after the letter's, it was misread.
func agreeReceived(all []schema.Oficio) {
	for i := range all {
		v := all[i].Received
		tellFitting(v, all[i].Date)
		sent, err := time.Parse(time.DateOnly, reading.ValueOf(all[i].Date))
		got, bad := time.Parse(time.DateOnly, reading.ValueOf(v))
		if err != nil || bad != nil || comesAfter(got, sent, late) {
			continue
		}
		fit := yearsFitting(got, sent)
		if len(fit) == 1 {
			*v = reading.Doubted(*v, fit[0].Format(time.DateOnly))
		} else {
			*v = schema.NewValue(schema.Scalar{}, v.Text, v.Places()...)
		}
	}
}

// tellFitting tells the date of a stamp that was read unsurely where it comes right after
// the letter's: what is misread seldom does.
func tellFitting(v, date *schema.Value) {
	if v == nil || !v.Value.IsNull() {
		return
	}
	within := atOnce
	if v.Confidence() < fitStamp {
		within = week
		if v.Confidence() < inLetters || !spelledMonth.MatchString(v.Text) {
			return
		}
	}
	sent, err := time.Parse(time.DateOnly, reading.ValueOf(date))
	dates := segment.Dates(fold.Text(v.Text))
	if err != nil || len(dates) != 1 {
		return
	}
	if got, err := time.Parse(time.DateOnly, dates[0].ISO); err == nil && comesAfter(got, sent, within) {
		v.Value = schema.String(dates[0].ISO)
	}
}

// spelledMonth is a month in letters.
var spelledMonth = regexp.MustCompile(`\pL{3}`)

// comesAfter reports whether a day is another or follows it by no more than said.
func comesAfter(day, after time.Time, most time.Duration) bool {
	return !day.Before(after) && day.Sub(after) <= most
}

// yearsFitting returns a day in the years that differ from its own in one digit, as
// far as it comes soon after another.
func yearsFitting(day, after time.Time) []time.Time {
	var out []time.Time
	for _, year := range []int{after.Year(), after.Year() + 1} {
		c := time.Date(year, day.Month(), day.Day(), 0, 0, 0, 0, time.UTC)
		if comesAfter(c, after, soon) && c.Day() == day.Day() && oneDigit(strconv.Itoa(year), strconv.Itoa(day.Year())) {
			out = append(out, c)
		}
	}
	return out
}

// oneDigit reports whether two numbers of as many digits differ in one.
func oneDigit(a, b string) bool {
	different := 0
	for i := 0; i < len(a) && i < len(b); i++ {
		if a[i] != b[i] {
			different++
		}
	}
	return len(a) == len(b) && different == 1
}

// yearMotto reads the motto of the year, which each page may print.
func yearMotto(heads []segment.Head) *schema.Value {
	var all []*schema.Value
	for _, h := range heads {
		if v := reading.Joined(h.Motto, h.Page); v != nil {
			v.Value = schema.String(strings.Trim(reading.Trim(reading.ValueOf(v)), "“”«»‘’ "))
			all = append(all, v)
		}
	}
	return reading.MostAgreed(all)
}
