package article

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/segment"
)

// The kinds of schema.Article.
const (
	recital    = "recital"
	whereas    = "whereas"
	title      = "title"
	chapter    = "chapter"
	section    = "section"
	article    = "article"
	annex      = "annex"
	clause     = "clause"
	point      = "point"
	transitory = "transitory"
	law        = "law"
)

// Marks that begin no part.
const (
	therefore = "therefore" // "Por ello,": what is weighed ends
	formula   = "formula"   // "DISPONE:": what is ordered begins
	closing   = "closing"   // the signature's place and date: the text of a part ends
	clauses   = "clauses"   // "CLÁUSULAS": the ordinals that follow number clauses
	index     = "index"     // "ÍNDICE": labels that follow are listed, not given
)

// mark is a line that may begin a part.
type mark struct {
	kind      string
	number    number
	line      int  // its index
	start     int  // where its label begins, in the flow
	text      int  // where the text after the label begins, in the flow
	delimited bool // a full stop, colon or dash stands after the label
	alone     bool // nothing but the label stands in the line
	capitals  bool // the label is printed in capitals
	small     bool // the text after the label begins with a small letter
	quoted    bool // a quotation mark stands before the label, or a speck read as one
}

var (
	quoteMark  = regexp.MustCompile(`^[^A-Z0-9]{0,3}"`)
	junk       = regexp.MustCompile(`^[^A-Z0-9"]{0,3}`)
	labelWord  = regexp.MustCompile(`^[A-Z0-9|!(\[]+`)
	afterLabel = regexp.MustCompile(`^[?*%'"^~]{0,2}(?: O\b)?[ .:;,)=_~-]*`)
)

// structural are the labels of the parts that hold others.
var structural = map[string]string{"TITULO": title, "CAPITULO": chapter, "SECCION": section, "ANEXO": annex}

// marks finds the lines that may begin a part, in order.
func marks(lines []line) []mark {
	var out []mark
	for i := range lines {
		if m, ok := markOf(lines, i); ok {
			out = append(out, m)
		}
	}
	return out
}

// markOf reads the label that a line begins with, if any.
func markOf(lines []line, i int) (mark, bool) {
	l := &lines[i]
	if quote := quoteMark.FindString(l.folded); quote != "" {
		return quotedMark(l, i, len(quote))
	}
	at := len(junk.FindString(l.folded))
	if kind, text := phrase(l, at); kind != "" {
		return newMark(l, i, kind, number{}, at, text), true
	}
	return wordMark(l, i, at)
}

// quotedMark is a part's label behind a quotation mark where OCR read it, which makes one of
// a speck.
func quotedMark(l *line, i, at int) (mark, bool) {
	if !l.read || at == len(l.runes) {
		return mark{}, false
	}
	m, ok := wordMark(l, i, at)
	m.quoted = true
	return m, ok && (m.kind == article || m.kind == clause || m.kind == point)
}

// wordMark reads a label's word and its number from a place of a line on.
func wordMark(l *line, i, at int) (mark, bool) {
	word := labelWord.FindString(l.folded[at:])
	if word == "" || unicode.IsLower(l.runes[at]) {
		return mark{}, false
	}
	kind, length := labelled(l.folded[at:], word)
	if kind == "" {
		if m, ok := stampedOver(l, i, at); ok {
			return m, true
		}
		return ordinalMark(l, i, at)
	}
	from := at + length
	if m := annexLetter.FindString(l.folded[from:]); kind == annex && m != "" {
		n := number{style: letters, letter: strings.TrimSpace(m)}
		m := newMark(l, i, kind, n, at, from+len(m))
		return m, m.plausible(l)
	}
	for from < len(l.folded) && strings.IndexByte(" .:;-", l.folded[from]) >= 0 {
		from++
	}
	n, read := readNumber(l.runes[from:], l.folded[from:])
	if read == 0 {
		return unnumbered(l, i, kind, at, at+length)
	}
	m := newMark(l, i, kind, n, at, from+read)
	return m, m.plausible(l)
}

// stamped is what is left of an article's label whose first word is under a stamp: a few
// letters, the number in words, and the signs that end a label.
var stamped = regexp.MustCompile(`^[A-Z]{1,3} ([A-Z]{5,10}[OA]) ?\.-`)

// stampedOver reads such a label: "Cl Segundo.- DELEGAR".
func stampedOver(l *line, i, at int) (mark, bool) {
	found := stamped.FindStringSubmatchIndex(l.folded[at:])
	if found == nil || !l.read {
		return mark{}, false
	}
	from := at + found[2]
	n, read := readWords(l.runes[from:], l.folded[from:])
	if read == 0 || n.style == noStyle {
		return mark{}, false
	}
	m := newMark(l, i, article, n, at, from+read)
	return m, m.plausible(l)
}

// annexLetter is the letter of an annex that has one for a number.
var annexLetter = regexp.MustCompile(`^ [A-HJ-UWYZ]\b`)

// labelled returns the kind that a line's first word names and how much of the
// line the word takes up: OCR may glue the number to it, or part it.
func labelled(folded, word string) (string, int) {
	s := spelled(word)
	if kind, ok := structural[s]; ok {
		return kind, len(word)
	}
	if s == "ART" && strings.HasPrefix(folded[len(word):], ".") {
		return article, len(word) + 1
	}
	for _, w := range []struct {
		name, kind string
		slips      int
	}{{"ARTICULO", article, 2}, {"CLAUSULA", clause, 1}, {"CAPITULO", chapter, 1}, {"SECCION", section, 1}} {
		if n := begins(folded, word, w.name, w.slips); n > 0 {
			return w.kind, n
		}
	}
	return "", 0
}

// begins returns how long a word is that a line begins with, 0 if the line
// begins with another. A plural is another word.
func begins(folded, word, name string, slips int) int {
	s := spelled(word)
	if len(s) >= len(name)-1 && len(s) <= len(name) && fold.Distance(s, name) <= slips {
		return len(word)
	}
	if n := len(name); len(word) > n && spelled(word[:n]) == name && word[n] >= '0' && word[n] <= '9' {
		return n
	}
	if n := len(name) + 1; len(folded) > n && strings.IndexByte(folded[:n], ' ') > 1 && spelled(strings.Replace(folded[:n], " ", "", 1)) == name && folded[n] == ' ' {
		return n // "ARTICU LO 36"
	}
	return 0
}

// unnumbered makes a mark of a label whose number is missing or cannot be read:
// an annex may have none, a chapter's thin stroke is lost ("CAPÍTULO" for "CAPÍTULO
// I"), an article's was lost when signs stand in its place.
func unnumbered(l *line, i int, kind string, at, after int) (mark, bool) {
	switch m := newMark(l, i, kind, number{}, at, after); {
	case kind == annex && after < len(l.folded) && l.folded[after] == 'S':
		return mark{}, false
	case kind == annex:
		return m, m.plausible(l)
	case isStructure(kind) && l.read && m.capitals && strings.TrimSpace(l.folded[after:]) == "":
		return m, true
	case kind != article && kind != clause:
		return mark{}, false
	}
	lost := lostNumber.FindString(l.folded[after:])
	if sentence.MatchString(string(l.runes[after:])) {
		lost = " " // all of it, with what ends the label
	}
	if lost == "" {
		return mark{}, false
	}
	m := newMark(l, i, kind, number{}, at, after+len(lost))
	m.delimited = true
	return m, l.read && m.capitals && !m.small
}

// lostNumber is what stands in place of a number that cannot be read: a few
// signs, then what ends a label.
var lostNumber = regexp.MustCompile(`^ (?:[^ ]{1,4} ?)?[.:;-]+ ?`)

// sentence is the beginning of one that is not in capitals.
var sentence = regexp.MustCompile(`^ \p{Lu}\p{Ll}`)

// ordinalMark reads a point's label: "PRIMERO.-", "Segundo:".
func ordinalMark(l *line, i, at int) (mark, bool) {
	n, read := readWords(l.runes[at:], l.folded[at:])
	if read == 0 || n.style == noStyle {
		return mark{}, false
	}
	m := newMark(l, i, point, n, at, at+read)
	return m, m.delimited && !m.small || m.alone && m.capitals
}

// newMark makes a mark of a label that ends at a place of its line; the signs
// after it are the label's too.
func newMark(l *line, i int, kind string, n number, at, end int) mark {
	tail := ""
	if kind != recital {
		tail = afterLabel.FindString(l.folded[end:])
	}
	if dots := strings.Index(tail, "..."); dots >= 0 {
		tail = tail[:dots] // what is left out of an amended article
	}
	if !l.read && len(n.readings) > 1 {
		n.readings = n.readings[:1] // a file's own text is not misread
	}
	text := end + len(tail)
	m := mark{kind: kind, number: n, line: i, start: l.start + at, text: l.start + text}
	m.delimited = strings.ContainsAny(tail, ".:;-=~_)")
	m.alone = text >= len(l.runes)
	m.small = !m.alone && unicode.IsLower(l.runes[text])
	m.capitals = inCapitals(string(l.runes[at:min(end, at+8)]))
	return m
}

// plausible reports whether a label with a number is one, and no mention that a
// line happens to begin with. What stands behind the label of a part that holds
// others is its heading.
func (m *mark) plausible(l *line) bool {
	rest := l.folded[m.text-l.start:]
	switch m.kind {
	case article, clause:
		return m.alone || !m.small || m.delimited
	case annex:
		if m.number.style == letters {
			return m.alone || m.delimited // not "ANEXO A LA RESOLUCIÓN"
		}
		return m.alone || l.capitals || m.delimited && !m.small && len(rest) < longHeading && !strings.HasSuffix(rest, ",")
	}
	if m.number.style == digits && m.number.weak {
		return false
	}
	return m.alone || !m.small && len(rest) < longHeading && (m.delimited || inCapitals(rest) && l.capitals)
}

// longHeading is longer than a heading that stands in one line with its label.
const longHeading = 100

var (
	visto       = regexp.MustCompile(`^(?:VIST[OA]S?|RESULTANDOS?)\b ?:?`)
	considering = regexp.MustCompile(`^C[O0]NSIDERAND[O0]S?\b ?[.:;,-]*`)
	orders      = regexp.MustCompile(`^[A-Z,. ]{0,80}(?:RESUELVEN?|DISPONEN?|DECRETAN?|ACUERDAN?|ORDENAN?|FUERZA ?DE ?(?:ORDENANZA|LEY|DECRETO))$`)
	because     = regexp.MustCompile(`^(?:POR (?:ELLO|TANTO|LO (?:TANTO|EXPUESTO|ANTERIOR)|LAS (?:CONSIDERACIONES|RAZONES))|EN (?:USO|EJERCICIO) DE)\b`)
	transient   = regexp.MustCompile(`^(?:ARTICULOS?|DISPOSICION(?:ES)?(?:COMPLEMENTARIAS?)?|REGIMEN)?TRANSITORI[OA]S?$`)
	signed      = regexp.MustCompile(`^(?:DAD[OA] EN\b|DIGITALLY SIGNED|FIRMAD[OA] DIGITALMENTE|ATENTAMENTE\b|EN PRUEBA DE CONFORMIDAD|SE FIRMAN?\b)`)
	enacted     = regexp.MustCompile(`^(?:REGISTRESE|COMUNIQUESE|PUBLIQUESE|CUMPLASE|NOTIFIQUESE)\b.{0,60}\b(?:REGISTRESE|COMUNIQUESE|PUBLIQUESE|CUMPLASE|NOTIFIQUESE|ARCHIVESE)\b`)
	lawName     = regexp.MustCompile(`^(?:LEY|REGLAMENTO|CODIGO|ESTATUTO|LINEAMIENTOS|MANUAL|REGLAS|CONSTITUCION) [A-Z]`)
)

// marksOff takes specks out of such a word.
var marksOff = strings.NewReplacer(":", "", ".", "", "'", "")

// preambles are the words that stand above what is seen or weighed.
var preambles = map[string]string{
	"VISTO": recital, "VISTOS": recital, "VISTA": recital, "RESULTANDO": recital, "RESULTANDOS": recital, "CONSIDERANDO": whereas, "CONSIDERANDOS": whereas,
}

// phrase reads the lines that are known by their words alone: their kind and
// where the text after their label begins.
func phrase(l *line, at int) (kind string, text int) {
	f := l.folded[at:]
	if f == "" || unicode.IsLower(l.runes[at]) {
		return "", 0
	}
	if kind, ok := preambles[closeUp(marksOff.Replace(strings.TrimRight(f, " .:;,-")))]; ok {
		return kind, len(l.folded)
	}
	if n := preambleEnd(considering.FindString(f), f); n > 0 {
		return whereas, at + n
	}
	if m := visto.FindString(f); m != "" && (len(m) == len(f) || inCapitals(string(l.runes[at:at+len(m)]))) {
		return recital, at + recitalEnd(m, f)
	}
	return formulaic(l, f), len(l.folded)
}

// preambleEnd is how long the label of what is weighed is: it stands alone, before
// a sign or before the first "Que"; 0 where the word is one of a sentence.
func preambleEnd(label, f string) int {
	switch rest := f[len(label):]; {
	case label == "", rest != "" && !strings.ContainsAny(label, ".:;,-") && !strings.HasPrefix(rest, "QUE"):
		return 0
	}
	return len(label)
}

// recitalEnd is where a recital's text begins: "VISTO" is a word of its sentence
// unless it stands as a heading.
func recitalEnd(label, f string) int {
	if strings.HasSuffix(label, ":") || len(label) == len(f) {
		return len(label)
	}
	return 0
}

// formulaic returns the kind of a line that is one of an instrument's set
// phrases, nothing if it is none.
func formulaic(l *line, f string) string {
	whole := strings.TrimRight(f, " .:;,-_")
	switch closed := closeUp(whole); {
	case (l.capitals || strings.HasSuffix(f, ":") && l.paragraph) && isOrder(whole, closed):
		return formula
	case because.MatchString(f) && l.paragraph:
		return therefore
	case transient.MatchString(closed):
		return transitory
	case closed == "CLAUSULAS":
		return clauses
	case closed == "INDICE" || strings.HasPrefix(f, "INDICE ") && l.capitals:
		return index
	case l.capitals && l.paragraph && lawName.MatchString(f):
		return law
	case signed.MatchString(f) || enacted.MatchString(f) || isPlaceAndDate(f):
		return closing
	}
	return ""
}

// isOrder reports whether a line is the formula that orders: the verb, after who
// orders, or "ACUERDO" alone.
func isOrder(whole, closed string) bool {
	return closed == "ACUERDO" || closed == "DECRETO" || orders.MatchString(whole) || orders.MatchString(closed)
}

// closeUp writes a short line without its spaces: words may be printed with
// spaced letters.
func closeUp(folded string) string {
	if len(folded) > 60 {
		return folded
	}
	return spelled(strings.ReplaceAll(folded, " ", ""))
}

// placeAndDate begins with a place and the words between it and its date.
var placeAndDate = regexp.MustCompile(`^[A-Z. ]{3,40}, A(?: LOS)? [0-9A-Z]`)

// isPlaceAndDate reports whether a line is where and when an instrument was
// signed.
func isPlaceAndDate(f string) bool {
	m := placeAndDate.FindString(f)
	if m == "" {
		return false
	}
	dates := segment.Dates(f[:min(len(f), len(m)+60)])
	return len(dates) > 0 && dates[0].Start < len(m) && dates[0].ISO != ""
}
