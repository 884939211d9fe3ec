package person

import (
	"regexp"
	"strings"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/pattern"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// Copies reads the C.c.p. lists of all pages.
func Copies(o segment.Oficio) []schema.Person {
	var out []schema.Person
	for _, h := range o.Heads {
		out = append(out, rowCopies(h)...)
		if len(h.Signature)+len(h.Copies) == 0 {
			h.Signature = belowStroke(o, h)
		}
		_, below := signedAndCopied(h)
		for _, entry := range copyEntries(h.Page, append(below, h.Copies...)) {
			if p := copyOf(layout.NewFlow([]*layout.Page{h.Page}, entry)); p != nil {
				out = append(out, *p)
			}
		}
	}
	return out
}

// rowCopies reads the names of a row in an electronic document's head, each with who it
// works for in brackets: "Con Copia A: Ana Sol Prado (DGA#ME), Luis Mar (DGB#ME),".
func rowCopies(h segment.Head) []schema.Person {
	if len(h.CopyRow) == 0 {
		return nil
	}
	f := layout.NewFlow([]*layout.Page{h.Page}, h.CopyRow)
	var out []schema.Person
	for _, m := range rowName.FindAllStringSubmatchIndex(f.Folded, -1) {
		v := f.Value(schema.String(reading.Trim(f.Slice(m[2], m[3]))), m[2], m[3])
		p := schema.Person{Name: &v}
		if m[4] >= 0 {
			p.Position = positionIn(f, m[4], m[5])
		}
		out = append(out, p)
	}
	return out
}

// rowName is a name of such a row, and what stands in brackets behind it.
var rowName = regexp.MustCompile(`([A-Z][A-Z'. -]{4,60}?) *(?:\(([A-Z0-9# ./-]{2,40})\))? *(?:,|$)`)

var (
	copyLabel = regexp.MustCompile(`^[^A-Z0-9]{0,2}(?:[C<(~] ?[.:,*]? ?[CEO0:<] ?[.:,]? ?P[ AC]?[.:]?(?: ?E\.?)?[ .:,\-]+|(?:EN|CON) COPIA(?: PARA| A)?[ :.]*|COPIAS?(?: PARA)?[ :.]+)`)

	// mangledLabel is what worn print makes of C.c.p.: C.C.R., Cop., G.c.p, Copo.
	// It is a label where a name follows that the lexicon knows.
	mangledLabel = regexp.MustCompile(`^[^A-Z0-9]{0,2}(?:[CGOEUT~][A-Z.,/:!~<]? ?[A-Z.,/:!~<]{0,3} ?[PRO]|[CT][AEO]P[A-Z]{1,3})[.,:!/\-]*[ .,:\-]+`)

	// purpose is why somebody gets a copy; a position ends before it.
	purpose = pattern.MustCompile(`[ .,\-]*(?:[-.] ?)?\b(?:PARA (?:SU|LOS?|CONOCIMIENTO)|MISMO [FHT][A-Z]{1,2}|PRESENTE|EDIFICIO|P\.?/?A\.? SU)\b.*$`)
)

// signedAndCopied parts the lines below a close at the first that is a copy's
// though its label was not read: it says why, or its label is known by the name behind it,
// or who signs and what of stands above it.
func signedAndCopied(h segment.Head) (signed, copied []layout.Line) {
	lines := parted(h.Page, h.Signature)
	named, posted := false, false
	for i, l := range lines {
		folded := h.Page.Folded[l.Start:lines[min(i+1, len(lines)-1)].End]
		told := posted || purpose.MatchString(strings.ReplaceAll(folded, "\n", " "))
		if (told || i > 0 && mislabelled(h.Page, l)) && beginsCopy(h.Page, l) {
			return lines[:i], lines[i:]
		}
		own := fold.Words(reading.Text(h.Page, l))
		posted = posted || named && beginsPost(own)
		named = named || isLexical(h.Page, l) || namesTitled(own)
	}
	return lines, nil
}

// mislabelled reports whether a line begins with what may be C.c.p., misread, and a name.
func mislabelled(page *layout.Page, l layout.Line) bool {
	folded := page.Folded[l.Start:l.End]
	if !copyLabel.MatchString(folded) && !mangledLabel.MatchString(folded) {
		return false
	}
	return copyStart(layout.NewFlow([]*layout.Page{page}, []layout.Line{l})) > 0
}

// beginsCopy reports whether a line begins with a name that the lexicon knows,
// and a sign behind it, whatever its label or title became.
func beginsCopy(page *layout.Page, l layout.Line) bool {
	f := layout.NewFlow([]*layout.Page{page}, []layout.Line{l})
	n := nameIn(f, copyStart(f), len(f.Folded))
	return n.whole && n.rest >= 0
}

// copyStart is where a copy's title or name begins behind its label.
func copyStart(f *layout.Flow) int {
	if m := copyLabel.FindStringIndex(f.Folded); m != nil {
		return m[1]
	}
	if m := mangledLabel.FindStringIndex(f.Folded); m != nil && nameIn(f, m[1], len(f.Folded)).whole {
		return m[1]
	}
	return 0
}

// copyEntries cuts a list where a line begins with a label, a title or a name.
func copyEntries(page *layout.Page, lines []layout.Line) [][]layout.Line {
	var out [][]layout.Line
	for _, l := range lines {
		folded := fold.Words(page.Slice(l.Start, l.End))
		begins := titles.MatchString(folded) || copyLabel.MatchString(folded) || beginsCopy(page, l)
		if n := len(out); n > 0 && !begins {
			out[n-1] = append(out[n-1], l)
			continue
		}
		out = append(out, []layout.Line{l})
	}
	return out
}

// unread is the confidence below which a copy's name is told as printed only: the lexicon
// has a name near any letters. Of 20 such names on 270 drawn scans (seeds 310000 to 350000)
// 8 were wrong; of 16 on 360 others that were read exactly as the lexicon spells them, none.
const unread = 0.1

// mangled reports whether a line begins with what worn print makes of C.c.p. and with
// nothing like it.
func mangled(f *layout.Flow) bool {
	return mangledLabel.MatchString(f.Folded) && !copyLabel.MatchString(f.Folded)
}

// copyOf reads "C.c.p. Lcda. Name.- Position.- Para su conocimiento".
func copyOf(f *layout.Flow) *schema.Person {
	start, end := copyStart(f), len(f.Folded)
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
	if at := n.name.Places()[0]; at.Origin == schema.OCR && at.Confidence < unread && (!n.exact || mangled(f)) || !n.whole && at.Origin == schema.OCR && (start == 0 && mangled(f) || at.Confidence < legible) {
		n.name.Value = schema.Scalar{} // not read, or hardly and unknown, or the label may stand in it
	}
	p := &schema.Person{Title: n.title, Name: n.name}
	if n.rest >= 0 && n.rest < end {
		p.Position = positionIn(f, n.rest, end)
	}
	return p
}
