package cite

// tail is what follows a list of articles: the law they are of, or the laws.
type tail struct {
	laws         []ref
	ends         []int // the token after each
	how          named
	respectively bool
}

// tail reads "de la Ley …", ", del Anexo I del Decreto …", "constitucional",
// and further laws joined to the first.
func (p *parser) tail(i int) (tail, int) {
	j := i
	if p.at(j).is(",", ")") || p.at(j).is(".") && p.at(j+1).is("DE", "DEL") && !p.at(j+1).capital() {
		j++
	}
	j = p.quote(j)
	if p.at(j).like("CONSTITUCIONAL", "CONSTITUCIONALES") {
		l, ok := p.book.Code("CPEUM")
		if !ok {
			return tail{}, i
		}
		return tail{laws: []ref{bookRef(l)}, ends: []int{j + 1}, how: byTitle}, j + 1
	}
	j, annexed := p.wedges(j)
	j, ok := p.of(j)
	if !ok {
		return tail{}, i
	}
	r, next, how := p.lawAt(j, ref{})
	if how == notLaw {
		return tail{}, i
	}
	r.annex = annexed
	t := tail{laws: []ref{r}, ends: []int{next}, how: how}
	return p.moreLaws(t, next)
}

// of steps over "de la", "del", "de los", "en la".
func (p *parser) of(i int) (int, bool) {
	switch {
	case p.at(i).is("DEL"):
		i++
	case p.at(i).is("DE", "EN", "DELA", "A"):
		i++
		for p.at(i).is("LA", "LAS", "LOS", "EL", "LO") || p.misreadArticle(i) {
			i++
		}
	default:
		return i, false
	}
	return i, true
}

// misreadArticle reports whether an article before a law stands at i, a letter of it lost or
// misread: "de ta Ley", "de les Lineamientos".
func (p *parser) misreadArticle(i int) bool {
	s := p.at(i).s
	return (len(s) <= 2 || len(s) == 3 && s[0] == 'L' && s[2] == 'S') && p.head(i+1) != ""
}

// wedges steps over "del Anexo I", "del Capítulo II" between article and law.
func (p *parser) wedges(i int) (int, string) {
	annexed := ""
	for range 2 {
		j := i
		if p.at(j).is(",") {
			j++
		}
		if p.at(j).is("DEL", "DE") {
			j++
		}
		k := keywordOf(p.at(j))
		if k != annex && k != heading {
			break
		}
		_, isRoman := romanValue(p.at(j + 1))
		_, next, isOrdinal := p.ordinal(j + 1)
		switch {
		case isOrdinal:
		case isRoman || p.at(j+1).digits() || p.at(j+1).is("UNICO"):
			next = j + 2
		default:
			return i, annexed
		}
		if k == annex {
			annexed = "Anexo " + p.flow.Slice(p.at(j+1).start, p.at(next-1).end)
		}
		i = next
		if p.at(i).is(",") {
			i++
		}
	}
	return i, annexed
}

// moreLaws reads "y su Reglamento", ", la Ley Federal … y el Código …" and a
// "respectivamente" that deals them out.
func (p *parser) moreLaws(t tail, i int) (tail, int) {
	end := i
	for {
		j := p.separator(end)
		if j == end {
			break
		}
		for p.at(j).is("DE", "DEL", "LA", "LAS", "LOS", "EL") {
			j++
		}
		r, next, how := p.lawAt(j, t.laws[len(t.laws)-1])
		if how != byTitle && how != byShort {
			break
		}
		t.laws, t.ends = append(t.laws, r), append(t.ends, next)
		end = next
	}
	j := end
	if p.at(j).is(",", ";") { // a worn comma
		j++
	}
	if p.at(j).like("RESPECTIVAMENTE") {
		t.respectively = true
		end = j + 1
	}
	return t, end
}

// lawOf deals out laws: where there are several "respectivamente", the last
// articles go to the last laws, one each, and all before them to the first.
func (t tail) lawOf(i, n int) ref {
	if !t.respectively || len(t.laws) == 1 {
		return t.laws[0]
	}
	return t.laws[max(0, i-(n-len(t.laws)))]
}
