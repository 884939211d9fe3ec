package number

import (
	"regexp"
	"slices"
	"strconv"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/schema"
)

// pointYear is a year behind a point that ends a number.
var pointYear = regexp.MustCompile(`^(.*[0-9])\.((?:19|20)[0-9]{2})$`)

// yearInside is a year between points, as houses print it before a running number, which
// may look like a year itself: 112.2023.2091.
var yearInside = regexp.MustCompile(`\.(?:19|20)[0-9]{2}$`)

// signYear is the sign before a year that ends a number.
var signYear = regexp.MustCompile(`[0-9]([/-])(?:19|20)[0-9]{2}$`)

// onlyPoints is a number of which all groups are parted by points, so that its year's is none
// that is left of a slash.
var onlyPoints = regexp.MustCompile(`^[A-Z0-9]+(?:\.[A-Z0-9]+){3,}$`)

// agreeYears gives a number read unsurely the sign before its year that all others of the
// bundle have there, where it has a point, which is what is left of a worn sign. Where they
// have none, or different ones, it is told as printed only.
func agreeYears(all []schema.Oficio) {
	var pointed []*schema.Value
	signs := map[string]bool{}
	for _, v := range valuesOf(all) {
		number := reading.ValueOf(v)
		if m := pointYear.FindStringSubmatch(number); m != nil && !yearInside.MatchString(m[1]) && !onlyPoints.MatchString(number) {
			pointed = append(pointed, v)
		}
		if m := signYear.FindStringSubmatch(number); m != nil {
			signs[m[1]] = true
		}
	}
	if len(pointed) != 1 {
		return
	}
	v := pointed[0]
	m := pointYear.FindStringSubmatch(unsurely(v, unsureNumber))
	if m == nil {
		return
	}
	v.Value = schema.Scalar{}
	for sign := range signs {
		if len(signs) == 1 {
			*v = reading.Doubted(*v, m[1]+sign+m[2])
		}
	}
}

// dashRunning is a running number behind a dash, and the sign before the year behind it.
var dashRunning = regexp.MustCompile(`^(.*-[0-9]+)([/-])((?:19|20)[0-9]{2})$`)

// dashedYears gives a number read unsurely, which has dashes before its running number and
// its year, the slash before the year that others with a dash before the running number
// have, two at least, where none but it has another dash: a worn slash is read as one. A
// point and a dash before the running number go with a slash in any case.
func dashedYears(all []schema.Oficio) {
	slashes, dashed := map[string]bool{}, map[string]*schema.Value{}
	for _, v := range valuesOf(all) {
		m := dashRunning.FindStringSubmatch(reading.ValueOf(v))
		switch {
		case m != nil && m[2] == "/":
			slashes[m[0]] = true
		case m != nil:
			dashed[m[0]] = v
		}
	}
	for number, v := range dashed {
		m := dashRunning.FindStringSubmatch(number)
		agreed := len(dashed) == 1 && len(slashes) >= agreedStem
		if (agreed || pointDash.MatchString(number)) && unsurely(v, unsureNumber) != "" {
			*v = reading.Doubted(*v, m[1]+"/"+m[3])
		}
	}
}

// yearRun is a running number and a year with no sign between them, and codes behind.
var yearRun = regexp.MustCompile(`^([0-9]{2,4})((?:19|20)[0-9]{2})(-[A-Z]{2,}(?:[-/][A-Z]{2,})*)$`)

// slashedYear is a running number, a slash and a year before codes.
var slashedYear = regexp.MustCompile(`^[0-9]+/(?:19|20)[0-9]{2}-[A-Z]`)

// yearsRun gives a recognised number in which the year of its letter, or the one before, runs
// into its running number the slash that others of the bundle have there. Where none has, it
// is told as printed only: offices count no further than four figures or so.
func yearsRun(all []schema.Oficio) {
	slashed := slices.ContainsFunc(valuesOf(all), func(v *schema.Value) bool { return slashedYear.MatchString(reading.ValueOf(v)) })
	for i := range all {
		year, err := strconv.Atoi(firstFour(reading.ValueOf(all[i].Date)))
		if err != nil {
			continue
		}
		for _, v := range numbersOf(&all[i]) {
			m := yearRun.FindStringSubmatch(unsurely(v, reading.SurelyRead))
			switch {
			case m == nil || m[2] != strconv.Itoa(year) && m[2] != strconv.Itoa(year-1):
			case slashed:
				*v = reading.Doubted(*v, m[1]+"/"+m[2]+m[3])
			default:
				v.Value = schema.Scalar{}
			}
		}
	}
}

// firstFour are the first characters of a date, its year.
func firstFour(iso string) string { return iso[:min(len("2006"), len(iso))] }
