package number

import (
	"regexp"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/schema"
)

var (
	// pointDash is a number whose codes end in a point before the running number's dash.
	pointDash = regexp.MustCompile(`^[A-Z0-9]+(?:\.[A-Z0-9]+)*\.-[0-9]{2,}`)
	// bareDash is one whose codes points part, with a dash alone.
	bareDash = regexp.MustCompile(`^([A-Z0-9]+(?:\.[A-Z0-9]+)+)(-[0-9]{2,}.*)$`)
)

// agreePoints puts the point back before a recognised number's dash where most of the
// bundle's oficios have both, two at least: it is a speck that OCR loses beside letters.
func agreePoints(all []schema.Oficio) {
	var bare []*schema.Value
	points := 0
	for i := range all {
		v := all[i].Number
		switch value := reading.ValueOf(v); {
		case pointDash.MatchString(value):
			points++
		case bareDash.MatchString(value):
			bare = append(bare, v)
		}
	}
	if points < agreedStem || points <= len(bare) {
		return
	}
	for i := range all {
		for k := range all[i].References {
			bare = append(bare, &all[i].References[k].Number)
		}
	}
	for _, v := range bare {
		if m := bareDash.FindStringSubmatch(unsurely(v, however)); m != nil {
			*v = reading.Doubted(*v, m[1]+"."+m[2])
		}
	}
}
