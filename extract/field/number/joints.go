package number

import (
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/schema"
)

// joints are the signs that a bundle's numbers have at each kind of joint, and between the
// same two codes.
type joints map[string]map[string]int

// Kinds of joints.
const (
	codeToCode    = "code code"
	codeToRunning = "code running"
	runningToYear = "running year"
)

// jointsOf takes the signs of numbers that are codes of letters, a running number and maybe
// a year: a house parts all of them alike, or it is not told how it does.
func jointsOf(numbers []string) joints {
	out, seen := joints{}, map[string]bool{}
	for _, number := range numbers {
		p := part(number, isSign)
		kinds := p.kinds()
		if kinds == nil || seen[number] {
			continue
		}
		seen[number] = true
		for i, kind := range kinds {
			for _, k := range []string{kind, p.groups[i] + " " + p.groups[i+1]} {
				if out[k] == nil {
					out[k] = map[string]int{}
				}
				out[k][p.signs[i]]++
			}
		}
	}
	return out
}

// kinds are the kinds of a number's joints; nil where it is made of anything else.
func (p parted) kinds() []string {
	var out []string
	last := len(p.groups) - 1
	figures := 0
	for i, g := range p.groups {
		switch letters := strings.Trim(g, capitals) == ""; {
		case letters && figures > 0, !letters && !isFigures(g), figures > 1:
			return nil
		case letters && i > 0:
			out = append(out, codeToCode)
		case letters:
		case figures == 0 && i > 0 && len(g) > 1:
			out = append(out, codeToRunning)
			figures++
		case figures == 1 && i == last && (anyYear.MatchString(g) || len(g) == len("06")):
			out = append(out, runningToYear)
			figures++
		default:
			return nil
		}
	}
	if figures == 0 {
		return nil
	}
	return out
}

// at is the one sign that numbers have between the same codes, or else at all joints of a
// kind; "" where they differ. What is read of a worn slash is nothing else, and another
// sign that is read needs several joints against it.
func (j joints) at(codes, kind, read string) string {
	of, least := j[codes], 1
	if len(of) == 0 {
		of, least = j[kind], agreedStem
	}
	worn := wornSlash.MatchString(read)
	for sign, n := range of {
		if len(of) == 1 && (n >= least || worn) && (sign == "/" || !worn) {
			return sign
		}
	}
	return ""
}

// joined is a number whose worn signs are those that the bundle's numbers have at such
// joints; "" where one is not told, or was read as what it cannot be: OCR makes no slash of
// another sign.
func (p parted) joined(known joints) string {
	kinds := p.kinds()
	if kinds == nil || strings.Join(p.signs, "") == "" {
		return ""
	}
	out := p.groups[0]
	for i, kind := range kinds {
		sign := known.at(p.groups[i]+" "+p.groups[i+1], kind, p.read[i])
		if sign == "" || strings.Contains(p.read[i], "/") && sign != "/" {
			return ""
		}
		out += sign + p.groups[i+1]
	}
	return out
}

// unglued is a number with the slash that others have between two codes where it has both
// in one: SREUT.
func (p parted) unglued(pairs map[string]bool, known map[string]standing) parted {
	out := parted{}
	for i, g := range p.groups {
		if i > 0 {
			out.signs, out.read = append(out.signs, p.signs[i-1]), append(out.read, p.read[i-1])
		}
		if known[g] != isKnown {
			for at := 2; at <= len(g)-2; at++ {
				if pairs[g[:at]+"/"+g[at:]] {
					out.groups, out.signs, out.read = append(out.groups, g[:at]), append(out.signs, "/"), append(out.read, "/")
					g = g[at:]
					break
				}
			}
		}
		out.groups = append(out.groups, g)
	}
	return out
}

// agreeJoints gives numbers with no value, because signs of theirs are worn away, the signs
// that the bundle's others have at such joints. Their codes have to be known: where signs
// are worn away letters have suffered too.
func agreeJoints(all []schema.Oficio, known map[string]standing) {
	var sure []string
	for _, v := range valuesOf(all) {
		if value := reading.ValueOf(v); value != "" && v.Confidence() >= overGap && !worn(v.Text) {
			sure = append(sure, value)
		}
	}
	pairs, signs := slashPairs(all), jointsOf(sure)
	for _, v := range valuesOf(all) {
		if reading.ValueOf(v) != "" || len(v.Places()) == 0 || v.Places()[0].Origin != schema.OCR || v.Confidence() < reading.Illegible || !signsUnsure(v) && !lostSign.MatchString(v.Text) {
			continue
		}
		p := partedAsRead(v).unglued(pairs, known)
		if to := p.joined(signs); to != "" && knownCodes(to, known) {
			*v = reading.Doubted(*v, to)
		}
	}
}
