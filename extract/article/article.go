package article

import (
	"slices"
	"strconv"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// correctedShare is what is left of the confidence of a label whose number was put
// right.
const correctedShare = 0.8

// Of reads the parts of an instrument, as a tree. A letter has none, whatever it
// quotes.
func Of(o segment.Oficio) []schema.Article {
	text := body(o)
	f := layout.NewFlow(o.Pages, text)
	lines := linesOf(o.Pages, text, f)
	t := newTree(f.Folded, lines)
	root := t.build(marks(lines))
	if !isInstrument(o, t) {
		return nil
	}
	putRight(root)
	return records(root.parts, f)
}

// isInstrument reports whether the parts that were found make an instrument. What
// is taken for a letter must be addressed to nobody, weigh something and order it;
// one whose kind is not known must order something, or count at least two parts.
func isInstrument(o segment.Oficio, t *tree) bool {
	items := count(t.root, func(n *node) bool { return ranks[n.kind] >= ranks[article] })
	addressed := slices.ContainsFunc(o.Heads, func(h segment.Head) bool { return h.Present })
	switch o.Kind {
	case "oficio", "memorandum", "circular":
		weighs := slices.ContainsFunc(t.root.parts, func(n *node) bool { return n.kind == whereas })
		return !addressed && weighs && t.orders && items > 0
	case "other":
		return !addressed && (t.ordered && items > 0 || items > 1)
	}
	return items > 0 || t.ordered
}

// count counts the nodes below one that fit.
func count(n *node, fits func(*node) bool) int {
	sum := 0
	for _, p := range n.parts {
		if fits(p) {
			sum++
		}
		sum += count(p, fits)
	}
	return sum
}

// records makes the record of parts.
func records(parts []*node, f *layout.Flow) []schema.Article {
	out := make([]schema.Article, len(parts))
	for i, n := range parts {
		out[i] = schema.Article{
			Kind: n.kind, Number: n.printed(),
			Heading: tidy(f.Slice(n.heading, n.text)), Text: tidy(f.Slice(n.text, n.end)),
			Evidences: n.places(f), Articles: records(n.parts, f),
		}
	}
	return out
}

// places says where a part's label and heading stand, then where its text does,
// page by page.
func (n *node) places(f *layout.Flow) []schema.Evidence {
	at := f.Evidences(n.label, trimmed(f.Folded, n.label, n.text))
	if n.corrected && len(at) > 0 {
		at[0].Confidence *= correctedShare
	}
	return append(at, f.Evidences(n.text, trimmed(f.Folded, n.text, n.end))...)
}

// trimmed is where a text ends without the blanks after it.
func trimmed(folded string, start, end int) int {
	return start + len(strings.TrimRight(folded[start:end], " \n"))
}

// tidy joins a text's words by single blanks.
func tidy(s string) string { return strings.Join(strings.Fields(s), " ") }

// printed writes a part's number as the record has it.
func (n *node) printed() string {
	suffix := n.number.suffix
	if suffix != "" && suffix[0] != '-' {
		suffix = " " + suffix
	}
	switch {
	case n.number.style == letters:
		return n.number.letter
	case n.number.style == single:
		return "único"
	case n.value == 0:
		return ""
	case n.number.style == romans && n.kind == annex:
		return fold.Roman(n.value) + suffix
	}
	return strconv.Itoa(n.value) + suffix
}
