package table

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
)

// term is a word of the running text without the signs around it. Print runs
// some together: "Enero:2,468" is two.
type term struct {
	words       []layout.Word // one; two of "$ 1,234"
	text        string
	folded      string
	lead, trail string // the signs before it that open, as "(", and all after it
	page        *layout.Page
	line        int  // of the body
	first, last bool // in its line
	apart       bool // a gap far wider than a blank is before it
}

// bodyTerms cuts the body's lines into terms. A word that a hyphen parts at a
// line's end is one.
func bodyTerms(pages []*layout.Page, body []layout.Line) []term {
	byNumber := map[int]*layout.Page{}
	for _, p := range pages {
		byNumber[p.Number] = p
	}
	var out []term
	for i, l := range body {
		if strayLetter(l) {
			continue
		}
		c := cutter{page: byNumber[l.Page], line: i}
		for _, w := range l.Words {
			if w.End <= l.End {
				c.word(w)
			}
		}
		out = append(out, c.joined(&out)...)
	}
	return withColons(withoutSpelled(out))
}

// strayLetter reports whether a line is one letter, and none that is a word: a speck below or above a word.
func strayLetter(l layout.Line) bool {
	return len(l.Words) == 1 && utf8.RuneCountInString(l.Words[0].Text) == 1 && !strings.ContainsAny(l.Words[0].Text, "0123456789yeoua")
}

// cutter cuts a line into terms.
type cutter struct {
	page  *layout.Page
	line  int
	terms []term
	lead  string // signs that open what comes next
	end   int    // of the last word
}

// word cuts a word into terms and the signs between them.
func (c *cutter) word(w layout.Word) {
	runes := []rune(w.Text)
	apart := c.end > 0 && w.Start > c.end && c.page.Slice(c.end, w.Start) == "\t"
	c.end = w.End
	for i := 0; i < len(runes); {
		k := i
		for k < len(runes) && inTerm(runes, k) {
			k++
		}
		k = i + labelEnd(runes[i:k])
		if k == i {
			c.sign(runes[i])
			i++
			continue
		}
		c.term(piece(w, runes, i, k), apart)
		apart, i = false, k
	}
}

// fusedLabel is a label that its figure was read as one word with: "Nayarit311".
var fusedLabel = regexp.MustCompile(`^(\pL*\p{Ll}{4,})\d[\d.,]+$`)

// labelEnd is where a label ends that its figure was read as one word with; else all of the text.
func labelEnd(text []rune) int {
	if m := fusedLabel.FindStringSubmatch(string(text)); m != nil {
		return utf8.RuneCountInString(m[1])
	}
	return len(text)
}

// piece is the part of a word from rune i to k, and where it stands.
func piece(w layout.Word, runes []rune, i, k int) layout.Word {
	whole := signs(w.Text)
	left, width := signs(string(runes[:i])), signs(string(runes[i:k]))
	box := w.Box
	box[0] += w.Box.Width() * left / whole
	box[2] = box[0] + w.Box.Width()*width/whole
	w.Text, w.Box = string(runes[i:k]), box
	w.Start, w.End = w.Start+i, w.Start+k
	return w
}

// inTerm reports whether the rune at i is of a term: letters, digits, and the
// signs that stand inside words and figures.
func inTerm(t []rune, i int) bool {
	if wordly(t[i]) || strings.ContainsRune("$%°+#", t[i]) {
		return true
	}
	if i == 0 || i == len(t)-1 {
		return false
	}
	a, b := t[i-1], t[i+1]
	switch t[i] {
	case ',', '\'', '’':
		ofWord := i > 1 && unicode.IsLetter(a) && unicode.IsLetter(t[i-2]) // a speck behind a label: "Guerrero'349"
		return digital(a) && digital(b) && !ofWord
	case '.':
		speck := unicode.IsLower(a) && unicode.IsUpper(b) // "y.Abril"
		return digital(a) && digital(b) || unicode.IsLetter(a) && unicode.IsLetter(b) && !speck
	case ';', ':':
		return specked.MatchString(figureAt(t, i))
	case '-', '–', '/', '&':
		speck := t[i] == '-' && unicode.IsLower(a) && b >= '0' && b <= '9' // "de-13,608"
		return wordly(a) && wordly(b) && !speck
	}
	return false
}

// figureAt is what stands around the rune at i of digits and the signs of figures.
func figureAt(t []rune, i int) string {
	of := func(r rune) bool { return unicode.IsDigit(r) || strings.ContainsRune(".,;:$", r) }
	from, to := i, i
	for from > 0 && of(t[from-1]) {
		from--
	}
	for to < len(t) && of(t[to]) {
		to++
	}
	return strings.TrimRight(string(t[from:to]), ".,;:")
}

func wordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// digital reports whether r is a digit, or a letter that OCR reads for one.
func digital(r rune) bool { return r >= '0' && r <= '9' || strings.ContainsRune("OoIl", r) }

// sign notes a sign: what opens goes with the next term, what else with the last.
// Quotes say nothing; before a line's first term stands a list's point.
func (c *cutter) sign(r rune) {
	switch {
	case strings.ContainsRune("\"“”«»'‘’´`", r):
	case strings.ContainsRune("([¿¡", r):
		c.lead += string(r)
	case len(c.terms) > 0:
		c.terms[len(c.terms)-1].trail += string(r)
	}
}

// term adds a term; a currency's or a percentage's sign is its figure's.
func (c *cutter) term(w layout.Word, apart bool) {
	if n := len(c.terms) - 1; n >= 0 && !apart && c.lead == "" && c.terms[n].trail == "" && signed(c.terms[n].text, w.Text) {
		t := &c.terms[n]
		t.words = append(t.words, w)
		t.text += " " + w.Text
		t.folded = fold.Text(t.text)
		return
	}
	c.terms = append(c.terms, term{
		words: []layout.Word{w}, text: w.Text, folded: fold.Text(w.Text), lead: c.lead, page: c.page, line: c.line, apart: apart,
	})
	c.lead = ""
}

func signed(a, b string) bool {
	return (a == "$" || a == "US$") && onlyFigure.MatchString(b) || b == "%" && onlyFigure.MatchString(a)
}

var onlyFigure = regexp.MustCompile(`^\d[\d.,]*$`)
