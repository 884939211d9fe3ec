package article

import (
	"regexp"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/segment"
)

// ownLabel begins a line that names a part, with spaced letters or without.
var ownLabel = regexp.MustCompile(`^[^A-Z0-9"]{0,3}(?:TITULO|CAPITULO|SECCION|ANEXO|ARTICULO|CLAUSULA|T ?R ?A ?N ?S ?I ?T ?O ?R ?I ?[OA]|V ?I ?S ?T ?O|C ?O ?N ?S ?I ?D ?E ?R ?A ?N ?D ?O)\b`)

// body returns the instrument's text with the labels that were taken out of it: one
// that stands at one height on several pages looks like a letterhead, and one above
// a table like its caption. What stands below such a label is its heading.
func body(o segment.Oficio) []layout.Line {
	kept := map[*layout.Page]map[int]layout.Line{}
	byNumber := map[int]*layout.Page{}
	for _, p := range o.Pages {
		kept[p], byNumber[p.Number] = map[int]layout.Line{}, p
	}
	for _, l := range o.Body {
		kept[byNumber[l.Page]][l.Start] = l
	}
	var out []layout.Line
	for _, p := range o.Pages {
		label := false
		for _, l := range p.Lines {
			k, ok := kept[p][l.Start]
			switch {
			case ok:
				out, label = append(out, k), false
			case ownLabel.MatchString(p.Folded[l.Start:l.End]):
				out, label = append(out, l), true
			case label && len(l.Chunks) == 1:
				out, label = append(out, l), false
			default:
				label = false
			}
		}
	}
	return out
}
