package number

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// mostMisread is by how many letters and signs a number and a reference to it differ at
// most; all their digits agree.
const mostMisread = 2

// fewestDigits is how many digits tell a number of a bundle from the others.
const fewestDigits = 6

// agreeReferenced spells a number that was read unsurely as a surer reference of
// another oficio has it: who replies repeats it in running text, if with other signs.
func agreeReferenced(all []schema.Oficio, known map[string]standing) {
	for i := range all {
		v := all[i].Number
		if v == nil || v.Places()[0].Origin != schema.OCR || v.Confidence() >= reading.SurelyRead {
			continue
		}
		to := referenceTo(all, i)
		if to == "" && reading.ValueOf(v) == "" {
			to = repliedTo(all, i)
		}
		if to != "" && plain(to) != plain(reading.ValueOf(v)) && !anotherUnit(reading.ValueOf(v), to, known) {
			*v = reading.Doubted(*v, to)
		}
	}
}

// referenceTo is the one spelling that references to an oficio's number agree on; ""
// where none is surer than the number, or they differ.
func referenceTo(all []schema.Oficio, i int) string {
	v, found := all[i].Number, ""
	printed := strings.ToUpper(fold.Words(v.Text))
	if reading.ValueOf(v) != "" {
		printed = reading.ValueOf(v)
	}
	digits := figuresOf(printed)
	if len(digits) < fewestDigits {
		return ""
	}
	for k := range all {
		if k == i {
			continue
		}
		for r := range all[k].References {
			n := &all[k].References[r].Number
			value := reading.ValueOf(n)
			if value == "" || n.Confidence() <= v.Confidence() && reading.ValueOf(v) != "" || figuresOf(value) != digits || fold.Distance(unblanked(printed), unblanked(value)) > mostMisread {
				continue
			}
			if found != "" && found != value {
				return ""
			}
			found = value
		}
	}
	return found
}

func unblanked(s string) string { return strings.ReplaceAll(s, " ", "") }

// repliedTo is the number with an oficio's figures and its unit's code that several others
// reply to and spell alike, however little was read of its letters; "" where none is, or
// they differ.
func repliedTo(all []schema.Oficio, i int) (found string) {
	digits := figuresOf(strings.ToUpper(fold.Words(all[i].Number.Text)))
	if len(digits) < fewestDigits {
		return ""
	}
	own, count := ownCodes(&all[i]), 0
	for k := range all {
		for _, r := range all[k].References {
			value := reading.ValueOf(&r.Number)
			if k == i || r.Relation != "replies_to" || figuresOf(value) != digits || !slices.ContainsFunc(codesOf(value), func(g string) bool { return own[g] }) {
				continue
			}
			if found != "" && found != value {
				return ""
			}
			found, count = value, count+1
		}
	}
	if count < agreedStem {
		return ""
	}
	return found
}
