package answer

import (
	"cmp"
	"maps"
	"slices"
	"sort"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/pattern"
)

// unreadPart stands for a part of the request whose name cannot be read: thin strokes
// vanish on worn copies, "del apartado I" comes to "del apartado".
const unreadPart = -1

const partWord = `(?:DE[L!|]?\.?|DE[ -]LA|EN EL|EN LA|CORRESPONDIENTES? AL?(?: LA)?) (?:SECCION|BLOQUE|APARTADO|PARTE|GRUPO|RUBRO|CAPITULO|TEMA|PRIMER|SEGUND)[AO]?`

var (
	// part names a part of the request behind numerals: "de la sección II", "del bloque A".
	part = pattern.MustCompile(`^-? ?` + partWord + ` ?["']?(?:([IVXL1|!]{1,4}|TI|[A-F]|[1-9]|PRIMER[AO]?|SEGUND[AO]|TERCER[AO]?)(?:[^A-Z0-9]|$)|(?:PARTE|BLOQUE|SECCION|GRUPO|APARTADO)\b)`)
	// nameless is a part without its name, before what is said of it.
	nameless = pattern.MustCompile(`^-? ?(?:` + partWord + `(?:[ ,.:;]*$|[,.:;]|\s+(?:SE|LO|LA|EL|NO|SON|ES|ESTA|DURANTE|SOBRE|AL)\b)|DE(?:L| LA) (?:SECCION|BLOQUE|APARTADO)\b)`)
)

// partOf is the number of the request's part that stands behind numerals: 0 if none does,
// unreadPart if its name is not there.
func partOf(folded string) int {
	m := part.FindStringSubmatch(folded)
	switch {
	case m == nil && ordinalPart(folded) > 0:
		return ordinalPart(folded)
	case m == nil && nameless.MatchString(folded):
		return unreadPart
	case m == nil:
		return 0
	case len(m[1]) > 1 && strings.Contains(m[1], "!") || mixed(m[1]):
		return unreadPart // how many strokes there were cannot be told
	case m[1] != "":
		return partNumber(m[1])
	}
	words := strings.Fields(m[0])
	return partNumber(words[len(words)-2])
}

var (
	// counted is a part that an ordinal calls, though it be misread.
	counted      = pattern.MustCompile(`^-? ?(?:DE[L!|]?|DE LA)\.? ([A-Z]{5,9}) (?:PARTE|BLOQUE|SECCION|GRUPO|APARTADO)\b`)
	partOrdinals = []string{"PRIMER", "PRIMERA", "SEGUNDO", "SEGUNDA", "TERCER", "TERCERA"}
)

// ordinalPart is the number of the part whose ordinal stands behind numerals, one letter
// wrong or none; 0 if none does.
func ordinalPart(folded string) int {
	m := counted.FindStringSubmatch(folded)
	if m == nil {
		return 0
	}
	i := slices.IndexFunc(partOrdinals, func(o string) bool { return fold.Distance(o, m[1]) <= 1 })
	if i < 0 {
		return 0
	}
	return partNumber(partOrdinals[i])
}

// strokes are what OCR takes the signs of a Roman number for: "Il", "TI".
var strokes = strings.NewReplacer("L", "I", "1", "I", "|", "I", "!", "I", "TI", "II")

// mixed reports whether a name is strokes, three or more, that were not read alike: "11I".
func mixed(name string) bool {
	return len(name) > 2 && strings.Trim(name, "I1L|") == "" && strings.Trim(name, name[:1]) != ""
}

// partNumber reads what a part is called, 0 if it is no number or letter.
func partNumber(word string) int {
	if strings.Trim(word, "IVXL1|!T") == "" {
		word = strokes.Replace(word)
	}
	return slices.IndexFunc(partNames, func(names []string) bool { return slices.Contains(names, word) }) + 1
}

// partNames are what the parts of a request are called, from the first.
var partNames = [][]string{
	{"I", "A", "1", "PRIMER", "PRIMERA", "PRIMERO"},
	{"II", "B", "2", "SEGUNDA", "SEGUNDO"},
	{"III", "C", "3", "TERCER", "TERCERA", "TERCERO"},
	{"IV", "D", "4"},
	{"V", "E", "5"},
	{"VI", "F", "6"},
}

// nameParts tells the parts whose names cannot be read: that of the question right above
// them; numerals that go on upward from those of the statement before are of its part;
// others of the first part of which no oficio has answered them, if no other alone asks so
// much: of 14 lost signs, 13 were a single I. What an office refuses as another's is of the
// part that it answers itself. A statement that names no part is of that of the one before
// if its numerals are the next. Told are the answers of the oficios before.
func (r *read) nameParts(all []group, told map[ref]bool) {
	order := make([]*passage, len(r.passages))
	for i := range order {
		order[i] = &r.passages[i]
	}
	slices.SortStableFunc(order, func(a, b *passage) int { return cmp.Compare(a.start, b.start) })
	t := course{all: all, spoken: map[ref]bool{}, told: told}
	var refused []*passage
	for _, p := range order {
		numerals := p.numerals()
		if elsewhere(p, all) {
			p.named = unreadPart
		}
		p.doubted = p.doubted || p.named == unreadPart
		switch {
		case p.named == unreadPart && r.script.judge(*p).outcome == notCompetent:
			refused = append(refused, p)
			continue
		case p.named == unreadPart:
			if p.named = r.partAbove(p, all); p.named == unreadPart {
				p.named = t.partOf(numerals)
			}
		case p.named == 0 && !p.quoted && len(all) > 1 && t.part > 0 && slices.Min(numerals) == t.highest+1:
			p.named = t.part
		}
		t.tell(p.named, numerals)
	}
	for _, p := range refused {
		p.named = t.partBeside(p.numerals())
		t.tell(p.named, p.numerals())
	}
}

// elsewhere reports whether a statement goes beyond the questions of the part that it
// names, all of which are known from the first on, and another part asks all that it speaks
// of: strokes of a name were added or lost.
func elsewhere(p *passage, all []group) bool {
	if p.named < 1 || p.named > len(all) {
		return false
	}
	asked, numerals := all[p.named-1], p.numerals()
	last := len(asked)
	if has(asked, []int{last}) < 1 || slices.Max(slices.Collect(maps.Keys(asked))) > last || slices.Max(numerals) <= last {
		return false
	}
	return slices.ContainsFunc(all, func(g group) bool { return has(g, numerals) == 1 })
}

// course is what the statements before one are about.
type course struct {
	all     []group
	first   int // the first part that was named, from 1
	part    int // the last one
	highest int // the highest numeral that was told of it
	spoken  map[ref]bool
	told    map[ref]bool // by other oficios
}

func (t *course) tell(part int, numerals []int) {
	if part <= 0 {
		return
	}
	if t.first == 0 {
		t.first = part
	}
	t.part, t.highest = part, slices.Max(numerals)
	for _, n := range numerals {
		t.spoken[ref{part, n}] = true
	}
}

// partBeside is the part, from 1, of numerals that an office refuses: the first that it
// answers, if that asks them and it has not answered them.
func (t *course) partBeside(numerals []int) int {
	if t.first > 0 && t.first <= len(t.all) && has(t.all[t.first-1], numerals) == 1 && t.fresh(t.spoken, t.first, numerals) {
		return t.first
	}
	t.part = 0
	return t.partOf(numerals)
}

// fresh reports whether none of some numerals of a part is among those told.
func (t *course) fresh(told map[ref]bool, part int, numerals []int) bool {
	return !slices.ContainsFunc(numerals, func(n int) bool { return told[ref{part, n}] })
}

// partOf is the part, from 1, that numerals are of; unreadPart if all are told.
func (t *course) partOf(numerals []int) int {
	if len(t.all) <= 1 {
		return 1
	}
	if t.part > 0 && slices.Min(numerals) > t.highest {
		return t.part
	}
	var open, asking, untold []int
	for part := 1; part <= len(t.all); part++ {
		if !t.fresh(t.spoken, part, numerals) {
			continue
		}
		open = append(open, part)
		if has(t.all[part-1], numerals) == 1 {
			asking = append(asking, part)
			if t.fresh(t.told, part, numerals) {
				untold = append(untold, part)
			}
		}
	}
	switch {
	case len(asking) == 1:
		return asking[0]
	case len(untold) > 0:
		return untold[0]
	case len(open) > 0:
		return open[0]
	}
	return unreadPart
}

// partAbove is the part, from 1, of the question right above a passage if that speaks of
// it, and its part asks all that the passage speaks of, else unreadPart.
func (r *read) partAbove(p *passage, all []group) int {
	i := sort.Search(len(r.questions), func(i int) bool { return r.questions[i].start >= p.start })
	if i == 0 {
		return unreadPart
	}
	numerals, above := p.numerals(), r.questions[i-1]
	if !r.script.bare(above.end, p.start) || !slices.Contains(numerals, above.last) {
		return unreadPart
	}
	if g := r.global[r.local[i-1]]; has(all[g], numerals) == 1 {
		return g + 1
	}
	return unreadPart
}
