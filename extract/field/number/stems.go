package number

import (
	"regexp"
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/field/slip"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// changing are the figures that change from one number of an office to the next.
var changing = regexp.MustCompile(`[0-9]{3,}`)

// stemOf is what numbers of one office have in common: INM/DGCVM/#/#.
func stemOf(number string) string { return changing.ReplaceAllString(number, "#") }

// agreedStem is how many numbers have a stem at least that another may be a
// misreading of.
const agreedStem = 2

// agreeStems gives a number whose stem no other has the stem of several that is
// one slip of OCR away, if one alone is: FGINL-UT-0760/2019, COS-DESVS.OR/4142/2023.
func agreeStems(all []schema.Oficio, known map[string]standing) {
	numbers := valuesOf(all)
	var own []*schema.Value
	for i := range all {
		if all[i].Number != nil {
			own = append(own, all[i].Number)
		}
	}
	support, printed := stemSupport(numbers), stemSupport(own)
	index, read := newStemIndex(support), timesRead(numbers)
	for _, v := range numbers {
		value := unsurely(v, reading.SurelyRead)
		if stem := stemOf(value); value != "" && support[stem] < agreedStem {
			if s := slashRead(value, support); s != "" {
				*v = reading.Doubted(*v, s)
				continue
			}
			to := index.nearest(stem)
			// a reply's signs, not the office's, or the office's, which replies repeat
			otherSigns := plain(to) == plain(stem) && (printed[to] < agreedStem || read[value] > 1)
			otherSigns = otherSigns || dashedRunning(stem, to) && v.Confidence() >= overGap
			if to != "" && !otherSigns && !anotherUnit(value, to, known) {
				*v = reading.Doubted(*v, refill(to, changing.FindAllString(value, -1)))
			}
		}
	}
}

// dashedRunning reports whether a stem has a dash before its running number for the slash that
// another has: one office prints both, UT-12/2020 when it asks and ILL/UT/12/2020 when it
// answers.
func dashedRunning(stem, other string) bool {
	at := strings.Index(stem, "-#")
	return at >= 0 && stem[:at]+"/#"+stem[at+2:] == other
}

// timesRead is how often each number was read, in heads and in references.
func timesRead(numbers []*schema.Value) map[string]int {
	read := map[string]int{}
	for _, v := range numbers {
		read[reading.ValueOf(v)]++
	}
	return read
}

// slashRead is a number with a slash for the one of its ones that leaves the stem of several
// others, if one alone does: S-215869 beside S-2/5133.
func slashRead(number string, support map[string]int) (found string) {
	for i := range number {
		if number[i] != '1' {
			continue
		}
		s := number[:i] + "/" + number[i+1:]
		if support[stemOf(s)] < agreedStem {
			continue
		}
		if found != "" {
			return ""
		}
		found = s
	}
	return found
}

// stemSupport counts the different numbers that have a stem.
func stemSupport(numbers []*schema.Value) map[string]int {
	support, seen := map[string]int{}, map[string]bool{}
	for _, v := range numbers {
		value := reading.ValueOf(v)
		if stem := stemOf(value); stem != value && !seen[value] {
			seen[value] = true
			support[stem]++
		}
	}
	return support
}

// refill writes the figures of a number into a stem.
func refill(stem string, figures []string) string {
	for _, f := range figures {
		stem = strings.Replace(stem, "#", f, 1)
	}
	return stem
}

// stemIndex finds the stems of several numbers by their characters but one.
type stemIndex map[string][]string

func newStemIndex(support map[string]int) stemIndex {
	x := stemIndex{}
	for stem, n := range support {
		if n < agreedStem {
			continue
		}
		for _, key := range append(slip.Shortened(stem), stem) {
			x[key] = append(x[key], stem)
		}
	}
	return x
}

// nearest returns the one stem that OCR may have made another of.
func (x stemIndex) nearest(stem string) string {
	found := map[string]bool{}
	keys := append(slip.Shortened(stem), stem)
	for _, p := range stemPairs {
		keys = append(keys, slip.Replaced(stem, p.one, p.two)...)
	}
	for _, key := range keys {
		for _, to := range x[key] {
			if to != stem && strings.Count(to, "#") == strings.Count(stem, "#") && stemSlip(stem, to) {
				found[to] = true
			}
		}
	}
	if len(found) != 1 {
		return ""
	}
	for to := range found {
		return to
	}
	return ""
}

// stemPairs are what OCR makes of a stroke and the letter before it.
var stemPairs = []struct{ one, two string }{{"V", "I/"}, {"U", "I/"}, {"U", "L/"}, {"M", "I/"}}

// Strokes may be missed or read where none is; separators and strokes are taken
// for one another.
const (
	thinSigns  = "IL1J|./-_ 0O"
	numberSign = "/.-_ "
	slashLike  = "IL1J|T"
)

// stemSlip reports whether two stems differ by what OCR does in one place. A
// figure is never another figure.
func stemSlip(read, printed string) bool {
	a, b := slip.Differing(read, printed)
	switch {
	case len(a)+len(b) == 1:
		return strings.Contains(thinSigns, a+b)
	case len(a) == 1 && len(b) == 1:
		both := func(set string) bool { return strings.Contains(set, a) && strings.Contains(set, b) }
		return fold.IsDigit(a[0]) != fold.IsDigit(b[0]) && slip.Lookalike(a[0], b[0]) || both(numberSign) && a != "/" || both(strokeLetters) || b == "/" && strings.Contains(slashLike, a)
	case len(a) == 1 && len(b) == 2:
		return true // one of the pairs
	}
	return false
}
