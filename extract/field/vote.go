package field

import (
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// correctedShare is what is left of the confidence of a reading in which
// characters that OCR confuses were put right.
const correctedShare = 0.7

// reading is one page's reading of a value that pages repeat.
type reading struct {
	value     schema.Scalar
	text      string
	at        schema.Evidence
	corrected bool // characters in it were put right
}

// vote takes the value that most readings support, those whose characters were not put
// right before others, the surer one when equally
// many do, the first when that is equal too; its evidences are all that agree.
func vote(readings []reading) *schema.Value {
	type support struct {
		count int
		sure  float64
	}
	votes := map[schema.Scalar]support{}
	best := -1
	asRead := slices.ContainsFunc(readings, func(r reading) bool { return !r.corrected && !r.value.IsNull() })
	for _, r := range readings {
		if r.value.IsNull() || asRead && r.corrected {
			continue
		}
		s := votes[r.value]
		votes[r.value] = support{s.count + 1, max(s.sure, r.at.Confidence)}
	}
	for i, r := range readings {
		if (r.value.IsNull() || asRead && r.corrected) && best >= 0 {
			continue
		}
		if best < 0 {
			best = i
			continue
		}
		a, b := votes[r.value], votes[readings[best].value]
		if a.count > b.count || (a.count == b.count && a.sure > b.sure) {
			best = i
		}
	}
	if best < 0 {
		return nil
	}
	var at []schema.Evidence
	for _, r := range readings {
		if r.value == readings[best].value {
			at = append(at, r.at)
		}
	}
	v := schema.NewValue(readings[best].value, readings[best].text, at...)
	return &v
}

func number(heads []segment.Head) *schema.Value {
	heads = ownHeads(heads)
	var all []reading
	for _, h := range heads {
		n := h.Number
		if n == nil {
			continue
		}
		e := h.Page.Evidence(n.Start, n.End)
		if n.Corrected {
			e.Confidence *= correctedShare
		}
		value := schema.String(n.Value)
		if n.Gap || n.Unsigned || n.Value == "" || e.Origin == schema.OCR && (e.Confidence < unbelieved || !complete(n.Value, heads)) {
			value = schema.Scalar{}
		}
		all = append(all, reading{value: value, text: tidy(h.Page.Slice(n.Start, n.End)), at: e, corrected: n.Corrected})
	}
	v := vote(slashed(all))
	if v != nil && v.Confidence() < overGap && slices.ContainsFunc(heads, func(h segment.Head) bool { return h.Number != nil && h.Number.Gap }) {
		v.Value = schema.Scalar{}
	}
	return v
}

// ownHeads leaves out the heads of pages with another number than an oficio's first page:
// they are of letters that it quotes.
func ownHeads(heads []segment.Head) []segment.Head {
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
func slashed(all []reading) []reading {
	signs := func(s string) int { return strings.Count(s, "/") + strings.Count(s, "J") }
	out := slices.Clone(all)
	for i := range out {
		for _, other := range all {
			a, _ := out[i].value.Str()
			b, _ := other.value.Str()
			if len(a) == len(b) && signs(b) > signs(a) && asStrokes.Replace(a) == asStrokes.Replace(b) {
				out[i].value, out[i].corrected = other.value, other.corrected
			}
		}
	}
	return out
}

// overGap is the confidence below which a number is not believed that another page
// shows with a gap: it was written into it by hand, on all of them.
const overGap = 0.6

func date(heads []segment.Head) *schema.Value {
	heads = ownDates(ownHeads(heads))
	var all, sure []reading
	for _, h := range heads {
		value := schema.Scalar{}
		if h.Date.ISO != "" {
			value = schema.String(h.Date.ISO)
		}
		r := reading{value: value, text: h.Page.Slice(h.Date.Start, h.Date.End), at: h.Page.Evidence(h.Date.Start, h.Date.End)}
		all = append(all, r)
		if h.Date.ISO != "" && !strokes.MatchString(r.text) {
			sure = append(sure, r)
		}
	}
	v := vote(all)
	if len(sure) > 0 {
		v = vote(sure) // a month of strokes is decided by a page that spells it
	}
	relookDate(v, heads)
	return v
}

// ownDates are the heads that have the oficio's date.
func ownDates(heads []segment.Head) []segment.Head {
	var out []segment.Head
	for i, h := range heads {
		if h.Date != nil && ownDate(i, h) {
			out = append(out, h)
		}
	}
	return out
}

// ownDate reports whether a page's date is the oficio's: that of its first
// page, of a later one that repeats the head, or at the end of the text. The
// date at the top of another sheet in it is that sheet's.
func ownDate(i int, h segment.Head) bool {
	closing := len(h.Body) > 0 && h.Date.Start >= h.Body[0].Start
	return i == 0 || closing || h.Number != nil || len(h.Subject) > 0
}

func place(heads []segment.Head) *schema.Value {
	var all []reading
	for _, h := range ownDates(heads) {
		if h.Place[1] <= h.Place[0] {
			continue
		}
		text := h.Page.Slice(h.Place[0], h.Place[1])
		all = append(all, reading{value: schema.String(tidy(text)), text: text, at: h.Page.Evidence(h.Place[0], h.Place[1])})
	}
	return vote(all)
}

// tidy closes up blanks and line breaks.
func tidy(s string) string { return strings.Join(strings.Fields(s), " ") }

// text is a line's own text.
func text(p *layout.Page, l layout.Line) string { return tidy(p.Slice(l.Start, l.End)) }
