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
// part; others of the only part in which the oficio has not answered them. What stays
// unread answers nothing.
func (r *read) nameParts(all []group) {
	order := make([]int, len(r.passages))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(r.passages[a].start, r.passages[b].start) })
	spoken := map[ref]bool{}
	part, highest := 0, 0
	for _, i := range order {
		p := &r.passages[i]
		if p.named == unreadPart {
			p.doubted = true
			if p.named = r.partAbove(p, all); p.named == unreadPart {
				p.named = partFor(p.asked, part, highest, len(all), spoken)
			}
		}
		if p.named > 0 {
			part, highest = p.named, 0
			for _, q := range p.asked {
				spoken[ref{part, q.numeral}] = true
				highest = max(highest, q.numeral)
			}
		}
	}
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

// partFor is the part, from 1, that the numerals asked are of, unreadPart if several may be.
func partFor(asked []ref, before, highest, parts int, spoken map[ref]bool) int {
	if parts <= 1 {
		return 1
	}
	upward := !slices.ContainsFunc(asked, func(q ref) bool { return q.numeral <= highest })
	if before > 0 && upward {
		return before
	}
	only := unreadPart
	for part := 1; part <= parts; part++ {
		if slices.ContainsFunc(asked, func(q ref) bool { return spoken[ref{part, q.numeral}] }) {
			continue
		}
		if only != unreadPart {
			return unreadPart
		}
		only = part
	}
	return only
}
