package person

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/field/reading"
	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/pattern"
	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// signature is where somebody signs: a name's line and those of the position below it.
type signature struct {
	page    *layout.Page
	lines   []layout.Line
	carried bool // from the page before, at whose foot Atentamente stands
}

// signatureOf finds the signature below the last Atentamente that names somebody, or
// below an instrument; nil where none is.
func signatureOf(o segment.Oficio) *signature {
	units := unitWords(o.Heads)
	for i := len(o.Heads) - 1; i >= 0; i-- {
		h := o.Heads[i]
		if lines := signing(h, units); len(lines) > 0 {
			return &signature{page: h.Page, lines: withoutNotes(h.Page, aboveLetterhead(h.Page, lines))}
		}
		if lines := carried(o.Heads[:i], h, units); len(lines) > 0 {
			return &signature{page: h.Page, lines: withoutNotes(h.Page, lines), carried: true}
		}
	}
	if s := enacting(o); s != nil {
		return s
	}
	return underStroke(o)
}

// Signatory reads who signs a letter, or enacts an instrument.
func Signatory(o segment.Oficio) *schema.Person {
	if p := behindOrder(o); p != nil {
		return p
	}
	s := signatureOf(o)
	if s == nil {
		return nil
	}
	p, n := person(s.page, s.lines)
	if p.Name != nil && p.Name.Places()[0].Origin == schema.OCR && !s.legible(s.page, n) {
		p.Name.Value = schema.Scalar{}
	}
	if s.unclear(p, n) {
		s.relooked(p)
	}
	bySender(o, p)
	if p.Position == nil {
		p.Position = postAbove(s.page, s.lines[0], s.carried)
	}
	standsIn(p, s.page, s.lines)
	return p
}

// aboveLetterhead ends a signature where a letterhead follows below it, as on a
// page that the next oficio's head stands on: at a ministry that is not in the
// position's letters.
func aboveLetterhead(page *layout.Page, lines []layout.Line) []layout.Line {
	first := 2
	if officeWord.MatchString(fold.Words(reading.Text(page, lines[0]))) {
		first = 1 // the position stands behind the name
	}
	for i := first; i < len(lines); i++ {
		above, below := page.Slice(lines[i-1].Start, lines[i-1].End), page.Slice(lines[i].Start, lines[i].End)
		if segment.UnitOf(fold.Words(below)) == segment.Ministry && reading.InCapitals(below) && !reading.InCapitals(above) {
			return lines[:i]
		}
	}
	return lines
}

// legible reports whether a recognised name in a signature's first line, or in a
// look at it, is read whole: ink may hide a part of it, or be taken for words.
func (s *signature) legible(look *layout.Page, n printedName) bool {
	words := wordsOf(look, n.name.Places()[0])
	if len(words) == 0 {
		return false
	}
	if n.full && !roomy(words, nil, widestOther) {
		return true
	}
	before, known := lostBefore(s.page, s.lines, words)
	hidden := before > max(roomForTitle(n.title), n.titles+widestGap/2)+float64(standInBefore(s.page, s.lines[0]))
	if !known {
		hidden = roomy(words, n.title, widestGap)
	}
	inner := widestInner
	if slices.ContainsFunc(words, misspelt) {
		inner = widestOther // what is left of a name may be put right to another
	}
	if hidden || roomy(words, nil, inner) && len(words) < fullName {
		return false
	}
	if n.whole {
		return n.title != nil && !n.led || known && (n.title != nil || !n.mended)
	}
	if len(words) < 3 && slices.ContainsFunc(words, misspelt) {
		return false // two names that ran together, and what is left of a third
	}
	if n.title == nil && !slices.ContainsFunc(words, func(w layout.Word) bool { return !misspelt(w) }) {
		return false // an office's words
	}
	if torn(words[0]) || roomy(words, nil, widestOther) || n.title == nil && (n.name.Confidence() < legible || len(words) < 3) {
		return false
	}
	return !particles.MatchString(strings.ToLower(fold.Text(words[0].Text))) && !slices.ContainsFunc(words, fragment)
}

// misspelt reports whether a word of a name is none that the lexicon has.
func misspelt(w layout.Word) bool {
	folded := strings.Trim(fold.Text(w.Text), ".,")
	return !names().has(folded) && !particles.MatchString(strings.ToLower(folded))
}

// torn reports whether a name's first word may be what is left of a given name: its end
// ("ICA" of Verónica), one that another ran into ("EDSAMARINA"), or one with letters
// exchanged; a longer one if it was read less than surely.
func torn(w layout.Word) bool {
	folded := strings.Trim(fold.Text(w.Text), ".,")
	if w.Confidence >= reading.SurelyRead && len(folded) > longestEnd || names().has(folded) {
		return false
	}
	for given := range names().given {
		if len(given) > len(folded) && len(folded) > 1 && strings.HasSuffix(given, folded) {
			return true
		}
		if len(given) >= longestEnd && strings.HasSuffix(folded, given) {
			return true
		}
		if n := len(folded); n >= 5 && n-len(given) <= 2 && len(given)-n <= 2 && fold.Distance(folded, given) <= 2 {
			return true
		}
	}
	return false
}

// longestEnd is how many letters the end of a given name has that is taken for no
// other name, however surely it is read.
const longestEnd = 4

// fullName is how many words a name has that seldom has more: two given ones and
// two surnames.
const fullName = 4

// fragment reports whether a word of a name is so short that it may be a part of
// one: two letters, or three that were read unsurely, and no particle or initial.
func fragment(w layout.Word) bool {
	folded := strings.Trim(fold.Text(w.Text), ".,")
	short := len(folded) < 3 || len(folded) == 3 && w.Confidence < reading.SurelyRead
	return short && !names().has(folded) && !particles.MatchString(strings.ToLower(folded)) && !initial.MatchString(w.Text)
}

// wordsOf are a page's words at a place.
func wordsOf(page *layout.Page, at schema.Evidence) []layout.Word {
	return wordsIn(page, at.Start, at.End)
}

// wordsIn are a page's words from start to end, in code points of its text.
func wordsIn(page *layout.Page, start, end int) []layout.Word {
	var out []layout.Word
	for _, l := range page.Lines {
		for _, w := range l.Words {
			if w.Start < end && start < w.End {
				out = append(out, w)
			}
		}
	}
	return out
}

// The widest gaps, in characters, between a title and a name and between a
// name's words: in a wider one a word may stand that was not read.
const (
	widestGap   = 3.5
	widestInner = 4.5 // of a name that the lexicon knows as it was read
	widestOther = 2   // of a name that the lexicon does not know
)

// roomy reports whether a gap before or between words is wider than so many
// characters; before them from where something ends, if anything does.
func roomy(words []layout.Word, from *schema.Value, widest float64) bool {
	character := characterWidth(words)
	left := words[0].Box[0]
	if from != nil {
		left, words = from.Places()[0].Box[2], words[:1]
	}
	for _, w := range words {
		if w.Box[0]-left > widest*character {
			return true
		}
		left = max(left, w.Box[2])
	}
	return false
}

// characterWidth is the mean width of words' characters.
func characterWidth(words []layout.Word) float64 {
	width, n := 0.0, 0
	for _, w := range words {
		width += w.Box.Width()
		n += utf8.RuneCountInString(w.Text)
	}
	return width / float64(max(n, 1))
}

// longestTitle is how many characters a common title takes, its blank included:
// "Mtra. ". A given name and its title take more.
const longestTitle = 6.8

// roomForTitle is how many characters a title may take: a printed one takes its
// own and what a blank may be wider.
func roomForTitle(title *schema.Value) float64 {
	if title == nil {
		return longestTitle
	}
	return max(longestTitle, float64(utf8.RuneCountInString(title.Text))+widestGap/2)
}

// lostBefore tells how many characters stand, or stood, before a signature's
// name, where that can be known: its line begins on the left edge of the position
// below and of Atentamente above, or as far from their middle as it ends.
func lostBefore(page *layout.Page, lines []layout.Line, words []layout.Word) (characters float64, known bool) {
	guides := slices.Clone(lines[1:])
	closed := false
	for i := range page.Lines {
		l := page.Lines[i]
		folded := page.Folded[l.Start:l.End]
		closed = closed || closing.MatchString(folded)
		if l.End <= lines[0].Start && closed && (closing.MatchString(folded) || articled.MatchString(folded) && post.MatchString(folded)) {
			guides = append(guides, l)
		}
	}
	if len(guides) < 2 {
		return 0, false
	}
	a, b := guides[0].Box, guides[len(guides)-1].Box
	begin, expected := words[0].Box[0], a[0]
	switch {
	case math.Abs(a[0]-b[0]) < aligned:
	case math.Abs(a.CenterX()-b.CenterX()) < aligned:
		expected = 2*a.CenterX() - words[len(words)-1].Box[2]
	default:
		return 0, false
	}
	characters = (begin - expected) / characterWidth(words)
	return characters, characters > -widestGap/2
}

// closing is the line above a signature, its letters spaced or not.
var closing = pattern.MustCompile(`^[^A-Z0-9]{0,3}(?:(?:A ?)?T ?E ?N ?T ?A ?M ?E ?N ?T ?E|RESPETUOSAMENTE|CORDIALMENTE|SUFRAGIO EFECTIVO[., ]*NO REELECCION|PROTESTO LO NECESARIO)\b[^A-Z0-9]*$`)

// aligned is how far the edges or middles of lines in one column are apart at
// most, in fractions of the page's width.
const aligned = 0.012

// unitWords are the long words of an oficio's letterheads: a line with one of
// them is an office, not a name.
func unitWords(heads []segment.Head) map[string]bool {
	words := map[string]bool{}
	for _, h := range heads {
		for _, l := range h.Letterhead {
			for _, w := range strings.Fields(fold.Words(h.Page.Slice(l.Start, l.End))) {
				if len(w) > 6 {
					words[w] = true
				}
			}
		}
	}
	return words
}

// legible is the confidence below which a name that no title leads is told as
// printed only: it may be the signature's own strokes.
const legible = 0.7

// signing finds the name among the lines below the close and returns it with
// what follows: the line that the lexicon knows or with a title, else the last
// one above the position that may be a name. Ink of the signature itself is read
// as stray words.
func signing(h segment.Head, units map[string]bool) []layout.Line {
	if lines := actingLines(h); lines != nil {
		return lines
	}
	signed, _ := signedAndCopied(h)
	best, office, posted := -1, false, false
	for i, l := range signed {
		if i > lastSigned {
			break
		}
		printed := reading.Text(h.Page, l)
		folded := fold.Words(printed)
		if posted = posted || articled.MatchString(folded) && post.MatchString(folded); posted && !post.MatchString(folded) && best < 0 && mayBeName(h.Page, l) && !unitLine(folded, units) && (isLexical(h.Page, l) || h.Page.Origin == schema.Native) {
			return cut(h.Page, signed[i:])
		}
		if !office && isLexical(h.Page, l) || namesTitled(folded) && !strokesAbove(h.Page, signed[i:]) {
			return cut(h.Page, signed[i:])
		}
		if unitLine(folded, units) {
			if best >= 0 {
				break
			}
			office = true
			continue
		}
		switch {
		case office: // what follows an office without a title is more of it
		case isName(folded) && plausible(printed), best < 0 && isName(folded):
			best = i
		}
	}
	if best < 0 {
		best = abovePost(h.Page, signed[:min(len(signed), lastSigned)])
	}
	if best < 0 {
		return nil
	}
	return cut(h.Page, signed[best:])
}

// strokesAbove reports whether what stands behind a title is no name that the lexicon
// knows but the line below is one: strokes that parted a name from its title.
func strokesAbove(page *layout.Page, lines []layout.Line) bool {
	return len(lines) > 1 && !isLexical(page, lines[0]) && isLexical(page, lines[1])
}

// unitLine reports whether a folded line names an office rather than a person.
func unitLine(folded string, units map[string]bool) bool {
	return segment.UnitOf(folded) != segment.NoUnit || officeWord.MatchString(folded) ||
		slices.ContainsFunc(strings.Fields(folded), func(w string) bool { return units[w] })
}

// lastSigned is the last line below the close, from 0, that may be the name.
const lastSigned = 6

// isLexical reports whether a line is a name that the lexicon knows.
func isLexical(page *layout.Page, l layout.Line) bool {
	f := layout.NewFlow([]*layout.Page{page}, []layout.Line{l})
	n := nameIn(f, 0, len(f.Folded))
	return n.whole
}

var officeWord = regexp.MustCompile(`\b(?:SECRETARI[AO]|DIRECTORA?|DIRECCION|INSTITUTO|COMISION|UNIDAD|COORDINAD[OA]R?A?|COORDINACION|TITULAR|JEF[AE]|JEFATURA|ENLACE|SUBDIRECTORA?|SUBDIRECCION|DEPARTAMENTO|GENERAL|AUSENCIA|TRANSPARENCIA|PRESIDENT[AE]|COMISIONAD[OA]|OFICIAL|ENCARGAD[OA]|SUFRAGIO|GERENTE|SUBGERENTE|MAGISTRAD[OA]|ALCALDE(?:SA)?|VOCAL|RECTORA?|PROCURADORA?|FISCAL|ADMINISTRADORA?|RESPONSABLE|DELEGAD[OA]|PRESENTE|SELLO|RECIBIDO|CARGO|FIRMA)\b`)
