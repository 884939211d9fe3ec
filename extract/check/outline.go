package check

import (
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/pattern"
)

// under tells, by line, which lines it sums up though it is named no total: a quarter its
// months, a chapter of the budget its concepts, a region its districts.
type under map[int]summands

// outline finds the rows that sum up other rows: by names of periods, by codes, or, where
// no total adds up otherwise, by the figures alone.
func (m *model) outline(v *view) {
	columns := v.summable()
	for _, u := range []under{v.byPeriods(), v.byCodes()} {
		if m.mostHold(v, u, columns) {
			v.adopt(u)
			return
		}
	}
	total, ok := m.unexplained(v, columns)
	for _, up := range []bool{false, true} {
		if ok && m.explains(v, m.bySums(v, columns, up), columns, total) {
			return
		}
	}
}

func (v *view) adopt(u under) {
	for i, lines := range u {
		v.lines[i].under = lines
	}
}

// mostHold reports whether half of the lines, or more, are the sums that they are taken for.
func (m *model) mostHold(v *view, u under, columns []int) bool {
	hold, checked := 0, 0
	for i, lines := range u {
		if len(lines) < 2 {
			continue
		}
		checked++
		if m.holding(v, lines, i, columns) > 0 {
			hold++
		}
	}
	return checked > 0 && 2*hold >= checked
}

var halfYear = pattern.MustCompile(`^(?:PRIMER|SEGUNDO|1ER\.?|2DO\.?|I|II) SEMESTRE$|^SEMESTRE (?:1|2|I|II)$`)

// span is how many months a label stands for: 1, 3, 6 or 12; 0 where it names none.
func span(label string) int {
	switch {
	case lonelyMonth(label) > 0, monthOfYear(label) > 0:
		return 1
	case quarterOf(strings.TrimSuffix(label, ".")) > 0:
		return 3
	case halfYear.MatchString(fold.Words(label)):
		return 6
	case yearOf(label) > 0:
		return 12
	}
	return 0
}

// byPeriods has a quarter, a half of a year or a year sum up the shorter periods that stand
// over it, or below it where the longest stands first.
func (v *view) byPeriods() under {
	spans := make([]int, len(v.lines))
	for i, l := range v.lines {
		if !l.total {
			spans[i] = span(l.label)
		}
	}
	step := -1
	if i := slices.IndexFunc(spans, func(n int) bool { return n > 0 }); i >= 0 && i+1 < len(spans) && spans[i] > spans[i+1] && spans[i+1] > 0 {
		step = 1
	}
	out := under{}
	for i, own := range spans {
		longest := 0
		var run summands
		for k := i + step; k >= 0 && k < len(spans) && spans[k] > 0 && spans[k] < own; k += step {
			run, longest = append(run, k), max(longest, spans[k])
		}
		if run = slices.DeleteFunc(run, func(k int) bool { return spans[k] < longest }); len(run) > 1 {
			slices.Sort(run)
			out[i] = run
		}
	}
	return out
}

// coded is a code at a label's beginning: "2.1", or "2100" of a chart of accounts.
var coded = regexp.MustCompile(`^(\d+(?:\.\d+)*)\.?(?:[ )-]|$)`)

func codeOf(label string) string {
	label = strings.TrimSpace(label)
	found := coded.FindStringSubmatch(label)
	if found == nil || layout.Year(label) {
		return ""
	}
	return found[1]
}

// inside reports whether a code is one below another: 2.1 below 2, 2110 below 2100.
func inside(code, above string) bool {
	if strings.HasPrefix(code, above+".") {
		return true
	}
	stem := strings.TrimRight(above, "0")
	return len(code) == len(above) && len(above) >= 3 && stem != "" && stem != above && code != above && strings.HasPrefix(code, stem)
}

// byCodes has each coded line sum up those right below it whose codes are inside its own.
func (v *view) byCodes() under {
	out := under{}
	var open []int
	for i, l := range v.lines {
		code := codeOf(l.label)
		if code == "" || l.total {
			open = nil
			continue
		}
		for len(open) > 0 && !inside(code, codeOf(v.lines[open[len(open)-1]].label)) {
			open = open[:len(open)-1]
		}
		if len(open) > 0 {
			above := open[len(open)-1]
			out[above] = append(out[above], i)
		}
		open = append(open, i)
	}
	return out
}

// unexplained is the only total of a view, where it holds in no column.
func (m *model) unexplained(v *view, columns []int) (total int, ok bool) {
	total = slices.IndexFunc(v.lines, func(l line) bool { return l.total })
	return total, v.count() == 1 && !slices.ContainsFunc(v.ways(total), func(lines summands) bool {
		return m.holding(v, lines, total, columns) > 0
	})
}

// bySums has a line sum up the lines right below it, or above it, that add up to it in
// every column.
func (m *model) bySums(v *view, columns []int, up bool) under {
	step, first := 1, 0
	if up {
		step, first = -1, len(v.lines)-1
	}
	out := under{}
	for i := first; i >= 0 && i < len(v.lines); i += step {
		if run := m.addingTo(v, i, step, columns); run != nil {
			out[i] = run
			i += step * len(run)
		}
	}
	return out
}

// addingTo are the lines next to a line, in one direction, that add up to it; none where
// there are no such lines.
func (m *model) addingTo(v *view, i, step int, columns []int) summands {
	var run summands
	for k := i + step; v.lines[i].single() && k >= 0 && k < len(v.lines) && v.lines[k].single(); k += step {
		run = append(run, k)
		if len(run) > 1 && m.allHold(v, run, i, columns) {
			if v.repeats(run, i) {
				return nil
			}
			return run
		}
		if m.exceeds(v, run, i, columns) {
			return nil
		}
	}
	return nil
}

// repeats reports whether one of some lines has the label of another: that row stands twice, over naughts, and sums
// up nothing.
func (v *view) repeats(lines summands, i int) bool {
	return slices.ContainsFunc(lines, func(k int) bool { return fold.Words(v.lines[k].label) == fold.Words(v.lines[i].label) })
}

// exceeds reports whether lines come to more than another in some column.
func (m *model) exceeds(v *view, lines summands, i int, columns []int) bool {
	return slices.ContainsFunc(columns, func(c int) bool {
		r, ok := m.sum(v, spotsIn(lines, c), spot{i, c})
		return ok && r.off(m.taken) < 0
	})
}

// allHold reports whether a line is the sum of others in every column in which it has a
// figure, and no empty one.
func (m *model) allHold(v *view, lines summands, i int, columns []int) bool {
	figures := 0
	for _, c := range columns {
		if v.lines[i].at(c) >= 0 && m.taken(v.lines[i].at(c)) != 0 {
			figures++
		}
	}
	return figures > 0 && m.holding(v, lines, i, columns) == figures
}

// explains takes lines over for sums, by their figures alone, where they make the total
// hold in every column. A single one in a single column may be so by chance.
func (m *model) explains(v *view, u under, columns []int, total int) bool {
	if len(u) == 0 || len(u) == 1 && len(columns) == 1 {
		return false
	}
	v.adopt(u)
	if lines, sure := v.summandsOf(m, total, columns); sure && m.allHold(v, lines, total, columns) {
		return true
	}
	for i := range u {
		v.lines[i].under = nil
	}
	return false
}

// breakdown is the first of several breakdowns of one total, by sex and then by age, that the
// rows of a table with one total are: runs of rows that each come to it in every column.
func (m *model) breakdown(v *view, total int, columns []int) summands {
	if v.count() != 1 {
		return nil
	}
	var first, run summands
	runs := 0
	for k, l := range v.lines {
		if !l.single() {
			continue
		}
		run = append(run, k)
		if len(run) > 1 && m.allHold(v, run, total, columns) {
			if first == nil {
				first = run
			}
			run, runs = nil, runs+1
		}
	}
	if runs < 2 || len(run) > 0 {
		return nil
	}
	return first
}
