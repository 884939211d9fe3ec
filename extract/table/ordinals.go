package table

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/oficialia/oficialia/extract/fold"
	"github.com/oficialia/oficialia/schema"
)

// What stands behind a number that counts: an ordinal's ending, or what OCR made of its
// raised sign. The Spanish model of Tesseract knows none, and reads a quote, a star or a
// digit, not often one that tens end in.
var (
	ending      = regexp.MustCompile(`^([ªº]|[AaOo]\.?|\.?[ªº°]|\.)?$`)
	misreadSign = regexp.MustCompile(`^([2389]|[^\pL\d.]{1,2})$`)
	oddSign     = regexp.MustCompile(`^\d$`)
	fourForA    = regexp.MustCompile(`^4[.,]?$`) // an "a.", where others of the rows have one
)

// letterOrdinal is an ordinal with a letter read for its digit: "la." for "1a.", "Ga." for
// "6a.".
var letterOrdinal = regexp.MustCompile(`^[lILZdSGbTB]([ªº]|[aoAO]\.?)$`)

// ordinalDigits are the digits that such letters may stand for.
var ordinalDigits = map[byte][]int{'l': {1}, 'I': {1}, 'L': {1}, 'Z': {2}, 'd': {4}, 'S': {5, 8, 9}, 'G': {6, 9}, 'b': {6}, 'T': {7}, 'B': {8}}

// feminine ends the names of what is counted with ª: sesión, reunión, visita, ordinaria.
var feminine = regexp.MustCompile(`(A|ION|DAD)$`)

// mendOrdinals gives the labels of rows that count, such as "2ª ordinaria", the raised
// signs that were read otherwise, and the numbers that those around them tell. The trust is the
// confidence in each label.
func mendOrdinals(body []schema.Row, origins []schema.Origin, trust []float64) {
	if len(body) < leastSequence || slices.Contains(origins, schema.Native) {
		return
	}
	words := make([][]string, len(body))
	longest := 0
	for i, r := range body {
		words[i] = strings.Fields(r.Label)
		longest = max(longest, len(words[i]))
	}
	for at := range longest {
		o := newOrdinals(words, at, trust)
		if !o.counts() {
			continue
		}
		for i, n := range o.numbers {
			if n > 0 && (o.misread >= fewMisread || o.told[i] || o.respelled[i] || o.fours[i] || o.unsigned[i] && o.raised()) {
				o.words[i][at] = strconv.Itoa(n) + o.sign()
				body[i].Label = strings.Join(o.words[i], " ")
			}
		}
		return
	}
}

// fewMisread is how many signs must be misread for the numbers to be ordinals.
const fewMisread = 2

// ordinals are the numbers in rows' labels, at one place of their words.
type ordinals struct {
	words     [][]string
	at        int
	numbers   []int  // 0 where there is none
	told      []bool // not read, but told by the numbers around
	respelled []bool // read with a letter for its digit
	unsigned  []bool // with a raised sign that was read otherwise
	fours     []bool // with a four that may be an "a"
	endings   map[string]int
	misread   int // signs that were read otherwise
	odd       int // of these, as a digit that seldom stands for one
	whole     int // numbers with an ending that was read, or none
}

// newOrdinals finds the numbers that go up by one with each row, or stand in two rows that
// follow one another, of which the second is believed and has a digit.
func newOrdinals(words [][]string, at int, trust []float64) *ordinals {
	o := &ordinals{words: padded(words, at), at: at, numbers: make([]int, len(words)), told: make([]bool, len(words)), respelled: make([]bool, len(words)), unsigned: make([]bool, len(words)), fours: make([]bool, len(words)), endings: map[string]int{}}
	last, row := 0, -1
	for i := range o.words {
		want := last + i - row
		if !o.read(i, want) && (i != row+1 || last == 0 || trust[i] <= disbelieved || o.lettered(i) || !o.read(i, last)) {
			continue
		}
		last, row = o.numbers[i], i
	}
	o.settleFours()
	o.tell()
	return o
}

// settleFours counts the fours behind numbers as endings where others have an "a", which
// worn print makes one of, and else as signs that were read otherwise.
func (o *ordinals) settleFours() {
	lettered := 0
	for e, n := range o.endings {
		lettered += n * one(strings.ContainsAny(e, "aA"))
	}
	for i, four := range o.fours {
		switch {
		case !four:
		case lettered > 0:
			o.whole++
		default:
			o.fours[i] = false
			o.misread++
			o.odd++
		}
	}
}

// padded has an empty word at a place of the labels that lack one there, and are like the
// first of those that do not otherwise.
func padded(words [][]string, at int) [][]string {
	out := slices.Clone(words)
	longest := slices.MaxFunc(words, func(a, b []string) int { return cmp.Compare(len(a), len(b)) })
	rest := slices.Delete(slices.Clone(longest), at, at+1)
	for i, w := range words {
		if len(w) > 0 && len(w) == len(rest) && slices.EqualFunc(w, rest, func(a, b string) bool { return fold.Words(a) == fold.Words(b) }) {
			out[i] = slices.Insert(slices.Clone(w), at, "")
		}
	}
	return out
}

// read takes the wanted number where row i's word begins with it and has an ordinal's
// ending, or what may be made of one.
func (o *ordinals) read(i, want int) bool {
	if o.at >= len(o.words[i]) {
		return false
	}
	word := o.words[i][o.at]
	if letterOrdinal.MatchString(word) && slices.Contains(ordinalDigits[word[0]], want) {
		word, o.respelled[i] = strconv.Itoa(want)+word[1:], true
	}
	rest, ok := strings.CutPrefix(word, strconv.Itoa(want))
	switch {
	case ok && ending.MatchString(rest):
		o.endings[rest]++
		o.whole++
	case ok && fourForA.MatchString(rest):
		o.fours[i] = true
	case ok && misreadSign.MatchString(rest):
		o.misread++
		o.unsigned[i] = true
	case ok && oddSign.MatchString(rest):
		o.misread++
		o.odd++
	default:
		return false
	}
	o.numbers[i] = want
	return true
}

// lettered reports whether a letter stands for the digit of row i's number.
func (o *ordinals) lettered(i int) bool {
	return o.at < len(o.words[i]) && letterOrdinal.MatchString(o.words[i][o.at])
}

// longestOrdinal is how many letters a number and its ending have.
const longestOrdinal = 4

// tell gives the rows between two that count, and those before the first, the numbers that
// these leave for them, where a short word or none was read; the row after the last where
// none was.
func (o *ordinals) tell() {
	last, row := 0, -1
	for i, n := range o.numbers {
		if n == 0 {
			continue
		}
		if n-last == i-row {
			for k := row + 1; k < i; k++ {
				if o.at < len(o.words[k]) && len(o.words[k]) == len(o.words[i]) && utf8.RuneCountInString(o.words[k][o.at]) <= longestOrdinal {
					o.numbers[k], o.told[k] = last+k-row, true
				}
			}
		}
		last, row = n, i
	}
	if next := row + 1; last > 0 && next < len(o.words) && o.at < len(o.words[next]) && o.words[next][o.at] == "" {
		o.numbers[next], o.told[next] = last+1, true
	}
}

// counts reports whether the labels count: three at least were read so, and half of all, and
// two of three have a number in the end. Odd signs need others beside them.
func (o *ordinals) counts() bool {
	if o.odd > 0 && o.whole < leastSequence && o.misread-o.odd < fewMisread {
		return false // tens
	}
	read, all := 0, 0
	for i, n := range o.numbers {
		if n > 0 {
			all++
			read += one(!o.told[i])
		}
	}
	return read >= leastSequence && 2*read >= len(o.numbers) && 3*all >= 2*len(o.numbers)
}

// raised reports whether enough numbers have a raised sign for another to have had one.
func (o *ordinals) raised() bool {
	return o.endings["ª"]+o.endings["º"]+o.endings["°"] >= leastSequence
}

// sign is the ending that most numbers have; where several have lost theirs it is the
// raised one that the words beside them ask for.
func (o *ordinals) sign() string {
	if o.misread < fewMisread {
		best := ""
		for _, e := range slices.Sorted(maps.Keys(o.endings)) {
			if o.endings[e] > o.endings[best] {
				best = e
			}
		}
		return best
	}
	for i, w := range o.words[0] {
		if i != o.at && feminine.MatchString(fold.Words(w)) {
			return "ª"
		}
	}
	return "º"
}
