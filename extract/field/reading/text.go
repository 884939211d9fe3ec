package reading

import (
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/layout"
)

// IsSeparator reports whether a sign parts the groups of a number.
func IsSeparator(r rune) bool { return strings.ContainsRune("/.-_", r) }

// InCapitals reports whether most of a text's letters are capitals.
func InCapitals(s string) bool {
	capitals, small := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			capitals++
		case unicode.IsLower(r):
			small++
		}
	}
	return capitals > small
}

// Trim takes blanks and loose signs off both ends.
func Trim(s string) string { return strings.Trim(Tidy(s), " .,;:-–—_|'\"*") }

// Tidy closes up blanks and line breaks.
func Tidy(s string) string { return strings.Join(strings.Fields(s), " ") }

// Text is a line's own text.
func Text(p *layout.Page, l layout.Line) string { return Tidy(p.Slice(l.Start, l.End)) }
