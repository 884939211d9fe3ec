package cite

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
