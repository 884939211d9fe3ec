package field

import (
	"strconv"
	"strings"

	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// agreedShare is what is left of the confidence of a reading that was put right
// by what the rest of the bundle says.
const agreedShare = 0.5

// ReadAll reads the fields of a bundle's oficios, each as Read does, gives them
// their IDs and lets them correct one another: an acronym in a number that OCR
// ran together with its slash, a reference that is another oficio's number but
// for such a slip, a folio with one digit read unlike everywhere else, a name or
// a unit that stands elsewhere in better print.
func ReadAll(oficios []segment.Oficio) []schema.Oficio {
	out := make([]schema.Oficio, len(oficios))
	for i, o := range oficios {
		out[i] = Read(o)
		out[i].ID = "o" + strconv.Itoa(i+1)
	}
	agreeNumbers(out, oficios)
	agreeDates(out)
	agreeReceived(out)
	agreeFolios(out)
	agreePeople(out)
	agreeUnits(out, oficios)
	agreeSubjects(out, oficios)
	for i := range out {
		nameUnits(&out[i])
	}
	return out
}

// agreeNumbers spells the oficios' numbers and their references alike and ties
// each reference to the oficio that it names.
func agreeNumbers(all []schema.Oficio, oficios []segment.Oficio) {
	known := acronyms(all)
	for i := range oficios {
		relookNumber(&all[i], oficios[i].Heads, known)
		if v := all[i].Number; v != nil && valueOf(v) != v.Text && noSigns.MatchString(v.Text) && !onlySlashes(all, i) {
			v.Value = schema.Scalar{}
		}
	}
	for i := range all {
		o := &all[i]
		respell(o.Number, known)
		for k := range o.References {
			respell(&o.References[k].Number, known)
		}
	}
	lendYearSign(all)
	agreeBlanks(all)
	agreeSigns(all)
	doubtBlanks(all)
	agreePoints(all)
	partRunning(all)
	agreeStems(all, known)
	agreeReferenced(all, known)
	numbers := newRegister(all)
	for i := range all {
		o := &all[i]
		for k := range o.References {
			numbers.resolve(&o.References[k], known)
		}
		o.References = others(o.References, o.Number)
	}
}

func orNobody(p *schema.Person) schema.Person {
	if p == nil {
		return schema.Person{}
	}
	return *p
}

func orEmpty(v *schema.Value) schema.Value {
	if v == nil {
		return schema.Value{}
	}
	return *v
}

func valueOf(v *schema.Value) string {
	if v == nil {
		return ""
	}
	s, _ := v.Value.Str()
	return s
}

func isSeparator(r rune) bool { return strings.ContainsRune("/.-_", r) }

// doubted replaces a value and halves the confidence of its places.
func doubted(v schema.Value, value string) schema.Value {
	v.Value = schema.String(value)
	return shared(v, agreedShare)
}

// shared is a value whose places have a share of their confidence left.
func shared(v schema.Value, share float64) schema.Value {
	var at []schema.Evidence
	for _, e := range v.Places() {
		e.Confidence *= share
		at = append(at, e)
	}
	return schema.NewValue(v.Value, v.Text, at...)
}
