package answer

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

	"github.com/oficialia/oficialia/schema"
)

// matrix lists a request's questions, each with its best quotation and what each
// oficio made of it. A numeral between others that no oficio quotes or names is a
// question all the same, without words.
func (r *request) matrix(index int, all []group) []schema.Question {
	var out []schema.Question
	for g := range all {
		texts, cells := r.quotations(g), r.answered(g+1)
		numerals := map[int]bool{}
		for n := range texts {
			numerals[n] = true
		}
		for n := range cells {
			numerals[n] = true
		}
		for n := 1; n <= highest(numerals); n++ {
			out = append(out, schema.Question{ID: id(index, g, n), Folio: r.folio, Group: g + 1, Numeral: n, Text: texts[n], Answers: cells[n]})
		}
	}
	return out
}

// id names a question by its request, its group and its numeral, from 0, 0 and 1: the
// first ones of request and group go without.
func id(request, group, numeral int) string {
	name := "q"
	if request > 0 {
		name = fmt.Sprintf("r%dq", request+1)
	}
	if group > 0 {
		name += fmt.Sprintf("%d.", group+1)
	}
	return name + strconv.Itoa(numeral)
}

// mostGaps is how many of the numerals up to the highest one may be missing for each
// that is there: a numeral far above all others is a misreading. So is a lone one beyond
// a wider gap.
const mostGaps = 2

// highest is the highest numeral that the others support.
func highest(numerals map[int]bool) int {
	top := 0
	for i, n := range slices.Sorted(maps.Keys(numerals)) {
		lone := i > 0 && i == len(numerals)-1 && n-top-1 > mostGaps
		if lone || n-(i+1) > mostGaps*(i+1)+mostGaps*2 {
			break
		}
		top = n
	}
	return top
}

// quotations are the words of a group's questions, as they were read most surely; a
// whole one before one that a page cut short.
func (r *request) quotations(g int) map[int]*schema.Value {
	out := map[int]*schema.Value{}
	for _, one := range r.reads {
		for k, q := range one.questions {
			if one.global[one.local[k]] != g {
				continue
			}
			v := one.script.value(q)
			for n := q.numeral; n <= q.last; n++ {
				if old := out[n]; old == nil || fuller(v, *old) {
					out[n] = &v
				}
			}
		}
	}
	return out
}

// fuller reports whether a quotation is better than another: much longer, or as long and
// read more surely.
func fuller(v, old schema.Value) bool {
	a, b := len(v.Text), len(old.Text)
	if 10*a < 9*b || 9*a > 10*b {
		return a > b
	}
	return v.Confidence() > old.Confidence()
}

// answered lists what each oficio made of a group's questions, equal outcomes once.
func (r *request) answered(group int) map[int][]schema.Answered {
	out := map[int][]schema.Answered{}
	for _, o := range r.records {
		for k, a := range o.Answers {
			if a.Group != group {
				continue
			}
			for _, n := range a.Numerals {
				cell := schema.Answered{Oficio: o.ID, Unit: unitOf(o), Outcome: a.Outcome, Answer: k}
				if !slices.ContainsFunc(out[n], func(c schema.Answered) bool { return c.Oficio == o.ID && c.Outcome == a.Outcome }) {
					out[n] = append(out[n], cell)
				}
			}
		}
	}
	return out
}

// unitOf is who answers: the innermost unit that was read, else the institution.
func unitOf(o *schema.Oficio) string {
	for _, u := range slices.Backward(o.Units) {
		if s, ok := u.Value.Value.Str(); ok {
			return s
		}
	}
	if o.Institution != nil {
		return o.Institution.Value.String()
	}
	return ""
}
