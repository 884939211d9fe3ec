package number

import (
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/schema"
)

// agreeOdd gives a number with one code that the bundle knows nowhere else the codes of
// another number, where a stroke beside a slash or the foot of an E is all that they
// differ in: FGJ/IVJ/DGE beside FGJ/VJ/DGE, INE/UTE/STN beside INE/UTF/STN, SE/JUPP-. A slash that
// is read twice is the slash and a stroke. The code of the oficio's own unit needs no such
// number: who writes refers to letters of its office.
func agreeOdd(all []schema.Oficio, known map[string]standing) {
	values, count := valuesOf(all), numbersWith(all)
	stems := map[string]bool{}
	for _, v := range values {
		stems[stemOf(reading.ValueOf(v))] = true
	}
	odd := func(code string) bool { return known[code] != isKnown && count[code] < 2 }
	for i := range all {
		own := ownCodes(&all[i])
		for _, v := range numbersOf(&all[i]) {
			fits := func(to, mended string) bool { return known[to] == isKnown && (stems[stemOf(mended)] || own[to]) }
			if to := oddMended(unsurely(v, reading.SurelyRead), odd, fits); to != "" {
				*v = reading.Doubted(*v, to)
			}
		}
	}
}

// fewestParts is how many parts a number has at least whose others tell which one code of
// it is: two codes, the running number and the year.
const fewestParts = 4

// oddMended is a number with another code for an odd one, such that both fit the bundle;
// "" where there is none, or several.
func oddMended(number string, odd func(string) bool, fits func(to, mended string) bool) (found string) {
	parts := numberGroup.FindAllStringIndex(number, -1)
	if len(parts) < fewestParts {
		return ""
	}
	for _, at := range parts {
		before, code, behind := number[:at[0]], number[at[0]:at[1]], number[at[1]:]
		if strings.Trim(code, capitals) != "" || !odd(code) {
			continue
		}
		for _, to := range codesNear(code, strings.HasSuffix(before, "/")) {
			mended := before + to + behind
			if !fits(to, mended) {
				continue
			}
			if found != "" {
				return ""
			}
			found = mended
		}
	}
	return found
}

// codesNear are the codes that OCR may have made another of, between slashes.
func codesNear(code string, behindSlash bool) []string {
	var out []string
	last := len(code) - 1
	if behindSlash && last > 1 && strings.Contains(strokeLetters, code[:1]) {
		out = append(out, code[1:])
	}
	if last > 1 && strings.Contains(strokeLetters, code[last:]) {
		out = append(out, code[:last])
	}
	for i := range code {
		switch code[i] {
		case 'E':
			out = append(out, code[:i]+"F"+code[i+1:])
		case 'F':
			out = append(out, code[:i]+"E"+code[i+1:])
		}
	}
	return out
}
