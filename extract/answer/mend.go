package answer

import (
	"regexp"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/extract/pattern"
)

var (
	// called are the commonest words for questions, and before their numerals, that are long
	// enough to be known by most of their letters.
	called = []string{
		"PUNTO", "NUMERAL", "NUMERALES", "PUNTOS", "PREGUNTA", "PREGUNTAS", "CUESTIONAMIENTO", "CUESTIONAMIENTOS", "REQUERIMIENTO", "REQUERIMIENTOS",
		"IDENTIFICADO", "IDENTIFICADA", "IDENTIFICADOS", "IDENTIFICADAS", "MARCADO", "MARCADA", "MARCADOS", "MARCADAS", "NUMERO", "NUMEROS",
	}
	word = regexp.MustCompile(`[A-Z0-9]{5,16}`)
	// pointInList is a comma of a list of numerals that was read as a point or a colon.
	pointInList = regexp.MustCompile(`([0-9], ?[0-9]{1,2})[.:]( ?[0-9]{1,2} ?(?:,|Y ))`)
	// pointFirst is the like behind the first numeral of several: "numerales 10. 11, 12".
	pointFirst = regexp.MustCompile(`(\b(?:NUMERALES|PUNTOS|PREGUNTAS|CUESTIONAMIENTOS|INTERROGANTES|PLANTEAMIENTOS|REQUERIMIENTOS)` + introducer + ` [0-9]{1,2})[.:]( [0-9]{1,2}(?: ?,| [0-9Y]))`)
	// fourInList is an and between two numerals that was read as a four: "preguntas 243".
	fourInList = regexp.MustCompile(`\b(?:NUMERALES|PUNTOS|PREGUNTAS|CUESTIONAMIENTOS|INTERROGANTES|PLANTEAMIENTOS|REQUERIMIENTOS)` + introducer + ` ([0-9]{1,2})4([0-9]{1,2})(?:[^A-Z0-9]|$)`)
	// digitInList is one of two numerals, the other one read, that was read as a letter: "7 y
	// 8" as "Ty 8", "1 a 7" as "1 a Y", "2 a la 4" as "Z a la 4".
	digitInList = pattern.MustCompile(`\b(?:NUMERALES|PUNTOS|PREGUNTAS|CUESTIONAMIENTOS|INTERROGANTES|PLANTEAMIENTOS|REQUERIMIENTOS)` + introducer + ` (?:([A-Z]) ?Y ([0-9]{1,2})|([0-9]) A(?:L| LA)? ([A-Z])|([A-Z]) A(?:L| LA)? ([0-9]{1,2}))(?:[^A-Z0-9]|$)`)
)

// letterOf are the letters that each digit is read as; they are no word where they stand.
var letterOf = map[string]string{"1": "ILTJ", "2": "Z", "3": "B", "5": "S", "6": "GB", "7": "TYZ", "8": "BS", "9": "GQ"}

// mended is a folded text, as long as before, in which a word for questions is put right
// that was read with one letter wrong, not the first: "cuestlonamientos"; so are signs of
// a list of numerals, and a digit of it that only one number can be.
func mended(folded string) string {
	folded = pointInList.ReplaceAllString(folded, "$1,$2")
	folded = pointFirst.ReplaceAllString(folded, "$1,$2")
	folded = firstSign.ReplaceAllStringFunc(folded, func(w string) string {
		if i := slices.IndexFunc(called, func(c string) bool { return c[1:] == w[1:] }); i >= 0 {
			return called[i]
		}
		return w
	})
	folded = word.ReplaceAllStringFunc(folded, spelled)
	for _, m := range fourInList.FindAllStringSubmatchIndex(folded, -1) {
		if number(folded[m[4]:m[5]]) == number(folded[m[2]:m[3]])+1 {
			folded = folded[:m[3]] + "Y" + folded[m[4]:]
		}
	}
	for _, m := range digitInList.FindAllStringSubmatchIndex(folded, -1) {
		folded = withDigit(folded, m)
	}
	return folded
}

// firstSign is a word of which the first letter was read as a sign.
var firstSign = regexp.MustCompile(`[^A-Z0-9 ][A-Z]{4,15}`)

// spelled is a word for questions of which a letter was read wrong, or one inside twice; any
// other word stays.
func spelled(w string) string {
	if slices.Contains(called, w) {
		return w
	}
	for _, c := range called {
		switch {
		case c[0] != w[0]:
		case len(c) == len(w) && wrongLetters(c, w) == 1:
			return c
		case len(c)+1 == len(w) && c[len(c)-1] == w[len(w)-1] && fold.Within(c, w, 1) == 1:
			return c + " "
		}
	}
	return w
}

// withDigit puts a digit for the letter in a match of digitInList: of "T y 8" the one
// before the other numeral, of "1 a Y" the only one that looks so and is higher, of "Z a la 4"
// the only one that is lower.
func withDigit(folded string, m []int) string {
	if m[2] >= 0 {
		if digit := strconv.Itoa(number(folded[m[4]:m[5]]) - 1); looksLike(digit, folded[m[2]:m[3]]) {
			return folded[:m[2]] + digit + folded[m[3]:]
		}
		return folded
	}
	from, to := m[8], m[9]
	fits := func(digit int) bool { return digit > number(folded[m[6]:m[7]]) }
	if m[10] >= 0 {
		from, to = m[10], m[11]
		fits = func(digit int) bool { return digit < number(folded[m[12]:m[13]]) }
	}
	var only string
	for digit := range letterOf {
		if looksLike(digit, folded[from:to]) && fits(number(digit)) {
			only += digit
		}
	}
	if len(only) != 1 {
		return folded
	}
	return folded[:from] + only + folded[to:]
}

func looksLike(digit, letter string) bool { return strings.Contains(letterOf[digit], letter) }

// wrongLetters counts the letters in which two words of one length differ.
func wrongLetters(a, b string) int {
	n := 0
	for i := range len(a) {
		if a[i] != b[i] {
			n++
		}
	}
	return n
}

// digitPut reports whether a mended list has a digit where another sign was read.
func digitPut(list, read string) bool {
	for i := range len(list) {
		if list[i] != read[i] && list[i] >= '0' && list[i] <= '9' {
			return true
		}
	}
	return false
}

// apart are two numerals with no sign between them.
var apart = regexp.MustCompile(`^[0-9]+ [0-9]+$`)

// signless reports whether a list is two numerals, not neighbours, whose sign is lost: an
// "and", or that of a range.
func signless(list string) bool {
	if !apart.MatchString(list) {
		return false
	}
	numerals := expand(list)
	return len(numerals) == 2 && numerals[1] > numerals[0]+1
}

// neighbours is a range of two numerals, which would be called by an "and".
var neighbours = regexp.MustCompile(`^[0-9]+ ?(?:AL?|A LA|HASTA) [0-9]+$`)

// dashed are the numerals of a range whose dash was lost, "preguntas 58" of ten questions: one
// that no question has, of two digits that two have, the first before the last.
func dashed(introduction string, numerals []int, questions []question) (out []int, ok bool) {
	if !lacksOne(introduction, numerals) {
		return numerals, false
	}
	from, to, last := numerals[0]/10, numerals[0]%10, 0
	for _, q := range questions {
		last = max(last, q.numeral, q.last)
	}
	if from < 1 || to <= from || last < to || last >= numerals[0] {
		return numerals, false
	}
	for n := from; n <= to; n++ {
		out = append(out, n)
	}
	return out, true
}

// stretched are the numerals of a range, to the last of the questions right above a place
// that begin where it does: of "12 al 15" the end was misread if it is "12 al 13".
func (s *script) stretched(numerals []int, questions []question, at int) []int {
	i := sort.Search(len(questions), func(i int) bool { return questions[i].start >= at }) - 1
	if i < 0 || !s.bare(questions[i].end, at) {
		return numerals
	}
	first := i
	for first > 0 && questions[first].numeral > numerals[0] && questions[first-1].last == questions[first].numeral-1 && s.bare(questions[first-1].end, questions[first].start) {
		first--
	}
	if questions[first].numeral != numerals[0] {
		return numerals
	}
	for n := numerals[len(numerals)-1] + 1; n <= questions[i].last; n++ {
		numerals = append(numerals, n)
	}
	return numerals
}
