package table

import (
	"regexp"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
)

// title is the table's caption, or its first row where that spans all columns;
// both where they differ.
func title(p part) string {
	var lines []string
	for _, i := range p.Caption {
		l := p.page.Lines[i]
		lines = append(lines, strings.ReplaceAll(p.page.Slice(l.Start, l.End), "\t", " "))
	}
	caption, inner := cleaned(strings.Join(lines, " ")), cleaned(p.TitleText())
	switch {
	case caption == "" || fold.Words(caption) == fold.Words(inner):
		return inner
	case inner == "":
		return caption
	}
	return caption + " " + inner
}

// formLabel is the label of a letterhead's or a form's field.
var formLabel = regexp.MustCompile(`^(OFICIO|NUM\. DE OFICIO|NO\. DE OFICIO|ASUNTO|FECHA|EXPEDIENTE|FOLIO|NUMERO DE FOLIO|REFERENCIA|SECCION|ELABORO|REVISO|AUTORIZO|DEPENDENCIA)\b`)

// form reports whether a grid of text is a letterhead's box or a form rather
// than a table: labels of fields, or cells that are mostly empty or whole
// paragraphs.
func form(g *layout.Grid) bool {
	cells, filled, long := 0, 0, 0
	for _, r := range g.Rows {
		for _, c := range r.Cells {
			cells++
			if layout.NumberLike(c.Text()) {
				return false
			}
			if len(c.Words) > 0 {
				filled++
			}
			if len(c.Words) > 40 {
				long++
			}
			if formLabel.MatchString(fold.Words(c.Text())) {
				return true
			}
		}
	}
	return 2*filled < cells || long > 0
}
