// Package pattern finds regular expressions in texts of which hardly any has what
// is looked for.
//
// A Pattern knows a few stretches of letters of which each of its matches has one,
// as RECIBI or ACUSE for `\bRECIBI(?:DO|O|MOS)\b|\bACUSE\b`. Looking for these is
// many times as fast as trying the expression, and mostly settles it.
package pattern

import (
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
)

// Pattern is a regular expression. Its methods are those of regexp.Regexp.
type Pattern struct {
	re    *regexp.Regexp
	needs []string // each match has one of these in it; none where nothing is known
}

// MustCompile makes a pattern of an expression, and panics where it is none.
func MustCompile(expression string) *Pattern {
	parsed, err := syntax.Parse(expression, syntax.Perl)
	if err != nil {
		panic(err)
	}
	return &Pattern{regexp.MustCompile(expression), neededBy(parsed.Simplify())}
}

// May reports whether the pattern may be in a text.
func (p *Pattern) May(s string) bool {
	return p.needs == nil || slices.ContainsFunc(p.needs, func(need string) bool { return strings.Contains(s, need) })
}

// MatchString reports whether the pattern is in a text.
func (p *Pattern) MatchString(s string) bool { return p.May(s) && p.re.MatchString(s) }

// FindStringIndex returns where the first match is.
func (p *Pattern) FindStringIndex(s string) []int {
	if !p.May(s) {
		return nil
	}
	return p.re.FindStringIndex(s)
}

// FindString returns the first match, "" where there is none.
func (p *Pattern) FindString(s string) string {
	if !p.May(s) {
		return ""
	}
	return p.re.FindString(s)
}

// FindStringSubmatch returns the first match and its groups.
func (p *Pattern) FindStringSubmatch(s string) []string {
	if !p.May(s) {
		return nil
	}
	return p.re.FindStringSubmatch(s)
}

// FindStringSubmatchIndex returns where the first match and its groups are.
func (p *Pattern) FindStringSubmatchIndex(s string) []int {
	if !p.May(s) {
		return nil
	}
	return p.re.FindStringSubmatchIndex(s)
}

// FindAllStringIndex returns where the first n matches are, all where n is negative.
func (p *Pattern) FindAllStringIndex(s string, n int) [][]int {
	if !p.May(s) {
		return nil
	}
	return p.re.FindAllStringIndex(s, n)
}

// FindAllStringSubmatchIndex returns where the first n matches and their groups
// are, all where n is negative.
func (p *Pattern) FindAllStringSubmatchIndex(s string, n int) [][]int {
	if !p.May(s) {
		return nil
	}
	return p.re.FindAllStringSubmatchIndex(s, n)
}
