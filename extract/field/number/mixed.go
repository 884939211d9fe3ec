package number

import (
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/schema"
)

// aliens puts right letters amid a running number's figures and figures amid a code's
// letters, in numbers that were recognised: no other number of the bundle has the group. A
// number whose figures have a letter amid them is told as printed only.
func aliens(all []schema.Oficio, known map[string]standing) {
	values := valuesOf(all)
	shared := map[string]map[string]bool{} // the numbers that have a group
	for _, v := range values {
		number := reading.ValueOf(v)
		for _, g := range numberGroup.FindAllString(number, -1) {
			if shared[g] == nil {
				shared[g] = map[string]bool{}
			}
			shared[g][number] = true
		}
	}
	for _, v := range values {
		number := unsurely(v, however)
		fixed := withRunning(numberGroup.ReplaceAllStringFunc(number, func(g string) string {
			if known[g] == isKnown || len(shared[g]) > 1 {
				return g
			}
			return allLetters(g)
		}))
		switch {
		case slices.ContainsFunc(numberGroup.FindAllString(fixed, -1), func(g string) bool { return letterAmid.MatchString(g) && len(shared[g]) < 2 }):
			v.Value = schema.Scalar{}
		case fixed != number:
			*v = reading.Doubted(*v, fixed)
		}
	}
}

// letterAmid are figures with one letter amid them, which neither codes nor running numbers
// have: one figure was misread, and maybe others.
var letterAmid = regexp.MustCompile(`^[0-9]+[A-Z][0-9]+$`)

// figureAmid is a code of three letters or more with one figure amid them. A four is a
// slash as well, a zero one of several letters, a one a stroke or a slash.
var figureAmid = regexp.MustCompile(`^[A-Z]+[568][A-Z]+$`)

var amidLetters = strings.NewReplacer("5", "S", "6", "G", "8", "B")

// allLetters is a code with the letter that a figure amid its letters is read for: J6CP.
func allLetters(code string) string {
	if len(code) < shortestCode || !figureAmid.MatchString(code) {
		return code
	}
	return amidLetters.Replace(code)
}

// letteredRunning is a number of codes of letters and a year, with a letter and figures
// where its running number is to stand.
var letteredRunning = regexp.MustCompile(`^((?:[A-Z]+[/.-])*[A-Z]{2,}[/-])([GSBO])([0-9]{2,4})([/-](?:19|20)[0-9]{2})$`)

var amidFigures = strings.NewReplacer("G", "6", "S", "5", "B", "8", "O", "0")

// withRunning is a number with the figure that the letter at the beginning of its running
// number is read for, where it has no other running number: UT/G14/2021.
func withRunning(number string) string {
	m := letteredRunning.FindStringSubmatch(number)
	if m == nil {
		return number
	}
	return m[1] + amidFigures.Replace(m[2]) + m[3] + m[4]
}

// smallStroke gives a code that the bundle does not know an I where the print has a small
// l amid its capitals and another number has the code with the I: a stroke without a foot
// is not an L. CTAl beside CTAI. Codes of the oficio's own units come before those of
// others.
func smallStroke(v *schema.Value, known map[string]standing, own map[string]bool) {
	number := unsurely(v, however)
	for _, g := range codeSmallL.FindAllString(v.Text, -1) {
		read, to := strings.ToUpper(g), strings.ReplaceAll(g, "l", "I")
		if known[read] == isKnown && !own[to] || known[to] == 0 {
			continue
		}
		if fixed := strings.Replace(number, read, to, 1); fixed != number {
			*v = reading.Doubted(*v, fixed)
			number = fixed
		}
	}
}

// codeSmallL is a code of capitals with a small l among them.
var codeSmallL = regexp.MustCompile(`\b[A-Z]+l[A-Z]*\b`)
