package cite

import (
	"strings"

	"github.com/oficialia/oficialia/extract/cite/statute"
	"github.com/oficialia/oficialia/extract/layout"
)

// edge is how many lines at a page's foot and at the next one's head may be
// furniture: what is printed on each page and stands inside a sentence that
// goes on over the break.
const edge = 3

// furniture finds the lines at the edges of pages that are none of the running
// text: page counters, lines printed again on other pages, and the letterhead's
// scraps. A counter inside a list of articles would be taken for an article.
func furniture(f *layout.Flow) []layout.Span {
	lines := f.Spans()
	var out []layout.Span
	if len(lines) == 0 || lines[0].Page == lines[len(lines)-1].Page {
		return nil
	}
	for i := 0; i <= len(lines); i++ {
		if 0 < i && i < len(lines) && lines[i].Page == lines[i-1].Page {
			continue
		}
		for j := i - 1; j >= max(0, i-edge) && lines[j].Page == lines[i-1].Page && isFurniture(f, lines, j); j-- {
			out = append(out, lines[j])
		}
		for j := i; j < min(len(lines), i+edge) && lines[j].Page == lines[i].Page && isFurniture(f, lines, j); j++ {
			out = append(out, lines[j])
		}
	}
	return out
}

func isFurniture(f *layout.Flow, lines []layout.Span, i int) bool {
	text := strings.TrimSpace(f.Folded[lines[i].Start:lines[i].End])
	return counter(text) || scrap(f.Slice(lines[i].Start, lines[i].End), text) || printedAgain(f, lines, i, text)
}

// counter reports whether a line is a page's number: "12", "1/2", "- 3 -",
// "Página 2 de 5".
func counter(line string) bool {
	line = strings.NewReplacer("PAGINA", "", "PAG", "", "HOJA", "", "DE", "", "/", "", "-", "", " ", "", ":", "").Replace(line)
	return len(line) > 0 && len(line) <= 4 && strings.Trim(line, "0123456789") == ""
}

// scrap reports whether a line has at most three words, all in capitals, and
// does not end a sentence: what a logo leaves.
func scrap(printed, folded string) bool {
	words := strings.Fields(folded)
	if len(words) == 0 || len(words) > 3 || strings.ToUpper(printed) != printed || strings.ContainsAny(folded, ".:;,0123456789") {
		return false
	}
	for _, w := range words {
		if _, law := heads[w]; law || statute.Misread("ARTICULO", w, 1) {
			return false
		}
	}
	return len(folded) >= 3
}

// printedAgain reports whether the line stands in the same words near the edge of
// another page.
func printedAgain(f *layout.Flow, lines []layout.Span, i int, text string) bool {
	if len(text) < 8 {
		return false
	}
	for j, l := range lines {
		atEdge := j < edge || j+edge >= len(lines) || lines[j-edge].Page != l.Page || lines[j+edge].Page != l.Page
		if l.Page != lines[i].Page && atEdge && statute.Misread(text, strings.TrimSpace(f.Folded[l.Start:l.End]), len(text)/10) {
			return true
		}
	}
	return false
}

// without leaves out the tokens that stand in the spans.
func without(toks []token, spans []layout.Span) []token {
	out := toks[:0]
	for _, t := range toks {
		inside := false
		for _, s := range spans {
			inside = inside || t.start >= s.Start && t.end <= s.End
		}
		if !inside {
			out = append(out, t)
		}
	}
	return out
}
