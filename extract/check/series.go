package check

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/pattern"
	"github.com/oficialia/oficialia/schema"
)

// series is a run of months, quarters or years, ascending, each once.
type series struct {
	numbers []int
	name    func(int) string
}

// seriesOf finds the series that names are, all of them; at least three.
func seriesOf(names []string) (series, bool) {
	for _, kind := range []struct {
		of   func(string) int
		name func(int) string
	}{
		{lonelyMonth, func(n int) string { return strings.ToLower(months[n-1]) }},
		{monthOfYear, func(n int) string { return fmt.Sprintf("%s %d", strings.ToLower(months[n%12]), n/12) }},
		{quarterOf, func(n int) string { return quarters[n-1] + " trimestre" }},
		{yearOf, strconv.Itoa},
	} {
		s := series{name: kind.name}
		for i, name := range names {
			n := kind.of(name)
			if last := len(s.numbers) - 1; n == 0 && last >= 0 {
				n = misreadMonth(name, s.numbers[last])
				if n == 0 && i+1 < len(names) {
					n = monthBetween(s.numbers[last], lonelyMonth(names[i+1]), name)
				}
			}
			if n == 0 || len(s.numbers) > 0 && n <= s.numbers[len(s.numbers)-1] {
				break
			}
			s.numbers = append(s.numbers, n)
		}
		if len(s.numbers) == len(names) {
			return s, len(names) >= 3
		}
	}
	return series{}, false
}

// lonelyMonth is the month that a label is, and nothing else; 0 when it is none.
func lonelyMonth(label string) int {
	label = strings.Trim(fold.Words(label), aroundName)
	if strings.Contains(label, " ") {
		return 0
	}
	return monthOf(label)
}

// misreadMonth is the only month after another that a label is one letter away from, 0
// where there is none: "Jutio" after June is July, and "Juno" after April is June.
func misreadMonth(label string, after int) int {
	label, found := strings.Trim(fold.Words(label), aroundName), 0
	for month := after + 1; month <= len(months); month++ {
		if fold.Distance(label, months[month-1]) > 1 {
			continue
		}
		if found > 0 {
			return 0
		}
		found = month
	}
	return found
}

// mostMisread is how many letters of a month's name may be misread that stands between
// its neighbours.
const mostMisread = 3

// monthBetween is the month that a label is which stands between two months with one
// between them, 0 where it is not like its name: "Tntio" between June and August is July.
func monthBetween(before, after int, label string) int {
	month := before + 1
	label = strings.Trim(fold.Words(label), aroundName)
	if after != before+2 || before > len(months) || fold.Distance(label, months[month-1]) > mostMisread || digitsOf(label) != "" {
		return 0
	}
	return month
}

// aroundName are signs, and specks read for such, around a month's name.
const aroundName = " .,:;*?'"

// monthOfYear numbers the months of all years: "Enero de 2021", 12 times its year
// and 0; 0 what is none.
func monthOfYear(label string) int {
	m := monthYear.FindStringSubmatch(fold.Words(label))
	if m == nil || monthOf(m[1]) == 0 {
		return 0
	}
	year, _ := strconv.Atoi(m[2])
	return 12*year + monthOf(m[1]) - 1
}

var (
	monthYear = pattern.MustCompile(`^([A-Z]+),? ?(?:DE |DEL |-|/)?((?:19|20)\d\d)$`)
	quarters  = []string{"primer", "segundo", "tercer", "cuarto"}
	ordinals  = []*regexp.Regexp{
		regexp.MustCompile(`^(?:(?:PRIMER|PRIMERO|1O?|1ER\.?|I) TRIM[A-Z]*\.?|TRIM[A-Z]*\.? (?:1|I)|ENERO ?(?:-|A) ?MARZO)$`),
		regexp.MustCompile(`^(?:(?:SEGUNDO|2O?|2DO\.?|II) TRIM[A-Z]*\.?|TRIM[A-Z]*\.? (?:2|II)|ABRIL ?(?:-|A) ?JUNIO)$`),
		regexp.MustCompile(`^(?:(?:TERCER|TERCERO|3O?|3ER\.?|III) TRIM[A-Z]*\.?|TRIM[A-Z]*\.? (?:3|III)|JULIO ?(?:-|A) ?SEPTIEMBRE)$`),
		regexp.MustCompile(`^(?:(?:CUARTO|4O?|4TO\.?|IV) TRIM[A-Z]*\.?|TRIM[A-Z]*\.? (?:4|IV)|OCTUBRE ?(?:-|A) ?DICIEMBRE)$`),
	}
)

// quarterOf is the quarter that a label is, from 1; 0 when it is none.
func quarterOf(label string) int {
	label = fold.Words(label)
	return 1 + slices.IndexFunc(ordinals, func(r *regexp.Regexp) bool { return r.MatchString(label) })
}

// span names the first and the last.
func (s series) span() string {
	return s.name(s.numbers[0]) + "-" + s.name(s.numbers[len(s.numbers)-1])
}

// missing are the numbers left out, and the indices behind which they are. A run in
// equal steps, or with more left out than is there, is no series with a hole: it
// lists every third year, or months in which something happened.
func (s series) missing() (numbers, behind []int) {
	least := 0
	for i, n := range s.numbers[1:] {
		step := n - s.numbers[i]
		if step > 1 {
			behind = append(behind, i)
		}
		if least == 0 || step < least {
			least = step
		}
		for p := s.numbers[i] + 1; p < n; p++ {
			numbers = append(numbers, p)
			if len(numbers) >= len(s.numbers) {
				return nil, nil
			}
		}
	}
	if least != 1 {
		return nil, nil
	}
	return numbers, behind
}

// names joins the names of numbers.
func (s series) names(numbers []int) string {
	out := make([]string, len(numbers))
	for i, n := range numbers {
		out[i] = s.name(n)
	}
	return strings.Join(out, ", ")
}

// labels are the labels of a table's rows.
func labels(rows []schema.Row) []string {
	out := make([]string, len(rows))
	for i, r := range rows {
		out[i] = r.Label
	}
	return out
}
