package number

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/field/slip"
	"github.com/oficialia/oficialia/extract/field/unit"
	"github.com/oficialia/oficialia/schema"
)

// place is where a code stands: behind another group, a running number like any other, or
// first in a number.
type place struct{ before, code string }

// agreeCodes gives a code that the bundle does not know, in a number that was read
// unsurely, the spelling of the one that it knows in that place, if OCR takes one of its
// letters for it and no other is like it: GN/GGA beside GN/CGA.
func agreeCodes(all []schema.Oficio, known map[string]standing) {
	numbers := valuesOf(all)
	places := map[place]bool{}
	for _, v := range numbers {
		before := ""
		for _, g := range numberGroup.FindAllString(reading.ValueOf(v), -1) {
			if known[g] == isKnown {
				places[place{before, g}] = true
			}
			before = stemOf(g)
		}
	}
	for _, v := range numbers {
		before := ""
		regroup(v, unsurely(v, unsureNumber), func(g string) string {
			if to := inPlace(place{before, g}, places); known[g] != isKnown && to != "" {
				g = to
			}
			before = stemOf(g)
			return g
		})
	}
}

// inPlace is the one known code that another is but for a letter, behind the same group.
func inPlace(p place, places map[place]bool) (found string) {
	for i := range p.code {
		for _, c := range slip.LookingLike(p.code[i]) {
			to := p.code[:i] + string(c) + p.code[i+1:]
			if !places[place{p.before, to}] {
				continue
			}
			if found != "" {
				return ""
			}
			found = to
		}
	}
	return found
}

// doubtCodes tells numbers as printed only that were read badly and have a code that no
// other number has and no unit: of 15 references below this confidence 10 were wrong. An
// oficio's own number was looked at again, and is doubted where its signs are worn away.
func doubtCodes(all []schema.Oficio) {
	known, numbers := acronyms(all), numbersWith(all)
	doubt := func(v *schema.Value, below float64) {
		unknown := func(code string) bool { return known[code] != isKnown && numbers[code] < 2 }
		for _, code := range codesOf(reading.ValueOf(v)) {
			mixed := strings.ContainsAny(code, "0123456789") && v.Confidence() < doubtedMixed
			if unknown(code) && (v.Confidence() < below || mixed) && v.Places()[0].Origin == schema.OCR {
				v.Value = schema.Scalar{}
				return
			}
		}
	}
	for i := range all {
		if v := all[i].Number; v != nil && worn(v.Text) {
			below := doubtedNumber / 2
			if foreign(&all[i]) {
				below = doubtedNumber
			}
			doubt(v, below)
		}
		for k := range all[i].References {
			if r := &all[i].References[k]; r.Oficio == "" {
				doubt(&r.Number, doubtedNumber)
			}
		}
	}
}

// foreign reports whether an oficio's number has the initials of none of its offices, which
// are known.
func foreign(o *schema.Oficio) bool {
	own := ownCodes(o)
	if len(own) == 0 {
		return false
	}
	own[unit.Initials(reading.ValueOf(o.Institution))] = true
	return !slices.ContainsFunc(codesOf(reading.ValueOf(o.Number)), func(code string) bool { return own[code] })
}

// The confidence below which a number's codes are doubted, and those of letters and figures.
const (
	doubtedNumber = 0.5
	doubtedMixed  = 0.7
)

// numbersWith counts the different numbers that have each code.
func numbersWith(all []schema.Oficio) map[string]int {
	count, seen := map[string]int{}, map[string]bool{}
	for _, v := range valuesOf(all) {
		number := reading.ValueOf(v)
		if seen[number] {
			continue
		}
		seen[number] = true
		for _, code := range codesOf(number) {
			count[code]++
		}
	}
	return count
}

// codesOf are a number's codes of letters, and groups of several letters and figures,
// which no unit has.
func codesOf(number string) []string {
	return slices.DeleteFunc(numberGroup.FindAllString(number, -1), func(g string) bool {
		letters := strings.Map(onlyCapital, g)
		return len(letters) < len(g) && len(letters) < 2
	})
}

func onlyCapital(r rune) rune {
	if r < 'A' || r > 'Z' {
		return -1
	}
	return r
}
