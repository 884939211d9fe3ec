package field

import (
	"regexp"
	"slices"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

var (
	// provision begins an instrument's articles and points.
	provision = regexp.MustCompile(`^[^A-Z0-9]{0,3}(?:ART(?:ICULO|\.)|PRIMERO|SEGUNDO|TERCERO|CUARTO|QUINTO|SEXTO|UNICO|TRANSITORIO)`)
	// annexed begins what follows an instrument's own text.
	annexed = regexp.MustCompile(`^[^A-Z0-9]{0,3}ANEXO(?: (?:[IVX]+|[0-9]+|[A-Z]|UNICO))?[ .:]*$`)
	// lastOrder ends an instrument before who signs it on the same line: "archívese. -
	// ANA SOL, Directora".
	lastOrder = regexp.MustCompile(`\b(?:ARCHIVESE|CUMPLASE|PUBLIQUESE|REGISTRESE|NOTIFIQUESE|COMUNIQUESE)[.,;]* *[-~_]+ *`)
)

// mostSigning is how many lines a name and a position below an instrument take.
const mostSigning = 4

// enacting reads who signs an instrument: the name below its last provision, before its
// annexes, or behind its last order; nil for a letter.
func enacting(o segment.Oficio) *schema.Person {
	lines := ownText(o)
	if lines == nil {
		return nil
	}
	if p := behindOrder(o, lines); p != nil {
		return p
	}
	for k := len(lines) - 2; k >= max(1, len(lines)-mostSigning); k-- {
		page := pageOf(o, lines[k])
		folded := fold.Words(text(page, lines[k]))
		if lines[k].Page != lines[len(lines)-1].Page || provision.MatchString(folded) {
			return nil
		}
		titled := titles.MatchString(folded)
		if !isName(beforeOffice(stripTitles(folded))) || !titled && !plausible(text(page, lines[k])) {
			continue
		}
		if !endsSentence(o, lines[k-1]) && lines[k-1].Page == lines[k].Page {
			continue
		}
		p, n := person(page, lines[k:])
		if p.Name == nil || page.Origin != schema.Native && !titled && !n.whole {
			return nil // strokes of the signature are read as words too
		}
		return p
	}
	return nil
}

// ownText are the lines of an instrument's own text that hold words, up to its annexes;
// nil where nothing in it is a provision. The pages' lines are read rather than the
// text's, which leaves out titles.
func ownText(o segment.Oficio) []layout.Line {
	if slices.Contains([]string{"oficio", "memorandum", "circular"}, o.Kind) {
		return nil
	}
	var out []layout.Line
	provides := false
	for _, h := range o.Heads {
		for _, l := range h.Page.Lines {
			folded := fold.Words(text(h.Page, l))
			provides = provides || provision.MatchString(folded)
			if provides && annexed.MatchString(folded) {
				return out
			}
			if provides && len(lettersOf(folded)) > 2 && !slices.ContainsFunc(h.Letterhead, func(u layout.Line) bool { return u.Start == l.Start }) {
				out = append(out, l)
			}
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// behindOrder reads who signs on the line of the last order.
func behindOrder(o segment.Oficio, lines []layout.Line) *schema.Person {
	f := layout.NewFlow(o.Pages, lines[max(0, len(lines)-mostSigning-2):])
	all := lastOrder.FindAllStringIndex(f.Folded, -1)
	if len(all) == 0 || all[len(all)-1][1] >= len(f.Folded) {
		return nil
	}
	n := nameIn(f, all[len(all)-1][1], len(f.Folded))
	if n.name == nil || n.name.Places()[0].Origin == schema.OCR && n.title == nil && !n.whole {
		return nil
	}
	p := &schema.Person{Title: n.title, Name: n.name}
	if n.rest >= 0 {
		p.Position = positionIn(f, n.rest, len(f.Folded))
	}
	return p
}

func endsSentence(o segment.Oficio, l layout.Line) bool {
	folded := fold.Words(text(pageOf(o, l), l))
	return folded != "" && slices.Contains([]byte(".;:-"), folded[len(folded)-1])
}

func pageOf(o segment.Oficio, l layout.Line) *layout.Page {
	for _, p := range o.Pages {
		if p.Number == l.Page {
			return p
		}
	}
	return nil
}
