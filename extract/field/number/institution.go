package number

import (
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/field/unit"
	"github.com/oficialia/oficialia/schema"
)

// shortestInstitution is how many letters an institution's initials have at least that a
// number's first code may be a misreading of.
const shortestInstitution = 3

// agreeInstitution gives numbers whose first code is the initials of their letter's
// institution but for a stroke these: JEEM and STI for IEEM and STJ, ST for STJ. One that was
// read badly and has a first code that no other has lost a stroke that others' have.
func agreeInstitution(all []schema.Oficio, known map[string]standing) {
	firsts, count := firstCodes(all), numbersWith(all)
	for i := range all {
		o := &all[i]
		institution := reading.ValueOf(o.Institution)
		names := append(unit.StateInitials(institution, reading.ValueOf(o.Ministry)), unit.Initials(institution))
		for _, v := range numbersOf(o) {
			number := unsurely(v, reading.SurelyRead)
			code := numberGroup.FindString(number)
			to := strokeOff(code, names)
			if to == "" && known[code] != isKnown && count[code] < 2 && v.Confidence() < doubtedNumber {
				to = firsts[code]
			}
			if to != "" && strings.HasPrefix(number, code) {
				*v = reading.Doubted(*v, to+strings.TrimPrefix(number, code))
			}
		}
	}
}

// firstCodes are the first codes of a bundle's numbers by these without the stroke that ends
// them.
func firstCodes(all []schema.Oficio) map[string]string {
	out := map[string]string{}
	for _, v := range valuesOf(all) {
		first := numberGroup.FindString(reading.ValueOf(v))
		if last := len(first) - 1; last+1 >= shortestInstitution && strings.Contains(strokeLetters, first[last:]) && strings.HasPrefix(reading.ValueOf(v), first) {
			out[first[:last]] = first
		}
	}
	return out
}

// strokeOff is the one name that a code is with one of its strokes misread or its last one
// lost; "" where none is, or the code is one itself.
func strokeOff(code string, names []string) (found string) {
	for _, name := range names {
		switch {
		case name == code:
			return ""
		case len(name) >= shortestInstitution && (strokeExchanged(code, name) || strokeCut(code, name)):
			found = name
		}
	}
	return found
}

// strokeExchanged reports whether codes differ by one stroke for another.
func strokeExchanged(a, b string) bool {
	differ := 0
	for i := 0; i < len(a) && len(a) == len(b); i++ {
		if a[i] == b[i] {
			continue
		}
		if differ++; !strings.Contains(strokeLetters, a[i:i+1]) || !strings.Contains(strokeLetters, b[i:i+1]) {
			return false
		}
	}
	return differ == 1
}

// strokeCut reports whether a code is a name without the stroke that ends it.
func strokeCut(code, name string) bool {
	rest, begins := strings.CutPrefix(name, code)
	return begins && len(rest) == 1 && strings.Contains(strokeLetters, rest)
}
