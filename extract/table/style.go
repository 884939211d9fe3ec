package table

import (
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/layout"
)

// Style is how a table writes its numbers. A zero rune: not known, or not used.
type Style struct {
	Group   rune // between thousands: ',', '.' or ' '
	Decimal rune // '.' or ','
	Sign    bool // most numbers have a currency's sign before them
	// Unsigned: next to none has. A lone sign, but for a total's, is then a digit
	// misread.
	Unsigned bool
	Parted   bool // a blank stands behind some currency's sign
}

// manyNumbers is how many a table must have for a lone currency's sign to be odd.
const manyNumbers = 8

// ReadStyle is StyleOf for print that OCR read, which takes points and commas for one
// another: where a table parts thousands by one of them, and as many numbers have three
// digits behind the other as have less, that is misread in those, and parts no decimals.
func ReadStyle(texts []string) Style {
	s := StyleOf(texts)
	if s.Group != ',' && s.Group != '.' || s.Decimal == 0 {
		return s
	}
	groups, decimals := 0, 0
	for _, t := range texts {
		core, _ := strip(t)
		switch v := vote(core); {
		case v.Group == s.Decimal && v.Decimal == 0:
			groups++
		case v.Decimal == s.Decimal:
			decimals++
		}
	}
	if groups >= decimals {
		s.Decimal = 0
	}
	return s
}

// In is the style in a column: one without any currency's sign counts things beside money, and one
// without decimals has its thousands parted by a misread sign where three digits stand behind
// another column's decimal one.
func (s Style) In(column []string) Style {
	groups, misread, decimals := 0, 0, 0
	for _, t := range column {
		core, _ := strip(t)
		switch v := vote(core); {
		case v.Decimal != 0:
			decimals++
		case v.Group != 0 && v.Group == s.Group:
			groups++
		case v.Group != 0 && v.Group == s.Decimal:
			misread++
		}
	}
	if groups > 0 && misread > 0 && decimals == 0 {
		s.Decimal = 0
	}
	s.Sign = s.signed(column)
	return s
}

// fewSigned is how many figures of a column must have a currency's sign, and how many none but a digit that is read
// for one, for it to be told that the others have it too.
const fewSigned = 2

// signed reports whether the figures of a column have a currency's sign: most have, or all others begin as a
// misread sign does.
func (s Style) signed(column []string) bool {
	with, without, like := 0, 0, 0
	for _, t := range column {
		if strings.Contains(t, "$") {
			with++
			continue
		}
		without++
		if t = strings.TrimSpace(t); t != "" && strings.ContainsRune(signLike, rune(t[0])) {
			like++
		}
	}
	switch {
	case with == 0:
		return s.Sign && len(column) < fewOthers
	case with >= fewSigned && without >= fewSigned && like == without:
		return true
	}
	return s.Sign || with > without
}

// StyleOf finds the style that a table's cells agree on.
func StyleOf(texts []string) Style {
	votes := map[Style]int{}
	numbers, signs, plain, grouped := 0, 0, 0, 0
	for _, t := range texts {
		if !layout.NumberLike(t) {
			continue
		}
		numbers++
		if strings.HasPrefix(strings.TrimSpace(t), "$") {
			signs++
		}
		core, _ := strip(t)
		s := vote(core)
		if s != (Style{}) {
			votes[s]++
		}
		if s.Group != 0 {
			grouped++
		} else if len(core) > 4 && !strings.ContainsAny(core, ",. ") {
			plain++
		}
	}
	s := agreed(votes)
	s.Sign, s.Unsigned = 2*signs > numbers, signs <= 1 && numbers >= manyNumbers
	s.Parted = slices.ContainsFunc(texts, func(t string) bool { return strings.HasPrefix(strings.TrimSpace(t), "$ ") })
	if plain > grouped {
		s.Group = 0
	}
	return s
}

// agreed picks the style that most numbers vote for.
func agreed(votes map[Style]int) Style {
	count := func(group, decimal rune) int { return votes[Style{Group: group, Decimal: decimal}] }
	commaGroups := 2*count(',', '.') + count(',', 0) + count(0, '.')
	pointGroups := 2*count('.', ',') + count('.', 0) + count(0, ',')
	var s Style
	switch {
	case count(',', '.')+count(',', 0)+count('.', ',')+count('.', 0)+count(0, '.')+count(0, ',')+count(' ', '.')+count(' ', ',') == 0:
		return Style{Group: spaceGroups(votes)}
	case commaGroups >= pointGroups:
		s.Group = ','
		if count(',', '.')+count(0, '.') > 0 {
			s.Decimal = '.'
		}
	default:
		s.Group = '.'
		if count('.', ',')+count(0, ',') > 0 {
			s.Decimal = ','
		}
	}
	blanks := count(' ', 0) + count(' ', '.') + count(' ', ',')
	if blanks > count(',', 0)+count('.', 0)+count(',', '.')+count('.', ',') {
		s = Style{Group: ' '}
		switch points, commas := count(' ', '.')+count(0, '.'), count(' ', ',')+count(0, ','); {
		case points > commas:
			s.Decimal = '.'
		case commas > 0:
			s.Decimal = ','
		}
	}
	return s
}

func spaceGroups(votes map[Style]int) rune {
	if votes[Style{Group: ' '}] > 0 {
		return ' '
	}
	return 0
}

// blankGroups is a number whose thousands blanks part, with decimals.
var blankGroups = regexp.MustCompile(`^\d{1,3}( \d{3})+[.,]\d{1,2}$`)

// vote is what a single number says about the style; nothing when it says
// nothing.
func vote(core string) Style {
	last := strings.LastIndexAny(core, ",.")
	if last >= 0 && blankGroups.MatchString(core) {
		return Style{Group: ' ', Decimal: rune(core[last])}
	}
	if last < 0 {
		if _, ok := ungroup(core, Style{Group: ' '}); ok && strings.Contains(core, " ") {
			return Style{Group: ' '}
		}
		return Style{}
	}
	sep := rune(core[last])
	first := strings.IndexAny(core, ",.")
	after := len(core) - last - 1
	if rune(core[first]) != sep {
		if _, ok := ungroup(core[:last], Style{Group: rune(core[first])}); ok && after > 0 && after != 3 {
			return Style{Group: rune(core[first]), Decimal: sep}
		}
		return Style{}
	}
	if _, ok := ungroup(core, Style{Group: sep}); ok {
		return Style{Group: sep}
	}
	if first == last && (after == 1 || after == 2) {
		return Style{Decimal: sep}
	}
	return Style{}
}
