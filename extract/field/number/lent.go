package number

import (
	"regexp"
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/segment"
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
		if m := bareDash.FindStringSubmatch(reading.ValueOf(v)); m != nil && v.Places()[0].Origin == schema.OCR {
			*v = reading.Doubted(*v, m[1]+"."+m[2])
		}
	}
}

var (
	// lostSign is a number whose sign before the year was not read.
	lostSign = regexp.MustCompile(`^(.*([/.-]) ?[0-9]{2,}) ((?:19|20)[0-9]{2})$`)
	// yearSign are the signs before the running number and the year at a number's end.
	yearSign = regexp.MustCompile(`([/.-])[0-9]{2,}([/.-])(?:19|20)[0-9]{2}$`)
)

// lendYearSign gives a number whose sign before the year was not read the one that the
// bundle's numbers have that have its sign before the running number, if they agree.
func lendYearSign(all []schema.Oficio) {
	lent := map[string]string{}
	for i := range all {
		for _, number := range numbersOf(&all[i]) {
			if m := yearSign.FindStringSubmatch(number); m != nil && lent[m[1]] != m[2] {
				lent[m[1]] += m[2]
			}
		}
	}
	for i := range all {
		v := all[i].Number
		if v == nil || !v.Value.IsNull() || v.Confidence() < reading.Illegible {
			continue
		}
		if m := lostSign.FindStringSubmatch(v.Text); m != nil && len(lent[m[2]]) == 1 {
			value, _ := segment.Canonical(m[1] + lent[m[2]] + m[3])
			*v = reading.Doubted(*v, value)
		}
	}
}

// agreeBlanks gives a number of figures alone none of whose signs was read those of the
// bundle's numbers of the same form, when these agree.
func agreeBlanks(all []schema.Oficio) {
	lent := signsByForm(all)
	for i := range all {
		v := all[i].Number
		if v == nil || !v.Value.IsNull() || !figuresOnly.MatchString(v.Text) || v.Confidence() < overGap {
			continue
		}
		parted := strings.ReplaceAll(v.Text, " ", "/")
		if from := lent[form(parted)]; len(from) == 1 {
			*v = reading.Doubted(*v, lend(parted, strings.Fields(from[0])))
		}
	}
}
