// Package number reads oficios' numbers and those that they refer to: from heads and
// from the text, by what looks at a line read again, and by what the other numbers of a
// bundle have in common.
package number

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// Of reads an oficio's number from its pages' heads, nil where none has one; it is told as
// printed only where it cannot be believed.
func Of(heads []segment.Head) *schema.Value {
	heads = OwnHeads(heads)
	var all []reading.Reading
	for _, h := range heads {
		if h.Number == nil {
			continue
		}
		n := toYear(h)
		e := h.Page.Evidence(n.Start, n.End)
		if n.Corrected {
			e.Confidence *= reading.CorrectedShare
		}
		value := schema.String(n.Value)
		if written(h) || n.Unsigned || n.Cut || n.Value == "" || e.Origin == schema.OCR && (e.Confidence < unbelieved || !complete(n.Value, heads)) {
			value = schema.Scalar{}
		}
		all = append(all, reading.Reading{Value: value, Text: reading.Tidy(h.Page.Slice(n.Start, n.End)), At: e, Corrected: n.Corrected})
	}
	v := reading.Vote(slashed(all))
	if v != nil && (v.Confidence() < overSplit && splitDigits.MatchString(v.Text) || undecided(all, v)) {
		v.Value = schema.Scalar{}
	}
	if v != nil && v.Confidence() < overGap && slices.ContainsFunc(heads, written) {
		v.Value = schema.Scalar{}
	}
	return v
}

// yearBehind is a year behind a running number, whose sign was read and a gap's blank before it.
var yearBehind = regexp.MustCompile(`^ ?[/-] ?(?:19|20)[0-9]{2}\b`)

// toYear is a head's number up to a year that stands behind it and was not taken for its
// own, because signs before it were not made out: it has no value then.
func toYear(h segment.Head) segment.Number {
	n := *h.Number
	rest := h.Page.Slice(n.End, lineEnd(h.Page, n.End))
	if m := yearBehind.FindString(rest); m != "" && (n.Unsigned || !n.Gap) && Year(n.Value) == "" {
		n.End += utf8.RuneCountInString(m)
		n.Unsigned = true
	}
	return n
}

// lineEnd is where the line ends on which a place of a page stands.
func lineEnd(p *layout.Page, at int) int {
	for _, l := range p.Lines {
		if l.Start <= at && at <= l.End {
			return l.End
		}
	}
	return at
}

// splitDigits is a running number in parts behind which a slash was read as a one: it was
// written into a gap by hand.
var splitDigits = regexp.MustCompile(`[/-] ?[0-9]{1,3} [0-9]{1,3} [1IL|](?:19|20)[0-9]{2}$`)

// overSplit is the confidence below which such a number is not believed.
const overSplit = 0.5

// undecided reports whether as many pages as have a number have it with other figures, and
// hardly less surely: one is wrong, and none tells which.
func undecided(all []reading.Reading, v *schema.Value) bool {
	own := reading.ValueOf(v)
	same, other := 0, map[string]int{}
	for _, r := range all {
		value, _ := r.Value.Str()
		switch {
		case value == own:
			same++
		case anyFigures.ReplaceAllString(value, "#") == anyFigures.ReplaceAllString(own, "#") && v.Confidence()-r.At.Confidence < hardlyLess:
			other[value]++
		}
	}
	for _, n := range other {
		if n >= same {
			return true
		}
	}
	return false
}

// hardlyLess is by how much two confidences differ that tell nothing.
const hardlyLess = 0.15

// OwnHeads leaves out the heads of pages with another number than an oficio's first page:
// they are of letters that it quotes.
func OwnHeads(heads []segment.Head) []segment.Head {
	var out []segment.Head
	first := ""
	if len(heads) > 0 && heads[0].Number != nil {
		first = heads[0].Number.Value
	}
	for i, h := range heads {
		if i == 0 || h.Number == nil || h.Number.Value == "" || mayRepeat(h.Number, first) {
			out = append(out, h)
		}
	}
	return out
}

// mayRepeat reports whether a number may be the one of the first page, or it if there is
// none.
func mayRepeat(n *segment.Number, first string) bool {
	if first == "" {
		return !n.Quoted
	}
	return sameNumber(n.Value, first)
}

// sameNumber reports whether numbers are one, maybe with signs and letters misread.
func sameNumber(a, b string) bool {
	return figuresOf(a) == figuresOf(b) || segment.Similar(a, b)
}

// unbelieved is the confidence below which a number is told as printed only: of six
// such below 0.2 in 150 drawn bundles four were wrong, and none right below this.
const unbelieved = 0.15

// asStrokes writes slashes and Js as the I that OCR makes of them; it makes neither of
// an I.
var asStrokes = strings.NewReplacer("/", "I", "J", "I")

// slashed gives readings of a number in which slashes or Js were read as strokes the
// value of the one that has most of them.
func slashed(all []reading.Reading) []reading.Reading {
	signs := func(s string) int { return strings.Count(s, "/") + strings.Count(s, "J") }
	out := slices.Clone(all)
	for i := range out {
		for _, other := range all {
			a, _ := out[i].Value.Str()
			b, _ := other.Value.Str()
			if len(a) == len(b) && signs(b) > signs(a) && asStrokes.Replace(a) == asStrokes.Replace(b) {
				out[i].Value, out[i].Corrected = other.Value, other.Corrected
			}
		}
	}
	return out
}

// overGap is the confidence below which a number is not believed that another page
// shows with a gap: it was written into it by hand, on all of them.
const overGap = 0.6
