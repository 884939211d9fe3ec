package table

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/schema"
)

// fitShare is how far, in digits, a number's width may be from that of its
// signs when the width decides between two readings.
const fitShare = 0.3

// repaired reads a cell whose text breaks the rules of grouping, where one
// reading alone repairs it: a speck before or after the number, a blank inside it, a digit
// that OCR read twice, a comma that it read for a 1, one that only a look at it has seen. Where a digit is taken out
// the number's width must ask for it. The value is doubted.
func (r row) repaired(c layout.Cell, v schema.Value, style Style, usual float64) schema.Value {
	text := strings.TrimSpace(v.Text)
	if _, ok := ParseNumber(text, style); ok || r.page.Origin == schema.Native || style.Group == 0 || !strings.ContainsAny(text, "0123456789") {
		return v
	}
	readings := []string{strings.TrimRight(text, " ,.:;-–·"), strings.TrimLeft(text, " ,.:;·'")}
	if fits := fitting(c, usual); usual > 0 {
		readings = append(readings, fits(unspaced(text, style))...)
		readings = append(readings, fits(undoubled(text, style))...)
		readings = append(readings, fits(unglued(text, style))...)
		readings = append(readings, fits(partedByLooks(c, style))...)
	}
	readings = slices.DeleteFunc(readings, func(s string) bool {
		n, ok := ParseNumber(s, style)
		return s == text || !ok || n.Corrected || !strings.ContainsRune(s, style.Group)
	})
	slices.Sort(readings)
	if readings = slices.Compact(readings); len(readings) != 1 {
		return v
	}
	n, _ := ParseNumber(readings[0], style)
	return doubted(schema.NewValue(schema.Number(n.Value), v.Text, v.Places()...))
}

// fitting picks the readings that are as wide as the cell's print.
func fitting(c layout.Cell, usual float64) func([]string) []string {
	return func(readings []string) []string {
		return slices.DeleteFunc(readings, func(s string) bool {
			return math.Abs(c.Box().Width()/usual-signs(s)) > fitShare
		})
	}
}

// unspaced takes blanks out of a number of a style that has none.
func unspaced(text string, style Style) []string {
	if style.Group == ' ' || !strings.Contains(text, " ") {
		return nil
	}
	return []string{strings.ReplaceAll(text, " ", "")}
}

// undoubled are the whole numbers that are left when one of two like digits that
// stand side by side, or on both sides of a separator, is taken out.
func undoubled(text string, style Style) []string {
	digits := onlyDigits(text)
	if strings.Trim(text, "0123456789"+string(style.Group)) != "" || !strings.ContainsRune(text, style.Group) {
		return nil
	}
	var out []string
	for i := 1; i < len(digits); i++ {
		if digits[i] == digits[i-1] {
			out = append(out, grouped(digits[:i]+digits[i+1:], style))
		}
	}
	return out
}

// unglued is the whole number whose separator of thousands was read for a 1.
func unglued(text string, style Style) []string {
	at := len(text) - 4
	if at < 1 || at > 3 || style.Group == ' ' || strings.Trim(text, "0123456789") != "" || text[at] != '1' {
		return nil
	}
	return []string{text[:at] + string(style.Group) + text[at+1:]}
}

// groupsOfDigits are a whole number's groups, whatever parts them.
var groupsOfDigits = regexp.MustCompile(`^\d{1,3}([ .,]\d{3})+$`)

// partedByLooks is the whole number whose separators were lost, where a look at it has seen the same digits
// parted where thousands are.
func partedByLooks(c layout.Cell, style Style) []string {
	if len(c.Words) != 1 || style.Group == ' ' {
		return nil
	}
	digits := onlyDigits(c.Words[0].Text)
	seen := func(r page.Reading) bool { return groupsOfDigits.MatchString(r.Text) && onlyDigits(r.Text) == digits }
	if digits != c.Words[0].Text || !slices.ContainsFunc(c.Words[0].Readings, seen) {
		return nil
	}
	return []string{grouped(digits, style)}
}

// grouped prints digits with separators of thousands.
func grouped(digits string, style Style) string {
	var b strings.Builder
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteRune(style.Group)
		}
		b.WriteRune(d)
	}
	return b.String()
}
