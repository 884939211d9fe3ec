package number

import (
	"regexp"
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// codesParted is a number read unsurely with a code that the bundle does not know as the
// two codes that it knows in its place, the stroke that ends the first and the slash beside
// it lost: SPF/SDR where the bundle has SI and DR.
func codesParted(v *schema.Value, known map[string]standing) {
	number := reading.ValueOf(v)
	if number == "" || v.Places()[0].Origin != schema.OCR || v.Confidence() >= unsureNumber || !strings.Contains(number, "/") {
		return
	}
	fixed := numberGroup.ReplaceAllStringFunc(number, func(g string) string {
		if to := withStroke(g, known); to != "" {
			return to
		}
		return g
	})
	if fixed != number {
		*v = reading.Doubted(*v, fixed)
	}
}

// withStroke are the known codes that a group is without the first one's last stroke and a
// slash; "" where none are, or several.
func withStroke(g string, known map[string]standing) (found string) {
	if known[g] == isKnown || strings.Trim(g, capitals) != "" {
		return ""
	}
	for i := 1; i+1 < len(g); i++ {
		for _, c := range strokeLetters {
			if first := g[:i] + string(c); known[first] != isKnown || known[g[i:]] != isKnown {
				continue
			}
			if found != "" {
				return ""
			}
			found = g[:i] + string(c) + "/" + g[i:]
		}
	}
	return found
}

// codesJoined gives a code that is two known ones run together the sign that the bundle's
// other numbers have between them, where they agree: SPF-SIDR where one has SPF-SI/DR.
func codesJoined(all []schema.Oficio, known map[string]standing) {
	signs := map[string]map[string]bool{} // by the two codes together
	for _, v := range valuesOf(all) {
		p := part(reading.ValueOf(v), isSign)
		for i, sign := range p.signs {
			a, b := p.groups[i], p.groups[i+1]
			if known[a] != isKnown || known[b] != isKnown || strings.Trim(a+b, capitals) != "" {
				continue
			}
			if signs[a+b] == nil {
				signs[a+b] = map[string]bool{}
			}
			signs[a+b][a+sign+b] = true
		}
	}
	for _, v := range valuesOf(all) {
		number := reading.ValueOf(v)
		if number == "" || v.Places()[0].Origin != schema.OCR || v.Confidence() >= reading.SurelyRead {
			continue
		}
		fixed := numberGroup.ReplaceAllStringFunc(number, func(g string) string {
			for to := range signs[g] {
				if known[g] != isKnown && len(signs[g]) == 1 {
					return to
				}
			}
			return g
		})
		if fixed != number {
			*v = reading.Doubted(*v, fixed)
		}
	}
}

// gluedDigit is a code of letters that the first figure of a running number ran into, a
// blank behind it.
var gluedDigit = regexp.MustCompile(`(^|[/.-])([A-Z]{2,})([0-9]) ([0-9]{2,4}(?:/|$))`)

// partGlued gives such a figure back to its number behind a known code; behind another the
// number is told as printed only.
func partGlued(v *schema.Value, known map[string]standing) {
	number := reading.ValueOf(v)
	m := gluedDigit.FindStringSubmatch(number)
	if m == nil || v.Places()[0].Origin != schema.OCR {
		return
	}
	if known[m[2]] != isKnown {
		v.Value = schema.Scalar{}
		return
	}
	*v = reading.Doubted(*v, gluedDigit.ReplaceAllString(number, "$1$2/$3$4"))
}

// pointYear is a year behind a point that ends a number.
var pointYear = regexp.MustCompile(`^(.*[0-9])\.((?:19|20)[0-9]{2})$`)

// yearInside is a year between points, as houses print it before a running number, which
// may look like a year itself: 112.2023.2091.
var yearInside = regexp.MustCompile(`\.(?:19|20)[0-9]{2}$`)

// signYear is the sign before a year that ends a number.
var signYear = regexp.MustCompile(`[0-9]([/-])(?:19|20)[0-9]{2}$`)

// agreeYears gives a number read unsurely the sign before its year that all others of the
// bundle have there, where it has a point, which is what is left of a worn sign. Where they
// have none, or different ones, it is told as printed only.
func agreeYears(all []schema.Oficio) {
	var pointed []*schema.Value
	signs := map[string]bool{}
	for _, v := range valuesOf(all) {
		number := reading.ValueOf(v)
		if m := pointYear.FindStringSubmatch(number); m != nil && !yearInside.MatchString(m[1]) {
			pointed = append(pointed, v)
		}
		if m := signYear.FindStringSubmatch(number); m != nil {
			signs[m[1]] = true
		}
	}
	dashedYears(all)
	if len(pointed) != 1 || pointed[0].Places()[0].Origin != schema.OCR || pointed[0].Confidence() >= unsureNumber {
		return
	}
	v := pointed[0]
	m := pointYear.FindStringSubmatch(reading.ValueOf(v))
	v.Value = schema.Scalar{}
	for sign := range signs {
		if len(signs) == 1 {
			*v = reading.Doubted(*v, m[1]+sign+m[2])
		}
	}
}

// dashRunning is a running number behind a dash, and the sign before the year behind it.
var dashRunning = regexp.MustCompile(`^(.*-[0-9]+)([/-])((?:19|20)[0-9]{2})$`)

// dashedYears gives a number read unsurely, which has dashes before its running number and
// its year, the slash before the year that others with a dash before the running number
// have, two at least, where none but it has another dash: a worn slash is read as one. A
// point and a dash before the running number go with a slash in any case.
func dashedYears(all []schema.Oficio) {
	slashes, dashed := map[string]bool{}, map[string]*schema.Value{}
	for _, v := range valuesOf(all) {
		m := dashRunning.FindStringSubmatch(reading.ValueOf(v))
		switch {
		case m != nil && m[2] == "/":
			slashes[m[0]] = true
		case m != nil:
			dashed[m[0]] = v
		}
	}
	for number, v := range dashed {
		m := dashRunning.FindStringSubmatch(number)
		agreed := len(dashed) == 1 && len(slashes) >= agreedStem
		if (agreed || pointDash.MatchString(number)) && v.Places()[0].Origin == schema.OCR && v.Confidence() < unsureNumber {
			*v = reading.Doubted(*v, m[1]+"/"+m[3])
		}
	}
}

// codeBlank is a number whose first code a blank parts from figures.
var codeBlank = regexp.MustCompile(`^[A-Z][A-Z0-9]+ [0-9]`)

// agreeBlanks gives such a number, read unsurely, the points that the bundle's others with
// the same codes have, when these agree: worn points are read as blanks, or not at all
// beside a dash.
func agreeBlanks(all []schema.Oficio) {
	for _, v := range valuesOf(all) {
		number := reading.ValueOf(v)
		if !codeBlank.MatchString(number) || v.Places()[0].Origin != schema.OCR || v.Confidence() >= unsureNumber {
			continue
		}
		own := part(number, func(string) bool { return false })
		var others []parted
		for _, o := range valuesOf(all) {
			if value := reading.ValueOf(o); value != "" && value != number {
				others = append(others, part(value, isSign).first(len(own.groups)))
			}
		}
		if to, n := own.asAll(others, true); n > 0 && withoutPoints(to) == withoutPoints(number) && to != number {
			*v = reading.Doubted(*v, to)
		}
	}
}

func isSign(s string) bool { return s != "" }

// first are the first groups of a number that has a year more.
func (p parted) first(n int) parted {
	if len(p.groups) == n+1 && anyYear.MatchString(p.groups[n]) {
		p.groups, p.signs = p.groups[:n], p.signs[:n-1]
	}
	return p
}

func withoutPoints(number string) string {
	return strings.NewReplacer(".", "", " ", "").Replace(number)
}

// bowLetters are capitals whose left half a bracket looks like.
const bowLetters = "CGOQ"

// firstLost gives a number whose first letter was read as a bracket the letter that the
// first code of the bundle's other numbers has before the rest of it, where one alone has:
// GN/DGSCI read as (¡N/DGSCI.
func firstLost(v *schema.Value, all []schema.Oficio) {
	n, ok := segment.ScanNumber(v.Text, 0)
	if !ok || !n.Cut {
		return
	}
	rest, codes := numberGroup.FindString(n.Value), map[string]bool{}
	for _, o := range valuesOf(all) {
		code := numberGroup.FindString(reading.ValueOf(o))
		if len(code) == len(rest)+1 && code[1:] == rest && strings.Contains(bowLetters, code[:1]) {
			codes[code] = true
		}
	}
	for code := range codes {
		if len(codes) == 1 {
			*v = reading.Doubted(*v, code+strings.TrimPrefix(n.Value, rest))
		}
	}
}
