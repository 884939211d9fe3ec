package answer

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/oficialia/oficialia/extract/pattern"
)

// unreadPart stands for a part of the request whose name cannot be read: thin strokes
// vanish on worn copies, "del apartado I" comes to "del apartado".
const unreadPart = -1

const partWord = `(?:DE[L!|]?|DE LA|EN EL|EN LA|CORRESPONDIENTES? AL?(?: LA)?) (?:SECCION|BLOQUE|APARTADO|PARTE|GRUPO|RUBRO|CAPITULO|TEMA|PRIMER|SEGUND)[AO]?`

var (
	// part names a part of the request behind numerals: "de la sección II", "del bloque A".
	part = pattern.MustCompile(`^-? ?` + partWord + ` ?(?:([IVXL1|!]{1,4}|TI|[A-F]|[1-9]|PRIMER[AO]?|SEGUND[AO]|TERCER[AO]?)(?:[^A-Z0-9]|$)|(?:PARTE|BLOQUE|SECCION|GRUPO|APARTADO)\b)`)
	// nameless is a part without its name, before what is said of it.
	nameless = pattern.MustCompile(`^-? ?` + partWord + `(?:[ ,.:;]*$|[,.:;]|\s+(?:SE|LO|LA|EL|NO|SON|ES|ESTA|DURANTE|SOBRE|AL)\b)`)
)

// partOf is the number of the request's part that stands behind numerals: 0 if none does,
// unreadPart if its name is not there.
func partOf(folded string) int {
	m := part.FindStringSubmatch(folded)
	switch {
	case m == nil && nameless.MatchString(folded):
		return unreadPart
	case m == nil:
		return 0
	case len(m[1]) > 1 && strings.Contains(m[1], "!"):
		return unreadPart // how many strokes there were cannot be told
	case m[1] != "":
		return partNumber(m[1])
	}
	words := strings.Fields(m[0])
	return partNumber(words[len(words)-2])
}

// strokes are what OCR takes the signs of a Roman number for: "Il", "TI".
var strokes = strings.NewReplacer("L", "I", "1", "I", "|", "I", "!", "I", "TI", "II")

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

// nameParts tells the parts whose names cannot be read: that of the questions quoted
// before them; numerals that go on upward from those of the statement before are of its
// part; others of the first part in which the oficio has not answered them, if no other
// alone asks so much: of 14 lost signs, 13 were a single I. A statement that names no part is of that of the one before
// if its numerals are the next.
func (r *read) nameParts(all []group) {
	order := make([]int, len(r.passages))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(r.passages[a].start, r.passages[b].start) })
	t := course{all: all, spoken: map[ref]bool{}}
	for _, i := range order {
		p := &r.passages[i]
		numerals := p.numerals()
		switch {
		case p.named == unreadPart:
			p.doubted = true
			if p.named = r.partAbove(p, all); p.named == unreadPart {
				p.named = t.partOf(numerals)
			}
		case p.named == 0 && !p.quoted && len(all) > 1 && t.part > 0 && slices.Min(numerals) == t.highest+1:
			p.named = t.part
		}
		if p.named > 0 {
			t.tell(p.named, numerals)
		}
	}
}

// course is what the statements before one are about.
type course struct {
	all     []group
	part    int // the last that was named, from 1
	highest int // the highest numeral that was told of it
	spoken  map[ref]bool
}

func (t *course) tell(part int, numerals []int) {
	t.part, t.highest = part, slices.Max(numerals)
	for _, n := range numerals {
		t.spoken[ref{part, n}] = true
	}
}

// partOf is the part, from 1, that numerals are of; unreadPart if all are told.
func (t *course) partOf(numerals []int) int {
	if len(t.all) <= 1 {
		return 1
	}
	if t.part > 0 && slices.Min(numerals) > t.highest {
		return t.part
	}
	var open, asking []int
	for part := 1; part <= len(t.all); part++ {
		if slices.ContainsFunc(numerals, func(n int) bool { return t.spoken[ref{part, n}] }) {
			continue
		}
		open = append(open, part)
		if has(t.all[part-1], numerals) == 1 {
			asking = append(asking, part)
		}
	}
	switch {
	case len(asking) == 1:
		return asking[0]
	case len(open) > 0:
		return open[0]
	}
	return unreadPart
}

// partAbove is the part, from 1, of the question above a passage if it asks all that the
// passage speaks of, else unreadPart.
func (r *read) partAbove(p *passage, all []group) int {
	i := sort.Search(len(r.questions), func(i int) bool { return r.questions[i].start >= p.start })
	if i == 0 {
		return unreadPart
	}
	if g := r.global[r.local[i-1]]; has(all[g], p.numerals()) == 1 {
		return g + 1
	}
	return unreadPart
}
