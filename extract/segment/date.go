package segment

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/pattern"
)

// Date is a date as it is printed.
type Date struct {
	ISO        string // empty when there is no such day
	Start, End int    // code points in the text
}

const (
	dayWord  = `([0-9OIL|SZ]{1,2}|D[0-9]|PRIMERO|[A-Z]{3,12}(?: Y [A-Z]{3,6})?)`
	ordinal  = `(?: ?(?:O|ER|ERO|RO|A)\b|[?*'"^~])?`
	yearWord = `([12][. ]?[0-9OILSZ][. ]?[0-9OILSZ](?:[0-9OILSZ]\b|[\]|])|(?:DOS )?MIL(?:[ '][A-Z]{1,14}){1,5})`
)

var (
	longDate    = pattern.MustCompile(`\b` + dayWord + ordinal + `\.?,?(?: DIAS?)?(?: D?EL MES)?(?: ?[.,:-]DE | ?[-/.,] ?| [DGOQC]E | ?DE[ '"*~.,:^-]*| )([A-Z0]{3,11})[.,:]?,?(?: ?[-/.,] ?| D[EF]L? | ?DEL?[ '"*~.,:^]*| )(?:ANO )?(?:DE )?` + yearWord)
	monthFirst  = regexp.MustCompile(`\b([A-Z]{3,10})\.? ([0-9]{1,2})(?:, ?| DE | DEL )([12][0-9]{3})\b`)
	numericDate = pattern.MustCompile(`\b([0-9OIL]{1,2}) ?([-/.:]) ?([0-9OIL]{1,2}|[IVX1L]{1,4}) ?([-/.:]) ?([12][0-9O]{3}|[0-9]{2})\b`)
	isoDate     = pattern.MustCompile(`\b([12][0-9]{3})-([0-9]{2})-([0-9]{2})\b`)
)

// yearSign is in all dates whose year is printed in full.
var yearSign = regexp.MustCompile(`[12][. ]?[0-9OILSZ][. ]?[0-9OILSZ](?:[0-9OILSZ]\b|[\]|])|MIL`)

var romans = []string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"}

// Dates finds the dates in a folded text, in order: digits, words, Roman and
// short months, the day first. Of readings that overlap the first found wins.
func Dates(folded string) []Date {
	if !strings.ContainsAny(folded, "0123456789") && !strings.Contains(folded, "MIL") {
		return nil // no year; most lines of a text end here
	}
	var out []Date
	add := func(d, m, y, start, end int) {
		for _, o := range out {
			if start < o.End && o.Start < end {
				return
			}
		}
		out = append(out, Date{ISO: iso(y, m, d), Start: start, End: end})
	}
	if yearSign.MatchString(folded) {
		yearDates(folded, add)
	}
	eachMatch(numericDate, folded, func(m []int) bool {
		d, mon, y := numeric(folded, m)
		if d == 0 {
			return false
		}
		add(d, mon, y, m[0], m[1])
		return true
	})
	slices.SortFunc(out, func(a, b Date) int { return cmp.Compare(a.Start, b.Start) })
	return out
}

// yearDates adds the dates whose year is printed in full.
func yearDates(folded string, add func(d, m, y, start, end int)) {
	for _, m := range isoDate.FindAllStringSubmatchIndex(folded, -1) {
		add(atoi(folded[m[6]:m[7]]), atoi(folded[m[4]:m[5]]), atoi(folded[m[2]:m[3]]), m[0], m[1])
	}
	eachMatch(longDate, folded, func(m []int) bool {
		d, mon := day(folded[m[2]:m[3]]), month(folded[m[4]:m[5]])
		y, length := yearOf(folded[m[6]:m[7]])
		if d == 0 || mon == 0 || y == 0 {
			return false
		}
		add(d, mon, y, m[0], m[6]+length)
		return true
	})
	for _, m := range monthFirst.FindAllStringSubmatchIndex(folded, -1) {
		if mon := month(folded[m[2]:m[3]]); mon > 0 {
			add(atoi(folded[m[4]:m[5]]), mon, atoi(folded[m[6]:m[7]]), m[0], m[1])
		}
	}
}

// eachMatch visits matches; one that is refused does not hide another that
// begins at its next word.
func eachMatch(re *pattern.Pattern, s string, visit func(m []int) bool) {
	for at := 0; at < len(s); {
		m := re.FindStringSubmatchIndex(s[at:])
		if m == nil {
			return
		}
		for i := range m {
			if m[i] >= 0 {
				m[i] += at
			}
		}
		if visit(m) {
			at = m[1]
			continue
		}
		at = m[0] + 1
		for at < len(s) && s[at-1] != ' ' {
			at++
		}
	}
}

// numeric reads 21/06/2022, 31-V-2022 and 1.3.10; the separators must agree. A colon
// is one of them misread before a year in full.
func numeric(f string, m []int) (d, mon, y int) {
	if one, two := f[m[4]:m[5]], f[m[8]:m[9]]; one != two && (one != ":" && two != ":" || m[11]-m[10] < 4) || one == ":" && two == ":" {
		return 0, 0, 0
	}
	// A longer run of groups (1.2.10.4) is no date.
	if m[1] < len(f) && strings.IndexByte("/-.", f[m[1]]) >= 0 && m[1]+1 < len(f) && f[m[1]+1] >= '0' && f[m[1]+1] <= '9' {
		return 0, 0, 0
	}
	if m[0] > 0 && strings.IndexByte("/-.,", f[m[0]-1]) >= 0 {
		return 0, 0, 0
	}
	middle := f[m[6]:m[7]]
	if len(middle) <= 2 && strings.Trim(middle, "0123456789") == "" {
		mon = atoi(middle)
	} else if mon = slices.Index(romans, romanStrokes.Replace(middle)) + 1; mon == 0 {
		mon = atoi(digits(middle))
	}
	y = atoi(digits(f[m[10]:m[11]]))
	if m[11]-m[10] == 2 {
		y += 2000
	}
	return atoi(digits(f[m[2]:m[3]])), mon, y
}

var romanStrokes = strings.NewReplacer("1", "I", "L", "I")

var looksLike = strings.NewReplacer("O", "0", "Q", "0", "I", "1", "L", "1", "|", "1", "S", "5", "Z", "2", "]", "1")

func digits(s string) string { return looksLike.Replace(s) }

func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// iso writes a date, nothing when there is no such day.
func iso(y, m, d int) string {
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if y < 1800 || y > 2199 || t.Day() != d || int(t.Month()) != m {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
}

// longMonth is how long a month's name is that is told with two letters misread:
// those of September to December are three or more apart.
const longMonth = 9

// month reads a month's name, short or with one character misread; 0 if none.
func month(s string) int {
	s = strings.ReplaceAll(s, "0", "O")
	if s == "JUHO" { // "li" is read as an h
		return 7
	}
	if s == "SETIEMBRE" || s == "SEPT" {
		return 9
	}
	if i := slices.Index(romans, s); i >= 0 && len(s) > 2 {
		return i + 1
	}
	if len(s) == shortMonth {
		return monthInShort(s)
	}
	best, distance := 0, 2
	if len(s) >= longMonth {
		distance = 3
	}
	for i, name := range layout.Months {
		if s == name {
			return i + 1
		}
		if d := fold.Within(s, name, distance-1); d < distance && len(s) >= 4 {
			best, distance = i+1, d
		}
	}
	// One letter apart, JUNIO and JULIO are not to be guessed.
	if (best == 6 || best == 7) && fold.Distance(s, "JUNIO") == fold.Distance(s, "JULIO") {
		return 0
	}
	return best
}

// shortMonth is how long a month's name is in short.
const shortMonth = 3

// monthInShort reads a month in short, whose first letter may be misread: TEB.
func monthInShort(s string) int {
	for _, from := range []int{0, 1} {
		for i, name := range layout.Months {
			if s[from:] == name[from:shortMonth] {
				return i + 1
			}
		}
	}
	return 0
}
