package answer

import (
	"cmp"
	"slices"
	"sort"

	"github.com/oficialia/oficialia/extract/segment"
	"github.com/oficialia/oficialia/schema"
)

// read is what one oficio asks and answers, before the bundle's groups are known.
type read struct {
	script    *script
	questions []question
	local     []int // the own numbering of each question
	own       []numbering
	passages  []passage
	global    []int // the bundle's group of each own numbering
}

// Fill gives the oficios of a bundle their answers and harm tests, and returns the
// questions of each request with what each oficio made of them. Both lists have the same
// oficios in the same order; their folios, tables and citations must be there.
func Fill(parts []segment.Oficio, oficios []schema.Oficio) []schema.Question {
	reads := make([]read, len(parts))
	for i, o := range parts {
		reads[i] = readOne(o, &oficios[i])
		oficios[i].HarmTest = harmTest(o)
	}
	out := []schema.Question{}
	for i, r := range requestsOf(oficios) {
		for _, k := range r.oficios {
			r.reads = append(r.reads, &reads[k])
			r.records = append(r.records, &oficios[k])
		}
		groups, told := align(r.reads), map[ref]bool{}
		for k, one := range r.reads {
			r.records[k].Answers = one.answers(groups, told, r.records[k])
			tell(told, r.records[k].Answers)
		}
		out = append(out, r.matrix(i, groups)...)
	}
	spellReferrals(oficios)
	return out
}

// tell notes what answers say, but for what an office refuses as another's.
func tell(told map[ref]bool, answers []schema.Answer) {
	for _, a := range answers {
		for _, n := range a.Numerals {
			if a.Outcome != notCompetent {
				told[ref{a.Group, n}] = true
			}
		}
	}
}

func readOne(o segment.Oficio, record *schema.Oficio) read {
	s := newScript(o)
	r := read{script: s, questions: s.questions()}
	r.local, r.own = s.localGroups(r.questions)
	r.passages = s.passages(r.questions, r.local, s.statements(r.questions))
	for i := range r.passages {
		r.passages[i].table = s.tableIn(r.passages[i], record.Tables)
	}
	return r
}

// tableIn reports whether a table begins in a passage.
func (s *script) tableIn(p passage, tables []schema.Table) bool {
	return slices.ContainsFunc(tables, func(t schema.Table) bool {
		at, found := placeOf(t)
		return found && s.within(p, at)
	})
}

// place is where something stands in a document: a page, and code points in its text.
type place struct{ page, at int }

func (p place) compare(q place) int {
	return cmp.Or(cmp.Compare(p.page, q.page), cmp.Compare(p.at, q.at))
}

// place is where a stretch of the flow begins in the document.
func (s *script) place(start, end int) (place, bool) {
	at := s.Evidences(start, min(end, start+1))
	if len(at) == 0 {
		at = s.Evidences(start, end)
	}
	if len(at) == 0 {
		return place{}, false
	}
	return place{at[0].Page, at[0].Start}, true
}

// placeOf is where a table's first figure stands.
func placeOf(t schema.Table) (schema.Evidence, bool) {
	for _, r := range t.Rows {
		for _, c := range r.Cells {
			for _, e := range c.Places() {
				return e, true
			}
		}
	}
	return schema.Evidence{}, false
}

// align joins the oficios' own numberings to the bundle's groups, that of the oficio
// which quotes most questions first.
func align(reads []*read) []group {
	order := make([]int, len(reads))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(len(reads[b].questions), len(reads[a].questions)) })
	var all []group
	for _, i := range order {
		r := reads[i]
		for k, own := range r.own {
			var at int
			all, at = join(all, own, min(k, len(all)))
			r.global = append(r.global, at)
		}
	}
	doubtParts(reads, len(all))
	for len(all) < max(1, mostNamed(reads)) {
		all = append(all, group{})
	}
	return all
}

// doubtParts makes parts unread that a statement names two or more above all others: of
// the request's letters, B is read as E.
func doubtParts(reads []*read, asked int) {
	named := map[int]bool{}
	for _, r := range reads {
		for _, p := range r.passages {
			named[p.named] = true
		}
	}
	for _, r := range reads {
		for i := range r.passages {
			if n := r.passages[i].named; n > asked+2 && !named[n-1] && !named[n-2] {
				r.passages[i].named = unreadPart
			}
		}
	}
}

// mostNamed is the highest part of the request that a statement names.
func mostNamed(reads []*read) int {
	most := 0
	for _, r := range reads {
		for _, p := range r.passages {
			most = max(most, p.named)
		}
	}
	return most
}

// answers makes the answers of an oficio; equal ones are told once. One that names no
// question may refuse the request as a whole. What says nothing itself is no answer in a
// form, nor where a statement below answers.
func (r *read) answers(all []group, told map[ref]bool, o *schema.Oficio) []schema.Answer {
	out := []schema.Answer{}
	if len(r.passages) == 0 && len(r.questions) == 0 && len(o.Folios) > 0 {
		if a, ok := r.script.whole(); ok {
			return append(out, a)
		}
	}
	r.nameParts(all, told)
	for _, p := range r.passages {
		a, ok := r.script.answerOf(p)
		if !ok || p.named == unreadPart || a.Outcome == given && (isForm(o) || r.namedBelow(p, all)) && !r.script.judge(p).strong {
			continue
		}
		if p.doubted {
			a.Evidence.Confidence *= unreadShare
		}
		if a.Outcome == reserved || a.Outcome == confidential {
			a.Basis = r.basis(p, o.Citations)
		}
		for g, numerals := range r.byGroup(p, all) {
			a.Group, a.Numerals = g+1, numerals
			if len(numerals) > 0 && !slices.ContainsFunc(out, func(b schema.Answer) bool { return says(b, a) }) {
				out = append(out, a)
			}
		}
	}
	return out
}

// isForm reports whether a document is no letter: it has no number, folio or addressee, and
// what stands below its questions is to be filled in.
func isForm(o *schema.Oficio) bool {
	return o.Kind == "other" && o.Number == nil && o.Addressee == nil && len(o.Folios) == 0
}

// namedBelow reports whether a statement below names the question that a passage without a
// table follows: what stands between them is the rest of a page.
func (r *read) namedBelow(p passage, all []group) bool {
	last := p.asked[len(p.asked)-1]
	if !p.quoted || p.table || last.group == untold {
		return false
	}
	return slices.ContainsFunc(r.passages, func(o passage) bool {
		below := !o.quoted && o.start >= p.end && o.named >= 0 && slices.Contains(o.numerals(), last.numeral)
		return below && slices.Contains(r.byGroup(o, all)[r.global[last.group]], last.numeral) && r.script.judge(o).outcome != ""
	})
}

// unreadShare is what is left of the confidence of an answer to the questions of a part
// whose name could not be read.
const unreadShare = 0.5

// byGroup sorts what a passage speaks of by the bundle's groups.
func (r *read) byGroup(p passage, all []group) [][]int {
	out := make([][]int, len(all))
	other := -1
	for _, q := range p.asked {
		g := other
		switch {
		case q.group != untold:
			g = r.global[q.group]
		case other < 0:
			other = r.groupOf(p, all)
			g = other
		}
		out[g] = append(out[g], q.numeral)
	}
	for g := range out {
		slices.Sort(out[g])
		out[g] = slices.Compact(out[g])
	}
	return out
}

// says reports whether an answer tells already what another one does.
func says(b, a schema.Answer) bool {
	return b.Group == a.Group && b.Outcome == a.Outcome && !slices.ContainsFunc(a.Numerals, func(n int) bool { return !slices.Contains(b.Numerals, n) })
}

// groupOf is the bundle's group that a statement speaks of: the one it names; that of the
// question before it if it has most of the numerals; else the first that has them, or the
// first of all.
func (r *read) groupOf(p passage, all []group) int {
	if p.named > 0 && p.named <= len(all) {
		return p.named - 1
	}
	numerals := p.numerals()
	if i := sort.Search(len(r.questions), func(i int) bool { return r.questions[i].start >= p.start }); i > 0 {
		if last := r.global[r.local[i-1]]; has(all[last], numerals) >= mostOfThem {
			return last
		}
	}
	for i, g := range all {
		if has(g, numerals) == 1 {
			return i
		}
	}
	return 0
}

// mostOfThem is the share of a statement's numerals that the group of the question before
// it must have: not every letter quotes all.
const mostOfThem = 0.6

// has is the share of some numerals that a group has.
func has(g group, numerals []int) float64 {
	n := 0
	for _, k := range numerals {
		if _, known := g[k]; known {
			n++
		}
	}
	return float64(n) / float64(max(1, len(numerals)))
}

// classifying are the articles that say what may be classified, where the law has a
// code: reserve and confidentiality.
var classifying = map[string]bool{
	"LGTAIP 113": true, "LGTAIP 116": true, // of 2015
	"LGTAIP 112": true, "LGTAIP 115": true, // of 2025
	"LFTAIP 110": true, "LFTAIP 113": true,
}

// classifies reports whether a citation is of what says what may be classified, as all of
// the guidelines on classification do.
func classifies(c schema.Citation) bool { return c.Law == "LGCD" || classifying[c.Law+" "+c.Article] }

// basis lists the articles that a classification rests on: those that its passage cites
// and that say what may be classified, and those of its sentence.
func (r *read) basis(p passage, citations []schema.Citation) []string {
	var out []string
	start, end := r.script.sentence(p.start+r.script.judge(p).at, p.start, p.end)
	sentence := r.script.Evidences(start, end) // on two pages, it may be
	for _, c := range citations {
		for _, e := range c.Places() {
			near := slices.ContainsFunc(sentence, func(s schema.Evidence) bool { return e.Page == s.Page && e.Start >= s.Start && e.Start < s.End })
			if !near && !classifies(c) || !r.script.within(p, e) {
				continue
			}
			for _, name := range cited(c) {
				if !slices.Contains(out, name) {
					out = append(out, name)
				}
			}
		}
	}
	return out
}

// within reports whether something stands in a passage.
func (s *script) within(p passage, e schema.Evidence) bool {
	from, ok := s.place(p.start, p.end)
	to, open := s.place(p.end, len(s.Folded))
	at := place{e.Page, e.Start}
	return ok && at.compare(from) >= 0 && (!open || at.compare(to) < 0)
}

// cited writes a citation short, once for each fraction: "LFTAIP 110 I".
func cited(c schema.Citation) []string {
	law := cmp.Or(c.Law, c.LawName)
	if law == "" || c.Article == "" {
		return nil
	}
	name := law + " " + c.Article
	if len(c.Fractions) == 0 {
		return []string{name}
	}
	var out []string
	for _, f := range c.Fractions {
		out = append(out, name+" "+f)
	}
	return out
}
