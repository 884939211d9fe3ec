package answer

import (
	"slices"
	"sort"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/pattern"
)

// group is one numbering of a bundle's questions: what is asked under each numeral, in
// folded letters, empty where no oficio quotes it.
type group map[int]string

// numbering is one of an oficio's own, with the part of the request that a heading calls
// it, from 1; 0 where none does.
type numbering struct {
	group
	part int
}

// localGroups tells for each question of an oficio which of its own numberings it
// belongs to, from 0. Questions that follow one another without text between them belong
// together. They begin a numbering of their own where a heading says so, where their
// numerals stood there before with other words, or where they begin below all others and
// a request is introduced anew.
func (s *script) localGroups(questions []question) ([]int, []numbering) {
	out := make([]int, len(questions))
	all := []numbering{{group: group{}}}
	for i := 0; i < len(questions); {
		n := i + 1
		for n < len(questions) && questions[n].numeral > questions[n-1].numeral && s.bare(questions[n-1].end, questions[n].start) {
			n++
		}
		run := numbering{group: group{}, part: s.headed(questions[i])}
		for _, q := range questions[i:n] {
			for k := q.numeral; k <= q.last; k++ {
				run.group[k] = s.letters(q)
			}
		}
		last := all[len(all)-1].group
		anew := len(last) > 0 && least(run.group) < least(last) && s.introduces(questions[i].start)
		at := numberingOf(all, run, anew)
		if at == len(all) {
			all = append(all, numbering{group: group{}})
		}
		all[at].part = max(all[at].part, run.part)
		for k, q := range questions[i:n] {
			out[i+k] = at
			for m := q.numeral; m <= q.last; m++ {
				if all[at].group[m] == "" {
					all[at].group[m] = run.group[m]
				}
			}
		}
		i = n
	}
	return out, all
}

// heading begins a line that names a part of a request: "Bloque A: los permisos",
// "II. Preguntas acerca de los viajes".
var heading = pattern.MustCompile(`^[^A-Z0-9]{0,2}(?:(?:BLOQUE|SECCION|APARTADO|PARTE|TEMA|RUBRO|GRUPO)[ '"]([IVXL1|]{1,4}|TI|[A-F]|[1-9])\b|([IVX]{1,4}|[A-F]) ?[.):]-? ?[A-Z])`)

// headed is the part that a heading right above a question names, 0 if none does.
func (s *script) headed(q question) int {
	i := sort.Search(len(s.spans), func(i int) bool { return s.spans[i].Start >= q.start }) - 1
	for k := i; k >= 0 && k > i-2; k-- {
		if strings.HasSuffix(strings.TrimSpace(s.line(k)), ".") {
			return 0
		}
		if m := heading.FindStringSubmatch(s.line(k)); m != nil {
			return partNumber(m[1] + m[2])
		}
	}
	return 0
}

// numberingOf finds the numbering that a run of questions belongs to: that of its part;
// else the last that asks some of the same and nothing else, else the current one unless
// the run contradicts it or begins anew; a new one else.
func numberingOf(all []numbering, run numbering, anew bool) int {
	last := len(all) - 1
	if run.part > 0 {
		if i := slices.IndexFunc(all, func(n numbering) bool { return n.part == run.part }); i >= 0 {
			return i
		}
		if len(all[last].group) == 0 {
			return last
		}
		return len(all)
	}
	for i := last; i >= 0; i-- {
		if same, clash := compare(all[i].group, run.group); same > clash {
			return i
		}
	}
	if _, clash := compare(all[last].group, run.group); clash == 0 && !anew {
		return last
	}
	return len(all)
}

func least(g group) int {
	lowest := mostQuestions
	for n := range g {
		lowest = min(lowest, n)
	}
	return lowest
}

// letters are a question's folded words without its numeral and signs.
func (s *script) letters(q question) string {
	words := strings.FieldsFunc(s.Folded[q.text:q.end], func(r rune) bool { return r < 'A' || r > 'Z' })
	return strings.Join(words, " ")
}

// How two quotations of a question compare: by their first letters, since one may be cut
// short, and by the words that they share, since one may be put in other words.
const (
	compared  = 60
	mostAlike = 0.3 // of the letters that differ
	leastAway = 0.5
	shared    = 0.5 // of the long words of the shorter one
	foreign   = 0.3
	stem      = 5 // letters of a word that count; shorter words are no long ones
)

func like(a, b string) bool {
	return a != "" && b != "" && (away(a, b) <= mostAlike || overlap(a, b) >= shared)
}

func unlike(a, b string) bool {
	return a != "" && b != "" && away(a, b) >= leastAway && overlap(a, b) < foreign
}

// away is the share of the first letters in which two texts differ.
func away(a, b string) float64 {
	a, b = strings.ReplaceAll(a, " ", ""), strings.ReplaceAll(b, " ", "")
	n := min(len(a), len(b), compared)
	if n == 0 {
		return 1
	}
	return float64(fold.Distance(a[:n], b[:n])) / float64(n)
}

// overlap is the share of the shorter text's long words that the other has too.
func overlap(a, b string) float64 {
	x, y := stems(a), stems(b)
	both := 0
	for w := range x {
		if y[w] {
			both++
		}
	}
	return float64(both) / float64(max(1, min(len(x), len(y))))
}

func stems(text string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(text) {
		if len(w) >= stem {
			out[w[:stem]] = true
		}
	}
	return out
}

// join finds the bundle's group that an oficio's own numbering belongs to, or adds one:
// that of the part which its heading names; else that with most numerals in the same
// words and none in others, else the first with none.
func join(all []group, own numbering, first int) ([]group, int) {
	best, most := own.part-1, 0
	for i := 0; own.part == 0 && i < len(all); i++ {
		same, clash := compare(all[i], own.group)
		if clash > same {
			continue
		}
		if same > most || best < 0 && same == 0 && i >= first {
			best, most = i, same
		}
	}
	if best < 0 {
		best = len(all)
	}
	for len(all) <= best {
		all = append(all, group{})
	}
	for n, text := range own.group {
		if len(text) > len(all[best][n]) {
			all[best][n] = text
		} else if _, known := all[best][n]; !known {
			all[best][n] = text
		}
	}
	return all, best
}

// compare counts the numerals under which two numberings ask the same, and other things.
func compare(a, b group) (same, clash int) {
	for n, text := range b {
		switch old := a[n]; {
		case like(old, text):
			same++
		case unlike(old, text):
			clash++
		}
	}
	return same, clash
}
