package segment

import (
	"slices"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/pattern"
	"github.com/oficialia/oficialia/schema"
)

// traits are what of one page is compared with the pages before it, made once
// because each page is compared with several suppositions.
type traits struct {
	head       *Head
	number     string // as squeezeNumber leaves it
	date       string // ISO
	subject    string
	units      []string // the letterhead's lines that name units, letters only
	opens      bool     // a salutation, or the words that a letter begins with
	instrument bool     // the words that an instrument begins with
	// ofInstrument is set where the number's label names an instrument, which is
	// addressed to nobody.
	ofInstrument bool
	quoted       bool    // the head stands between quotation marks
	small        bool    // the text begins in small letters
	ended        bool    // the page has a close, or the words that an instrument ends with
	unended      bool    // the text stops within a sentence
	announces    bool    // the text stops with a colon
	columns      [2]int  // of the first and last line of the text, one where it is no table's
	left, size   float64 // where the text's lines begin, and how high they are; zero where too few run
	wide         bool    // wider than high
}

// instruments are the kinds that are written to nobody; ordinances, which have no
// kind of their own, are told by their label.
var (
	instruments = []string{"disposicion", "resolucion", "decreto", "acuerdo"}
	ordinance   = pattern.MustCompile(`^[^A-Z0-9]{0,3}ORDENANZA\b`)
)

func traitsOf(h *Head) traits {
	t := traits{head: h, subject: foldLines(h.Page, h.Subject), wide: h.Page.Width > h.Page.Height}
	if h.Number != nil {
		t.number = squeezeNumber(h.Number.Value)
		t.ofInstrument = slices.Contains(instruments, h.Number.Kind) || ordinance.MatchString(lineTo(h.Page, h.Number.Start))
		t.quoted = h.Number.Quoted
	}
	if h.Date != nil {
		t.date = h.Date.ISO
	}
	for _, l := range h.Letterhead {
		if folded := h.Page.Folded[l.Start:l.End]; UnitOf(folded) != NoUnit {
			t.units = append(t.units, letters(folded))
		}
	}
	t.readBody(h)
	return t
}

// readBody takes what the first and the last lines of the text say.
func (t *traits) readBody(h *Head) {
	t.ended = h.Closed
	if len(h.Body) == 0 {
		return
	}
	first, last := h.Body[0], h.Body[len(h.Body)-1]
	for _, l := range h.Body[:min(len(h.Body), openingLines)] {
		folded := h.Page.Folded[l.Start:l.End]
		t.opens = t.opens || opening.MatchString(folded)
		t.instrument = t.instrument || instrumentOpening.MatchString(folded)
	}
	for _, l := range h.Body[max(0, len(h.Body)-closingLines):] {
		t.ended = t.ended || instrumentClose.MatchString(h.Page.Folded[l.Start:l.End])
	}
	t.small = unicode.IsLower(firstRune(h.Page.Slice(first.Start, first.End)))
	ending := strings.TrimRight(h.Page.Folded[last.Start:last.End], " '\"")
	t.unended = !t.ended && !endsSentence(ending)
	t.announces = !t.ended && strings.HasSuffix(ending, ":")
	t.columns = [2]int{max(1, len(first.Chunks)), max(1, len(last.Chunks))}
	t.left, t.size = setting(h.Body)
}

// How many lines of a text may hold its opening words, since logos' fragments may
// stand above them, and its closing ones, since signatures stand below them.
const (
	openingLines = 3
	closingLines = 12
)

var (
	// opening are the words that the text of a letter begins with.
	opening = pattern.MustCompile(`^[^A-Z0-9]{0,3}(?:ESTIMAD[OA]S?|DISTINGUID[OA]S?|RESPETABLE|MUY SENOR|DE MI (?:MAYOR )?CONSIDERACION|TENGO EL (?:AGRADO|HONOR|GUSTO)|ME (?:REFIERO|DIRIJO|PERMITO|ES GRATO)|(?:HAGO|HACIENDO) REFERENCIA|` +
		`EN (?:RESPUESTA|ATENCION|RELACION|ALCANCE|CUMPLIMIENTO|CONTESTACION|SEGUIMIENTO|REFERENCIA)\b|CON (?:RELACION|REFERENCIA|MOTIVO|FUNDAMENTO)\b|(?:POR (?:MEDIO|CONDUCTO)|A TRAVES|MEDIANTE|POR) (?:DEL?|EL|LA|ESTE|ESTA|EL PRESENTE) ?(?:PRESENTE|CONDUCTO|MEDIO|VIA)?\b|SIRVA (?:EL|LA|ESTE) PRESENTE|REFERENTE A|DERIVADO DE)`)
	// instrumentOpening are the words that resolutions, disposiciones, decrees and
	// ordinances begin with.
	instrumentOpening = pattern.MustCompile(`^[^A-Z0-9]{0,3}(?:VISTO(?:S)?\b|POR CUANTO\b|CONSIDERANDO[ :.]*$|AL MARGEN UN SELLO|[A-Z. ]{8,60}, (?:GOBERNADORA?|PRESIDENT[AE]) (?:CONSTITUCIONAL|MUNICIPAL|DEL? )|[A-Z. ]{8,60}, JEF[AE] DE GOBIERNO )`)
	// instrumentClose are the words of their last article.
	instrumentClose = pattern.MustCompile(`\b(?:ARCHIVESE|COMUNIQUESE|PUBLIQUESE|REGISTRESE|CUMPLASE|ARCHIVAR)\b|^[^A-Z0-9]{0,3}DAD[OA] EN\b`)
)

// opensQuote reports whether a quotation mark stands right before a place of a
// page's text on its line, or at the line's beginning.
func opensQuote(p *layout.Page, at int) bool {
	return strings.HasPrefix(strings.TrimLeft(lineTo(p, at), " "), `"`)
}

// lineTo is a line's folded text up to a place of it.
func lineTo(p *layout.Page, at int) string {
	return p.Folded[strings.LastIndexByte(p.Folded[:at], '\n')+1 : at]
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

// setting returns where the running lines of a text begin and how high they
// are: the medians over those that are wide.
func setting(body []layout.Line) (left, size float64) {
	var lefts, sizes []float64
	for _, l := range body {
		if l.Box.Width() > widestLogo && len(l.Chunks) == 1 {
			lefts, sizes = append(lefts, l.Box[0]), append(sizes, l.Box.Height())
		}
	}
	if len(lefts) < fewestRunning {
		return 0, 0
	}
	slices.Sort(lefts)
	slices.Sort(sizes)
	return lefts[len(lefts)/2], sizes[len(sizes)/2]
}

// fewestRunning is how many lines tell a page's margin and size of print.
const fewestRunning = 4

// blank reports whether nothing stands on the page.
func (t *traits) blank() bool { return t.head.Empty() && !t.unread() }

// unread reports whether nobody knows what stands on the page: it could not be
// read, or next to nothing of its ink was.
func (t *traits) unread() bool {
	p := t.head.Page
	return p.Origin == schema.Failed || len(p.Unread) >= fewestUnread && len(letters(p.Folded)) < fewestLetters
}

// A page with so many places that look like text and were not read, and fewer
// letters than a line has, was not read.
const (
	fewestUnread  = 3
	fewestLetters = 20
)

// faint reports whether a page is hardly legible: its words' confidence is what
// OCR gives to guesses.
func faint(p *layout.Page) bool {
	return p.Origin != schema.Native && p.Confidence > 0 && p.Confidence < faintConfidence
}

const (
	faintConfidence = 0.7
	faintShare      = 0.4
)

func foldLines(p *layout.Page, lines []layout.Line) string {
	var texts []string
	for _, l := range lines {
		texts = append(texts, strings.Fields(p.Folded[l.Start:l.End])...)
	}
	return strings.Join(texts, " ")
}
