package person

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/field/reading"
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
	// pageNumber stands at the foot of a page, above what goes on on the next.
	pageNumber = regexp.MustCompile(`^(?:PAGINA|PAG\.?|HOJA|FOJA) ?[0-9]`)
	// lastOrder ends an instrument before who signs it on the same line: "archívese. -
	// ANA SOL, Directora".
	lastOrder = regexp.MustCompile(`\b(?:ARCHIVESE|CUMPLASE|PUBLIQUESE|REGISTRESE|NOTIFIQUESE|COMUNIQUESE)[.,;]* *[-~_]+ *`)
)

// lastWord ends an instrument, whatever was made of its full stop.
var lastWord = regexp.MustCompile(`\b(?:ARCHIVESE|CUMPLASE)[^A-Z0-9]*$`)

// mostSigning is how many lines a name and a position below an instrument take.
const mostSigning = 4

// enacting finds the signature of an instrument: the first name behind the end of one of
// its provisions, before its annexes; nil where none stands there. A name that neither a
// title nor the lexicon tells stands behind the last provision: headings may look like one.
func enacting(o segment.Oficio) *signature {
	lines := ownText(o)
	provides := func(l layout.Line) bool { return provision.MatchString(fold.Words(reading.Text(pageOf(o, l), l))) }
	first := slices.IndexFunc(lines, provides)
	for k := first + 1; first >= 0 && k < len(lines); k++ {
		page, l := pageOf(o, lines[k]), lines[k]
		if !mayBeName(page, l) || !endsSentence(o, lines[:k]) {
			continue
		}
		if toldName(page, l) || page.Origin == schema.Native && !slices.ContainsFunc(lines[k:], provides) {
			return &signature{page: page, lines: withoutNotes(page, cut(page, onPage(page, lines[k:])))}
		}
	}
	return nil
}

// mayBeName reports whether a line has a name's form.
func mayBeName(page *layout.Page, l layout.Line) bool {
	folded := fold.Words(reading.Text(page, l))
	return isName(beforeOffice(stripTitles(folded))) && (titles.MatchString(folded) || plausible(reading.Text(page, l)))
}

// toldName reports whether a title or the lexicon tells that a line is a name: strokes of
// a signature are read as words too.
func toldName(page *layout.Page, l layout.Line) bool {
	return titles.MatchString(fold.Words(reading.Text(page, l))) || isLexical(page, l)
}

// onPage are the lines of one page with which some begin.
func onPage(page *layout.Page, lines []layout.Line) []layout.Line {
	for i, l := range lines {
		if l.Page != page.Number {
			return lines[:i]
		}
	}
	return lines
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
			folded := fold.Words(reading.Text(h.Page, l))
			provides = provides || provision.MatchString(folded)
			if provides && annexed.MatchString(folded) {
				return out
			}
			if provides && len(fold.Letters(folded)) > 2 && !pageNumber.MatchString(folded) && !ofLetterhead(h, l) {
				out = append(out, l)
			}
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// ofLetterhead reports whether a line is one of a page's letterhead, which a name with a
// title at the top of the page is not, nor what stands below it.
func ofLetterhead(h segment.Head, l layout.Line) bool {
	for _, u := range h.Letterhead {
		folded := fold.Words(reading.Text(h.Page, u))
		if titles.MatchString(folded) && isLexical(h.Page, u) {
			return false
		}
		if u.Start == l.Start {
			return true
		}
	}
	return false
}

// behindOrder reads who signs an instrument on the line of its last order; nil where
// nobody does.
func behindOrder(o segment.Oficio) *schema.Person {
	lines := ownText(o)
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

// longestStroke is how many letters a word has at most that may be a signature's
// stroke, on a line of at most mostStrokes; a word alone on its line may have more.
const (
	longestStroke = 5
	mostStrokes   = 3
)

// stampLine is a line of a receiver's stamp, or of what signs electronically, which may
// lie between an instrument's text and its signature.
var stampLine = regexp.MustCompile(`^(?:DIGITALLY SIGNED|FIRMADO DIGITAL|DATE: ?[12]|FECHA: ?[12]|REASON:|LOCATION:)|\bRECIBI|\bACUSE\b|\bOFICIALIA DE PARTES\b|\bCONTROL DE GESTION\b|\b(?:ENE|FEB|MAR|ABR|MAY|JUN|JUL|AGO|SEP|OCT|NOV|DIC)[ .-]+[0-9]{4}\b`)

// endsSentence reports whether the last of some lines ends a sentence, strokes of a
// signature below it and a stamp's lines aside.
func endsSentence(o segment.Oficio, lines []layout.Line) bool {
	for i := len(lines) - 1; i >= 0; i-- {
		folded := strings.TrimRightFunc(fold.Words(reading.Text(pageOf(o, lines[i]), lines[i])), isSpeck)
		if folded != "" && slices.Contains([]byte(".;:-"), folded[len(folded)-1]) {
			return true
		}
		if lastWord.MatchString(folded) {
			return true
		}
		words := strings.Fields(folded)
		if stampLine.MatchString(folded) {
			continue
		}
		if len(words) > mostStrokes || len(words) > 1 && slices.ContainsFunc(words, func(w string) bool { return len(w) > longestStroke }) {
			return false
		}
	}
	return false
}

// isSpeck reports whether a sign behind a sentence's end is none of print's: a stroke's
// end is read as one.
func isSpeck(r rune) bool {
	return !strings.ContainsRune(".;:-)", r) && !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

func pageOf(o segment.Oficio, l layout.Line) *layout.Page {
	for _, p := range o.Pages {
		if p.Number == l.Page {
			return p
		}
	}
	return nil
}
