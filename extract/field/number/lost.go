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
	number := unsurely(v, unsureNumber)
	if !strings.Contains(number, "/") {
		return
	}
	regroup(v, number, func(g string) string {
		if to := withStroke(g, known); to != "" {
			return to
		}
		return g
	})
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
		regroup(v, unsurely(v, reading.SurelyRead), func(g string) string {
			for to := range signs[g] {
				if known[g] != isKnown && len(signs[g]) == 1 {
					return to
				}
			}
			return g
		})
	}
}

// gluedDigit is a code of letters that the first figure of a running number ran into, a
// blank behind it.
var gluedDigit = regexp.MustCompile(`(^|[/.-])([A-Z]{2,})([0-9]) ([0-9]{2,4}(?:/|$))`)

// partGlued gives such a figure back to its number behind a known code; behind another the
// number is told as printed only.
func partGlued(v *schema.Value, known map[string]standing) {
	number := unsurely(v, however)
	m := gluedDigit.FindStringSubmatch(number)
	if m == nil {
		return
	}
	if known[m[2]] != isKnown {
		v.Value = schema.Scalar{}
		return
	}
	*v = reading.Doubted(*v, gluedDigit.ReplaceAllString(number, "$1$2/$3$4"))
}

// codeBlank is a number whose first code a blank parts from figures.
var codeBlank = regexp.MustCompile(`^[A-Z][A-Z0-9]+ [0-9]`)

// agreeBlanks gives such a number, read unsurely, the points that the bundle's others with
// the same codes have, when these agree: worn points are read as blanks, or not at all
// beside a dash.
func agreeBlanks(all []schema.Oficio) {
	for _, v := range valuesOf(all) {
		number := unsurely(v, unsureNumber)
		if !codeBlank.MatchString(number) {
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

// Capitals whose left half a bracket looks like, and those that slanted look like a slash.
const (
	bowLetters     = "CGOQ"
	slantedLetters = "IJL"
)

// firstLost gives a number whose first letter was read as a bracket or a slash the letter
// that the first code of the bundle's other numbers has before the rest of it, where one
// alone has: GN/DGSCI read as (¡N/DGSCI.
func firstLost(v *schema.Value, all []schema.Oficio) {
	n, ok := segment.ScanNumber(v.Text, 0)
	if !ok || !n.Cut {
		return
	}
	rest, codes, letters := numberGroup.FindString(n.Value), map[string]bool{}, bowLetters
	if strings.HasPrefix(v.Text, "/") {
		letters = slantedLetters
	}
	for _, o := range valuesOf(all) {
		code := numberGroup.FindString(reading.ValueOf(o))
		if len(code) == len(rest)+1 && code[1:] == rest && strings.Contains(letters, code[:1]) {
			codes[code] = true
		}
	}
	for code := range codes {
		if len(codes) == 1 {
			*v = reading.Doubted(*v, code+strings.TrimPrefix(n.Value, rest))
		}
	}
}
