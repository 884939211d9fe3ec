package cite

import (
	"fmt"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/cite/statute"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/schema"
)

// Text is the running text of an oficio and its ISO date, which picks the
// laws' editions; the date may be empty.
type Text struct {
	Flow *layout.Flow
	On   string
}

// Find returns the citations of law in one text; see FindAll.
func Find(flow *layout.Flow, on string, book *statute.Book) []schema.Citation {
	return FindAll([]Text{{flow, on}}, book)[0]
}

// FindAll returns for each text of a document its citations of law, in the
// order in which they first stand there: one for each article with the parts
// cited of it. What is cited again alike has all its places. A title that is
// damaged in one text may be known by one that another text has whole.
func FindAll(texts []Text, book *statute.Book) [][]schema.Citation {
	parsers := make([]*parser, len(texts))
	var known []string
	for i, t := range texts {
		parsers[i] = parse(t.Flow, book, nil)
		known = parsers[i].wholeTitles(known)
	}
	out := make([][]schema.Citation, len(texts))
	for i, t := range texts {
		p := parsers[i]
		if len(known) > 0 && (p.torn || len(p.said.titles) > 0) {
			p = parse(t.Flow, book, known)
		}
		out[i] = p.citations(t.On)
	}
	return out
}

func parse(flow *layout.Flow, book *statute.Book, known []string) *parser {
	p := &parser{flow: flow, toks: without(tokens(flow), furniture(flow)), book: book, said: newDiscourse(book), known: known}
	p.said.known = known
	p.run()
	return p
}

func (p *parser) citations(on string) []schema.Citation {
	out := make([]schema.Citation, len(p.found))
	for i, f := range p.found {
		out[i] = f.citation(p.flow, on)
	}
	return out
}

// wholeTitles adds the titles that were read whole and stand in no book to
// those known; misreadings of one are not told apart from it.
func (p *parser) wholeTitles(known []string) []string {
	for _, r := range p.said.titles {
		if r.share == 0 && !slices.ContainsFunc(known, func(k string) bool { return statute.Same(k, r.name) }) {
			known = append(known, r.name)
		}
	}
	return known
}

// parser reads a flow once, from left to right.
type parser struct {
	flow  *layout.Flow
	toks  []token
	book  *statute.Book
	said  discourse
	found []*found
	own   bool     // what follows are the document's own articles
	cited ref      // the law of the last citation, none where that had no law
	scope int      // token of the last "artículo"
	known []string // titles that other texts of the document have whole
	torn  bool     // a title was too damaged to tell its law
}

// found is a citation and the places where it stands.
type found struct {
	item
	law   ref
	line  string   // see value
	spans [][2]int // code points of the flow
}

// at returns the token at i; beyond the text, one that is nothing.
func (p *parser) at(i int) token {
	if i < 0 || i >= len(p.toks) {
		return token{orig: []rune{0}}
	}
	return p.toks[i]
}

func (p *parser) run() {
	for i := 0; i < len(p.toks); {
		i = max(p.step(i), i+1)
	}
}

// step reads what begins at token i and returns the token after it.
func (p *parser) step(i int) int {
	t := p.at(i)
	if !t.word {
		return i + 1
	}
	if p.at(i+1).is(":") && t.is("DISPONE", "DISPONEN", "RESUELVE", "RESUELVEN", "DECRETA", "DECRETAN", "ORDENA", "SANCIONA") {
		p.own = true
	}
	if k := keywordOf(t); k == article || k == articles {
		p.scope = i
	}
	if next, ok := p.quotedHeading(i); ok {
		return next
	}
	if next, ok := p.division(i); ok {
		return next
	}
	if g, ok := p.group(i); ok && p.resolve(&g, i) {
		return p.follow(g)
	}
	if next, ok := p.resume(i); ok {
		return next
	}
	if r, next, how := p.lawAt(i, ref{}); how == byTitle || (how == byShort && p.at(i).capital()) {
		p.said.note(r, next)
		return next
	}
	return i + 1
}

// follow reads further articles of other laws after a group: "…, y 4 párrafo
// segundo de la Ley General".
func (p *parser) follow(g group) int {
	end := g.end
	for {
		j := p.otherLaw(end)
		if j == end {
			return end
		}
		items, next := p.items(j, true, true)
		if len(items) == 0 {
			return end
		}
		t, after := p.tail(next)
		if t.how != byTitle && t.how != byShort {
			return end
		}
		p.add(group{items: items, tail: t})
		end = after
	}
}

// resume takes a list of articles up again that broke off where something could
// not be read: "artículos 3 de la L?? …; 40, fracción II, de la Ley Federal …".
// It must stand in the same sentence, after a mark, and end in a law's name.
func (p *parser) resume(i int) (int, bool) {
	if !p.at(i).digits() || p.scope == 0 && keywordOf(p.at(0)) == noKeyword || !p.at(i-1).is(",", ";", "Y", "COMO") || !p.sameSentence(p.scope, i) {
		return i, false
	}
	items, next := p.items(i, true, true)
	if len(items) == 0 {
		return i, false
	}
	t, end := p.tail(next)
	if t.how != byTitle && t.how != byShort {
		return i, false
	}
	g := group{items: items, tail: t, end: end}
	p.add(g)
	return p.follow(g), true
}

// otherLaw steps over what joins articles of one law to those of another.
func (p *parser) otherLaw(i int) int {
	j := p.separator(i)
	if p.at(i).is(".") && p.at(i+1).digits() && (keywordOf(p.at(i+2)) == fractions || p.misreadComma(i+2)) {
		j = i + 1 // a comma too
	}
	for _, phrase := range [][]string{{"ASI", "COMO"}, {"EN", "RELACION", "CON"}, {"CON", "RELACION", "A"}, {"CON", "RELACION", "AL"}, {"EN", "CORRELACION", "CON"}, {"EN", "CONCORDANCIA", "CON"}, {"EN", "TERMINOS", "DE"}} {
		if p.has(j, phrase...) {
			j += len(phrase)
		}
	}
	if j == i {
		return i
	}
	for p.at(j).is("EL", "LOS", "AL", "DEL", "DIVERSO", "DIVERSOS", "A") {
		j++
	}
	if k := keywordOf(p.at(j)); k == article || k == articles || k == numeral {
		j = p.dot(j + 1)
	}
	return j
}

// resolve gives a group its law and records it. Without a law that can be told
// it is no citation.
func (p *parser) resolve(g *group, at int) bool {
	switch g.tail.how {
	case byTitle, byShort:
		if class := g.tail.laws[0].class; g.bare && class != "LINEAMIENTOS" && class != "ACUERDO" && class != "CRITERIOS" && class != "REGLAS" && class != "DECRETO" {
			return false
		}
		p.add(*g)
		return true
	case itself, unknown:
		p.cited = ref{}
		return false
	}
	if g.numeral || p.broken(g.end) {
		return false
	}
	r := p.lawBefore(g, at)
	if r.zero() {
		if g.cue == lawFirst {
			p.said.unread = g.end
		}
		return false
	}
	g.tail = tail{laws: []ref{r}, ends: []int{p.said.lastEnd}}
	p.add(*g)
	return true
}

// broken reports whether a list of articles without a law rather was not read
// to its end: what follows would go on with it.
func (p *parser) broken(end int) bool {
	t := p.at(end)
	for j := end; j < end+4; j++ {
		if p.junk(j) {
			return true
		}
	}
	if keywordOf(t) != noKeyword || t.digits() && len(t.s) < 5 {
		return true
	}
	inside := keywordOf(p.at(end + 1)) // of an article; another article's keyword may follow
	goesOn := p.at(end+1).digits() || inside == fraction || inside == fractions || inside == inciso || inside == paragraph
	return t.is("DE", "DEL") || t.is("Y", "E", ",", ";") && goesOn
}

// reach is how far back, in code points, an article without a law looks for it.
const reach = 300

// lawBefore finds the law of a group that names none.
func (p *parser) lawBefore(g *group, at int) ref {
	if p.said.unread > p.said.lastEnd && g.cue != repeated {
		return ref{} // of the law that was not read
	}
	near := p.said.lastEnd > 0 && p.at(at).start-p.at(p.said.lastEnd-1).end <= reach
	if g.cue == lawFirst {
		if near && p.sameSentence(p.said.lastEnd, at) {
			return p.said.last
		}
		if p.junkInSentence(at) {
			return ref{}
		}
		return p.cited
	}
	if g.cue == noCue && p.at(g.items[0].from).upper() && keywordOf(p.at(g.items[0].from)) != noKeyword {
		return ref{} // the heading of an article of the document's own
	}
	if r := p.citedBefore(g.items[0].article); !r.zero() && (g.cue == repeated || !p.own) {
		return r
	}
	if g.cue == repeated || p.own || !near {
		return ref{}
	}
	return p.said.last
}

// junkInSentence reports whether a word before token i, in its sentence, is no
// word: it may have been a law's.
func (p *parser) junkInSentence(i int) bool {
	for j := i - 1; j > 0 && j > i-maxTitle && p.sameSentence(j, i); j-- {
		if p.junk(j) {
			return true
		}
	}
	return false
}

// sameSentence reports whether no sentence ends between two tokens.
func (p *parser) sameSentence(from, to int) bool {
	for i := max(from, 1); i < to; i++ {
		if p.at(i).is(".") && p.at(i+1).capital() && len(p.at(i-1).s) > 3 {
			return false
		}
	}
	return true
}

// citedBefore returns the law of which that article was cited last.
func (p *parser) citedBefore(number string) ref {
	for i := len(p.found) - 1; i >= 0; i-- {
		if p.found[i].article == number {
			return p.found[i].law
		}
	}
	return ref{}
}

// add records a group's articles, each with its law, and what it named.
func (p *parser) add(g group) {
	for i, it := range g.items {
		p.record(it, g.tail.lawOf(i, len(g.items)))
	}
	for i, r := range g.tail.laws {
		r.annex = ""
		p.cited = r
		p.said.note(r, g.tail.ends[i])
	}
}

func (p *parser) record(it item, law ref) {
	span := [2]int{p.at(it.from).start, p.at(it.to - 1).end}
	f := &found{item: it, law: law}
	f.line = f.value()
	for _, other := range p.found {
		if other.line == f.line {
			other.spans = append(other.spans, span)
			return
		}
	}
	f.spans = [][2]int{span}
	p.found = append(p.found, f)
}

// value is the citation in one line: "LGTAIP 113 I a ¶2".
func (f *found) value() string {
	parts := []string{f.law.law.Code}
	if parts[0] == "" {
		parts[0] = f.law.name
	}
	if f.law.annex != "" {
		parts = append(parts, f.law.annex)
	}
	parts = append(parts, f.article, f.apartado, strings.Join(f.fractions, ","), strings.Join(f.incisos, ","))
	switch {
	case f.last:
		parts = append(parts, "último párrafo")
	case f.paragraph > 0:
		parts = append(parts, fmt.Sprintf("¶%d", f.paragraph))
	}
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}

func (f *found) citation(flow *layout.Flow, on string) schema.Citation {
	var places []schema.Evidence
	for _, s := range f.spans {
		places = append(places, flow.Evidences(s[0], s[1])...)
	}
	for i := range places {
		if f.law.share > 0 {
			places[i].Confidence *= f.law.share // no surer than its law
		}
	}
	first := f.spans[0]
	c := schema.Citation{
		Value:     schema.NewValue(schema.String(f.line), flow.Slice(first[0], first[1]), places...),
		Law:       f.law.law.Code,
		LawName:   f.law.name,
		Article:   f.article,
		Paragraph: f.paragraph,
		Fractions: append([]string{}, f.fractions...),
		Incisos:   append([]string{}, f.incisos...),
	}
	if strings.HasPrefix(f.article, "Título") || strings.HasPrefix(f.article, "Capítulo") {
		c.Article = ""
	}
	e, inForce := f.law.law.On(on)
	c.Edition = e.Published
	if e.Vouched(on) {
		c.InForce = &inForce
	}
	return c
}
