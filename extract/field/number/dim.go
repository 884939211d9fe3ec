package number

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// widestNumber is how many characters a number takes at most, blanks and specks included.
const widestNumber = 48

// agreeDim finds the numbers behind the word oficio that were not made out as such, their
// signs worn away, and that have all figures and nearly the letters of a number that the
// bundle tells elsewhere: an oficio's own number by what replies to it, and a reference by
// the oficio that it names.
func agreeDim(all []schema.Oficio, oficios []segment.Oficio) {
	for i := range oficios {
		if all[i].Number == nil {
			all[i].Number = dimNumber(all, i, oficios[i].Heads)
		}
	}
	figures := make([]string, len(all))
	for k := range all {
		figures[k] = digitsOf(reading.ValueOf(all[k].Number))
	}
	for i := range oficios {
		all[i].References = append(all[i].References, dimReferences(all, figures, i, oficios[i])...)
	}
}

// figuresBehind are the figures that a text may spell behind the word oficio, of any number of them:
// of a bundle's many numbers next to none is looked for in a text without them.
func figuresBehind(f *layout.Flow) map[string]bool {
	out := map[string]bool{}
	for _, m := range oficioWord.FindAllStringIndex(f.Folded, -1) {
		d := digitsOf(f.Folded[m[1]:min(m[1]+widestNumber, len(f.Folded))])
		for n := fewestDigits; n <= len(d); n++ {
			out[d[:n]] = true
		}
	}
	return out
}

// dimNumber is the number in an oficio's heads that others reply to; nil where none is.
func dimNumber(all []schema.Oficio, i int, heads []segment.Head) *schema.Value {
	for _, h := range heads {
		f := layout.NewFlow([]*layout.Page{h.Page}, linesAbove(h))
		behind := figuresBehind(f)
		if len(behind) == 0 {
			continue
		}
		for k := range all {
			for _, r := range all[k].References {
				if k == i || r.Relation != "replies_to" || !surely(&r.Number) {
					continue
				}
				to := reading.ValueOf(&r.Number)
				if !behind[digitsOf(to)] {
					continue
				}
				if from, end := dimIn(f, to); end > 0 {
					v := dimly(f, to, from, end)
					return &v
				}
			}
		}
	}
	return nil
}

// dimly is a number that stands in a text without being made out.
func dimly(f *layout.Flow, number string, from, end int) schema.Value {
	return reading.Doubted(f.Value(schema.Scalar{}, from, end), number)
}

// linesAbove are the lines of a page above its text.
func linesAbove(h segment.Head) []layout.Line {
	if len(h.Body) == 0 {
		return h.Page.Lines
	}
	at := slices.IndexFunc(h.Page.Lines, func(l layout.Line) bool { return l.End > h.Body[0].Start })
	return h.Page.Lines[:max(at, 0)]
}

// dimReferences are references in an oficio's text to others of the bundle that it does
// not name legibly anywhere.
func dimReferences(all []schema.Oficio, figures []string, i int, o segment.Oficio) []schema.Reference {
	var out []schema.Reference
	f := layout.NewFlow(o.Pages, o.Body)
	behind := figuresBehind(f)
	for k := range all {
		if !behind[figures[k]] {
			continue
		}
		to := reading.ValueOf(all[k].Number)
		named := slices.ContainsFunc(numbersOf(&all[i]), func(v *schema.Value) bool { return digitsOf(asPrinted(v)) == digitsOf(to) })
		if k == i || named || !surely(all[k].Number) {
			continue
		}
		if from, end := dimIn(f, to); end > 0 {
			out = append(out, schema.Reference{Number: dimly(f, to, from, end), Relation: relation(f.Folded[:from], f.Folded[end:])})
		}
	}
	return out
}

// surely reports whether a number is told surely enough to find it elsewhere by.
func surely(v *schema.Value) bool {
	return reading.ValueOf(v) != "" && (v.Places()[0].Origin == schema.Native || v.Confidence() >= overGap)
}

// dimIn is where a recognised text has a number behind the word oficio; it ends at 0 where
// it does not.
func dimIn(f *layout.Flow, number string) (from, end int) {
	if len(digitsOf(number)) < fewestDigits || strings.Trim(strings.TrimLeft(number, capitals+"/.-_ "), "0123456789/.-_ ") != "" {
		return 0, 0
	}
	for _, m := range oficioWord.FindAllStringIndex(f.Folded, -1) {
		n := spelledDimly(f.Folded[m[1]:min(m[1]+widestNumber, len(f.Folded))], number)
		if at := f.Evidences(m[1], m[1]+n); len(at) > 0 && at[0].Origin == schema.OCR {
			return m[1], m[1] + n
		}
	}
	return 0, 0
}

// spelledDimly is how long a text spells a number at its beginning whose letters it has but
// for half of them at most, and all of whose figures; 0 where it does not.
func spelledDimly(text, number string) int {
	figures, letters := digitsOf(number), strings.Map(alnumOnly, strings.TrimRight(number, "0123456789/.-_ "))
	read := ""
	for i := range text {
		switch c := text[i]; {
		case fold.IsDigit(c):
			rest, same := strings.CutPrefix(figures, text[i:i+1])
			if !same {
				return 0
			}
			if figures = rest; figures == "" {
				return whole(text, i+1, read, letters)
			}
		case fold.IsAlnum(c) && figures != digitsOf(number):
			return 0
		case fold.IsAlnum(c):
			read += text[i : i+1]
		}
	}
	return 0
}

// whole is where a number's figures end, 0 where more follow or its letters are others.
func whole(text string, end int, read, letters string) int {
	if end < len(text) && fold.IsAlnum(text[end]) || fold.Distance(read, letters) > len(letters)/2 {
		return 0
	}
	return end
}

// digitsOf are all figures of a number together.
func digitsOf(number string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, number)
}
