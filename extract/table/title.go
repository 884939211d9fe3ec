package table

import (
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// title is the table's caption, or its first row where that spans all columns;
// both where they differ.
func title(p part) string {
	var lines []string
	for _, i := range p.Caption {
		lines = append(lines, strings.ReplaceAll(p.CaptionText(p.page, i), "\t", " "))
	}
	caption, inner := cleanedTitle(strings.Join(lines, " ")), cleanedTitle(p.TitleText())
	if folio(caption) {
		caption = ""
	}
	switch {
	case caption == "" || fold.Words(caption) == fold.Words(inner):
		return inner
	case inner == "":
		return caption
	}
	return caption + " " + inner
}

// folioDigits is how many digits a request's folio has at least, one being lost.
const folioDigits = 12

// folio reports whether a text is nothing but a folio: the end of the subject of a
// continuation page, which names no table.
func folio(text string) bool {
	return len(text) >= folioDigits && strings.Trim(text, "0123456789") == ""
}

// partedYear is a year at a title's end that OCR parted as it parts thousands.
var partedYear = regexp.MustCompile(`(\pL )(2) (0\d\d)$`)

// longYear is a range of years at a title's end with a speck behind it that was read for a
// digit.
var longYear = regexp.MustCompile(`\b((?:19|20)\d\d ?[-–] ?(?:19|20)\d\d)\d$`)

// cleanedTitle takes what is left of rules and specks off a title's ends. Of a
// title of digits that is no year it takes nothing: the sign at its end may be
// a digit misread.
func cleanedTitle(text string) string {
	out := partedYear.ReplaceAllString(cleaned(text), "$1$2$3")
	out = longYear.ReplaceAllString(out, "$1")
	if out != "" && strings.Trim(out, "0123456789") == "" && !layout.Year(out) {
		return strings.TrimSpace(text)
	}
	return out
}

// formLabel is the label of a letterhead's or a form's field.
var formLabel = regexp.MustCompile(`^(OFICIO|MEMORANDUM|MEMORANDO|CIRCULAR|ATENTA NOTA|(NUM\.|NO\.|NUMERO) DE OFICIO|ASUNTO|FECHA|EXPEDIENTE|FOLIO|NUMERO DE FOLIO|REFERENCIA|SECCION|ELABORO|REVISO|AUTORIZO|DEPENDENCIA)\b`)

// form reports whether a grid of text is a letterhead's box or a form rather
// than a table: labels of fields, or cells that are mostly empty or whole
// paragraphs.
func form(g *layout.Grid) bool {
	figures := slices.ContainsFunc(g.Rows, func(r layout.GridRow) bool {
		return slices.ContainsFunc(r.Cells, func(c layout.Cell) bool { return layout.NumberLike(c.Text()) })
	})
	if figures {
		return false
	}
	cells, filled, long := 0, 0, 0
	for _, r := range g.Rows {
		for _, c := range r.Cells {
			cells++
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

// received is what a receiver's stamp says.
var received = regexp.MustCompile(`\bRECIBIDO\b`)

// fewStamped is how many rows the lines beside a stamp make at most.
const fewStamped = 3

// stampedLines reports whether a grid is a receiver's stamp and the lines beside it, such as the
// addressee's: a row or two without names of columns, of which one says that it was received.
func stampedLines(g *layout.Grid) bool {
	if g.Ruled || len(g.Rows) > fewStamped {
		return false
	}
	said := false
	for _, r := range g.Rows {
		if r.Header {
			return false
		}
		said = said || slices.ContainsFunc(r.Cells[1:], func(c layout.Cell) bool { return received.MatchString(fold.Words(c.Text())) })
	}
	return said
}

// house are the words that a unit's name begins with.
var house = regexp.MustCompile(`^(SECRETARIA|SUBSECRETARIA|DIRECCION|SUBDIRECCION|UNIDAD|COORDINACION|INSTITUTO|COMISION|DEPARTAMENTO|JEFATURA|OFICIALIA|ORGANO|PROCURADURIA|FISCALIA)\b`)

// letterhead reports whether a line is of a letterhead rather than a caption:
// at the top of the page, and a unit's name, repeated on another page, or right below such
// a line as what is left of a name that was parted over lines, or a logo of a word or two.
func letterhead(pages []*layout.Page, p *layout.Page, line int) bool {
	l := p.Lines[line]
	if l.Box[1] <= bodyTop && (house.MatchString(fold.Words(p.Slice(l.Start, l.End))) || onOtherPage(pages, p, line, headWords, bodyTop)) {
		return true
	}
	logo := l.Box[3] < logoBottom && len(l.Words) < headWords
	below := l.Box[1] < headBottom && line > 0 && l.Box[1]-p.Lines[line-1].Box[3] < l.Box.Height()
	return line > 0 && (logo || below && onOtherPage(pages, p, line, 1, headBottom)) && letterhead(pages, p, line-1)
}

// headBottom is how far down the page, in fractions of it, a letterhead of many lines may
// reach.
const headBottom = 0.30

// alikeLines reports whether two folded lines say the same: perhaps with an eighth of their
// letters misread or specks for signs, but the same digits.
func alikeLines(a, b string) bool {
	return a == b || onlyDigits(a) == onlyDigits(b) && 8*fold.Distance(a, b) <= min(len(a), len(b))
}

// onOtherPage reports whether another page has the same line above bottom, a fraction of
// the page, perhaps, where it has so many words, with something beside it.
func onOtherPage(pages []*layout.Page, p *layout.Page, line, words int, bottom float64) bool {
	l := p.Lines[line]
	text := fold.Words(p.Slice(l.Start, l.End))
	return slices.ContainsFunc(pages, func(q *layout.Page) bool {
		return q != p && slices.ContainsFunc(q.Lines, func(m layout.Line) bool {
			same := alikeLines(fold.Words(q.Slice(m.Start, m.End)), text)
			beside := len(l.Words) >= words && slices.ContainsFunc(m.Chunks, func(c layout.Chunk) bool { return alikeLines(fold.Words(q.Slice(c.Start, c.End)), text) })
			return m.Box[1] < bottom && (same || beside)
		})
	})
}

// headWords is how many words a line of a letterhead has that is told by itself.
const headWords = 3

// dropLetterhead takes the lines of a letterhead that stands right above the rest of a
// table, over its columns, out of the names of these: a unit's line is among them, and
// another page has them too.
func dropLetterhead(pages []*layout.Page, p *layout.Page, g *layout.Grid) {
	var lines []int
	unit := false
	for _, i := range g.Lines {
		if l := p.Lines[i]; l.Box[1] < bodyTop && onOtherPage(pages, p, i, headWords, bodyTop) {
			lines = append(lines, i)
			unit = unit || house.MatchString(fold.Words(p.Slice(l.Start, l.End)))
		}
	}
	if !unit {
		return
	}
	g.Rows = slices.DeleteFunc(g.Rows, func(r layout.GridRow) bool {
		return r.Header && slices.ContainsFunc(lines, func(i int) bool { return r.On(p.Lines[i]) })
	})
	g.Lines = slices.DeleteFunc(g.Lines, func(i int) bool { return slices.Contains(lines, i) })
	g.Box = schema.Box{}
	for _, i := range g.Lines {
		g.Box = g.Box.Union(p.Lines[i].Box)
	}
}
