package cite

import (
	"fmt"
	"slices"
	"strings"

	"github.com/oficialia/oficialia/extract/cite/statute"
	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/spread"
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
	spread.Over(len(texts), func(i int) { parsers[i] = parse(texts[i].Flow, book, nil) })
	var known []string
	for _, p := range parsers {
		known = p.wholeTitles(known)
	}
	out := make([][]schema.Citation, len(texts))
	spread.Over(len(texts), func(i int) {
		p := parsers[i]
		if len(known) > 0 && (p.torn || len(p.said.titles) > 0) {
			p = parse(texts[i].Flow, book, known)
		}
		out[i] = p.citations(texts[i].On)
	})
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
		j, ok := p.otherLaw(end)
		if !ok {
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
func (p *parser) otherLaw(i int) (int, bool) {
	j := p.separator(i)
	if p.at(i).is(".") && p.articleGoesOn(i+1) {
		j = i + 1 // a comma too
	}
	for _, phrase := range [][]string{{"ASI", "COMO"}, {"EN", "RELACION", "CON"}, {"CON", "RELACION", "A"}, {"CON", "RELACION", "AL"}, {"EN", "CORRELACION", "CON"}, {"EN", "CONCORDANCIA", "CON"}, {"EN", "TERMINOS", "DE"}} {
		if p.has(j, phrase...) {
			j += len(phrase)
		}
	}
	if j == i {
		return i, p.articleGoesOn(i)
	}
	for p.at(j).is("EL", "LOS", "AL", "DEL", "DIVERSO", "DIVERSOS", "A") {
		j++
	}
	if k := keywordOf(p.at(j)); k == article || k == articles || k == numeral {
		j = p.dot(j + 1)
	}
	return j, true
}

// articleGoesOn reports whether the number at i can only be an article's though
// nothing before it says so: "68, fracción X", "35 de la Ley General".
func (p *parser) articleGoesOn(i int) bool {
	if !p.at(i).digits() {
		return false
	}
	_, i = p.suffix(i + 1)
	if p.at(i).is("DE", "DEL") {
		return p.lawSoon(i)
	}
	if p.at(i).is(",") || p.misreadComma(i) {
		i++
	}
	k := keywordOf(p.at(i))
	return k == fraction || k == fractions || k == paragraph
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
