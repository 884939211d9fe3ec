package answer

import (
	"github.com/oficialia/oficialia/extract/fold"
)

// group is one numbering of a bundle's questions: what is asked under each numeral, in
// folded letters, empty where no oficio quotes it.
type group map[int]string

// localGroups tells for each question of an oficio which of its own numberings it
// belongs to, from 0. Questions that follow one another without text between them belong
// together. They begin a numbering of their own where their numerals stood there before
// with other words, or where they begin below all others and a request is introduced anew.
func (s *script) localGroups(questions []question) []int {
	out := make([]int, len(questions))
	groups := []group{{}}
	for i := 0; i < len(questions); {
		n := i + 1
		for n < len(questions) && questions[n].numeral > questions[n-1].numeral && s.bare(questions[n-1].end, questions[n].start) {
			n++
		}
		run := group{}
		for _, q := range questions[i:n] {
			run[q.numeral] = s.letters(q)
		}
		anew := len(groups[len(groups)-1]) > 0 && least(run) < least(groups[len(groups)-1]) && s.introduces(questions[i].start)
		at := numberingOf(groups, run, anew)
		if at == len(groups) {
			groups = append(groups, group{})
		}
		for k, q := range questions[i:n] {
			out[i+k] = at
			if groups[at][q.numeral] == "" {
				groups[at][q.numeral] = run[q.numeral]
			}
		}
		i = n
	}
	return out
}

// numberingOf finds the numbering that a run of questions belongs to: the last that asks some
// of the same and nothing else, else the current one unless the run contradicts it or
// begins anew; a new one else.
func numberingOf(groups []group, run group, anew bool) int {
	for i := len(groups) - 1; i >= 0; i-- {
		if same, clash := compare(groups[i], run); same > clash {
			return i
		}
	}
	last := len(groups) - 1
	if _, clash := compare(groups[last], run); clash == 0 && !anew {
		return last
	}
	return len(groups)
}

func least(g group) int {
	lowest := mostQuestions
	for n := range g {
		lowest = min(lowest, n)
	}
	return lowest
}

// letters are a question's folded letters without its numeral.
func (s *script) letters(q question) string {
	out := make([]byte, 0, q.end-q.text)
	for i := q.text; i < q.end; i++ {
		if c := s.Folded[i]; c >= 'A' && c <= 'Z' {
			out = append(out, c)
		}
	}
	return string(out)
}

// How two quotations of a question compare: by their first letters, since one may be cut
// short, and by the share of these that differ.
const (
	compared  = 60
	mostAlike = 0.3
	leastAway = 0.5
)

func like(a, b string) bool   { return a != "" && b != "" && away(a, b) <= mostAlike }
func unlike(a, b string) bool { return a != "" && b != "" && away(a, b) >= leastAway }

// away is the share of the first letters in which two texts differ.
func away(a, b string) float64 {
	n := min(len(a), len(b), compared)
	if n == 0 {
		return 1
	}
	return float64(fold.Distance(a[:n], b[:n])) / float64(n)
}

// join finds the bundle's group that an oficio's own numbering belongs to, or adds one:
// that with most numerals in the same words and none in others, else the first with none.
func join(all []group, own group, first int) ([]group, int) {
	best, most := -1, 0
	for i, g := range all {
		same, clash := compare(g, own)
		if clash > same {
			continue
		}
		if same > most || best < 0 && same == 0 && i >= first {
			best, most = i, same
		}
	}
	if best < 0 {
		all, best = append(all, group{}), len(all)
	}
	for n, text := range own {
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
