package field

import (
	"regexp"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// copies reads the C.c.p. lists of all pages.
func copies(o segment.Oficio) []schema.Person {
	var out []schema.Person
	for _, h := range o.Heads {
		for _, entry := range copyEntries(h) {
			if p := copyOf(layout.NewFlow([]*layout.Page{h.Page}, entry)); p != nil {
				out = append(out, *p)
			}
		}
	}
	return out
}

var copyLabel = regexp.MustCompile(`^[^A-Z0-9]{0,2}(?:[C<(~] ?[.:,]? ?[CEO0:<] ?[.:,]? ?P[ AC]?[.:]?(?: ?E\.?)?[ .:,\-]+|(?:EN|CON) COPIA(?: PARA| A)?[ :.]*|COPIAS?(?: PARA)?[ :.]+)`)

// copyEntries cuts a list where a line begins with a label or a title.
func copyEntries(h segment.Head) [][]layout.Line {
	var out [][]layout.Line
	for _, l := range h.Copies {
		folded := fold.Words(h.Page.Slice(l.Start, l.End))
		if n := len(out); n > 0 && !titles.MatchString(folded) && !copyLabel.MatchString(folded) {
			out[n-1] = append(out[n-1], l)
			continue
		}
		out = append(out, []layout.Line{l})
	}
	return out
}

var purpose = regexp.MustCompile(`[ .,\-]*(?:[-.] ?)?\b(?:PARA (?:SU|LOS?|CONOCIMIENTO)|MISMO FIN|PRESENTE|EDIFICIO|P\.?/?A\.? SU)\b.*$`)

// copyOf reads "C.c.p. Lcda. Name.- Position.- Para su conocimiento".
func copyOf(f *layout.Flow) *schema.Person {
	start, end := 0, len(f.Folded)
	if m := copyLabel.FindStringIndex(f.Folded); m != nil {
		start = m[1]
	}
	if m := purpose.FindStringIndex(f.Folded[start:]); m != nil {
		end = start + m[0]
	}
	if end-start < 5 {
		return nil
	}
	n := nameIn(f, start, end)
	if n.name == nil {
		return nil
	}
	p := &schema.Person{Title: n.title, Name: n.name}
	if n.rest >= 0 && n.rest < end {
		p.Position = positionIn(f, n.rest, end)
	}
	return p
}
