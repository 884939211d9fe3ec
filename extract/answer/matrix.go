package answer

import (
	"maps"
	"slices"

	"github.com/oficialia/oficialia/schema"
)

// matrix lists the request's questions, each with its best quotation and what each
// oficio made of it. A numeral between others that no oficio quotes or names is a
// question all the same, without words.
func matrix(all []group, reads []read, oficios []schema.Oficio) []schema.Question {
	out := []schema.Question{}
	for g := range all {
		texts := quotations(g, reads)
		cells := answered(g+1, oficios)
		numerals := map[int]bool{}
		for n := range texts {
			numerals[n] = true
		}
		for n := range cells {
			numerals[n] = true
		}
		for n := 1; n <= highest(numerals); n++ {
			out = append(out, schema.Question{ID: id(g, n, len(all)), Group: g + 1, Numeral: n, Text: texts[n], Answers: cells[n]})
		}
	}
	return out
}

// mostGaps is how many of the numerals up to the highest one may be missing for each
// that is there: a numeral far above all others is a misreading.
const mostGaps = 2

// highest is the highest numeral that the others support.
func highest(numerals map[int]bool) int {
	top := 0
	for i, n := range slices.Sorted(maps.Keys(numerals)) {
		if n-(i+1) > mostGaps*(i+1)+mostGaps*2 {
			break
		}
		top = n
	}
	return top
}

// quotations are the words of a group's questions, as they were read most surely; a
// whole one before one that a page cut short.
func quotations(g int, reads []read) map[int]*schema.Value {
	out := map[int]*schema.Value{}
	for i := range reads {
		r := &reads[i]
		for k, q := range r.questions {
			if r.global[r.local[k]] != g {
				continue
			}
			v := r.script.value(q)
			if old := out[q.numeral]; old == nil || fuller(v, *old) {
				out[q.numeral] = &v
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
func answered(group int, oficios []schema.Oficio) map[int][]schema.Answered {
	out := map[int][]schema.Answered{}
	for i := range oficios {
		o := &oficios[i]
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
