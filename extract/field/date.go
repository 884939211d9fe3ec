package field

import (
	"regexp"
	"strings"

	"github.com/oficialia/oficialia/extract/field/number"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

func date(heads []segment.Head) *schema.Value {
	heads = ownDates(number.OwnHeads(heads))
	var all, sure []reading.Reading
	for _, h := range heads {
		value := schema.Scalar{}
		if h.Date.ISO != "" {
			value = schema.String(h.Date.ISO)
		}
		r := reading.Reading{Value: value, Text: h.Page.Slice(h.Date.Start, h.Date.End), At: h.Page.Evidence(h.Date.Start, h.Date.End)}
		all = append(all, r)
		if h.Date.ISO != "" && !strokes.MatchString(r.Text) {
			sure = append(sure, r)
		}
	}
	v := reading.Vote(all)
	if len(sure) > 0 {
		v = reading.Vote(sure) // a month of strokes is decided by a page that spells it
	}
	relookDate(v, heads)
	return v
}

// ownDates are the heads that have the oficio's date.
func ownDates(heads []segment.Head) []segment.Head {
	var out []segment.Head
	for i, h := range heads {
		if h.Date != nil && ownDate(i, h) {
			out = append(out, h)
		}
	}
	return out
}

// ownDate reports whether a page's date is the oficio's: that of its first
// page, of a later one that repeats the head, or at the end of the text. The
// date at the top of another sheet in it is that sheet's.
func ownDate(i int, h segment.Head) bool {
	closing := len(h.Body) > 0 && h.Date.Start >= h.Body[0].Start
	return i == 0 || closing || h.Number != nil || len(h.Subject) > 0
}

func place(heads []segment.Head) *schema.Value {
	var all []reading.Reading
	for _, h := range ownDates(heads) {
		if h.Place[1] <= h.Place[0] {
			continue
		}
		text := h.Page.Slice(h.Place[0], h.Place[1])
		all = append(all, reading.Reading{Value: schema.String(placeName(text)), Text: text, At: h.Page.Evidence(h.Place[0], h.Place[1])})
	}
	return reading.Vote(all)
}

// fullStop is a comma behind a word that is no abbreviation, read as a full stop.
var fullStop = regexp.MustCompile(`(\pL{4})\. `)

// placeName is a place as it is printed, an l that was read as an exclamation mark and a
// comma put right.
func placeName(text string) string {
	return reading.Tidy(fullStop.ReplaceAllString(strings.ReplaceAll(text, "!", "l"), "$1, "))
}
