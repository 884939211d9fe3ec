package article

// farthest is the widest gap in the count of articles that is taken for lost ones:
// what is farther off is another text's, quoted.
const farthest = 10

// item opens an article, a clause or a point where it goes on counting; else where
// a label stands by itself and is not far off.
func (t *tree) item(m *mark) {
	t.host(m)
	kind := t.kindOf(m)
	scope, value := t.follows(m, kind)
	if scope == nil {
		scope, value = t.mayFollow(m, kind)
	}
	if scope == nil {
		return
	}
	scope.tally(kind).add(m, value)
	if scope.kind == transitory {
		kind = transitory
	}
	t.push(m, kind, scope, value).single = kind == transitory
}

// kindOf is a mark's kind where it stands: ordinals number clauses below the word.
func (t *tree) kindOf(m *mark) string {
	if m.kind == point && t.scopes(clause)[0].clauses {
		return clause
	}
	return m.kind
}

// follows returns the scope whose count a mark goes on, the innermost first, and
// its reading.
func (t *tree) follows(m *mark, kind string) (*node, int) {
	l := &t.lines[m.line]
	sure := m.capitals && m.delimited
	if l.bound && !sure || m.small || !m.delimited && !m.alone && !l.paragraph {
		return nil, 0
	}
	scopes := t.scopes(kind)
	for i, s := range scopes {
		c := s.tally(kind)
		value := c.continues(m)
		switch {
		case s.hosting && t.amended(s, m):
			return s, first(m)
		case value == 0, c.count == 0 && !t.mayBegin(s, m, kind):
			continue
		case c.count > 0 && c.capitals != m.capitals && (!l.paragraph || !m.delimited || t.quoted()):
			continue
		}
		if i+1 < len(scopes) && (s.kind == law || s.hosting) {
			if outer := scopes[i+1].tally(kind).continues(m); outer > 0 && t.ownOf(s, m, outer) {
				return scopes[i+1], outer
			}
		}
		return s, value
	}
	return nil, 0
}

// mayBegin reports whether a count may begin in a scope: where a paragraph does, or with a
// label in capitals, the line above which a speck may make longer. A quotation that goes on
// hinders it, save where OCR may have lost the mark that ends it, and where a decree
// is quoted as a whole by who publishes it.
func (t *tree) mayBegin(s *node, m *mark, kind string) bool {
	l := &t.lines[m.line]
	labelled := m.capitals && m.delimited && kind != point
	if !l.paragraph && !labelled || t.quoted() && len(t.root.parts) > 0 && !l.read {
		return false
	}
	return kind != article || s.kind != "" || s.tally(point).count == 0
}

// amended reports whether a label is of an article that its host's text names, and
// that has not come yet.
func (t *tree) amended(host *node, m *mark) bool {
	c, n := host.tally(m.kind), first(m)
	return m.kind == article && n > c.last && (c.count == 0 || c.style == m.number.style) && names(t.folded[host.text:max(host.end, host.text)], n)
}

// ownOf reports whether a label that both a scope and the text around it could
// count is the latter's: another article that issues or amends, or one that the
// amended article's host does not name.
func (t *tree) ownOf(s *node, m *mark, value int) bool {
	text := t.folded[m.text:min(m.text+60, len(t.folded))]
	if s.kind == law {
		return issues.MatchString(text) || amends.MatchString(text)
	}
	return !names(t.folded[s.text:max(s.end, s.text)], value)
}

// mayFollow returns the scope of a label that leaves a gap, that cannot be read or
// that was misread.
func (t *tree) mayFollow(m *mark, kind string) (*node, int) {
	l := &t.lines[m.line]
	if !l.paragraph || !m.delimited && !m.alone || m.small || t.quoted() {
		return nil, 0
	}
	for _, s := range t.scopes(kind) {
		c := s.tally(kind)
		value := nearest(m, c.last, l.read)
		switch {
		case kind == article && s.kind == article:
			return s, value // what is amended begins anywhere
		case c.count == 0 && t.mayBeginLate(s, kind):
			return s, value
		case c.count == 0 && s.kind == annex:
			return nil, 0
		case c.count == 0, value > 0 && c.style != m.number.style:
			continue
		case value > c.last+farthest, value > 0 && value <= c.last && !l.read, c.capitals != m.capitals:
			return nil, 0
		}
		return s, value
	}
	return nil, 0
}

// mayBeginLate reports whether a count whose beginning was lost may begin in a
// scope.
func (t *tree) mayBeginLate(s *node, kind string) bool {
	return kind == article && (s.kind == law || s.kind == transitory || s.kind == "" && t.ordered && s.tally(point).count == 0)
}

// nearest is the likeliest reading of a mark's number or, where OCR read it and it is too far
// from the last, one that is not: the sign of an ordinal may be read as a digit, and the digit
// be misread besides ("22" for "3ª").
func nearest(m *mark, last int, read bool) int {
	value := first(m)
	if !read || value <= last+farthest {
		return value
	}
	for _, r := range m.number.readings {
		if r <= last+farthest {
			return r
		}
	}
	return value
}

// first is the likeliest reading of a mark's number, 0 if it cannot be read.
func first(m *mark) int {
	if len(m.number.readings) == 0 || m.number.weak {
		return 0
	}
	return m.number.readings[0]
}
