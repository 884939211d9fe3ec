package number

import (
	"regexp"
	"slices"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/schema"
)

// besideGap are one or two figures that a blank parts from the code before them, and the
// year right behind: what is typed into a gap has a blank on either side, so these may be
// the end of the printed form ("DGC/        -12/2021"), the gap left empty.
var besideGap = regexp.MustCompile(`[/.-] +[0-9]{1,2}[/.-](?:(?:19|20)[0-9]{2}|[0-9]{2})$`)

// shortRunning is a number with a running number of so few figures.
var shortRunning = regexp.MustCompile(`[A-Z][/.-]+[0-9]{1,2}[/.-](?:(?:19|20)[0-9]{2}|[0-9]{2})$`)

// emptyGaps tells an oficio's number that has nothing but such figures as printed only,
// unless another one of the bundle runs no further.
func emptyGaps(all []schema.Oficio) {
	values := valuesOf(all)
	for i := range all {
		number := unsurely(all[i].Number, however)
		if number == "" || !besideGap.MatchString(all[i].Number.Text) {
			continue
		}
		short := func(v *schema.Value) bool {
			other := reading.ValueOf(v)
			return other != number && shortRunning.MatchString(other)
		}
		if !slices.ContainsFunc(values, short) {
			all[i].Number.Value = schema.Scalar{}
		}
	}
}

var (
	figures    = regexp.MustCompile(`[0-9]+`)
	yearLast   = regexp.MustCompile(`[/.-](?:19|20)[0-9]{2}$`)
	runsBehind = regexp.MustCompile(`[/.-]#$`)
)

// openForms tells a number as printed only that ends in its year where others of the same
// form go on behind it: their running number stands last, and this one's gap was left empty or
// holds what nobody could read.
func openForms(all []schema.Oficio) {
	form := func(number string) string { return figures.ReplaceAllString(number, "#") }
	open := map[string]bool{}
	for _, v := range valuesOf(all) {
		if f := form(reading.ValueOf(v)); runsBehind.MatchString(f) {
			open[f[:len(f)-2]] = true
		}
	}
	for i := range all {
		if number := unsurely(all[i].Number, however); number != "" && yearLast.MatchString(number) && open[form(number)] {
			all[i].Number.Value = schema.Scalar{}
		}
	}
}
