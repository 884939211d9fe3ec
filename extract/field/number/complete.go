package number

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/oficialia/oficialia/extract/segment"
)

// yearAtStart is a year at the beginning of a number that has codes behind it and no other
// figures, and a stroke or figure before it that OCR makes of the slash behind a running number.
var yearAtStart = regexp.MustCompile(`^[1247IL|]((?:19|20)[0-9]{2})[-/.][A-Z]{2,}(?:[-/.][A-Z]{2,})*$`)

// complete reports whether a recognised number has a running number, and a year apart
// from it.
func complete(value string, heads []segment.Head) bool {
	return !noRunning(value, heads) && !strokeYear(value, heads)
}

// yearAtEnd is a year at a number's end, and what is before it: a one that may be the
// slash behind a running number that was not read, or digits that run into it.
var yearAtEnd = regexp.MustCompile(`^(?:.*[/.\-])?(?:[1IL]|[0-9]{3,})((?:19|20)[0-9]{2})$|^.*[/.\-](?:1|[0-9]{4,})([0-9]{2})$`)

// strokeYear reports whether a number has the year of its oficio's date, or the next, at
// its end or before its codes, run together with what stands before it.
func strokeYear(value string, heads []segment.Head) bool {
	years := ""
	if m := yearAtEnd.FindStringSubmatch(value); m != nil {
		years = m[1] + m[2]
	} else if m := yearAtStart.FindStringSubmatch(value); m != nil {
		years = m[1]
	}
	return years != "" && slices.ContainsFunc(heads, func(h segment.Head) bool {
		if h.Date == nil || len(h.Date.ISO) < 4 {
			return false
		}
		year, err := strconv.Atoi(h.Date.ISO[:4])
		ends := func(y int) bool { return strings.HasSuffix(strconv.Itoa(y), years) }
		return err == nil && (ends(year) || ends(year+1))
	})
}

// yearEnd is a year that ends a number.
var yearEnd = regexp.MustCompile(`[/.\-](?:(?:19|20)[0-9]{2}|[0-9]{2})$`)

// Year is the year that ends a number, of four digits or two, "" where none does.
func Year(number string) string { return strings.TrimLeft(yearEnd.FindString(number), "/.-") }

// codeRunning is a house's code of digits, or a letter and them, with no running number
// behind it, maybe with the year that houses print between such a code and the gap for it.
var codeRunning = regexp.MustCompile(`^[0-9]{2} [0-9A-Z]{2} [0-9]{2}(?:[ /][A-Z]|$)|^[A-Z](?:00|OO)(?:\.[0-9]{1,2})+$|^[0-9]{3}\.(?:19|20)[0-9]{2}$`)

// figuresOnly is a number of figures that blanks part: its signs were not read.
var figuresOnly = regexp.MustCompile(`^[0-9]+(?: [0-9]+)+$`)

// lettersOnly is a number with letters where its running number is to stand.
var lettersOnly = regexp.MustCompile(`\.-[A-Z]+(?:/(?:19|20)[0-9]{2})?$`)

// noRunning reports whether a number has no digits but those of the year that it ends
// in, which is its oficio's, or of its house's code: strokes in the running number's gap
// were read as letters.
func noRunning(value string, heads []segment.Head) bool {
	if codeRunning.MatchString(value) || figuresOnly.MatchString(value) || lettersOnly.MatchString(value) {
		return true
	}
	at := yearEnd.FindStringIndex(value)
	if at == nil || strings.ContainsAny(value[:at[0]], "0123456789") {
		return false
	}
	year := value[at[0]+1:]
	return slices.ContainsFunc(heads, func(h segment.Head) bool {
		return h.Date != nil && strings.HasSuffix(h.Date.ISO[:min(4, len(h.Date.ISO))], year)
	})
}
