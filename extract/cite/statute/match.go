package statute

import (
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
)

// title is one way to print a law's name: its words that carry meaning.
type title struct {
	law   int
	words []string
}

func newTitle(law int, s string) title {
	t := title{law: law}
	for _, w := range Split(s) {
		if !skipped(w) {
			t.words = append(t.words, plain(w))
		}
	}
	return t
}

// skipped are the words and marks that titles are compared without: they are
// the first to be misquoted ("en posesión de los Sujetos Obligados").
func skipped(w string) bool {
	switch w {
	case "DE", "DEL", "LA", "LAS", "LOS", "EL", "Y", "E", "EN", "A", "AL", "CON", "SU", "SUS", "PARA", "SOBRE", "POR", ",", "*", "MATERIA", "QUE", "SE", "\"", "'":
		return true
	}
	return false
}

// plain writes one letter for those that OCR takes for each other.
func plain(word string) string { return string(appendPlain(nil, word)) }

func appendPlain(to []byte, word string) []byte {
	for i := 0; i < len(word); i++ {
		c := word[i]
		switch c {
		case 'L', '1', '|', '!':
			c = 'I'
		case '0':
			c = 'O'
		case '5':
			c = 'S'
		case '8':
			c = 'B'
		case 'R':
			if i+1 < len(word) && word[i+1] == 'N' {
				c, i = 'M', i+1
			}
		case '~':
			continue
		}
		to = append(to, c)
	}
	return to
}

// The costs of what does not fit, in letters: a title as a whole may not cost
// more than a word of it is worth.
const (
	costMissing = 3.0
	costExtra   = 2.5
	costLetter  = 1.0
	wordWorth   = 4.0
)

// Prefix finds the law whose title the words begin with and how many of the
// words make the title. Words are folded, as Split gives them. Two laws that
// fit equally well are none.
func (b *Book) Prefix(words []string) (Law, int, bool) {
	var best match
	bestLaw, rival := -1, false
	printed := make([]string, len(words))
	for i, w := range words {
		printed[i] = plain(w)
	}
	for _, t := range b.titles {
		m, ok := t.match(words, printed)
		if !ok {
			continue
		}
		switch {
		case bestLaw < 0 || m.score > best.score:
			best, rival, bestLaw = m, false, t.law
		case m.score == best.score && t.law != bestLaw:
			rival = true
		}
	}
	if bestLaw < 0 || rival {
		return Law{}, 0, false
	}
	return b.laws[bestLaw], best.end, true
}

// match is how well a title fits.
type match struct {
	end   int // how many words of the text it takes
	score float64
}

func (t title) match(words, printed []string) (match, bool) {
	a := aligner{title: t.words, text: words, plain: printed}
	if n := len(t.words); n >= 5 {
		a.missing, a.extra = 1, 1
	}
	m, ok := a.run(0, 0, a.missing, a.extra, float64(len(t.words))*0.75)
	if !ok || m.end == 0 {
		return match{}, false
	}
	m.score += wordWorth * float64(len(t.words))
	return m, true
}

// aligner lays a title's words beside a text's.
type aligner struct {
	title, text    []string
	plain          []string // of the text
	missing, extra int
}

// run aligns title[i:] with text[j:]; score is the negative cost.
func (a *aligner) run(i, j, missing, extra int, budget float64) (match, bool) {
	if budget < 0 {
		return match{}, false
	}
	if i == len(a.title) {
		return match{end: j}, true
	}
	k := j
	for k < len(a.text) && skipped(a.text[k]) {
		k++
	}
	if k == len(a.text) || stop(a.text[k]) {
		return a.drop(i, j, missing, extra, budget)
	}
	if cost, n, ok := a.same(i, k); ok {
		if m, ok := a.run(i+1, k+n, missing, extra, budget-cost); ok {
			m.score -= cost
			return m, true
		}
	}
	if m, ok := a.drop(i, j, missing, extra, budget); ok {
		return m, true
	}
	if i == 0 || extra == 0 || classWord(a.text[k]) {
		return match{}, false
	}
	m, ok := a.run(i, k+1, missing, extra-1, budget)
	m.score -= costExtra
	return m, ok
}

// drop goes on without the title's word i: not the first, and not the last,
// which often is what tells two laws apart.
func (a *aligner) drop(i, j, missing, extra int, budget float64) (match, bool) {
	if i == 0 || missing == 0 || (i == len(a.title)-1 && a.title[i] != "PUBIICA") {
		return match{}, false
	}
	m, ok := a.run(i+1, j, missing-1, extra, budget)
	m.score -= costMissing + wordWorth
	return m, ok
}

// same compares the title's word i with the text's word k, or with k and k+1
// where OCR parted one word. It returns the letters that differ and how many
// words of the text it took.
func (a *aligner) same(i, k int) (float64, int, bool) {
	want := a.title[i]
	got := unglued(a.plain[k], want)
	limit := tolerance(want, len(a.title))
	if d := fold.Within(want, got, limit); d <= limit {
		return costLetter * float64(d), 1, true
	}
	if k+1 < len(a.text) && !stop(a.text[k+1]) && len(got) < len(want) && len(got)+len(a.plain[k+1]) <= len(want)+limit {
		if d := fold.Within(want, got+a.plain[k+1], limit); d <= limit {
			return costLetter * float64(d+1), 2, true
		}
	}
	return 0, 0, false
}

// tolerance is how many letters of a word may be misread: a quarter, less in a
// title of two words, where another word makes another law.
func tolerance(word string, words int) int {
	switch n := len(word); {
	case n < 4:
		return 0
	case n < 8 || words < 3:
		return 1
	case n < 12:
		return 2
	}
	return 3
}

// stop are the marks that no title has inside.
func stop(w string) bool { return len(w) == 1 && strings.Contains(".;:()", w) }

// classWord tells laws of the same matter apart and so is never a stray word.
func classWord(w string) bool {
	switch w {
	case "GENERAL", "FEDERAL", "NACIONAL", "ESTATAL", "LOCAL", "ORGANICA", "LEY", "REGLAMENTO", "CODIGO":
		return true
	}
	return false
}

// Misread reports whether OCR may have read want as got: letters that are
// taken for each other are the same, and up to limit others differ.
func Misread(want, got string, limit int) bool {
	if want == got {
		return true
	}
	if apart := max(len(want)-len(got), len(got)-len(want)); apart > limit && apart > limit+strings.Count(want, "RN")+strings.Count(got, "RN") {
		return false
	}
	var a, b [32]byte // room for nearly all words
	return fold.Within(appendPlain(a[:0], want), appendPlain(b[:0], got), limit) <= limit
}
