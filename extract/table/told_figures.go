package table

import (
	"regexp"
	"strings"

	"github.com/oficialia/oficialia/extract/layout"
)

var (
	// wellFormed is a figure well printed. A postal code begins with a zero, a
	// telephone number is longer.
	wellFormed = regexp.MustCompile(`^(US)?\$?(\d{1,3}([.,]\d{3})+|[1-9]\d{0,6}|0)([.,]\d{1,2})?%?$`)
	// specked is one whose thousands a sign parts that a speck has made another.
	specked = regexp.MustCompile(`^\$?\d{1,3}([.,]\d{3})*[;:]\d{3}$`)
	// pointName is what numbers a list's point.
	pointName = regexp.MustCompile(`^([A-Z]|\d{1,2}|[IVX]{1,5})$`)
)

// shortestGarbled is how long a misread figure must be to be known as one.
const shortestGarbled = 4

// figureLike reports whether a term may be a figure of a table, well read or not.
func figureLike(t term) bool {
	if !strings.ContainsAny(t.text, "0123456789") {
		return false
	}
	text := strings.ReplaceAll(t.text, " ", "")
	if wellFormed.MatchString(text) || specked.MatchString(text) {
		return true
	}
	return len(text) >= shortestGarbled && strings.ContainsAny(text, ",.") && !strings.ContainsAny(text, "-–+/") &&
		text[0] != '0' && layout.NumberLike(text)
}

// prose is running text in which series of figures are looked for. In one look
// what may be a year is a label's, in another it is a figure.
type prose struct {
	terms   []term
	figures []int  // indices of terms
	figure  []bool // by term
}

func newProse(terms []term, years bool) *prose {
	p := &prose{terms: terms, figure: make([]bool, len(terms))}
	for i, t := range terms {
		if figureLike(t) && (years || !layout.Year(t.text)) && !p.point(i) && !p.ofLabel(i) {
			p.figures, p.figure[i] = append(p.figures, i), true
		}
	}
	return p
}

// point reports whether a term numbers a list's point: "a)", or "1." at a line's
// beginning.
func (p *prose) point(i int) bool {
	t := p.terms[i]
	if t.lead != "" || t.trail == "" || i == len(p.terms)-1 || !pointName.MatchString(t.folded) {
		return false
	}
	opened := t.first || p.terms[i-1].trail != "" || conjunction(p.terms[i-1])
	return opened && t.trail[0] == ')' || t.first && (t.trail == "." || t.trail == ".-" || t.trail == "-") && !figureLike(p.terms[i+1])
}

// ofLabel reports whether a number of few digits ends a label, as in
// "Distrito 12: 2,468".
func (p *prose) ofLabel(i int) bool {
	t := p.terms[i]
	return len(t.text) <= 2 && t.trail == ":" && i > 0 && i+1 < len(p.terms) && p.terms[i-1].trail == "" && figureLike(p.terms[i+1])
}

func conjunction(t term) bool { return t.folded == "Y" || t.folded == "E" }

var plainSigns = strings.NewReplacer(")", "", "]", "", "–", "-", "—", "-", "*", "", "·", "")

// tidy makes the signs between a label and a figure, or between two pairs,
// comparable.
func tidy(signs string) string {
	if strings.Contains(signs, "..") || strings.ContainsAny(signs, "…_") {
		return "…"
	}
	return plainSigns.Replace(signs)
}
