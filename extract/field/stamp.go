package field

import (
	"regexp"
	"slices"
	"strconv"
	"time"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

var (
	// stampDay is the date of a stamp, as letters seldom print theirs, at the end of what
	// stands together.
	stampDay = regexp.MustCompile(`(^|\s)[^\pL0-9]*[0-9]{1,2}[ .-]{1,2}[A-Z]{3}[ .-]{1,2}20[0-9]{2}[^\pL0-9]*$`)
	// stampShort is one whose year stands apart or was not read.
	stampShort = regexp.MustCompile(`^[^\pL0-9]*[0-9]{2}[ .-]{1,2}[A-Z]{3}[^\pL0-9]*$`)
	// stampWords are what a receiver's stamp says in capitals, or the hour on it, and a
	// sender's.
	stampWords = regexp.MustCompile(`\b(?:RECIBIDO|RECIBIÓ|RECIBÍ|RECIBI|ACUSE|OFICIAL[IÍ]A DE PARTES|CONTROL DE GESTI[OÓ]N)|\b[0-9]{1,2}:[0-9]{2} hrs\b`)
	sentWord   = regexp.MustCompile(`\bDESPACHAD`)
)

// overText is the date of a stamp whose words were read among those of the text that it stands
// over: a receiver's word is on a letter's first page, and the only such date comes within a
// week of the letter's. One whose year was not read beside it has the year that makes it come
// so. It is nil where there is none.
func overText(h segment.Head) *schema.Value {
	if h.Date == nil || !stampWords.MatchString(h.Page.Text) || sentWord.MatchString(h.Page.Folded) {
		return nil
	}
	sent, err := time.Parse(time.DateOnly, h.Date.ISO)
	if err != nil {
		return nil
	}
	if whole := stampedAt(h, stampDay); len(whole) > 0 {
		return onlyStamp(h, whole, sent, []string{""})
	}
	years := []string{" " + strconv.Itoa(sent.Year()), " " + strconv.Itoa(sent.Year()+1)}
	v := onlyStamp(h, stampedAt(h, stampShort), sent, years)
	if v != nil {
		*v = reading.Doubted(*v, reading.ValueOf(v))
	}
	return v
}

// stampedAt are the places of a page, and of stamps that were read apart from their words,
// that end as a stamp's date does; the letter's own date is left out.
func stampedAt(h segment.Head, day *regexp.Regexp) []layout.Chunk {
	var out []layout.Chunk
	for _, l := range append(slices.Clone(h.Page.Lines), slices.Concat(h.Page.Stamps...)...) {
		for _, c := range l.Chunks {
			text := h.Page.Slice(c.Start, c.End)
			if m := day.FindStringIndex(text); m != nil && (c.Start >= h.Date.End || h.Date.Start >= c.End) {
				c.Start += len([]rune(text[:m[0]]))
				out = append(out, c)
			}
		}
	}
	return out
}

// onlyStamp is the date at the one of such places, in the one of some years in which it
// comes within a week of the letter's; nil where there are several places, or none such.
func onlyStamp(h segment.Head, places []layout.Chunk, sent time.Time, years []string) *schema.Value {
	if len(places) != 1 {
		return nil
	}
	text, at := h.Page.Slice(places[0].Start, places[0].End), h.Page.Evidence(places[0].Start, places[0].End)
	for _, year := range years {
		dates := segment.Dates(fold.Text(text + year))
		if len(dates) != 1 || at.Confidence < fitStamp {
			continue
		}
		if got, err := time.Parse(time.DateOnly, dates[0].ISO); err == nil && comesAfter(got, sent, week) {
			v := schema.NewValue(schema.String(dates[0].ISO), reading.Tidy(text), at)
			return &v
		}
	}
	return nil
}
