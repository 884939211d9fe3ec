package article

import (
	"slices"
	"strings"
)

// tree takes up marks, in order, as parts inside parts.
type tree struct {
	folded  string
	lines   []line
	marked  []bool // lines that marks stand in
	root    *node
	open    []*node // from the root to the innermost
	skip    int     // lines before it are a heading
	listed  int     // the page whose labels are an index
	quotes  int     // quotation marks since the last label
	from    int     // how far they are counted
	ordered bool    // what an instrument says has begun: what it sees, weighs or orders
	orders  bool    // the formula that orders was read
}

func newTree(folded string, lines []line) *tree {
	root := &node{}
	return &tree{folded: folded, lines: lines, marked: make([]bool, len(lines)), root: root, open: []*node{root}, listed: -1}
}

// build takes the marks up.
func (t *tree) build(all []mark) *node {
	for _, m := range all {
		t.marked[m.line] = m.kind != law && m.kind != therefore
	}
	for i := range all {
		m := &all[i]
		t.quotes += strings.Count(t.folded[t.from:m.start], `"`)
		t.from = m.start
		if m.line >= t.skip && t.lines[m.line].page != t.listed {
			t.take(m)
		}
	}
	t.endTexts(len(t.folded))
	t.settle()
	return t.root
}

func (t *tree) take(m *mark) {
	switch m.kind {
	case recital, whereas:
		t.preamble(m)
	case therefore:
		t.weighed(m.start)
	case formula:
		t.order(m)
	case closing:
		t.sign(m)
	case index:
		t.listed = t.lines[m.line].page
	case clauses:
		t.scopes(clause)[0].clauses = true
	case title, chapter, section:
		t.structure(m)
	case annex:
		t.annex(m)
	case transitory:
		t.transients(m)
	case law:
		t.law(m)
	default:
		if !m.quoted || t.specked(m) {
			t.item(m)
		}
	}
}

// specked reports whether the quotation mark before a label is a speck: the label goes on
// counting, and what stands before it neither quotes nor announces another text.
func (t *tree) specked(m *mark) bool {
	n, kind := t.top(), t.kindOf(m)
	before := strings.TrimRight(t.folded[n.text:max(m.start, n.text)], ` "-.`)
	if t.quotes != 1 || strings.HasSuffix(before, ":") || !t.lines[m.line].paragraph || !m.delimited {
		return false
	}
	c := t.scopes(kind)[0].tally(kind)
	if c.count == 0 || c.capitals != m.capitals || c.continues(m) == 0 {
		return false
	}
	t.quotes = 0
	return true
}

func (t *tree) top() *node { return t.open[len(t.open)-1] }

// quoted reports whether a quotation goes on. One whose end was not read ends with
// the next label that goes on counting.
func (t *tree) quoted() bool { return t.quotes%2 == 1 }

// scopes returns the open nodes that count parts of a kind, the innermost first.
func (t *tree) scopes(kind string) []*node {
	var out []*node
	for i := len(t.open) - 1; i >= 0; i-- {
		if t.open[i].isScope(kind) {
			out = append(out, t.open[i])
		}
	}
	return out
}

// push opens a node of a kind in a scope, after what is of its rank has ended.
func (t *tree) push(m *mark, kind string, scope *node, value int) *node {
	t.endTexts(m.start)
	n := &node{kind: kind, number: m.number, value: value, label: m.start, heading: m.text, text: m.text, read: t.lines[m.line].read}
	n.rank = scope.depth*storey + ranks[kind]
	n.depth = scope.depth + 1
	n.corrected = value > 0 && value != m.number.readings[0]
	t.closeTo(scope, n.rank)
	t.top().parts = append(t.top().parts, n)
	t.open = append(t.open, n)
	t.quotes, t.from = 0, min(m.text, len(t.folded))
	return n
}

// closeTo leaves a scope open, and the titles, chapters and sections in it that
// something of a rank may stand in.
func (t *tree) closeTo(scope *node, rank int) {
	i := slices.Index(t.open, scope) + 1
	for i < len(t.open) && t.open[i].rank < rank && isStructure(t.open[i].kind) {
		i++
	}
	t.open = t.open[:i]
}

func isStructure(kind string) bool { return kind == title || kind == chapter || kind == section }

// endTexts ends the texts of the open nodes.
func (t *tree) endTexts(at int) {
	for _, n := range t.open {
		if n.end == 0 {
			n.end = max(at, n.text)
		}
	}
}

// preamble opens what is seen or weighed, which stands before all else.
func (t *tree) preamble(m *mark) {
	last := t.top()
	if last.kind != "" && last.kind != recital || t.quoted() || !t.lines[m.line].paragraph && !m.capitals {
		return
	}
	for _, p := range t.root.parts {
		if p.kind == m.kind || p.kind == whereas {
			return
		}
	}
	t.ordered = true
	t.push(m, m.kind, t.root, 0)
}

// weighed ends what is seen and weighed.
func (t *tree) weighed(at int) {
	if k := t.top().kind; k == recital || k == whereas || len(t.open) > 1 && t.open[1].kind == whereas {
		t.endTexts(at)
		t.open = t.open[:1]
	}
}

// order begins what is ordered. Who orders stands in capitals above. A second
// order, in capitals, begins another instrument, which counts anew.
func (t *tree) order(m *mark) {
	i := m.line
	for i > 0 && t.lines[i-1].capitals && t.lines[i-1].start > t.top().text {
		i--
	}
	t.weighed(t.lines[i].start)
	t.ordered, t.orders, t.quotes = true, true, 0
	if t.root.tally(article).count > 0 && t.lines[m.line].capitals && t.top().kind != law && !t.quoted() {
		t.endTexts(t.lines[i].start)
		t.open, t.root.tallies = t.open[:1], nil
	}
}

// sign ends the text of the innermost part, if it has any.
func (t *tree) sign(m *mark) {
	n := t.top()
	if n.kind != "" && n.kind != whereas && n.end == 0 && t.lines[m.line].paragraph && strings.TrimSpace(t.folded[n.text:max(m.start, n.text)]) != "" {
		n.end = m.start
	}
}

// structure opens a title, a chapter or a section.
func (t *tree) structure(m *mark) {
	if !t.lines[m.line].paragraph && !m.alone || t.lines[m.line].bound || t.again(m) && !t.onePage(m) {
		return
	}
	t.host(m)
	scope := t.scopes(m.kind)[0]
	value := t.sibling(m, scope)
	if t.quoted() && value == 0 {
		return
	}
	if value == 0 && len(m.number.readings) > 0 {
		value = m.number.readings[0]
	}
	t.head(m, t.push(m, m.kind, scope, value))
}

// sibling returns the reading with which a mark follows the last part of its kind
// in the part that it would stand in, 0 if none does.
func (t *tree) sibling(m *mark, scope *node) int {
	rank := scope.depth*storey + ranks[m.kind]
	parent := scope
	for _, n := range t.open {
		if n.rank > scope.rank && n.rank < rank {
			parent = n
		}
	}
	last := 0
	for _, p := range parent.parts {
		if p.kind == m.kind {
			last = p.value
		}
	}
	for _, r := range m.number.readings {
		if r == last+1 {
			return r
		}
	}
	return 0
}

// annex opens an annex.
func (t *tree) annex(m *mark) {
	l := &t.lines[m.line]
	apart := l.paragraph || m.capitals && (m.alone || l.capitals)
	if !apart || l.bound || t.again(m) {
		return
	}
	value := t.sibling(m, t.root)
	if value == 0 && t.quoted() && !t.strayQuote(m) {
		return
	}
	if value == 0 && len(m.number.readings) > 0 {
		value = m.number.readings[0]
	}
	t.head(m, t.push(m, annex, t.root, value))
}

// strayQuote reports whether the quotation that goes on before an annex's label, which
// stands alone, is a speck: OCR read it, and no text announces another.
func (t *tree) strayQuote(m *mark) bool {
	return t.lines[m.line].read && m.alone && t.quotes == 1 && !slices.ContainsFunc(t.open, func(n *node) bool { return n.hosting })
}

// again reports whether a label is that of an open part, printed again on its
// pages.
func (t *tree) again(m *mark) bool {
	return slices.ContainsFunc(t.open, func(n *node) bool { return n.kind == m.kind && same(n.number, m.number) })
}

// onePage reports whether the open part of a mark's kind begins on the mark's own page, and
// has parts already: no running head stands there, and a stroke of the number was lost.
func (t *tree) onePage(m *mark) bool {
	l := t.lines[m.line]
	return l.read && m.alone && slices.ContainsFunc(t.open, func(n *node) bool {
		return n.kind == m.kind && len(n.parts) > 0 && t.pageOf(n.label) == l.page
	})
}

// pageOf is the page of a place in the flow.
func (t *tree) pageOf(at int) int {
	i, _ := slices.BinarySearchFunc(t.lines, at, func(l line, at int) int { return l.end - at })
	return t.lines[min(i, len(t.lines)-1)].page
}

func same(a, b number) bool {
	if len(a.readings) == 0 || len(b.readings) == 0 {
		return len(a.readings) == len(b.readings) && a.letter == b.letter
	}
	return a.readings[0] == b.readings[0] && a.suffix == b.suffix
}

// transients opens the transitory articles of the innermost law, annex or
// instrument; settle moves those that are not the law's.
func (t *tree) transients(m *mark) {
	if t.quoted() && t.top().hosting {
		return
	}
	for _, s := range t.scopes(transitory) {
		if s.kind != article && s.kind != transitory {
			t.push(m, transitory, s, 0)
			return
		}
	}
}

// law opens the law that an article issues, whose name stands below it.
func (t *tree) law(m *mark) {
	host := t.top()
	if host.kind != article || t.quoted() || !issues.MatchString(t.folded[host.text:m.start]) {
		return
	}
	host.hosting = true
	n := t.push(m, law, host, 0)
	end := t.headingEnd(m.line-1, true)
	n.heading, n.text, t.skip = m.start, t.lines[end-1].end, end
}

// host makes the innermost article one that another text follows, where its text
// announces it.
func (t *tree) host(m *mark) {
	n := t.top()
	if n.kind == article && !n.hosting && n.end == 0 && n.text < m.start && hosts(t.folded[n.text:m.start], m.kind) {
		n.hosting, n.end = true, m.start
	}
}

// head gives a part the heading that stands behind and below its label.
func (t *tree) head(m *mark, n *node) {
	end := t.headingEnd(m.line, m.kind == annex)
	if m.alone && end == m.line+1 {
		return
	}
	n.text, t.skip = t.lines[end-1].end, end
	if end < len(t.lines) {
		t.lines[end].paragraph = true
	}
}

// longestHeading is how many lines a heading has at most.
const longestHeading = 4

// headingEnd returns the line after the heading that stands below a line: what is
// printed in capitals, else, where a part has no text of its own, what stands
// between its label and the next.
func (t *tree) headingEnd(i int, capitals bool) int {
	first, last := i+1, min(i+1+longestHeading, len(t.lines))
	end, upper := first, first
	for end < last && !t.marked[end] {
		if t.lines[end].capitals && upper == end {
			upper++
		}
		end++
	}
	if upper > first || capitals || end == len(t.lines) || !t.marked[end] {
		return upper
	}
	return end
}

// settle moves transitory articles that end the last law of an instrument to the
// instrument: they are the decree's, which issued it.
func (t *tree) settle() {
	if len(t.root.parts) == 0 {
		return
	}
	host := t.root.parts[len(t.root.parts)-1]
	if host.kind != article || len(host.parts) == 0 {
		return
	}
	l := host.parts[len(host.parts)-1]
	if n := len(l.parts); l.kind == law && n > 0 && l.parts[n-1].kind == transitory {
		t.root.parts = append(t.root.parts, l.parts[n-1])
		l.parts = l.parts[:n-1]
	}
}
