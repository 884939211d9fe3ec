package field

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/field/number"
	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// unsureDate is the confidence below which a head's date is looked at again: of 853 dates
// read more surely in 250 drawn bundles 3 were wrong.
const unsureDate = 0.9

// unclearDates are the places of an oficio's date that should be looked at again.
func unclearDates(heads []segment.Head) []schema.Evidence {
	var out []schema.Evidence
	for _, h := range reading.Unsurely(ownDates(number.OwnHeads(heads)), hasDate, unclearDate) {
		out = append(out, reading.PieceAt(h.Page, h.Date.Start))
	}
	return out
}

// unclearDate reports whether another look at a head's date may tell more: it is no
// day, or of another year than its number.
func unclearDate(h segment.Head) bool {
	if h.Date == nil {
		return false
	}
	e := h.Page.Evidence(h.Date.Start, h.Date.End)
	return e.Origin == schema.OCR && (e.Confidence < unsureDate || h.Date.ISO == "" || otherYear(h, h.Date.ISO))
}

func hasDate(h segment.Head) bool { return h.Date != nil }

// otherYear reports whether a head's number ends in a year that is not a date's.
func otherYear(h segment.Head, iso string) bool {
	if h.Number == nil || len(iso) < 4 {
		return false
	}
	year := number.Year(h.Number.Value)
	return year != "" && !strings.HasSuffix(iso[:4], year)
}

// datesRead are a date as an oficio's pages and the looks at them read it, those of the
// year that its number ends in alone if they are a third of all.
func datesRead(heads []segment.Head) []reading.AsRead {
	var all, of []reading.AsRead
	for _, h := range heads {
		read := []reading.AsRead{{Value: h.Date.ISO, Text: h.Page.Slice(h.Date.Start, h.Date.End)}}
		for _, look := range reading.LooksAt(h.Page, reading.PieceAt(h.Page, h.Date.Start).Box) {
			if dates := segment.Dates(look.Folded); len(dates) == 1 {
				read = append(read, reading.AsRead{Value: dates[0].ISO, Text: look.Slice(dates[0].Start, dates[0].End)})
			}
		}
		for _, s := range read {
			if all = append(all, s); len(s.Value) > 4 && !otherYear(h, s.Value) {
				of = append(of, s)
			}
		}
	}
	if 3*len(of) >= len(all) {
		return of
	}
	return all
}

// relookDate gives a date that looks were taken at the day that they and its pages agree
// on. One that cannot be made out, or that pages have differently, is told as printed only
// where they agree on none.
func relookDate(v *schema.Value, heads []segment.Head) {
	if v == nil || reading.Unsurely(heads, hasDate, unclearDate) == nil {
		return
	}
	all := datesRead(heads)
	same := func(s string) string { return s }
	iso := reading.Elect(all, same)
	_, count := reading.Tally(all, same)
	switch own := reading.ValueOf(v); {
	case iso != "" && iso != own:
		*v = reading.Voted(*v, all[slices.IndexFunc(all, func(s reading.AsRead) bool { return s.Value == iso })], count[iso], len(all))
	case iso == "" && (v.Confidence() < reading.Illegible && count[own] < 2 || differ(heads)):
		v.Value = schema.Scalar{}
	}
}

// differ reports whether pages have different days.
func differ(heads []segment.Head) bool {
	return slices.ContainsFunc(heads, func(h segment.Head) bool {
		return h.Date.ISO != "" && heads[0].Date.ISO != "" && h.Date.ISO != heads[0].Date.ISO
	})
}
