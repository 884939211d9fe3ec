package cite

import "strconv"

// maxRange is how many articles or fractions "131 a 135" may stand for; a
// longer range keeps its two ends only.
const maxRange = 20

// group is a run of articles before one law, or several.
type group struct {
	items   []item
	tail    tail
	numeral bool // introduced by "numeral" or by an ordinal alone
	bare    bool // by an ordinal alone
	cue     cue
	end     int
}

// cue says where a group without a law of its own looks for it.
type cue byte

const (
	noCue    cue = iota
	lawFirst     // "establece en su artículo 146"
	repeated     // "el precitado artículo 11"
)

// group reads a citation at token i: inner parts first, a keyword, articles.
func (p *parser) group(i int) (group, bool) {
	var before item
	start := i
	i, ok := p.innerFirst(i, &before)
	if !ok {
		return group{}, false
	}
	k := keywordOf(p.at(i))
	g := group{cue: p.cueBefore(start)}
	switch k {
	case article, articles:
		i = p.dot(i + 1)
	case numeral:
		g.numeral = true
		for i++; p.at(i).is("LEGAL", "LEGALES", "NUMERAL", "NUMERALES", "ARTICULO", "ARTICULOS", "NORMATIVO", "NORMATIVOS"); i++ {
		}
	default:
		if _, _, ok := p.ordinal(i); !ok || start != i || !p.at(i).capital() || keywordOf(p.at(i-1)) != noKeyword {
			return group{}, false
		}
		g.numeral, g.bare = true, true
	}
	if p.numberMark(i) {
		i = p.skipMark(i)
	}
	if p.at(i).like("TRANSITORIO", "TRANSITORIOS") {
		i++
		before.article = " transitorio"
	}
	plural, keyword := k == articles || g.numeral, k == article || k == articles
	g.items, g.end = p.items(i, plural, keyword)
	stamped := len(g.items) == 0 && keyword
	if stamped {
		g.items, g.end = p.items(p.afterScraps(i), plural, keyword)
	}
	if len(g.items) == 0 {
		return group{}, false
	}
	g.items[0].from = start
	g.items[0].take(before)
	g.items[0].article += before.article
	g.tail, g.end = p.tail(g.end)
	return g, !stamped || g.tail.how == byTitle
}

// maxScraps is how many words and marks of a stamp may stand between
// "artículos" and the first number.
const maxScraps = 6

// afterScraps steps over what a stamp left after "artículos": marks, capitals
// and scraps of a letter or two, up to a number.
func (p *parser) afterScraps(i int) int {
	for j := i; j < i+maxScraps; j++ {
		t := p.at(j)
		if t.digits() {
			return j
		}
		if keywordOf(t) != noKeyword || p.head(j) != "" || t.word && !t.capital() && (len(t.s) > 2 || t.is("DE")) {
			break
		}
	}
	return i
}

// innerFirst reads "incisos a) y c) del", "fracción I, inciso b, del".
func (p *parser) innerFirst(i int, it *item) (int, bool) {
	start := i
	for {
		next, ok := p.inner(i, it)
		if !ok || (i == start && p.at(i).is(",", "(", "EN", "SU", "SUS")) {
			break
		}
		i = next
		if p.at(i).is(",") {
			i++
		}
		if p.at(i).is("DE", "DEL") && !p.at(i+1).is("LA") {
			i++
			for p.at(i).is("EL", "LOS", "CITADO", "CITADOS", "REFERIDO", "MENCIONADO", "DICHO") {
				i++
			}
		}
	}
	if i == start {
		return i, true
	}
	k := keywordOf(p.at(i))
	return i, k == article || k == articles || k == numeral
}

// cueBefore looks at the words before a citation.
func (p *parser) cueBefore(i int) cue {
	switch t := p.at(i - 1); {
	case i == 0:
		return noCue
	case t.is("SU", "SUS"):
		return lawFirst
	case t.is(pointing...):
		return repeated
	}
	return noCue
}

// items reads the articles of a list.
func (p *parser) items(i int, plural, keyword bool) ([]item, int) {
	var list []item
	next := i
	for {
		j := next
		if len(list) > 0 {
			if j = p.listSeparator(next); j == next && !p.unparted(list[len(list)-1], next) {
				return list, next
			}
		}
		it, after, ok := p.item(j)
		if !ok || (len(list) > 0 && !p.goesOn(j, after, plural)) {
			return list, next
		}
		it.from, it.to = j, after
		list, next = append(list, it), after
		if to, after, ok := p.rangeEnd(list, next); ok {
			list, next = to, after
		}
		if !keyword && len(list) == 1 && !plural {
			return list, next
		}
	}
}

// unparted reports whether an article follows at i though nothing that parts it
// from the one before was read: "fracción XX 147, fracción XXI".
func (p *parser) unparted(before item, i int) bool {
	next := i + 1
	if p.at(next).is(",") {
		next++
	}
	k := keywordOf(p.at(next))
	return len(before.fractions) > 0 && p.at(i).digits() && (k == fraction || k == fractions)
}

// listSeparator steps over what joins two articles, the keyword said again too.
func (p *parser) listSeparator(i int) int {
	j := p.separator(i)
	if j == i && p.has(i, "ASI", "COMO") {
		j = i + 2
	} else if j > i && p.has(j, "ASI", "COMO") {
		j += 2
	}
	if j == i && p.at(i).s == "4" && p.at(i+1).digits() {
		j++ // a "y" taken for a 4
	}
	if k := j + 3; p.at(j).is("EN") && p.at(j+1).is("RELACION", "CONCORDANCIA", "CORRELACION") && p.at(j+2).is("CON") && p.at(k).is("EL", "LOS") && p.at(k+1).digits() {
		return k + 1 // a diverse article would be of another law
	}
	if j == i {
		return i
	}
	for p.at(j).is("EL", "LOS", "AL", "DEL", "DIVERSO", "DIVERSOS") {
		j++
	}
	if k := keywordOf(p.at(j)); k == article || k == articles {
		j = p.dot(j + 1)
	}
	return j
}

// item reads a number and its inner parts.
func (p *parser) item(i int) (item, int, bool) {
	num, next, ok := p.number(i)
	if !ok {
		return item{}, i, false
	}
	it := item{article: num}
	if p.at(next).like("TRANSITORIO", "TRANSITORIOS") {
		it.article += " transitorio"
		next++
	}
	for {
		after, ok := p.inner(next, &it)
		if !ok {
			after, ok = p.subdivision(next)
		}
		if !ok && p.paragraphsSince(i, next) {
			after, ok = p.morePlaces(next)
		}
		if !ok {
			break
		}
		next = after
	}
	return it, next, true
}

// goesOn reports whether the number at i, read up to next, belongs to the list
// of articles and does not count something ("y 3 personas", "2 ejemplares").
func (p *parser) goesOn(i, next int, plural bool) bool {
	t := p.at(next)
	if next > i+1 || !t.word || t.s == "" {
		return true
	}
	if t.is("Y", "E", "O", "A", "AL", "DE", "DEL", "EN", "ASI", "BIS", "CONSTITUCIONAL", "CONSTITUCIONALES") || keywordOf(t) != noKeyword {
		return !t.is("DE", "DEL") || p.lawSoon(next)
	}
	return plural && (p.at(i-1).is("Y", "E") || t.is("DE", "DEL"))
}

// lawSoon reports whether a law is named right after "de la" at i; it keeps "y
// 4 de mayo" from being an article.
func (p *parser) lawSoon(i int) bool {
	t, _ := p.tail(i)
	return t.how != notLaw
}

// rangeEnd reads "a 135" after "131".
func (p *parser) rangeEnd(list []item, i int) ([]item, int, bool) {
	if !p.at(i).is("A", "AL") || len(list) == 0 {
		return list, i, false
	}
	first := list[len(list)-1]
	j := i + 1
	if p.at(j).is("EL") {
		j++
	}
	last, next, ok := p.item(j)
	from, err1 := strconv.Atoi(first.article)
	to, err2 := strconv.Atoi(last.article)
	if !ok || err1 != nil || err2 != nil || to <= from || len(first.fractions) > 0 {
		return list, i, false
	}
	if to-from <= maxRange {
		for n := from + 1; n < to; n++ {
			list = append(list, item{article: strconv.Itoa(n), from: first.from, to: next})
		}
	}
	last.from, last.to = j, next
	return append(list, last), next, true
}
