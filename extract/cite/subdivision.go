package cite

// subdivision steps over a part of an article that a citation has no place for:
// ", numeral 3", "punto 1", "Base V". Right behind an article's number a numeral
// is a part of it; joined by "y" it is an article's number itself.
func (p *parser) subdivision(i int) (int, bool) {
	j := i
	if p.at(j).is(",") {
		j++
	}
	t := p.at(j)
	if t.is("BASE") {
		_, ok := romanValue(p.at(j + 1))
		return j + 2, ok
	}
	if !t.is("NUMERAL", "NUMERALES", "PUNTO", "PUNTOS") || !p.at(j+1).digits() {
		return i, false
	}
	next := j + 2
	for t.is("NUMERALES", "PUNTOS") && p.at(next).is(",", "Y", "E") && p.at(next+1).digits() {
		next += 2
		if p.at(next-2).is("Y", "E") {
			break
		}
	}
	return next, true
}

// paragraphsSince reports whether "párrafos" stands between two tokens.
func (p *parser) paragraphsSince(from, to int) bool {
	for i := from; i < to; i++ {
		if p.at(i).is("PARRAFOS") {
			return true
		}
	}
	return false
}

// morePlaces steps over paragraphs that go on behind another part of the article:
// "párrafos primero, fracción V, tercero a sexto".
func (p *parser) morePlaces(i int) (int, bool) {
	j := p.separator(i)
	_, next, ok := p.ordinal(j)
	if j == i || !ok || p.at(j).capital() {
		return i, false
	}
	if _, last, more := p.ordinal(next + 1); more && p.at(next).is("A", "AL") {
		next = last
	}
	return next, true
}
