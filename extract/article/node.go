package article

import (
	"regexp"
	"slices"
	"strings"
)

// node is a part of the tree.
type node struct {
	kind      string
	number    number
	value     int  // its reading; 0 when there is none
	single    bool // a transitory article, not what holds them
	corrected bool
	read      bool // by OCR
	rank      int  // what it stands in has a lower one
	depth     int  // of its scope
	label     int  // where its label begins
	heading   int  // where its heading begins; where the text does if it has none
	text      int
	end       int // where its own text ends; 0 while that goes on
	parts     []*node
	tallies   map[string]*tally // of a scope, by kind
	clauses   bool              // ordinals alone number clauses
	hosting   bool              // an article that articles of another text follow
}

// The ranks of kinds within a scope. The scopes inside one another are ranked a
// storey apart.
var ranks = map[string]int{
	recital: 1, whereas: 1, annex: 1, transitory: 1, law: 1, title: 2, chapter: 3, section: 4, article: 5, clause: 5, point: 6,
}

const storey = 10

// tally is how far the parts of one kind have been counted in a scope.
type tally struct {
	count    int
	last     int
	before   int // what was last before a gap; last where there was none
	unread   int // how many came after last whose number could not be read
	style    style
	capitals bool
}

// isScope reports whether parts of a kind are counted on their own in a node.
func (n *node) isScope(kind string) bool {
	switch n.kind {
	case "", annex, law:
		return true
	case transitory:
		return !n.single
	case article, clause:
		return n.hosting || kind == point
	}
	return n.kind == whereas && kind == point
}

func (n *node) tally(kind string) *tally {
	if n.kind == transitory {
		kind = transitory // articles or ordinals alone: they are counted as one
	}
	if n.tallies == nil {
		n.tallies = map[string]*tally{}
	}
	if n.tallies[kind] == nil {
		n.tallies[kind] = &tally{}
	}
	return n.tallies[kind]
}

// continues returns the reading of a mark's number with which it goes on
// counting, 0 if none does.
func (t *tally) continues(m *mark) int {
	if t.count > 0 && m.number.style != t.style {
		return 0
	}
	for _, r := range m.number.readings {
		if r > t.last && r <= t.last+1+t.unread || r == t.last && m.number.suffix != "" {
			return r
		}
	}
	return 0
}

// add counts a part with a value, 0 for one that cannot be read. A value that is
// less than the last shows which of the two was misread: the last, where it had
// left a gap that this one stands in.
func (t *tally) add(m *mark, value int) {
	if t.count == 0 {
		t.style, t.capitals = m.number.style, m.capitals
	}
	t.count++
	switch {
	case value > t.last:
		t.before = value
		if value > t.last+1+t.unread {
			t.before = t.last
		}
		t.last, t.unread = value, 0
	case value > t.before:
		t.before, t.last, t.unread = value, value, 0
	case value < t.last || m.number.suffix == "":
		t.unread++
	}
}

var (
	// issues is what an article says that makes law of another text, which follows.
	issues = regexp.MustCompile(`\b(?:SE (?:EXPIDEN?|EMITEN?|APRUEBAN?|PROMULGAN?)|APRUEBA[NS]E|APRUEBESE|APROBAR|EXPEDIR)\b`)
	issued = regexp.MustCompile(`\b(?:LEY|REGLAMENTO|CODIGO|ESTATUTO|LINEAMIENTOS|MANUAL|REGLAS|BASES)\b`)
	// amends is what it says of another text, articles of which follow as they shall be.
	amends  = regexp.MustCompile(`\b(?:SE (?:REFORMAN?|ADICIONAN?|DEROGAN?|ABROGAN?|MODIFICAN?)|SUSTITUY[AE](?:SE|NSE)|SUSTITUIR|MODIFICA(?:SE|NSE|R)|MODIFIQUE(?:SE|NSE)|INCORPORA(?:SE|NSE|R)|AGREGA(?:SE|R)|COMO SIGUE)\b`)
	parts   = regexp.MustCompile(`\b(?:TITULO|CAPITULO|SECCION)`)
	figures = regexp.MustCompile(`[0-9]+`)
)

// hosts reports whether an article's text so far announces another text, of which
// a part of that kind follows.
func hosts(folded, kind string) bool {
	folded = strings.TrimRight(folded, " -.")
	if !strings.HasSuffix(folded, ":") {
		return false
	}
	return issues.MatchString(folded) && issued.MatchString(folded) ||
		amends.MatchString(folded) && (!isStructure(kind) || parts.MatchString(folded))
}

// names reports whether a folded text names a number.
func names(folded string, n int) bool {
	return slices.ContainsFunc(figures.FindAllString(folded, -1), func(s string) bool { return len(s) < 5 && atoi(s) == n })
}
