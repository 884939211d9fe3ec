package check

import (
	"regexp"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/pattern"
	"github.com/oficialia/oficialia/extract/table"
	"github.com/oficialia/oficialia/schema"
)

// toldTotal is how much there is of something, as a sentence states it.
type toldTotal struct {
	sentence
	statement
	text     string // the folded sentence without the number, words parted at a line's end joined
	value    float64
	forward  bool // it speaks of the table that follows
	backward bool // it speaks of the one before
}

var (
	speaksForward  = pattern.MustCompile(`\b(?:SIGUIENTES?|A CONTINUACION|EN ?SEGUIDA|DESGLOS[A-Z]+|(?:COMO|SEGUN) SE (?:MUESTRA|DETALLA|INDICA|DESCRIBE|SENALA))\b|:\W*$`)
	speaksBackward = pattern.MustCompile(`\b(?:ANTERIOR(?:ES)?|COMO (?:SE )?PUEDE|COMO SE (?:OBSERVA|APRECIA|ADVIERTE)|EN SUMA|LO QUE|PRECEDENTE|ARRIBA)\b`)
	// counting are numbers that count questions, tables or days, nothing else.
	counting = regexp.MustCompile(`\b(?:NUMERAL|PUNTO|PREGUNTA|CUESTIONAMIENTO|CUADRO|TABLA|ANEXO|INCISO|NUM|NO|OFICIO)(?:E?S)?\.? [\d., YAL]+|\b\d{1,2}O?\.? DE [A-Z]+|[A-Z0-9.-]*/[A-Z0-9./-]*`)
	figures  = regexp.MustCompile(`\d[\d.,]*`)
)

// relateTexts relates the totals that an oficio's text states to its tables.
func (m *model) relateTexts(doc *schema.Document) {
	for i := range doc.Oficios {
		o := &doc.Oficios[i]
		if len(o.Tables) == 0 {
			continue
		}
		for _, s := range m.sentences(o) {
			if t, ok := totalOf(s); ok {
				m.relateText(o, t)
			}
		}
	}
}

// totalOf is the only total that a sentence states. Of several nothing tells which
// is the table's, and what follows other figures sums up those.
func totalOf(s sentence) (toldTotal, bool) {
	folded := s.folded()
	found := statements(folded)
	if len(found) == 0 {
		return toldTotal{}, false
	}
	text := folded[:found[0].start] + "#" + folded[found[0].end:] // the number is no year of the text
	t := toldTotal{sentence: s, statement: found[0], text: strings.ReplaceAll(strings.ReplaceAll(text, "-\n", ""), "\n", " ")}
	t.value, _ = t.number(folded)
	t.forward, t.backward = speaksForward.MatchString(t.text), speaksBackward.MatchString(t.text)
	rival := slices.ContainsFunc(found, func(o statement) bool { return o.total == t.total && o.start != t.statement.start })
	return t, !rival && !follows(t.before) && t.spoken()
}

// spoken reports whether the number stands among words, not in a table's cell that
// was not found to be one.
func (t toldTotal) spoken() bool {
	at := t.sentence.start + t.statement.start
	for _, c := range t.page.Lines[lineAt(t.page, at)].Chunks {
		if c.Start <= at && at < c.End {
			return len(wordy.FindAllString(t.page.Folded[c.Start:c.End], 2)) == 2 && !totalRow.MatchString(t.before)
		}
	}
	return false
}

var (
	wordy    = regexp.MustCompile(`[A-Z]{2,}`)
	totalRow = pattern.MustCompile(`^\W*(?:GRAN )?TOTAL(?:ES)?(?: GENERAL)?\W*$`)
)

// leastFolio is how many digits without signs between them are a folio's, and no figure.
const leastFolio = 10

// follows reports whether figures stand in a text, years, folios and what counts questions
// or days aside.
func follows(before string) bool {
	n := 0
	for _, f := range figures.FindAllString(counting.ReplaceAllString(before, " "), -1) {
		if len(f) >= leastFolio && strings.Trim(f, "0123456789") == "" {
			continue
		}
		if digits := digitsOf(f); !anyYear.MatchString(digits) || len(digits) != 4 {
			n += 1 + len(digits)/3
		}
	}
	return n > 1
}

// relateText relates a told total to the table that it is about: of those next to
// it, the only one that it can be about, or that states the same.
func (m *model) relateText(o *schema.Oficio, t toldTotal) {
	var meant [][]int
	var tables []*view
	for _, v := range m.beside(o, t) {
		if terms, ok := m.meant(v, t); ok {
			meant, tables = append(meant, terms), append(tables, v)
		}
	}
	agreeing := slices.IndexFunc(meant, func(terms []int) bool { return m.added(terms) == t.value })
	switch {
	case agreeing >= 0:
		m.stateText(tables[agreeing], t, meant[agreeing])
	case len(meant) == 1 && !m.elsewhere(o, t.value) && !t.states(m.added(meant[0])) && likeSize(t.value, m.added(meant[0])):
		m.stateText(tables[0], t, meant[0])
	}
}

// states reports whether another number of the sentence is the given one: "a total of 310,
// of which 205 ..." tells of the 310 something else.
func (t toldTotal) states(n float64) bool {
	return slices.ContainsFunc(figures.FindAllString(t.text, -1), func(f string) bool {
		number, ok := table.ParseNumber(strings.Trim(f, sentenceSigns), table.Style{})
		return ok && number.Value == n
	})
}

// added is the sum of some figures as they were read.
func (m *model) added(terms []int) float64 {
	r := relation{terms: terms}
	return r.expected(m.taken)
}

// likeSize reports whether two numbers may be the same one, with a slip in it: they
// are not too far apart, or one digit is another, or two neighbours changed places.
func likeSize(a, b float64) bool {
	x, y := table.FormatNumber(a), table.FormatNumber(b)
	return a <= 3*b && b <= 3*a || len(x) == len(y) && (fold.Distance(x, y) == 1 || swapped(digitsOf(x), digitsOf(y)))
}

// swapped reports whether two numbers are the same but for two neighbouring digits.
func swapped(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := 0; i+1 < len(a); i++ {
		if a[i] != b[i] {
			return a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
		}
	}
	return false
}

// elsewhere reports whether a table of the oficio has the number: then the text tells of that, but for
// the last of running totals that do not add up, which is that of all.
func (m *model) elsewhere(o *schema.Oficio, n float64) bool {
	for k := range o.Tables {
		for _, r := range slices.Concat(o.Tables[k].Rows, o.Tables[k].Totals) {
			for i := range r.Cells {
				if r.Cells[i].Value == schema.Number(n) && !m.runsWrong(&r.Cells[i]) {
					return true
				}
			}
		}
	}
	return false
}

// runsWrong reports whether a figure is a running total that does not add up.
func (m *model) runsWrong(v *schema.Value) bool {
	f, known := m.known(v)
	return known && slices.ContainsFunc(m.relations, func(r relation) bool {
		return r.kind == runningSum && r.total == f && r.off(m.taken) != 0
	})
}

// stateText notes that a told total is that of a table's figures.
func (m *model) stateText(v *view, t toldTotal, terms []int) {
	start, end := wordsAround(t.page, t.sentence.start+t.statement.start, t.sentence.start+t.statement.end)
	value := schema.NewValue(schema.Number(t.value), t.page.Slice(start, end), t.page.Evidence(start, end))
	name := t.page.Slice(max(t.sentence.start, start-16), end)
	style := tableStyle{decimals: decimalsOf(value.Value), inText: true}
	total, ok := m.figure(short(name, nameLength), nil, &value, style)
	if !ok {
		return
	}
	m.relations = append(m.relations, relation{
		kind: inText, total: total, terms: terms, label: short(name, nameLength), oficio: v.oficio, table: v.table, page: t.page.Number,
	})
}

// wordsAround widens a stretch of a page's text to whole words.
func wordsAround(p *layout.Page, from, to int) (start, end int) {
	start, end = from, to
	for w := range p.WordsIn(from, to) {
		start, end = min(start, w.Start), max(end, w.End)
	}
	return start, end
}
