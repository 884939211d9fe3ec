package number

import (
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/field/unit"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// numbersOf are an oficio's own number and its references.
func numbersOf(o *schema.Oficio) []*schema.Value {
	var out []*schema.Value
	if o.Number != nil {
		out = append(out, o.Number)
	}
	for k := range o.References {
		out = append(out, &o.References[k].Number)
	}
	return out
}

// unsurely is a number that was recognised less surely than said, "" where there is none
// such: nothing else is put right.
func unsurely(v *schema.Value, below float64) string {
	if v == nil || len(v.Places()) == 0 || v.Places()[0].Origin != schema.OCR || v.Confidence() >= below {
		return ""
	}
	return reading.ValueOf(v)
}

// however is above any confidence: a number is put right however surely it was read.
const however = 2

// regroup gives a number other groups where some are put right.
func regroup(v *schema.Value, number string, to func(group string) string) {
	if fixed := numberGroup.ReplaceAllStringFunc(number, to); fixed != number {
		*v = reading.Doubted(*v, fixed)
	}
}

// isFigures reports whether a group is a running number, a year or a code of figures.
func isFigures(group string) bool { return strings.Trim(group, "0123456789") == "" }

// ownCodes are the initials of an oficio's units.
func ownCodes(o *schema.Oficio) map[string]bool {
	out := map[string]bool{}
	for _, u := range o.Units {
		if s := unit.Initials(reading.ValueOf(&u.Value)); len(s) > 1 {
			out[s] = true
		}
	}
	return out
}

// Agree spells the oficios' numbers and their references alike and ties
// each reference to the oficio that it names.
func Agree(all []schema.Oficio, oficios []segment.Oficio) {
	known := acronyms(all)
	for i := range oficios {
		relookNumber(&all[i], oficios[i].Heads, known)
		if v := all[i].Number; v != nil && reading.ValueOf(v) != v.Text && worn(v.Text) {
			v.Value = schema.Scalar{}
		}
	}
	emptyGaps(all)
	openForms(all)
	agreeInstitution(all, known)
	for i := range all {
		o := &all[i]
		own := ownCodes(o)
		for _, v := range numbersOf(o) {
			firstLost(v, all)
			smallStroke(v, known, own)
			respell(v, known)
			codesParted(v, known)
			partGlued(v, known)
			strokeLost(v, known)
		}
	}
	codesJoined(all, known)
	codesRun(all, known)
	yearsRun(all)
	agreeSigns(all)
	agreeJoints(all, known)
	doubtBlanks(all)
	agreeEights(all)
	agreeZeros(all)
	agreeBlanks(all)
	dashedYears(all)
	agreeYears(all)
	agreeCodes(all, known)
	agreePoints(all)
	agreeOdd(all, known)
	agreeStems(all, known)
	aliens(all, known)
	agreeReferenced(all, known)
	agreeDim(all, oficios)
	numbers := newRegister(all)
	for i := range all {
		o := &all[i]
		for k := range o.References {
			numbers.resolve(&o.References[k], known)
		}
		o.References = others(o.References, o.Number)
	}
	doubtCodes(all)
}
